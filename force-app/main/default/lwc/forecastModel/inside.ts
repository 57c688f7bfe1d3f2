import type { ForecastTotals } from './number';
import { addMetrics, conversionOf, ratesOf } from './rates';
import type { MetricSums } from './rates';
import { ratio, roundToCent } from './sums';

/**
 * What the rest of the period will still create: the mean amount created and won in the last four finished periods ÷
 * the close rate, × the share of the period still left. Null without finished periods or a close rate.
 */
export const expectedCreationOf = (finished: readonly MetricSums[], shareLeft: number): number | null => {
  if (finished.length === 0) return null;
  const sums = addMetrics(finished);
  const closeRate = ratesOf(sums, 'amount').closeRate;
  const created = ratio(sums.createdAndWon.amount / finished.length, closeRate);
  return created === null ? null : roundToCent(created * shareLeft);
};

export interface InsideLine {
  readonly category: 'Commit' | 'BestCase' | 'Pipeline' | 'New';
  readonly amount: number;
  /** Fraction; null when the past periods have nothing to say. */
  readonly conversion: number | null;
  readonly expected: number;
}

export interface InsideForecast {
  readonly lines: readonly InsideLine[];
  /** Closed is not in it: what the open and the still unborn deals should bring. */
  readonly expected: number;
  /** A conversion is missing, so the figure leaves something out. */
  readonly isPartial: boolean;
}

/** The top-down forecast of the Inside motion from amounts and conversions (docs/metrics.md, The number). */
export const insideForecastOf = (
  amounts: Readonly<Record<InsideLine['category'], number>>,
  conversions: Readonly<Record<InsideLine['category'], number | null>>
): InsideForecast => {
  const lines = (['Commit', 'BestCase', 'Pipeline', 'New'] as const).map((category) => ({
    category,
    amount: amounts[category],
    conversion: conversions[category],
    expected: roundToCent(amounts[category] * (conversions[category] ?? 0))
  }));
  return {
    lines,
    expected: roundToCent(lines.reduce((total, line) => total + line.expected, 0)),
    isPartial: lines.some((line) => line.conversion === null && line.amount !== 0)
  };
};

/** The same from live totals and the last four finished periods; new deals convert at the close rate. */
export const insideForecastFrom = (
  totals: ForecastTotals,
  finished: readonly MetricSums[],
  shareLeft: number
): InsideForecast =>
  insideForecastOf(
    {
      Commit: totals.commitIn.amount + totals.commitOut.amount,
      BestCase: totals.bestCaseIn.amount + totals.bestCaseOut.amount,
      Pipeline: totals.pipeline.amount,
      New: expectedCreationOf(finished, shareLeft) ?? 0
    },
    {
      Commit: conversionOf(finished, 'Commit'),
      BestCase: conversionOf(finished, 'BestCase'),
      Pipeline: conversionOf(finished, 'Pipeline'),
      New: ratesOf(addMetrics(finished), 'amount').closeRate
    }
  );
