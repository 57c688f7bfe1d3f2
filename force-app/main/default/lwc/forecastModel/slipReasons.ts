import { phaseOf } from './categories';
import { addSums, roundToCent } from './sums';
import type { Measure, MetricSums } from './rates';
import type { ForecastCategory, Period } from './types';

/** A move of a close date into a later period, with the reason that was given. */
export interface SlipRecord {
  readonly dealId: string;
  /** Day it was due, and day it became due; YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  /** '' where none was given. */
  readonly reason: string;
  /** As the user reads it. */
  readonly reasonLabel: string;
  /** Of the deal when it was moved. */
  readonly amount: number;
  readonly category: ForecastCategory | null;
  /** The day it is due now; null: not visible. */
  readonly closeDate: string | null;
}

/** What slipped for one reason, by the phase the deals were in: amounts, or numbers of deals. */
export interface SlipReason {
  readonly reason: string;
  readonly label: string;
  readonly commit: number;
  readonly bestCase: number;
  readonly pipeline: number;
  readonly all: number;
  /** The number of deals, also when amounts are measured. */
  readonly count: number;
}

const PART_OF = { VendorOfChoice: 'commit', FundedProjects: 'bestCase', Conversations: 'pipeline' } as const;
type Part = (typeof PART_OF)[keyof typeof PART_OF];

const partOf = ({ category }: SlipRecord): Part | null => {
  const phase = category && phaseOf(category);
  return phase === null || phase === 'Closed' ? null : PART_OF[phase];
};

/** The last move of each deal out of a period; none of a deal that is due in it again. */
const lastOutOf = (slips: readonly SlipRecord[], { start, end }: Period): SlipRecord[] => {
  const left = slips.filter(({ from, to }) => start <= from && from <= end && to > end);
  const last = new Map(left.map((slip) => [slip.dealId, slip]));
  return [...last.values()].filter(({ closeDate }) => closeDate === null || closeDate > end);
};

const sumOf = (slips: readonly SlipRecord[], part: Part, measure: Measure): number => {
  const own = slips.filter((slip) => partOf(slip) === part);
  return measure === 'count' ? own.length : roundToCent(own.reduce((sum, { amount }) => sum + amount, 0));
};

const BY_COMMIT_FIRST = ['commit', 'bestCase', 'pipeline', 'count'] as const;

const compare = (one: SlipReason, other: SlipReason): number =>
  BY_COMMIT_FIRST.map((name) => other[name] - one[name]).find((difference) => difference !== 0) ??
  one.label.localeCompare(other.label);

/**
 * Why deals slipped out of some periods, the reason of most Commit first (docs/metrics.md, Reasons of slips).
 * @param slips earliest first
 */
export function slipReasons(
  slips: readonly SlipRecord[],
  periods: readonly Period[],
  measure: Measure = 'amount'
): SlipReason[] {
  const counted = periods
    .flatMap((period) => lastOutOf(slips, period))
    .filter((slip) => slip.reason !== '' && partOf(slip) !== null);
  return [...new Set(counted.map(({ reason }) => reason))]
    .map((reason) => {
      const own = counted.filter((slip) => slip.reason === reason);
      const [commit, bestCase, pipeline] = (['commit', 'bestCase', 'pipeline'] as const).map((part) =>
        sumOf(own, part, measure)
      );
      const all = roundToCent(commit + bestCase + pipeline);
      return { reason, label: own[0].reasonLabel, commit, bestCase, pipeline, all, count: own.length };
    })
    .sort(compare);
}

/**
 * What slipped without a reason: left open at the end of its period, or moved where no reason is required.
 * @param sums of the same deals in the same periods
 * @returns null where every slip has a reason
 */
export function slippedWithoutReason(
  sums: readonly MetricSums[],
  reasons: readonly SlipReason[],
  { measure, label }: { readonly measure: Measure; readonly label: string }
): SlipReason | null {
  const rest = (name: 'slippedCommit' | 'slippedBestCase' | 'slippedPipeline', part: Part): number => {
    const slipped = addSums(...sums.map((one) => one[name]))[measure];
    const given = reasons.reduce((sum, one) => sum + one[part], 0);
    return Math.max(0, roundToCent(slipped - given));
  };
  const [commit, bestCase, pipeline] = [
    rest('slippedCommit', 'commit'),
    rest('slippedBestCase', 'bestCase'),
    rest('slippedPipeline', 'pipeline')
  ];
  const slipped = addSums(...sums.map((one) => one.slipped)).count;
  const count = Math.max(0, slipped - reasons.reduce((sum, one) => sum + one.count, 0));
  const all = roundToCent(commit + bestCase + pipeline);
  return all === 0 && count === 0 ? null : { reason: '', label, commit, bestCase, pipeline, all, count };
}
