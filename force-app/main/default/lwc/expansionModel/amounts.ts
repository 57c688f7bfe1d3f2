import { roundToCent } from 'c/forecastModel';

/** An open deal with a price per user. */
export interface PricedDeal {
  /** Null: blank. */
  readonly amount: number | null;
  /** Price × weekly active users of the account; null: no number. */
  readonly byUsage: number | null;
}

/** By how much usage says more, to the cent; null where it says nothing (docs/metrics.md, Expansion: amounts that follow usage). */
export const differenceOf = ({ amount, byUsage }: PricedDeal): number | null =>
  byUsage === null ? null : roundToCent(byUsage - (amount ?? 0));

/** A smaller difference, as a share of what usage says, is not worth a change. */
const NOTABLE_SHARE = 0.01;

/** Those whose amount is off by 1 % or more of what usage says, the largest difference first. */
export const differing = <Deal extends PricedDeal>(deals: readonly Deal[]): Deal[] => {
  const sizeOf = (deal: Deal): number => Math.abs(differenceOf(deal) ?? 0);
  return deals
    .filter((deal) => sizeOf(deal) > 0 && sizeOf(deal) >= NOTABLE_SHARE * (deal.byUsage ?? 0))
    .sort((one, other) => sizeOf(other) - sizeOf(one));
};
