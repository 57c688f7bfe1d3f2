import { appendFile, mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { receiveFile } from '../http/receive-file.ts';
import { writeCsv } from './csv.ts';
import type { Job } from './job.ts';

/** What a job answers with, and the columns before those of the upload. */
export const RESULTS = {
  successfulResults: ['sf__Id', 'sf__Created'],
  failedResults: ['sf__Id', 'sf__Error'],
  unprocessedrecords: []
} as const;
export type ResultName = keyof typeof RESULTS;

/** The upload of a job and its results, in a separate folder: none of them is ever whole in memory. */
export class IngestFiles {
  readonly #folder: string;
  readonly #format: Pick<Job, 'lineEnding' | 'columnDelimiter'>;
  /** Rows that are not written yet. */
  readonly #rows: Record<ResultName, string[][]> = {
    successfulResults: [],
    failedResults: [],
    unprocessedrecords: []
  };

  private constructor(folder: string, format: Pick<Job, 'lineEnding' | 'columnDelimiter'>) {
    this.#folder = folder;
    this.#format = format;
  }

  /** @param scratch the org's folder for what lives no longer than it */
  static async make(
    scratch: string,
    job: Pick<Job, 'id' | 'lineEnding' | 'columnDelimiter'>
  ): Promise<IngestFiles> {
    const folder = join(scratch, `ingest-${job.id}`);
    await mkdir(folder);
    const files = new IngestFiles(folder, job);
    await files.setHeaders([]);
    return files;
  }

  get upload(): string {
    return join(this.#folder, 'upload.csv');
  }

  result(name: ResultName): string {
    return join(this.#folder, `${name}.csv`);
  }

  /** @throws SalesforceError REQUEST_TOO_LARGE; nothing of the upload stays then */
  async receive(body: Readable, most: number): Promise<void> {
    try {
      await receiveFile(body, this.upload, most);
    } catch (error) {
      await this.removeUpload();
      throw error;
    }
  }

  /** The beginning of the upload. */
  async beginning(bytes: number): Promise<Buffer> {
    const file = await open(this.upload, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  /** The columns of the upload, from which on its results can be added. */
  async setHeaders(headers: readonly string[]): Promise<void> {
    for (const [name, own] of Object.entries(RESULTS))
      await writeFile(this.result(name as ResultName), writeCsv([[...own, ...headers]], this.#format));
  }

  /** To be written with the next `flush`. */
  add(name: ResultName, row: string[]): void {
    this.#rows[name].push(row);
  }

  async flush(): Promise<void> {
    for (const [name, rows] of Object.entries(this.#rows))
      if (rows.length > 0) await appendFile(this.result(name as ResultName), writeCsv(rows.splice(0), this.#format));
  } // prettier-ignore

  removeUpload(): Promise<void> {
    return rm(this.upload, { force: true });
  }

  remove(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true });
  }
}
