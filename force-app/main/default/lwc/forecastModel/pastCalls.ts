import { countsOn } from './madeCalls';
import type { CallPeriod, MadeCalls } from './madeCalls';
import type { Call, CallerRole, Calls } from './types';

/** An entry of a deal's history of calls. */
interface PastCallEntry {
  readonly role: CallerRole;
  /** Null: the call was taken back. */
  readonly call: Call | null;
  /** Null: for any period. */
  readonly period: CallPeriod | null;
  /** ISO instant. */
  readonly calledAt: string;
}

/** A deal with its calls of now and of then. */
export interface CalledThen {
  /** Every call on it, latest first. */
  readonly calls: readonly PastCallEntry[];
  readonly made: MadeCalls;
}

const inOrder = (a: string, b: string): number => Date.parse(a) - Date.parse(b);

/**
 * The call at that moment: the last one before, if it was for the period the deal was due in then. If there is no call
 * since, it is the one on the deal, which may have been set in another way.
 */
const callAt = (
  { calls, made }: CalledThen,
  role: CallerRole,
  { at, closeDate }: { readonly at: string; readonly closeDate: string }
): Call | null => {
  const own = calls.filter((entry) => entry.role === role);
  const isAsNow = !own.some(({ calledAt }) => inOrder(calledAt, at) >= 0);
  const then = isAsNow ? made[role] : own.find(({ calledAt }) => inOrder(calledAt, at) < 0);
  return then && countsOn(then, closeDate) ? then.call : null;
};

/** What both roles said of a deal at a moment. @param then the moment, and the day the deal was due on at that time */
export const callsAt = (
  deal: CalledThen,
  then: { readonly at: string; readonly closeDate: string }
): Calls => ({
  repCall: callAt(deal, 'Rep', then),
  managerCall: callAt(deal, 'Manager', then)
});
