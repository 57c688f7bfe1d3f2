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

export interface Diagnosis {
  readonly kind: DiagnosisKind;
  readonly rates: Rates;
  readonly coverage: number | null;
  readonly required: number | null;
  readonly lostCompetition: number;
  readonly lostNoDecision: number;
  /** Segments furthest below, the competitors that cost most, the segment where sellers would pay off. */
  readonly names: readonly string[];
  readonly slippingCategory: 'Commit' | 'BestCase' | 'Pipeline' | null;
  readonly step: FunnelFacts | null;
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

const lowest = (slices: readonly Slice[], value: (slice: Slice) => number | null, count: number): string[] =>
  slices
    .map((slice) => ({ label: slice.label, value: value(slice) }))
    .filter((one): one is { label: string; value: number } => one.value !== null)
    .sort((a, b) => a.value - b.value)
    .slice(0, count)
    .map((one) => one.label);

const costliestCompetitors = (slices: readonly Slice[]): string[] =>
  lowest(
    slices.filter((slice) => sumsOf(slice).lostCompetition.amount > 0),
    (slice) => -sumsOf(slice).lostCompetition.amount,
    2
  );

const mostSlipping = (sums: MetricSums): 'Commit' | 'BestCase' | 'Pipeline' =>
  (['Commit', 'BestCase', 'Pipeline'] as const).reduce((worst, category) =>
    sums[`slipped${category}`].amount > sums[`slipped${worst}`].amount ? category : worst
  );

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
const bestSegment = (slices: readonly Slice[]): string[] =>
  [...slices]
    .map((slice) => ({ label: slice.label, sums: sumsOf(slice) }))
    .map(({ label, sums }) => ({
      label,
      rate: ratesOf(sums, 'amount').closeRate ?? -1,
      open: sums.accepted.amount - sums.acceptedLost.amount - sums.createdAndWon.amount
    }))
    .sort((a, b) => b.rate - a.rate || b.open - a.open)
    .slice(0, 1)
    .map((one) => one.label);

const isBelow = (value: number | null, limit: number | null): boolean =>
  value !== null && limit !== null && value < limit;

/**
 * The first of the rules of docs/metrics.md (Diagnosis) that applies, by amount, over the last four finished periods and
 * the running one. `unknown` when no deal was decided in them: then there is nothing to judge.
 */
export const diagnose = (facts: DiagnosisFacts): Diagnosis => {
  const sums = sumsOf(facts.all);
  const rates = ratesOf(sums, 'amount');
  const step = worstStep(facts.funnel);
  const base = {
    rates,
    coverage: facts.coverage,
    required: facts.required,
    lostCompetition: sums.lostCompetition.amount,
    lostNoDecision: sums.lostNoDecision.amount,
    names: [] as readonly string[],
    slippingCategory: null,
    step: null,
    plan: facts.plan,
    rampedCapacity: facts.rampedCapacity
  };
  const isCloseRateLow = isBelow(rates.closeRate, facts.policy.closeRateFloor);
  const isWinRateLow = isBelow(rates.winRate, facts.policy.winRateFloor);
  const losesToNobody = sums.lostNoDecision.amount >= sums.lostCompetition.amount;
  if (rates.closeRate === null) return { ...base, kind: 'unknown' };
  if (isBelow(facts.coverage, facts.required) && !isCloseRateLow)
    return { ...base, kind: 'pipeline', names: lowest(facts.segments, segmentCoverage, 2) };
  if (isCloseRateLow && losesToNobody) return { ...base, kind: 'discovery' };
  if ((isCloseRateLow || isWinRateLow) && !losesToNobody)
    return { ...base, kind: 'differentiation', names: costliestCompetitors(facts.competitors) };
  if (isBelow(rates.adjustedCloseRate, SLIPPAGE_SHARE * rates.closeRate))
    return { ...base, kind: 'slippage', slippingCategory: mostSlipping(sums) };
  if (step) return { ...base, kind: 'funnel', step };
  if (isBelow(facts.rampedCapacity, facts.plan))
    return { ...base, kind: 'capacity', names: bestSegment(facts.segments) };
  return { ...base, kind: 'onCourse' };
};
