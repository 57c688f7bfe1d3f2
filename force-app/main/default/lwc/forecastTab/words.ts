import type { Deal } from 'c/forecastData';
import { formatDate, formatShortMoney } from 'c/forecastFormat';
import { board, common, fill } from 'c/forecastLabels';
import { phaseOf } from 'c/forecastModel';
import type { Call, Phase } from 'c/forecastModel';

const PHASE_LABELS: Readonly<Record<Phase, string>> = {
  Conversations: common.conversations,
  FundedProjects: common.fundedProjects,
  VendorOfChoice: common.vendorOfChoice,
  Closed: common.closed
};

/**
 * What a screen reader says after a call.
 * @param number as it is by now; null where only the org can tell
 */
export const calledWords = (deal: Deal, call: Call | null, number: number | null): string => {
  if (call === null) return fill(board.callCleared, deal.name);
  const word = call === 'In' ? common.inCall : common.outCall;
  return number === null
    ? fill(board.calledOnly, deal.name, word)
    : fill(board.called, deal.name, word, formatShortMoney(number));
};

/** What a screen reader says after a move. */
export const movedWords = (before: Deal, after: Deal): string => {
  if (before.stage === after.stage) return fill(board.dateChanged, after.name, formatDate(after.closeDate));
  const phase = after.isClosed ? 'Closed' : phaseOf(after.category);
  return fill(board.moved, after.name, phase ? PHASE_LABELS[phase] : '', after.stage);
};
