import type { Metric } from 'c/forecastData';
import { formatCount, formatPoints, formatShare } from 'c/forecastFormat';
import { NO_SUMS, addMetrics, ratesOf } from 'c/forecastModel';
import type { Measure, MetricSums, Period, Policy } from 'c/forecastModel';

/** One row of the cut table: a segment, competitor, team or seller over the last four periods. */
export interface CutRow {
  readonly key: string;
  readonly name: string;
  readonly won: string;
  readonly lostTo: string;
  readonly noDecision: string;
  readonly unclassified: string;
  readonly unclassifiedCount: number;
  readonly close: string;
  readonly closeClass: string;
  readonly win: string;
  readonly winClass: string;
  readonly barStyle: string;
  readonly change: string;
  readonly winRate: number | null;
}

const sumsIn = (metrics: readonly Metric[], periods: readonly Period[]): MetricSums => {
  const ids = new Set(periods.map((period) => period.id));
  return addMetrics([NO_SUMS, ...metrics.filter((one) => ids.has(one.periodId)).map((one) => one.sums)]);
};

/**
 * The slices of a dimension, lowest win rate first: that is where something is to be done. Slices without a decided
 * deal are left out.
 * @param lastFour the periods the rates are of
 * @param before the four before them, for the change within a year
 */
export const cutRows = (
  metrics: readonly Metric[],
  lastFour: readonly Period[],
  before: readonly Period[],
  measure: Measure,
  policy: Policy
): CutRow[] => {
  const values = [...new Set(metrics.map((metric) => metric.value))];
  return values
    .map((value): CutRow | null => {
      const own = metrics.filter((metric) => metric.value === value);
      const sums = sumsIn(own, lastFour);
      const rates = ratesOf(sums, measure);
      if (rates.closeRate === null) return null;
      const previous = ratesOf(sumsIn(own, before), measure).winRate;
      const { winRate } = rates;
      const isLow = winRate !== null && winRate < policy.winRateFloor;
      return {
        key: value,
        name: own.at(-1)?.label ?? value,
        won: formatCount(sums.won.count),
        lostTo: formatCount(sums.lostCompetition.count),
        noDecision: formatCount(sums.lostNoDecision.count),
        unclassified: formatCount(sums.lostUnclassified.count),
        unclassifiedCount: sums.lostUnclassified.count,
        close: formatShare(rates.closeRate),
        win: formatShare(winRate),
        closeClass: rates.closeRate < policy.closeRateFloor ? 'number low' : 'number',
        winClass: isLow ? 'number low' : 'number',
        barStyle: `inline-size: ${((winRate ?? 0) * 100).toFixed(1)}%`,
        change: formatPoints(winRate === null || previous === null ? null : winRate - previous),
        winRate
      };
    })
    .filter((row): row is CutRow => row !== null)
    .sort((a, b) => (a.winRate ?? 2) - (b.winRate ?? 2) || a.name.localeCompare(b.name));
};
