import { getState, setState } from '../store/state.ts';
import { sqlFile } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { Scope } from './affected.ts';

/** Records made at a time. DuckDB holds all sums of a part in memory, and a record has some 250 of them. */
const recordsPerPart = 25_000;

/**
 * The records of Sales_Metric__c, Stage_Metric__c and Week_Metric__c, the sums they show, what tells the sums of one record from others,
 * the macro of their keys, where the periods are that have any, and further records in work.
 */
const metrics = [
  {
    table: 'metric',
    sums: 'slice',
    parts: ['dimension', 'value'],
    numbers: ['deals', 'amount'],
    key: 'metric_key',
    periods: 'calendar WHERE has_begun',
    more: ''
  },
  {
    table: 'stage_metric',
    sums: 'stage',
    parts: ['motion', 'stage'],
    numbers: ['moves', 'amount', 'days'],
    key: 'metric_key',
    periods: 'calendar WHERE has_begun',
    more: ''
  },
  {
    table: 'week_metric',
    sums: 'week',
    parts: ['week', 'dimension', 'value'],
    numbers: ['deals', 'amount'],
    key: 'week_key',
    periods: 'period_week',
    // Calls that changed, those of periods in work, and the weeks that began since the last time.
    more: `UNION FROM call_change
      UNION SELECT period_key, week, dimension, value FROM call_sum s SEMI JOIN period_in_work p ON p.period_key = s.period_key
      UNION SELECT period_key, week, dimension, value FROM (FROM week_sum UNION ALL FROM call_sum) s
        SEMI JOIN period_week w ON w.period_key = s.period_key AND w.week = s.week AND w.at > getvariable('last_now_at')`
  }
] as const;

/**
 * Brings the sums of slices and stages up to date, and puts the records in work in the place of those there are: those of
 * the periods in work, and of the slices that touched deals changed.
 */
export async function writeMetrics(store: Store, scope: Scope): Promise<void> {
  for (const metric of metrics) await addChanges(store, metric);
  const { periods } = await store.one('SELECT count(*)::INTEGER AS periods FROM period_in_work');
  const isAnyPeriodWhole = Number(periods) > 0;
  await store.run(
    `CREATE OR REPLACE TEMP VIEW stay_in_work AS FROM deal_stay;
     CREATE OR REPLACE TEMP VIEW deal_sum_in_work AS
       FROM deal_sum WHERE period_key IN (SELECT period_key FROM period_in_work);
     CREATE OR REPLACE TEMP VIEW deal_week_in_work AS FROM deal_week
       WHERE period_key IN (SELECT period_key FROM period_in_work) AND period_key IN (SELECT period_key FROM period_week)`
  );
  for (const file of ['stage_move', 'slice_share', 'week_share'])
    await store.run(sqlFile(`intermediate/${file}`));
  await noteCalls(store, scope);
  if (!scope.isAll)
    await store.run(
      `DELETE FROM slice_sum WHERE NOT has_record(period_key, dimension);
       DELETE FROM metric WHERE NOT has_record(period_key, Dimension__c)`
    );
  for (const { table, sums, parts, key, periods, more } of metrics) {
    const isOut = `period_key IN (SELECT period_key FROM period_in_work) OR period_key NOT IN (SELECT period_key FROM ${periods})`;
    const record = ['period_key', ...parts].join();
    await store.run(scope.isAll ? `TRUNCATE ${sums}_sum` : `DELETE FROM ${sums}_sum WHERE ${isOut}`);
    if (isAnyPeriodWhole) await store.run(sqlFile(`intermediate/${sums}_sum`));
    await store.run(
      `CREATE OR REPLACE TEMP TABLE ${sums}_in_work AS
         SELECT ${record} FROM ${sums}_change
         UNION
         SELECT ${record} FROM ${sums}_sum s SEMI JOIN period_in_work p ON p.period_key = s.period_key
         ${more}`
    );
    await store.run(`CREATE OR REPLACE TEMP VIEW ${sums}_in_part AS FROM ${sums}_in_work`);
    await store.run(sqlFile(`metrics/${table}`));
    await store.run(
      scope.isAll
        ? `CREATE OR REPLACE TABLE ${table} AS FROM new_${table} LIMIT 0`
        : `DELETE FROM ${table} WHERE ${isOut} OR Key__c IN (SELECT ${key}(${record}) FROM ${sums}_in_work)`
    );
    await insertInParts(store, { table, sums, record });
  }
}

/** Adds the records in work, so many at a time that the sums of one part fit into memory (decision 22). */
export async function insertInParts(
  store: Store,
  { table, sums, record }: { table: string; sums: string; record: string },
  perPart = recordsPerPart
): Promise<void> {
  const { records } = await store.one(`SELECT count(*)::INTEGER AS records FROM ${sums}_in_work`);
  const parts = Math.max(1, Math.ceil(Number(records) / perPart));
  for (let part = 0; part < parts; part += 1) {
    await store.run(
      `CREATE OR REPLACE TEMP VIEW ${sums}_in_part AS FROM ${sums}_in_work WHERE hash(${record}) % ${parts} = ${part}`
    );
    await store.run(`INSERT INTO ${table} BY NAME FROM new_${table}`);
  }
}

/**
 * Adds the differences of touched deals to the existing sums. If a sum does not match, something else changed it:
 * then the sums of all periods are added up again from the deals.
 */
async function addChanges(store: Store, { sums, parts, numbers }: (typeof metrics)[number]): Promise<void> {
  const [count, ...others] = numbers;
  const record = ['period_key', ...parts];
  const changed = `(SELECT DISTINCT ${record.join()} FROM ${sums}_change) c`;
  const same = record.map((name) => `s.${name} = c.${name}`).join(' AND ');
  const added = numbers.map((name) => `sum(${name}) AS ${name}`);
  await store.run(
    `CREATE OR REPLACE TEMP TABLE merged AS
       SELECT * EXCLUDE (${numbers.join()}), ${added.join()}
       FROM (FROM ${sums}_sum s SEMI JOIN ${changed} ON ${same} UNION ALL FROM ${sums}_change)
       GROUP BY ALL`
  );
  const uneven = others.map((name) => `${name} <> 0`).join(' OR ');
  await store.run(
    `INSERT INTO period_in_work SELECT period_key FROM calendar
       WHERE has_begun AND EXISTS (FROM merged WHERE ${count} < 0 OR (${count} = 0 AND (${uneven})))`
  );
  await store.run(
    `DELETE FROM ${sums}_sum s USING ${changed} WHERE ${same};
     INSERT INTO ${sums}_sum FROM merged WHERE ${count} > 0`
  );
}

/** Calls of people are added up again, and compared, where anything that they depend on changed. */
async function noteCalls(store: Store, scope: Scope): Promise<void> {
  const { basis } = await store.one(sqlFile('intermediate/call_basis'));
  const isSame = !scope.isAll && (await getState(store, 'calls')) === String(basis);
  if (isSame) {
    await store.run(
      'CREATE OR REPLACE TEMP TABLE call_change AS SELECT period_key, week, dimension, value FROM call_sum LIMIT 0'
    );
    return;
  }
  await store.run(sqlFile('intermediate/call_sum'));
  await store.run(
    `CREATE OR REPLACE TEMP TABLE call_change AS
       SELECT DISTINCT period_key, week, dimension, value
       FROM ((FROM new_call_sum EXCEPT FROM call_sum) UNION ALL (FROM call_sum EXCEPT FROM new_call_sum));
     TRUNCATE call_sum;
     INSERT INTO call_sum FROM new_call_sum;
     DROP TABLE new_call_sum`
  );
  await setState(store, 'calls', String(basis));
}
