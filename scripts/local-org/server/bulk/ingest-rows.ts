import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { SalesforceError } from '../../engine/errors.ts';
import type { HttpContext } from '../http/context.ts';
import { inBackground } from '../../engine/store/deadline.ts';
import type { SaveOperation, SaveRequest, SaveResult } from '../../engine/types.ts';
import { columnsOf, UnknownColumn } from './columns.ts';
import type { Column } from './columns.ts';
import type { IngestFiles } from './ingest-files.ts';
import { DELIMITERS, LINE_ENDINGS } from './job.ts';
import type { Job } from './job.ts';

/** Records of one transaction. Salesforce works in chunks of 200; here each chunk is a round through the store. */
const CHUNK = 1000;
/** Characters of a chunk: a few long rows are as much work as many short ones. */
const CHUNK_CHARACTERS = 2_000_000;
/** Salesforce's limit for one record. */
const RECORD_CHARACTERS = 400_000;

export interface IngestJob extends Job {
  readonly externalIdFieldName?: string;
  readonly files: IngestFiles;
  /** Whether an upload has come, or is coming. */
  hasUpload: boolean;
  isReceiving: boolean;
  headers: string[];
  recordsFailed: number;
  /** Resolves when its upload is worked off, if that has been begun. */
  worked?: Promise<void>;
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

const checkLineEnds = async (job: IngestJob): Promise<void> => {
  const data = await job.files.beginning(RECORD_CHARACTERS);
  const firstLine = data.indexOf('\n');
  const found = firstLine > 0 && data[firstLine - 1] === 0x0d ? 'CRLF' : 'LF';
  if (firstLine >= 0 && found !== job.lineEnding) {
    throw new JobFailure(
      `ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is ${job.lineEnding}`
    );
  }
};

/** Rows of the upload, header first. */
const rowsOf = (job: IngestJob): AsyncIterable<string[]> => {
  const parser = parse({
    bom: true,
    delimiter: DELIMITERS[job.columnDelimiter],
    record_delimiter: LINE_ENDINGS[job.lineEnding],
    skip_empty_lines: true,
    max_record_size: RECORD_CHARACTERS
  });
  const upload = createReadStream(job.files.upload);
  upload.once('error', (error) => parser.destroy(error));
  parser.once('close', () => upload.destroy());
  return upload.pipe(parser) as AsyncIterable<string[]>;
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

/** Saves the rows of an upload as they come, so many at a time, and writes down what became of each. */
class Work {
  readonly #context: HttpContext;
  readonly #job: IngestJob;
  #toRequest: ((row: string[]) => SaveRequest) | undefined;
  #chunk: string[][] = [];
  #characters = 0;
  /** Why the rest of the rows is not saved. */
  failure: string | undefined;

  constructor(context: HttpContext, job: IngestJob) {
    this.#context = context;
    this.#job = job;
  }

  async take(row: string[]): Promise<void> {
    if (!this.#toRequest) return this.#begin(row);
    this.#chunk.push(row);
    this.#characters += row.reduce((sum, value) => sum + value.length, row.length);
    if (this.#chunk.length >= CHUNK || this.#characters >= CHUNK_CHARACTERS) await this.end();
    return undefined;
  }

  /** What is left, and after a failure or an abort what is not saved. */
  async end(): Promise<void> {
    const rows = this.#chunk;
    this.#chunk = [];
    this.#characters = 0;
    const { files, state } = this.#job;
    if (this.#toRequest && this.failure === undefined && state !== 'Aborted') {
      try {
        await this.#save(rows, this.#toRequest);
        return;
      } catch (error) {
        this.failure = failureOf(error);
      }
    }
    for (const row of rows) files.add('unprocessedrecords', row);
    await files.flush();
  }

  async #begin(headers: string[]): Promise<void> {
    const { org } = this.#context;
    const job = this.#job;
    job.headers = headers.map((name) => name.trim());
    const rights = await inBackground(() => org.rights({ userId: job.createdById }));
    this.#toRequest = requestsOf(job, columnsOf(org, rights, job.object, job.headers));
    await job.files.setHeaders(job.headers);
  }

  async #save(rows: string[][], toRequest: (row: string[]) => SaveRequest): Promise<void> {
    if (rows.length === 0) return;
    const job = this.#job;
    const caller = { userId: job.createdById };
    const results = await inBackground(() =>
      this.#context.org.save(rows.map(toRequest), caller, { allOrNone: false })
    );
    results.forEach((result, index) => {
      const values = rows[index] as string[];
      if (result.success) {
        const created = result.created ?? job.operation === 'insert';
        job.files.add('successfulResults', [result.id ?? '', String(created), ...values]);
      } else {
        job.recordsFailed += 1;
        job.files.add('failedResults', [result.id ?? '', errorText(result), ...values]);
      }
    });
    job.recordsProcessed += rows.length;
    await job.files.flush();
  }
}

const failureOf = (error: unknown): string => {
  if (error instanceof UnknownColumn) return `InvalidBatch : Field name not found : ${error.message}`;
  if (error instanceof JobFailure) return error.message;
  if (error instanceof SalesforceError) return `${error.errorCode} : ${error.message}`;
  return `ClientInputError : ${error instanceof Error ? error.message : String(error)}`;
};

/**
 * Works off the upload of a job, chunk by chunk. Rows that are refused are kept with their reasons.
 * @returns why the whole job failed, if it did
 */
export const workOff = async (context: HttpContext, job: IngestJob): Promise<string | undefined> => {
  if (!job.hasUpload) return undefined;
  const work = new Work(context, job);
  try {
    await checkLineEnds(job);
    for await (const row of rowsOf(job)) await work.take(row);
    await work.end();
  } catch (error) {
    work.failure ??= failureOf(error);
    await work.end();
  } finally {
    await job.files.removeUpload();
  }
  return work.failure;
};
