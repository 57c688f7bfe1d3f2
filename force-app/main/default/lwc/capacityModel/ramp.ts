import { medianOf } from './median';
import { PLATEAU_FROM, isThere, middleOf, quarterOfTenure } from './tenure';
import type { Seller, WonIn } from './types';

/** Below so many sellers one more would change a median. */
const FEW_SELLERS = 5;

const areFewSellers = (count: number): boolean => count < FEW_SELLERS;

/** One quarter of tenure: what sellers won in it. */
export interface RampPoint {
  /** From 1. */
  readonly quarter: number;
  /** Median of won ÷ plateau of the seller's segment; null: no one was in it. */
  readonly share: number | null;
  /** Median won amount. Of several segments together it says little. */
  readonly amount: number | null;
  readonly sellers: number;
  /** How many of them have left since. */
  readonly leavers: number;
  readonly isFew: boolean;
}

/** What a ramped seller wins in a quarter. */
export interface Plateau {
  readonly amount: number | null;
  readonly sellers: number;
  readonly isFew: boolean;
}

export interface RampCurve {
  /** From whom it is learned. */
  readonly sellers: number;
  readonly points: readonly RampPoint[];
  /** By segment; sellers without one under null. */
  readonly plateaus: ReadonlyMap<string | null, Plateau>;
}

/** A seller's quarter. */
interface SellerQuarter {
  readonly seller: Seller;
  /** Quarter of tenure; null: only known to be one of the plateau. */
  readonly quarter: number | null;
  readonly amount: number;
}

/** The quarters that a seller was there to the end of. Of a start before history only those count that are surely the plateau. */
const quartersOf = (seller: Seller, won: readonly WonIn[]): SellerQuarter[] =>
  won.flatMap(({ period, amounts }, index): SellerQuarter[] => {
    if (!isThere(seller, { last: period.end })) return [];
    const amount = amounts.get(seller.id) ?? 0;
    if (seller.start === null) return index + 1 < PLATEAU_FROM ? [] : [{ seller, quarter: null, amount }];
    const quarter = quarterOfTenure(seller.start, middleOf(period));
    return quarter === null ? [] : [{ seller, quarter, amount }];
  });

const isPlateau = ({ quarter }: SellerQuarter): boolean => quarter === null || quarter >= PLATEAU_FROM;

const peopleIn = (quarters: readonly SellerQuarter[]): Seller[] => [
  ...new Set(quarters.map(({ seller }) => seller))
];

const plateauOf = (quarters: readonly SellerQuarter[]): Plateau => {
  const sellers = peopleIn(quarters).length;
  return { amount: medianOf(quarters.map(({ amount }) => amount)), sellers, isFew: areFewSellers(sellers) };
};

/**
 * The ramp curve (docs/metrics.md, Capacity): the median over all sellers who ever were in a quarter of tenure, leavers too, of what
 * they won in it, as a share of the plateau of their segment.
 * @param won finished quarters, oldest first, without a gap
 * @param upTo the last quarter of tenure of the curve
 */
export function rampCurveOf(sellers: readonly Seller[], won: readonly WonIn[], upTo = 8): RampCurve {
  const quarters = sellers.flatMap((seller) => quartersOf(seller, won));
  const segments = [...new Set(sellers.map(({ segment }) => segment))];
  const plateaus = new Map(
    segments.map((segment) => [
      segment,
      plateauOf(quarters.filter((one) => one.seller.segment === segment && isPlateau(one)))
    ])
  );
  const points = Array.from({ length: upTo }, (_, index): RampPoint => {
    const own = quarters.filter(({ quarter }) => quarter === index + 1);
    const shares = own.flatMap(({ seller, amount }) => {
      const plateau = plateaus.get(seller.segment)?.amount;
      return plateau ? [amount / plateau] : [];
    });
    const people = peopleIn(own);
    return {
      quarter: index + 1,
      share: medianOf(shares),
      amount: medianOf(own.map(({ amount }) => amount)),
      sellers: people.length,
      leavers: people.filter(({ end }) => end !== null).length,
      isFew: areFewSellers(shares.length)
    };
  });
  return { sellers: peopleIn(quarters).length, points, plateaus };
}

/** The share of the plateau that is expected of a quarter of tenure, and from where it is known. */
export interface ExpectedShare {
  readonly share: number | null;
  readonly source: 'learned' | 'norm' | 'ramped' | 'unknown';
}

/** How far sellers are expected to be ramped. */
export interface Ramp {
  readonly curve: RampCurve;
  /** Of the policy, fractions by quarter of tenure; null: none is entered. */
  readonly norm: readonly number[] | null;
}

/**
 * What of the quota a quarter of tenure carries: the learned share, at most 1; where few sellers were in it, the norm's; from the
 * fifth quarter on 1. Unknown where there is neither.
 */
export function expectedShare({ curve, norm }: Ramp, quarter: number): ExpectedShare {
  if (quarter >= PLATEAU_FROM) return { share: 1, source: 'ramped' };
  const point = curve.points.find((one) => one.quarter === quarter);
  if (point && !point.isFew && point.share !== null)
    return { share: Math.min(1, point.share), source: 'learned' };
  return norm ? { share: norm[quarter - 1] ?? 1, source: 'norm' } : { share: null, source: 'unknown' };
}
