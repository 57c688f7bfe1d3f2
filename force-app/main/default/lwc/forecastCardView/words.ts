import type { Deal } from 'c/forecastData';
import { formatDays } from 'c/forecastFormat';
import { board, callName, common, fill } from 'c/forecastLabels';
import { callSource, isCallable, isOverruled, lapsedCall, ruleOf } from 'c/forecastModel';
import type { Risk, RiskChip } from 'c/forecastModel';

const CHIP_LABELS: Readonly<Record<RiskChip['kind'], string>> = {
  closeDatePast: board.chipCloseDatePast,
  notInRedlines: board.chipNotInRedlines,
  slipped: board.chipSlipped,
  noPower: board.chipNoPower,
  noCompellingEvent: board.chipNoCompellingEvent,
  movedBack: board.chipMovedBack,
  singleThreaded: board.chipSingleThreaded,
  evidenceMissing: board.chipEvidenceMissing,
  silent: board.chipSilent
};

export const chipWords = ({ kind, count }: RiskChip): string => {
  if (kind === 'singleThreaded' && count === 0) return board.chipNoContacts;
  if (kind === 'singleThreaded' && (count ?? 0) > 1) return board.chipNoChampion;
  const isOfDays = kind === 'notInRedlines' || kind === 'silent';
  return fill(CHIP_LABELS[kind], isOfDays ? formatDays(count ?? 0) : (count ?? ''));
};

const RISK_WORDS: Readonly<Record<Risk, string>> = { Timing: board.riskTiming, Vendor: board.riskVendor };

const firstName = (name: string): string => name.split(' ')[0];

/** A call that was made for another period, or before the deal moved; null: there is none. */
const lapsedWords = (deal: Deal): string | null => {
  const lapsed = lapsedCall(deal.made, deal);
  if (!lapsed) return null;
  const { call, period } = lapsed;
  if (lapsed.lapsed === 'category') return fill(board.calledBeforeMove, callName(call));
  return period?.name
    ? fill(board.calledFor, callName(call), period.name)
    : fill(board.calledForAnother, callName(call));
};

/** The notes of a deal, each with its author: the manager's beside the rep's. */
export const noteWords = ({ made, managerCaller, ownerName }: Deal): string[] => {
  const [rep, manager] = [made.Rep?.note, made.Manager?.note];
  const ofManager = (note: string): string =>
    managerCaller ? fill(board.noteOf, firstName(managerCaller), note) : fill(board.noteOfManager, note);
  return [
    ...(manager ? [ofManager(manager)] : []),
    ...(rep ? [fill(board.noteOf, firstName(ownerName), rep)] : [])
  ];
};

/** Whose call it is and why, in a few words. */
export const sourceWords = (deal: Deal): string => {
  if (!isCallable(deal.category, deal.isClosed)) return board.neverIn;
  if (!deal.areCallsVisible) return common.notVisible;
  const source = callSource(deal);
  const rule = ruleOf(deal.category);
  if (source === 'Rule') return lapsedWords(deal) ?? (rule === 'In' ? board.ruleIn : board.ruleOut);
  if (source === 'Rep') {
    const why = deal.repCallRisk ? RISK_WORDS[deal.repCallRisk] : deal.repCallNote;
    const who = firstName(deal.ownerName);
    return why ? fill(board.calledBy, why, who) : who;
  }
  const who = deal.managerCaller ? firstName(deal.managerCaller) : board.manager;
  return isOverruled(deal, deal.category)
    ? fill(board.overruledBy, who, callName(deal.repCall ?? rule))
    : fill(board.confirmedBy, who);
};

/** What became of a closed deal. */
export const outcomeWords = (deal: Deal, periodStart: string): string => {
  if (deal.isWon) return (deal.acceptedDate ?? '') >= periodStart ? board.wonNew : board.wonStatus;
  if (deal.lossType === 'Competition')
    return deal.competitor ? fill(board.lostTo, deal.competitor) : board.lost;
  return deal.lossType ? board.lostNoDecision : board.lostUnclassified;
};
