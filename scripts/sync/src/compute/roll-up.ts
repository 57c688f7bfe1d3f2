import { salesMetrics, sqlFilesOf } from '../metrics.ts';
import { prepareScope, settle, type Moment, type Scope } from './affected.ts';
import { getState, setState } from '../store/state.ts';
import { sqlFile } from '../store/sql.ts';
import type { Store } from '../store/store.ts';

/** Deals computed at a time: memory depends on it, and not on how many there are. */
const dealsPerPart = 250_000;

/** What the run report says about the deals that were rolled up. */
export interface RolledUp {
  readonly deals: number;
  /** Deals without any history row, counted from their current values. */
  readonly dealsWithoutHistory: number;
  /** Deals whose accepted date is that of their first row outside Omitted. */
  readonly acceptedDatesTakenFromHistory: number;
  /** ISO code of the currency that the sums are in; null in an org of one. */
  readonly corporateCurrency: string | null;
  /** Deals with an amount in a currency that has no rate, by currency; those amounts are in no sum. */
  readonly withoutRate: readonly { readonly currency: string; readonly deals: number }[];
  /** The quarters that the org does not define, with their first and last day; 0 quarters without days. */
  readonly assumedPeriods: {
    readonly quarters: number;
    readonly first_day: string | null;
    readonly last_day: string | null;
  };
  /** Deals whose sums were computed in this run. */
  readonly dealsComputed: number;
  /** Records of Sales_Metric__c, Stage_Metric__c, Week_Metric__c and Lead_Metric__c that there are to be. */
  readonly records: number;
}

/**
 * Computes the sums (docs/metrics.md) of the deals that were touched since the last time, by an edit or by time, and the
 * metrics of the periods these deals have a part in: tables `deal_sum`, `metric`, `stage_metric`. Null amounts count as
 * 0 in amounts and as 1 in counts. All of it in one transaction.
 */
export async function rollUp(store: Store, moment: Moment): Promise<RolledUp> {
  return store.transaction(async () => {
    const scope = await prepareScope(store, moment);
    for (const file of ['staging/team', 'intermediate/slice_of', 'intermediate/week_slice'])
      await store.run(sqlFile(file));
    await store.run(
      `CREATE OR REPLACE TEMP TABLE slice_change AS FROM slice_sum LIMIT 0;
       CREATE OR REPLACE TEMP TABLE stage_change AS FROM stage_sum LIMIT 0;
       CREATE OR REPLACE TEMP TABLE week_change AS FROM week_sum LIMIT 0`
    );
    if (scope.isAll) await computeAll(store);
    else await computeTouched(store);
    await writeMetrics(store, scope);
    await computeLeads(store);
    await settle(store, moment, scope);
    const counts = await store.one(sqlFile('report/counts'));
    const { records } = await store.one(
      `SELECT ((SELECT count(*) FROM metric) + (SELECT count(*) FROM stage_metric) + (SELECT count(*) FROM week_metric) + (SELECT count(*) FROM lead_metric))::INTEGER AS records`
    );
    const withoutRate = (await store.rows(
      sqlFile('report/without_rate')
    )) as unknown as RolledUp['withoutRate'];
    const assumedPeriods = (await store.one(
      sqlFile('report/assumed_periods')
    )) as unknown as RolledUp['assumedPeriods'];
    const [corporate] = await store.rows('SELECT IsoCode FROM org.CurrencyType WHERE IsCorporate LIMIT 1');
    const corporateCurrency = corporate ? String(corporate.IsoCode) : null;
    return {
      ...counts,
      corporateCurrency,
      withoutRate,
      assumedPeriods,
      dealsComputed: scope.isAll ? counts.deals : scope.deals,
      records
    } as unknown as RolledUp;
  });
}

async function computeAll(store: Store): Promise<void> {
  for (const table of ['profile', 'deal_fact', 'deal_sum', 'deal_stay', 'deal_week'])
    await store.run(`TRUNCATE ${table}`);
  await store.run(
    'CREATE OR REPLACE TEMP TABLE known_deal AS SELECT NULL::INTEGER AS deal_no, NULL AS deal_id WHERE false'
  );
  const { deals } = await store.one('SELECT count(*)::INTEGER AS deals FROM org.Opportunity');
  const parts = Math.max(1, Math.ceil(Number(deals) / dealsPerPart));
  for (let part = 0; part < parts; part += 1) {
    const isInPart = (column: string) => (parts === 1 ? 'true' : `hash(${column}) % ${parts} = ${part}`);
    await store.run(
      `CREATE OR REPLACE TEMP VIEW opportunity_in_scope AS FROM org.Opportunity WHERE ${isInPart('Id')};
       CREATE OR REPLACE TEMP VIEW history_in_scope AS FROM org.OpportunityHistory WHERE ${isInPart('OpportunityId')}`
    );
    await computeScope(store);
  }
}

async function computeTouched(store: Store): Promise<void> {
  await store.run(
    `CREATE OR REPLACE TEMP TABLE known_deal AS
       SELECT deal_no, deal_id FROM deal_fact f SEMI JOIN touched_deal t ON t.deal_id = f.deal_id;
     CREATE OR REPLACE TEMP VIEW deal_in_work AS FROM known_deal`
  );
  await noteChange(store, -1);
  for (const table of ['deal_sum', 'deal_stay', 'deal_week', 'deal_fact']) {
    await store.run(`DELETE FROM ${table} WHERE deal_no IN (SELECT deal_no FROM known_deal)`);
  }
  await store.run(
    `CREATE OR REPLACE TEMP VIEW opportunity_in_scope AS FROM org.Opportunity o SEMI JOIN touched_deal t ON t.deal_id = o.Id;
     CREATE OR REPLACE TEMP VIEW history_in_scope AS FROM org.OpportunityHistory h SEMI JOIN touched_deal t ON t.deal_id = h.OpportunityId`
  );
  await computeScope(store);
  await store.run('CREATE OR REPLACE TEMP VIEW deal_in_work AS FROM deal');
  await noteChange(store, 1);
}

/** What the deals in work take from the sums of slices and stages (-1), or add to them (1). */
async function noteChange(store: Store, sign: 1 | -1): Promise<void> {
  await store.run(
    `CREATE OR REPLACE TEMP VIEW stay_in_work AS
       FROM deal_stay s SEMI JOIN deal_in_work d ON d.deal_no = s.deal_no;
     CREATE OR REPLACE TEMP VIEW deal_week_in_work AS
       FROM deal_week w SEMI JOIN deal_in_work d ON d.deal_no = w.deal_no
       WHERE w.period_key NOT IN (SELECT period_key FROM period_in_work)
         AND w.period_key IN (SELECT period_key FROM period_week)`
  );
  for (const file of ['stage_move', 'week_share']) await store.run(sqlFile(`intermediate/${file}`));
  for (const table of ['slice_change', 'stage_change', 'week_change'])
    await store.run(sqlFile(`intermediate/${table}`), { sign });
}

/** The sums and stays of the deals in `opportunity_in_scope`, which are no longer in any of the tables. */
async function computeScope(store: Store): Promise<void> {
  await store.run(
    `SET VARIABLE last_deal_no = coalesce(greatest((SELECT max(deal_no) FROM deal_fact), (SELECT max(deal_no) FROM known_deal)), 0)`
  );
  for (const table of ['deal', 'history', 'rate_on']) await store.run(sqlFile(`staging/${table}`));
  for (const table of ['state', 'accepted_deal', 'day_at', 'stay'])
    await store.run(sqlFile(`intermediate/${table}`));
  await store.run(
    'CREATE OR REPLACE TEMP TABLE found (deal_no INTEGER, period_key VARCHAR, metric metric_name, amount DECIMAL(24, 6))'
  );
  for (const file of sqlFilesOf(salesMetrics))
    await store.run(`INSERT INTO found ${sqlFile(`metrics/${file}`)}`);
  await store.run('INSERT INTO deal_sum FROM found; INSERT INTO deal_stay FROM stay');
  await store.run(sqlFile('intermediate/deal_week'));
  await store.run(sqlFile('intermediate/deal_fact'));
  for (const table of ['found', 'stay', 'day_at', 'accepted_deal', 'state', 'history'])
    await store.run(`DROP TABLE ${table}`);
}

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
async function writeMetrics(store: Store, scope: Scope): Promise<void> {
  for (const metric of metrics) await addChanges(store, metric);
  const { periods } = await store.one('SELECT count(*)::INTEGER AS periods FROM period_in_work');
  const isAnyPeriodWhole = Number(periods) > 0;
  await store.run(
    `CREATE OR REPLACE TEMP VIEW stay_in_work AS FROM deal_stay;
     CREATE OR REPLACE TEMP VIEW deal_week_in_work AS FROM deal_week
       WHERE period_key IN (SELECT period_key FROM period_in_work) AND period_key IN (SELECT period_key FROM period_week)`
  );
  for (const file of ['stage_move', 'week_share']) await store.run(sqlFile(`intermediate/${file}`));
  await noteCalls(store, scope);
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
    await store.run(sqlFile(`metrics/${table}`));
    await store.run(
      scope.isAll
        ? `CREATE OR REPLACE TABLE ${table} AS FROM new_${table}`
        : `DELETE FROM ${table} WHERE ${isOut} OR Key__c IN (SELECT ${key}(${record}) FROM ${sums}_in_work);
           INSERT INTO ${table} BY NAME FROM new_${table}`
    );
    await store.run(`DROP TABLE new_${table}`);
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

async function computeLeads(store: Store): Promise<void> {
  for (const file of [
    'staging/touch_point',
    'intermediate/lead_fact',
    'intermediate/lead_reached',
    'metrics/lead_metric'
  ])
    await store.run(sqlFile(file));
}
