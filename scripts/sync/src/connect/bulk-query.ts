import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { SyncError } from '../errors.ts';
import { asDiskFull } from '../store/disk.ts';
import { CallFailure } from './failure.ts';
import type { OrgHttp } from './http.ts';

interface JobInfo {
  id: string;
  state: string;
  numberRecordsProcessed?: number;
  errorMessage?: string;
}

/** A page of a finished job's result. */
export interface Page {
  /** Rows the org says the page has. */
  readonly promised: number;
  /** Where the next page begins; undefined after the last. */
  readonly next: string | undefined;
}

/** A job that was under way for longer than a run waits. It was aborted as far as the org let us; another one may do. */
export class JobGivenUp extends SyncError {}

/** The org gave a query up because it ran for too long: fewer rows at a time may do. */
export class QueryTooLong extends SyncError {}

/** Rows per page: memory does not depend on it (a page goes through a file), the number of API calls does. */
const pageSize = 100_000;

/** Starts a Bulk 2.0 query over all rows, those of the recycle bin included. */
export async function startJob(http: OrgHttp, soql: string, object: string): Promise<string> {
  const { id } = await http.json<JobInfo>({
    method: 'POST',
    path: '/jobs/query',
    about: object,
    json: {
      operation: 'queryAll',
      query: soql,
      contentType: 'CSV',
      columnDelimiter: 'COMMA',
      lineEnding: 'LF'
    }
  });
  return id;
}

/** Whether the org still has a job that is of use. */
export async function findJob(http: OrgHttp, jobId: string): Promise<boolean> {
  try {
    const { state } = await http.json<JobInfo>({ path: `/jobs/query/${jobId}` });
    return ['UploadComplete', 'InProgress', 'JobComplete'].includes(state);
  } catch (error) {
    if (error instanceof CallFailure && [400, 404].includes(error.status)) return false;
    throw error;
  }
}

/**
 * Waits until the job has ended; asks every 0.2 s at first, every 10 s at last. The org goes on with a job however long
 * we wait; one that is under way for longer than `--job-timeout` is aborted.
 * @param begunAt the org's clock when the job was started, maybe by an earlier run
 * @returns the number of rows of its result
 * @throws QueryTooLong when the org gave up, JobGivenUp when we do, SyncError when the job ended otherwise or is in a
 * unknown state
 */
export async function waitForJob(
  http: OrgHttp,
  jobId: string,
  object: string,
  begunAt: Date
): Promise<number> {
  for (let pause = 200; ; pause = Math.min(10_000, pause * 1.5)) {
    const job = await http.json<JobInfo>({ path: `/jobs/query/${jobId}`, about: object });
    switch (job.state) {
      case 'JobComplete':
        return job.numberRecordsProcessed ?? 0;
      case 'UploadComplete':
      case 'InProgress':
        if (isOverdue(http, begunAt))
          throw await giveUp(http, `/jobs/query/${jobId}`, `query of ${object}`, job.state);
        await sleep(pause);
        break;
      default: {
        const text = `The org's query of ${object} ended as ${job.state}${reason(job)}. Nothing of it was taken.`;
        throw isTimeout(job.errorMessage) ? new QueryTooLong(text) : new SyncError(text);
      }
    }
  }
}

export const isOverdue = (http: OrgHttp, begunAt: Date): boolean =>
  (http.serverTime ?? begunAt).getTime() - begunAt.getTime() > http.jobTimeout * 60_000;

/** Aborts a job so that the org does not go on with what no one waits for. @returns what to say */
export async function giveUp(http: OrgHttp, path: string, what: string, state: string): Promise<JobGivenUp> {
  const id = path.split('/').at(-1) ?? '';
  const ended = await http.json({ method: 'PATCH', path, json: { state: 'Aborted' } }).then(
    () => 'It was aborted',
    (error: unknown) => `It could not be aborted (${error instanceof Error ? error.message : String(error)})`
  );
  return new JobGivenUp(
    `The org's ${what}, job ${id}, is still ${state} after ${http.jobTimeout} minutes (--job-timeout). ${ended}; the next run starts a new one. ` +
      'Setup, Bulk Data Load Jobs, shows what keeps the org busy.'
  );
}

const reason = (job: JobInfo): string => (job.errorMessage ? ` (${job.errorMessage})` : '');

const isTimeout = (message = ''): boolean => message.includes('QUERY_TIMEOUT');

/** Saves a page of the result to a file that only its owner can read. */
export async function savePage(
  http: OrgHttp,
  jobId: string,
  locator: string | undefined,
  file: string,
  object: string,
  rows = pageSize
): Promise<Page> {
  const from = locator === undefined ? '' : `&locator=${encodeURIComponent(locator)}`;
  const path = `/jobs/query/${jobId}/results?maxRecords=${rows}${from}`;
  return http.call({ path, accept: 'text/csv', about: object }, async (answer) => {
    await pipeline(answer.chunks, createWriteStream(file, { mode: 0o600 })).catch((error: unknown) => {
      throw asDiskFull(error, file);
    });
    const promised = Number(answer.headers.get('sforce-numberofrecords') ?? NaN);
    if (!Number.isInteger(promised))
      throw new SyncError('The org did not say how many rows a result page has.');
    const next = answer.headers.get('sforce-locator');
    // The last page says the word "null".
    return { promised, next: next === null || next === 'null' ? undefined : next };
  });
}
