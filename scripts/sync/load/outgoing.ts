import type { Row, Store } from '../store/store.ts';
import type { Target } from '../plan/targets.ts';

/** A record on its way to the org, with the values it must have. */
export interface Outgoing {
  readonly key: string;
  /** Changes when any value does. */
  readonly digest: string;
  readonly values: Readonly<Record<string, string | number | null>>;
}

/** The records of a table or view whose columns are named as the target's fields. */
export async function outgoing(store: Store, target: Target, table: string): Promise<Outgoing[]> {
  const columns = await store.rows(`DESCRIBE ${table}`);
  const isNumber = new Set(
    columns
      .filter((column) => /^(DECIMAL|BIGINT|INTEGER|DOUBLE)/.test(String(column.column_type)))
      .map((c) => c.column_name)
  );
  const fields = target.fields.map((field) => `"${field}"`).join();
  const rows = await store.rows(
    `SELECT ${fields}, md5(to_json(row(${fields}))::VARCHAR) AS digest FROM ${table} ORDER BY Key__c`
  );
  return rows.map((row) => ({
    key: String(row.Key__c),
    digest: String(row.digest),
    values: Object.fromEntries(
      target.fields.map((field) => [field, valueOf(row, field, isNumber.has(field))])
    )
  }));
}

function valueOf(row: Row, field: string, isNumber: boolean): string | number | null {
  const value = row[field];
  if (value === null || value === undefined) return null;
  return isNumber ? Number(value) : String(value);
}
