import { conversion, ratesTogether, share, total, type OpinionSums } from './rates.ts';

/** docs/metrics.md, Ratios: expected creation. Null without finished periods or a close rate. */
function expectedCreation(finished: readonly OpinionSums[], shareLeft: number): number | null {
  if (finished.length === 0) return null;
  const mean = total(finished, 'createdAndWon', 'amount') / finished.length;
  const closeRate = ratesTogether(finished, 'amount').closeRate;
  if (closeRate === null) return null;
  const created = share(mean, closeRate);
  return created === null ? null : created * shareLeft;
}

export interface OpinionOpen {
  readonly Commit: number;
  readonly BestCase: number;
  readonly Pipeline: number;
}

/** docs/metrics.md, The number: the forecast of the Inside motion. New deals convert at the close rate. */
export function insideForecast(
  open: OpinionOpen,
  finished: readonly OpinionSums[],
  shareLeft: number
): { expected: number; isPartial: boolean } {
  const parts: [number, number | null][] = [
    [open.Commit, conversion(finished, 'Commit', 'amount')],
    [open.BestCase, conversion(finished, 'BestCase', 'amount')],
    [open.Pipeline, conversion(finished, 'Pipeline', 'amount')],
    [expectedCreation(finished, shareLeft) ?? 0, ratesTogether(finished, 'amount').closeRate]
  ];
  let expected = 0;
  let isPartial = false;
  for (const [amount, rate] of parts) {
    expected += amount * (rate ?? 0);
    // What has no rate is left out; that matters where there is an amount.
    if (rate === null && amount !== 0) isPartial = true;
  }
  return { expected, isPartial };
}
