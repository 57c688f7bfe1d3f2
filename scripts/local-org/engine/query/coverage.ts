import type { CoverageArea } from '../coverage-row.ts';

const PERIODS = ['WEEK', 'MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR'];
const DATE_LITERALS = [
  'YESTERDAY',
  'TODAY',
  'TOMORROW',
  'LAST_90_DAYS',
  'NEXT_90_DAYS',
  ...['LAST', 'THIS', 'NEXT'].flatMap((word) => PERIODS.map((period) => `${word}_${period}`)),
  ...['DAY', ...PERIODS].flatMap((period) => [
    `LAST_N_${period}S:n`,
    `NEXT_N_${period}S:n`,
    `N_${period}S_AGO:n`
  ])
];

export const coverage: CoverageArea = {
  area: 'SOQL',
  order: 3,
  rows: [
    {
      behaviour: 'Conditions, null and text as in scripts/local-org/docs/soql.md',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/query/where.test.ts',
      constructs: ['WHERE', 'AND', 'OR', 'NOT', '=', '!=', '<', '<=', '>', '>=', 'LIKE', 'IN', 'NOT IN', 'INCLUDES', 'EXCLUDES'] // prettier-ignore
    },
    {
      behaviour: 'Fields, parents over five levels, children one level down, order, pieces',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/query/shape.test.ts',
      constructs: ['SELECT', 'FROM', 'FIELDS', 'parent.Field', '(SELECT … FROM children)', 'ORDER BY', 'NULLS FIRST', 'NULLS LAST', 'LIMIT', 'OFFSET'] // prettier-ignore
    },
    {
      behaviour: 'Semi- and anti-joins',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/query/where.test.ts',
      constructs: ['IN (SELECT …)', 'NOT IN (SELECT …)']
    },
    {
      behaviour: 'TYPEOF: fields by the object that a relationship leads to',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/query/type-of.test.ts',
      constructs: ['TYPEOF']
    },
    {
      behaviour: 'Scopes everything and mine',
      implemented: 'part',
      evidence: 'documentation',
      test: 'local-org/test/cases/query/where.test.ts',
      differences: 'Other scopes (team, delegated, my_territory, …) are refused with INVALID_QUERY_SCOPE.',
      constructs: ['USING SCOPE']
    },
    {
      behaviour: 'Aggregates, GROUP BY, ROLLUP, CUBE, HAVING',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/query/grouping.test.ts',
      constructs: ['GROUP BY', 'GROUP BY ROLLUP', 'GROUP BY CUBE', 'HAVING', 'GROUPING', 'COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX'] // prettier-ignore
    },
    {
      behaviour: 'Date literals, fiscal ones too',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/query/date-literals.test.ts',
      differences: 'No custom fiscal years.',
      constructs: DATE_LITERALS
    },
    {
      behaviour: 'Date functions',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/query/date-functions.test.ts',
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
      behaviour: 'toLabel and format',
      implemented: 'part',
      evidence: 'documentation',
      test: 'local-org/test/cases/query/reading.test.ts',
      differences:
        'Labels are those of the metadata: translations are not deployed. Every locale groups digits by threes, and amounts show the code of their currency.',
      constructs: ['TOLABEL', 'FORMAT']
    },
    {
      behaviour:
        'Several currencies: convertCurrency, amounts with their currency, sums in the corporate one, dated rates',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/query/currency.test.ts',
      differences:
        'Sums of deals use the rate of the close date; this is inferred from the documentation of convertCurrency.',
      constructs: ['CONVERTCURRENCY', 'USD5000']
    },
    {
      behaviour: 'Errors with row and column',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/query/errors.test.ts'
    },
    {
      behaviour: 'Random queries against a plain evaluation',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/query/fuzz.deep.test.ts'
    },
    {
      behaviour: 'Accepted without effect: locks, views, and access modes',
      implemented: 'part',
      evidence: 'documentation',
      test: 'local-org/test/cases/query/shape.test.ts',
      differences:
        "FOR UPDATE locks nothing, FOR VIEW and FOR REFERENCE record nothing; the user's rights apply with and without USER_MODE.",
      constructs: ['FOR UPDATE', 'FOR VIEW', 'FOR REFERENCE', 'WITH SECURITY_ENFORCED', 'WITH USER_MODE', 'UPDATE TRACKING', 'UPDATE VIEWSTAT'] // prettier-ignore
    },
    {
      behaviour: 'Refused',
      implemented: 'no',
      evidence: 'none',
      test: 'local-org/test/cases/query/errors.test.ts',
      constructs: ['DISTANCE', 'GEOLOCATION', 'WITH DATA CATEGORY', 'ALL ROWS', 'WITH SYSTEM_MODE']
    }
  ]
};
