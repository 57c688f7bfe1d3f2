import { isBestCase, isCommit } from './categories';
import type { StartCategory } from './rates';
import type { ForecastCategory, Motion, Policy } from './types';

const ENTERPRISE: Policy = {
  motion: 'Enterprise',
  countedCategories: ['BestCase', 'MostLikely', 'Forecast'],
  requiredCoverage: 3,
  closeRateFloor: 0.33,
  winRateFloor: 0.5,
  winRateTarget: 0.66,
  periodKind: 'Quarter',
  maxCycleDays: null,
  fewestDeals: 12,
  mostDeals: 20,
  rampNorm: [0, 0.25, 0.5, 1],
  lostCloseDate: 'Became Known'
};

/** Used where an org does not let the page read Forecast_Policy__mdt. The same values as the shipped records. */
export const DEFAULT_POLICIES: readonly Policy[] = [
  ENTERPRISE,
  {
    ...ENTERPRISE,
    motion: 'Inside',
    countedCategories: ['Pipeline', 'BestCase', 'MostLikely', 'Forecast']
  },
  { ...ENTERPRISE, motion: 'Expansion' }
];

/** The policy of a motion; a motion without one, and all motions together, follow Enterprise. */
export const policyOf = (policies: readonly Policy[], motion: Motion | null): Policy =>
  policies.find((policy) => policy.motion === (motion ?? 'Enterprise')) ??
  policies.find((policy) => policy.motion === 'Enterprise') ??
  ENTERPRISE;

const IS_OF: Readonly<Record<StartCategory, (category: ForecastCategory) => boolean>> = {
  Commit: isCommit,
  BestCase: isBestCase,
  Pipeline: (category) => category === 'Pipeline'
};

/** Whether a category counts towards coverage (docs/metrics.md, Coverage). Most Likely counts as Best Case. */
export const isCounted = (policy: Pick<Policy, 'countedCategories'>, category: StartCategory): boolean =>
  policy.countedCategories.some(IS_OF[category]);
