import type { Deal } from 'c/forecastData';
import { formatDate, formatShortMoney } from 'c/forecastFormat';
import { board, callName, fill, phaseName } from 'c/forecastLabels';
import { phaseOf } from 'c/forecastModel';
import type { Call } from 'c/forecastModel';

/**
 * What a screen reader says after a call.
 * @param number as it is by now; null where only the org can tell
 */
export const calledWords = (deal: Deal, call: Call | null, number: number | null): string => {
  if (call === null) return fill(board.callCleared, deal.name);
  const word = callName(call);
  return number === null
    ? fill(board.calledOnly, deal.name, word)
    : fill(board.called, deal.name, word, formatShortMoney(number));
};

/** What a screen reader says after a move. */
export const movedWords = (before: Deal, after: Deal): string => {
  if (before.stage === after.stage) return fill(board.dateChanged, after.name, formatDate(after.closeDate));
  const phase = after.isClosed ? 'Closed' : phaseOf(after.category);
  return fill(board.moved, after.name, phase ? phaseName(phase) : '', after.stage);
};
