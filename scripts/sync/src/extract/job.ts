import { rm } from 'node:fs/promises';
import { SyncError } from '../errors.ts';
import { JobGivenUp, findJob, savePage, startJob, waitForJob, type Page } from '../connect/bulk-query.ts';
import type { PlannedObject } from '../plan/plan.ts';
import { addPage, pageFile } from '../store/page.ts';
import { incomingTable } from '../store/tables.ts';
import { clearIncoming } from './merge.ts';
import { fromUtc, utc } from './window.ts';
import type { Extraction } from './types.ts';

/** A query job of the org whose pages are being taken in. */
export interface Job {
  readonly id: string;
  /** The org's clock when the job was started: its rows are as of then or later. */
  readonly startedAt: string;
  /** The org's clock when the run created the job: from then on the org has the time that --job-timeout gives it. */
  readonly begunAt: string;
  /** Where the next page begins; undefined for the first. */
  readonly locator: string | undefined;
  readonly rowsTaken: number;
  /** A run that was cut off started it. */
  readonly isResumed: boolean;
}

/** Pages that may wait on disk for the store. */
const pagesAhead = 2;

/** The job of a run that was cut off, if the org still has it and it is the one that is needed. Any other is forgotten. */
export async function resumeJob(
  { http, store }: Extraction,
  { object }: PlannedObject,
  soql: string
): Promise<Job | undefined> {
  const [row] = await store.rows(
    'SELECT job_id, soql, started_at::VARCHAR AS started_at, begun_at::VARCHAR AS begun_at, locator, rows_taken::INTEGER AS rows_taken FROM open_job WHERE object = $object',
    { object: object.name }
  );
  if (!row) return undefined;
  if (row.soql === soql && (await findJob(http, String(row.job_id)))) {
    return {
      id: String(row.job_id),
      startedAt: String(row.started_at),
      begunAt: String(row.begun_at ?? row.started_at),
      locator: row.locator == null ? undefined : String(row.locator),
      rowsTaken: Number(row.rows_taken),
      isResumed: true
    };
  }
  await store.run('DELETE FROM open_job WHERE object = $object', { object: object.name });
  return undefined;
}

/** Starts a query job. Its rows are added to those of the object's incoming table where `isAnotherPart`, else they are alone there. */
export async function beginJob(
  run: Extraction,
  planned: PlannedObject,
  soql: string,
  isAnotherPart = false
): Promise<Job> {
  const { http, store, timing } = run;
  const id = await startJob(http, soql, planned.object.name);
  const startedAt = utc(timing.startedAt);
  const begunAt = utc(http.serverTime ?? timing.startedAt);
  await store.exclusively(async () => {
    if (!isAnotherPart) await clearIncoming(store, planned.object);
    await store.run(
      `INSERT OR REPLACE INTO open_job BY NAME
         SELECT $object AS object, $id AS job_id, $soql AS soql, $startedAt::TIMESTAMP AS started_at,
           $begunAt::TIMESTAMP AS begun_at, NULL AS locator, 0 AS rows_taken`,
      { object: planned.object.name, id, soql, startedAt, begunAt }
    );
  });
  return { id, startedAt, begunAt, locator: undefined, rowsTaken: 0, isResumed: false };
}

/** Takes the pages of a job into the object's incoming table, each in one transaction with the place of the next. */
export async function takeJob(run: Extraction, planned: PlannedObject, job: Job): Promise<number> {
  const { http, progress, store } = run;
  const { name } = planned.object;
  const announced = await waitForJob(http, job.id, name, fromUtc(job.begunAt)).catch(
    async (error: unknown) => {
      if (error instanceof JobGivenUp)
        await store.run('DELETE FROM open_job WHERE object = $object', { object: name });
      throw error;
    }
  );
  let taken = job.rowsTaken;
  progress.count(name, taken, announced);
  const isComplete = job.rowsTaken > 0 && job.locator === undefined;
  if (!isComplete) {
    for await (const { page, file } of pagesOf(run, job, name)) {
      taken += await takePage(run, planned, page, file, taken);
      progress.count(name, taken, announced);
    }
  }
  if (taken !== announced) {
    throw new SyncError(
      `The org announced ${announced} rows of ${name} and sent ${taken}. No rows were kept.`
    );
  }
  return taken;
}

async function takePage(
  { store }: Extraction,
  planned: PlannedObject,
  page: Page,
  file: string,
  before: number
): Promise<number> {
  const { object } = planned;
  return store.transaction(async () => {
    const rows = await addPage(store, file, incomingTable(object), planned.fields, planned.mapped);
    if (rows !== page.promised) {
      throw new SyncError(
        `A result page of ${object.name} has ${rows} rows; the org announced ${page.promised}. No rows were kept.`
      );
    }
    await store.run('UPDATE open_job SET locator = $locator, rows_taken = $rows WHERE object = $object', {
      locator: page.next ?? null,
      rows: before + rows,
      object: object.name
    });
    return rows;
  });
}

interface Fetched {
  page: Page;
  file: string;
}

/** The pages of a job in order; the next ones come in while one goes into the store. */
async function* pagesOf(run: Extraction, job: Job, object: string): AsyncGenerator<Fetched> {
  const fetchPage = async (locator: string | undefined): Promise<Fetched> => {
    const file = pageFile(run.store);
    return { file, page: await savePage(run.http, job.id, locator, file, object) };
  };
  // Each page says where the next one begins, so a page is asked for when the one before has come.
  const coming: Promise<Fetched | undefined>[] = [];
  const ask = (before: Promise<Fetched | undefined> | undefined) => {
    const next = before
      ? before.then((fetched) =>
          fetched?.page.next === undefined ? undefined : fetchPage(fetched.page.next)
        )
      : fetchPage(job.locator);
    // A failure is dealt with when its turn comes, also if another page fails first.
    next.catch(() => undefined);
    coming.push(next);
  };
  ask(undefined);
  for (;;) {
    while (coming.length < pagesAhead) ask(coming.at(-1));
    const first = coming[0] as Promise<Fetched | undefined>;
    const current = await first;
    if (!current) return;
    ask(coming.at(-1));
    coming.shift();
    try {
      yield current;
    } finally {
      await rm(current.file, { force: true });
    }
  }
}
