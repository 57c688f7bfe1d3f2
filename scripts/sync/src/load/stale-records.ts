import { restQuery } from '../connect/rest-query.ts';
import type { Target } from '../plan/targets.ts';
import type { Store } from '../store/store.ts';
import { remove } from './save.ts';
import { isWaiting } from './waiting.ts';
import type { Loaded, Loading } from './types.ts';

/** Keys in one query: with up to 255 characters each its address stays below 16 kB. */
const keysPerQuery = 20;

/** Deletes the org's records of slices that no longer have a deal. */
export async function clearVanished(
  { http, store, isDry }: Loading,
  target: Target,
  table: string,
  loaded: Loaded
): Promise<void> {
  const vanished = await store.rows(
    `SELECT key, record_id FROM acknowledged WHERE object = $object AND key NOT IN (SELECT Key__c FROM ${table}) AND NOT ${isWaiting('key')} ORDER BY key`,
    { object: target.name }
  );
  if (isDry) {
    loaded.deleted += vanished.length;
    return;
  }
  const known = vanished
    .filter((row) => row.record_id != null)
    .map((row) => ({ key: String(row.key), id: String(row.record_id) }));
  const unknown = vanished.filter((row) => row.record_id == null).map((row) => String(row.key));
  // A run that was cut off sent these and does not know whether the org took them.
  const found = await findByKey(http, target, unknown);
  const { removed, refused } = await remove(http, target.name, [...known, ...found]);
  const never = unknown.filter((key) => !found.some((record) => record.key === key));
  await forgetKeys(store, target.name, [...removed, ...never]);
  loaded.deleted += removed.length;
  loaded.refused.push(...refused);
}

async function findByKey(
  http: Loading['http'],
  target: Target,
  keys: readonly string[]
): Promise<{ id: string; key: string }[]> {
  const found: { id: string; key: string }[] = [];
  for (let start = 0; start < keys.length; start += keysPerQuery) {
    const list = keys
      .slice(start, start + keysPerQuery)
      .map(soqlText)
      .join(',');
    const rows =
      (await restQuery(
        http,
        `SELECT Id, Key__c FROM ${target.name} WHERE IsDeleted = false AND Key__c IN (${list})`
      )) ?? [];
    found.push(...rows.map((row) => ({ id: String(row.Id), key: String(row.Key__c) })));
  }
  return found;
}

async function forgetKeys(store: Store, object: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await store.run(
    `DELETE FROM acknowledged WHERE object = $object AND key IN (SELECT unnest(from_json($keys, '["VARCHAR"]')))`,
    { object, keys: JSON.stringify(keys) }
  );
}

/** A text in SOQL, where a query has no place for bound values. */
const soqlText = (value: string): string =>
  `'${value
    .replace(/[\\']/g, (char) => `\\${char}`)
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')}'`;
