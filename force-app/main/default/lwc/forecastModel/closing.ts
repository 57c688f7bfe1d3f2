import type { LostCloseDate, StageFacts } from './types';

/** How a deal ends in a stage: won, lost, or not yet. */
export type Outcome = 'won' | 'lost' | 'open';

export const outcomeOf = ({ isClosed, isWon }: Pick<StageFacts, 'isClosed' | 'isWon'>): Outcome => {
  if (!isClosed) return 'open';
  return isWon ? 'won' : 'lost';
};

/**
 * The close date that is proposed (docs/metrics.md, Closing a deal): today for a win, the day the policy says for a loss. A
 * deal that is reopened is due when it was, but not in the past. Dates are yyyy-mm-dd.
 */
export const proposedCloseDate = (
  outcome: Outcome,
  { closeDate, today, lostCloseDate }: { closeDate: string; today: string; lostCloseDate: LostCloseDate }
): string => {
  if (outcome === 'won') return today;
  if (outcome === 'lost') return lostCloseDate === 'Was Due' ? closeDate : today;
  return closeDate > today ? closeDate : today;
};
