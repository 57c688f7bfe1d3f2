import type { Deal } from 'c/forecastData';
import { formatDate, formatLongDate, formatMoney, formatMoneyIn } from 'c/forecastFormat';
import { board, callName, common, fill, history } from 'c/forecastLabels';
import {
  callSource,
  effectiveCall,
  evidenceMissing,
  hasMovedBack,
  isCallable,
  riskChips
} from 'c/forecastModel';
import type { Call, RiskChip } from 'c/forecastModel';
import type { CardContext } from './context';
import { chipWords, noteWords, outcomeWords, sourceWords } from './words';

/** Everything a card says, as texts. */
export interface CardView {
  /** So that a card can be opened in a new tab; a plain click goes through the platform's navigation. */
  readonly recordUrl: string;
  /** The whole name, which the card may cut, and whose deal it is. */
  readonly nameTitle: string;
  readonly amount: string;
  readonly date: string;
  readonly dateTitle: string;
  readonly subtitle: string;
  readonly className: string;
  readonly isOpen: boolean;
  /** Of the row with the call and the menu; a closed deal has the menu only. */
  readonly actionsClass: string;
  readonly isCallable: boolean;
  readonly chips: readonly { key: string; text: string; className: string }[];
  readonly hasChips: boolean;
  /** Those beyond the first two. */
  readonly restChips: CardView['chips'];
  readonly hiddenChips: string;
  readonly moreText: string;
  readonly moreLabel: string;
  readonly switchLabel: string;
  readonly callButtons: readonly { call: Call; text: string; pressed: string; className: string }[];
  readonly source: string;
  readonly sourceTitle: string;
  /** The same, and what a click on it opens. */
  readonly sourceLabel: string;
  readonly menuLabel: string;
}

const CHIPS_SHOWN = 2;
const CALLS: readonly Call[] = ['In', 'Out'];

const amountText = (deal: Deal): string => {
  if (!deal.isAmountVisible) return common.notVisible;
  if (deal.unrated) return fill(common.noRate, formatMoneyIn(deal.own!.currency, deal.own!.amount!));
  return deal.amount === null ? common.noAmount : formatMoney(deal.amount);
};

const subtitleOf = (deal: Deal, { stages, periodStart, isTeam }: CardContext): string => {
  const stage = deal.isClosed
    ? outcomeWords(deal, periodStart)
    : (stages.find((one) => one.value === deal.stage)?.label ?? deal.stage);
  return isTeam ? `${stage} · ${deal.ownerName}` : stage;
};

const classOf = (deal: Deal): string => {
  if (!deal.isClosed) return 'card';
  return deal.isWon ? 'card card_won' : 'card card_lost';
};

/** Solid when a user has called it, tinted while only the rule of the category applies. */
const callButtons = (deal: Deal): CardView['callButtons'] => {
  const current = deal.areCallsVisible ? effectiveCall(deal, deal.category) : null;
  const tone = callSource(deal) === 'Rule' ? 'rule' : 'called';
  return CALLS.map((call) => ({
    call,
    text: callName(call),
    pressed: String(call === current),
    className: `call call_${call.toLowerCase()}${call === current ? ` call_${tone}` : ''}`
  }));
};

const chipView = (chip: RiskChip): CardView['chips'][number] => ({
  key: chip.kind,
  text: chipWords(chip),
  className: `chip chip_${chip.tone}`
});

const viewOf = (deal: Deal, context: CardContext): CardView => {
  const facts = {
    ...deal,
    evidenceMissing: evidenceMissing(deal, context.topics, context.stages),
    hasMovedBack: hasMovedBack(deal, context.stages)
  };
  const chips = riskChips(facts, context.today, context.lastCommitStage);
  const hidden = chips.slice(CHIPS_SHOWN).map(chipWords).join(', ');
  return {
    recordUrl: `/lightning/r/Opportunity/${deal.id}/view`,
    nameTitle: [deal.name, deal.accountName].filter(Boolean).join(' · '),
    amount: amountText(deal),
    date: formatDate(deal.closeDate),
    dateTitle: formatLongDate(deal.closeDate),
    subtitle: subtitleOf(deal, context),
    className: classOf(deal),
    isOpen: !deal.isClosed,
    actionsClass: deal.isClosed ? 'actions actions_closed' : 'actions',
    isCallable: deal.areCallsVisible && isCallable(deal.category, deal.isClosed),
    chips: chips.slice(0, CHIPS_SHOWN).map(chipView),
    restChips: chips.slice(CHIPS_SHOWN).map(chipView),
    hasChips: chips.length > 0,
    hiddenChips: hidden,
    moreText: fill(board.moreChips, chips.length - CHIPS_SHOWN),
    moreLabel: fill(board.moreRisks, hidden),
    switchLabel: fill(board.callOf, deal.name),
    callButtons: callButtons(deal),
    source: sourceWords(deal),
    sourceTitle: noteWords(deal).join('\n'),
    sourceLabel: `${sourceWords(deal)} · ${history.show}`,
    menuLabel: fill(board.actionsFor, deal.name)
  };
};

const known = new WeakMap<Deal, { context: CardContext; view: CardView }>();

/** A template asks for its view once for every text in it, so it is worked out once for a deal and context. */
export const cardView = (deal: Deal, context: CardContext): CardView => {
  const last = known.get(deal);
  if (last?.context === context) return last.view;
  const view = viewOf(deal, context);
  known.set(deal, { context, view });
  return view;
};
