import type { Guard } from './guard.ts';

const test = 'test/resilience/modes-changes.deep.test.ts';

/** Guards of what changes, and of time. */
export const changeGuards: readonly Guard[] = [
  {
    mode: 1,
    name: 'the lag',
    file: 'src/extract/window.ts',
    text: 'utc(earlier(startedAt, lag));',
    without: 'utc(startedAt);',
    test,
    named: '1: rows that become visible late.* 290 seconds'
  },
  {
    mode: 1,
    name: 'the overlap',
    file: 'src/extract/window.ts',
    text: 'return utc(earlier(start, overlapSeconds));',
    without: 'return utc(start);',
    test,
    named: '1: rows that become visible late.* 350 seconds'
  },
  {
    mode: 2,
    name: 'the instant of the edge belongs to what is read',
    file: 'src/extract/soql.ts',
    text: '${object.cursor} >= ${instant(since)}',
    without: '${object.cursor} > ${instant(since)}',
    test,
    named: '2: rows at the very edge of what was read'
  },
  ...['ahead', 'behind'].map((how) => ({
    mode: 3,
    name: `the time is the org's when this machine is ${how}`,
    file: 'src/run.ts',
    text: 'return http.serverTime;',
    without: 'return new Date();',
    test,
    named: `3: .* it is ${how}`
  })),
  {
    mode: 3,
    name: 'a clock that was set back',
    file: 'src/extract/window.ts',
    text: 'fromUtc(lastStart) > startedAt',
    without: 'false',
    test,
    named: 'reads everything when the org was set back'
  },
  {
    mode: 13,
    name: 'queries by REST see the recycle bin',
    file: 'src/connect/rest-query.ts',
    text: '`/queryAll?q=',
    without: '`/query?q=',
    test,
    named: 'soft delete and undelete'
  },
  {
    mode: 13,
    name: 'jobs see the recycle bin',
    file: 'src/connect/bulk-query.ts',
    text: "operation: 'queryAll'",
    without: "operation: 'query'",
    test: 'test/resilience/modes-reading.deep.test.ts',
    named: '13: jobs see what is in the recycle bin'
  },
  {
    mode: 13,
    name: 'deleted deals do not exist',
    file: 'sql/staging/deal.sql',
    text: 'WHERE NOT o.IsDeleted',
    without: '',
    test,
    named: 'soft delete and undelete'
  },
  {
    mode: 13,
    name: 'what comes back brings its history',
    file: 'src/run.ts',
    text: 'await extractReturned(run, objects);',
    without: '',
    test,
    named: 'a deal that comes into sight brings its history'
  },
  {
    mode: 13,
    name: 'hard deletes are asked for',
    file: 'src/run.ts',
    text: 'notes.push(...(await extractDeletions(run, objects)));',
    without: '',
    test,
    named: '13: deletions, and parents that change hard delete$'
  },
  {
    mode: 13,
    name: 'everything is read now and then',
    file: 'src/extract/window.ts',
    text: 'if (days(fromUtc(fullAt)) >= fullEveryDays)',
    without: 'if (false)',
    test,
    named: 'hard delete that no list tells of'
  },
  {
    mode: 13,
    name: 'rows of the org are counted',
    file: 'src/extract/weekly.ts',
    text: 'Number(answers[i]?.[0]?.total) !== sizes[changing.indexOf(planned)]',
    without: 'false',
    test,
    named: 'hard delete that no list tells of'
  },
  {
    mode: 13,
    name: 'what a complete reading finds is told',
    file: 'src/extract/extract.ts',
    text: 'if (drift && drift.gone + drift.different > 0) extracted.drift.push(drift);',
    without: '',
    test,
    named: 'hard delete that no list tells of'
  },
  {
    mode: 13,
    name: 'deals that changed are computed',
    file: 'sql/affected/opportunity.sql',
    text: '  FROM incoming\n',
    without: '  FROM incoming WHERE false\n',
    test,
    named: 'merge of accounts'
  },
  {
    mode: 13,
    name: 'deals of accounts that changed are computed',
    file: 'sql/affected/account.sql',
    text: '  FROM incoming\n',
    without: '  FROM incoming WHERE false\n',
    test,
    named: 'an account of another segment'
  },
  {
    mode: 13,
    name: 'slices of people who changed are computed',
    file: 'sql/affected/user.sql',
    text: 'WHERE EXISTS (',
    without: 'WHERE false AND EXISTS (',
    test,
    named: 'a seller with another manager'
  },
  {
    mode: 14,
    name: 'the calendar touches deals',
    file: 'src/compute/affected.ts',
    text: "await store.run(sqlFile('affected/by_calendar'));",
    without: '',
    test,
    named: '14: time goes on'
  },
  {
    mode: 14,
    name: 'time touches deals',
    file: 'src/compute/affected.ts',
    text: "await store.run(sqlFile('affected/by_time'));",
    without: '',
    test: 'test/unit/affected.test.ts',
    named: 'computes a deal whose accepted date has come'
  },
  {
    mode: 15,
    name: 'dated rates touch deals',
    file: 'sql/affected/dated_rate.sql',
    text: 'min(StartDate) AS since',
    without: "max(DATE '9999-12-31') AS since",
    test,
    named: '15: rates of currencies a dated rate changes'
  },
  {
    mode: 15,
    name: 'fixed rates touch deals',
    file: 'sql/affected/currency_type.sql',
    text: 'WHERE o.CurrencyIsoCode IN (',
    without: 'WHERE false AND o.CurrencyIsoCode IN (',
    test: 'test/unit/affected.test.ts',
    named: 'touches the deals of a currency whose fixed rate changed'
  },
  {
    mode: 16,
    name: 'what is hidden is not asked for',
    file: 'src/plan/plan.ts',
    text: 'fields: object.fields.filter((field) => !isHidden(field)),',
    without: 'fields: object.fields,',
    test,
    named: '16: .* says what is lost, and is whole again afterwards'
  },
  {
    mode: 16,
    name: 'what is seen again is read anew',
    file: 'src/extract/window.ts',
    text: 'if (!row || row.fields !== fieldsOf(planned)) return undefined;',
    without: 'if (!row) return undefined;',
    test,
    named: '16: .* says what is lost, and is whole again afterwards'
  },
  {
    mode: 16,
    name: 'no figures without what every figure needs',
    file: 'src/plan/plan.ts',
    text: 'if (needed) {',
    without: 'if (false) {',
    test,
    named: 'stops with a sentence where there are no figures without it'
  },
  {
    mode: 17,
    name: 'a stage that is known from history only has a place',
    file: 'sql/intermediate/stay.sql',
    text: 'coalesce(t.place, c.place) AS place',
    without: 't.place AS place',
    test,
    named: 'figures go by what deals and history rows say of their category'
  },
  {
    mode: 17,
    name: 'a stage that is in use no more does not stand at the end',
    file: 'sql/staging/stage.sql',
    text: ' FILTER (coalesce(IsActive, true))',
    without: '',
    test,
    named: 'figures go by what deals and history rows say of their category'
  },
  {
    mode: 17,
    name: 'an order of stages that changes touches all deals',
    file: 'src/compute/affected.ts',
    text: '    stages,\n    places,\n',
    without: '',
    test,
    named: 'an order of stages that changes is computed anew'
  },
  {
    mode: 20,
    name: 'records of slices that are no more go',
    file: 'src/load/load.ts',
    text: 'clearVanished(loading, target, table, own)',
    without: 'Promise.resolve()',
    test,
    named: '20: a parent whose last child went'
  }
];
