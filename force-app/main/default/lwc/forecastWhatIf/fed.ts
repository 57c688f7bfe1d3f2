import type { Assumption, HiringStep } from 'c/capacityModel';
import { formatCount, formatSellers } from 'c/forecastFormat';
import { capacity as labels, fill } from 'c/forecastLabels';

/**
 * Segments to which more sellers are added than their pipeline feeds, in sentences.
 * @param stepsOf the hiring steps of a segment, up to a number of sellers
 */
export function unfedWords(
  assumptions: readonly Assumption[],
  stepsOf: (segment: string, count: number) => readonly HiringStep[]
): string[] {
  const added = new Map<string, number>();
  for (const one of assumptions)
    if (one.kind === 'add') added.set(one.segment ?? '', (added.get(one.segment ?? '') ?? 0) + one.count);
  return [...added].flatMap(([segment, count]) => {
    const fed = stepsOf(segment, count).filter(({ pause }) => pause === null).length;
    const name = segment || labels.noSegment;
    return fed < count ? [fill(labels.unfed, name, formatCount(fed), formatSellers(count))] : [];
  });
}
