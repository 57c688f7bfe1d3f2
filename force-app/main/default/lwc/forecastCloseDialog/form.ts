import type { Choice } from 'c/forecastButtonGroup';
import { ownAmountOf } from 'c/forecastData';
import type { Competitor, Deal, Loss } from 'c/forecastData';
import { formatMoneyIn } from 'c/forecastFormat';
import { closing, common, fill } from 'c/forecastLabels';
import { currentPeriod, outcomeOf, proposedCloseDate } from 'c/forecastModel';
import type { LostCloseDate, Outcome, Period, StageFacts } from 'c/forecastModel';

/** What the dialog needs to know besides the deal. */
export interface ClosingTerms {
  readonly today: string;
  readonly lostCloseDate: LostCloseDate;
  /** Of the kind that is shown, to say into which one the deal falls. */
  readonly periods: readonly Period[];
  readonly shown: Period;
  /** Empty: not visible to the user, so it is not asked. */
  readonly lossTypes: readonly Choice[];
  readonly noDecisionKinds: readonly Choice[];
  readonly mayAddCompetitor: boolean;
}

/** What has been chosen or typed so far, by the name of the field. */
export type CloseInput = Readonly<Record<string, string | undefined>>;

/** The result of the dialog; undefined when it was cancelled. */
export interface CloseResult {
  readonly stage: string;
  readonly closeDate: string;
  /** Only where it was changed. */
  readonly amount?: number | null;
  readonly loss?: Loss;
}

/** The choice of a competitor that is not on the list. */
const NEW_COMPETITOR = 'new';

/** The form as it is shown, with the input so far. */
export interface CloseForm {
  readonly outcome: Outcome;
  readonly stage: StageFacts;
  readonly title: string;
  readonly button: string;
  readonly stageOptions: readonly Choice[];
  readonly lossType: string | undefined;
  readonly kind: string | undefined;
  readonly competitor: string | undefined;
  readonly competitorOptions: readonly Choice[];
  readonly amount: string;
  readonly closeDate: string;
  /** The rule that the proposed date follows; '' where none does. */
  readonly dateRule: string;
  /** Into which period the deal falls. */
  readonly bookedIn: string;
  readonly has: {
    readonly stages: boolean;
    readonly loss: boolean;
    readonly kind: boolean;
    readonly told: boolean;
    readonly competitor: boolean;
    readonly newCompetitor: boolean;
    readonly amount: boolean;
    readonly amountOfProducts: boolean;
  };
}

const TITLES = { won: closing.markDealWon, lost: closing.markDealLost, open: closing.reopenDeal } as const;
const BUTTONS = { won: closing.markWon, lost: closing.markLost, open: closing.reopen } as const;
const BOOKED = { won: closing.wonIn, lost: closing.lostIn, open: closing.dueIn } as const;

/** "Counts as won in FY2027 Q1. You are looking at FY2026 Q4. This date is in the future." */
const bookedWords = (
  outcome: Outcome,
  closeDate: string,
  { periods, shown, today }: ClosingTerms
): string => {
  const period = currentPeriod(periods, shown.kind, closeDate);
  return [
    period ? fill(BOOKED[outcome], period.name) : closing.inNoPeriod,
    period && period.key !== shown.key ? fill(closing.shownIsOther, shown.name) : '',
    outcome !== 'open' && closeDate > today ? closing.inFuture : ''
  ]
    .filter(Boolean)
    .join(' ');
};

/** Those on the list, the one the deal has even if it is no longer on the list, and a new one. */
const competitorOptions = (deal: Deal, known: readonly Competitor[], mayAdd: boolean): Choice[] => {
  const { competitorId, competitor } = deal;
  const isGone = competitorId !== null && !known.some(({ id }) => id === competitorId);
  return [
    ...(isGone ? [{ value: competitorId, label: competitor ?? common.notVisible }] : []),
    ...known.map(({ id, name }) => ({ value: id, label: name })),
    ...(mayAdd ? [{ value: NEW_COMPETITOR, label: closing.competitorNew }] : [])
  ];
};

const amountText = (deal: Deal): string => {
  const amount = ownAmountOf(deal);
  return amount === null ? common.noAmount : formatMoneyIn(deal.own?.currency, amount);
};

const ruleWords = ({ lostCloseDate }: ClosingTerms): string =>
  lostCloseDate === 'Was Due' ? closing.wasDue : closing.becameKnown;

/** @param stages those it may end in, the first proposed */
export const formOf = (
  deal: Deal,
  stages: readonly StageFacts[],
  input: CloseInput,
  terms: ClosingTerms,
  known: readonly Competitor[]
): CloseForm => {
  const stage = stages.find(({ value }) => value === input.stage) ?? stages[0];
  const outcome = outcomeOf(stage);
  const closeDate = input.closeDate ?? proposedCloseDate(outcome, { ...terms, closeDate: deal.closeDate });
  const isLoss = outcome === 'lost' && terms.lossTypes.length > 0;
  const isKind = isLoss && input.lossType === 'No Decision' && terms.noDecisionKinds.length > 0;
  const isCompetitor = isLoss && input.lossType === 'Competition';
  const competitor = input.competitor ?? deal.competitorId ?? undefined;
  const isAmount = outcome === 'won' && deal.isAmountVisible;
  return {
    outcome,
    stage,
    title: fill(stages.length > 1 ? closing.closeDeal : TITLES[outcome], deal.name),
    button: BUTTONS[outcome],
    stageOptions: stages.map(({ value, label }) => ({ value, label })),
    lossType: input.lossType,
    kind: input.kind,
    competitor,
    competitorOptions: competitorOptions(deal, known, terms.mayAddCompetitor),
    amount:
      isAmount && !deal.isAmountEditable
        ? amountText(deal)
        : (input.amount ?? String(ownAmountOf(deal) ?? '')),
    closeDate,
    dateRule: outcome === 'lost' ? ruleWords(terms) : '',
    bookedIn: bookedWords(outcome, closeDate, terms),
    has: {
      stages: stages.length > 1,
      loss: isLoss,
      kind: isKind,
      told: isKind && input.kind === 'Told Us',
      competitor: isCompetitor,
      newCompetitor: isCompetitor && competitor === NEW_COMPETITOR,
      amount: isAmount && deal.isAmountEditable,
      amountOfProducts: isAmount && !deal.isAmountEditable
    }
  };
};

const same = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();

const competitorOf = (
  form: CloseForm,
  input: CloseInput,
  known: readonly Competitor[],
  deal: Deal
): Loss['competitor'] => {
  if (!form.has.newCompetitor) {
    const listed = known.find(({ id }) => id === form.competitor);
    return listed ?? { id: form.competitor ?? null, name: deal.competitor ?? '' };
  }
  const name = (input.competitorName ?? '').trim();
  return known.find((one) => same(one.name, name)) ?? { id: null, name };
};

/** What is not so on the deal already: a field that stays as it is may be one the user must not write. */
const changedLoss = (loss: Loss, deal: Deal): Loss =>
  Object.fromEntries(
    Object.entries(loss).filter(([name, value]) =>
      name === 'competitor'
        ? (loss.competitor?.id ?? '') !== deal.competitorId
        : value !== deal[name as 'lossType' | 'noDecisionKind' | 'noDecisionToldBy' | 'noDecisionToldOn']
    )
  );

const lossOf = (form: CloseForm, input: CloseInput, known: readonly Competitor[], deal: Deal): Loss => {
  const { loss, kind, told, competitor } = form.has;
  return changedLoss(
    {
      lossType: loss ? input.lossType : null,
      noDecisionKind: kind ? input.kind : null,
      noDecisionToldBy: told ? input.toldBy?.trim() : null,
      noDecisionToldOn: told ? input.toldOn : null,
      ...(competitor ? { competitor: competitorOf(form, input, known, deal) } : {})
    },
    deal
  );
};

/** The input without what stays as it is. Null and '' are no amount. */
export const resultOf = (
  form: CloseForm,
  input: CloseInput,
  known: readonly Competitor[],
  deal: Deal
): CloseResult => {
  const amount = input.amount === '' ? null : Number(input.amount);
  const isAmountChanged = form.has.amount && input.amount !== undefined && amount !== ownAmountOf(deal);
  const loss = form.outcome === 'lost' && !form.has.loss ? {} : lossOf(form, input, known, deal);
  return {
    stage: form.stage.value,
    closeDate: form.closeDate,
    ...(isAmountChanged ? { amount } : {}),
    ...(Object.keys(loss).length > 0 ? { loss } : {})
  };
};
