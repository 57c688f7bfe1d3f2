import { openingsOf } from 'c/expansionModel';
import type { Metric } from 'c/forecastData';
import type { Column, Row } from 'c/forecastFigureTable';
import { formatDays, formatTimes } from 'c/forecastFormat';
import { common, expansion as labels, fill, rates } from 'c/forecastLabels';
import { addMetrics, cycleDays, policyOf, requiredCoverageOf } from 'c/forecastModel';
import type { Period, Policy } from 'c/forecastModel';
import { rateText } from 'c/forecastRateData';

export const COLUMNS: readonly Column[] = [
  { key: 'motion', label: labels.motion },
  { key: 'close', label: rates.closeRate },
  { key: 'win', label: rates.winRate },
  { key: 'adjusted', label: labels.withSlips },
  { key: 'required', label: labels.required },
  { key: 'opening', label: labels.opening },
  { key: 'cycle', label: labels.cycle }
];

const rateCell = ({ text, few, isLow }: ReturnType<typeof rateText>) => ({ text, note: few, isLow });

/**
 * The ratios of each motion, the chosen one first (docs/metrics.md, Expansion: ratios of the motion). A motion without a
 * decided deal is left out.
 * @param finished the last four finished periods
 */
export function motionRows(
  metrics: readonly Metric[],
  { finished, running }: { finished: readonly Period[]; running: Period | null },
  policies: readonly Policy[],
  first: string
): Row[] {
  const motions = [...new Set(metrics.map(({ value }) => value))].sort(
    (one, other) => Number(other === first) - Number(one === first) || one.localeCompare(other)
  );
  return motions.flatMap((motion) => {
    const own = metrics.filter(({ value }) => value === motion);
    const inPeriods = finished.flatMap(({ id }) => own.find(({ periodId }) => periodId === id) ?? []);
    const past = inPeriods.map(({ sums }) => sums);
    const policy = policyOf(policies, motion);
    const sums = addMetrics(past);
    const close = rateText(sums, 'closeRate', 'amount', policy);
    if (past.length === 0 || close.value === null) return [];
    const runningSums = own.find(({ periodId }) => periodId === running?.id)?.sums ?? null;
    const { now, usual } = openingsOf(past, runningSums, policy);
    const days = cycleDays(
      inPeriods.reduce((sum, { wonDaysSum }) => sum + wonDaysSum, 0),
      sums.won
    );
    return [
      {
        key: motion,
        name: own.at(-1)?.label ?? motion,
        isTotal: false,
        cells: [
          rateCell(close),
          rateCell(rateText(sums, 'winRate', 'amount', policy)),
          rateCell(rateText(sums, 'adjustedCloseRate', 'amount', policy)),
          { text: formatTimes(requiredCoverageOf(past)) },
          { text: formatTimes(now), note: fill(labels.usually, formatTimes(usual)) },
          { text: days === null ? common.none : formatDays(Math.round(days)) }
        ]
      }
    ];
  });
}
