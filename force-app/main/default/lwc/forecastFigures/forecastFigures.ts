import type { Plan } from 'c/forecastData';
import {
  addMetrics,
  coverageOf,
  coveredAmount,
  expectedCreationOf,
  insideForecastFrom,
  lostOf,
  planOf,
  rampedCapacityOf,
  ratesOf,
  requiredCoverageOf,
  shareLeft,
  startCoverageOf,
  theNumber
} from 'c/forecastModel';
import type {
  ForecastTotals,
  InsideForecast,
  MetricSums,
  Motion,
  Period,
  Person,
  Sum,
  TheNumber
} from 'c/forecastModel';

/**
 * Why there may be no plan: none was entered, it is hidden from the user, it is not known (yet), or one motion is looked at
 * while plans of a quarter are for all of them together.
 */
export type PlanState = 'known' | 'hidden' | 'unknown' | 'ofAllMotions';

export interface FigureFacts {
  readonly totals: ForecastTotals;
  readonly plans: readonly Plan[];
  readonly planState: PlanState;
  /** Who reports to whom, as far as it is known. */
  readonly people: readonly Person[];
  /** The slice of the scope: its last four finished periods, oldest first. */
  readonly finished: readonly MetricSums[];
  /** The same slice for the chosen period. */
  readonly chosen: MetricSums | null;
  readonly period: Period;
  readonly motion: Motion | null;
  readonly today: string;
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
  readonly planState: PlanState;
  readonly coverage: number | null;
  /** What stands against the plan. */
  readonly covered: number;
  readonly startCoverage: number | null;
  readonly required: number | null;
  readonly capacity: number | null;
  readonly capacityCoverage: number | null;
  readonly startCapacityCoverage: number | null;
  readonly closeRate: number | null;
  readonly adjustedCloseRate: number | null;
  readonly won: number;
  readonly decided: number;
  /** Everything open in the forecast: what Salesforce's own pages add up. */
  readonly open: number;
  readonly isInside: boolean;
  /** What history makes of the open amounts; null for every other motion. */
  readonly inside: InsideForecast | null;
}

export const figuresOf = (facts: FigureFacts): Figures => {
  const { totals, planState, finished, chosen, motion } = facts;
  const plans = planState === 'known' || planState === 'ofAllMotions' ? facts.plans : [];
  const plan = planOf(plans, facts.people);
  const ofSameDeals = <T>(figure: T): T | null => (planState === 'ofAllMotions' ? null : figure);
  const sums = addMetrics(finished);
  const rates = ratesOf(sums, 'amount');
  const left = shareLeft(facts.period, facts.today);
  const isInside = motion === 'Inside';
  const expected = expectedCreationOf(finished, left) ?? 0;
  const capacity = rampedCapacityOf(plans);
  const forecast = theNumber(totals, ofSameDeals(plan));
  return {
    forecast,
    plan,
    planState,
    coverage: ofSameDeals(coverageOf(totals, plan, motion, expected)),
    covered: coveredAmount(totals, motion, expected),
    startCoverage: chosen && startCoverageOf(chosen, plan, motion),
    required: requiredCoverageOf(finished),
    capacity,
    capacityCoverage: ofSameDeals(coverageOf(totals, capacity, motion, expected)),
    startCapacityCoverage: chosen && startCoverageOf(chosen, capacity, motion),
    closeRate: rates.closeRate,
    adjustedCloseRate: rates.adjustedCloseRate,
    won: sums.won.amount,
    decided: sums.won.amount + lostOf(sums).amount,
    open: forecast.ceiling - forecast.closed + totals.pipeline.amount,
    isInside,
    inside: isInside ? insideForecastFrom(totals, finished, left) : null
  };
};

/** Salesforce's own coverage: all open pipeline ÷ (plan − closed); null when nothing is left to close. */
export const platformCoverageOf = ({ open, forecast }: Figures): number | null => {
  const left = forecast.plan === null ? 0 : forecast.plan - forecast.closed;
  return left > 0 ? open / left : null;
};
