import { WEEK_SUM_NAMES, lastWeekOf } from './bearings';
import type { BearingPeriod, Reading } from './bearings';
import { addDays, isOver } from './periods';
import type { MetricSums } from './rates';
import { ZERO, roundToCent } from './sums';
import type { Period } from './types';

const NO_WEEK_SUMS = Object.fromEntries(WEEK_SUM_NAMES.map((name) => [name, ZERO])) as Reading['sums'];

const openingOf = ({ startCommit, startBestCase, startPipeline }: MetricSums): number =>
  roundToCent(startCommit.amount + startBestCase.amount + startPipeline.amount);

/** A week without a record is one of zeros, in a period that has some: to its end, or as far as it has been read. */
const withEveryWeek = (readings: readonly Reading[], period: Period, today: string): Reading[] => {
  if (readings.length === 0) return [];
  const last = isOver(period, today) ? lastWeekOf(period) : Math.max(...readings.map(({ week }) => week));
  return Array.from(
    { length: last + 1 },
    (_, week) =>
      readings.find((one) => one.week === week) ?? {
        periodId: period.id ?? '',
        week,
        date: addDays(period.start, 7 * week),
        sums: NO_WEEK_SUMS,
        openByProbability: 0,
        withoutHistory: 0
      }
  );
};

/**
 * The periods of a slice with what its bearings need of them (docs/metrics.md, Bearings). Before the first one with a sum nothing is
 * known; after it, one without a record brought 0.
 * @param periods in order, without a gap
 * @param metrics the slice's sums, at most one for each period
 */
export const bearingPeriodsOf = (
  periods: readonly Period[],
  metrics: readonly { readonly periodId: string; readonly sums: MetricSums }[],
  readings: readonly Reading[],
  today: string
): BearingPeriod[] => {
  const sumsOf = (period: Period) => metrics.find(({ periodId }) => periodId === period.id)?.sums;
  const first = periods.findIndex(sumsOf);
  return periods.map((period, index) => {
    const isKnown = first >= 0 && index >= first;
    const sums = sumsOf(period);
    const own = readings.filter(({ periodId }) => periodId === period.id);
    return {
      period,
      won: isKnown ? (sums?.won.amount ?? 0) : null,
      opening: isKnown ? (sums ? openingOf(sums) : 0) : null,
      readings: withEveryWeek(own, period, today)
    };
  });
};
