import { parse } from 'csv-parse/sync';
import { SyncError } from '../errors.ts';
import { giveUp, isOverdue } from '../connect/bulk-query.ts';
import type { OrgHttp } from '../connect/http.ts';
import type { Outgoing } from './outgoing.ts';
import { csvLine } from '../store/csv.ts';
import type { RowAnswer, SaveBy } from './types.ts';

/** An upload may have 150 MB after the org has encoded it; half of that is safe for any text. */
export const mostBytes = 75_000_000;

interface IngestJob {
  id: string;
  state: string;
  numberRecordsProcessed?: number;
  errorMessage?: string;
}

/**
 * Saves many records with Bulk 2.0 jobs; the order of the answers is that of the records. A job that was cut off may have
 * saved records already: sent again they change nothing.
 * @throws SyncError when a job fails as a whole, or the org answers for other than the rows it was sent
 */
export async function bulkSave(
  http: OrgHttp,
  object: string,
  by: SaveBy,
  records: readonly Outgoing[]
): Promise<RowAnswer[]> {
  const answers = new Map<string, RowAnswer>();
  for (const { csv, rows } of uploads(records)) {
    const id = await runJob(http, object, by, csv, rows);
    await collect(http, id, by, answers, answers.size + rows);
  }
  return records.map(({ values }) => {
    const answer = answers.get(String(values[by]));
    if (answer) return answer;
    throw new SyncError(`The org did not answer for a record of ${object} that it was sent.`);
  });
}

/** Uploads records as CSV and waits until the org has gone through them. @returns the id of the job */
export async function runJob(
  http: OrgHttp,
  object: string,
  by: SaveBy,
  csv: string,
  rows: number
): Promise<string> {
  const id = await startJob(http, object, by, csv);
  await waitForJob(http, id, object, rows, http.serverTime ?? new Date());
  return id;
}

/** Texts of at most one upload's size, each with a header. */
function* uploads(records: readonly Outgoing[]): Generator<{ csv: string; rows: number }> {
  const fields = Object.keys(records[0]?.values ?? {});
  const header = csvLine(fields);
  let lines: string[] = [header];
  let bytes = 0;
  for (const { values } of records) {
    // An empty value would leave the field as it is; #N/A blanks it.
    const line = csvLine(fields.map((field) => values[field] ?? '#N/A'));
    bytes += Buffer.byteLength(line);
    if (bytes > mostBytes && lines.length > 1) {
      yield { csv: lines.join(''), rows: lines.length - 1 };
      lines = [header];
      bytes = Buffer.byteLength(line);
    }
    lines.push(line);
  }
  yield { csv: lines.join(''), rows: lines.length - 1 };
}

const OPERATIONS: Readonly<Record<SaveBy, object>> = {
  Id: { operation: 'update' },
  Key__c: { operation: 'upsert', externalIdFieldName: 'Key__c' },
  new: { operation: 'insert' }
};

async function startJob(http: OrgHttp, object: string, by: SaveBy, csv: string): Promise<string> {
  const { id } = await http.json<IngestJob>({
    method: 'POST',
    path: '/jobs/ingest',
    about: object,
    json: {
      object,
      contentType: 'CSV',
      columnDelimiter: 'COMMA',
      lineEnding: 'LF',
      ...OPERATIONS[by]
    }
  });
  await http.json({ method: 'PUT', path: `/jobs/ingest/${id}/batches`, csv, about: object, once: true });
  await http.json({
    method: 'PATCH',
    path: `/jobs/ingest/${id}`,
    json: { state: 'UploadComplete' },
    once: true
  });
  return id;
}

/**
 * The org goes on with a job however long it takes; one that is under way for longer than --job-timeout is aborted. Asked seldom enough to
 * save calls (first after the time that so many records take a fast org), and often enough that a job of minutes is not found ended by half of its time too late: sooner when it goes
 * on as fast as so far and will have ended by then.
 */
async function waitForJob(
  http: OrgHttp,
  id: string,
  object: string,
  records: number,
  begunAt: Date
): Promise<void> {
  const begun = performance.now();
  for (
    let pause = Math.min(2000, Math.max(200, records / 4));
    ;
    pause = Math.min(10_000, pause * (pause < 2000 ? 1.5 : 1.1))
  ) {
    const job = await http.json<IngestJob>({ path: `/jobs/ingest/${id}`, about: object });
    if (job.state === 'JobComplete') return;
    if (!['UploadComplete', 'InProgress'].includes(job.state)) {
      const reason = job.errorMessage ? ` (${job.errorMessage})` : '';
      throw new SyncError(`The org's load of ${object} ended as ${job.state}${reason}. Run the sync again.`);
    }
    if (isOverdue(http, begunAt))
      throw await giveUp(http, `/jobs/ingest/${id}`, `load of ${object}`, job.state);
    const done = job.numberRecordsProcessed ?? 0;
    const left = done > 0 ? ((performance.now() - begun) * (records - done)) / done : pause;
    await http.pause(Math.min(pause, Math.max(200, left)));
  }
}

async function collect(
  http: OrgHttp,
  id: string,
  by: SaveBy,
  answers: Map<string, RowAnswer>,
  expected: number
): Promise<void> {
  for (const row of await rowsOf(http, `/jobs/ingest/${id}/successfulResults`)) {
    answers.set(row[by] ?? '', { id: row.sf__Id ?? '', success: true, errors: [] });
  }
  // The other two lists are asked for only where records are missing: both count as API calls.
  if (answers.size === expected) return;
  for (const [key, answer] of await unsavedRows(http, id, by)) answers.set(key, answer);
}

/** Why the org did not take records of a job, by their key. */
export async function unsavedRows(http: OrgHttp, id: string, by: SaveBy): Promise<Map<string, RowAnswer>> {
  const answers = new Map<string, RowAnswer>();
  for (const row of await rowsOf(http, `/jobs/ingest/${id}/failedResults`)) {
    const [, statusCode = '', message = ''] = /^(\w+):(.*?)(?::[^:]*--)?$/s.exec(row.sf__Error ?? '') ?? [];
    answers.set(row[by] ?? '', {
      success: false,
      errors: [{ statusCode, message: message || (row.sf__Error ?? '') }]
    });
  }
  for (const row of await rowsOf(http, `/jobs/ingest/${id}/unprocessedrecords`)) {
    answers.set(row[by] ?? '', {
      success: false,
      errors: [{ statusCode: 'UNABLE_TO_LOCK_ROW', message: 'The org did not get to this row' }]
    });
  }
  return answers;
}

async function rowsOf(http: OrgHttp, path: string): Promise<Record<string, string>[]> {
  const text = await http.call({ path, accept: 'text/csv' }, (answer) => answer.text());
  return parse(text, { columns: true, bom: true, skip_empty_lines: true }) as Record<string, string>[];
}
