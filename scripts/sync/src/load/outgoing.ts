import type { Store } from '../store/store.ts';
import { isWaiting } from './waiting.ts';
import type { Row } from '../store/types.ts';

type FieldValue = string | number | boolean | null;

/** A record on its way to the org, with the values it must have. */
export interface Outgoing {
  /** What the record is called in reports: its Key__c, or its id. */
  readonly key: string;
  /** Changes when any value does. */
  readonly digest: string;
  readonly values: Readonly<Record<string, FieldValue>>;
}

/** SQL: a text that differs when any of the fields does; what the org has is compared by it with what it should have. */
export const digestOf = (fields: readonly string[]): string =>
  `md5(to_json(row(${fields.map((field) => `"${field}"`).join()}))::VARCHAR)`;

/** Records that are in memory at a time: an org has hundreds of thousands. */
export const recordsAtATime = 50_000;

/**
 * Finds the records of a view (its columns are named as the fields, Key__c among them) that differ from what the org is
 * known to have taken.
 * @returns how many there are, and the records in parts of at most `atATime`, in the order of their keys
 */
export async function changedRecords(
  store: Store,
  object: string,
  fields: readonly string[],
  view: string,
  atATime = recordsAtATime
): Promise<{ count: number; parts(): AsyncGenerator<Outgoing[]> }> {
  const names = fields.map((field) => `"${field}"`).join();
  await store.run(
    `CREATE OR REPLACE TEMP TABLE changed_key AS
       SELECT v.Key__c AS key, v.digest
       FROM (SELECT Key__c, ${digestOf(fields)} AS digest FROM ${view}) v
       LEFT JOIN acknowledged a ON a.object = $object AND a.key = v.Key__c
       WHERE a.digest IS DISTINCT FROM v.digest AND NOT ${isWaiting('v.Key__c')}`,
    { object }
  );
  const { count } = await store.one('SELECT count(*)::INTEGER AS count FROM changed_key');
  const parts = async function* (): AsyncGenerator<Outgoing[]> {
    if (count === 0) return;
    const numbers = await numbersIn(store, view);
    for (let after = ''; ;) {
      const rows = await store.rows(
        `SELECT ${names}, c.digest FROM (FROM changed_key WHERE key > $after ORDER BY key LIMIT ${atATime}) c
           JOIN ${view} v ON v.Key__c = c.key
           ORDER BY c.key`,
        { after }
      );
      if (rows.length > 0) yield outgoing(rows, fields, numbers, 'Key__c');
      if (rows.length < atATime) return;
      after = String(rows.at(-1)?.Key__c);
    }
  };
  return { count: Number(count), parts };
}

/** Records of a view by their keys, which are in `part_key`. */
export async function recordsOf(
  store: Store,
  { fields, view }: { readonly fields: readonly string[]; readonly view: string },
  keys: readonly string[]
): Promise<Outgoing[]> {
  if (keys.length === 0) return [];
  const names = fields.map((field) => `v."${field}"`).join();
  const rows = await store.rows(
    `SELECT ${names}, c.digest FROM part_key c JOIN ${view} v ON v.Key__c = c.key
       WHERE c.key IN (SELECT unnest(from_json($keys, '["VARCHAR"]')))
       ORDER BY c.key`,
    { keys: JSON.stringify(keys) }
  );
  return outgoing(rows, fields, await numbersIn(store, view), 'Key__c');
}

/** The records of a query with Id and the fields' values. */
export async function changedFields(
  store: Store,
  object: string,
  fields: readonly string[],
  query: string
): Promise<Outgoing[]> {
  await store.run(
    `CREATE OR REPLACE TEMP TABLE changed_record AS FROM (${query}) WHERE NOT ${isWaiting('Id')}`,
    { object }
  );
  const rows = await store.rows('FROM changed_record');
  return outgoing(rows, ['Id', ...fields], await numbersIn(store, 'changed_record'), 'Id');
}

function outgoing(
  rows: readonly Row[],
  fields: readonly string[],
  numbers: Set<string>,
  key: string
): Outgoing[] {
  return rows.map((row) => ({
    key: String(row[key]),
    digest: String(row.digest ?? ''),
    values: Object.fromEntries(fields.map((field) => [field, valueOf(row[field], numbers.has(field))]))
  }));
}

async function numbersIn(store: Store, view: string): Promise<Set<string>> {
  const columns = await store.rows(`DESCRIBE ${view}`);
  return new Set(
    columns
      .filter((column) => /^(DECIMAL|BIGINT|INTEGER|DOUBLE)/.test(String(column.column_type)))
      .map((column) => String(column.column_name))
  );
}

const valueOf = (value: unknown, isNumber: boolean): FieldValue => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  return isNumber ? Number(value) : String(value);
};
