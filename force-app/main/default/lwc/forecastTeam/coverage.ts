import type { Metric, Plan } from 'c/forecastData';
import { advancedText, startsText } from 'c/forecastCoverage';
import { formatTimes } from 'c/forecastFormat';
import type { PlanStatus } from 'c/forecastFigures';
import { coverage as labels, fill } from 'c/forecastLabels';
import {
  advancedShareOf,
  coverageOf,
  coverageRecordOf,
  expectedCreationOf,
  isOver,
  judgeCoverage,
  planOf,
  requiredCoverageOf,
  shareLeft,
  startCommitShareOf,
  startCoverageOf
} from 'c/forecastModel';
import type { MetricSums, PastPeriod, Period, Person, Policy } from 'c/forecastModel';
import type { Member } from './tree';

/** What the coverage of every person is judged by. */
export interface CoverageTerms {
  readonly period: Period;
  /** The last eight finished periods, oldest first. */
  readonly past: readonly Period[];
  /** Sellers and teams, of the past periods and the chosen one. */
  readonly metrics: readonly Metric[];
  readonly pastPlans: readonly Plan[];
  readonly planStatus: PlanStatus;
  readonly people: readonly Person[];
  readonly policy: Policy;
  readonly today: string;
}

/** Coverage of a person with everyone below. */
export interface MemberCoverage {
  /** A multiple of the plan; null without one, and where deals are out of sight. */
  readonly coverage: number | null;
  readonly isShort: boolean;
  /** What it is compared with; '' without a plan. */
  readonly title: string;
}

const LAST = 4;

/** The sums of a person's slice: the team's of a manager, else the seller's; a manager's own deals are judged by nothing. */
const sumsOf = (member: Member, metrics: readonly Metric[]): ((period: Period) => MetricSums | null) => {
  if (member.isOwn) return () => null;
  const dimension = member.isManager ? 'Team' : 'Seller';
  const own = metrics.filter((one) => one.dimension === dimension && one.value === member.person.id);
  return (period) => own.find(({ periodId }) => periodId === period.id)?.sums ?? null;
};

const recordOf = (
  { ids }: Member,
  sumsIn: (period: Period) => MetricSums | null,
  { past, pastPlans, planStatus, people, policy }: CoverageTerms
) => {
  if (planStatus !== 'known') return [];
  const periods = past.map((period): PastPeriod => {
    const plans = pastPlans.filter((plan) => plan.periodId === period.id && ids.includes(plan.sellerId));
    return { period, sums: sumsIn(period), plan: planOf(plans, people) };
  });
  return coverageRecordOf(periods, policy);
};

const titleOf = (
  facts: { coverage: number | null; required: number | null },
  words: { isStart: boolean; notes: readonly string[] }
): string => {
  const is = fill(words.isStart ? labels.atStart : labels.soFar, formatTimes(facts.coverage));
  const needed = fill(labels.needed, formatTimes(facts.required));
  return [is, needed, ...words.notes].filter(Boolean).reduce((text, part) => fill(labels.join, text, part));
};

/** Coverage now, and whether that of the start is short by the person's own rates and record (docs/metrics.md, Coverage). */
export function memberCoverage(member: Member, terms: CoverageTerms): MemberCoverage {
  const { period, past, metrics, policy, today } = terms;
  const { totals, forecast, isBlind, hiddenPeople } = member;
  // A plan is set against no sum of deals that cannot all be seen.
  if (isBlind || hiddenPeople > 0) return { coverage: null, isShort: false, title: '' };
  const sumsIn = sumsOf(member, metrics);
  const finished = past.slice(-LAST).flatMap((one) => sumsIn(one) ?? []);
  const expected = expectedCreationOf(finished, shareLeft(period, today)) ?? 0;
  const coverage = coverageOf(totals, forecast.plan, policy, expected);
  if (coverage === null) return { coverage, isShort: false, title: '' };
  const chosen = sumsIn(period);
  const start = chosen && startCoverageOf(chosen, forecast.plan, policy);
  const isStart = chosen !== null && start !== null;
  // A finished period is judged by its result.
  if (isOver(period, today))
    return { coverage, isShort: false, title: fill(labels.atStart, formatTimes(start)) };
  const judged = {
    coverage: isStart ? start : coverage,
    commitShare: isStart ? startCommitShareOf(chosen, policy) : advancedShareOf(totals, policy, expected),
    required: requiredCoverageOf(finished),
    record: recordOf(member, sumsIn, terms),
    gap: forecast.gap
  };
  const verdict = judgeCoverage(judged);
  const notes = [advancedText(verdict, judged.commitShare), startsText(judged.record)];
  return { coverage, isShort: verdict === 'short', title: titleOf(judged, { isStart, notes }) };
}
