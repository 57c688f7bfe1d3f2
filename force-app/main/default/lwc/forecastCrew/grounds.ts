import type { Grouping, HiringGround, HiringTerms, Plateau, Seller } from 'c/capacityModel';
import { ratesOf } from 'c/forecastModel';
import { groupsOf, openOf, presentSellers, sumsOfSellers } from './crew';
import type { Crew } from './crew';

/** The plateau of a segment; a region's is that of the segment that most of its sellers are of. */
const plateauOf = ({ ramp }: Crew, present: readonly Seller[]): Plateau | null => {
  const counts = new Map<string | null, number>();
  for (const { segment } of present) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? (ramp.curve.plateaus.get(most[0]) ?? null) : null;
};

/** What there is for added sellers in each segment or region (docs/metrics.md, Next sellers). */
export const groundsOf = (crew: Crew, grouping: Grouping): HiringGround[] =>
  groupsOf(crew, grouping).map(({ key, name, sellers }) => {
    const present = presentSellers(sellers, crew.today);
    return {
      key,
      name,
      sellers: present.length,
      deals: openOf(sellers, crew.open).count,
      plateau: plateauOf(crew, present),
      closeRate: ratesOf(sumsOfSellers(sellers, crew.sums).sums, 'amount').closeRate
    };
  });

/** When adding a seller pays, as the policy says. */
export const termsOf = ({ policy }: Crew): HiringTerms => ({
  fewestDeals: policy.fewestDeals,
  mostDeals: policy.mostDeals,
  closeRateFloor: policy.closeRateFloor
});
