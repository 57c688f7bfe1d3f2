import { ratio, roundToCent } from 'c/forecastModel';
import { expectedShare } from './ramp';
import type { Ramp } from './ramp';
import { isThere, middleOf, quarterOfTenure } from './tenure';
import type { Seller, WonIn } from './types';

/** What a seller won of what the seller could carry. */
export interface Attainment {
  readonly seller: Seller;
  readonly won: number;
  /** Σ quota × ramp of the same quarters. */
  readonly carried: number;
  /** Won ÷ carried; null: nothing could be carried, or it is not known. */
  readonly share: number | null;
}

/** Attainment of a seller over some finished quarters, those to whose end the seller was there (docs/metrics.md, Capacity). */
export function attainmentOf(seller: Seller, won: readonly WonIn[], ramp: Ramp): Attainment {
  const quarters = won.flatMap(({ period, amounts }) => {
    if (seller.quota === null || !isThere(seller, { last: period.end })) return [];
    const quarter = seller.start === null ? null : quarterOfTenure(seller.start, middleOf(period));
    if (seller.start !== null && quarter === null) return [];
    const share = quarter === null ? 1 : expectedShare(ramp, quarter).share;
    return share === null ? [] : [{ won: amounts.get(seller.id) ?? 0, carried: seller.quota * share }];
  });
  const sum = (key: 'won' | 'carried'): number =>
    roundToCent(quarters.reduce((total, quarter) => total + quarter[key], 0));
  return { seller, won: sum('won'), carried: sum('carried'), share: ratio(sum('won'), sum('carried')) };
}

/** One step of the distribution: from its lower limit up to, and without, the next. */
export interface AttainmentStep {
  /** Fraction. */
  readonly from: number;
  /** Fraction; null: no upper limit. */
  readonly to: number | null;
  readonly sellers: readonly Seller[];
}

const LIMITS = [0, 0.5, 0.8, 1, 1.2];

/** How many sellers are how far from what they could carry; those without a share are in no step. */
export const distributionOf = (attainments: readonly Attainment[]): AttainmentStep[] =>
  LIMITS.map((from, index) => {
    const to = LIMITS[index + 1] ?? null;
    const isIn = ({ share }: Attainment): boolean =>
      share !== null && (share >= from || index === 0) && (to === null || share < to);
    return { from, to, sellers: attainments.filter(isIn).map(({ seller }) => seller) };
  });
