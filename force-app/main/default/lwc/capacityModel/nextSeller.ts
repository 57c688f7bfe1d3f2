import { roundToCent } from 'c/forecastModel';
import { expectedShare } from './ramp';
import type { Plateau, Ramp } from './ramp';
import { PLATEAU_FROM } from './tenure';

/** What there is for added sellers in a segment or region. */
export interface HiringGround {
  readonly key: string;
  readonly name: string;
  /** Who is there today. */
  readonly sellers: number;
  /** Their open deals in the forecast. */
  readonly deals: number;
  /** What a ramped seller there wins in a quarter. */
  readonly plateau: Plateau | null;
  /** Fraction, by amount, of the last four finished periods; null: nothing was decided. */
  readonly closeRate: number | null;
}

/** How many deals a seller can work at a time, and from which close rate on more sellers pay; null: the policy does not say. */
export interface HiringTerms {
  readonly fewestDeals: number | null;
  readonly mostDeals: number | null;
  readonly closeRateFloor: number;
}

/** Why no seller is added. */
type PauseCause =
  /** The policy does not say how many deals a seller works. */
  | 'noBounds'
  /** Too few ramped sellers to learn from, or they win nothing. */
  | 'noPlateau'
  /** Below the floor: more deals would be lost at the same rate. */
  | 'closeRate'
  /** Too few deals are left. */
  | 'pipeline';

/** One more seller in a segment or region, or the reason why not. */
export interface HiringStep {
  readonly ground: HiringGround;
  /** The first, second … that is added there. */
  readonly place: number;
  /** Deals that are left before this seller begins. */
  readonly dealsLeft: number;
  /** Deals that this seller takes of them; 0 where paused. */
  readonly dealsTaken: number;
  /** Of what a ramped seller wins: deals taken ÷ the most a seller works. */
  readonly productivity: number;
  /** A quarter, once ramped; corporate currency. */
  readonly perQuarter: number;
  /** Of the first four quarters; null: the ramp is not known. */
  readonly firstYear: number | null;
  /** Null: it pays. */
  readonly pause: PauseCause | null;
}

const paused = (step: Omit<HiringStep, 'pause'>, pause: PauseCause): HiringStep => ({
  ...step,
  dealsTaken: 0,
  productivity: 0,
  perQuarter: 0,
  firstYear: 0,
  pause
});

/** Σ over the first four quarters of tenure. */
const firstYearOf = (perQuarter: number, ramp: Ramp): number | null => {
  const shares = Array.from({ length: PLATEAU_FROM - 1 }, (_, index) => expectedShare(ramp, index + 1).share);
  return shares.includes(null)
    ? null
    : roundToCent(shares.reduce<number>((sum, share) => sum + perQuarter * (share ?? 0), 0));
};

const causeOf = (
  { plateau, closeRate }: HiringGround,
  dealsLeft: number,
  terms: { least: number | null; most: number | null; closeRateFloor: number }
): PauseCause | null => {
  if (terms.least === null || !terms.most) return 'noBounds';
  if (!plateau?.amount || plateau.isFew) return 'noPlateau';
  if (closeRate !== null && closeRate < terms.closeRateFloor) return 'closeRate';
  return dealsLeft < terms.least ? 'pipeline' : null;
};

/**
 * The sellers that can be added in one segment or region, up to `count`; the last one may be a pause (docs/metrics.md, Next
 * sellers). Those who are there keep the fewest deals a seller needs; each added one takes as many of the rest as a seller can work.
 */
export function hiringStepsOf(
  ground: HiringGround,
  terms: HiringTerms,
  ramp: Ramp,
  count: number
): HiringStep[] {
  const { fewestDeals: least, mostDeals: most, closeRateFloor } = terms;
  const steps: HiringStep[] = [];
  let left = ground.deals - ground.sellers * (least ?? 0);
  for (let place = 1; place <= count; place += 1) {
    const dealsLeft = Math.max(0, left);
    const taken = most === null ? 0 : Math.min(most, dealsLeft);
    const productivity = most ? taken / most : 0;
    const perQuarter = roundToCent((ground.plateau?.amount ?? 0) * productivity);
    const step = {
      ground,
      place,
      dealsLeft,
      dealsTaken: taken,
      productivity,
      perQuarter,
      firstYear: firstYearOf(perQuarter, ramp)
    };
    const cause = causeOf(ground, dealsLeft, { least, most, closeRateFloor });
    if (cause) return [...steps, paused(step, cause)];
    steps.push({ ...step, pause: null });
    left -= taken;
  }
  return steps;
}

/** Where the next sellers go. */
export interface Hiring {
  /** In order: each is the one that brings most in a quarter, of those that are left. */
  readonly next: readonly HiringStep[];
  /** For each segment or region that ends with a pause: why. */
  readonly pauses: readonly HiringStep[];
}

/** The next `count` sellers over all segments or regions. */
export function nextSellersOf(
  grounds: readonly HiringGround[],
  terms: HiringTerms,
  ramp: Ramp,
  count = 5
): Hiring {
  const all = grounds.flatMap((ground) => hiringStepsOf(ground, terms, ramp, count));
  // Within a ground each brings at most what the one before brings, so the order of all keeps the order of each.
  const paying = all
    .filter(({ pause }) => pause === null)
    .sort((a, b) => b.perQuarter - a.perQuarter || a.place - b.place);
  return { next: paying.slice(0, count), pauses: all.filter(({ pause }) => pause !== null) };
}
