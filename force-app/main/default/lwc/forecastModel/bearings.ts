import { WEEK_SUM_NAMES } from './metricNames';
import { daysBetween } from './periods';
import { ratio, roundToCent } from './sums';
import type { Period, Sum } from './types';

export { WEEK_SUM_NAMES };

export type WeekSumName = (typeof WEEK_SUM_NAMES)[number];

/** What was open, won and submitted as of one week of a period, for one slice (docs/metrics.md, Weekly readings). */
export interface Reading {
  readonly periodId: string;
  /** Full weeks since the first day of the period; 0 is its start. */
  readonly week: number;
  /** The day at whose first instant it was so, yyyy-mm-dd. */
  readonly date: string;
  readonly sums: Readonly<Record<WeekSumName, Sum>>;
  /** Σ amount × probability of the stage; corporate currency. */
  readonly openByProbability: number;
  /** Deals in it that have no history. */
  readonly withoutHistory: number;
}

/** A period with what is known of it for one slice. */
export interface BearingPeriod {
  readonly period: Pick<Period, 'key' | 'name' | 'kind' | 'start' | 'end'>;
  /** Won of the period, corporate currency; null: nothing is known that far back. */
  readonly won: number | null;
  /** Start sums of all categories together; null: not known. */
  readonly opening: number | null;
  /** In the order of weeks. */
  readonly readings: readonly Reading[];
}

/** What each bearing is: docs/metrics.md, Bearings. */
export const BEARINGS = [
  'head',
  'managers',
  'sellers',
  'conversion',
  'opening',
  'probability',
  'rule',
  'lastPeriod',
  'yearAgo'
] as const;
export type BearingName = (typeof BEARINGS)[number];

/** Why a bearing says nothing. */
export type BearingGap = 'noReading' | 'noSubmission' | 'noPast' | 'noHistory';

export interface Bearing {
  readonly name: BearingName;
  /** What the period will bring by it, corporate currency; null: it says nothing. */
  readonly said: number | null;
  /** Null where something is said. */
  readonly gap: BearingGap | null;
  /** Of calls: how many submissions are in it. */
  readonly submissions: number | null;
}

const OPEN = ['openCommit', 'openBestCase', 'openPipeline'] as const;
const LATER = {
  openCommit: 'wonLaterCommit',
  openBestCase: 'wonLaterBestCase',
  openPipeline: 'wonLaterPipeline'
} as const;
const CALLS = { head: 'headCall', managers: 'managersCalls', sellers: 'sellersCalls' } as const;

/** Periods whose conversions count. */
const PAST = 4;
/** More deals without history than this make a reading worthless. */
const WITHOUT_HISTORY_LIMIT = 0.1;

/** The periods of a year. */
const IN_A_YEAR = { Quarter: 4, Month: 12 } as const;

/** The last reading of a whole period. */
export const lastWeekOf = ({ start, end }: Pick<Period, 'start' | 'end'>): number =>
  Math.floor(daysBetween(start, end) / 7);

export const readingAt = ({ readings }: BearingPeriod, week: number): Reading | null =>
  readings.find((one) => one.week === week) ?? null;

/** Everything open in the forecast at a reading. */
export const openAt = ({ sums }: Reading): number =>
  roundToCent(OPEN.reduce((total, name) => total + sums[name].amount, 0));

/** Whether so many deals have no history that nothing can be said of the past. */
export const lacksHistory = ({ sums, withoutHistory }: Reading): boolean => {
  const deals = OPEN.reduce((total, name) => total + sums[name].count, sums.won.count);
  return withoutHistory > deals * WITHOUT_HISTORY_LIMIT;
};

type Answer = number | BearingGap;

const total = <One>(all: readonly One[], of: (one: One) => number): number =>
  all.reduce((sum, one) => sum + of(one), 0);

/** Won by then + what is open in each category × the share of it that was won later, at the same week of the periods before. */
const byConversion = (reading: Reading, before: readonly BearingPeriod[]): Answer => {
  const past = before
    .filter(({ readings }) => readings.length > 0)
    .slice(-PAST)
    .flatMap((one) => readingAt(one, reading.week) ?? [])
    .filter((one) => !lacksHistory(one));
  const parts = OPEN.map((name) => {
    const open = reading.sums[name].amount;
    if (open === 0) return 0;
    const share = ratio(
      total(past, ({ sums }) => sums[LATER[name]].amount),
      total(past, ({ sums }) => sums[name].amount)
    );
    return share === null ? null : open * share;
  });
  if (parts.includes(null)) return 'noPast';
  return total(parts, (part) => part!) + reading.sums.won.amount;
};

/** The opening pipeline × what the periods before won in all for each unit of theirs. */
const byOpening = ({ opening }: BearingPeriod, before: readonly BearingPeriod[]): Answer => {
  const past = before.filter((one) => one.won !== null && one.opening !== null).slice(-PAST);
  const yieldOf = ratio(
    total(past, ({ won }) => won!),
    total(past, (one) => one.opening!)
  );
  return yieldOf === null || opening === null ? 'noPast' : opening * yieldOf;
};

const wonBack = (before: readonly BearingPeriod[], steps: number): Answer =>
  before.at(-steps)?.won ?? 'noPast';

const saidBy = (
  name: BearingName,
  period: BearingPeriod,
  reading: Reading | null,
  before: readonly BearingPeriod[]
): Answer => {
  if (name === 'lastPeriod') return wonBack(before, 1);
  if (name === 'yearAgo') return wonBack(before, IN_A_YEAR[period.period.kind]);
  if (name === 'opening') {
    const start = readingAt(period, 0);
    return start && lacksHistory(start) ? 'noHistory' : byOpening(period, before);
  }
  if (!reading) return 'noReading';
  if (name === 'head' || name === 'managers' || name === 'sellers') {
    const call = reading.sums[CALLS[name]];
    return call.count === 0 ? 'noSubmission' : call.amount;
  }
  if (lacksHistory(reading)) return 'noHistory';
  const won = reading.sums.won.amount;
  if (name === 'conversion') return byConversion(reading, before);
  return name === 'probability' ? won + reading.openByProbability : won + reading.sums.openCommit.amount;
};

/**
 * What each bearing says of a period as of a week (docs/metrics.md, Bearings).
 * @param before the finished periods before it, oldest first, without a gap
 */
export const bearingsOf = (
  period: BearingPeriod,
  week: number,
  before: readonly BearingPeriod[]
): Bearing[] => {
  const reading = readingAt(period, week);
  return BEARINGS.map((name) => {
    const answer = saidBy(name, period, reading, before);
    const isSaid = typeof answer === 'number';
    return {
      name,
      said: isSaid ? answer : null,
      gap: isSaid ? null : answer,
      submissions: name in CALLS && reading ? reading.sums[CALLS[name as keyof typeof CALLS]].count : null
    };
  });
};

/** From the least to the most that bearings say; null where fewer than two say anything. */
export const spreadOf = (
  bearings: readonly Bearing[]
): { readonly low: number; readonly high: number } | null => {
  const said = bearings.flatMap((one) => one.said ?? []);
  return said.length < 2 ? null : { low: Math.min(...said), high: Math.max(...said) };
};
