/** What a view shows in place of its content, of the first of its parts that does; null: all of it is there. */
export const statePanel = (root: ParentNode): HTMLElement | null =>
  Array.from(root.querySelectorAll('c-forecast-view'))
    .map((view) => view.shadowRoot!.querySelector<HTMLElement>('c-forecast-state-panel'))
    .find((panel) => panel !== null) ?? null;
