import type { Metric, Submission } from 'c/forecastData';
import { dateOfInstant } from 'c/forecastFormat';
import { trackRecordOf } from 'c/forecastModel';
import type { Period, TrackRecord } from 'c/forecastModel';

/** What a person submitted, and what closed. */
export interface SubmissionHistory {
  /** Latest first. */
  readonly submissions: readonly Submission[];
  /** Sellers and teams, of the finished periods. */
  readonly metrics: readonly Metric[];
  /** Oldest first. */
  readonly finished: readonly Period[];
}

/** A manager's number for the team counts, or the manager's own number if there is no other. */
export const submissionsOf = (
  { submissions }: Pick<SubmissionHistory, 'submissions'>,
  sellerId: string,
  isManager: boolean
): Submission[] => {
  const own = submissions.filter((one) => one.sellerId === sellerId);
  const level = isManager && own.some((one) => one.level === 'Manager') ? 'Manager' : 'Rep';
  return own.filter((one) => one.level === level);
};

/** How accurate a person's numbers were: a manager's compared with what the team won, a seller's with their own wins. */
export const recordOf = (history: SubmissionHistory, sellerId: string, isManager: boolean): TrackRecord => {
  const submissions = submissionsOf(history, sellerId, isManager);
  const dimension = isManager ? 'Team' : 'Seller';
  const metrics = history.metrics.filter((one) => one.dimension === dimension && one.value === sellerId);
  return trackRecordOf(
    history.finished.map((period) => ({
      period,
      submissions: submissions
        .filter((one) => one.periodId === period.id)
        .map((one) => ({ date: dateOfInstant(one.submittedAt), number: one.number })),
      won: metrics.find((metric) => metric.periodId === period.id)?.sums.won.amount ?? null
    }))
  );
};
