import { createWriteStream } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { SyncError } from '../errors.ts';
import type { OrgHttp } from '../connect/http.ts';
import { asDiskFull } from '../store/disk.ts';
import { columnsIn, pageFile } from '../store/page.ts';
import { identifier, literal } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import { literalPath } from '../../../lib/literal-path.ts';
import { mostBytes, runJob, unsavedRows } from './bulk-save.ts';
import { recordsAtATime, recordsOf } from './outgoing.ts';
import { isLocked, reasonOf, save, type SaveOptions } from './save.ts';
import type { Loading, Refusal } from './types.ts';

/** What there is to write: the fields of an object, and the view that has them for the keys in `changed_key`. */
export interface Change {
  readonly object: string;
  readonly fields: readonly string[];
  readonly view: string;
}

/**
 * Writes the records of a view whose keys are in `changed_key` (outgoing.ts) by Bulk 2.0. They go from the store into a file and from
 * there to the org, and its answers the same way back: as objects of JavaScript they would take longer than the store needs to
 * compute them. What the org took is acknowledged after each job; rows that someone else has locked are tried again.
 * @throws SyncError when a job fails as a whole, or the org answers for other than the rows it was sent
 */
export async function bulkWrite(
  { http, store }: Pick<Loading, 'http' | 'store'>,
  change: Change,
  options: Pick<SaveOptions, 'onSaved' | 'onProgress'>,
  atATime = recordsAtATime
): Promise<{ saved: number; refused: Refusal[] }> {
  const { object } = change;
  let saved = 0;
  const refused: Refusal[] = [];
  for (let after = ''; ;) {
    const part = await writePart(store, change, after, atATime);
    if (part.rows === 0) return { saved, refused };
    try {
      await store.run(
        `INSERT INTO acknowledged SELECT $object, key, NULL, NULL FROM part_key ON CONFLICT DO UPDATE SET digest = NULL`,
        { object }
      );
      const job = await runJob(http, object, 'Key__c', await readFile(part.file, 'utf8'), part.rows);
      const taken = await acknowledgeTaken(http, store, object, job);
      saved += taken;
      if (taken < part.rows) {
        const rest = await unsavedRows(http, job, 'Key__c');
        if (rest.size !== part.rows - taken)
          throw new SyncError(
            `The org answered for ${taken + rest.size} of ${part.rows} records of ${object}.`
          );
        const locked = [...rest].filter(([, answer]) => isLocked(answer)).map(([key]) => key);
        for (const [key, answer] of rest)
          if (!isLocked(answer)) refused.push({ object, key, reason: reasonOf(answer) });
        if (locked.length > 0) await http.pause(500);
        const again = await save(http, object, 'Key__c', await recordsOf(store, change, locked), options);
        saved += again.saved;
        refused.push(...again.refused);
      }
    } finally {
      await rm(part.file, { force: true });
    }
    options.onProgress?.(saved + refused.length);
    after = part.last;
  }
}

interface Part {
  readonly rows: number;
  /** The last of its keys, which are in `part_key`. */
  readonly last: string;
  readonly file: string;
}

/** Writes the next records, in the order of their keys, into a file that one job takes. */
async function writePart(
  store: Store,
  { fields, view }: Change,
  after: string,
  atATime: number
): Promise<Part> {
  const file = pageFile(store);
  const names = fields.map((field) => `v.${identifier(field)}`).join();
  for (let most = atATime; ; most = Math.floor(most / 2)) {
    await store.run(
      `CREATE OR REPLACE TEMP TABLE part_key AS
         SELECT key, digest FROM changed_key WHERE key > $after ORDER BY key LIMIT ${most}`,
      { after }
    );
    const { rows, last } = await store.one(
      'SELECT count(*)::INTEGER AS rows, max(key) AS last FROM part_key'
    );
    const part = { rows: Number(rows), last: String(last), file };
    if (part.rows === 0) return part;
    // An empty value would leave the field as it is; #N/A blanks it.
    await store.run(
      `COPY (SELECT ${names} FROM part_key c JOIN ${view} v ON v.Key__c = c.key ORDER BY c.key)
         TO ${literal(file)} (FORMAT csv, HEADER, NULLSTR '#N/A')`
    );
    if ((await stat(file)).size <= mostBytes || part.rows === 1) return part;
  }
}

/** Notes what the org took of `part_key`. @returns how many records */
async function acknowledgeTaken(http: OrgHttp, store: Store, object: string, job: string): Promise<number> {
  const file = pageFile(store);
  try {
    const path = `/jobs/ingest/${job}/successfulResults`;
    await http.call({ path, accept: 'text/csv', about: object }, (answer) =>
      pipeline(answer.chunks, createWriteStream(file, { mode: 0o600 })).catch((error: unknown) => {
        throw asDiskFull(error, file);
      })
    );
    const columns = (await columnsIn(file)).map((name) => `${literal(name)}: 'VARCHAR'`);
    if (columns.length === 0) return 0;
    return await store.run(
      `INSERT OR REPLACE INTO acknowledged
         SELECT $object, p.key, r.sf__Id, p.digest
         FROM read_csv($file, columns = {${columns.join()}}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
           new_line = '\\n', strict_mode = true) r
         JOIN part_key p ON p.key = r.Key__c`,
      { object, file: literalPath(file) }
    );
  } finally {
    await rm(file, { force: true });
  }
}
