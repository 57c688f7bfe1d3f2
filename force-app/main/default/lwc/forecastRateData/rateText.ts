import { formatCount, formatRate } from 'c/forecastFormat';
import { fill, rates as labels } from 'c/forecastLabels';
import { decidedBy, isFew, ratesOf } from 'c/forecastModel';
import type { Measure, MetricSums, Policy, RateName } from 'c/forecastModel';

/** A rate as it is read (docs/metrics.md, The window of a rate). */
export interface RateText {
  readonly text: string;
  /** "few: 4" where fewer than ten deals were decided; else ''. */
  readonly few: string;
  /** Below its floor, by the exact value. The close rate counting slips has no floor. */
  readonly isLow: boolean;
  /** Fraction; null when there is nothing to divide. */
  readonly value: number | null;
}

/** The lines to compare a rate with, the floor first. */
export function linesOf(name: RateName, policy: Policy): readonly number[] {
  if (name === 'winRate') return [policy.winRateFloor, policy.winRateTarget];
  return [policy.closeRateFloor];
}

export function rateText(sums: MetricSums, name: RateName, measure: Measure, policy: Policy): RateText {
  const value = ratesOf(sums, measure)[name];
  const lines = linesOf(name, policy);
  const decided = decidedBy(sums, name);
  return {
    text: formatRate(value, lines),
    few: value !== null && isFew(decided) ? fill(labels.few, formatCount(decided)) : '',
    isLow: name !== 'adjustedCloseRate' && value !== null && value < lines[0],
    value
  };
}
