import { SyncError } from './errors.ts';
import { extractAll } from './extract/extract.ts';
import { load } from './load/load.ts';
import { OrgHttp } from './org/http.ts';
import type { Login } from './org/login.ts';
import { makePlan } from './plan/plan.ts';
import type { Progress } from './progress.ts';
import { recordRun, type Report } from './report/report.ts';
import { rollUp, type Moment } from './rollups/roll-up.ts';
import { Store } from './store/store.ts';

export interface RunOptions {
  store: string;
  maxApiShare: number;
  /** Seconds the org is given to finish saves that were under way when the run began. */
  lag: number;
}

/** One run from the org and back into it: plan, extract, store, roll up, load, report. */
export async function run(login: Login, options: RunOptions, progress: Progress): Promise<Report> {
  const http = new OrgHttp(login, {
    maxApiShare: options.maxApiShare,
    onWait: (text) => progress.note(text)
  });
  progress.stage('Looking at what the org has');
  const startedAt = await serverTime(http);
  // Now that there is an org: two runs never mix, and the second shall not cost a call more.
  const store = await Store.open(options.store);
  try {
    const plan = await makePlan(http);
    progress.stage('Reading');
    const dataAsOf = new Date(startedAt.getTime() - options.lag * 1000);
    const extraction = { http, store, progress, readUntil: utc(dataAsOf) };
    const read = await extractAll(extraction, plan.objects);
    progress.stage('Computing');
    const rolledUp = await rollUp(store, await momentOf(store, startedAt));
    progress.stage('Writing');
    const loaded = await load(http, store, progress);
    const report: Report = {
      status: loaded.refused.length > 0 ? 'Complete with refused rows' : 'Complete',
      startedAt: startedAt.toISOString(),
      finishedAt: (http.serverTime ?? startedAt).toISOString(),
      dataAsOf: dataAsOf.toISOString(),
      read: Object.fromEntries(read),
      ...rolledUp,
      ...loaded,
      notes: [...plan.notes],
      apiCalls: http.calls + 1,
      apiCallsLeft: http.allowance ? http.allowance.limit - http.allowance.used - 1 : null
    };
    await recordRun(http, report);
    return report;
  } finally {
    store.close();
  }
}

/** The org's clock, never this machine's. */
async function serverTime(http: OrgHttp): Promise<Date> {
  await http.json({ path: '/limits' });
  if (!http.serverTime) throw new SyncError('The org does not tell the time (no Date header).');
  return http.serverTime;
}

async function momentOf(store: Store, now: Date): Promise<Moment> {
  const organization = await store.one('SELECT TimeZoneSidKey, FiscalYearStartMonth FROM org.Organization');
  return {
    nowAt: utc(now),
    timeZone: String(organization.TimeZoneSidKey),
    fiscalYearStartMonth: Number(organization.FiscalYearStartMonth)
  };
}

/** As the store keeps instants: UTC without a zone. */
const utc = (date: Date): string => date.toISOString().replace('T', ' ').replace('Z', '');
