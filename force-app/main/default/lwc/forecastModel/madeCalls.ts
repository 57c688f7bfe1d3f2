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
}

export type MadeCalls = Readonly<Record<CallerRole, MadeCall | null>>;

export const NO_CALLS: MadeCalls = { Rep: null, Manager: null };

/** For a call of which we can only read that it does not count: its period matches none. */
export const ANOTHER_PERIOD: CallPeriod = { id: null, name: '', start: '', end: '' };

/** Whether a call counts for a deal that is due on this day. */
export const countsOn = ({ period }: Pick<MadeCall, 'period'>, closeDate: string): boolean =>
  period === null || isWithin(closeDate, period);

/** The calls that count, with risk and note: what a page shows of a deal. */
export interface CountingCalls {
  readonly repCall: Call | null;
  readonly repCallRisk: Risk | null;
  readonly repCallNote: string | null;
  readonly managerCall: Call | null;
  readonly managerCallRisk: Risk | null;
  readonly managerCallNote: string | null;
}

/** The calls that count for a deal that is due on this day; one made for another period counts as not called. */
export const countingCalls = (made: MadeCalls, closeDate: string): CountingCalls => {
  const counting = (role: CallerRole): MadeCall | null => {
    const call = made[role];
    return call && countsOn(call, closeDate) ? call : null;
  };
  const [rep, manager] = [counting('Rep'), counting('Manager')];
  return {
    repCall: rep?.call ?? null,
    repCallRisk: rep?.risk ?? null,
    repCallNote: rep?.note ?? null,
    managerCall: manager?.call ?? null,
    managerCallRisk: manager?.risk ?? null,
    managerCallNote: manager?.note ?? null
  };
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
  { made, closeDate }: { readonly made: MadeCalls; readonly closeDate: string },
  role: CallerRole,
  call: Call
): Pick<MadeCall, 'risk' | 'note'> => {
  const before = made[role];
  return before && before.call === call && countsOn(before, closeDate)
    ? { risk: before.risk, note: before.note }
    : { risk: null, note: null };
};

/** The last word that was made for another period than the deal is due in: the manager's before the rep's. */
export const lapsedCall = (
  made: MadeCalls,
  closeDate: string
): (MadeCall & { readonly role: CallerRole }) | null => {
  for (const role of ['Manager', 'Rep'] as const) {
    const call = made[role];
    if (call && !countsOn(call, closeDate)) return { ...call, role };
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
