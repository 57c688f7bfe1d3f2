import { ratesTogether, total, type OpinionSums } from './rates.ts';

/** docs/metrics.md, Coverage: what coverage means for a period, the first that fits. */
export function verdictOf(facts: {
  readonly coverage: number | null;
  readonly commitShare: number | null;
  readonly required: number | null;
  readonly gap: number | null;
  readonly record: readonly { readonly coverage: number; readonly attainment: number }[];
}): string {
  const { coverage, commitShare, required, gap, record } = facts;
  if (coverage === null || required === null) return 'unknown';
  if (coverage >= required) return 'enough';
  if (gap !== null && gap <= 0) return 'atPlan';
  if (commitShare !== null && commitShare > 0.5) return 'advanced';
  let began = 0;
  let made = 0;
  for (const start of record) {
    if (start.coverage > coverage) continue;
    began += 1;
    if (start.attainment >= 1) made += 1;
  }
  return record.length >= 4 && began > 0 && made * 2 >= began ? 'enoughByRecord' : 'short';
}

export interface OpinionFacts {
  readonly isFinished: boolean;
  readonly judged: OpinionSums;
  readonly closeRateFloor: number;
  readonly winRateFloor: number;
  readonly coverage: number | null;
  readonly required: number | null;
  /** Of `verdictOf`. */
  readonly verdict: string;
  readonly funnel: readonly {
    readonly conversion: number | null;
    readonly usualConversion: number | null;
    readonly days: number | null;
    readonly usualDays: number | null;
  }[];
  readonly number: number;
  readonly plan: number | null;
  readonly capacity: number | null;
}

type Answer = 'yes' | 'no' | null;

const answer = (figure: number | null, aim: number | null): Answer =>
  figure === null || aim === null ? null : figure >= aim ? 'yes' : 'no';

/** docs/metrics.md, Diagnosis: the answers in the order of the questions, which is marked, and the advice. */
export function questionsOf(facts: OpinionFacts): {
  answers: Answer[];
  first: number | null;
  advice: string;
} {
  const { judged, plan, isFinished } = facts;
  const { closeRate, winRate, adjustedCloseRate, unclassifiedShare } = ratesTogether([judged], 'amount');
  let beats = answer(winRate, facts.winRateFloor);
  if (beats === 'yes' && unclassifiedShare !== null && unclassifiedShare > 0.05) beats = null;
  const result = plan === null || plan === 0 ? null : facts.number / plan;
  const answers: Answer[] = [
    isFinished ? answer(result, 1) : answer(facts.coverage, facts.required),
    answer(closeRate, facts.closeRateFloor),
    beats,
    answer(adjustedCloseRate, closeRate === null ? null : closeRate * 0.75),
    funnelAnswer(facts.funnel),
    answer(facts.capacity, plan)
  ];
  if (closeRate === null) return { answers, first: null, advice: 'unknown' };
  let first: number | null = null;
  const madePlan = isFinished && answers[0] === 'yes';
  answers.forEach((one, place) => {
    if (first !== null || one !== 'no' || madePlan) return;
    if (place === 0 && (isFinished || facts.verdict !== 'short' || answers[1] === 'no')) return;
    first = place;
  });
  return { answers, first, advice: adviceOf(first, judged) };
}

function adviceOf(first: number | null, judged: OpinionSums): string {
  if (first === null) return 'onCourse';
  if (first === 1)
    return total([judged], 'lostNoDecision', 'amount') >= total([judged], 'lostCompetition', 'amount')
      ? 'discovery'
      : 'differentiation';
  return ['pipeline', '', 'differentiation', 'slippage', 'funnel', 'capacity'][first] as string;
}

/** By the figure that is furthest from its usual, at most a tenth worse. */
function funnelAnswer(funnel: OpinionFacts['funnel']): Answer {
  let furthest: { worse: number; passes: boolean } | null = null;
  const look = (worse: number, passes: boolean): void => {
    if (furthest === null || worse > furthest.worse) furthest = { worse, passes };
  };
  for (const { conversion, usualConversion, days, usualDays } of funnel) {
    if (conversion !== null && usualConversion)
      look(1 - conversion / usualConversion, conversion >= usualConversion * (1 - 0.1));
    if (days !== null && usualDays) look(days / usualDays - 1, days <= usualDays * (1 + 0.1));
  }
  const found = furthest as { passes: boolean } | null;
  return found === null ? null : found.passes ? 'yes' : 'no';
}
