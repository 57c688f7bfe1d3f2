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

export async function keepRefusals(store: Store, refused: readonly Refusal[]): Promise<void> {
  await store.run('DELETE FROM refusal');
  if (refused.length === 0) return;
  await store.run(
    `INSERT INTO refusal SELECT r ->> 'object', r ->> 'key', r ->> 'reason'
       FROM (SELECT unnest(from_json($refused, '["json"]')) AS r)`,
    { refused: jsonWithoutSecrets(refused) }
  );
}
