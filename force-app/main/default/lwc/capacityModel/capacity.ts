import { ratio, roundToCent } from 'c/forecastModel';
import type { Period } from 'c/forecastModel';
import { expectedShare } from './ramp';
import type { Ramp } from './ramp';
import { isThere, monthsOf, quarterOfTenure } from './tenure';
import type { Month } from './tenure';
import type { Seller } from './types';

/** What some sellers can carry in a month or quarter. */
export interface Capacity {
  /** Corporate currency. */
  readonly amount: number;
  /** Sellers who are there at its end. */
  readonly sellers: number;
  /** Those of them whose quota or ramp is not known: they are not in the amount. */
  readonly unknown: number;
}

export interface MonthCapacity extends Capacity {
  readonly month: Month;
}

/** Fraction of the quota that a seller carries in a month; null: not known. */
const shareIn = (seller: Seller, month: Month, ramp: Ramp): number | null => {
  if (seller.start === null) return 1;
  const quarter = quarterOfTenure(seller.start, month.first);
  return quarter === null ? null : expectedShare(ramp, quarter).share;
};

/** Not rounded, so that months add up to quarters. */
const capacityIn = (sellers: readonly Seller[], month: Month, months: number, ramp: Ramp): MonthCapacity => {
  const there = sellers.filter((seller) => isThere(seller, month));
  const carried = there.map((seller) => {
    const share = shareIn(seller, month, ramp);
    return seller.quota === null || share === null ? null : (seller.quota / months) * share;
  });
  return {
    month,
    amount: carried.reduce<number>((sum, amount) => sum + (amount ?? 0), 0),
    sellers: there.length,
    unknown: carried.filter((amount) => amount === null).length
  };
};

/** Ramped capacity of each month that begins in some quarters (docs/metrics.md, Capacity), to the cent. */
export function monthlyCapacity(
  sellers: readonly Seller[],
  quarters: readonly Pick<Period, 'start' | 'end'>[],
  ramp: Ramp
): MonthCapacity[] {
  return quarters.flatMap((quarter) => {
    const months = monthsOf(quarter);
    return months
      .map((month) => capacityIn(sellers, month, months.length, ramp))
      .map((one) => ({ ...one, amount: roundToCent(one.amount) }));
  });
}

/** Ramped capacity of a quarter: the sum over its months of quota ÷ months × ramp. */
export function capacityOf(
  sellers: readonly Seller[],
  quarter: Pick<Period, 'start' | 'end'>,
  ramp: Ramp
): Capacity {
  const months = monthsOf(quarter);
  const all = months.map((month) => capacityIn(sellers, month, months.length, ramp));
  const last = all.at(-1);
  return {
    amount: roundToCent(all.reduce((sum, { amount }) => sum + amount, 0)),
    sellers: last?.sellers ?? 0,
    unknown: Math.max(0, ...all.map(({ unknown }) => unknown))
  };
}

/** Whether the sellers can carry the plan. */
export interface PlanLoad {
  /** Plan ÷ capacity; null without either. */
  readonly load: number | null;
  readonly verdict: 'enough' | 'tooLittle' | 'unknown';
}

/** Enough capacity is capacity at plan or above it. */
export function planLoadOf(plan: number | null, capacity: number): PlanLoad {
  const load = ratio(plan, capacity);
  if (load === null) return { load, verdict: 'unknown' };
  return { load, verdict: load <= 1 ? 'enough' : 'tooLittle' };
}
