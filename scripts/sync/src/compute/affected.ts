import { createHash } from 'node:crypto';
import { getState, setState } from '../store/state.ts';
import { allSql, sqlFile } from '../store/sql.ts';
import { placePeople } from './hierarchy.ts';
import type { Store } from '../store/store.ts';

/** The moment of the calculation, by the org's clock. */
export interface Moment {
  /** UTC, without a zone: 2026-08-20 09:30:00 */
  readonly nowAt: string;
  readonly timeZone: string;
  /** 1 for January */
  readonly fiscalYearStartMonth: number;
}

/** Which deals are computed. */
export interface Scope {
  readonly isAll: boolean;
  /** Deals in `touched_deal`; of no meaning when all are computed. */
  readonly deals: number;
  readonly basis: string;
}

/** Above this share of all deals, computing all of them costs less. */
const mostTouched = 0.3;

/**
 * Makes the calendar and finds out whose sums may differ from what was computed last: deals with changed rows (in
 * `touched_deal` already), deals that time or the calendar touches, or all of them when the basis of every sum changed.
 * Fills `calendar`, `period_day`, `period_in_work`, `touched_deal`.
 */
export async function prepareScope(store: Store, moment: Moment): Promise<Scope> {
  await setMoment(store, moment);
  for (const table of ['monthly_motion', 'acceptance_start', 'region', 'stage', 'category_place'])
    await store.run(sqlFile(`staging/${table}`));
  await placePeople(store);
  const basis = await basisOf(store, moment);
  let isAll =
    basis !== (await getState(store, 'basis')) ||
    (await getState(store, 'touched')) === 'all' ||
    (await getState(store, 'rolledUpAt'))! > moment.nowAt;
  let deals = 0;
  if (!isAll) {
    await touchByTime(store);
    isAll = await isReadAgain(store);
  }
  if (!isAll) {
    deals = await countTouched(store);
    const all = await store.one('SELECT count(*)::INTEGER AS deals FROM deal_fact');
    isAll = deals > Math.max(1000, Number(all.deals) * mostTouched);
  }
  if (isAll) await makeCalendar(store, 'oldest_of_all');
  await store.run('CREATE OR REPLACE TEMP TABLE period_in_work (period_key VARCHAR)');
  const isEveryPeriod = isAll || (await getState(store, 'slices')) === 'all';
  await store.run(
    isEveryPeriod
      ? 'INSERT INTO period_in_work SELECT period_key FROM calendar WHERE has_begun'
      : `INSERT INTO period_in_work SELECT period_key FROM changed_period;
         INSERT INTO period_in_work SELECT DISTINCT period_key FROM period_week w
           ANTI JOIN seen_period s ON s.period_key = w.period_key AND s.is_read`
  );
  return { isAll, deals, basis };
}

/** Remembers what the sums are computed with, and that nothing is left to compute. */
export async function settle(store: Store, moment: Moment, scope: Scope): Promise<void> {
  await store.run(
    `DELETE FROM touched_deal;
     DELETE FROM seen_period;
     INSERT INTO seen_period SELECT period_key, kind, start_date, end_date, has_begun, is_over,
       period_key IN (SELECT period_key FROM period_week) FROM calendar`
  );
  await setState(store, 'basis', scope.basis);
  await setState(store, 'touched', null);
  await setState(store, 'isPartlyComputed', null);
  await setState(store, 'slices', null);
  await setState(store, 'renewed', null);
  await setState(store, 'rolledUpAt', moment.nowAt);
  const { today } = await store.one("SELECT getvariable('today') AS today");
  await setState(store, 'rolledUpOn', String(today));
}

async function setMoment(store: Store, moment: Moment): Promise<void> {
  await store.run('SET VARIABLE time_zone = $timeZone', { timeZone: moment.timeZone });
  await store.run('SET VARIABLE now_at = $nowAt::TIMESTAMP', { nowAt: moment.nowAt });
  await store.run("SET VARIABLE today = org_date(getvariable('now_at'))");
  await store.run('SET VARIABLE fiscal_year_start_month = $month::INTEGER', {
    month: moment.fiscalYearStartMonth
  });
  await store.run(
    `SET VARIABLE last_now_at = (SELECT value::TIMESTAMP FROM memory WHERE name = 'rolledUpAt');
     SET VARIABLE last_today = (SELECT value::DATE FROM memory WHERE name = 'rolledUpOn')`
  );
}

/** What every sum depends on besides rows of deals. */
async function basisOf(store: Store, moment: Moment): Promise<string> {
  const { stages, places, motions, regions, starts } = await store.one(
    `SELECT (SELECT string_agg(s::VARCHAR, ';' ORDER BY s::VARCHAR) FROM stage s) AS stages,
       (SELECT string_agg(c::VARCHAR, ';' ORDER BY c::VARCHAR) FROM category_place c) AS places,
       (SELECT string_agg(motion, ';' ORDER BY motion) FROM monthly_motion) AS motions,
       (SELECT string_agg(r::VARCHAR, ';' ORDER BY country) FROM region r) AS regions,
       (SELECT string_agg(a::VARCHAR, ';' ORDER BY motion) FROM acceptance_start a) AS starts`
  );
  const parts = [
    allSql(),
    moment.timeZone,
    moment.fiscalYearStartMonth,
    stages,
    places,
    motions,
    regions,
    starts
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

async function touchByTime(store: Store): Promise<void> {
  await store.run(sqlFile('affected/by_time'));
  await makeCalendar(store, 'oldest');
  await store.run(sqlFile('affected/changed_period'));
  await store.run(sqlFile('affected/changed_day'));
  await store.run(sqlFile('affected/by_calendar'));
}

/** Whether an old period has weekly readings again, as when the newest one was taken out of the org: its deals are not remembered. */
async function isReadAgain(store: Store): Promise<boolean> {
  const { periods } = await store.one(
    `SELECT count(*)::INTEGER AS periods FROM seen_period s
       WHERE s.has_begun AND NOT s.is_read AND s.period_key IN (SELECT period_key FROM period_week)`
  );
  return Number(periods) > 0;
}

async function makeCalendar(store: Store, oldest: 'oldest' | 'oldest_of_all'): Promise<void> {
  await store.run(sqlFile(`affected/${oldest}`));
  await store.run(sqlFile('staging/calendar'));
  await store.run(sqlFile('staging/period_day'));
  await store.run(sqlFile('staging/period_week'));
}

async function countTouched(store: Store): Promise<number> {
  const { deals } = await store.one('SELECT count(DISTINCT deal_id)::INTEGER AS deals FROM touched_deal');
  return Number(deals);
}
