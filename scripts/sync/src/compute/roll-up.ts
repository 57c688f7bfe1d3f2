import { salesMetrics, sqlFilesOf } from '../metrics.ts';
import { prepareScope, settle, type Moment } from './affected.ts';
import { writeMetrics } from './records.ts';
import { setState } from '../store/state.ts';
import { noProgress, type Progress, type Step } from '../progress.ts';
import { exchangeRatesText, type ExchangeRate } from '../report/exchange-rates.ts';
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
  /** By which amounts are converted into it, for the Forecast tab; null in an org of one currency. */
  readonly exchangeRates: string | null;
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
  /** Records of Sales_Metric__c, Stage_Metric__c, Week_Metric__c, Lead_Metric__c, Deal_Metric__c and Hierarchy_Member__c that there are to be. */
  readonly records: number;
}

/**
 * Computes the sums (docs/metrics.md) of the deals that were touched since the last time, by an edit or by time, and the
 * metrics of the periods these deals have a part in: tables `deal_sum`, `metric`, `stage_metric`. Null amounts count as
 * 0 in amounts and as 1 in counts. What touched deals change is one transaction. All deals are computed in parts, each a transaction, since
 * a transaction frees no memory before its end; a run that ends in between leaves a store that says so, and the next one computes all again.
 */
export async function rollUp(store: Store, moment: Moment, progress = noProgress): Promise<RolledUp> {
  const step = stepsOf(progress);
  const scope = await store.transaction(async () => {
    const prepared = await prepareScope(store, moment);
    for (const file of ['intermediate/own_slice', 'intermediate/slice_of', 'intermediate/week_slice'])
      await store.run(sqlFile(file));
    await store.run(
      `CREATE OR REPLACE TEMP TABLE slice_change AS FROM slice_sum LIMIT 0;
       CREATE OR REPLACE TEMP TABLE stage_change AS FROM stage_sum LIMIT 0;
       CREATE OR REPLACE TEMP TABLE week_change AS FROM week_sum LIMIT 0`
    );
    if (prepared.isAll) await forgetComputed(store);
    return prepared;
  });
  step('find what changed', scope.isAll ? {} : { deals: scope.deals });
  if (scope.isAll) await computeAll(store);
  return store.transaction(async () => {
    if (!scope.isAll) await computeTouched(store);
    step('compute deals');
    await writeMetrics(store, scope);
    step('compute metrics');
    await computeLeads(store);
    step('compute leads');
    await store.run(sqlFile('metrics/deal_metric'));
    await store.run(sqlFile('metrics/hierarchy_member'));
    await settle(store, moment, scope);
    const counts = await store.one(sqlFile('report/counts'));
    step('settle', { deals: Number(counts.deals) });
    const { records } = await store.one(
      `SELECT ((SELECT count(*) FROM metric) + (SELECT count(*) FROM stage_metric) + (SELECT count(*) FROM week_metric) + (SELECT count(*) FROM lead_metric) + (SELECT count(*) FROM deal_metric) + (SELECT count(*) FROM hierarchy_member))::INTEGER AS records`
    );
    const withoutRate = (await store.rows(
      sqlFile('report/without_rate')
    )) as unknown as RolledUp['withoutRate'];
    const assumedPeriods = (await store.one(
      sqlFile('report/assumed_periods')
    )) as unknown as RolledUp['assumedPeriods'];
    const [corporate] = await store.rows('SELECT IsoCode FROM org.CurrencyType WHERE IsCorporate LIMIT 1');
    const corporateCurrency = corporate ? String(corporate.IsoCode) : null;
    const exchangeRates =
      corporateCurrency === null
        ? null
        : exchangeRatesText(
            (await store.rows(sqlFile('report/exchange_rates'))) as unknown as ExchangeRate[]
          );
    return {
      ...counts,
      corporateCurrency,
      exchangeRates,
      withoutRate,
      assumedPeriods,
      dealsComputed: scope.isAll ? counts.deals : scope.deals,
      records
    } as unknown as RolledUp;
  });
}

/** Tells the time since the step before. */
function stepsOf(progress: Progress): (step: string, counts?: Step['counts']) => void {
  let begun = performance.now();
  return (step, counts = {}) => {
    const ended = performance.now();
    progress.step({ step, milliseconds: Math.round(ended - begun), counts });
    begun = ended;
  };
}

async function forgetComputed(store: Store): Promise<void> {
  await setState(store, 'touched', 'all');
  await setState(store, 'isPartlyComputed', 'yes');
  for (const table of ['profile', 'deal_fact', 'deal_sum', 'deal_stay', 'deal_week'])
    await store.run(`TRUNCATE ${table}`);
}

async function computeAll(store: Store): Promise<void> {
  await store.run(
    'CREATE OR REPLACE TEMP TABLE known_deal AS SELECT NULL::INTEGER AS deal_no, NULL AS deal_id WHERE false'
  );
  const { deals } = await store.one('SELECT count(*)::INTEGER AS deals FROM org.Opportunity');
  const parts = Math.max(1, Math.ceil(Number(deals) / dealsPerPart));
  for (let part = 0; part < parts; part += 1) {
    const isInPart = (column: string) => (parts === 1 ? 'true' : `hash(${column}) % ${parts} = ${part}`);
    await store.transaction(async () => {
      await store.run(
        `CREATE OR REPLACE TEMP VIEW opportunity_in_scope AS FROM org.Opportunity WHERE ${isInPart('Id')};
         CREATE OR REPLACE TEMP VIEW history_in_scope AS FROM org.OpportunityHistory WHERE ${isInPart('OpportunityId')}`
      );
      await computeScope(store);
    });
  }
}

async function computeTouched(store: Store): Promise<void> {
  await store.run(
    `CREATE OR REPLACE TEMP TABLE known_deal AS
       SELECT deal_no, deal_id FROM deal_fact f SEMI JOIN touched_deal t ON t.deal_id = f.deal_id;
     CREATE OR REPLACE TEMP VIEW deal_in_work AS FROM known_deal`
  );
  await noteChange(store, -1);
  await store.run('DELETE FROM deal_week WHERE period_key NOT IN (SELECT period_key FROM period_week)');
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
     CREATE OR REPLACE TEMP VIEW deal_sum_in_work AS
       FROM deal_sum s SEMI JOIN deal_in_work d ON d.deal_no = s.deal_no
       WHERE s.period_key NOT IN (SELECT period_key FROM period_in_work);
     CREATE OR REPLACE TEMP VIEW deal_week_in_work AS
       FROM deal_week w SEMI JOIN deal_in_work d ON d.deal_no = w.deal_no
       WHERE w.period_key NOT IN (SELECT period_key FROM period_in_work)
         AND w.period_key IN (SELECT period_key FROM period_week)`
  );
  for (const file of ['stage_move', 'slice_share', 'week_share'])
    await store.run(sqlFile(`intermediate/${file}`));
  for (const table of ['slice_change', 'stage_change', 'week_change'])
    await store.run(sqlFile(`intermediate/${table}`), { sign });
}

/** The sums and stays of the deals in `opportunity_in_scope`, which are no longer in any of the tables. */
async function computeScope(store: Store): Promise<void> {
  await store.run(
    `SET VARIABLE last_deal_no = coalesce(greatest((SELECT max(deal_no) FROM deal_fact), (SELECT max(deal_no) FROM known_deal)), 0)`
  );
  for (const table of ['deal', 'history', 'rate_on', 'later_win'])
    await store.run(sqlFile(`staging/${table}`));
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

async function computeLeads(store: Store): Promise<void> {
  for (const file of [
    'staging/touch_point',
    'intermediate/lead_fact',
    'intermediate/lead_reached',
    'metrics/lead_metric'
  ])
    await store.run(sqlFile(file));
}
