import type { Deal } from 'c/forecastData';
import type { Changes } from 'c/forecastPendingChanges';
import { isCallable, isWithin } from 'c/forecastModel';
import type { Period } from 'c/forecastModel';

/**
 * The loaded deals with the changes made here. A deal that no longer matches the filter stays until the org's own list
 * leaves it out, so that a row does not disappear right after it was called. A deal that is due in another period
 * is no longer shown.
 */
export const dealsShown = (
  loaded: readonly Deal[],
  changes: Changes,
  period: Pick<Period, 'start' | 'end'>
): Deal[] =>
  loaded
    .map((deal) => ((changes[deal.id]?.status ?? 'shown') === 'shown' ? deal : changes[deal.id].after))
    .filter((deal) => isCallable(deal.category, deal.isClosed) && isWithin(deal.closeDate, period));
