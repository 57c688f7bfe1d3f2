import { isBestCase, isCommit } from './categories';
import type { Call, CallerRole, Calls, ForecastCategory, Motion, Risk } from './types';

/** What a deal counts as without a call: Commit In, everything else Out (docs/metrics.md, The number). */
export const ruleOf = (category: ForecastCategory): Call => (isCommit(category) ? 'In' : 'Out');

/** The manager's call, else the rep's, else the rule of the category. */
export const effectiveCall = (calls: Calls, category: ForecastCategory): Call =>
  calls.managerCall ?? calls.repCall ?? ruleOf(category);

export type CallSource = 'Manager' | 'Rep' | 'Rule';

/** Whose word the effective call is. */
export const callSource = (calls: Calls): CallSource => {
  if (calls.managerCall) return 'Manager';
  return calls.repCall ? 'Rep' : 'Rule';
};

/** A manager said something else than the rep did, or than the rule the rep left standing. */
export const isOverruled = (calls: Calls, category: ForecastCategory): boolean =>
  calls.managerCall !== null && calls.managerCall !== (calls.repCall ?? ruleOf(category));

export interface CallAttempt {
  readonly category: ForecastCategory;
  readonly isClosed: boolean;
  readonly motion: Motion | null;
  /** Null takes the call back: the rule of the category applies again. */
  readonly call: Call | null;
  readonly risk: Risk | null;
  readonly note: string | null;
}

/**
 * Why the org would refuse a call, so that a page can ask before it does:
 * closedDeal (rule 6), pipelineIn (5), commitVendorRisk and commitOutNeedsRisk (3), bestCaseInNeedsNote (4).
 */
export type CallProblem =
  'closedDeal' | 'pipelineIn' | 'commitVendorRisk' | 'commitOutNeedsRisk' | 'bestCaseInNeedsNote';

const isEnterprise = (motion: Motion | null): boolean => !motion || motion === 'Enterprise';

/** Rules 3–6 of docs/data-model.md. The org's validation rules have the last word; these only ask earlier. */
export const callProblem = (attempt: CallAttempt): CallProblem | null => {
  const { category, call } = attempt;
  if (attempt.isClosed) return 'closedDeal';
  if (call === null) return null;
  if (category === 'Pipeline') return call === 'In' && isEnterprise(attempt.motion) ? 'pipelineIn' : null;
  if (isCommit(category) && call === 'Out') {
    if (attempt.risk === 'Vendor') return 'commitVendorRisk';
    return attempt.risk ? null : 'commitOutNeedsRisk';
  }
  if (isBestCase(category) && call === 'In' && !attempt.note?.trim()) return 'bestCaseInNeedsNote';
  return null;
};

/** What must be asked before this call can be saved. */
export interface CallQuestion {
  readonly risks: readonly Risk[];
  readonly isRiskRequired: boolean;
  readonly isNoteRequired: boolean;
}

/** The risks a caller may name for Out: with a vendor selected and funds there, only the timing is left to fail. */
export const risksFor = (category: ForecastCategory): readonly Risk[] =>
  isCommit(category) ? ['Timing'] : ['Timing', 'Vendor'];

/** A manager is about to say something else than the rep did, or than the rule the rep left standing. */
export const wouldOverrule = (
  calls: Calls,
  category: ForecastCategory,
  role: CallerRole,
  call: Call
): boolean => role === 'Manager' && isOverruled({ ...calls, managerCall: call }, category);

/**
 * Null when one tap is enough.
 * @param isOverrule the reason of one is always asked for
 */
export const questionFor = (
  category: ForecastCategory,
  call: Call,
  isOverrule = false
): CallQuestion | null => {
  if (isOverrule)
    return {
      risks: call === 'Out' ? risksFor(category) : [],
      isRiskRequired: call === 'Out' && isCommit(category),
      isNoteRequired: true
    };
  if (isCommit(category) && call === 'Out')
    return { risks: ['Timing'], isRiskRequired: true, isNoteRequired: false };
  if (isBestCase(category) && call === 'In')
    return { risks: [], isRiskRequired: false, isNoteRequired: true };
  return null;
};

/** Whether the call switch is shown: open Commit and Best Case deals. Pipeline never enters the number. */
export const isCallable = (category: ForecastCategory, isClosed: boolean): boolean =>
  !isClosed && (isCommit(category) || isBestCase(category));
