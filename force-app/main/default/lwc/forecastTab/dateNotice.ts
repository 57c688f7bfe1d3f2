import type { Deal, MoveToSave } from 'c/forecastData';
import { formatMoney, formatWeekdayDate } from 'c/forecastFormat';
import { callName, dates, fill } from 'c/forecastLabels';
import { dateMoveOf } from 'c/forecastModel';
import type { Calendar, DateMove } from 'c/forecastModel';
import type { Notice } from './notice';

const effectOf = (deal: Deal, { from, isSlip, call }: DateMove): string[] => {
  if (!isSlip || !deal.areCallsVisible) return [];
  const falls = call === 'In' && deal.amount !== null;
  return [
    falls
      ? fill(dates.numberFalls, from!.name, formatMoney(deal.amount!))
      : fill(dates.numberStays, from!.name)
  ];
};

/** Says into which period a close date has moved, and what that takes out of the number; null within a period. */
export const dateNoticeOf = (
  deal: Deal,
  { closeDate = deal.closeDate, calls = [] }: MoveToSave,
  calendar: Calendar
): Notice | null => {
  const move = dateMoveOf(deal, closeDate, calendar);
  if (move.direction === 'within') return null;
  const again = calls.find(({ call }) => call !== null);
  const words = [
    fill(dates.movedTo, deal.name, move.to?.name ?? formatWeekdayDate(closeDate)),
    ...(deal.isAmountVisible ? effectOf(deal, move) : []),
    ...(again ? [fill(dates.calledToo, callName(again.call!))] : [])
  ];
  return { dealId: deal.id, text: words.join(' '), undo: null };
};
