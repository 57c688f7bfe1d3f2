import type { CardContext } from 'c/forecastCard';
import type { Since } from 'c/forecastChanges';
import type { DealSelection, Metric, Plan, Request, ScopeSlice, Submission } from 'c/forecastData';
import type { Changes } from 'c/forecastPendingChanges';
import { figuresOf } from 'c/forecastFigures';
import type { Exposure, Figures, PlanStatus } from 'c/forecastFigures';
import type { Pickers } from 'c/forecastHeader';
import {
  createdPipelineOf,
  daysLeft,
  lastCommitStage,
  planOf,
  policyOf,
  redlineExposure
} from 'c/forecastModel';
import type {
  CreatedPipeline,
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
import type { Picklists } from 'c/forecastPicklists';
import type { SubmitTerms } from 'c/forecastSubmit';
import {
  errorsOf,
  warningsOf,
  isMotionLostIn,
  metricsErrorsOf,
  planStatusOf,
  totalsErrorsOf
} from './warnings';
import { pickersOf, scopeName } from './options';
import { pastPlansRequestOf, requestsOf } from './requests';
import type { Requests } from './requests';
import { blindWordsOf, shownOf } from './sight';
import {
  areAmountsMixed,
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

const sumsOf = (state: State, periods: readonly Period[]): MetricSums[] =>
  periods.flatMap((period) => state.metrics?.find((metric) => metric.periodId === period.id)?.sums ?? []);

/** The finished periods with sums and plans of the scope; null while the plans are loaded. */
const pastOf = (state: State, today: string): PastPeriod[] | null => {
  if (!pastPlansRequestOf(state, today) || state.errors.pastPlans) return [];
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
const figuresNow = (state: State, today: string): Figures | null => {
  const totals = totalsNow(state, today);
  const period = periodOf(state, today);
  if (!totals || !period) return null;
  const finished = pastPeriodsOf(state, today).slice(-4);
  const [chosen = null] = sumsOf(state, [period]);
  return figuresOf({
    totals,
    plans: state.plans ?? [],
    planStatus: planStatusOf(state, period),
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

type CardUser = Pick<CardContext, 'userId' | 'mayManage'>;

const cardContextOf = (state: State, today: string, user: CardUser): CardContext => {
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

/** Null until the figures are there, and for all visible deals, which are not one person's number. */
const submitTermsOf = (state: State, today: string): SubmitTerms | null => {
  const [period, scope, selection] = [periodOf(state, today), scopeOf(state), selectionOf(state, today)];
  if (!state.setup || !totalsNow(state, today) || !period || !selection || !scope?.userId) return null;
  return { me: state.setup.me, scope, level: levelOf(state), period, selection };
};

/** Everything the tab shows, computed from what it knows. */
export interface Facts {
  readonly requests: Requests;
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
  /** The pipeline that was created in the period; null: not known of these people and this motion. */
  readonly created: CreatedPipeline | null;
  readonly plan: number | null;
  readonly planStatus: PlanStatus;
  readonly plans: readonly Plan[];
  readonly arePlansHidden: boolean;
  /** Which slice of the metrics belongs to the scope; null while it is not known. */
  readonly slice: ScopeSlice | null;
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
  /** Null: none yet; undefined: not known, or no one can submit it. */
  readonly last: Submission | null | undefined;
  readonly scope: Scope | null;
  /** The people of the scope; null: everyone. */
  readonly owners: readonly string[] | null;
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
  readonly warnings: readonly string[] | null;
  readonly checks: readonly { readonly id: string; readonly request: Request }[];
  /** The org's stages; null while they are loaded. */
  readonly knownStages: readonly StageFacts[] | null;
  /** The same; none while they are loaded. */
  readonly stages: readonly StageFacts[];
  /** What every card depends on. */
  readonly context: CardContext;
  readonly picklists: Picklists | null;
  readonly policies: readonly Policy[];
  readonly changes: Changes;
  readonly problems: Readonly<Record<string, string>>;
  readonly changesSince: Since;
  readonly today: string;
  readonly isInside: boolean;
  readonly isOneMotion: boolean;
  /** A motion is chosen, but a seller's or team's metrics of a quarter know none; those of a month are Inside's only. */
  readonly isMotionLost: boolean;
  /** Amounts of deals are in several currencies, and cannot be converted. */
  readonly hasSeveralCurrencies: boolean;
  /** Why there are no figures where no deal of the scope is visible; null: some are, or it is not known. */
  readonly blindWords: readonly string[] | null;
  /** What is shown of the chosen view, by name, for the template. */
  readonly shown: Readonly<Record<string, boolean>>;
}

export const factsOf = (state: State, user: CardUser, today: string): Facts => {
  const period = state.setup && periodOf(state, today);
  const selection = state.setup && selectionOf(state, today);
  const figures = figuresNow(state, today);
  const requests = requestsOf(state, user.userId, today);
  const context = cardContextOf(state, today, user);
  const planStatus = planStatusOf(state, period);
  const isMotionLost = isMotionLostIn(state, period, selection?.owners != null);
  return {
    requests,
    period,
    metricPeriods: metricPeriodsOf(state, today),
    allPeriods: periodsOf(state, today),
    pickers: pickersOf(state, today),
    selection,
    totals: totalsNow(state, today),
    totalsErrors: totalsErrorsOf(state),
    figures,
    created:
      figures && period && !isMotionLost
        ? createdPipelineOf(
            sumsOf(state, [period])[0] ?? null,
            figures.forecast.plan,
            figures.rates.closeRate
          )
        : null,
    plan: figures?.forecast.plan ?? null,
    planStatus,
    plans: state.plans ?? [],
    arePlansHidden: state.setup?.hidden.plans ?? false,
    slice: state.setup && sliceOf(state),
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
    owners: selection?.owners ?? null,
    scopeName: scopeName(state),
    people: peopleOf(state) ?? [],
    policy: policyOf(state.policies, state.motion),
    asOf: state.setup ? state.setup.dataAsOf : undefined,
    lastSubmittedAt: state.lastSubmission?.[0]?.submittedAt ?? null,
    errors: errorsOf(state),
    warnings: warningsOf(state, { planStatus, isMotionLost, isWithoutPeriods: period?.id === null }),
    checks: Object.entries(state.checks).map(([id, request]) => ({ id, request })),
    knownStages: state.picklists?.stages ?? null,
    stages: context.stages,
    context,
    picklists: state.picklists,
    policies: state.policies,
    changes: state.changes,
    problems: state.problems,
    changesSince: state.changesSince,
    today,
    isInside: figures?.isInside ?? false,
    isOneMotion: state.motion !== null,
    isMotionLost,
    blindWords: blindWordsOf(state),
    shown: selection && state.hasSeveralCurrencies !== null ? shownOf(state) : {},
    hasSeveralCurrencies: areAmountsMixed(state)
  };
};
