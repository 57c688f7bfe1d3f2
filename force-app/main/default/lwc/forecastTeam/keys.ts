import type { Member } from './tree';

/** What a key does in the tree. */
export type Step =
  | { readonly kind: 'move'; readonly to: string | undefined }
  | { readonly kind: 'toggle'; readonly key: string; readonly isOpen: boolean }
  | { readonly kind: 'open'; readonly key: string };

/**
 * The keys of the treegrid pattern: up and down, Home and End, right to open or go in, left to close or go out, Enter
 * for the person's deals. Undefined for any other key.
 * @param shown the rows as they stand, never empty
 * @param index the current one
 * @param open keys of the managers whose rows are open
 */
export const stepFor = (
  key: string,
  {
    shown,
    index,
    open,
    isRtl
  }: { shown: readonly Member[]; index: number; open: Set<string>; isRtl: boolean }
): Step | undefined => {
  const member = shown[index];
  const [right, left] = isRtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const isOpen = open.has(member.key);
  const move = (to: string | null | undefined): Step => ({ kind: 'move', to: to ?? undefined });
  const toggle: Step = { kind: 'toggle', key: member.key, isOpen: !isOpen };
  const steps: Readonly<Record<string, Step>> = {
    ArrowDown: move(shown[index + 1]?.key),
    ArrowUp: move(shown[index - 1]?.key),
    Home: move(shown[0].key),
    End: move(shown.at(-1)!.key),
    [right]: member.isManager && !isOpen ? toggle : move(shown[index + 1]?.key),
    [left]: isOpen ? toggle : move(member.parentKey),
    Enter: { kind: 'open', key: member.key }
  };
  return Object.hasOwn(steps, key) ? steps[key] : undefined;
};
