import { addDays } from 'c/forecastModel';
import { medianOf } from './median';
import { monthAt } from './tenure';
import type { Seller } from './types';

/** One assumption of a what-if. `month` is a key as 2027-01. */
export type Assumption =
  | { readonly kind: 'add'; readonly count: number; readonly month: string; readonly segment: string | null }
  | { readonly kind: 'lose'; readonly sellerId: string; readonly month: string }
  | { readonly kind: 'delay'; readonly sellerId: string; readonly months: number };

const firstDayOf = (month: string): string => `${month}-01`;

/** The quota of a seat in a segment: the median of those who have one there; null where no one has. */
const quotaIn = (sellers: readonly Seller[], segment: string | null): number | null =>
  medianOf(sellers.flatMap((one) => (one.segment === segment && one.quota !== null ? [one.quota] : [])));

const added = (
  sellers: readonly Seller[],
  { count, month, segment }: Extract<Assumption, { kind: 'add' }>,
  place: number
): Seller[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `added-${place}-${index}`,
    name: '',
    start: firstDayOf(month),
    startSource: 'record' as const,
    end: null,
    segment,
    region: null,
    quota: quotaIn(sellers, segment)
  }));

const afterOne = (sellers: readonly Seller[], assumption: Assumption, place: number): Seller[] => {
  if (assumption.kind === 'add') return [...sellers, ...added(sellers, assumption, place)];
  return sellers.map((seller) => {
    if (seller.id !== assumption.sellerId) return seller;
    if (assumption.kind === 'lose') return { ...seller, end: addDays(firstDayOf(assumption.month), -1) };
    return seller.start === null
      ? seller
      : { ...seller, start: monthAt(seller.start, assumption.months).first };
  });
};

/**
 * The sellers if some assumptions were so, in their order. Who is added starts on the first of a month with the median quota of the
 * segment; who is lost is there to the end of the month before; a start is delayed by whole months.
 */
export const sellersIf = (
  sellers: readonly Seller[],
  assumptions: readonly Assumption[]
): readonly Seller[] => assumptions.reduce<readonly Seller[]>(afterOne, sellers);
