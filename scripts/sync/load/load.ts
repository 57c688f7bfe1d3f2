import type { OrgHttp } from '../org/http.ts';
import { restQuery } from '../org/rest-query.ts';
import { metricTarget, periodTarget, type Target } from '../plan/targets.ts';
import type { Progress } from '../progress.ts';
import type { Store } from '../store/store.ts';
import { sqlFile } from '../store/sql.ts';
import { outgoing } from './outgoing.ts';
import { remove, upsert, type Refusal, type Saved } from './save.ts';

export interface Loaded {
  written: number;
  deleted: number;
  refused: Refusal[];
}

/** Writes the periods, then the metrics that hang on them, and deletes the metrics of slices that are no more. */
export async function load(http: OrgHttp, store: Store, progress: Progress): Promise<Loaded> {
  await store.run(sqlFile('load/period-record'));
  const periods = await write(http, store, periodTarget, 'period_record', progress);
  // Metrics of a period the org refused cannot be written; the refusal of the period says why.
  await store.run(sqlFile('load/metric-record'));
  const metrics = await write(http, store, metricTarget, 'metric_record', progress);
  const deletions = await clear(http, store);
  return {
    written: periods.written + metrics.written,
    deleted: deletions.removed.length,
    refused: [...periods.refused, ...metrics.refused, ...deletions.refused]
  };
}

async function write(http: OrgHttp, store: Store, target: Target, table: string, progress: Progress) {
  const records = await outgoing(store, target, table);
  const { saved, refused } = await upsert(http, target, records, (done) =>
    progress.count(target.name, done, records.length)
  );
  await acknowledge(store, target, saved);
  return { written: saved.length, refused };
}

async function acknowledge(store: Store, target: Target, saved: readonly Saved[]): Promise<void> {
  await store.run(
    `INSERT OR REPLACE INTO acknowledged
      SELECT $object, r ->> 'key', r ->> 'id', r ->> 'digest'
      FROM (SELECT unnest(from_json($records, '["json"]')) AS r)`,
    {
      object: target.name,
      records: JSON.stringify(saved.map(({ record, id }) => ({ key: record.key, digest: record.digest, id })))
    }
  );
}

/** Deletes the org's metric records that no slice stands behind, whoever wrote them. */
async function clear(http: OrgHttp, store: Store): Promise<{ removed: string[]; refused: Refusal[] }> {
  const rows =
    (await restQuery(http, `SELECT Id, Key__c FROM ${metricTarget.name} WHERE IsDeleted = false`)) ?? [];
  const wanted = new Set((await store.rows('SELECT Key__c FROM metric')).map((row) => row.Key__c));
  const vanished = rows.filter((row) => !wanted.has(row.Key__c));
  const result = await remove(
    http,
    metricTarget,
    vanished.map((row) => ({ id: String(row.Id), key: String(row.Key__c) }))
  );
  await store.run(
    `DELETE FROM acknowledged WHERE object = $object AND key IN (SELECT unnest(from_json($keys, '["VARCHAR"]')))`,
    {
      object: metricTarget.name,
      keys: JSON.stringify(result.removed)
    }
  );
  return result;
}
