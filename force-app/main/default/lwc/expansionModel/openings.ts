import { addMetrics, ratio, startCoverageOf } from 'c/forecastModel';
import type { MetricSums, Policy } from 'c/forecastModel';

/** With how much pipeline periods begin, as a multiple of what a period brings. */
export interface Openings {
  /** The running period; null without a win in the finished ones, or without sums of its start. */
  readonly now: number | null;
  /** The finished ones together; null without a win in them. */
  readonly usual: number | null;
}

/**
 * The opening pipeline of the counted categories ÷ Won (docs/metrics.md, Expansion: the opening).
 * @param finished the last four finished periods of the motion
 * @param running null: it has no sums
 */
export function openingsOf(
  finished: readonly MetricSums[],
  running: MetricSums | null,
  policy: Pick<Policy, 'countedCategories'>
): Openings {
  const together = addMetrics(finished);
  const won = finished.length > 0 ? together.won.amount : 0;
  return {
    now: running && startCoverageOf(running, ratio(won, finished.length), policy),
    usual: startCoverageOf(together, won, policy)
  };
}
