import type { CoverageArea } from '../../engine/coverage-row.ts';

export const coverage: CoverageArea = {
  area: 'GraphQL',
  order: 5,
  rows: [
    {
      behaviour: 'uiapi.query with filters, order, paging, @optional, documented limits',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/graphql/query.test.ts',
      differences: 'The text of validation errors may differ.',
      routes: ['POST /graphql']
    },
    {
      behaviour: 'uiapi.aggregate',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/graphql/aggregate.test.ts'
    },
    {
      behaviour: 'Mutations with @{alias} and allOrNone',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/graphql/mutation.test.ts',
      differences: 'The number of operations in one request is limited only with `--alias-limit`.'
    },
    {
      behaviour:
        'Several fields in orderBy count in the order in which they are written; `--order-by-schema`: by name',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/unsettled.test.ts'
    },
    {
      behaviour: 'Sums of SOQL and GraphQL are decimal; `--float-sums`: binary',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/unsettled.test.ts'
    },
    {
      behaviour: 'objectInfos, layouts, related lists',
      implemented: 'no',
      evidence: 'none'
    }
  ]
};
