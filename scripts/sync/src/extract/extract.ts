import pLimit from 'p-limit';
import type { OrgHttp } from '../connect/http.ts';
import { QueryTooLong } from '../connect/bulk-query.ts';
import { CallFailure } from '../connect/failure.ts';
import { restQueries, restQuery, type RestRow } from '../connect/rest-query.ts';
import { timed } from '../progress.ts';
import { readFields } from '../plan/mapped-fields.ts';
import type { PlannedObject } from '../plan/plan.ts';
import { addRows } from '../store/page.ts';
import { incomingTable } from '../store/tables.ts';
import { beginJob, resumeJob, takeJob, type Job } from './job.ts';
import { clearIncoming, mergeChanges, nothingChanged, replaceAll, type Drift } from './merge.ts';
import { takeInParts } from './parts.ts';
import { rowValues } from './rows.ts';
import { ordered, selectAll, selectSince } from './soql.ts';
import { checkpointOf, utc, windowStart } from './window.ts';
import type { Extraction } from './types.ts';

/** Above this many rows a query goes over Bulk 2.0; up to it REST needs one call. */
const mostByRest = 2000;

export interface Extracted {
  /** Rows read, by object. */
  readonly read: Map<string, number>;
  readonly drift: Drift[];
}

/**
 * Reads what changed since each object's checkpoint, or all of it where there is none or `isFull`. An object's rows and
 * its checkpoint are stored in one transaction, and only when as many rows came as the org announced.
 * @param isCompared the rows should be in the store already: what is not is drift
 */
export async function extractAll(
  run: Extraction,
  objects: readonly PlannedObject[],
  isFull: boolean,
  isCompared = false
): Promise<Extracted> {
  const extracted: Extracted = { read: new Map(), drift: [] };
  const reading = { ...run, isCompared };
  await timed(run.progress, 'read settings', () => extractSettings(run, objects, extracted));
  const limit = pLimit({ concurrency: run.concurrency, rejectOnClear: true });
  const changing = objects.filter(({ object }) => object.cursor);
  const prepared: { planned: PlannedObject; question: Question }[] = [];
  for (const planned of changing) prepared.push({ planned, question: await prepare(run, planned, isFull) });
  const asked = prepared.map(({ planned, question }) => {
    const answer = limit(() => ask(run, planned, question));
    // A failure is dealt with in its turn.
    answer.catch(() => undefined);
    return { planned, answer };
  });
  try {
    const large: { planned: PlannedObject; asked: Asked; job: Job }[] = [];
    for (const { planned, answer } of asked) {
      const { job, ...rest } = await answer;
      if (job) large.push({ planned, asked: rest, job });
      else await takeRows(reading, planned, rest, extracted);
    }
    for (const { planned, asked, job } of large) await takeLarge(reading, planned, asked, job, extracted);
  } finally {
    // After a failure, start no more queries and wait for the running ones: nothing may use the store afterwards.
    limit.clearQueue();
    await Promise.allSettled(asked.map(({ answer }) => answer));
  }
  return extracted;
}

interface Asked {
  /** From when on; undefined: everything. */
  readonly since: string | undefined;
  /** When it was asked for, in milliseconds of this process; of settings, which one call asks for, unknown. */
  readonly begun?: number;
  readonly rows?: RestRow[] | undefined;
  readonly job?: Job | undefined;
}

interface Reading extends Extraction {
  readonly isCompared?: boolean;
}

interface Question {
  readonly since: string | undefined;
  readonly soql: string;
  readonly resumed: Job | undefined;
}

async function prepare(run: Extraction, planned: PlannedObject, isFull: boolean): Promise<Question> {
  const since = isFull ? undefined : await windowStart(run.store, planned, run.timing);
  const soql = since === undefined ? selectAll(planned) : selectSince(planned, since);
  return { since, soql, resumed: await resumeJob(run, planned, soql) };
}

/** The rows if they are few, or a job of the org that gathers them. */
async function ask(
  run: Extraction,
  planned: PlannedObject,
  { since, soql, resumed }: Question
): Promise<Asked> {
  const begun = performance.now();
  if (resumed) return { since, begun, job: resumed };
  const rows = await fewRows(run.http, ordered(soql, planned));
  // The org works on all of its jobs while the first one is read.
  return rows ? { since, begun, rows } : { since, begun, job: await beginJob(run, planned, soql) };
}

/** Undefined when they are more than REST is good for, or too many for the org to put in order. */
async function fewRows(http: OrgHttp, soql: string): Promise<RestRow[] | undefined> {
  try {
    return await restQuery(http, soql, mostByRest);
  } catch (error) {
    if (error instanceof CallFailure && error.code === 'QUERY_TIMEOUT') return undefined;
    throw error;
  }
}

async function takeRows(
  run: Reading,
  planned: PlannedObject,
  { since, begun, rows = [] }: Asked,
  extracted: Extracted
): Promise<void> {
  if (since !== undefined && rows.length === 0) {
    await nothingChanged(run.store, planned, checkpointOf(run.timing));
  } else {
    await addIncoming(run, planned, rows);
    await store(run, planned, since, utc(run.timing.startedAt), extracted);
  }
  count(run, extracted, planned, rows.length, begun);
}

async function takeLarge(
  run: Reading,
  planned: PlannedObject,
  { since, begun }: Asked,
  job: Job,
  extracted: Extracted
): Promise<void> {
  const whole = await takeWhole(run, planned, job);
  const rows = whole ?? (await takeInParts(run, planned, since));
  await store(
    run,
    planned,
    since,
    whole === undefined ? utc(run.timing.startedAt) : job.startedAt,
    extracted
  );
  count(run, extracted, planned, rows, begun);
  if (!job.isResumed || whole === undefined) return;
  // Its rows are of the time when the run that was cut off had begun: what changed since is read now.
  const { job: another, ...asked } = await ask(run, planned, await prepare(run, planned, false));
  if (another) await takeLarge(run, planned, asked, another, extracted);
  else await takeRows(run, planned, asked, extracted);
}

/** The number of rows; undefined when the org gave the query up because it took too long. */
async function takeWhole(run: Extraction, planned: PlannedObject, job: Job): Promise<number | undefined> {
  try {
    return await takeJob(run, planned, job);
  } catch (error) {
    if (error instanceof QueryTooLong) return undefined;
    throw error;
  }
}

/** @param startedAt the org's clock when the reading began */
async function store(
  run: Reading,
  planned: PlannedObject,
  since: string | undefined,
  startedAt: string,
  extracted: Extracted
): Promise<void> {
  const readUntil = checkpointOf({ ...run.timing, startedAt: new Date(`${startedAt.replace(' ', 'T')}Z`) });
  const drift =
    since === undefined
      ? await replaceAll(run.store, planned, readUntil, startedAt)
      : await mergeChanges(run.store, planned, readUntil, since, run.isCompared);
  if (drift && drift.gone + drift.different > 0) extracted.drift.push(drift);
}

/** Small objects without changes that one could ask for: all of them in one call, and whole. */
async function extractSettings(
  run: Extraction,
  objects: readonly PlannedObject[],
  extracted: Extracted
): Promise<void> {
  const settings = objects.filter(({ object }) => !object.cursor);
  const answers = await restQueries(run.http, settings.map(selectAll));
  for (const [i, planned] of settings.entries()) {
    await takeRows(run, planned, { since: undefined, rows: answers[i] ?? [] }, extracted);
  }
}

export async function addIncoming(
  run: Pick<Extraction, 'store'>,
  planned: PlannedObject,
  rows: readonly RestRow[]
): Promise<void> {
  await run.store.exclusively(async () => {
    await clearIncoming(run.store, planned.object);
    const values = rows.map((row) => rowValues(row, readFields(planned)));
    await addRows(run.store, values, incomingTable(planned.object), planned.fields, planned.mapped);
  });
}

function count(
  run: Extraction,
  { read }: Extracted,
  { object }: PlannedObject,
  rows: number,
  begun: number | undefined
): void {
  read.set(object.name, (read.get(object.name) ?? 0) + rows);
  run.progress.count(object.name, rows, rows);
  if (begun === undefined) return;
  const milliseconds = Math.round(performance.now() - begun);
  run.progress.step({ step: `read ${object.name}`, milliseconds, counts: { rows } });
}
