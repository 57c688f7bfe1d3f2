import { ratio, roundToCent } from './sums';
import type { MetricSums } from './rates';

/** The pipeline that was created in a period (docs/metrics.md, Pipeline to create). Corporate currency, to the cent. */
export interface CreatedPipeline {
  readonly accepted: number;
  /** What of it is lost by now. */
  readonly lost: number;
  /** The net qualified pipeline. */
  readonly net: number;
  /** What a plan like that of the period uses up: plan ÷ close rate; null without a plan or a close rate. */
  readonly usedUp: number | null;
}

/** @param sums of the period; null: not known, or nothing happened in it */
export const createdPipelineOf = (
  sums: Pick<MetricSums, 'accepted' | 'acceptedLost'> | null,
  plan: number | null,
  closeRate: number | null
): CreatedPipeline | null => {
  if (!sums) return null;
  const usedUp = ratio(plan, closeRate);
  return {
    accepted: sums.accepted.amount,
    lost: sums.acceptedLost.amount,
    net: roundToCent(sums.accepted.amount - sums.acceptedLost.amount),
    usedUp: usedUp === null ? null : roundToCent(usedUp)
  };
};
