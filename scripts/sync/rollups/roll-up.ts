import { sqlFile } from '../store/sql.ts';
import type { Store } from '../store/store.ts';

/** In the order they are computed: a later one may read what earlier ones found. */
export const rollups = [
  'won',
  'won_days',
  'lost',
  'start',
  'start_won',
  'accepted',
  'accepted_lost',
  'created_and_won',
  'pulled_in_won',
  'slipped'
] as const;

/** The moment of the calculation, by the org's clock. */
export interface Moment {
  /** UTC, without a zone: 2026-08-20 09:30:00 */
  readonly nowAt: string;
  readonly timeZone: string;
  /** 1 for January */
  readonly fiscalYearStartMonth: number;
}

/** What the run report says about the deals that were rolled up. */
export interface RolledUp {
  readonly deals: number;
  /** Deals without any history row, counted from their current values. */
  readonly dealsWithoutHistory: number;
  /** Deals whose accepted date is that of their first row outside Omitted. */
  readonly acceptedDatesTakenFromHistory: number;
  readonly records: number;
}

/**
 * Computes every sum of every slice for the periods that have begun (docs/metrics.md), into the table `metric`,
 * and the periods themselves into `calendar`. Null amounts count as 0 in amounts and as 1 in counts.
 */
export async function rollUp(store: Store, moment: Moment): Promise<RolledUp> {
  await setMoment(store, moment);
  await store.run('CREATE OR REPLACE TEMP VIEW opportunity_in_scope AS FROM org.Opportunity');
  await store.run('CREATE OR REPLACE TEMP VIEW history_in_scope AS FROM org.OpportunityHistory');
  await store.run(sqlFile('working/deal'));
  await store.run(sqlFile('working/recorded'));
  await store.run(`SET VARIABLE oldest_date = (SELECT org_date(min(from_at)) FROM recorded)`);
  for (const table of ['calendar', 'period_day', 'rate_on', 'state', 'accepted_deal']) {
    await store.run(sqlFile(`working/${table}`));
  }
  await findSums(store);
  const counts = await store.one(sqlFile('working/counts'));
  await store.run('DELETE FROM deal_sum');
  await store.run(
    'INSERT INTO deal_sum SELECT d.deal_id, f.period_key, f.sum, f.amount FROM found f JOIN deal d USING (deal_no)'
  );
  for (const table of ['team', 'slice_sum', 'metric']) await store.run(sqlFile(`working/${table}`));
  const { records } = await store.one('SELECT count(*)::INTEGER AS records FROM metric');
  return { ...counts, records } as unknown as RolledUp;
}

async function setMoment(store: Store, moment: Moment): Promise<void> {
  await store.run('SET VARIABLE time_zone = $timeZone', { timeZone: moment.timeZone });
  await store.run('SET VARIABLE now_at = $nowAt::TIMESTAMP', { nowAt: moment.nowAt });
  await store.run("SET VARIABLE today = org_date(getvariable('now_at'))");
  await store.run('SET VARIABLE fiscal_year_start_month = $month::INTEGER', {
    month: moment.fiscalYearStartMonth
  });
}

async function findSums(store: Store): Promise<void> {
  await store.run(
    'CREATE OR REPLACE TEMP TABLE found (deal_no INTEGER, period_key VARCHAR, sum VARCHAR, amount DECIMAL(24, 6))'
  );
  for (const rollup of rollups) await store.run(`INSERT INTO found ${sqlFile(`rollups/${rollup}`)}`);
}
