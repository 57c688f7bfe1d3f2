import type { Plan } from 'c/forecastData';
import {
  addMetrics,
  advancedShareOf,
  coverageOf,
  coverageRecordOf,
  coveredAmount,
  expectedCreationOf,
  hasBegun,
  insideForecastFrom,
  isOver,
  isPipelineCounted,
  judgeCoverage,
  lostOf,
  planOf,
  rampedCapacityOf,
  ratesOf,
  ratio,
  requiredCoverageOf,
  requiredFromOpeningOf,
  shareLeft,
  startCommitShareOf,
  startCoverageOf,
  theNumber
} from 'c/forecastModel';
import type {
  CoverageFacts,
  CoverageVerdict,
  ForecastTotals,
  InsideForecast,
  MetricSums,
  Motion,
  PastPeriod,
  PastStart,
  Period,
  PeriodPhase,
  Person,
  Policy,
  Rates,
  Sum,
  TheNumber
} from 'c/forecastModel';

/**
 * Why there may be no plan: none was entered, it is hidden from the user, it is not known (yet), or one motion is looked at
 * while plans of a quarter are for all of them together.
 */
export type PlanStatus = 'known' | 'hidden' | 'unknown' | 'ofAllMotions';

export interface FigureFacts {
  readonly totals: ForecastTotals;
  readonly plans: readonly Plan[];
  readonly planStatus: PlanStatus;
  /** Who reports to whom, as far as it is known. */
  readonly people: readonly Person[];
  /** The slice of the scope: its last four finished periods, oldest first. */
  readonly finished: readonly MetricSums[];
  /** The same slice for the chosen period. */
  readonly chosen: MetricSums | null;
  /** The last eight finished periods with their plans, oldest first; null while the plans are loaded. */
  readonly past: readonly PastPeriod[] | null;
  /** The names of the first and the last of the finished periods; null without one. */
  readonly window: RateWindow | null;
  readonly period: Period;
  readonly motion: Motion | null;
  readonly policy: Policy;
  readonly today: string;
}

/** The periods that a rate is of, by the names of the first and the last. */
interface RateWindow {
  readonly first: string;
  readonly last: string;
}

/** Open Commit that is not in the last stage of Commit, and the days of the period that are left. */
export interface Exposure extends Sum {
  readonly daysLeft: number;
}

/** The figures of a period and scope; amounts in corporate currency, rates as fractions, null as in docs/metrics.md. */
export interface Figures {
  /** With a plan only where it is of the same deals as the number. */
  readonly forecast: TheNumber;
  /** As it was entered, for all motions. */
  readonly plan: number | null;
  readonly planStatus: PlanStatus;
  readonly coverage: number | null;
  /** What stands against the plan. */
  readonly covered: number;
  readonly startCoverage: number | null;
  /** The rule: 1 ÷ adjusted close rate. */
  readonly required: number | null;
  /** The second route: opening pipeline ÷ what of it was won. */
  readonly requiredFromOpening: number | null;
  /** What past starts brought; null while their plans are loaded. */
  readonly record: readonly PastStart[] | null;
  /** What coverage is judged by: that of the start, or so far where the period has not begun. */
  readonly judged: Omit<CoverageFacts, 'gap'>;
  /** Whether the judged coverage is that of the start. */
  readonly isStartJudged: boolean;
  readonly verdict: CoverageVerdict;
  readonly phase: PeriodPhase;
  /** The part of the period that is over, a fraction. */
  readonly elapsed: number;
  readonly capacity: number | null;
  readonly capacityCoverage: number | null;
  readonly startCapacityCoverage: number | null;
  /** By amount, over the last four finished periods. */
  readonly rates: Rates;
  readonly window: RateWindow | null;
  /** The sums behind the rates. */
  readonly sums: MetricSums;
  readonly won: number;
  readonly decided: number;
  /** Everything open in the forecast: what Salesforce's own pages add up. */
  readonly open: number;
  readonly isInside: boolean;
  /** Whether Pipeline and expected creation cover too. */
  readonly isPipelineCounted: boolean;
  /** What history makes of the open amounts; null for every other motion. */
  readonly inside: InsideForecast | null;
}

const phaseOf = (period: Period, today: string): PeriodPhase => {
  if (isOver(period, today)) return 'finished';
  return hasBegun(period, today) ? 'running' : 'coming';
};

/** Plans of which nothing is hidden, and which are of the same deals or of all motions. */
const plansOf = ({ plans, planStatus }: FigureFacts): readonly Plan[] =>
  planStatus === 'known' || planStatus === 'ofAllMotions' ? plans : [];

/** What coverage is judged by: as it was at the start; before a period begins, or where its start is not known, so far. */
const judgedOf = (
  facts: FigureFacts,
  { plan, expected, record }: { plan: number | null; expected: number; record: readonly PastStart[] }
): Figures['judged'] & { isStart: boolean } => {
  const { totals, chosen, policy, finished } = facts;
  const required = requiredCoverageOf(finished);
  const start = chosen && startCoverageOf(chosen, plan, policy);
  const isStart = chosen !== null && start !== null;
  return {
    isStart,
    coverage: isStart ? start : coverageOf(totals, plan, policy, expected),
    commitShare: isStart ? startCommitShareOf(chosen, policy) : advancedShareOf(totals, policy, expected),
    required,
    record
  };
};

/** docs/metrics.md, The number and Coverage. Every coverage is null where the plan is of other deals. */
export const figuresOf = (facts: FigureFacts): Figures => {
  const { totals, planStatus, finished, chosen, motion, policy, period, today } = facts;
  const plans = plansOf(facts);
  const entered = planOf(plans, facts.people);
  const capacityEntered = rampedCapacityOf(plans);
  const [plan, capacityBase] = planStatus === 'ofAllMotions' ? [null, null] : [entered, capacityEntered];
  const sums = addMetrics(finished);
  const left = shareLeft(period, today);
  const isInside = motion === 'Inside';
  const expected = expectedCreationOf(finished, left) ?? 0;
  const forecast = theNumber(totals, plan);
  const record = facts.past && coverageRecordOf(facts.past, policy);
  const { isStart, ...judged } = judgedOf(facts, { plan, expected, record: record ?? [] });
  return {
    forecast,
    plan: entered,
    planStatus,
    coverage: coverageOf(totals, plan, policy, expected),
    covered: coveredAmount(totals, policy, expected),
    startCoverage: chosen && startCoverageOf(chosen, plan, policy),
    required: judged.required,
    requiredFromOpening: requiredFromOpeningOf(finished, policy),
    record,
    judged,
    isStartJudged: isStart,
    verdict: judgeCoverage({ ...judged, gap: forecast.gap }),
    phase: phaseOf(period, today),
    elapsed: 1 - left,
    capacity: capacityEntered,
    capacityCoverage: coverageOf(totals, capacityBase, policy, expected),
    startCapacityCoverage: chosen && startCoverageOf(chosen, capacityBase, policy),
    rates: ratesOf(sums, 'amount'),
    window: facts.window,
    sums,
    won: sums.won.amount,
    decided: sums.won.amount + lostOf(sums).amount,
    open: forecast.ceiling - forecast.closed + totals.pipeline.amount,
    isInside,
    isPipelineCounted: isPipelineCounted(policy),
    inside: isInside ? insideForecastFrom(totals, finished, left) : null
  };
};

/** What the Open Pipeline of Salesforce's pages is against the plan; null without a plan. */
export const openPipelineCoverageOf = ({ open, forecast }: Figures): number | null =>
  ratio(open, forecast.plan);
