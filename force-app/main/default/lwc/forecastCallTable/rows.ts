import { cardView, noteWords } from 'c/forecastCardView';
import type { CardContext, CardView } from 'c/forecastCardView';
import type { Deal } from 'c/forecastData';
import { calls, fill } from 'c/forecastLabels';
import { effectiveCall, pathOf } from 'c/forecastModel';

/** A deal as a row says it. */
export interface Row {
  readonly deal: Deal;
  readonly view: CardView;
  readonly chips: CardView['chips'];
  readonly canShowRest: boolean;
  readonly stage: string;
  readonly path: string;
  readonly notes: readonly { readonly key: string; readonly text: string }[];
  readonly editLabel: string;
  readonly problem: string;
  readonly isEdited: boolean;
  /** Only one row is in the order of the Tab key; arrows move between them. */
  readonly tabIndex: string;
  readonly className: string;
}

const pathWords = (deal: Deal): string => {
  if (!deal.areCallsVisible || effectiveCall(deal, deal.category) === 'In') return '';
  return pathOf(deal.category) === 'finishPapers' ? calls.pathCommit : calls.pathBestCase;
};

/** The notes of manager and rep, except one that is already shown as the reason of the call. */
const notesOf = (deal: Deal, { source }: CardView): Row['notes'] =>
  deal.repCallNote && source.includes(deal.repCallNote)
    ? []
    : noteWords(deal).map((text) => ({ key: text, text }));

const chipsOf = (
  { chips, restChips }: CardView,
  isUnfolded: boolean
): Pick<Row, 'chips' | 'canShowRest'> => ({
  chips: isUnfolded ? [...chips, ...restChips] : chips,
  canShowRest: !isUnfolded && restChips.length > 0
});

export interface RowState {
  readonly activeId: string | null;
  readonly editedId: string | null;
  /** Whose risks are all shown. */
  readonly unfoldedId: string | null;
  readonly problems: Readonly<Record<string, string>>;
}

export const rowsOf = (deals: readonly Deal[], context: CardContext, state: RowState): Row[] => {
  const activeId = deals.some((deal) => deal.id === state.activeId) ? state.activeId : deals[0]?.id;
  return deals.map((deal) => ({
    deal,
    view: cardView(deal, context),
    ...chipsOf(cardView(deal, context), deal.id === state.unfoldedId),
    stage: context.stages.find((one) => one.value === deal.stage)?.label ?? deal.stage,
    path: pathWords(deal),
    notes: notesOf(deal, cardView(deal, context)),
    editLabel: fill(calls.edit, deal.name),
    problem: state.problems[deal.id] ?? '',
    isEdited: deal.id === state.editedId,
    tabIndex: deal.id === activeId ? '0' : '-1',
    className: deal.id === state.activeId ? 'row row_active' : 'row'
  }));
};
