import { rm } from 'node:fs/promises';
import { savePage, startJob, waitForJob, type Page } from '../connect/bulk-query.ts';
import { restQuery } from '../connect/rest-query.ts';
import { SyncError } from '../errors.ts';
import type { Target } from '../plan/targets.ts';
import type { CsvValue } from '../store/csv.ts';
import { addPage, addRows, pageFile } from '../store/page.ts';
import { identifier } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import { digestOf } from './outgoing.ts';
import type { Loading } from './types.ts';

/** Bulk 2.0 reads more records than these with fewer calls than REST, and without holding them in this process. */
const MOST_BY_REST = 10_000;

/**
 * Compares what the org has of a target's records with what it should have. Records that were changed or deleted are
 * sent again, correct ones are not; unknown records are known from now on, and are deleted with those of slices
 * that no longer exist.
 * @param view the records as they are to be
 * @param mostByRest above this many records Bulk 2.0 reads them
 * @returns how many records were not as the sync had left them
 */
export async function reconcile(
  { http, store }: Pick<Loading, 'http' | 'store'>,
  target: Target,
  view: string,
  mostByRest = MOST_BY_REST
): Promise<number> {
  const object = target.name;
  await readDigests({ http, store }, target, view, mostByRest);
  // Each record as it is to be, by its digest, and whether the org has it so.
  await store.run(
    `CREATE OR REPLACE TEMP TABLE wanted AS
       SELECT v.Key__c AS key, v.digest, s.digest IS NOT NULL AS is_there
       FROM (SELECT Key__c, ${digestOf(target.fields)} AS digest FROM ${view}) v
       LEFT JOIN (SELECT DISTINCT Key__c, digest FROM org_has) s ON s.Key__c = v.Key__c AND s.digest = v.digest`
  );
  const known = await store.one(
    `SELECT count(*)::INTEGER AS records FROM wanted w
       JOIN acknowledged a ON a.object = $object AND a.key = w.key AND a.digest = w.digest
       WHERE NOT w.is_there`,
    { object }
  );
  await store.run(
    'DELETE FROM acknowledged WHERE object = $object AND key NOT IN (SELECT Key__c FROM org_has)',
    {
      object
    }
  );
  await store.run(
    `INSERT INTO acknowledged (object, key, record_id) SELECT $object, Key__c, record_id FROM org_has
       ON CONFLICT DO UPDATE SET record_id = excluded.record_id`,
    { object }
  );
  // What the org already has correctly is not sent, no matter who wrote it; everything else is.
  await store.run(
    `UPDATE acknowledged a SET digest = CASE WHEN w.is_there THEN w.digest END FROM wanted w
       WHERE a.object = $object AND a.key = w.key`,
    { object }
  );
  return Number(known.records);
}

/** Records that are compared at a time: as text, all of a large org would not fit into the memory there is. */
const ROWS_AT_A_TIME = 20_000;

/** Fills `org_has` with the id, the key and the digest of each record that the org has, its values typed as in the view. */
async function readDigests(
  { http, store }: Pick<Loading, 'http' | 'store'>,
  { name: object, fields }: Target,
  view: string,
  mostByRest: number
): Promise<void> {
  const types = await columnsOf(store, view);
  const texts = ['Id', ...fields].map((name) => ({ name, type: 'text' as const }));
  const typed = fields.map((name) => `${fromText(name, types.get(name) ?? 'VARCHAR')} AS "${name}"`);
  await store.run(
    `CREATE OR REPLACE TEMP TABLE org_row (${texts.map(({ name }) => `${identifier(name)} VARCHAR`).join()});
     CREATE OR REPLACE TEMP TABLE org_has (record_id VARCHAR, Key__c VARCHAR, digest VARCHAR)`
  );
  const digest = () =>
    store.run(
      `INSERT INTO org_has SELECT record_id, Key__c, ${digestOf(fields)}
         FROM (SELECT Id AS record_id, ${typed.join()} FROM org_row WHERE Key__c IS NOT NULL);
       TRUNCATE org_row`
    );
  const soql = `SELECT ${texts.map(({ name }) => name).join(', ')} FROM ${object} WHERE IsDeleted = false`;
  const rows = await restQuery(http, soql, mostByRest);
  for (let start = 0; start < (rows?.length ?? 0); start += ROWS_AT_A_TIME) {
    const part = rows?.slice(start, start + ROWS_AT_A_TIME) ?? [];
    const values = part.map((row) => texts.map(({ name }) => row[name] as CsvValue));
    await addRows(store, values, 'org_row', texts);
    await digest();
  }
  if (rows) return;
  for await (const { file, promised } of bulkPages(http, store, soql, object)) {
    const taken = await addPage(store, file, 'org_row', texts);
    if (taken !== promised)
      throw new SyncError(`A page of ${object} has ${taken} rows; the org announced ${promised}.`);
    await digest();
  }
}

/**
 * The result of a Bulk 2.0 query in files, each removed once it has been used.
 * @throws SyncError when other than the announced number of rows came
 */
async function* bulkPages(
  http: Loading['http'],
  store: Store,
  soql: string,
  object: string
): AsyncGenerator<{ file: string; promised: number }> {
  const job = await startJob(http, soql, object);
  const announced = await waitForJob(http, job, object, http.serverTime ?? new Date());
  let [rows, locator, isLast]: [number, string | undefined, boolean] = [0, undefined, false];
  while (!isLast) {
    const file = pageFile(store);
    try {
      const page: Page = await savePage(http, job, locator, file, object, ROWS_AT_A_TIME);
      yield { file, promised: page.promised };
      rows += page.promised;
      locator = page.next;
      isLast = page.next === undefined;
    } finally {
      await rm(file, { force: true });
    }
  }
  if (rows !== announced)
    throw new SyncError(`The org announced ${announced} rows of ${object} and sent ${rows}.`);
}

async function columnsOf(store: Store, view: string): Promise<Map<string, string>> {
  const columns = await store.rows(`DESCRIBE ${view}`);
  return new Map(columns.map((column) => [String(column.column_name), String(column.column_type)]));
}

/** Numbers come as 5 and as 5.0. */
const fromText = (name: string, type: string): string =>
  type === 'BIGINT' ? `"${name}"::DOUBLE::BIGINT` : `"${name}"::${type}`;
