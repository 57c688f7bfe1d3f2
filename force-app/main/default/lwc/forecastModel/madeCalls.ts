import { callProblem } from './calls';
import { isWithin } from './periods';
import type { Call, CallerRole, ForecastCategory, Motion, Period, Risk } from './types';

/** The period a call was made for. Dates are yyyy-mm-dd, both inclusive. */
export type CallPeriod = Pick<Period, 'id' | 'name' | 'start' | 'end'>;

/** A call as it was made, whether it counts or not. */
export interface MadeCall {
  readonly call: Call;
  readonly risk: Risk | null;
  readonly note: string | null;
  /** Null: the call is for any period (docs/metrics.md, The number). */
  readonly period: CallPeriod | null;
  /** The deal has the one note of versions before 0.2.0, by either role. */
  readonly hasOldNote?: boolean;
}

export type MadeCalls = Readonly<Record<CallerRole, MadeCall | null>>;

export const NO_CALLS: MadeCalls = { Rep: null, Manager: null };

/** For a call of which we can only read that it does not count: its period matches none. */
export const ANOTHER_PERIOD: CallPeriod = { id: null, name: '', start: '', end: '' };

/** Whether a call counts for a deal that is due on this day. */
export const countsOn = ({ period }: Pick<MadeCall, 'period'>, closeDate: string): boolean =>
  period === null || isWithin(closeDate, period);

/** What decides whether a call counts for a deal. */
export interface CalledDeal {
  readonly closeDate: string;
  readonly category: ForecastCategory;
  readonly motion: Motion | null;
}

/** Whether the deal's category allows such a call: people and machines can move a deal that has been called. */
const fitsCategory = (call: Omit<MadeCall, 'period'>, { category, motion }: CalledDeal): boolean => {
  const note = call.note ?? (call.hasOldNote ? 'old' : null);
  return callProblem({ ...call, note, category, motion, isClosed: false }) === null;
};

/** Whether a call counts: for the period the deal is due in, and fitting its category. The org's field says the same. */
const countsFor = (call: MadeCall, deal: CalledDeal): boolean =>
  countsOn(call, deal.closeDate) && fitsCategory(call, deal);

/** The calls that count, with risk and note: what a page shows of a deal. */
export interface CountingCalls {
  readonly repCall: Call | null;
  readonly repCallRisk: Risk | null;
  readonly repCallNote: string | null;
  readonly managerCall: Call | null;
  readonly managerCallRisk: Risk | null;
  readonly managerCallNote: string | null;
}

/** Both calls where they count, side by side. */
export const calledBy = (rep: MadeCall | null, manager: MadeCall | null): CountingCalls => ({
  repCall: rep?.call ?? null,
  repCallRisk: rep?.risk ?? null,
  repCallNote: rep?.note ?? null,
  managerCall: manager?.call ?? null,
  managerCallRisk: manager?.risk ?? null,
  managerCallNote: manager?.note ?? null
});

/** The calls that count for a deal; one made for another period, or that no longer fits its category, counts as not called. */
export const countingCalls = (made: MadeCalls, deal: CalledDeal): CountingCalls => {
  const counting = (role: CallerRole): MadeCall | null => {
    const call = made[role];
    return call && countsFor(call, deal) ? call : null;
  };
  return calledBy(counting('Rep'), counting('Manager'));
};

/** The calls after `role` has called, or has taken the call back; the other role's word and note stay. */
export const withMadeCall = (made: MadeCalls, role: CallerRole, call: MadeCall | null): MadeCalls => ({
  ...made,
  [role]: call
});

/**
 * What a role has said for a call it repeats. Nothing where it changes side or the call before was made for another
 * period: the reason of the one is none for the other.
 */
export const repeatedReason = (
  deal: CalledDeal & { readonly made: MadeCalls },
  role: CallerRole,
  call: Call
): Pick<MadeCall, 'risk' | 'note'> => {
  const before = deal.made[role];
  return before && before.call === call && countsFor(before, deal)
    ? { risk: before.risk, note: before.note }
    : { risk: null, note: null };
};

/** The last word that no longer counts, the manager's before the rep's, and what it does not fit. */
export const lapsedCall = (
  made: MadeCalls,
  deal: CalledDeal
): (MadeCall & { readonly role: CallerRole; readonly lapsed: 'period' | 'category' }) | null => {
  for (const role of ['Manager', 'Rep'] as const) {
    const call = made[role];
    if (call && !countsFor(call, deal))
      return { ...call, role, lapsed: countsOn(call, deal.closeDate) ? 'category' : 'period' };
  }
  return null;
};

/**
 * Whose calls a deal cannot keep in another category, because its rules would refuse them there: a vendor risk in
 * Commit, an In in Pipeline. None once it is closed: what was called then is history.
 */
export const callsToTakeBack = (
  { made, motion }: { readonly made: MadeCalls; readonly motion: Motion | null },
  category: ForecastCategory
): CallerRole[] =>
  (['Rep', 'Manager'] as const).filter((role) => {
    const call = made[role];
    return call && callProblem({ category, isClosed: false, motion, ...call });
  });
