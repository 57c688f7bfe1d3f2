import { IDS } from '../../../support/query-org.ts';
import { ALL, ALPHA, ALPHA2, BETA, deals, DELTA, GAMMA, only, reading } from './case.ts';
import type { Documented } from './case.ts';

/** Of values, null and dates. */
export const VALUE_CASES: readonly Documented[] = [
  [
    'text: compared without regard to case (`=`, `!=`, `<`, `IN`, `LIKE`), except fields marked case-sensitive',
    deals("Name = 'ALPHA'", [ALPHA]),
    deals("Name != 'ALPHA'", [ALPHA2, BETA, GAMMA, DELTA]),
    deals("Name < 'BETA'", [ALPHA, ALPHA2]),
    deals("Name IN ('ALPHA', 'delta')", [ALPHA, DELTA]),
    deals("Name LIKE 'ALPHA%'", [ALPHA, ALPHA2]),
    deals("Key__c = 'k1'", [ALPHA]),
    deals("Key__c IN ('K1')", [ALPHA2])
  ],
  [
    "`''`: the same as `null`",
    deals("LeadSource = ''", [GAMMA]),
    deals("LeadSource != ''", [ALPHA, ALPHA2, BETA, DELTA])
  ],
  [
    '`\\\'` `\\\\` `\\n` `\\r` `\\t` `\\"`: escapes in quoted text; `\\_` and `\\%` in a `LIKE` pattern mean the characters themselves',
    deals("Name = 'Gamma\\'s'", [GAMMA]),
    deals("Name IN ('a\\\\b\\n\\r\\t\\\"')", []),
    deals("Name LIKE 'beta\\_50\\%'", [BETA]),
    deals("Name LIKE 'bet\\_%'", [])
  ],
  [
    '`LIKE`: `%` any text, `_` one character; text fields only',
    deals("Name LIKE '%a'", [ALPHA, DELTA]),
    deals("Name LIKE 'Delt_'", [DELTA]),
    deals("Amount LIKE '5%'", 'INVALID_FIELD')
  ],
  [
    'ids: 15 or 18 characters, compared exactly; an invalid id is `INVALID_QUERY_FILTER_OPERATOR`',
    deals(`Id = '${IDS.d1}'`, [ALPHA]),
    deals(`Id = '${IDS.d1.slice(0, 15)}'`, [ALPHA]),
    deals("Id = 'nonsense'", 'INVALID_QUERY_FILTER_OPERATOR')
  ],
  [
    'numbers: compared and added to the scale of their field, so sums are exact to the cent',
    deals('Amount = 100.1', [ALPHA]),
    ['SELECT SUM(Amount) FROM Opportunity', [1001]]
  ],
  [
    '`USD5000`: an amount in that currency; in an org of one currency the number itself',
    deals('Amount > USD300', [GAMMA, DELTA])
  ],
  [
    'truths: never null: a truth of a parent that is not there is false',
    deals('Account.IsDeleted = false', ALL),
    deals('Account.IsDeleted = null', 'INVALID_FIELD')
  ],
  [
    "multi-select: `INCLUDES ('a;b', 'c')` is (a and b) or c; `EXCLUDES` is its opposite and keeps null",
    deals("Tags__c INCLUDES ('red;blue', 'green')", [ALPHA, GAMMA, DELTA]),
    deals("Tags__c EXCLUDES ('red;blue', 'green')", [ALPHA2, BETA])
  ],
  [
    'long text: may be selected, not filtered, sorted or grouped',
    ['SELECT Description FROM Opportunity ORDER BY Id LIMIT 1', ['long text']],
    deals("Description = 'x'", 'INVALID_FIELD'),
    ['SELECT Id FROM Opportunity ORDER BY Description', 'MALFORMED_QUERY'],
    ['SELECT Description FROM Opportunity GROUP BY Description', 'MALFORMED_QUERY']
  ],
  [
    'A value of the wrong type (text without quotes, a number in quotes, a date for a datetime) is `INVALID_FIELD`.',
    deals('Name = 5', 'INVALID_FIELD'),
    deals("Amount = '5'", 'INVALID_FIELD'),
    deals('CreatedDate > 2026-01-01', 'INVALID_FIELD')
  ],
  [
    '`= x`, `<`, `>`, `IN (…)`, `LIKE`, `INCLUDES`: left out',
    deals('Amount = 100.10', [ALPHA]),
    deals('Amount < 1000', [ALPHA, ALPHA2, GAMMA, DELTA]),
    deals('Amount > -1', [ALPHA, ALPHA2, GAMMA, DELTA]),
    deals("LeadSource IN ('Web', 'Other')", [ALPHA, ALPHA2, BETA]),
    deals("LeadSource LIKE '%'", [ALPHA, ALPHA2, BETA, DELTA]),
    deals("Tags__c INCLUDES ('red', 'blue', 'green')", [ALPHA, ALPHA2, GAMMA, DELTA])
  ],
  [
    '`!= x`, `NOT IN (…)`, `EXCLUDES`, `NOT (… = x)`: **kept**',
    deals('Amount != 100.10', [ALPHA2, BETA, GAMMA, DELTA]),
    deals("LeadSource NOT IN ('Web', 'Other')", [GAMMA, DELTA]),
    deals("Tags__c EXCLUDES ('red', 'blue')", [BETA, GAMMA]),
    deals("(NOT LeadSource = 'Web')", [BETA, GAMMA, DELTA])
  ],
  [
    '`= null`, `IN (x, null)`: taken',
    deals('Amount = null', [BETA]),
    deals("LeadSource IN ('Other', null)", [BETA, GAMMA])
  ],
  [
    '`!= null`, `NOT IN (x, null)`: left out',
    deals('Amount != null', [ALPHA, ALPHA2, GAMMA, DELTA]),
    deals("LeadSource NOT IN ('Web', null)", [BETA, DELTA])
  ],
  [
    'Conditions are true or false, never unknown, so `NOT (NOT c)` is `c`.',
    deals("(NOT (NOT LeadSource = 'Web'))", [ALPHA, ALPHA2]),
    deals('(NOT (NOT Amount < 250))', [ALPHA, ALPHA2])
  ],
  [
    'A field of a parent that is not there, or that is in the recycle bin, is null.',
    deals('Account.Name = null', [GAMMA]),
    deals("Account.Name != 'Acme'", [ALPHA2, GAMMA, DELTA]),
    { file: 'shape.test.ts', test: 'has null for a parent that is not there, and for one on the way' }
  ],
  [
    "A date literal is a span of days `[from, to)` in the time zone of the user who asks (else the org's), by the org's clock.",
    deals('CreatedDate = TODAY', [ALPHA2]),
    deals('CreatedDate = YESTERDAY', [ALPHA]),
    reading('of a date literal are those of the time zone of the user who asks')
  ],
  [
    '`=` is in the span, `!=` outside or null, `<` before its first day, `<=` up to its last day, `>` after its last day, `>=` from its first day.',
    deals('CloseDate = THIS_MONTH', [ALPHA]),
    deals('CloseDate != THIS_MONTH', [ALPHA2, BETA, GAMMA, DELTA]),
    deals('CloseDate < THIS_MONTH', [ALPHA2, BETA, GAMMA]),
    deals('CloseDate <= THIS_MONTH', [ALPHA, ALPHA2, BETA, GAMMA]),
    deals('CloseDate > THIS_MONTH', [DELTA]),
    deals('CloseDate >= THIS_MONTH', [ALPHA, DELTA])
  ],
  // 20 August 2026 is a Thursday.
  [
    'Weeks begin on Sunday.',
    deals('CloseDate = N_WEEKS_AGO:0', [ALPHA]),
    { file: 'date-literals.test.ts', test: 'THIS_WEEK' }
  ],
  [
    '`LAST_N_DAYS:n` ends with today; `LAST_N_` of anything longer ends before the running one.',
    deals('CloseDate = LAST_N_DAYS:30', [ALPHA, ALPHA2]),
    deals('CloseDate = LAST_N_MONTHS:1', [ALPHA2]),
    deals('CloseDate = LAST_N_YEARS:3', [])
  ],
  [
    "Fiscal literals and `FISCAL_*` functions follow the month in which the org's fiscal year starts.",
    deals('CloseDate = THIS_FISCAL_YEAR', [ALPHA, ALPHA2, BETA]),
    deals('CloseDate = LAST_N_FISCAL_QUARTERS:1', [ALPHA2]),
    only('FISCAL_QUARTER(CloseDate)', 3),
    only('FISCAL_MONTH(CloseDate)', 7)
  ],
  [
    'A fiscal year bears the number of the calendar year it ends in, or starts in where the org says so.',
    only('FISCAL_YEAR(CloseDate)', 2027),
    reading('a fiscal year may bear the number of the calendar year that it starts in')
  ],
  [
    "Date functions take a datetime in UTC; `convertTimezone(field)` inside takes it in the user's zone.",
    only('HOUR_IN_DAY(CreatedDate)', 3),
    only('HOUR_IN_DAY(convertTimezone(CreatedDate))', 23),
    reading('and hours of convertTimezone too')
  ],
  [
    '`DAY_IN_WEEK` is 1 on Sunday, `WEEK_IN_MONTH` and `WEEK_IN_YEAR` count seven days from the first.',
    only('DAY_IN_WEEK(CloseDate)', 5),
    only('WEEK_IN_MONTH(CloseDate)', 3),
    only('WEEK_IN_YEAR(CloseDate)', 34)
  ]
];
