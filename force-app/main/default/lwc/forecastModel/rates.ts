import { SUM_NAMES } from './metricNames';
import { ZERO, addSums, ratio } from './sums';
import type { Sum } from './types';

export { SUM_NAMES };

export type SumName = (typeof SUM_NAMES)[number];
export type MetricSums = Readonly<Record<SumName, Sum>>;
/** Amounts of several currencies cannot be added up; deals can. */
export type Measure = 'amount' | 'count';

export const NO_SUMS = Object.fromEntries(SUM_NAMES.map((name) => [name, ZERO])) as MetricSums;

/** Sums add up across sellers, segments and periods; ratios never do. */
export const addMetrics = (metrics: readonly MetricSums[]): MetricSums =>
  Object.fromEntries(
    SUM_NAMES.map((name) => [name, addSums(...metrics.map((sums) => sums[name]))])
  ) as MetricSums;

export interface Rates {
  /** Won ÷ (won + all lost). */
  readonly closeRate: number | null;
  /** Won ÷ (won + lost to competition). */
  readonly winRate: number | null;
  /** Won ÷ (won + all lost + slipped). */
  readonly adjustedCloseRate: number | null;
  /** Losses without a reason ÷ all losses. */
  readonly unclassifiedShare: number | null;
}

/** Above this share of unexplained losses the rates say little (docs/metrics.md, Ratios). */
const UNCLASSIFIED_LIMIT = 0.05;

export const lostOf = (
  sums: Pick<MetricSums, 'lostCompetition' | 'lostNoDecision' | 'lostUnclassified'>
): Sum => addSums(sums.lostCompetition, sums.lostNoDecision, sums.lostUnclassified);

/** Fractions, each null when its denominator is 0 (docs/metrics.md, Ratios). */
export const ratesOf = (sums: MetricSums, measure: Measure): Rates => {
  const won = sums.won[measure];
  const lost = lostOf(sums)[measure];
  return {
    closeRate: ratio(won, won + lost),
    winRate: ratio(won, won + sums.lostCompetition[measure]),
    adjustedCloseRate: ratio(won, won + lost + sums.slipped[measure]),
    unclassifiedShare: ratio(sums.lostUnclassified[measure], lost)
  };
};

export type RateName = 'closeRate' | 'winRate' | 'adjustedCloseRate';

/** How many deals a rate is decided by (docs/metrics.md, The window of a rate). */
export function decidedBy(sums: MetricSums, name: RateName): number {
  const won = sums.won.count;
  if (name === 'winRate') return won + sums.lostCompetition.count;
  const decided = won + lostOf(sums).count;
  return name === 'closeRate' ? decided : decided + sums.slipped.count;
}

const FEW = 10;

/** So few decided deals that one more would change the rate. */
export const isFew = (decided: number): boolean => decided > 0 && decided < FEW;

export const isUnclassifiedTooHigh = (rates: Rates): boolean =>
  (rates.unclassifiedShare ?? 0) > UNCLASSIFIED_LIMIT;

/**
 * Sales cycle: mean days from acceptance to win of the won deals; null when none was won (docs/metrics.md, Ratios).
 * @param wonDaysSum the metric Won_Days
 */
export const cycleDays = (wonDaysSum: number, won: Pick<Sum, 'count'>): number | null =>
  ratio(wonDaysSum, won.count);

export type StartCategory = 'Commit' | 'BestCase' | 'Pipeline';

/**
 * Category conversion: the share of what was in a category when the period began that was won within it.
 * @param finished the last four finished periods; their sums are divided, not their ratios averaged.
 */
export const conversionOf = (
  finished: readonly MetricSums[],
  category: StartCategory,
  measure: Measure = 'amount'
): number | null => {
  const sums = addMetrics(finished);
  return ratio(sums[`startWon${category}`][measure], sums[`start${category}`][measure]);
};
