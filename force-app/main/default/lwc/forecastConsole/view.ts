import type { CardContext } from 'c/forecastCard';
import {
  everybodyRequest,
  metricsRequest,
  peopleBelowRequest,
  plansRequest,
  totalsRequest
} from 'c/forecastData';
import type { Request } from 'c/forecastData';
import { figuresOf } from 'c/forecastFigures';
import type { Figures } from 'c/forecastFigures';
import { lastCommitStage, lastFinished } from 'c/forecastModel';
import type { MetricSums, Period } from 'c/forecastModel';
import type { SubmitTerms } from 'c/forecastSubmit';
import { metricPeriodsOf, peopleOf, periodOf, scopeOf, selectionOf, sliceOf, totalsNow } from './state';
import type { State } from './state';

/** What the tab asks the org, as far as it knows enough to ask. */
export interface Questions {
  readonly below: Request;
  readonly everybody: Request | null;
  readonly totals: Request | null;
  readonly plans: Request | null;
  readonly metrics: Request | null;
}

export const questionsOf = (state: State, userId: string, today: string): Questions => {
  const selection = selectionOf(state, today);
  const period = periodOf(state, today);
  const slice = sliceOf(state);
  const isAlone = state.below?.length === 0 && state.setup?.ownsDeals === false;
  return {
    below: peopleBelowRequest(userId),
    everybody: isAlone ? everybodyRequest() : null,
    totals: state.setup && selection && totalsRequest(selection),
    plans: state.setup && selection && period && plansRequest(period, selection.owners),
    metrics:
      state.setup && slice && metricsRequest(slice.dimension, [slice.value], metricPeriodsOf(state, today))
  };
};

const sumsOf = (state: State, periods: readonly Period[]): MetricSums[] =>
  periods.flatMap((period) => state.metrics?.find((metric) => metric.periodId === period.id)?.sums ?? []);

/** Null until the totals are there. */
export const figuresNow = (state: State, today: string): Figures | null => {
  const totals = totalsNow(state);
  const period = periodOf(state, today);
  if (!totals || !period) return null;
  const periods = metricPeriodsOf(state, today);
  const [chosen = null] = sumsOf(state, [period]);
  return figuresOf({
    totals,
    plans: state.plans,
    people: peopleOf(state) ?? [],
    finished: sumsOf(state, lastFinished(periods, period.kind, today)),
    chosen,
    period,
    motion: state.motion,
    today
  });
};

export const cardContextOf = (state: State, today: string): CardContext => {
  const stages = state.picklists?.stages ?? [];
  return {
    today,
    periodStart: periodOf(state, today)?.start ?? today,
    stages,
    lastCommitStage: lastCommitStage(stages),
    isTeam: scopeOf(state)?.kind !== 'Own'
  };
};

/** Null until the figures are there, and where nobody's number is shown: everything visible. */
export const submitTermsOf = (state: State, today: string): SubmitTerms | null => {
  const [period, scope, selection] = [periodOf(state, today), scopeOf(state), selectionOf(state, today)];
  if (!state.setup || !state.totals || !period || !selection || !scope?.userId) return null;
  return { me: state.setup.me, scope, period, selection };
};

/** Gives the last value again while the next one says the same, for whom a new object costs a rendering. */
export const keeper = <T>(): ((next: T) => T) => {
  let last: T | undefined;
  return (next) => {
    if (last === undefined || JSON.stringify(next) !== JSON.stringify(last)) last = next;
    return last;
  };
};
