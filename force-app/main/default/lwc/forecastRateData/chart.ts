import type { Metric } from 'c/forecastData';
import { formatDays, formatRate } from 'c/forecastFormat';
import { common, fill, header, rates as labels } from 'c/forecastLabels';
import type { Level, Series } from 'c/forecastLineChart';
import { NO_SUMS, addMetrics, cycleDays, isOver, ratesOf } from 'c/forecastModel';
import type { Measure, MetricSums, Period, Policy, RateName } from 'c/forecastModel';
import { linesOf, rateText } from './rateText';

export interface ChartData {
  readonly periods: string[];
  /** The place of the running period among them; -1 without one. */
  readonly running: number;
  readonly series: Series[];
  readonly levels: Level[];
  readonly description: string;
  /** The rates of the last four finished periods together, as the header shows them; '' without a finished period. */
  readonly summary: string;
  /** The sales cycle of the same periods; '' where nothing was won in them. */
  readonly cycle: string;
  readonly rows: {
    key: string;
    period: string;
    win: string;
    close: string;
    adjusted: string;
    cycle: string;
  }[];
}

const DRAWN = 8;
const TOGETHER = 4;

const SERIES: readonly { key: string; name: RateName; label: string; isDashed?: boolean }[] = [
  { key: 'win', name: 'winRate', label: labels.winRate },
  { key: 'close', name: 'closeRate', label: labels.closeRate },
  { key: 'adjusted', name: 'adjustedCloseRate', label: labels.withSlips, isDashed: true }
];

const levelsOf = ({ winRateTarget, winRateFloor, closeRateFloor }: Policy): Level[] => {
  const level = (key: string, label: string, value: number): Level => ({
    key,
    label: fill(label, formatRate(value, [])),
    value
  });
  return [
    level('target', labels.target, winRateTarget),
    level('win', labels.floor, winRateFloor),
    level('close', labels.floor, closeRateFloor)
  ];
};

const cycleText = (days: number | null): string =>
  days === null ? common.none : formatDays(Math.round(days));

/** "Sales cycle: 80 days …", with what is normal where the policy says it; '' where nothing was won. */
const cycleWords = (days: number | null, { maxCycleDays }: Policy): string => {
  if (days === null) return '';
  const mean = fill(labels.cycle, cycleText(days));
  return maxCycleDays === null ? mean : `${mean} ${fill(labels.cycleNormal, formatDays(maxCycleDays))}`;
};

/** "36 %", or "36 % (few: 4)". */
const wordsOf = (sums: MetricSums, name: RateName, measure: Measure, policy: Policy): string => {
  const { text, few } = rateText(sums, name, measure, policy);
  return few ? fill(labels.withFew, text, few) : text;
};

const nameOf = (period: Period, today: string): string =>
  isOver(period, today) ? period.name : fill(labels.soFarPeriod, period.name);

/**
 * The last eight periods with anything decided, as lines and as rows; null when there is none. The running one is
 * labelled "so far" (docs/metrics.md, The window of a rate).
 */
export const chartOf = (
  metrics: readonly Metric[],
  periods: readonly Period[],
  measure: Measure,
  policy: Policy,
  today: string
): ChartData | null => {
  const metricOf = (period: Period) => metrics.find(({ periodId }) => periodId === period.id);
  const sumsOf = (period: Period): MetricSums => metricOf(period)?.sums ?? NO_SUMS;
  const wonDaysOf = (period: Period): number => metricOf(period)?.wonDaysSum ?? 0;
  const points = periods.map((period) => ({ period, sums: sumsOf(period) })).slice(-DRAWN);
  const first = points.findIndex(({ sums }) => ratesOf(sums, measure).closeRate !== null);
  if (first < 0) return null;
  const shown = points.slice(first);
  const finished = periods.filter((period) => isOver(period, today)).slice(-TOGETHER);
  const together = addMetrics([NO_SUMS, ...finished.map(sumsOf)]);
  const wordsTogether = SERIES.map(({ name }) => wordsOf(together, name, measure, policy));
  const wonDays = finished.reduce((sum, period) => sum + wonDaysOf(period), 0);
  const cycle = cycleDays(wonDays, together.won);
  const windowName =
    finished.length > 1 ? fill(header.window, finished[0].name, finished.at(-1)!.name) : finished[0]?.name;
  const summary = finished.length === 0 ? '' : fill(labels.together, windowName, ...wordsTogether);
  return {
    periods: shown.map(({ period }) => period.name),
    running: shown.findIndex(({ period }) => !isOver(period, today)),
    series: SERIES.map(({ key, name, label, isDashed }) => ({
      key,
      label,
      isDashed,
      values: shown.map(({ sums }) => ratesOf(sums, measure)[name]),
      texts: shown.map(({ sums }) => wordsOf(sums, name, measure, policy)),
      shortTexts: shown.map(({ sums }) => formatRate(ratesOf(sums, measure)[name], linesOf(name, policy)))
    })),
    levels: levelsOf(policy),
    summary,
    cycle: cycleWords(cycle, policy),
    description: fill(
      labels.chartLabel,
      periods[0]?.kind === 'Month' ? labels.byMonth : labels.byQuarter,
      shown[0].period.name,
      nameOf(shown.at(-1)!.period, today),
      summary
    ),
    rows: shown.map(({ period, sums }) => {
      const [win, close, adjusted] = SERIES.map(({ name }) => wordsOf(sums, name, measure, policy));
      return {
        key: period.key,
        period: nameOf(period, today),
        win,
        close,
        adjusted,
        cycle: cycleText(cycleDays(wonDaysOf(period), sums.won))
      };
    })
  };
};
