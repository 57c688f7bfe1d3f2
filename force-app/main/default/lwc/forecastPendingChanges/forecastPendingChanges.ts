import type { Deal } from 'c/forecastData';
import { isWithin, phaseOf } from 'c/forecastModel';
import type { Period, Phase, StageFacts } from 'c/forecastModel';
import type { PagedDeals } from 'c/forecastPagedDeals';

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

const columnOf = (deal: Pick<Deal, 'isClosed' | 'category'>): Phase | null =>
  deal.isClosed ? 'Closed' : phaseOf(deal.category);

/**
 * The deals to show in a column: what is loaded, with the changes made here. A deal that has come from another column
 * comes first until the org's own list has it; one that is due in another
 * period by now is no longer shown.
 */
export const dealsIn = (
  phase: Phase,
  paged: PagedDeals,
  changes: Changes,
  period: Pick<Period, 'start' | 'end'>
): Deal[] => {
  const isShown = (deal: Deal): boolean => columnOf(deal) === phase && isWithin(deal.closeDate, period);
  const loaded = new Map(paged.pages.flatMap((page) => page?.deals ?? []).map((deal) => [deal.id, deal]));
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
