import { addDays, ratio, roundToCent } from 'c/forecastModel';

/** What decides how much pipeline a coming period needs. */
export interface RequirementFacts {
  readonly plan: number | null;
  /** Fraction, of the last four finished periods. */
  readonly closeRate: number | null;
  readonly adjustedCloseRate: number | null;
  /** Open deals in the forecast that are due in the period. */
  readonly open: number;
  /** Last day of the period. */
  readonly end: string;
  /** Mean days from acceptance to win; null: nothing was won. */
  readonly cycleDays: number | null;
  readonly today: string;
}

/** How much accepted pipeline has to be created by when. */
export interface Requirement {
  /** Plan ÷ close rate. */
  readonly needed: number;
  /** What of it is not there yet; 0 where enough is. */
  readonly toCreate: number;
  /** What slips add: plan ÷ adjusted close rate − plan ÷ close rate; null: the adjusted rate is not known. */
  readonly slippage: number | null;
  /** The last day on which a deal can be accepted and still close in the period at the usual cycle; null: no cycle is known. */
  readonly latest: string | null;
  readonly isLate: boolean;
}

/** Null without a plan or a close rate (docs/metrics.md, Pipeline to create). Amounts in corporate currency, to the cent. */
export function requirementOf(facts: RequirementFacts): Requirement | null {
  const { plan, open, end, today, cycleDays } = facts;
  const needed = ratio(plan, facts.closeRate);
  if (needed === null) return null;
  const withSlips = ratio(plan, facts.adjustedCloseRate);
  const latest = cycleDays === null ? null : addDays(end, -Math.round(cycleDays));
  return {
    needed: roundToCent(needed),
    toCreate: roundToCent(Math.max(0, needed - open)),
    slippage: withSlips === null ? null : roundToCent(withSlips - needed),
    latest,
    isLate: latest !== null && latest < today
  };
}
