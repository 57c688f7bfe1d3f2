import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { quoted } from '../lib/csv.ts';
import { savePage, startJob, waitForJob } from '../sync/src/connect/bulk-query.ts';
import { describeAll } from '../sync/src/connect/describe.ts';
import type { OrgHttp } from '../sync/src/connect/http.ts';
import { restQueries, type RestRow } from '../sync/src/connect/rest-query.ts';
import { SyncError } from '../sync/src/errors.ts';
import type { Progress } from '../sync/src/progress.ts';
import { fieldsOf } from './fields.ts';
import { LOOKED_AT, type LookedAt } from './objects.ts';

/** What was read of an org. */
export interface Look {
  /** Rows by object. */
  readonly rows: ReadonlyMap<string, number>;
  /** What the login may not read and what that costs, as sentences. */
  readonly missing: readonly string[];
}

/**
 * Reads an org into a folder in the form of a data export, by queries alone: nothing is written to the org.
 * @param folder must not exist; only its owner can read it
 * @throws SyncError where the login may read no deals or users, or the org ends a query
 */
export async function lookAt(http: OrgHttp, folder: string, progress: Progress): Promise<Look> {
  await mkdir(folder, { mode: 0o700 });
  progress.stage('Reading the org (nothing is written to it)');
  const described = await describeAll(
    http,
    LOOKED_AT.map(({ name }) => name)
  );
  const missing: string[] = [];
  const rows = new Map<string, number>();
  for (const object of LOOKED_AT) {
    const fields = fieldsOf(object, described.get(object.name), missing);
    if (fields) rows.set(object.name, await read({ http, folder, progress }, object, fields));
  }
  return { rows, missing };
}

interface Reading {
  readonly http: OrgHttp;
  readonly folder: string;
  readonly progress: Progress;
}

async function read(reading: Reading, object: LookedAt, fields: readonly string[]): Promise<number> {
  const soql = `SELECT ${fields.join()} FROM ${object.name}${object.where ? ` WHERE ${object.where}` : ''}`;
  const file = join(reading.folder, `${object.name}.csv`);
  return object.isSmall
    ? readSmall(reading, soql, fields, file)
    : readWhole(reading, object.name, soql, file);
}

const cell = (value: unknown): string => (value === null || value === undefined ? '' : quoted(String(value)));

async function readSmall(
  { http }: Reading,
  soql: string,
  fields: readonly string[],
  file: string
): Promise<number> {
  const [rows = []] = await restQueries(http, [soql]);
  const line = (row: RestRow): string => fields.map((field) => cell(row[field])).join();
  await writeFile(file, [fields.join(), ...rows.map(line), ''].join('\n'), { mode: 0o600 });
  return rows.length;
}

/** Page by page, so that memory does not depend on the number of rows. */
async function readWhole(
  { http, progress }: Reading,
  name: string,
  soql: string,
  file: string
): Promise<number> {
  const job = await startJob(http, soql, name);
  const announced = await waitForJob(http, job, name, http.serverTime ?? new Date());
  const page = `${file}.page`;
  let taken = 0;
  let locator: string | undefined;
  do {
    const { promised, next } = await savePage(http, job, locator, page, name);
    const target = createWriteStream(file, { flags: 'a', mode: 0o600 });
    if (taken === 0) await pipeline(createReadStream(page), target);
    else await pipeline(createReadStream(page), withoutHeader(), target);
    taken += promised;
    locator = next;
    progress.count(name, taken, announced);
  } while (locator !== undefined);
  await rm(page);
  if (taken !== announced)
    throw new SyncError(`The org announced ${announced} rows of ${name} and sent ${taken}. Start again.`);
  return taken;
}

/** Names of fields have no line ends in them. */
function withoutHeader(): Transform {
  let isPast = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const end = isPast ? -1 : chunk.indexOf('\n');
      const rest = isPast ? chunk : end === -1 ? Buffer.alloc(0) : chunk.subarray(end + 1);
      isPast ||= end !== -1;
      done(null, rest);
    }
  });
}
