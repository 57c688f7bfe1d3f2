import type { AwaitingRow, Deal } from 'c/forecastData';
import { formatDate, formatDeals, formatMoney, formatShortMoney } from 'c/forecastFormat';
import { awaiting as labels, common, fill } from 'c/forecastLabels';
import type { StageFacts } from 'c/forecastModel';

/** A deal of the list. */
export interface Row {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  /** Account, owner, stage and date, as far as they are known. */
  readonly about: string;
  readonly amount: string;
  readonly acceptLabel: string;
}

const amountOf = ({ isAmountVisible, amount }: Deal): string => {
  if (!isAmountVisible) return common.notVisible;
  return amount === null ? common.noAmount : formatMoney(amount);
};

export const rowOf = (deal: Deal, stages: readonly StageFacts[]): Row => {
  const { id, name, accountName, ownerName, stage, closeDate, isWon } = deal;
  const label = stages.find(({ value }) => value === stage)?.label ?? stage;
  const date = fill(isWon ? labels.wonOn : labels.due, formatDate(closeDate));
  return {
    id,
    url: `/lightning/r/Opportunity/${id}/view`,
    name,
    about: [accountName, ownerName, label, date].filter(Boolean).join(' · '),
    amount: amountOf(deal),
    acceptLabel: fill(labels.acceptDeal, name)
  };
};

/** How many there are and what they are worth (corporate currency), in a line; '' without any. */
export const summaryOf = (rows: readonly AwaitingRow[]): string => {
  const of = (some: readonly AwaitingRow[]) => ({
    count: some.reduce((sum, { count }) => sum + count, 0),
    amount: some.reduce((sum, { amount }) => sum + amount, 0)
  });
  const all = of(rows);
  const won = of(rows.filter(({ isWon }) => isWon));
  if (all.count === 0) return '';
  const words = fill(labels.summary, formatDeals(all.count), formatShortMoney(all.amount));
  return won.count === 0 ? words : `${words} ${fill(labels.won, formatDeals(won.count))}`;
};
