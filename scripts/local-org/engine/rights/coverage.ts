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
        'Three profiles, fixed: administrator, standard user (every standard field), minimum access (none that can be hidden; roles, profiles and permission sets with View Roles or View Setup; activities with Access Activities; contact roles, competitors and products of a deal, and campaign members, as the deal and the campaign).'
    },
    {
      behaviour:
        'Private records along the role hierarchy, view all, modify all; the managers of users decide nothing',
      implemented: 'part',
      evidence: 'documentation',
      test: 'local-org/test/cases/rights/rights.test.ts',
      differences:
        'Where an export has no roles, they are built from the managers of users, and the start says so. No sharing rules, teams or territories.'
    },
    {
      behaviour:
        'A detail is created, edited and deleted by anyone who has the right on its object and may edit its master; where the field says writeRequiresMasterRead, may read it. The master is not changed, and takes its details with it when it is deleted',
      implemented: 'part',
      evidence: 'documentation',
      test: 'local-org/test/cases/rights/details.test.ts',
      differences:
        'Writing a detail locks its master for a moment; here nothing waits for it. The fault rowLock refuses rows as an org does that gave up waiting.'
    },
    {
      behaviour:
        'Activities with the sharing setting Private: visible to their owner, to everyone above, and to those who see the related record; editable for the owner and those above. What.Name and Who.Name are blank for records that the user does not see',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/rights/records.test.ts',
      differences: 'Other sharing settings of activities are not supported.'
    },
    {
      behaviour:
        'An account with deals of other users cannot be deleted (DELETE_FAILED) without Modify All on deals',
      implemented: 'part',
      evidence: 'documentation',
      test: 'local-org/test/cases/rights/records.test.ts',
      differences: 'The text of the message may differ; won deals alone do not prevent it.'
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
