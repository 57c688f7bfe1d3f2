import { judgeCoverage } from './coverageRecord';
import type { CoverageFacts, CoverageVerdict } from './coverageRecord';
import { bestSegment, costliestCompetitors, mostSlipping, thinnestSegments } from './diagnosisNames';
import type { Named, Slice, Slipping } from './diagnosisNames';
import { worstOfFunnel } from './funnel';
import type { FunnelFacts, FunnelFinding } from './funnel';
import { isUnclassifiedTooHigh, ratesOf } from './rates';
import type { MetricSums, Rates } from './rates';
import { ratio, roundToCent } from './sums';
import type { Policy } from './types';

/** Where the chosen period is in time. */
export type PeriodPhase = 'finished' | 'running' | 'coming';

export interface DiagnosisFacts {
  readonly policy: Policy;
  readonly phase: PeriodPhase;
  /** The sums that the rates are taken from: the last four finished periods, or those of a finished period alone. */
  readonly judged: MetricSums;
  readonly segments: readonly Slice[];
  readonly competitors: readonly Slice[];
  readonly coverage: Omit<CoverageFacts, 'gap'>;
  readonly funnel: readonly FunnelFacts[];
  /** The number, or, of a finished period, what was won. */
  readonly number: number;
  /** The plan for the same deals; null without one. */
  readonly plan: number | null;
  readonly rampedCapacity: number | null;
}

export type CheckName = 'result' | 'pipeline' | 'closeRate' | 'winRate' | 'slippage' | 'funnel' | 'capacity';

/** One question, answered by one figure against one aim. */
export interface Check {
  readonly name: CheckName;
  readonly figure: number | null;
  readonly aim: number | null;
  /** Null: the figure or the aim is missing, or proves nothing. */
  readonly answer: 'yes' | 'no' | null;
  /** The first to fix; at most one check is. */
  readonly isFirst: boolean;
}

type DiagnosisKind =
  'pipeline' | 'discovery' | 'differentiation' | 'slippage' | 'funnel' | 'capacity' | 'onCourse' | 'unknown';

export interface Diagnosis {
  /** By the check that is first to fix; `unknown`: no deal was decided, so there is nothing to judge. */
  readonly kind: DiagnosisKind;
  readonly phase: PeriodPhase;
  readonly checks: readonly Check[];
  readonly coverage: CoverageFacts & { readonly verdict: CoverageVerdict };
  readonly rates: Rates;
  readonly lostCompetition: number;
  readonly lostNoDecision: number;
  /** Pipeline: segments and a multiple of what they usually win. Differentiation: competitors and amounts. Capacity: a segment and its close rate. Else empty. */
  readonly names: readonly Named[];
  readonly slipping: Slipping | null;
  readonly funnel: FunnelFinding | null;
  /** The number, or, of a finished period, what was won. */
  readonly number: number;
  readonly plan: number | null;
  readonly rampedCapacity: number | null;
}

/** Slippage is a problem when it takes more than a quarter of the close rate away (docs/metrics.md, Diagnosis). */
const SLIPPAGE_SHARE = 0.75;

type Answered = Omit<Check, 'isFirst'>;

const atLeast = (name: CheckName, figure: number | null, aim: number | null): Answered => {
  if (figure === null || aim === null) return { name, figure, aim, answer: null };
  return { name, figure, aim, answer: figure >= aim ? 'yes' : 'no' };
};

const answersOf = (facts: DiagnosisFacts, rates: Rates, funnel: FunnelFinding | null): Answered[] => {
  const { policy, coverage, plan } = facts;
  const { closeRate, winRate, adjustedCloseRate } = rates;
  const win = atLeast('winRate', winRate, policy.winRateFloor);
  return [
    facts.phase === 'finished'
      ? atLeast('result', ratio(facts.number, plan), 1)
      : atLeast('pipeline', coverage.coverage, coverage.required),
    atLeast('closeRate', closeRate, policy.closeRateFloor),
    // Losses without a type may have been lost to competitors: they can only make the win rate lower.
    win.answer === 'yes' && isUnclassifiedTooHigh(rates) ? { ...win, answer: null } : win,
    atLeast('slippage', adjustedCloseRate, closeRate === null ? null : SLIPPAGE_SHARE * closeRate),
    funnel
      ? { name: 'funnel', figure: funnel.value, aim: funnel.aim, answer: funnel.passes ? 'yes' : 'no' }
      : { name: 'funnel', figure: null, aim: null, answer: null },
    atLeast('capacity', facts.rampedCapacity, plan)
  ];
};

/** The first that is answered no, of those that can be fixed; null: none. */
const firstOf = (answers: readonly Answered[], verdict: CoverageVerdict): CheckName | null => {
  const isNo = (name: CheckName): boolean => answers.some((one) => one.name === name && one.answer === 'no');
  const madePlan = answers.some(({ name, answer }) => name === 'result' && answer === 'yes');
  if (madePlan) return null;
  const isPassedOver = ({ name }: Answered): boolean =>
    name === 'result' || (name === 'pipeline' && (verdict !== 'short' || isNo('closeRate')));
  return answers.find((one) => one.answer === 'no' && !isPassedOver(one))?.name ?? null;
};

const kindOf = (first: CheckName | null, { judged }: DiagnosisFacts): DiagnosisKind => {
  if (first === null || first === 'result') return 'onCourse';
  if (first === 'winRate') return 'differentiation';
  if (first !== 'closeRate') return first;
  const losesToNobody = judged.lostNoDecision.amount >= judged.lostCompetition.amount;
  return losesToNobody ? 'discovery' : 'differentiation';
};

const namesOf = (kind: DiagnosisKind, { segments, competitors }: DiagnosisFacts): Named[] => {
  if (kind === 'pipeline') return thinnestSegments(segments);
  if (kind === 'differentiation') return costliestCompetitors(competitors);
  return kind === 'capacity' ? bestSegment(segments) : [];
};

/** The six questions with their answers, and which is first to fix (docs/metrics.md, Diagnosis). */
export function diagnose(facts: DiagnosisFacts): Diagnosis {
  const rates = ratesOf(facts.judged, 'amount');
  const funnel = worstOfFunnel(facts.funnel);
  const gap = facts.plan === null ? null : roundToCent(facts.plan - facts.number);
  const coverage = { ...facts.coverage, gap };
  const verdict = judgeCoverage(coverage);
  const answers = answersOf(facts, rates, funnel);
  const isUnknown = rates.closeRate === null;
  const first = isUnknown ? null : firstOf(answers, verdict);
  const kind = isUnknown ? 'unknown' : kindOf(first, facts);
  return {
    kind,
    phase: facts.phase,
    checks: answers.map((one) => ({ ...one, isFirst: one.name === first })),
    coverage: { ...coverage, verdict },
    rates,
    lostCompetition: facts.judged.lostCompetition.amount,
    lostNoDecision: facts.judged.lostNoDecision.amount,
    names: namesOf(kind, facts),
    slipping: mostSlipping(facts.judged),
    funnel,
    number: facts.number,
    plan: facts.plan,
    rampedCapacity: facts.rampedCapacity
  };
}
