import { IDS } from '../../../support/query-org.ts';
import { ALL, ALPHA, ALPHA2, BETA, currency, deals, DELTA, GAMMA, only, ordered, reading } from './case.ts';
import type { Documented } from './case.ts';

/** Of order, groups, relationships, rights, functions, currencies and refusals. */
export const SHAPE_CASES: readonly Documented[] = [
  [
    'Null comes first, ascending and descending, unless `NULLS LAST` says otherwise.',
    ordered('Amount', [BETA, ALPHA, ALPHA2, GAMMA, DELTA]),
    ordered('Amount DESC', [BETA, DELTA, GAMMA, ALPHA2, ALPHA]),
    ordered('Amount DESC NULLS LAST', [DELTA, GAMMA, ALPHA2, ALPHA, BETA])
  ],
  [
    'Text is ordered without regard to case, picklists in the order of their values, ids byte by byte.',
    ordered('Name', [ALPHA, ALPHA2, BETA, DELTA, GAMMA]),
    ordered('StageName', [ALPHA, GAMMA, DELTA, ALPHA2, BETA]),
    ordered('Id DESC', [...ALL].reverse())
  ],
  [
    '`COUNT()` is the size of the result, within `LIMIT`.',
    { file: 'grouping.test.ts', test: 'COUNT() is the size of the result, within LIMIT' }
  ],
  [
    'Other aggregates leave null out; over no rows `COUNT` is 0 and the others are null.',
    ['SELECT COUNT(Amount) FROM Opportunity', [4]],
    ["SELECT COUNT(Amount) FROM Opportunity WHERE Name = 'none'", [0]],
    ["SELECT SUM(Amount) FROM Opportunity WHERE Name = 'none'", [null]],
    ["SELECT MAX(CloseDate) FROM Opportunity WHERE Name = 'none'", [null]]
  ],
  [
    '`COUNT()` takes no `ORDER BY`, other aggregates without `GROUP BY` no `LIMIT`.',
    ['SELECT COUNT() FROM Opportunity ORDER BY Name', 'MALFORMED_QUERY'],
    ['SELECT SUM(Amount) FROM Opportunity LIMIT 1', 'MALFORMED_QUERY']
  ],
  [
    'They are called by their alias, else `expr0`, `expr1`, …',
    { file: 'grouping.test.ts', test: 'leave null out, and are called expr0, expr1, … or by their alias' }
  ],
  [
    'Null makes a group.',
    ['SELECT LeadSource, COUNT(Id) FROM Opportunity WHERE LeadSource = null GROUP BY LeadSource', [null]]
  ],
  [
    'Every field beside an aggregate, in `HAVING` and in `ORDER BY` must be grouped by.',
    ['SELECT Name, SUM(Amount) FROM Opportunity GROUP BY StageName', 'MALFORMED_QUERY'],
    ["SELECT StageName FROM Opportunity GROUP BY StageName HAVING Name = 'x'", 'MALFORMED_QUERY'],
    ['SELECT StageName FROM Opportunity GROUP BY StageName ORDER BY Name', 'MALFORMED_QUERY']
  ],
  [
    '`ROLLUP` and `CUBE` add subtotal rows whose fields are null; `GROUPING(field)` is 1 there.',
    [
      'SELECT IsClosed, COUNT(Id) FROM Opportunity GROUP BY ROLLUP(IsClosed) ORDER BY IsClosed',
      [null, false, true]
    ],
    [
      'SELECT GROUPING(IsClosed) g, COUNT(Id) FROM Opportunity GROUP BY CUBE(IsClosed) ORDER BY IsClosed',
      [1, 0, 0]
    ]
  ],
  [
    '`OFFSET` goes up to 2,000.',
    ['SELECT Name FROM Opportunity ORDER BY Id LIMIT 1 OFFSET 4', [DELTA]],
    ['SELECT Name FROM Opportunity OFFSET 2000', []],
    ['SELECT Name FROM Opportunity OFFSET 2001', 'NUMBER_OUTSIDE_VALID_RANGE']
  ],
  [
    '`FIELDS(ALL)` and `FIELDS(CUSTOM)` need a `LIMIT` of at most 200.',
    ['SELECT FIELDS(ALL) FROM Opportunity', 'MALFORMED_QUERY'],
    ['SELECT FIELDS(CUSTOM) FROM Opportunity LIMIT 201', 'MALFORMED_QUERY'],
    [`SELECT FIELDS(CUSTOM) FROM Opportunity WHERE Id = '${IDS.d1}' LIMIT 200`, [50.05]]
  ],
  [
    'Parents over up to five levels; children one level down, with their own conditions, order and limit for each parent.',
    { file: 'shape.test.ts', test: 'reaches parents over five levels' },
    {
      file: 'shape.test.ts',
      test: 'carries lists of children with their own conditions, order and limit for each parent'
    },
    ['SELECT Id, Account.Parent.Parent.Parent.Parent.Parent.Name FROM Opportunity', 'INVALID_FIELD'],
    ['SELECT Id, (SELECT Id, (SELECT Id FROM Tasks) FROM Opportunities) FROM Account', 'MALFORMED_QUERY']
  ],
  [
    'A list without records is null.',
    ["SELECT (SELECT Id FROM Opportunities WHERE Name = 'none') FROM Account LIMIT 1", [null]]
  ],
  [
    'Where a parent may be of several objects (`What`, `Who`): `Id`, `Name` and `Type`.',
    ["SELECT Subject FROM Task WHERE What.Name = 'alpha' AND What.Type = 'Opportunity'", ['Call']],
    [`SELECT Subject FROM Task WHERE What.Id = '${IDS.acme}'`, ['Mail']],
    ['SELECT What.Industry FROM Task', 'INVALID_FIELD']
  ],
  [
    '`TYPEOF What WHEN Account THEN Industry ELSE Name END` shows the fields of the object that the record leads to; without `ELSE` others are null.',
    { file: 'type-of.test.ts', test: 'shows the fields of ELSE for all other objects, else null' }
  ],
  [
    'Not in groups, lists of children and Bulk.',
    ['SELECT TYPEOF What WHEN Account THEN Name END, COUNT(Id) FROM Task', 'MALFORMED_QUERY'],
    ['SELECT (SELECT TYPEOF What WHEN Account THEN Name END FROM Tasks) FROM Account', 'MALFORMED_QUERY'],
    { file: '../bulk/query.test.ts', test: 'TYPEOF' }
  ],
  [
    'Semi- and anti-joins: at most two, side by side under `AND`, one level deep, without order or limit.',
    [
      "SELECT Name FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity WHERE IsClosed = true) AND Id NOT IN (SELECT AccountId FROM Opportunity WHERE Name = 'none') ORDER BY Name",
      ['Acme', 'globex']
    ],
    [
      "SELECT Name FROM Account WHERE Name = 'x' OR Id IN (SELECT AccountId FROM Opportunity)",
      'MALFORMED_QUERY'
    ],
    ['SELECT Name FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity LIMIT 1)', 'MALFORMED_QUERY'],
    [
      'SELECT Name FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity) AND Id IN (SELECT AccountId FROM Contact) AND Id IN (SELECT ParentId FROM Account)',
      'MALFORMED_QUERY'
    ],
    [
      'SELECT Name FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity WHERE OwnerId IN (SELECT Id FROM User))',
      'MALFORMED_QUERY'
    ]
  ],
  [
    'Nulls of the inner query are left out; an anti-join keeps rows whose own value is null.',
    ['SELECT Name FROM Account WHERE Id NOT IN (SELECT AccountId FROM Opportunity)', []],
    deals("AccountId NOT IN (SELECT Id FROM Account WHERE Name = 'Acme')", [ALPHA2, GAMMA, DELTA])
  ],
  [
    'Formula fields and what the platform derives (`Fiscal`, `ExpectedRevenue`, …) may be selected, filtered and ordered by.',
    ['SELECT Half__c FROM Opportunity WHERE Half__c > 100 ORDER BY Half__c DESC', [200.2, 150.15, 100.1]],
    ['SELECT Fiscal FROM Opportunity WHERE FiscalYear = 2028 ORDER BY ExpectedRevenue', ['2028 1']]
  ],
  [
    'Objects and fields that the user may not read do not exist for the query.',
    ['SELECT Where__c FROM Opportunity', 'INVALID_FIELD', 'ana'],
    { file: 'errors.test.ts', test: 'hides objects and fields that a person may not see' }
  ],
  [
    'Private records are seen by their owner and everyone whose role is above, details with their master, everything with View All.',
    ['SELECT Name FROM Opportunity ORDER BY Id', [ALPHA, ALPHA2], 'ana'],
    ['SELECT Name FROM Opportunity ORDER BY Id', [ALPHA, ALPHA2, BETA, GAMMA], 'boss'],
    ['SELECT Name FROM Opportunity ORDER BY Id', [DELTA], 'cora'],
    ['SELECT Name FROM Opportunity ORDER BY Id', ALL],
    { file: 'where.test.ts', test: 'sees no history, no list and no join of what is not seen' }
  ],
  [
    '`USING SCOPE` knows `everything` and `mine`.',
    ['SELECT Name FROM Opportunity USING SCOPE everything ORDER BY Id', [ALPHA, ALPHA2, BETA, GAMMA], 'boss'],
    ['SELECT Name FROM Opportunity USING SCOPE mine', [], 'boss'],
    ['SELECT Name FROM Opportunity USING SCOPE mine ORDER BY Id', [ALPHA, ALPHA2], 'ana']
  ],
  [
    "`toLabel` shows the labels of the metadata, `FORMAT` a value as the locale of the user who asks writes it, else the org's.",
    [
      'SELECT toLabel(Tags__c) FROM Opportunity WHERE Tags__c != null ORDER BY Id',
      ['Rot;Blau', 'Blau', 'Green', 'Rot;Green']
    ],
    [`SELECT FORMAT(Amount) shown FROM Opportunity WHERE Id = '${IDS.d4}'`, ['USD 300.30']],
    reading('FORMAT writes as in the locale of the user who asks')
  ],
  [
    'Beside them there are `convertCurrency` (not in `WHERE`), `FIELDS`, `GROUPING` and the date functions.',
    [`SELECT convertCurrency(Amount) FROM Opportunity WHERE Id = '${IDS.d1}'`, [100.1]],
    deals('convertCurrency(Amount) > 1', 'MALFORMED_QUERY'),
    only('CALENDAR_YEAR(CloseDate)', 2026),
    only('DAY_ONLY(CreatedDate)', '2026-08-20')
  ],
  [
    'Aggregates are in the corporate currency; amounts of records stay in their own.',
    currency(
      'aggregates of deals are in the corporate currency, at the rate of the close date, else at the current rate'
    )
  ],
  [
    '`convertCurrency` shows the currency of the user who asks (else the corporate one); `FORMAT` writes the currency of what it is given.',
    currency('convertCurrency shows the currency of the user who asks, FORMAT that of the record')
  ],
  [
    '`USD5000` is compared in the corporate currency.',
    currency('an amount with its currency is compared in the corporate currency')
  ],
  [
    'Amounts of deals, their products and their history are converted at the rate of the close date where the org has dated rates, else, and on other objects, at the current rate.',
    currency(
      'aggregates of deals are in the corporate currency, at the rate of the close date, else at the current rate'
    ),
    currency('aggregates of other objects are at the current rate')
  ],
  [
    '`FIND`, `DISTANCE`, `WITH DATA CATEGORY`, `ALL ROWS` and `WITH SYSTEM_MODE` (Apex only), scopes beyond `mine`, `AND` beside `OR` without parentheses, a field twice in one `SELECT`, an alias for a plain field.',
    ['FIND {x} RETURNING Account', 'MALFORMED_QUERY'],
    ["SELECT DISTANCE(Name, GEOLOCATION(1,2), 'mi') FROM Account", 'MALFORMED_QUERY'],
    ['SELECT Id FROM Account WITH DATA CATEGORY A__c AT b__c', 'MALFORMED_QUERY'],
    ['SELECT Id FROM Opportunity ALL ROWS', 'MALFORMED_QUERY'],
    ['SELECT Id FROM Account WITH SYSTEM_MODE', 'MALFORMED_QUERY'],
    ['SELECT Id FROM Opportunity USING SCOPE team', 'INVALID_QUERY_SCOPE'],
    deals("Name = 'a' AND Name = 'b' OR Name = 'c'", 'MALFORMED_QUERY'),
    ['SELECT Id, Id FROM Opportunity', 'INVALID_FIELD'],
    ['SELECT Name n FROM Opportunity', 'MALFORMED_QUERY']
  ],
  [
    '`MALFORMED_QUERY`, `INVALID_FIELD`, `INVALID_TYPE`, `INVALID_QUERY_FILTER_OPERATOR`, `INVALID_QUERY_SCOPE` and `NUMBER_OUTSIDE_VALID_RANGE`; the message shows the line, a caret, and `ERROR at Row:r:Column:c` where the place is known.',
    ['SELECT Id FRM Opportunity', 'MALFORMED_QUERY'],
    ['SELECT Foo FROM Opportunity', 'INVALID_FIELD'],
    ['SELECT Id FROM Foo', 'INVALID_TYPE'],
    { file: 'errors.test.ts', test: 'points at the word' }
  ],
  [
    'The parser tells no positions of names, so the place is that of the first occurrence of the word outside of quotes.',
    { file: 'errors.test.ts', test: 'points at the word' }
  ]
];
