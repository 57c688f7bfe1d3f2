import { jsonWithoutSecrets } from '../../../lib/secrets.ts';
import type { Store } from '../store/store.ts';
import type { Outgoing } from './outgoing.ts';
import type { Saved } from './save.ts';
import type { Refusal } from './types.ts';

/** Notes that records are being sent: until the org answers, their state in the org is unknown. */
export async function markSent(store: Store, object: string, records: readonly Outgoing[]): Promise<void> {
  if (records.length === 0) return;
  await store.run(
    `INSERT INTO acknowledged SELECT $object, unnest(from_json($keys, '["VARCHAR"]')), NULL, NULL
       ON CONFLICT DO UPDATE SET digest = NULL`,
    { object, keys: JSON.stringify(records.map(({ key }) => key)) }
  );
}

export async function acknowledge(store: Store, object: string, saved: readonly Saved[]): Promise<void> {
  if (saved.length === 0) return;
  await store.run(
    `INSERT OR REPLACE INTO acknowledged
      SELECT $object, r ->> 'key', r ->> 'id', r ->> 'digest'
      FROM (SELECT unnest(from_json($records, '["json"]')) AS r)`,
    {
      object,
      records: JSON.stringify(saved.map(({ record, id }) => ({ key: record.key, digest: record.digest, id })))
    }
  );
}

/**
 * Notes the rows that the org refused, and until when they wait.
 * @returns those to report, because the org had not refused them for that reason before; and how many others it still does not take
 */
export async function keepRefusals(
  store: Store,
  refused: readonly Refusal[]
): Promise<{ refused: Refusal[]; refusedBefore: number }> {
  await store.run(
    `CREATE OR REPLACE TEMP TABLE refused_now AS
       SELECT r ->> 'object' AS object, r ->> 'key' AS key, r ->> 'reason' AS reason
       FROM (SELECT unnest(from_json($refused, '["json"]')) AS r)`,
    { refused: jsonWithoutSecrets(refused) }
  );
  const known = await store.rows(
    'SELECT object, key FROM refused_now SEMI JOIN refusal USING (object, key, reason)'
  );
  await store.run(
    `CREATE OR REPLACE TABLE refusal AS
       SELECT n.object, n.key, n.reason, (coalesce(o.times, 0) + 1)::INTEGER AS times,
         getvariable('now_at')::TIMESTAMP + CASE WHEN o.key IS NULL THEN to_days(0) ELSE to_hours(23) END AS again_at
       FROM refused_now n LEFT JOIN refusal o ON o.object = n.object AND o.key = n.key
       UNION ALL
       SELECT * FROM refusal ANTI JOIN refused_now USING (object, key) WHERE again_at > getvariable('now_at')::TIMESTAMP`
  );
  const isKnown = new Set(known.map(({ object, key }) => `${String(object)} ${String(key)}`));
  const told = refused.filter(({ object, key }) => !isKnown.has(`${object} ${key}`));
  const { rows } = await store.one('SELECT count(*)::INTEGER AS rows FROM refusal');
  return { refused: told, refusedBefore: Number(rows) - told.length };
}

/** Asked for everything: rows that wait are sent, too. */
export const waitNoLonger = (store: Store): Promise<unknown> =>
  store.run('UPDATE refusal SET again_at = NULL');
