import type { Metric } from 'c/forecastData';
import { formatCount, formatPoints, formatShortMoney } from 'c/forecastFormat';
import { NO_SUMS, addMetrics, ratesOf } from 'c/forecastModel';
import type { Measure, MetricSums, Period, Policy, Sum } from 'c/forecastModel';
import { rateText } from './rateText';

/** One row of the cut table: a segment, competitor, team or seller over the last four periods. */
export interface BreakdownRow {
  readonly key: string;
  readonly name: string;
  readonly won: string;
  readonly lostTo: string;
  readonly noDecision: string;
  readonly unclassified: string;
  readonly unclassifiedCount: number;
  readonly close: string;
  /** "few: 4" where fewer than ten deals were decided; else ''. */
  readonly closeFew: string;
  readonly closeClass: string;
  readonly win: string;
  readonly winFew: string;
  readonly winClass: string;
  readonly barStyle: string;
  readonly change: string;
  readonly winRate: number | null;
}

const sumsIn = (metrics: readonly Metric[], periods: readonly Period[]): MetricSums => {
  const ids = new Set(periods.map((period) => period.id));
  return addMetrics([NO_SUMS, ...metrics.filter((one) => ids.has(one.periodId)).map((one) => one.sums)]);
};

/** Deals, or their amount: what the rates beside are made of. */
const formatSum = (sum: Sum, measure: Measure): string =>
  measure === 'count' ? formatCount(sum.count) : formatShortMoney(sum.amount);

const classOf = (isLow: boolean): string => (isLow ? 'number low' : 'number');

/**
 * The slices of a dimension, lowest win rate first: that is where something is to be done. Slices without a decided
 * deal are left out.
 * @param lastFour the periods the rates are of
 * @param before the four before them, for the change within a year
 */
export const breakdownRows = (
  metrics: readonly Metric[],
  lastFour: readonly Period[],
  before: readonly Period[],
  measure: Measure,
  policy: Policy
): BreakdownRow[] => {
  const values = [...new Set(metrics.map((metric) => metric.value))];
  return values
    .map((value): BreakdownRow | null => {
      const own = metrics.filter((metric) => metric.value === value);
      const sums = sumsIn(own, lastFour);
      const close = rateText(sums, 'closeRate', measure, policy);
      if (close.value === null) return null;
      const win = rateText(sums, 'winRate', measure, policy);
      const previous = ratesOf(sumsIn(own, before), measure).winRate;
      return {
        key: value,
        name: own.at(-1)?.label ?? value,
        won: formatSum(sums.won, measure),
        lostTo: formatSum(sums.lostCompetition, measure),
        noDecision: formatSum(sums.lostNoDecision, measure),
        unclassified: formatSum(sums.lostUnclassified, measure),
        unclassifiedCount: sums.lostUnclassified.count,
        close: close.text,
        closeFew: close.few,
        closeClass: classOf(close.isLow),
        win: win.text,
        winFew: win.few,
        winClass: classOf(win.isLow),
        barStyle: `inline-size: ${((win.value ?? 0) * 100).toFixed(1)}%`,
        change: formatPoints(win.value === null || previous === null ? null : win.value - previous),
        winRate: win.value
      };
    })
    .filter((row): row is BreakdownRow => row !== null)
    .sort((a, b) => (a.winRate ?? 2) - (b.winRate ?? 2) || a.name.localeCompare(b.name));
};
