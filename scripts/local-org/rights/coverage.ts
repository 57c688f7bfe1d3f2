import type { CoverageArea } from '../../lib/coverage.ts';

export const coverage: CoverageArea = {
  area: 'Rights',
  order: 9,
  rows: [
    {
      behaviour: 'Object and field permissions from permission sets',
      implemented: 'part',
      evidence: 'documentation',
      test: 'local-org/rights/rights.test.ts',
      differences:
        'Three profiles, fixed: administrator, standard user (every standard field), minimum access (none that can be hidden; roles, profiles and permission sets with View Roles or View Setup).'
    },
    {
      behaviour: 'Private records along the manager chain, view all, modify all',
      implemented: 'part',
      evidence: 'documentation',
      test: 'local-org/rights/rights.test.ts',
      differences: 'Managers take the place of roles; no sharing rules, teams or territories.'
    }
  ]
};
