import type { Choice } from 'c/forecastButtonGroup';
import type { Deal } from 'c/forecastData';
import { formatMoney, formatWeekdayDate } from 'c/forecastFormat';
import { board, callName, common, dates, fill } from 'c/forecastLabels';
import { dateMoveOf } from 'c/forecastModel';
import type { Calendar, CallerRole, DateMove, MadeCall, Period } from 'c/forecastModel';

/** What the dialog goes by. */
export interface DateTerms {
  readonly calendar: Calendar;
  /** In which role the user calls this deal. */
  readonly role: CallerRole;
  /** Empty where the user may not see them: then no reason is asked. */
  readonly slipReasons: readonly Choice[];
}

/** What the dialog closes with. */
export interface DateResult {
  /** yyyy-mm-dd */
  readonly closeDate: string;
  /** Only with a slip. */
  readonly slipReason?: string;
  /** The user's own call is made again, for the period of the new date. */
  readonly takesCallAlong?: boolean;
}

/** The form as it is shown for a date. */
export interface DateForm {
  readonly now: string;
  /** What the new date does; '' where it stays in the period. */
  readonly title: string;
  readonly effects: readonly string[];
  readonly isSlip: boolean;
  readonly isReasonAsked: boolean;
  /** '' where there is no call to take along, or no period to take it to. */
  readonly alongLabel: string;
  readonly alongHelp: string;
  readonly saveLabel: string;
}

const nowWords = (deal: Deal, from: Period | null): string => {
  const amount = deal.amount === null ? common.noAmount : formatMoney(deal.amount);
  const parts = [
    formatWeekdayDate(deal.closeDate),
    from?.name,
    deal.isAmountVisible ? amount : common.notVisible
  ];
  return fill(dates.now, parts.filter(Boolean).join(' · '));
};

/** The period of the new date, or the date itself where the org has no period there. */
const targetOf = ({ to }: DateMove, closeDate: string): string => to?.name ?? formatWeekdayDate(closeDate);

/** What a slip takes out of which sum. */
const slipEffect = (deal: Deal, { from, call }: DateMove): string => {
  const { name } = from!;
  if (!deal.areCallsVisible) return dates.hiddenCall;
  if (call === null) return fill(dates.leavesPipeline, name);
  if (deal.isAmountVisible && deal.amount === null) return fill(dates.noAmount, name);
  const amount = deal.amount === null ? dates.hiddenAmount : formatMoney(deal.amount);
  return fill(call === 'In' ? dates.leavesNumber : dates.leavesUpside, name, amount);
};

/** The user's own call, if it may be made again for the new period. */
const callToTake = (deal: Deal, { to, direction }: DateMove, role: CallerRole): MadeCall | null =>
  direction !== 'within' && deal.areCallsVisible && to?.id != null ? deal.made[role] : null;

const effectsOf = (deal: Deal, move: DateMove): string[] => {
  const isCalled = Object.values(deal.made).some((call) => call?.period);
  return [
    ...(move.isSlip ? [slipEffect(deal, move)] : []),
    ...(isCalled && move.from ? [fill(dates.callsStay, move.from.name)] : [])
  ];
};

const titleOf = (move: DateMove, target: string): string => {
  if (move.direction === 'within') return '';
  const words = { slip: dates.slips, later: dates.later, earlier: dates.earlier };
  return fill(words[move.isSlip ? 'slip' : move.direction], move.from!.name, target);
};

/**
 * The form for a new close date, and what the date does (docs/metrics.md, The number: a slip).
 * @param closeDate yyyy-mm-dd
 */
export const formOf = (deal: Deal, closeDate: string, terms: DateTerms): DateForm => {
  const move = dateMoveOf(deal, closeDate, terms.calendar);
  const target = targetOf(move, closeDate);
  const along = callToTake(deal, move, terms.role);
  const isOut = move.direction !== 'within';
  return {
    now: nowWords(deal, move.from),
    title: titleOf(move, target),
    effects: isOut ? effectsOf(deal, move) : [],
    isSlip: move.isSlip,
    isReasonAsked: move.isSlip && terms.slipReasons.length > 0,
    alongLabel: along ? fill(dates.callAgain, callName(along.call), target) : '',
    alongHelp: along?.note ? fill(dates.reasonOfCall, along.note) : '',
    saveLabel: isOut ? fill(dates.moveTo, target) : board.changeDate
  };
};
