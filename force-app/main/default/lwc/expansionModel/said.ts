import { addSums, ratio } from 'c/forecastModel';
import type { Sum } from 'c/forecastModel';

/** What usage was when a deal was opened: by trend, by level, or not known. */
export type Sign = 'growing' | 'steady' | 'shrinking' | 'trendUnknown' | 'high' | 'notHigh' | 'levelUnknown';

export const TREND_SIGNS = ['growing', 'steady', 'shrinking', 'trendUnknown'] as const;
export const LEVEL_SIGNS = ['high', 'notHigh', 'levelUnknown'] as const;

/** Closed deals of one sign. */
export interface Outcome {
  readonly won: Sum;
  readonly lost: Sum;
}

/** Won ÷ closed, by count; null without a deal (docs/metrics.md, Expansion: what usage said). */
export const closeRateOf = ({ won, lost }: Outcome): number | null =>
  ratio(won.count, won.count + lost.count);

export const decidedOf = ({ won, lost }: Outcome): number => won.count + lost.count;

/** The same of several signs together. */
export const together = (outcomes: readonly Outcome[]): Outcome => ({
  won: addSums(...outcomes.map(({ won }) => won)),
  lost: addSums(...outcomes.map(({ lost }) => lost))
});
