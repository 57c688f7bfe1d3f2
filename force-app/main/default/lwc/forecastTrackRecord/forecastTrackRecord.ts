import type { Metric, Submission } from 'c/forecastData';
import { dateOfInstant } from 'c/forecastFormat';
import { trackRecordOf } from 'c/forecastModel';
import type { Period, TrackRecord } from 'c/forecastModel';

/** What somebody stood for, and what came of it. */
export interface Spoken {
  /** Latest first. */
  readonly submissions: readonly Submission[];
  /** Sellers and teams, of the finished periods. */
  readonly metrics: readonly Metric[];
  /** Oldest first. */
  readonly finished: readonly Period[];
}

/** A manager stands for the team with the manager's number, and with the own one where that is all there is. */
export const submissionsOf = (
  { submissions }: Pick<Spoken, 'submissions'>,
  sellerId: string,
  isManager: boolean
): Submission[] => {
  const own = submissions.filter((one) => one.sellerId === sellerId);
  const level = isManager && own.some((one) => one.level === 'Manager') ? 'Manager' : 'Rep';
  return own.filter((one) => one.level === level);
};

/** How far somebody's numbers came true; a manager's against what the team won, a seller's against the own. */
export const recordOf = (spoken: Spoken, sellerId: string, isManager: boolean): TrackRecord => {
  const submissions = submissionsOf(spoken, sellerId, isManager);
  const dimension = isManager ? 'Team' : 'Seller';
  const metrics = spoken.metrics.filter((one) => one.dimension === dimension && one.value === sellerId);
  return trackRecordOf(
    spoken.finished.map((period) => ({
      period,
      submissions: submissions
        .filter((one) => one.periodId === period.id)
        .map((one) => ({ date: dateOfInstant(one.submittedAt), number: one.number })),
      won: metrics.find((metric) => metric.periodId === period.id)?.sums.won.amount ?? null
    }))
  );
};
