import type { LostDeal } from 'c/forecastData';
import { MOST_LOST } from 'c/forecastData';
import { formatCount, formatDate, formatShortMoney } from 'c/forecastFormat';
import { common, fill, funnel as labels } from 'c/forecastLabels';
import type { Phase } from 'c/forecastModel';

/** A lost deal as it is listed. */
interface LostRow {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly amount: string;
  readonly details: string;
}

export interface LostList {
  readonly key: string;
  readonly name: string;
  readonly rows: readonly LostRow[];
  /** "and 12 more"; '' where all are listed, or it is not known. */
  readonly more: string;
}

/** The largest of each step that are named. */
const NAMED = 5;

const STEPS: readonly { phase: Phase | null; name: string }[] = [
  { phase: 'Conversations', name: labels.discovery },
  { phase: 'FundedProjects', name: labels.evaluation },
  { phase: 'VendorOfChoice', name: labels.negotiation },
  { phase: null, name: labels.stepUnknown }
];

const amountOf = ({ amount, isAmountVisible }: LostDeal): string => {
  if (!isAmountVisible) return common.notVisible;
  return amount === null ? common.noAmount : formatShortMoney(amount);
};

/** Who, when, and what it was lost to where that is known. */
const detailsOf = ({ ownerName, closeDate, lossType }: LostDeal): string => {
  const [owner, date] = [ownerName || common.none, formatDate(closeDate)];
  return lossType
    ? fill(labels.lostDetails, owner, date, lossType)
    : fill(labels.lostDetailsBare, owner, date);
};

const rowOf = (deal: LostDeal): LostRow => ({
  id: deal.id,
  url: `/lightning/r/Opportunity/${deal.id}/view`,
  name: deal.name,
  amount: amountOf(deal),
  details: detailsOf(deal)
});

/** The lost deals by the step they were last in, in the order they are given; steps without any are left out. */
export const lostLists = (deals: readonly LostDeal[]): LostList[] =>
  STEPS.map(({ phase, name }) => {
    const own = deals.filter(({ lastPhase }) => lastPhase === phase);
    const more = deals.length < MOST_LOST ? own.length - NAMED : 0;
    return {
      key: phase ?? 'unknown',
      name,
      rows: own.slice(0, NAMED).map(rowOf),
      more: more > 0 ? fill(labels.lostMore, formatCount(more)) : ''
    };
  }).filter(({ rows }) => rows.length > 0);

/** Said where more were lost than are read; '' otherwise. */
export const cutWords = (deals: readonly LostDeal[]): string =>
  deals.length < MOST_LOST ? '' : fill(labels.lostCut, formatCount(MOST_LOST));
