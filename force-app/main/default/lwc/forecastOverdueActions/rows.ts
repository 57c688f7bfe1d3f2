import type { OverdueAction, OverdueActions } from 'c/forecastData';
import { formatCount, formatDate, formatDays } from 'c/forecastFormat';
import { fill, overdueActions as labels } from 'c/forecastLabels';
import { daysBetween } from 'c/forecastModel';

/** An action of the list. */
export interface Row {
  readonly id: string;
  readonly url: string;
  readonly what: string;
  readonly deal: string;
  /** Who does it, for which side, and whose deal it is. */
  readonly about: string;
  readonly late: string;
}

const rowOf = (action: OverdueAction, today: string): Row => {
  const { id, what, isOurs, ownerName, dueOn, dealId, dealName, accountName, sellerName } = action;
  const side = isOurs ? labels.we : labels.customer;
  return {
    id,
    url: `/lightning/r/Opportunity/${dealId}/view`,
    what,
    deal: [dealName, accountName].filter(Boolean).join(' · '),
    about: [
      ownerName ? fill(labels.sideAndOwner, side, ownerName) : side,
      sellerName === ownerName ? '' : sellerName && fill(labels.dealOf, sellerName)
    ]
      .filter(Boolean)
      .join(' · '),
    late: fill(labels.late, formatDays(daysBetween(dueOn, today)), formatDate(dueOn))
  };
};

/** The one that is overdue longest first. */
export const rowsOf = (found: OverdueActions | null, today: string): Row[] =>
  (found?.rows ?? []).map((action) => rowOf(action, today));

/** How many actions are overdue, in a sentence; '' where none is, or it is not known. */
export const summaryOf = (found: OverdueActions | null): string => {
  if (!found || found.total === 0) return '';
  return found.total === 1 ? labels.one : fill(labels.several, formatCount(found.total));
};

/** Said where more are overdue than are listed; '' otherwise. */
export const cutWords = ({ total, rows }: OverdueActions): string =>
  total > rows.length ? fill(labels.cut, formatCount(rows.length)) : '';
