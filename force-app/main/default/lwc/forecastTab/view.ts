import type { CardContext } from 'c/forecastCard';
import {
  everybodyRequest,
  lastSubmissionRequest,
  metricsRequest,
  pastPlansRequest,
  peopleBelowRequest,
  plansRequest,
  someDealRequest,
  totalsRequest
} from 'c/forecastData';
import type { DealSelection, Metric, Plan, Request, Submission } from 'c/forecastData';
import { figuresOf } from 'c/forecastFigures';
import type { Exposure, Figures, PlanState } from 'c/forecastFigures';
import type { Pickers } from 'c/forecastHeader';
import { daysLeft, isPartOfPlan, lastCommitStage, planOf, policyOf, redlineExposure } from 'c/forecastModel';
import type {
  ForecastTotals,
  MetricSums,
  PastPeriod,
  PastStart,
  Period,
  Person,
  Policy,
  Scope,
  StageFacts
} from 'c/forecastModel';
import type { SubmitTerms } from 'c/forecastSubmit';
import { errorsOf, gapsOf, isMotionLostIn, metricsErrorsOf, planStateOf, totalsErrorsOf } from './gaps';
import { pickersOf, scopeName } from './options';
import { blindWordsOf, shownOf } from './sight';
import {
  isSightInDoubt,
  levelOf,
  metricPeriodsOf,
  pastPeriodsOf,
  peopleOf,
  periodOf,
  periodsOf,
  scopeOf,
  selectionOf,
  sliceOf,
  totalsNow
} from './state';
import type { State } from './state';

/** What the tab asks the org, as far as it knows enough to ask. */
export interface Questions {
  readonly below: Request;
  readonly everybody: Request | null;
  readonly totals: Request | null;
  /** Asked where there is nothing to add up. */
  readonly someDeal: Request | null;
  readonly plans: Request | null;
  readonly metrics: Request | null;
  readonly lastSubmission: Request | null;
  readonly pastPlans: Request | null;
}

const plansQuestionOf = (state: State, today: string): Request | null => {
  const [selection, period] = [selectionOf(state, today), periodOf(state, today)];
  if (!state.setup || state.setup.hidden.plans || !selection || !period) return null;
  return plansRequest(period, selection.owners);
};

/** Without plans of the same deals the past has no record. */
const pastPlansQuestionOf = (state: State, today: string): Request | null => {
  const [selection, period] = [selectionOf(state, today), periodOf(state, today)];
  if (!state.setup || state.setup.hidden.plans || !selection || isPartOfPlan(state.motion, period))
    return null;
  return pastPlansRequest(pastPeriodsOf(state, today), selection.owners);
};

export const questionsOf = (state: State, userId: string, today: string): Questions => {
  const selection = selectionOf(state, today);
  const period = periodOf(state, today);
  const slice = sliceOf(state);
  const userOfScope = state.setup && scopeOf(state)?.userId;
  const isAlone = state.below?.length === 0 && state.setup?.ownsDeals === false;
  return {
    below: peopleBelowRequest(userId),
    everybody: isAlone ? everybodyRequest() : null,
    totals: state.setup && selection && totalsRequest(selection),
    someDeal: selection && isSightInDoubt(state) ? someDealRequest(selection.owners) : null,
    plans: plansQuestionOf(state, today),
    metrics:
      state.setup && !state.setup.hidden.metrics && slice
        ? metricsRequest(slice.dimension, [slice.value], metricPeriodsOf(state, today))
        : null,
    lastSubmission: period && userOfScope ? lastSubmissionRequest(period, userOfScope, levelOf(state)) : null,
    pastPlans: pastPlansQuestionOf(state, today)
  };
};

const sumsOf = (state: State, periods: readonly Period[]): MetricSums[] =>
  periods.flatMap((period) => state.metrics?.find((metric) => metric.periodId === period.id)?.sums ?? []);

/** The finished periods with sums and plans of the scope; null while the plans are loaded. */
const pastOf = (state: State, today: string): PastPeriod[] | null => {
  if (!pastPlansQuestionOf(state, today) || state.errors.pastPlans) return [];
  const { pastPlans } = state;
  if (!pastPlans) return null;
  if (pastPlans.some(({ isHidden }) => isHidden)) return [];
  const people = peopleOf(state) ?? [];
  return pastPeriodsOf(state, today).map((period) => ({
    period,
    sums: sumsOf(state, [period])[0] ?? null,
    plan: planOf(
      pastPlans.filter(({ periodId }) => periodId === period.id),
      people
    )
  }));
};

/** Null until the totals are there. */
export const figuresNow = (state: State, today: string): Figures | null => {
  const totals = totalsNow(state, today);
  const period = periodOf(state, today);
  if (!totals || !period) return null;
  const finished = pastPeriodsOf(state, today).slice(-4);
  const [chosen = null] = sumsOf(state, [period]);
  return figuresOf({
    totals,
    plans: state.plans ?? [],
    planState: planStateOf(state, period),
    people: peopleOf(state) ?? [],
    finished: sumsOf(state, finished),
    chosen,
    past: pastOf(state, today),
    window: finished.length > 0 ? { first: finished[0].name, last: finished.at(-1)!.name } : null,
    period,
    motion: state.motion,
    policy: policyOf(state.policies, state.motion),
    today
  });
};

/** Null before it is known, and where no stage is that of the papers. */
const exposureOf = (state: State, today: string): Exposure | null => {
  const period = periodOf(state, today);
  const papers = lastCommitStage(state.picklists?.stages ?? []);
  if (!state.totals || !totalsNow(state, today) || !period || !papers) return null;
  return { ...redlineExposure(state.totals, papers), daysLeft: daysLeft(period, today) };
};

export const cardContextOf = (
  state: State,
  today: string,
  user: Pick<CardContext, 'userId' | 'mayManage'>
): CardContext => {
  const stages = state.picklists?.stages ?? [];
  return {
    ...user,
    today,
    periodStart: periodOf(state, today)?.start ?? today,
    stages,
    calendar: { periods: state.setup?.periods ?? [], policies: state.policies },
    topics: state.evidenceTopics,
    lastCommitStage: lastCommitStage(stages),
    isTeam: scopeOf(state)?.kind !== 'Own'
  };
};

/** Null until the figures are there, and where nobody's number is shown: everything visible. */
export const submitTermsOf = (state: State, today: string): SubmitTerms | null => {
  const [period, scope, selection] = [periodOf(state, today), scopeOf(state), selectionOf(state, today)];
  if (!state.setup || !totalsNow(state, today) || !period || !selection || !scope?.userId) return null;
  return { me: state.setup.me, scope, level: levelOf(state), period, selection };
};

/** Everything the tab shows, worked out of what it has been told. */
export interface Facts {
  readonly questions: Questions;
  readonly period: Period | null;
  /** Those the metrics are asked for. */
  readonly metricPeriods: readonly Period[];
  readonly allPeriods: readonly Period[];
  readonly pickers: Pickers;
  readonly selection: DealSelection | null;
  readonly totals: ForecastTotals | null;
  /** Why there are no totals; null: they are there, or on their way. */
  readonly totalsErrors: readonly string[] | null;
  readonly figures: Figures | null;
  readonly plan: number | null;
  readonly planState: PlanState;
  readonly plans: readonly Plan[];
  readonly arePlansHidden: boolean;
  /** The slice of the scope; null while it is loaded. */
  readonly metrics: readonly Metric[] | null;
  /** Why there are no metrics. */
  readonly metricsErrors: readonly string[] | null;
  readonly areMetricsHidden: boolean;
  readonly required: number | null;
  /** What past starts brought; null while it is loaded. */
  readonly record: readonly PastStart[] | null;
  /** Plans of finished periods, of which nothing is hidden. */
  readonly pastPlans: readonly Plan[];
  /** Commit that is not in the papers yet; null until it is known. */
  readonly exposure: Exposure | null;
  readonly submitTerms: SubmitTerms | null;
  /** Null: none yet; undefined: not known, or nobody's. */
  readonly last: Submission | null | undefined;
  readonly scope: Scope | null;
  /** The chosen scope in words. */
  readonly scopeName: string;
  readonly people: readonly Person[];
  readonly policy: Policy;
  /** Null: the metrics were never computed; undefined: not known yet. */
  readonly asOf: string | null | undefined;
  /** When it was submitted, an ISO instant. */
  readonly lastSubmittedAt: string | null;
  /** What the org refused to answer; null: nothing. */
  readonly errors: readonly string[] | null;
  /** What is left out of the figures, in sentences; null: nothing. */
  readonly gaps: readonly string[] | null;
  readonly checks: readonly { readonly id: string; readonly request: Request }[];
  /** The org's stages; null while they are loaded. */
  readonly stages: readonly StageFacts[] | null;
  readonly isInside: boolean;
  readonly isOneMotion: boolean;
  readonly isWithoutPeriods: boolean;
  /** A motion is chosen, but a seller's or team's metrics of a quarter know none; those of a month are Inside's only. */
  readonly isMotionLost: boolean;
  readonly hasSeveralCurrencies: boolean;
  /** Why there are no figures where no deal of the scope is visible; null: some are, or it is not known. */
  readonly blindWords: readonly string[] | null;
  /** What is shown of the chosen view, by name, for the template. */
  readonly shown: Readonly<Record<string, boolean>>;
}

export const factsOf = (state: State, userId: string, today: string): Facts => {
  const period = state.setup && periodOf(state, today);
  const selection = state.setup && selectionOf(state, today);
  const figures = figuresNow(state, today);
  const questions = questionsOf(state, userId, today);
  const planState = planStateOf(state, period);
  const isMotionLost = isMotionLostIn(state, period, selection?.owners != null);
  return {
    questions,
    period,
    metricPeriods: metricPeriodsOf(state, today),
    allPeriods: periodsOf(state, today),
    pickers: pickersOf(state, today),
    selection,
    totals: totalsNow(state, today),
    totalsErrors: totalsErrorsOf(state),
    figures,
    plan: figures?.forecast.plan ?? null,
    planState,
    plans: state.plans ?? [],
    arePlansHidden: state.setup?.hidden.plans ?? false,
    // Without a period that the org knows there is nothing to wait for.
    metrics: period && period.id === null ? [] : state.metrics,
    metricsErrors: metricsErrorsOf(state),
    areMetricsHidden: state.setup?.hidden.metrics ?? false,
    exposure: exposureOf(state, today),
    required: figures?.required ?? null,
    record: figures?.record ?? null,
    pastPlans: state.pastPlans?.some(({ isHidden }) => isHidden) ? [] : (state.pastPlans ?? []),
    submitTerms: submitTermsOf(state, today),
    last: state.lastSubmission ? (state.lastSubmission[0] ?? null) : undefined,
    scope: scopeOf(state),
    scopeName: scopeName(state),
    people: peopleOf(state) ?? [],
    policy: policyOf(state.policies, state.motion),
    asOf: state.setup ? state.setup.dataAsOf : undefined,
    lastSubmittedAt: state.lastSubmission?.[0]?.submittedAt ?? null,
    errors: errorsOf(state),
    gaps: gapsOf(state, { planState, isMotionLost }),
    checks: Object.entries(state.checks).map(([id, request]) => ({ id, request })),
    stages: state.picklists?.stages ?? null,
    isInside: figures?.isInside ?? false,
    isOneMotion: state.motion !== null,
    isWithoutPeriods: period !== null && period.id === null,
    isMotionLost,
    blindWords: blindWordsOf(state),
    shown: selection && state.hasSeveralCurrencies !== null ? shownOf(state) : {},
    hasSeveralCurrencies: state.hasSeveralCurrencies === true
  };
};
