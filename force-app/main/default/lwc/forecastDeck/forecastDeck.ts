import type { Deal, DealPage } from 'c/forecastData';
import { isSame, isWithin, phaseOf } from 'c/forecastModel';
import type { Period, Phase, StageFacts } from 'c/forecastModel';

/** The cards of one column as far as they are loaded. */
export interface Deck {
  /** In order; a page that is still asked for is null. */
  readonly pages: readonly (DealPage | null)[];
  readonly errors: readonly string[] | null;
}

export const EMPTY_DECK: Deck = { pages: [null], errors: null };

/**
 * How far a change made here has come: sent (`saving`), taken by the org (`saved`), in the org's totals (`summed`), in
 * its lists (`shown`).
 */
export type ChangeStatus = 'saving' | 'saved' | 'summed' | 'shown';

/** A deal that was changed here. Until the org has answered, its lists and sums do not know of it. */
export interface Change {
  readonly before: Deal;
  readonly after: Deal;
  readonly status: ChangeStatus;
}
export type Changes = Readonly<Record<string, Change>>;

/** The deals of a page; an unchanged deal stays the same object, so that its card does not render again. */
const withoutRepeats = (deck: Deck, deals: readonly Deal[]): Deal[] => {
  const known = new Map(deck.pages.flatMap((page) => page?.deals ?? []).map((deal) => [deal.id, deal]));
  return deals.map((deal) => {
    const before = known.get(deal.id);
    return before && isSame(before, deal) ? before : deal;
  });
};

export const withPage = (deck: Deck, index: number, page: DealPage): Deck => {
  const pages = [...deck.pages];
  pages[index] = { ...page, deals: withoutRepeats(deck, page.deals) };
  // A page that now ends the list makes those after it void.
  return { pages: page.endCursor === null ? pages.slice(0, index + 1) : pages, errors: null };
};

export const withErrors = (deck: Deck, errors: readonly string[]): Deck => ({ ...deck, errors });

/** Asks for one page more, if there is one and none is on its way. */
export const withNextPage = (deck: Deck): Deck =>
  deck.pages.at(-1)?.endCursor ? { ...deck, pages: [...deck.pages, null] } : deck;

export const isLoading = (deck: Deck): boolean => !deck.errors && deck.pages[0] === null;

export const hasMore = (deck: Deck): boolean => Boolean(deck.pages.at(-1)?.endCursor);

/** Where each page begins: null for the first, then the cursor that ends the one before. */
export const cursorsOf = (deck: Deck): (string | null)[] =>
  deck.pages.map((_, index) => (index === 0 ? null : (deck.pages[index - 1]?.endCursor ?? null)));

const columnOf = (deal: Pick<Deal, 'isClosed' | 'category'>): Phase | null =>
  deal.isClosed ? 'Closed' : phaseOf(deal.category);

/**
 * The deals to show in a column: what is loaded, with the changes made here. A deal that has come from another column
 * comes first until the org's own list has it; one that is due in another
 * period by now is no longer shown.
 */
export const dealsIn = (
  phase: Phase,
  deck: Deck,
  changes: Changes,
  period: Pick<Period, 'start' | 'end'>
): Deal[] => {
  const isShown = (deal: Deal): boolean => columnOf(deal) === phase && isWithin(deal.closeDate, period);
  const loaded = new Map(deck.pages.flatMap((page) => page?.deals ?? []).map((deal) => [deal.id, deal]));
  const arrived = Object.values(changes)
    .map(({ after }) => after)
    .filter((deal) => !loaded.has(deal.id) && isShown(deal));
  const stayed = [...loaded.values()]
    .map((deal) => ((changes[deal.id]?.status ?? 'shown') === 'shown' ? deal : changes[deal.id].after))
    .filter(isShown);
  return [...arrived, ...stayed];
};

/** Not in the org's totals yet. */
export const isPending = (change: Change | undefined): boolean =>
  change?.status === 'saving' || change?.status === 'saved';

export const withChange = (changes: Changes, before: Deal, after: Deal): Changes => ({
  ...changes,
  // A second change before the first is answered still starts from what the org knows.
  [after.id]: {
    before: isPending(changes[after.id]) ? changes[after.id].before : before,
    after,
    status: 'saving'
  }
});

export const withoutChange = (changes: Changes, dealId: string): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([id]) => id !== dealId));

export const withStatus = (changes: Changes, dealId: string, status: ChangeStatus): Changes =>
  changes[dealId] ? { ...changes, [dealId]: { ...changes[dealId], status } } : changes;

/** New totals have come: they know of everything the org had taken before. */
export const afterTotals = (changes: Changes): Changes =>
  Object.fromEntries(
    Object.entries(changes).map(([id, change]) => [
      id,
      change.status === 'saved' ? { ...change, status: 'summed' as const } : change
    ])
  );

/** The deal as it will be in another stage. */
export const inStage = (deal: Deal, stage: StageFacts): Deal => ({
  ...deal,
  stage: stage.value,
  category: stage.category,
  isClosed: stage.isClosed,
  isWon: stage.isWon
});
