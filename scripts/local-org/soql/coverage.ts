import type { CoverageArea } from '../../lib/coverage.ts';

export const coverage: CoverageArea = {
  area: 'SOQL',
  order: 3,
  rows: [
    {
      behaviour: 'Conditions, null and order as in docs/soql.md',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/soql/where.test.ts'
    },
    {
      behaviour: 'Aggregates, GROUP BY, ROLLUP, CUBE, HAVING',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/soql/grouping.test.ts',
      constructs: ['GROUPING', 'COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX']
    },
    {
      behaviour: 'Date literals, fiscal ones too',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/soql/date-literals.test.ts',
      differences: 'Custom fiscal years are not known.'
    },
    {
      behaviour: 'Date functions',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/soql/shape.test.ts',
      constructs: [
        'CALENDAR_MONTH',
        'CALENDAR_QUARTER',
        'CALENDAR_YEAR',
        'DAY_IN_MONTH',
        'DAY_IN_WEEK',
        'DAY_IN_YEAR',
        'DAY_ONLY',
        'HOUR_IN_DAY',
        'WEEK_IN_MONTH',
        'WEEK_IN_YEAR',
        'FISCAL_MONTH',
        'FISCAL_QUARTER',
        'FISCAL_YEAR',
        'CONVERTTIMEZONE'
      ]
    },
    {
      behaviour: 'toLabel, format, convertCurrency',
      implemented: 'part',
      evidence: 'documentation',
      test: 'local-org/soql/shape.test.ts',
      differences:
        'format writes as in en_US whatever the locale; convertCurrency takes the current rate, not the dated one.',
      constructs: ['TOLABEL', 'FORMAT', 'CONVERTCURRENCY']
    },
    {
      behaviour: 'Errors with row and column',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/soql/errors.test.ts'
    },
    {
      behaviour: 'Random queries against a plain evaluation',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/soql/fuzz.test.ts'
    },
    {
      behaviour: 'TYPEOF, DISTANCE, GEOLOCATION, WITH DATA CATEGORY, FOR UPDATE',
      implemented: 'no',
      evidence: 'none'
    }
  ]
};
