import { restQuery } from '../org/rest-query.ts';
import type { Target } from '../plan/targets.ts';
import type { CsvValue } from '../store/csv.ts';
import { addRows } from '../store/page.ts';
import { identifier } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { Loading } from './load.ts';

/**
 * Compares what the org has of a target's records with what it is known to have taken. Records that were changed or deleted are
 * sent again; records that nobody knows of are known from now on, and go with those of slices that are no more.
 * @param view the records as they are to be
 * @returns how many records were not as the sync had left them
 */
export async function reconcile({ http, store }: Loading, target: Target, view: string): Promise<number> {
  const object = target.name;
  const rows =
    (await restQuery(
      http,
      `SELECT Id, ${target.fields.join(', ')} FROM ${object} WHERE IsDeleted = false`
    )) ?? [];
  const types = await columnsOf(store, view);
  // The same expression as for what is sent, so that digests can be compared.
  const names = target.fields.map((field) => `"${field}"`).join();
  // Through a file and as text first: JSON of tens of thousands of records would not fit into the memory there is.
  const texts = ['Id', ...target.fields].map((name) => ({ name, type: 'text' as const }));
  const columns = texts.map(({ name }) => `${identifier(name)} VARCHAR`).join();
  await store.run(`CREATE OR REPLACE TEMP TABLE org_row (${columns})`);
  const values = rows.map((row) => texts.map(({ name }) => row[name] as CsvValue));
  await addRows(store, values, 'org_row', texts);
  const typed = target.fields.map((name) => `${fromText(name, types.get(name) ?? 'VARCHAR')} AS "${name}"`);
  await store.run(
    `CREATE OR REPLACE TEMP TABLE org_has AS
       SELECT Id AS record_id, ${typed.join()} FROM org_row WHERE Key__c IS NOT NULL`
  );
  await store.run(
    `CREATE OR REPLACE TEMP TABLE not_as_left AS
       SELECT key FROM acknowledged WHERE object = $object AND digest IS NOT NULL AND key IN (SELECT Key__c FROM ${view})
         AND key IN (SELECT Key__c FROM (SELECT ${names} FROM ${view} EXCEPT SELECT ${names} FROM org_has))`,
    { object }
  );
  const known = await store.one(
    `SELECT count(*)::INTEGER AS records FROM not_as_left n
       JOIN acknowledged a ON a.object = $object AND a.key = n.key
       LEFT JOIN (SELECT Key__c, md5(to_json(row(${names}))::VARCHAR) AS digest FROM ${view}) m ON m.Key__c = n.key
       WHERE a.digest = m.digest`,
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
  await store.run(
    'UPDATE acknowledged SET digest = NULL WHERE object = $object AND key IN (SELECT key FROM not_as_left)',
    { object }
  );
  return Number(known.records);
}

async function columnsOf(store: Store, view: string): Promise<Map<string, string>> {
  const columns = await store.rows(`DESCRIBE ${view}`);
  return new Map(columns.map((column) => [String(column.column_name), String(column.column_type)]));
}

/** Numbers come as 5 and as 5.0. */
const fromText = (name: string, type: string): string =>
  type === 'BIGINT' ? `"${name}"::DOUBLE::BIGINT` : `"${name}"::${type}`;
