import { addMetrics, ratesOf } from './rates';
import type { MetricSums, Rates } from './rates';
import { ratio } from './sums';
import type { Policy } from './types';

export interface Slice {
  readonly label: string;
  /** The last four finished periods, oldest first. */
  readonly finished: readonly MetricSums[];
  readonly running: MetricSums | null;
}

export type FunnelStep = 'PipelineToBestCase' | 'BestCaseToCommit' | 'CommitToClosed';

/** A phase change now, and its own average over the last four finished periods. */
export interface FunnelFacts {
  readonly step: FunnelStep;
  readonly conversion: number | null;
  readonly usualConversion: number | null;
  readonly days: number | null;
  readonly usualDays: number | null;
}

export interface DiagnosisFacts {
  readonly policy: Policy;
  /** The whole scope. */
  readonly all: Omit<Slice, 'label'>;
  readonly segments: readonly Slice[];
  readonly competitors: readonly Slice[];
  /** Coverage of the running period, a multiple of the plan; null without a plan. */
  readonly coverage: number | null;
  readonly required: number | null;
  readonly funnel: readonly FunnelFacts[];
  readonly plan: number | null;
  readonly rampedCapacity: number | null;
}

export type DiagnosisKind =
  'pipeline' | 'discovery' | 'differentiation' | 'slippage' | 'funnel' | 'capacity' | 'onCourse' | 'unknown';

/** A slice and the figure it is named for. */
export interface Named {
  readonly label: string;
  readonly value: number;
}

export interface Diagnosis {
  readonly kind: DiagnosisKind;
  /** Every rule that applies, the one that is named first; empty when all is on course or nothing can be judged. */
  readonly problems: readonly DiagnosisKind[];
  readonly rates: Rates;
  readonly coverage: number | null;
  readonly required: number | null;
  readonly lostCompetition: number;
  readonly lostNoDecision: number;
  /**
   * Pipeline: the two segments with least against what they usually win, a multiple of it. Differentiation: the two
   * competitors that cost most, amounts. Capacity: the segment where sellers would pay off, its close rate. Else empty.
   */
  readonly names: readonly Named[];
  /** The category that slips most; null when nothing slipped. */
  readonly slipping: {
    readonly category: 'Commit' | 'BestCase' | 'Pipeline';
    readonly amount: number;
  } | null;
  /** The phase change that is worst against its own average; null when none is a tenth worse. */
  readonly step: FunnelFacts | null;
  /** Whether any phase change can be set against its own average. */
  readonly hasFunnel: boolean;
  readonly plan: number | null;
  readonly rampedCapacity: number | null;
}

/** Slippage counts as the problem when it takes more than a quarter of the close rate away (docs/metrics.md, Diagnosis). */
const SLIPPAGE_SHARE = 0.75;
/** A step is worse than usual from a tenth on; below that it is noise. */
const NOTICEABLE = 0.1;

const periodsOf = (slice: Omit<Slice, 'label'>): MetricSums[] =>
  slice.running ? [...slice.finished, slice.running] : [...slice.finished];
const sumsOf = (slice: Omit<Slice, 'label'>): MetricSums => addMetrics(periodsOf(slice));

/**
 * What a segment has accepted and open against what it used to win: its stand-in for coverage, because plans belong to
 * sellers and not to segments.
 */
const segmentCoverage = (slice: Slice): number | null => {
  const start = slice.running;
  const usual = addMetrics(slice.finished).won.amount / (slice.finished.length || 1);
  return start
    ? ratio(start.startBestCase.amount + start.startCommit.amount + start.won.amount, usual)
    : null;
};

const lowest = (slices: readonly Slice[], value: (slice: Slice) => number | null, count: number): Named[] =>
  slices
    .map((slice) => ({ label: slice.label, value: value(slice) }))
    .filter((one): one is Named => one.value !== null)
    .sort((a, b) => a.value - b.value)
    .slice(0, count);

const costliestCompetitors = (slices: readonly Slice[]): Named[] =>
  slices
    .map((slice) => ({ label: slice.label, value: sumsOf(slice).lostCompetition.amount }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, 2);

const mostSlipping = (sums: MetricSums): Diagnosis['slipping'] => {
  const [most] = (['Commit', 'BestCase', 'Pipeline'] as const)
    .map((category) => ({ category, amount: sums[`slipped${category}`].amount }))
    .sort((a, b) => b.amount - a.amount);
  return most && most.amount > 0 ? most : null;
};

/** How much worse than usual: 0.2 is a fifth fewer converted, or a fifth more days. */
const badness = (step: FunnelFacts): number => {
  const conversion = ratio(step.conversion, step.usualConversion);
  const days = ratio(step.days, step.usualDays);
  return Math.max(conversion === null ? 0 : 1 - conversion, days === null ? 0 : days - 1);
};

const worstStep = (funnel: readonly FunnelFacts[]): FunnelFacts | null => {
  const [worst] = [...funnel].sort((a, b) => badness(b) - badness(a));
  return worst && badness(worst) >= NOTICEABLE ? worst : null;
};

/** The segment with the highest close rate, and among equals the most accepted pipeline nobody has won yet. */
const bestSegment = (slices: readonly Slice[]): Named[] =>
  slices
    .map((slice) => ({ label: slice.label, sums: sumsOf(slice) }))
    .map(({ label, sums }) => ({
      label,
      value: ratesOf(sums, 'amount').closeRate ?? -1,
      open: sums.accepted.amount - sums.acceptedLost.amount - sums.createdAndWon.amount
    }))
    .filter(({ value }) => value >= 0)
    .sort((a, b) => b.value - a.value || b.open - a.open)
    .slice(0, 1)
    .map(({ label, value }) => ({ label, value }));

const isBelow = (value: number | null, limit: number | null): boolean =>
  value !== null && limit !== null && value < limit;

/** Which rules apply, in their order; those that need a figure nobody has do not. */
const problemsOf = (facts: DiagnosisFacts, sums: MetricSums, step: FunnelFacts | null): DiagnosisKind[] => {
  const { closeRate, winRate, adjustedCloseRate } = ratesOf(sums, 'amount');
  if (closeRate === null) return [];
  const isCloseRateLow = isBelow(closeRate, facts.policy.closeRateFloor);
  const isWinRateLow = isBelow(winRate, facts.policy.winRateFloor);
  const losesToNobody = sums.lostNoDecision.amount >= sums.lostCompetition.amount;
  const rules: readonly (readonly [DiagnosisKind, boolean])[] = [
    ['pipeline', isBelow(facts.coverage, facts.required) && !isCloseRateLow],
    ['discovery', isCloseRateLow && losesToNobody],
    ['differentiation', (isCloseRateLow || isWinRateLow) && !losesToNobody],
    ['slippage', isBelow(adjustedCloseRate, SLIPPAGE_SHARE * closeRate)],
    ['funnel', step !== null],
    ['capacity', isBelow(facts.rampedCapacity, facts.plan)]
  ];
  return rules.filter(([, applies]) => applies).map(([kind]) => kind);
};

const namesOf = (kind: DiagnosisKind, { segments, competitors }: DiagnosisFacts): readonly Named[] => {
  if (kind === 'pipeline') return lowest(segments, segmentCoverage, 2);
  if (kind === 'differentiation') return costliestCompetitors(competitors);
  return kind === 'capacity' ? bestSegment(segments) : [];
};

/**
 * The first of the rules of docs/metrics.md (Diagnosis) that applies, and the others that do, by amount, over the last four
 * finished periods and the running one. `unknown` when no deal was decided in them: then there is nothing to judge.
 */
export const diagnose = (facts: DiagnosisFacts): Diagnosis => {
  const sums = sumsOf(facts.all);
  const rates = ratesOf(sums, 'amount');
  const step = worstStep(facts.funnel);
  const problems = problemsOf(facts, sums, step);
  const kind = rates.closeRate === null ? 'unknown' : (problems[0] ?? 'onCourse');
  return {
    kind,
    problems,
    rates,
    coverage: facts.coverage,
    required: facts.required,
    lostCompetition: sums.lostCompetition.amount,
    lostNoDecision: sums.lostNoDecision.amount,
    names: namesOf(kind, facts),
    slipping: mostSlipping(sums),
    step,
    hasFunnel: facts.funnel.some(
      (one) => ratio(one.conversion, one.usualConversion) !== null || ratio(one.days, one.usualDays) !== null
    ),
    plan: facts.plan,
    rampedCapacity: facts.rampedCapacity
  };
};
