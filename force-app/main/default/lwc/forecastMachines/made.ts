import type { ChangedDeal, Span } from 'c/forecastData';
import type { DealChange } from 'c/forecastModel';

/** What was changed on deals from an instant up to the end, and by whom (docs/metrics.md, Machines). */
export const changesIn = (
  deals: readonly ChangedDeal[],
  { from, until }: Pick<Span, 'from' | 'until'>
): DealChange[] => {
  const [first, end] = [Date.parse(from), until === null ? Infinity : Date.parse(until)];
  const isWithin = (instant: string): boolean => Date.parse(instant) >= first && Date.parse(instant) < end;
  return deals.flatMap(({ id: dealId, past, calls }) => [
    ...past.filter(({ at }) => isWithin(at)).map(({ by }) => ({ dealId, by })),
    ...calls.filter(({ calledAt }) => isWithin(calledAt)).map(({ by }) => ({ dealId, by }))
  ]);
};
