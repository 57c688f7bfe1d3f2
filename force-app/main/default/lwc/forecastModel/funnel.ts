import { stagesOf } from './categories';
import { ratio } from './sums';
import type { Phase, StageFacts } from './types';

export type FunnelStep = 'PipelineToBestCase' | 'BestCaseToCommit' | 'CommitToClosed';

/** A change of phase in the period that is judged, and its average over the four periods before. */
export interface FunnelFacts {
  readonly step: FunnelStep;
  /** Fraction of the deals that left the phase and moved on. */
  readonly conversion: number | null;
  readonly usualConversion: number | null;
  readonly days: number | null;
  readonly usualDays: number | null;
}

/** What of a change of phase is furthest from its usual, for the worse. */
export interface FunnelFinding {
  readonly step: FunnelStep;
  readonly measure: 'conversion' | 'days';
  /** Fraction, or days. */
  readonly value: number;
  readonly usual: number;
  /** The worst that still passes, a tenth from the usual. */
  readonly aim: number;
  readonly passes: boolean;
}

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

/** A step is worse than usual beyond a tenth; below that it is noise. */
const NOTICEABLE = 0.1;

/** How much worse than usual: 0.2 is a fifth fewer converted, or a fifth more days. */
const badness = ({ measure, value, usual }: FunnelFinding): number =>
  measure === 'days' ? value / usual - 1 : 1 - value / usual;

const candidatesOf = ({ step, ...facts }: FunnelFacts): FunnelFinding[] => {
  const { conversion, usualConversion, days, usualDays } = facts;
  const all: (FunnelFinding | null)[] = [
    conversion === null || !usualConversion
      ? null
      : {
          step,
          measure: 'conversion',
          value: conversion,
          usual: usualConversion,
          aim: usualConversion * (1 - NOTICEABLE),
          passes: conversion >= usualConversion * (1 - NOTICEABLE)
        },
    days === null || !usualDays
      ? null
      : {
          step,
          measure: 'days',
          value: days,
          usual: usualDays,
          aim: usualDays * (1 + NOTICEABLE),
          passes: days <= usualDays * (1 + NOTICEABLE)
        }
  ];
  return all.filter((one): one is FunnelFinding => one !== null);
};

/** The figure that is furthest from its usual for the worse, whether it passes or not; null when there is none. */
export function worstOfFunnel(funnel: readonly FunnelFacts[]): FunnelFinding | null {
  const [worst] = funnel.flatMap(candidatesOf).sort((a, b) => badness(b) - badness(a));
  return worst ?? null;
}
