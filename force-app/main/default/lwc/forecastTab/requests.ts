import {
  everybodyRequest,
  lastSubmissionRequest,
  membersBelowRequest,
  membersRequest,
  metricsRequest,
  pastPlansRequest,
  peopleBelowRequest,
  plansRequest,
  someDealRequest,
  totalsRequest
} from 'c/forecastData';
import type { Request } from 'c/forecastData';
import { isPartOfPlan } from 'c/forecastModel';
import {
  belowOf,
  isSightInDoubt,
  levelOf,
  metricPeriodsOf,
  pastPeriodsOf,
  periodOf,
  scopeOf,
  selectionOf,
  sliceOf
} from './state';
import type { State } from './state';

/** What the tab asks the org, as far as it knows enough to ask. */
export interface Requests {
  readonly below: Request;
  /** Asked where the sync has not written the hierarchy. */
  readonly belowByManager: Request | null;
  readonly everybody: Request | null;
  readonly totals: Request | null;
  /** Asked where there is nothing to add up. */
  readonly someDeal: Request | null;
  readonly plans: Request | null;
  readonly metrics: Request | null;
  readonly lastSubmission: Request | null;
  readonly pastPlans: Request | null;
}

/** How a plan is read depends on whether the org has several currencies. */
const arePlansReadable = ({ setup, hasSeveralCurrencies }: State): boolean =>
  setup !== null && !setup.hidden.plans && hasSeveralCurrencies !== null;

const plansRequestOf = (state: State, today: string): Request | null => {
  const [selection, period] = [selectionOf(state, today), periodOf(state, today)];
  if (!arePlansReadable(state) || !selection || !period) return null;
  return plansRequest(period, selection.owners);
};

/** Without plans of the same deals the past has no record. */
export const pastPlansRequestOf = (state: State, today: string): Request | null => {
  const [selection, period] = [selectionOf(state, today), periodOf(state, today)];
  if (!arePlansReadable(state) || !selection || isPartOfPlan(state.motion, period)) return null;
  return pastPlansRequest(pastPeriodsOf(state, today), selection.owners);
};

export const requestsOf = (state: State, userId: string, today: string): Requests => {
  const selection = selectionOf(state, today);
  const period = periodOf(state, today);
  const slice = sliceOf(state);
  const userOfScope = state.setup && scopeOf(state)?.userId;
  const isAlone = belowOf(state)?.length === 0 && state.setup?.ownsDeals === false;
  const hasHierarchy = state.setup?.hasHierarchy;
  return {
    below: membersBelowRequest(userId),
    belowByManager: hasHierarchy === false ? peopleBelowRequest(userId) : null,
    everybody: isAlone ? (hasHierarchy ? membersRequest() : everybodyRequest()) : null,
    totals: state.setup && selection && totalsRequest(selection),
    someDeal: selection && isSightInDoubt(state) ? someDealRequest(selection.owners) : null,
    plans: plansRequestOf(state, today),
    metrics:
      state.setup && !state.setup.hidden.metrics && slice
        ? metricsRequest(slice.dimension, [slice.value], metricPeriodsOf(state, today))
        : null,
    lastSubmission: period && userOfScope ? lastSubmissionRequest(period, userOfScope, levelOf(state)) : null,
    pastPlans: pastPlansRequestOf(state, today)
  };
};
