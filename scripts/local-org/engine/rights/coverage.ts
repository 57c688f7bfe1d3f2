import type { CoverageArea } from '../coverage-row.ts';

export const coverage: CoverageArea = {
  area: 'Rights',
  order: 9,
  rows: [
    {
      behaviour: 'Object and field permissions from permission sets',
      implemented: 'part',
      evidence: 'documentation',
      test: 'local-org/test/cases/rights/rights.test.ts',
      differences:
        'Three profiles, fixed: administrator, standard user (every standard field), minimum access (none that can be hidden; roles, profiles and permission sets with View Roles or View Setup).'
    },
    {
      behaviour: 'Private records along the manager chain, view all, modify all',
      implemented: 'part',
      evidence: 'documentation',
      test: 'local-org/test/cases/rights/rights.test.ts',
      differences: 'Managers take the place of roles; no sharing rules, teams or territories.'
    },
    {
      behaviour:
        'Activities as with the sharing setting Private: seen by their owner, everybody above, and whoever sees what they are about; changed by the first two. What.Name and Who.Name tell no name of what one does not see',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/rights/records.test.ts',
      differences: 'The other settings of activities cannot be chosen.'
    },
    {
      behaviour:
        'An account with deals of other users is not deleted (DELETE_FAILED), unless one may modify all deals',
      implemented: 'part',
      evidence: 'documentation',
      test: 'local-org/test/cases/rights/records.test.ts',
      differences: 'The text of the refusal may differ; that won deals refuse it too is not done.'
    },
    {
      behaviour:
        'Bulk hardDelete asks for the permission Bulk API Hard Delete, which no profile has (FEATURENOTENABLED)',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/bulk/ingest.test.ts'
    }
  ]
};
