import { differenceOf } from 'c/expansionModel';
import type { DealByUsage } from 'c/forecastData';
import { formatChangeToUnit, formatCount, formatMoney } from 'c/forecastFormat';
import { common, expansion as labels, fill } from 'c/forecastLabels';

/** A deal as the table shows it. */
export interface AmountRow {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  /** Account and owner, as far as they are known. */
  readonly about: string;
  readonly amount: string;
  readonly byUsage: string;
  /** "12.50 × 400 users". */
  readonly formula: string;
  readonly difference: string;
  /** '' where the amount is that of products. */
  readonly setLabel: string;
}

/** @param deal one whose amount is not what usage says */
export const amountRow = (deal: DealByUsage): AmountRow => {
  const { id, name, accountName, ownerName, amount, byUsage, price, users, isAmountEditable } = deal;
  return {
    id,
    url: `/lightning/r/Opportunity/${id}/view`,
    name,
    about: [accountName, ownerName].filter(Boolean).join(' · '),
    amount: amount === null ? common.noAmount : formatMoney(amount),
    byUsage: formatMoney(byUsage!),
    formula: fill(labels.priceTimesUsers, formatMoney(price ?? 0), formatCount(users ?? 0)),
    difference: formatChangeToUnit(differenceOf(deal)!),
    setLabel: isAmountEditable ? fill(labels.setAmountOf, name, formatMoney(byUsage!)) : ''
  };
};
