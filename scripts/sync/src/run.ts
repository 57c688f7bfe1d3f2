import { mappingText, type Mapping } from '../../lib/mapping/index.ts';
import { SyncError, exitCode } from './errors.ts';
import { extractDeletions, extractReturned } from './extract/deletions.ts';
import { extractAll, type Extracted } from './extract/extract.ts';
import { forget } from './extract/merge.ts';
import { compare } from './extract/weekly.ts';
import { checkpointOf, reasonForFull, utc, type Reason } from './extract/window.ts';
import { load } from './load/load.ts';
import { waitNoLonger } from './load/write-log.ts';
import { OrgHttp } from './connect/http.ts';
import { sourceObjects } from './plan/objects.ts';
import { makePlan, type Plan } from './plan/plan.ts';
import { timed, type Progress } from './progress.ts';
import { hierarchyNotes } from './report/hierarchy.ts';
import type { Report } from './report/report.ts';
import { beginRun, endRun, failRun, refuseSecond } from './report/sync-run.ts';
import { rollUp } from './compute/roll-up.ts';
import type { Moment } from './compute/affected.ts';
import { getState, setState } from './store/state.ts';
import type { Store } from './store/store.ts';
import { openOwnStore } from './ownership.ts';
import type { Extraction } from './extract/types.ts';
import type { Login } from './connect/types.ts';

/** So many rows are read in minutes. */
export const usualWeeklyRows = 2_000_000;

export interface RunOptions {
  store: string;
  /** The user did not choose a store. */
  isDefaultStore?: boolean;
  /** Per cent of the org's daily API calls. */
  maxApiShare: number;
  /** Seconds the org is given to finish saves that were under way when the run began. */
  lag: number;
  /** Queries under way at a time. */
  concurrency?: number;
  full?: boolean;
  /** The weekly comparison leaves out objects of more rows. */
  weeklyRows?: number | undefined;
  dryRun?: boolean;
  since?: Date | undefined;
  /** Which of the org's own fields fill those of the app that are blank. */
  mapping?: Mapping | undefined;
  /** Minutes after which a job of the org that is still under way is given up. */
  jobTimeout?: number;
}

/** One run from the org and back into it: plan, extract, store, roll up, load, report. */
export async function run(login: Login, options: RunOptions, progress: Progress): Promise<Report> {
  const http = new OrgHttp(login, {
    maxApiShare: options.maxApiShare,
    ...(options.jobTimeout === undefined ? {} : { jobTimeout: options.jobTimeout }),
    onWait: (text) => progress.note(text)
  });
  progress.stage('Looking at what the org has');
  const plan = await timed(
    progress,
    'describe',
    () => makePlan(http, options.mapping),
    ({ objects }) => ({ objects: objects.length })
  );
  const startedAt = serverTime(http);
  if (options.since && options.since > startedAt) {
    throw new SyncError(
      `--since ${options.since.toISOString()} lies in the future: it is ${startedAt.toISOString()} in the org.`,
      exitCode.usage
    );
  }
  const { store, notes } = await openOwnStore(http, options.store, options.isDefaultStore === true);
  let runId: string | undefined;
  try {
    if (!options.dryRun) {
      runId = await beginRun(http, store, startedAt);
      await refuseSecond(http, store, runId, startedAt);
    }
    const report = await work({ http, store, progress, plan, options, startedAt });
    report.notes.push(...notes);
    report.apiCalls = http.calls + (runId ? 1 : 0);
    report.apiCallsLeft = http.allowance
      ? http.allowance.limit - http.allowance.used - (runId ? 1 : 0)
      : null;
    if (runId) await endRun(http, runId, report);
    await store.close();
    return report;
  } catch (error) {
    if (runId) {
      await failRun(http, runId, error).catch((reason: unknown) =>
        progress.note(`The org's record of this run could not be closed: ${String(reason)}`)
      );
    }
    throw error;
  } finally {
    // Already closed where all went well. After a failure, report that failure and not an error of closing.
    await store.close().catch(() => undefined);
  }
}

interface Work {
  http: OrgHttp;
  store: Store;
  progress: Progress;
  plan: Plan;
  options: RunOptions;
  startedAt: Date;
}

async function work({ http, store, progress, plan, options, startedAt }: Work): Promise<Report> {
  const timing = { startedAt, lag: options.lag, since: options.since };
  const extraction: Extraction = { http, store, progress, timing, concurrency: options.concurrency ?? 4 };
  progress.stage('Reading');
  await noteMapping(store, options.mapping ?? {});
  const reason = options.full ? { because: 'it was asked for' } : await reasonForFull(store, startedAt);
  const { extracted, notes } = await extract(extraction, plan, reason, options.weeklyRows);
  progress.stage('Computing');
  const rolledUp = await rollUp(store, await momentOf(store, startedAt), progress);
  progress.stage('Writing');
  if (options.full) await waitNoLonger(store);
  const loading = { http, store, progress, isDry: options.dryRun === true };
  const loaded = await load(loading, plan, reason !== undefined);
  await setState(store, 'startedAt', utc(startedAt));
  return {
    status: loaded.refused.length + loaded.refusedBefore > 0 ? 'Complete with refused rows' : 'Complete',
    isDryRun: options.dryRun === true,
    startedAt: startedAt.toISOString(),
    finishedAt: (http.serverTime ?? startedAt).toISOString(),
    dataAsOf: new Date(`${checkpointOf(timing).replace(' ', 'T')}Z`).toISOString(),
    fullBecause: reason?.because ?? null,
    isWeekly: reason?.isWeekly === true,
    read: Object.fromEntries(extracted.read),
    ...rolledUp,
    ...loaded,
    drift: extracted.drift,
    notes: [...plan.notes, ...notes, ...(await hierarchyNotes(store))],
    apiCalls: http.calls,
    apiCallsLeft: null
  };
}

async function extract(
  run: Extraction,
  { objects }: Plan,
  reason: Reason | undefined,
  weeklyRows = usualWeeklyRows
): Promise<{ extracted: Extracted; notes: string[] }> {
  const { store, timing } = run;
  const planned = new Set(objects.map(({ object }) => object.name));
  for (const object of sourceObjects) if (!planned.has(object.name)) await forget(store, object);
  // Before everything is read again the store catches up, so that any remaining difference is drift.
  const fullAt = await getState(store, 'fullAt');
  const isFull = reason !== undefined && !reason.isWeekly;
  const passes = isFull ? (fullAt === undefined ? [true] : [false, true]) : [false];
  const extracted: Extracted = { read: new Map(), drift: [] };
  const notes: string[] = [];
  for (const isFullPass of passes) {
    // Settings are read whole as it is, once.
    const isSecond = isFullPass && passes.length > 1;
    const pass = await extractAll(
      run,
      isSecond ? objects.filter(({ object }) => object.cursor) : objects,
      isFullPass
    );
    add(extracted, pass);
    if (!isFullPass) {
      await extractReturned(run, objects);
      const begun = performance.now();
      notes.push(...(await extractDeletions(run, objects)));
      run.progress.step({ step: 'ask for deletions', milliseconds: Math.round(performance.now() - begun) });
    }
  }
  if (reason?.isWeekly && fullAt !== undefined) {
    const compared = await compare(run, objects, fullAt, weeklyRows);
    add(extracted, compared.extracted);
    notes.push(...compared.notes);
  }
  // Where the org did not say what was deleted, that stays to be done.
  const isOpen = (await getState(store, 'fullAt')) === undefined;
  if (isFull || (reason?.isWeekly && !isOpen)) await setState(store, 'fullAt', utc(timing.startedAt));
  return { extracted, notes };
}

function add(extracted: Extracted, { read, drift }: Extracted): void {
  for (const [name, rows] of read) extracted.read.set(name, (extracted.read.get(name) ?? 0) + rows);
  extracted.drift.push(...drift);
}

/** The org's clock when it last answered, never this machine's. */
function serverTime(http: OrgHttp): Date {
  if (!http.serverTime) throw new SyncError('The org does not send its time (no Date header).');
  return http.serverTime;
}

/** Pages that an interrupted run took in with another mapping are asked for again. */
async function noteMapping(store: Store, mapping: Mapping): Promise<void> {
  const text = mappingText(mapping);
  if (((await getState(store, 'mapping')) ?? mappingText({})) === text) return;
  await store.transaction(async () => {
    await store.run('DELETE FROM open_job');
    await setState(store, 'mapping', text);
  });
}

async function momentOf(store: Store, now: Date): Promise<Moment> {
  const organization = await store.one('SELECT TimeZoneSidKey, FiscalYearStartMonth FROM org.Organization');
  return {
    nowAt: utc(now),
    timeZone: String(organization.TimeZoneSidKey),
    fiscalYearStartMonth: Number(organization.FiscalYearStartMonth)
  };
}
