import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { SalesforceError } from '../errors.ts';
import type { HttpContext } from '../http/context.ts';
import type { SaveOperation, SaveRequest, SaveResult } from '../types.ts';
import { columnsOf, UnknownColumn } from './columns.ts';
import type { Column } from './columns.ts';
import { DELIMITERS, LINE_ENDINGS } from './job.ts';
import type { Job } from './job.ts';

/** Records of one transaction. Salesforce works in chunks of 200; here each chunk is a round through the store. */
const CHUNK = 1000;

export interface IngestJob extends Job {
  readonly externalIdFieldName?: string;
  /** The upload, until it is worked off. */
  data?: Buffer;
  headers: string[];
  succeeded: { id: string; created: boolean; values: string[] }[];
  failed: { id: string; error: string; values: string[] }[];
  unprocessed: string[][];
}

/** Why a whole job fails: the file, not a row of it. */
class JobFailure extends Error {}

const SAVE: Readonly<Record<string, SaveOperation>> = {
  insert: 'insert',
  update: 'update',
  upsert: 'upsert',
  delete: 'delete',
  hardDelete: 'hardDelete'
};

const checkLineEnds = (data: Buffer, job: IngestJob): void => {
  const firstLine = data.indexOf('\n');
  const found = firstLine > 0 && data[firstLine - 1] === 0x0d ? 'CRLF' : 'LF';
  if (firstLine >= 0 && found !== job.lineEnding) {
    throw new JobFailure(
      `ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is ${job.lineEnding}`
    );
  }
};

/** Rows of the upload, header first. */
const rowsOf = (data: Buffer, job: IngestJob): AsyncIterable<string[]> => {
  const parser = parse({
    bom: true,
    delimiter: DELIMITERS[job.columnDelimiter],
    record_delimiter: LINE_ENDINGS[job.lineEnding],
    skip_empty_lines: true
  });
  // In slices, so that a large upload does not hold up everybody else.
  const slices = function* (): Iterable<Buffer> {
    for (let at = 0; at < data.length; at += 65_536) yield data.subarray(at, at + 65_536);
  };
  return Readable.from(slices()).pipe(parser) as AsyncIterable<string[]>;
};

const idField = (headers: readonly string[]): number =>
  headers.findIndex((name) => name.toLowerCase() === 'id');

/** Turns a row into a save; a missing Id is for the save to refuse. */
const requestsOf = (job: IngestJob, columns: readonly Column[]): ((row: string[]) => SaveRequest) => {
  const idAt = idField(job.headers);
  const byId = job.operation === 'upsert' && job.externalIdFieldName?.toLowerCase() === 'id';
  return (row) => {
    const fields: Record<string, unknown> = {};
    row.forEach((value, index) => {
      if (index !== idAt && value !== '') columns[index]?.(fields, value);
    });
    const id = idAt < 0 ? '' : (row[idAt] ?? '');
    const operation = byId ? (id === '' ? 'insert' : 'update') : (SAVE[job.operation] as SaveOperation);
    return {
      operation,
      object: job.object,
      fields: operation === 'delete' || operation === 'hardDelete' ? {} : fields,
      ...(id === '' ? {} : { id }),
      ...(operation === 'upsert' ? { externalIdField: job.externalIdFieldName as string } : {})
    };
  };
};

/** `REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --` */
const errorText = ({ errors }: SaveResult): string =>
  errors.map(({ statusCode, message, fields }) => `${statusCode}:${message}:${fields.join(',')} --`).join('');

const saveChunk = async (
  { org }: HttpContext,
  job: IngestJob,
  rows: string[][],
  toRequest: (row: string[]) => SaveRequest
): Promise<void> => {
  const results = await org.save(rows.map(toRequest), { userId: job.createdById }, { allOrNone: false });
  results.forEach((result, index) => {
    const values = rows[index] as string[];
    if (result.success) {
      const created = result.created ?? job.operation === 'insert';
      job.succeeded.push({ id: result.id ?? '', created, values });
    } else {
      job.failed.push({ id: result.id ?? '', error: errorText(result), values });
    }
  });
  job.recordsProcessed += rows.length;
};

/**
 * Works off the upload of a job, chunk by chunk. Rows that are refused are kept with their reasons.
 * @returns why the whole job failed, if it did
 */
export const workOff = async (context: HttpContext, job: IngestJob): Promise<string | undefined> => {
  const data = job.data ?? Buffer.alloc(0);
  const isAborted = (): boolean => job.state === 'Aborted';
  let toRequest: ((row: string[]) => SaveRequest) | undefined;
  let chunk: string[][] = [];
  try {
    checkLineEnds(data, job);
    for await (const row of rowsOf(data, job)) {
      if (!toRequest) {
        const rights = await context.org.rights({ userId: job.createdById });
        job.headers = row.map((name) => name.trim());
        toRequest = requestsOf(job, columnsOf(context.org, rights, job.object, job.headers));
        continue;
      }
      chunk.push(row);
      if (isAborted()) job.unprocessed.push(...chunk.splice(0));
      if (chunk.length < CHUNK) continue;
      await saveChunk(context, job, chunk, toRequest);
      chunk = [];
    }
    if (toRequest && chunk.length > 0) await saveChunk(context, job, chunk, toRequest);
    return undefined;
  } catch (error) {
    job.unprocessed.push(...chunk);
    if (error instanceof UnknownColumn) return `InvalidBatch : Field name not found : ${error.message}`;
    if (error instanceof JobFailure) return error.message;
    if (error instanceof SalesforceError) return `${error.errorCode} : ${error.message}`;
    return `ClientInputError : ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    delete job.data;
  }
};
