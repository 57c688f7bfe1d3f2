import { ownAmountOf } from 'c/forecastData';
import type { Deal, SubmissionToSave, SubmittedDeal } from 'c/forecastData';
import { submit } from 'c/forecastLabels';
import {
  NO_TOTALS,
  callSource,
  effectiveCall,
  isCallable,
  pathOf,
  theNumber,
  totalsOf
} from 'c/forecastModel';
import type { Risk, TheNumber, UpsidePath } from 'c/forecastModel';

const PATHS: Readonly<Record<UpsidePath, string>> = {
  finishPapers: submit.pathFinishPapers,
  winTheDecision: submit.pathWinTheDecision
};

/** The number that these deals and what is closed make, so that a submission and its rows cannot disagree. */
export const numberOfDeals = (deals: readonly Deal[], closed: number, plan: number | null): TheNumber => {
  const rows = deals.map((deal) => ({ ...deal, amount: deal.amount ?? 0, count: 1 }));
  const won = { ...NO_TOTALS.won, amount: closed };
  return theNumber({ ...totalsOf(rows.filter((row) => !row.isClosed)), won }, plan);
};

/** Of the open deals, those that a call can bring into the number or out of it. */
export const callableDeals = (deals: readonly Deal[]): Deal[] =>
  deals.filter((deal) => isCallable(deal.category, deal.isClosed));

const riskOf = (deal: Deal): Risk | null =>
  callSource(deal) === 'Manager' ? deal.managerCallRisk : deal.repCallRisk;

const submittedDeal = (deal: Deal): SubmittedDeal => {
  const call = effectiveCall(deal, deal.category);
  const path = call === 'Out' ? pathOf(deal.category) : null;
  const risk = call === 'Out' ? riskOf(deal) : null;
  return {
    id: deal.id,
    amount: ownAmountOf(deal),
    ...(deal.own ? { currency: deal.own.currency } : {}),
    category: deal.category,
    call,
    risk,
    path: path && PATHS[path]
  };
};

export const submissionOf = (
  terms: Pick<SubmissionToSave, 'period' | 'sellerId' | 'level' | 'note' | 'submittedAt'>,
  deals: readonly Deal[],
  { number, closed, floor, ceiling, plan }: TheNumber
): SubmissionToSave => ({
  ...terms,
  number,
  closed,
  floor,
  ceiling,
  plan,
  deals: deals.map(submittedDeal)
});
