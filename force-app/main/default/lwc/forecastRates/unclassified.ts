import type { DealSelection, Metric } from 'c/forecastData';
import { formatShare } from 'c/forecastFormat';
import { fill, rates as labels } from 'c/forecastLabels';
import { addMetrics, isUnclassifiedTooHigh, ratesOf } from 'c/forecastModel';
import type { Measure, Period } from 'c/forecastModel';

/**
 * A warning when too many lost deals of some periods bear no reason, so that their win rate says little; '' otherwise:
 * docs/metrics.md, Ratios.
 */
export const unclassifiedWarning = (
  metrics: readonly Metric[],
  periods: readonly Period[],
  measure: Measure
): string => {
  const ids = new Set(periods.map((period) => period.id));
  const recent = metrics.filter((metric) => ids.has(metric.periodId));
  const rates = ratesOf(addMetrics(recent.map((metric) => metric.sums)), measure);
  if (!isUnclassifiedTooHigh(rates)) return '';
  return rates.unclassifiedShare === 1
    ? labels.warningAll
    : fill(labels.warningShare, formatShare(rates.unclassifiedShare));
};

/** The deals of some periods in a row, in all motions; null without a period. */
export const selectionOfPeriods = (
  periods: readonly Period[],
  owners: readonly string[] | null
): DealSelection | null => {
  const [first] = periods;
  return first ? { period: { start: first.start, end: periods.at(-1)!.end }, owners, motion: null } : null;
};
