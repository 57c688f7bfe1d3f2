import { startCoverageOf } from './coverage';
import type { Counting } from './coverage';
import type { MetricSums } from './rates';
import { ratio } from './sums';
import type { Period } from './types';

/** A finished period as the record needs it. */
export interface PastPeriod {
  readonly period: Pick<Period, 'key' | 'name'>;
  /** Null: the slice has no sums for it. */
  readonly sums: MetricSums | null;
  /** The plan of the same scope, corporate currency. */
  readonly plan: number | null;
}

/** With what coverage a period began, and what share of its plan was won. */
export interface PastStart {
  readonly key: string;
  readonly name: string;
  /** A multiple of the plan. */
  readonly coverage: number;
  /** Fraction: 1.08 is 108 %. */
  readonly attainment: number;
}

/** Fewer finished periods are too few to compare a rule with. */
const ENOUGH_PERIODS = 4;
/** As many of them are shown in one line. */
const SHOWN = 4;
const MOSTLY = 0.5;

const hasOpening = (sums: MetricSums): boolean =>
  sums.startCommit.count + sums.startBestCase.count + sums.startPipeline.count > 0;

/**
 * What starts brought: start coverage and Won ÷ plan of each finished period that had a plan and began with an open deal
 * (docs/metrics.md, Coverage).
 * @param past oldest first, at most eight
 */
export function coverageRecordOf(past: readonly PastPeriod[], policy: Counting): PastStart[] {
  return past.flatMap(({ period, sums, plan }) => {
    if (!sums || !hasOpening(sums) || plan === null || plan <= 0) return [];
    const coverage = startCoverageOf(sums, plan, policy);
    const attainment = ratio(sums.won.amount, plan);
    if (coverage === null || attainment === null) return [];
    return [{ key: period.key, name: period.name, coverage, attainment }];
  });
}

/** From the least to the most that the latest starts were and brought. */
export interface StartRange {
  readonly periods: number;
  readonly coverage: readonly [number, number];
  readonly attainment: readonly [number, number];
}

/** Null without a record. */
export function startRangeOf(record: readonly PastStart[]): StartRange | null {
  const latest = record.slice(-SHOWN);
  if (latest.length === 0) return null;
  const rangeOf = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];
  return {
    periods: latest.length,
    coverage: rangeOf(latest.map(({ coverage }) => coverage)),
    attainment: rangeOf(latest.map(({ attainment }) => attainment))
  };
}

/** How many of the periods that began at or below this coverage made plan. */
export function startsAtOrBelow(
  record: readonly PastStart[],
  coverage: number
): { began: number; madePlan: number } {
  const alike = record.filter((one) => one.coverage <= coverage);
  return { began: alike.length, madePlan: alike.filter(({ attainment }) => attainment >= 1).length };
}

export interface CoverageFacts {
  /** A multiple of the plan: at the start, or so far where the period has not begun. */
  readonly coverage: number | null;
  /** Fraction of the covering amount that is Commit. */
  readonly commitShare: number | null;
  /** The rule. */
  readonly required: number | null;
  readonly record: readonly PastStart[];
  /** Plan − number; null without a plan. */
  readonly gap: number | null;
}

/** What coverage means for a period; only `short` is called a gap. */
export type CoverageVerdict = 'unknown' | 'enough' | 'atPlan' | 'advanced' | 'enoughByRecord' | 'short';

/** The first that fits, in the order of docs/metrics.md, Coverage. */
export function judgeCoverage({
  coverage,
  commitShare,
  required,
  record,
  gap
}: CoverageFacts): CoverageVerdict {
  if (coverage === null || required === null) return 'unknown';
  if (coverage >= required) return 'enough';
  if (gap !== null && gap <= 0) return 'atPlan';
  if (commitShare !== null && commitShare > MOSTLY) return 'advanced';
  const { began, madePlan } = startsAtOrBelow(record, coverage);
  const isContradicted = record.length >= ENOUGH_PERIODS && began > 0 && madePlan >= MOSTLY * began;
  return isContradicted ? 'enoughByRecord' : 'short';
}
