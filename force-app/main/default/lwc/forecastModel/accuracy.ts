import { addDays, daysBetween } from './periods';
import { ratio } from './sums';
import type { Period } from './types';

/** 1 − |submitted − won| ÷ won; null when nothing was won. Can be negative. */
export const accuracyOf = (submitted: number, won: number): number | null => {
  const miss = ratio(Math.abs(submitted - won), won);
  return miss === null ? null : 1 - miss;
};

export interface Submitted {
  /** yyyy-mm-dd in the org's time zone. */
  readonly date: string;
  readonly number: number;
}

/** The last submission in each of the first, middle and last third of a period; null where there was none. */
export const submissionsByThird = <S extends Submitted>(
  submissions: readonly S[],
  period: Pick<Period, 'start' | 'end'>
): [S | null, S | null, S | null] => {
  const days = daysBetween(period.start, period.end) + 1;
  const starts = [0, 1, 2].map((third) => addDays(period.start, Math.round((days * third) / 3)));
  const ends = [starts[1], starts[2], addDays(period.end, 1)];
  const byDate = [...submissions].sort((a, b) => a.date.localeCompare(b.date));
  const lastIn = (third: number): S | null =>
    byDate.filter((one) => one.date >= starts[third] && one.date < ends[third]).at(-1) ?? null;
  return [lastIn(0), lastIn(1), lastIn(2)];
};

/** (submitted − won) ÷ won, mean over the last four finished periods that have both; null when none has. */
export const biasOf = (periods: readonly { submitted: number | null; won: number }[]): number | null => {
  const misses = periods
    .slice(-4)
    .map(({ submitted, won }) => (submitted === null ? null : ratio(submitted - won, won)))
    .filter((miss): miss is number => miss !== null);
  return misses.length === 0 ? null : misses.reduce((sum, miss) => sum + miss, 0) / misses.length;
};

export type BiasWord = 'happyEars' | 'sandbagging' | 'fair';

/** Above +10 % the seller hears what is not said; below −10 % something is kept back. */
export const biasWord = (bias: number | null): BiasWord | null => {
  if (bias === null) return null;
  if (bias > 0.1) return 'happyEars';
  return bias < -0.1 ? 'sandbagging' : 'fair';
};

/** What a seller submitted for one period and what was won in it. */
export interface SubmittedPeriod {
  readonly period: Pick<Period, 'start' | 'end'>;
  readonly submissions: readonly Submitted[];
  /** Corporate currency; null: nothing is known of the period. */
  readonly won: number | null;
}

export interface TrackRecord {
  /** In the first, middle and last third of the latest finished period; null without a submission or a result. */
  readonly byThird: readonly [number | null, number | null, number | null];
  readonly bias: number | null;
}

/**
 * How far a seller's numbers came true (docs/metrics.md, Ratios: accuracy, bias).
 * @param periods finished ones, oldest first
 */
export const trackRecordOf = (periods: readonly SubmittedPeriod[]): TrackRecord => {
  const last = periods.at(-1);
  const thirds = last ? submissionsByThird(last.submissions, last.period) : [null, null, null];
  const [first, middle, end] = thirds.map((submitted) =>
    submitted && last && last.won !== null ? accuracyOf(submitted.number, last.won) : null
  );
  const known = periods.flatMap(({ period, submissions, won }) =>
    won === null
      ? []
      : [{ submitted: submissionsByThird(submissions, period).filter(Boolean).at(-1)?.number ?? null, won }]
  );
  return { byThird: [first, middle, end], bias: biasOf(known) };
};
