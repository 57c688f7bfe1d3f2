import { stagesOf } from './categories';
import type { FunnelFacts, FunnelStep } from './diagnosis';
import { ratio } from './sums';
import type { Phase, StageFacts } from './types';

/** How deals left a stage within a period (Stage_Metric__c), counted. */
export interface StageSums {
  readonly stage: string;
  /** To a later stage, or won. */
  readonly advanced: number;
  readonly returned: number;
  readonly lost: number;
  /** Days in the stage of those that left it. */
  readonly daysSum: number;
}

const STEPS: readonly { step: FunnelStep; phase: Phase }[] = [
  { step: 'PipelineToBestCase', phase: 'Conversations' },
  { step: 'BestCaseToCommit', phase: 'FundedProjects' },
  { step: 'CommitToClosed', phase: 'VendorOfChoice' }
];

/** What a handful of deals did says nothing about a phase. */
const ENOUGH = 10;

const rateOf = (sums: readonly StageSums[]): { conversion: number | null; days: number | null } => {
  const total = (name: 'advanced' | 'returned' | 'lost' | 'daysSum'): number =>
    sums.reduce((sum, one) => sum + one[name], 0);
  const left = total('advanced') + total('returned') + total('lost');
  if (left < ENOUGH) return { conversion: null, days: null };
  return { conversion: ratio(total('advanced'), left), days: ratio(total('daysSum'), left) };
};

/**
 * The three phase changes, now and usually: of the deals that left the last stage of a phase, the share that moved on,
 * and their mean days in it (docs/metrics.md, Diagnosis, Funnel). Null below ten deals.
 */
export const funnelOf = (
  running: readonly StageSums[],
  finished: readonly StageSums[],
  stages: readonly StageFacts[]
): FunnelFacts[] =>
  STEPS.map(({ step, phase }) => {
    const last = stagesOf(phase, stages).at(-1)?.value;
    const isLast = (sums: StageSums): boolean => sums.stage === last;
    const now = rateOf(running.filter(isLast));
    const usual = rateOf(finished.filter(isLast));
    return {
      step,
      conversion: now.conversion,
      usualConversion: usual.conversion,
      days: now.days,
      usualDays: usual.days
    };
  });
