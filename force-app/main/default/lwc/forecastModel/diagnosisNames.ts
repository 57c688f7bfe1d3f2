import { addMetrics, ratesOf } from './rates';
import type { MetricSums } from './rates';
import { ratio } from './sums';

/** A segment or competitor, of the scope or the whole company. */
export interface Slice {
  readonly label: string;
  /** The last four finished periods, oldest first. */
  readonly finished: readonly MetricSums[];
  readonly running: MetricSums | null;
}

/** A slice and the figure it is named for. */
export interface Named {
  readonly label: string;
  readonly value: number;
}

/** The category that slips most. */
export interface Slipping {
  readonly category: 'Commit' | 'BestCase' | 'Pipeline';
  /** Corporate currency. */
  readonly amount: number;
}

const NAMED = 2;

/**
 * What a segment has accepted and open against what it used to win: its stand-in for coverage, because plans belong to
 * sellers and not to segments.
 */
const segmentCoverage = ({ finished, running }: Slice): number | null => {
  const usual = addMetrics(finished).won.amount / (finished.length || 1);
  return running
    ? ratio(running.startBestCase.amount + running.startCommit.amount + running.won.amount, usual)
    : null;
};

/** The two segments with least against what they usually win, a multiple of it. */
export function thinnestSegments(segments: readonly Slice[]): Named[] {
  return segments
    .map((slice) => ({ label: slice.label, value: segmentCoverage(slice) }))
    .filter((one): one is Named => one.value !== null)
    .sort((a, b) => a.value - b.value)
    .slice(0, NAMED);
}

/** The two competitors that cost most, amounts. */
export function costliestCompetitors(competitors: readonly Slice[]): Named[] {
  return competitors
    .map(({ label, finished }) => ({ label, value: addMetrics(finished).lostCompetition.amount }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, NAMED);
}

/** The segment with the highest close rate, and among equals the most accepted pipeline that is not won yet. */
export function bestSegment(segments: readonly Slice[]): Named[] {
  return segments
    .map(({ label, finished }) => ({ label, sums: addMetrics(finished) }))
    .map(({ label, sums }) => ({
      label,
      value: ratesOf(sums, 'amount').closeRate ?? -1,
      open: sums.accepted.amount - sums.acceptedLost.amount - sums.createdAndWon.amount
    }))
    .filter(({ value }) => value >= 0)
    .sort((a, b) => b.value - a.value || b.open - a.open)
    .slice(0, 1)
    .map(({ label, value }) => ({ label, value }));
}

/** Null when nothing slipped. */
export function mostSlipping(sums: MetricSums): Slipping | null {
  const [most] = (['Commit', 'BestCase', 'Pipeline'] as const)
    .map((category) => ({ category, amount: sums[`slipped${category}`].amount }))
    .sort((a, b) => b.amount - a.amount);
  return most && most.amount > 0 ? most : null;
}
