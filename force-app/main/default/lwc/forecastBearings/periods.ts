import type { Metric } from 'c/forecastData';
import { WEEK_SUM_NAMES, ZERO, addDays, roundToCent } from 'c/forecastModel';
import type { BearingPeriod, MetricSums, Period, Reading } from 'c/forecastModel';

const NO_WEEK_SUMS = Object.fromEntries(WEEK_SUM_NAMES.map((name) => [name, ZERO])) as Reading['sums'];

const openingOf = ({ startCommit, startBestCase, startPipeline }: MetricSums): number =>
  roundToCent(startCommit.amount + startBestCase.amount + startPipeline.amount);

/** A week without a record, between others, is one in which everything is 0. */
const withEveryWeek = (readings: readonly Reading[], period: Period): Reading[] => {
  const last = Math.max(-1, ...readings.map(({ week }) => week));
  return Array.from(
    { length: last + 1 },
    (_, week) =>
      readings.find((one) => one.week === week) ?? {
        periodId: period.id!,
        week,
        date: addDays(period.start, 7 * week),
        sums: NO_WEEK_SUMS,
        openByProbability: 0,
        withoutHistory: 0
      }
  );
};

/**
 * The periods of a slice with what the bearings need of them. Before the first one with a sum nothing is known.
 * @param periods in order, without a gap
 */
export const bearingPeriodsOf = (
  periods: readonly Period[],
  metrics: readonly Metric[],
  readings: readonly Reading[]
): BearingPeriod[] => {
  const sumsOf = (period: Period) => metrics.find(({ periodId }) => periodId === period.id)?.sums;
  const first = periods.findIndex(sumsOf);
  return periods.map((period, index) => {
    const isKnown = first >= 0 && index >= first;
    const sums = sumsOf(period);
    return {
      period,
      won: isKnown ? (sums?.won.amount ?? 0) : null,
      opening: isKnown ? (sums ? openingOf(sums) : 0) : null,
      readings: withEveryWeek(
        readings.filter(({ periodId }) => periodId === period.id),
        period
      )
    };
  });
};
