import { isBestCase, isCommit, phaseOf, PHASES } from './categories';
import { isWithin } from './periods';
import { addSums, roundToCent, ZERO } from './sums';
import type { Call, ForecastCategory, Period, Sum } from './types';

/** A deal as it stood at one moment. */
export interface DealState {
  readonly category: ForecastCategory;
  readonly isClosed: boolean;
  readonly isWon: boolean;
  readonly closeDate: string;
  readonly amount: number | null;
  readonly isInScope: boolean;
  /** What it counts as: the manager's call, else the rep's, else the rule of the category. */
  readonly call: Call;
}

export interface BridgeDeal {
  readonly id: string;
  /** Null: it did not exist at t0. */
  readonly before: DealState | null;
  /** Null: it is deleted now. */
  readonly after: DealState | null;
  /** Sales_Accepted_Date__c is on or after t0. */
  readonly isNewlyAccepted: boolean;
}

/** In the order in which they are tried; the first that fits is the deal's (docs/metrics.md, Change bridge). */
export const BRIDGE_BUCKETS = [
  'deleted',
  'leftScope',
  'enteredScope',
  'won',
  'lost',
  'pushedOut',
  'pulledIn',
  'new',
  'categoryUp',
  'categoryDown',
  'calledIn',
  'calledOut',
  'amountUp',
  'amountDown',
  'unchanged'
] as const;

export type BridgeBucket = (typeof BRIDGE_BUCKETS)[number];

/** What a bridge explains: all that is won or open in the forecast, or the number, for which calls count. */
export type BridgeTotal = 'forecast' | 'number';

const counts: Readonly<Record<BridgeTotal, (state: DealState) => boolean>> = {
  forecast: ({ category }) => phaseOf(category) !== null,
  number: ({ category, call }) => (isCommit(category) || isBestCase(category)) && call === 'In'
};

/** What a state adds to a total of the period: won or open and counted, due in it and in scope. */
export const countedAmount = (
  state: DealState | null,
  period: Pick<Period, 'start' | 'end'>,
  total: BridgeTotal = 'forecast'
): number => {
  if (!state?.isInScope || !isWithin(state.closeDate, period)) return 0;
  return state.isWon || (!state.isClosed && counts[total](state)) ? (state.amount ?? 0) : 0;
};

const rankOf = (state: DealState): number => {
  const phase = phaseOf(state.category);
  return phase ? PHASES.indexOf(phase) : -1;
};

/** Exactly one bucket for each deal. Calls have buckets of their own where they count. */
export const bridgeBucketOf = (
  deal: BridgeDeal,
  period: Pick<Period, 'start' | 'end'>,
  total: BridgeTotal = 'forecast'
): BridgeBucket => {
  const { before, after } = deal;
  if (!after) return 'deleted';
  if (before?.isInScope && !after.isInScope) return 'leftScope';
  if (before && !before.isInScope && after.isInScope) return 'enteredScope';
  if (after.isWon && !before?.isWon) return 'won';
  if (after.isClosed && !after.isWon && !(before?.isClosed && !before.isWon)) return 'lost';
  if (before && isWithin(before.closeDate, period) && !isWithin(after.closeDate, period)) return 'pushedOut';
  if (before && !isWithin(before.closeDate, period) && isWithin(after.closeDate, period)) return 'pulledIn';
  if (!before || deal.isNewlyAccepted) return 'new';
  if (rankOf(after) !== rankOf(before)) return rankOf(after) > rankOf(before) ? 'categoryUp' : 'categoryDown';
  if (total === 'number' && after.call !== before.call) return after.call === 'In' ? 'calledIn' : 'calledOut';
  const change = (after.amount ?? 0) - (before.amount ?? 0);
  if (change !== 0) return change > 0 ? 'amountUp' : 'amountDown';
  return 'unchanged';
};

export interface BridgeLine extends Sum {
  readonly bucket: BridgeBucket;
  readonly deals: readonly string[];
}

export interface Bridge {
  readonly before: number;
  readonly after: number;
  readonly lines: readonly BridgeLine[];
}

/**
 * The difference of a total of the period between two moments, deal by deal. The amounts of
 * the lines add up to after − before, to the cent. Deals that counted at neither moment and changed nothing are left out.
 */
export const bridgeOf = (
  deals: readonly BridgeDeal[],
  period: Pick<Period, 'start' | 'end'>,
  total: BridgeTotal = 'forecast'
): Bridge => {
  const sums = new Map<BridgeBucket, { sum: Sum; deals: string[] }>();
  let before = 0;
  let after = 0;
  for (const deal of deals) {
    const was = countedAmount(deal.before, period, total);
    const is = countedAmount(deal.after, period, total);
    before += was;
    after += is;
    const bucket = bridgeBucketOf(deal, period, total);
    const line = sums.get(bucket) ?? { sum: ZERO, deals: [] };
    line.sum = addSums(line.sum, { amount: is - was, count: 1 });
    line.deals.push(deal.id);
    sums.set(bucket, line);
  }
  return {
    before: roundToCent(before),
    after: roundToCent(after),
    lines: BRIDGE_BUCKETS.filter((bucket) => sums.has(bucket)).map((bucket) => {
      const line = sums.get(bucket)!;
      return { bucket, ...line.sum, deals: line.deals };
    })
  };
};
