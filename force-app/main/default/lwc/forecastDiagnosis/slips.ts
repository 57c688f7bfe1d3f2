import type { Metric } from 'c/forecastData';
import { diagnosis as labels, fill } from 'c/forecastLabels';
import { slippedWithoutReason } from 'c/forecastModel';
import type { Period, Measure, SlipReason } from 'c/forecastModel';

/** "FY2025 Q3 to FY2026 Q2". */
export function slipWindow(periods: readonly Period[]): string {
  const names = periods.map(({ name }) => name);
  return names.length > 1 ? fill(labels.slipsWindow, names[0], names.at(-1)!) : (names[0] ?? '');
}

/** The reasons, and last what slipped without one by the metrics of the same scope. */
export function shownReasons(
  reasons: readonly SlipReason[],
  metrics: readonly Metric[],
  periods: readonly Period[],
  measure: Measure
): SlipReason[] {
  const sums = metrics
    .filter(({ periodId }) => periods.some(({ id }) => id === periodId))
    .map((metric) => metric.sums);
  const rest = slippedWithoutReason(sums, reasons, { measure, label: labels.slipsNone });
  return rest ? [...reasons, rest] : [...reasons];
}
