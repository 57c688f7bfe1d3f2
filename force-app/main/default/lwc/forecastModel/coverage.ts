import type { ForecastTotals } from './number';
import { isCounted } from './policies';
import { addMetrics, ratesOf } from './rates';
import type { MetricSums, StartCategory } from './rates';
import { ratio, roundToCent } from './sums';
import type { Policy } from './types';

/** What a policy counts towards coverage. */
export type Counting = Pick<Policy, 'countedCategories'>;

const CATEGORIES: readonly StartCategory[] = ['Commit', 'BestCase', 'Pipeline'];

const countedOf = (policy: Counting): StartCategory[] =>
  CATEGORIES.filter((category) => isCounted(policy, category));

/** Motions that count Pipeline also create and win deals within the period, so expected creation covers too. */
export function isPipelineCounted(policy: Counting): boolean {
  return isCounted(policy, 'Pipeline');
}

/**
 * What stands against the plan now: Won and what is open in the counted categories, In or Out.
 * @param expectedCreation what the rest of the period still creates; added where Pipeline counts
 */
export function coveredAmount(totals: ForecastTotals, policy: Counting, expectedCreation = 0): number {
  const open: Readonly<Record<StartCategory, number>> = {
    Commit: totals.commitIn.amount + totals.commitOut.amount,
    BestCase: totals.bestCaseIn.amount + totals.bestCaseOut.amount,
    Pipeline: totals.pipeline.amount
  };
  const counted = countedOf(policy).reduce((sum, category) => sum + open[category], totals.won.amount);
  return roundToCent(isPipelineCounted(policy) ? counted + expectedCreation : counted);
}

/** Coverage as a multiple of `base` (the plan, or ramped capacity); null without one (docs/metrics.md, Ratios). */
export function coverageOf(
  totals: ForecastTotals,
  base: number | null,
  policy: Counting,
  expectedCreation = 0
): number | null {
  return ratio(coveredAmount(totals, policy, expectedCreation), base);
}

/** The share of what covers now that is Commit or won; null when nothing does. */
export function advancedShareOf(
  totals: ForecastTotals,
  policy: Counting,
  expectedCreation = 0
): number | null {
  const commit = isCounted(policy, 'Commit') ? totals.commitIn.amount + totals.commitOut.amount : 0;
  return ratio(totals.won.amount + commit, coveredAmount(totals, policy, expectedCreation));
}

/** Opening pipeline of the counted categories, corporate currency. */
function openingOf(sums: MetricSums, policy: Counting): number {
  return roundToCent(countedOf(policy).reduce((sum, category) => sum + sums[`start${category}`].amount, 0));
}

/** Coverage when the period began, a multiple of `base`; null without one. */
export function startCoverageOf(sums: MetricSums, base: number | null, policy: Counting): number | null {
  return ratio(openingOf(sums, policy), base);
}

/** The share of the opening pipeline that was Commit; null when there was none. */
export function startCommitShareOf(sums: MetricSums, policy: Counting): number | null {
  return isCounted(policy, 'Commit') ? ratio(sums.startCommit.amount, openingOf(sums, policy)) : null;
}

/**
 * The rule: 1 ÷ the slippage-adjusted close rate by amount of the last four finished periods together.
 * Null when nothing was won, or nothing was decided, in them.
 */
export function requiredCoverageOf(finished: readonly MetricSums[]): number | null {
  return ratio(1, ratesOf(addMetrics(finished), 'amount').adjustedCloseRate);
}

/**
 * The second route: the opening pipeline of the counted categories ÷ what of it was won, the last four finished periods
 * together (docs/metrics.md, Coverage). Null when none of it was won.
 */
export function requiredFromOpeningOf(finished: readonly MetricSums[], policy: Counting): number | null {
  const sums = addMetrics(finished);
  const won = countedOf(policy).reduce((sum, category) => sum + sums[`startWon${category}`].amount, 0);
  return ratio(openingOf(sums, policy), roundToCent(won));
}

export interface SellerCapacity {
  readonly quotaCapacity: number | null;
  /** Fraction: 0.85 is 85 %. */
  readonly ramp: number | null;
}

/** Σ Quota_Capacity × Ramp_Percent; a seller without either carries nothing; null if no seller has capacity entered. */
export function rampedCapacityOf(sellers: readonly SellerCapacity[]): number | null {
  const known = sellers.filter((seller) => seller.quotaCapacity !== null);
  if (known.length === 0) return null;
  return roundToCent(
    known.reduce((total, seller) => total + (seller.quotaCapacity ?? 0) * (seller.ramp ?? 0), 0)
  );
}
