import type { Metric } from 'c/forecastData';
import { formatShare } from 'c/forecastFormat';
import { fill, rates as labels } from 'c/forecastLabels';
import type { Level, Series } from 'c/forecastLineChart';
import { NO_SUMS, ratesOf } from 'c/forecastModel';
import type { Measure, Period, Policy, Rates } from 'c/forecastModel';

export interface ChartData {
  readonly periods: string[];
  readonly series: Series[];
  readonly levels: Level[];
  readonly description: string;
  readonly rows: { key: string; period: string; win: string; close: string; adjusted: string }[];
}

const DRAWN = 8;

/** The last eight periods with anything decided, as lines and as rows; null when there is none. */
export const chartOf = (
  metrics: readonly Metric[],
  periods: readonly Period[],
  measure: Measure,
  policy: Policy
): ChartData | null => {
  const points = periods
    .map((period) => ({
      period,
      rates: ratesOf(metrics.find((metric) => metric.periodId === period.id)?.sums ?? NO_SUMS, measure)
    }))
    .slice(-DRAWN);
  const first = points.findIndex(({ rates }) => rates.closeRate !== null);
  if (first < 0) return null;
  const shown = points.slice(first);
  const names = shown.map(({ period }) => period.name);
  const valuesOf = (name: keyof Rates): (number | null)[] => shown.map(({ rates }) => rates[name]);
  const latest = shown.filter(({ rates }) => rates.closeRate !== null).at(-1)!.rates;
  return {
    periods: names,
    series: [
      { key: 'win', label: labels.winRate, values: valuesOf('winRate') },
      { key: 'close', label: labels.closeRate, values: valuesOf('closeRate') },
      { key: 'adjusted', label: labels.withSlips, values: valuesOf('adjustedCloseRate'), isDashed: true }
    ],
    levels: [
      {
        key: 'target',
        label: fill(labels.target, formatShare(policy.winRateTarget)),
        value: policy.winRateTarget
      },
      { key: 'win', label: fill(labels.floor, formatShare(policy.winRateFloor)), value: policy.winRateFloor },
      {
        key: 'close',
        label: fill(labels.floor, formatShare(policy.closeRateFloor)),
        value: policy.closeRateFloor
      }
    ],
    description: fill(
      labels.chartLabel,
      labels.byQuarter,
      names[0],
      names.at(-1)!,
      formatShare(latest.winRate),
      formatShare(latest.closeRate),
      formatShare(latest.adjustedCloseRate)
    ),
    rows: shown.map(({ period, rates }) => ({
      key: period.key,
      period: period.name,
      win: formatShare(rates.winRate),
      close: formatShare(rates.closeRate),
      adjusted: formatShare(rates.adjustedCloseRate)
    }))
  };
};
