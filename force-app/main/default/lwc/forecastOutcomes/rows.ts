import type { ChangedDeal } from 'c/forecastData';
import type { Cell, Column, Row } from 'c/forecastFigureTable';
import { formatCount, formatDate, formatShare, formatShortMoney } from 'c/forecastFormat';
import { common, fill, outcomes as labels, rates } from 'c/forecastLabels';
import { countOutcomes, isFew, ratio } from 'c/forecastModel';
import type { DealOutcome, OutcomeDeal, OutcomeName } from 'c/forecastModel';

/** A deal as the org answered it, with the rows that its past is read from. */
export type ShownDeal = OutcomeDeal & Pick<ChangedDeal, 'name' | 'ownerName' | 'amount' | 'isAmountVisible'>;
export type ShownOutcome = DealOutcome<ShownDeal>;

/** The counts of won deals, and how each is headed. */
const WON_COLUMNS: readonly { name: OutcomeName; label: string; isByCall: boolean }[] = [
  { name: 'unforeseen', label: labels.unforeseen, isByCall: true },
  { name: 'pulledIn', label: labels.pulledIn, isByCall: false },
  { name: 'createdAndWon', label: labels.createdAndWon, isByCall: false },
  { name: 'movedBack', label: labels.movedBack, isByCall: false }
];

export const COLUMNS: readonly Column[] = [
  { key: 'name', label: labels.seller },
  { key: 'won', label: labels.won },
  ...WON_COLUMNS.map(({ name, label }) => ({ key: name, label })),
  { key: 'outAndWon', label: labels.outAndWon },
  { key: 'inAndNotWon', label: labels.inAndNotWon }
];

const fewNote = (count: number): string => (isFew(count) ? fill(rates.few, formatCount(count)) : '');

const NOT_VISIBLE: Cell = { text: common.notVisible };

/** "3 of 12", marked where the 12 are few. */
const ofSaid = (part: number, whole: number): Cell =>
  whole === 0
    ? { text: common.none }
    : { text: fill(labels.of, formatCount(part), formatCount(whole)), note: fewNote(whole) };

const cellsOf = (outcomes: readonly ShownOutcome[], areCallsHidden: boolean): Cell[] => {
  const counts = countOutcomes(outcomes);
  return [
    { text: formatCount(counts.won), note: fewNote(counts.won) },
    ...WON_COLUMNS.map(({ name, isByCall }): Cell => {
      if (isByCall && areCallsHidden) return NOT_VISIBLE;
      const share = ratio(counts[name], counts.won);
      return { text: formatCount(counts[name]), note: share === null ? '' : formatShare(share) };
    }),
    areCallsHidden ? NOT_VISIBLE : ofSaid(counts.outAndWon, counts.saidOut),
    areCallsHidden ? NOT_VISIBLE : ofSaid(counts.inAndNotWon, counts.saidIn)
  ];
};

/** Who owns the deals today, by name. */
export const sellersOf = (outcomes: readonly ShownOutcome[]): { id: string; name: string }[] =>
  [
    ...new Map(
      outcomes.map(({ deal }) => [deal.ownerId, { id: deal.ownerId, name: deal.ownerName || common.none }])
    ).values()
  ].sort((a, b) => a.name.localeCompare(b.name));

/** How many deals ended in another way than someone had said. */
const otherwise = (outcomes: readonly ShownOutcome[]): number => {
  const { unforeseen, outAndWon, inAndNotWon } = countOutcomes(outcomes);
  return unforeseen + outAndWon + inAndNotWon;
};

/** A row for each seller, who was wrong most first, and one for all together where there are several. */
export const rowsOf = (outcomes: readonly ShownOutcome[], areCallsHidden: boolean): Row[] => {
  const sellers = sellersOf(outcomes)
    .map((seller) => ({ ...seller, own: outcomes.filter(({ deal }) => deal.ownerId === seller.id) }))
    .sort((a, b) => (areCallsHidden ? 0 : otherwise(b.own) - otherwise(a.own)));
  const rows = sellers.map(({ id, name, own }): Row => ({
    key: id,
    name,
    cells: cellsOf(own, areCallsHidden)
  }));
  if (sellers.length < 2) return rows;
  return [
    ...rows,
    { key: 'all', name: labels.together, isTotal: true, cells: cellsOf(outcomes, areCallsHidden) }
  ];
};

/** A deal in a list. */
interface NamedDeal {
  readonly key: string;
  readonly url: string;
  readonly name: string;
  readonly amount: string;
  readonly details: string;
}

/** The deals of a count, by name. */
export interface NamedList {
  readonly key: OutcomeName;
  readonly title: string;
  readonly deals: readonly NamedDeal[];
  /** "and 12 more"; '' where all are named. */
  readonly more: string;
}

const LISTS: readonly { name: OutcomeName; title: string; isByCall: boolean }[] = [
  { name: 'inAndNotWon', title: labels.listInAndNotWon, isByCall: true },
  { name: 'outAndWon', title: labels.listOutAndWon, isByCall: true },
  { name: 'unforeseen', title: labels.listUnforeseen, isByCall: true },
  { name: 'movedBack', title: labels.listMovedBack, isByCall: false },
  { name: 'pulledIn', title: labels.listPulledIn, isByCall: false },
  { name: 'createdAndWon', title: labels.listCreatedAndWon, isByCall: false }
];

/** So many deals of a list are named for a team; those of one seller are all named. */
const NAMED = 5;

const ENDS: Readonly<Record<DealOutcome['end'], string>> = {
  won: labels.endWon,
  lost: labels.endLost,
  slipped: labels.endSlipped
};

const amountOf = ({ amount, isAmountVisible }: ShownDeal): string => {
  if (!isAmountVisible) return common.notVisible;
  return amount === null ? common.noAmount : formatShortMoney(amount);
};

const dealOf = ({ deal, period, end }: ShownOutcome): NamedDeal => ({
  key: `${deal.id} ${period.key}`,
  url: `/lightning/r/Opportunity/${deal.id}/view`,
  name: deal.name,
  amount: amountOf(deal),
  details:
    end === 'slipped'
      ? fill(labels.dealSlipped, deal.ownerName || common.none, ENDS[end], period.name)
      : fill(labels.deal, deal.ownerName || common.none, ENDS[end], formatDate(deal.closeDate))
});

/** @param isOneSeller all deals are named */
export const listsOf = (
  outcomes: readonly ShownOutcome[],
  { areCallsHidden, isOneSeller }: { readonly areCallsHidden: boolean; readonly isOneSeller: boolean }
): NamedList[] =>
  LISTS.filter(({ isByCall }) => !(isByCall && areCallsHidden))
    .map(({ name, title }): NamedList => {
      const own = outcomes
        .filter(({ names }) => names.has(name))
        .sort((a, b) => (b.deal.amount ?? 0) - (a.deal.amount ?? 0));
      const named = isOneSeller ? own : own.slice(0, NAMED);
      const more = own.length - named.length;
      return {
        key: name,
        title: fill(title, formatCount(own.length)),
        deals: named.map(dealOf),
        more: more > 0 ? fill(labels.more, formatCount(more)) : ''
      };
    })
    .filter(({ deals }) => deals.length > 0);
