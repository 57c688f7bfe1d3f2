/** What a field of a form can do. */
type FormField = HTMLElement & { reportValidity(): boolean };

/**
 * Has every field say what is wrong with it, and puts the focus on the first one.
 * @param selector of the fields
 * @returns whether all of them are right
 */
export function areFieldsValid(template: ParentNode, selector: string): boolean {
  const fields = Array.from(template.querySelectorAll<FormField>(selector));
  const wrong = fields.filter((field) => !field.reportValidity());
  wrong[0]?.focus();
  return wrong.length === 0;
}

/** Escape cancels and Ctrl or Cmd with Enter saves; the key does nothing else then. */
export function handleFormKey(event: KeyboardEvent, act: { save(): void; cancel(): void }): void {
  if (event.key === 'Escape') act.cancel();
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) act.save();
  else return;
  event.preventDefault();
}
