import { isEnterprise } from './calls';
import type { ForecastTotals } from './number';
import { addMetrics, ratesOf } from './rates';
import type { MetricSums } from './rates';
import { ratio, roundToCent } from './sums';
import type { Motion } from './types';

/** What stands against the plan now; Inside adds Pipeline and what the period will still create. */
export const coveredAmount = (
  totals: ForecastTotals,
  motion: Motion | null,
  expectedCreation = 0
): number => {
  const late =
    totals.won.amount +
    totals.commitIn.amount +
    totals.commitOut.amount +
    totals.bestCaseIn.amount +
    totals.bestCaseOut.amount;
  return roundToCent(motion === 'Inside' ? late + totals.pipeline.amount + expectedCreation : late);
};

/**
 * Coverage as a multiple of `base` (the plan, or ramped capacity); null without one.
 * Never calls matter: what is Out covers too (docs/metrics.md, Ratios).
 */
export const coverageOf = (
  totals: ForecastTotals,
  base: number | null,
  motion: Motion | null,
  expectedCreation = 0
): number | null => ratio(coveredAmount(totals, motion, expectedCreation), base);

/** Coverage as it stood when the period began. */
export const startCoverageOf = (
  sums: MetricSums,
  base: number | null,
  motion: Motion | null
): number | null => {
  const late = sums.startBestCase.amount + sums.startCommit.amount;
  return ratio(isEnterprise(motion) ? late : late + sums.startPipeline.amount, base);
};

/**
 * 1 ÷ the slippage-adjusted close rate by amount of the last four finished periods together.
 * Null when nothing was won, or nothing was decided, in them.
 */
export const requiredCoverageOf = (finished: readonly MetricSums[]): number | null =>
  ratio(1, ratesOf(addMetrics(finished), 'amount').adjustedCloseRate);

export interface SellerCapacity {
  readonly quotaCapacity: number | null;
  /** Fraction: 0.85 is 85 %. */
  readonly ramp: number | null;
}

/** Σ Quota_Capacity × Ramp_Percent; a seller without either carries nothing; null when nobody has capacity entered. */
export const rampedCapacityOf = (sellers: readonly SellerCapacity[]): number | null => {
  const known = sellers.filter((seller) => seller.quotaCapacity !== null);
  if (known.length === 0) return null;
  return roundToCent(
    known.reduce((total, seller) => total + (seller.quotaCapacity ?? 0) * (seller.ramp ?? 0), 0)
  );
};
