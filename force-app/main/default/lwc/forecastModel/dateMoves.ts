import { effectiveCall, isCallable } from './calls';
import { isInForecast } from './categories';
import { calendarPeriods, isWithin, periodsOfKind } from './periods';
import { policyOf } from './policies';
import type { Call, Calls, ForecastCategory, Motion, Period, Policy } from './types';

interface DueDeal extends Calls {
  readonly category: ForecastCategory;
  readonly isClosed: boolean;
  readonly motion: Motion | null;
  /** yyyy-mm-dd */
  readonly closeDate: string;
}

/** The org's periods of all kinds, and which kind a motion works by. */
export interface Calendar {
  readonly periods: readonly Period[];
  readonly policies: readonly Policy[];
}

/**
 * The period a deal belongs to when it is due on a day: the month or the quarter, whichever its motion works by
 * (docs/metrics.md, The number). Uses quarters if the org has no months, those of the calendar if it has no periods
 * at all; null where its periods do not reach that day.
 */
export const ownPeriodOf = (
  { motion, closeDate }: Pick<DueDeal, 'motion' | 'closeDate'>,
  { periods, policies }: Calendar
): Period | null => {
  const { periodKind } = policyOf(policies, motion);
  if (periods.length === 0) return calendarPeriods(closeDate, periodKind, 0, 0)[0];
  const ofKind = periodsOfKind(periods, periodKind);
  const own = ofKind.length > 0 ? ofKind : periodsOfKind(periods, 'Quarter');
  return own.find((period) => isWithin(closeDate, period)) ?? null;
};

/** What a new close date does to a deal. */
export interface DateMove {
  /** The deal's own period before and after; null where the org has none on that day. */
  readonly from: Period | null;
  readonly to: Period | null;
  /** Into a later period, an earlier one, or neither. */
  readonly direction: 'later' | 'earlier' | 'within';
  /** An open deal in the forecast that moves into a later period. */
  readonly isSlip: boolean;
  /** What the deal counted as before; null for one that no call brings into the number. */
  readonly call: Call | null;
}

const directionOf = (from: Period | null, date: string): DateMove['direction'] => {
  if (!from || isWithin(date, from)) return 'within';
  return date > from.end ? 'later' : 'earlier';
};

/** docs/metrics.md, The number: what a slip is. */
export const dateMoveOf = (deal: DueDeal, closeDate: string, calendar: Calendar): DateMove => {
  const from = ownPeriodOf(deal, calendar);
  const direction = directionOf(from, closeDate);
  return {
    from,
    to: ownPeriodOf({ ...deal, closeDate }, calendar),
    direction,
    isSlip: direction === 'later' && !deal.isClosed && isInForecast(deal.category),
    call: isCallable(deal.category, deal.isClosed) ? effectiveCall(deal, deal.category) : null
  };
};
