import { effectiveCall, isCallable } from './calls';
import { isBestCase, isCommit, isInForecast } from './categories';
import { ZERO, addSums, roundToCent } from './sums';
import type { Call, Calls, ForecastCategory, Sum, TotalsRow } from './types';

/** The deals due in a period and a scope, summed by what they mean for the number. */
export interface ForecastTotals {
  readonly won: Sum;
  readonly lost: Sum;
  readonly commitIn: Sum;
  readonly commitOut: Sum;
  readonly bestCaseIn: Sum;
  readonly bestCaseOut: Sum;
  readonly pipeline: Sum;
}

export const NO_TOTALS: ForecastTotals = {
  won: ZERO,
  lost: ZERO,
  commitIn: ZERO,
  commitOut: ZERO,
  bestCaseIn: ZERO,
  bestCaseOut: ZERO,
  pipeline: ZERO
};

type Counted = Pick<TotalsRow, 'category' | 'isClosed' | 'isWon' | 'repCall' | 'managerCall'>;

/** Null for an open deal of category Omitted: it counts nowhere. */
const bucketOf = (deal: Counted): keyof ForecastTotals | null => {
  if (deal.isClosed) return deal.isWon ? 'won' : 'lost';
  const call = effectiveCall(deal, deal.category);
  if (isCommit(deal.category)) return call === 'In' ? 'commitIn' : 'commitOut';
  if (isBestCase(deal.category)) return call === 'In' ? 'bestCaseIn' : 'bestCaseOut';
  return isInForecast(deal.category) ? 'pipeline' : null;
};

const SIGNS = { add: 1, remove: -1 } as const;

const put = (totals: ForecastTotals, row: Counted & Sum, sign: 1 | -1): ForecastTotals => {
  const bucket = bucketOf(row);
  if (!bucket) return totals;
  const change = { amount: row.amount * sign, count: row.count * sign };
  return { ...totals, [bucket]: addSums(totals[bucket], change) };
};

/** Sums of the org's groups. Rows of one deal each (count 1) give the same totals. */
export const totalsOf = (rows: readonly (Counted & Sum)[]): ForecastTotals =>
  rows.reduce((totals, row) => put(totals, row, SIGNS.add), NO_TOTALS);

/** The totals with one deal changed, before the org has answered. Null: it is not among the deals of the totals. */
export const totalsAfter = (
  totals: ForecastTotals,
  before: (Counted & Sum) | null,
  after: (Counted & Sum) | null
): ForecastTotals => {
  const without = before ? put(totals, before, SIGNS.remove) : totals;
  return after ? put(without, after, SIGNS.add) : without;
};

export interface TheNumber {
  readonly number: number;
  readonly floor: number;
  readonly ceiling: number;
  readonly closed: number;
  readonly commitIn: number;
  readonly bestCaseIn: number;
  /** ceiling − number: the Out deals of Commit and Best Case. */
  readonly upside: number;
  /** Null without a plan; negative when the number is above it. */
  readonly plan: number | null;
  readonly gap: number | null;
}

/** docs/metrics.md, The number. Amounts in corporate currency; floor ≤ number ≤ ceiling while no amount is negative. */
export const theNumber = (totals: ForecastTotals, plan: number | null): TheNumber => {
  const closed = totals.won.amount;
  const floor = roundToCent(closed + totals.commitIn.amount);
  const number = roundToCent(floor + totals.bestCaseIn.amount);
  const upside = roundToCent(totals.commitOut.amount + totals.bestCaseOut.amount);
  return {
    number,
    floor,
    ceiling: roundToCent(number + upside),
    closed,
    commitIn: totals.commitIn.amount,
    bestCaseIn: totals.bestCaseIn.amount,
    upside,
    plan,
    gap: plan === null ? null : roundToCent(plan - number)
  };
};

/** What would bring an upside deal in; the page words it (docs/metrics.md, The number). */
export type UpsidePath = 'finishPapers' | 'winTheDecision';

export const pathOf = (category: ForecastCategory): UpsidePath | null => {
  if (isCommit(category)) return 'finishPapers';
  return isBestCase(category) ? 'winTheDecision' : null;
};

interface UpsideCandidate extends Calls {
  readonly category: ForecastCategory;
  readonly isClosed: boolean;
  readonly amount: number | null;
}

/** The Out deals of Commit and Best Case, largest first, each with its path. */
export const upsideOf = <Deal extends UpsideCandidate>(
  deals: readonly Deal[]
): { deal: Deal; path: UpsidePath }[] =>
  deals
    .filter((deal) => isCallable(deal.category, deal.isClosed))
    .filter((deal): boolean => effectiveCall(deal, deal.category) === ('Out' satisfies Call))
    .sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0))
    .map((deal) => ({ deal, path: pathOf(deal.category) ?? 'winTheDecision' }));

/** Open Commit that is not yet in the last Commit stage (docs/metrics.md, Redline exposure), from deals or groups. */
export const redlineExposure = (
  rows: readonly (Sum & { category: ForecastCategory; isClosed: boolean; stage?: string })[],
  lastCommitStage: string | null
): Sum =>
  rows
    .filter((row) => !row.isClosed && isCommit(row.category) && row.stage !== lastCommitStage)
    .reduce((sum, { amount, count }) => addSums(sum, { amount, count }), ZERO);
