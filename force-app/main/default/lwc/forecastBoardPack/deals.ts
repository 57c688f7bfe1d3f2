import type { Deal } from 'c/forecastData';
import {
  formatCount,
  formatDate,
  formatDeals,
  formatMoney,
  formatMoneyIn,
  formatShortMoney
} from 'c/forecastFormat';
import { calls, common, fill, pack } from 'c/forecastLabels';
import { pathOf, ratio, roundToCent } from 'c/forecastModel';
import type { Sum, TheNumber } from 'c/forecastModel';

/** A deal on the page. */
interface PackDeal {
  readonly id: string;
  readonly name: string;
  readonly amount: string;
  readonly details: string;
}

/** The largest deals by name, and what is left of the sum that they are part of. */
export interface PackDeals {
  readonly key: 'needed' | 'upside';
  readonly titleId: string;
  readonly title: string;
  readonly sum: string;
  readonly deals: readonly PackDeal[];
  readonly rest: string;
}

/** As many names as one page holds. */
const NAMED = 8;

const amountText = (deal: Deal): string => {
  if (!deal.isAmountVisible) return common.notVisible;
  if (deal.unrated) return fill(common.noRate, formatMoneyIn(deal.own!.currency, deal.own!.amount!));
  return deal.amount === null ? common.noAmount : formatMoney(deal.amount);
};

const detailsOf = (deal: Deal): string => {
  const path = pathOf(deal.category) === 'finishPapers' ? calls.pathCommit : calls.pathBestCase;
  return fill(pack.deal, deal.ownerName, formatDate(deal.closeDate), path);
};

/** The text for a list without deals. */
const noneText = (key: PackDeals['key'], total: Sum): string =>
  total.count > 0 ? '' : { needed: pack.noneNeeded, upside: pack.noneUpside }[key];

/** @param total of all such deals, as the org sums them */
export const packDeals = (key: PackDeals['key'], deals: readonly Deal[], total: Sum): PackDeals => {
  const named = deals.slice(0, NAMED);
  const left = total.count - named.length;
  const amount = roundToCent(total.amount - named.reduce((sum, deal) => sum + (deal.amount ?? 0), 0));
  const isHidden = named.some((deal) => !deal.isAmountVisible);
  return {
    key,
    titleId: `${key}-title`,
    title: pack[key],
    sum: fill(pack.sum, formatDeals(total.count), formatMoney(total.amount)),
    deals: named.map((deal) => ({
      id: deal.id,
      name: deal.name,
      amount: amountText(deal),
      details: detailsOf(deal)
    })),
    rest:
      left <= 0
        ? noneText(key, total)
        : fill(pack.rest, formatCount(left), isHidden ? common.notVisible : formatMoney(amount))
  };
};

/** How many of the largest deals make up an amount; null when all of them don't, or their amounts are hidden. */
const fewestFor = (amount: number, deals: readonly Deal[]): number | null => {
  if (deals.some((deal) => !deal.isAmountVisible)) return null;
  let [left, count] = [amount, 0];
  for (const deal of deals) {
    left = roundToCent(left - Math.max(0, deal.amount ?? 0));
    count += 1;
    if (left <= 0) return count;
  }
  return null;
};

/**
 * What the plan still takes: so many average deals won in the period, or the largest of the upside.
 * Empty without a plan, a gap or a won deal.
 * @param upside largest first
 */
export const requiredText = ({ gap }: TheNumber, won: Sum, upside: readonly Deal[]): string => {
  const mean = ratio(won.amount, won.count);
  if (gap === null || gap <= 0 || !mean) return '';
  const average = formatDeals(Math.ceil(gap / mean));
  const text = fill(pack.toPlan, formatShortMoney(gap), average, formatShortMoney(mean));
  const fewest = fewestFor(gap, upside);
  return fewest === null ? text : `${text} ${fill(pack.toPlanLargest, formatDeals(fewest))}`;
};
