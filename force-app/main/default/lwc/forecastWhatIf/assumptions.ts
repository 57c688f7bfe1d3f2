import { monthsOf, sellersIf } from 'c/capacityModel';
import type { Assumption, Seller } from 'c/capacityModel';
import { currentSellers, groupsOf } from 'c/forecastCrew';
import type { Crew } from 'c/forecastCrew';
import { formatCount, formatMonth, formatMonths, formatSellers } from 'c/forecastFormat';
import { capacity as labels, fill } from 'c/forecastLabels';

export type Kind = Assumption['kind'];

/** What is entered for the next assumption. */
export interface Draft {
  readonly kind: Kind;
  readonly segment: string;
  readonly count: string;
  readonly month: string;
  readonly sellerId: string;
  readonly months: string;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

const MOST_ADDED = 10;
const MOST_MONTHS = 12;

export const KINDS: readonly Option[] = [
  { value: 'add', label: labels.kindAdd },
  { value: 'lose', label: labels.kindLose },
  { value: 'delay', label: labels.kindDelay }
];

export const COUNTS: readonly Option[] = Array.from({ length: MOST_ADDED }, (_, index) => ({
  value: String(index + 1),
  label: formatCount(index + 1)
}));

export const DELAYS: readonly Option[] = Array.from({ length: MOST_MONTHS }, (_, index) => ({
  value: String(index + 1),
  label: formatMonths(index + 1)
}));

export const segmentOptions = (crew: Crew): Option[] =>
  groupsOf(crew, 'segment').map(({ key, name }) => ({ value: key, label: name }));

/** The months after today's, as far as the quarters go. */
export const monthOptions = ({ quarters, today }: Crew): Option[] =>
  quarters.ahead
    .flatMap(monthsOf)
    .filter(({ first }) => first > today)
    .map(({ key, first }) => ({ value: key, label: formatMonth(first) }));

/** An added seller is named by the assumption. */
const nameOf = ({ id, name, segment, start }: Seller, assumptions: readonly Assumption[]): string => {
  if (name !== '') return name;
  const [, place, index] = id.split('-');
  const assumption = assumptions[Number(place)];
  const count = assumption?.kind === 'add' && assumption.count > 1 ? ` ${Number(index) + 1}` : '';
  return fill(labels.addedSeller, segment ?? labels.noSegment, formatMonth(start ?? '')) + count;
};

const byName = (sellers: readonly Seller[], assumptions: readonly Assumption[]): Option[] =>
  sellers.map((seller) => ({ value: seller.id, label: nameOf(seller, assumptions) }));

/** Who can be lost. */
export const sellerOptions = (crew: Crew): Option[] => byName(currentSellers(crew), []);

/** Whose start lies ahead, those too that the what-if adds. */
export const startOptions = (crew: Crew, assumptions: readonly Assumption[]): Option[] =>
  byName(
    sellersIf(currentSellers(crew), assumptions).filter(({ start }) => start !== null && start > crew.today),
    assumptions
  );

export const firstDraft = (crew: Crew): Draft => ({
  kind: 'add',
  segment: segmentOptions(crew)[0]?.value ?? '',
  count: '1',
  month: monthOptions(crew)[0]?.value ?? '',
  sellerId: '',
  months: '1'
});

/** The assumption that is entered; null: something is not chosen yet. */
export function assumptionOf({ kind, segment, count, month, sellerId, months }: Draft): Assumption | null {
  if (kind === 'add')
    return month === '' ? null : { kind, count: Number(count), month, segment: segment || null };
  if (sellerId === '') return null;
  if (kind === 'lose') return month === '' ? null : { kind, sellerId, month };
  return { kind, sellerId, months: Number(months) };
}

/** One assumption in words. */
export function assumptionWords(crew: Crew, assumptions: readonly Assumption[], index: number): string {
  const assumption = assumptions[index];
  if (assumption.kind === 'add')
    return fill(
      labels.saidAdd,
      formatSellers(assumption.count),
      assumption.segment ?? labels.noSegment,
      formatMonth(`${assumption.month}-01`)
    );
  const before = sellersIf(crew.sellers, assumptions.slice(0, index));
  const seller = before.find(({ id }) => id === assumption.sellerId);
  const name = seller ? nameOf(seller, assumptions) : '';
  return assumption.kind === 'lose'
    ? fill(labels.saidLose, name, formatMonth(`${assumption.month}-01`))
    : fill(labels.saidDelay, name, formatMonths(assumption.months));
}
