import { editability, visibility } from '../rights/sharing.ts';
import { DELETED_AT, quoted, storedFields } from '../store/tables.ts';
import type { Parameter } from '../store/database.ts';
import type { Row } from '../store/rows.ts';
import { storedValue } from '../store/values.ts';
import type { Batch } from './save-item.ts';

/** A stored record and what the user may do with it. */
export interface Existing {
  row: Row;
  visible: boolean;
  editable: boolean;
}

/** Two columns that say what the user may do with a record `r`; `$1` is the ids. */
export function accessColumns(
  batch: Batch,
  object: string,
  ids: readonly string[]
): { sql: string; parameters: Parameter[] } {
  const { schema, rights } = batch.context;
  const parameters: Parameter[] = [[...ids]];
  const owners = () => {
    if (parameters.length === 1) parameters.push([...rights.chain]);
    return '$2';
  };
  const schemaObject = schema.object(object)!;
  const visible = visibility(schema, rights, schemaObject, 'r', owners) ?? 'true';
  const editable = editability(schema, rights, schemaObject, 'r', owners) ?? 'true';
  return {
    sql: `coalesce(${visible}, false) AS visible, coalesce(${editable}, false) AS editable`,
    parameters
  };
}

/** The records of the batch's object with these ids, those in the recycle bin too. */
export async function existing(batch: Batch, ids: readonly string[]): Promise<Map<string, Existing>> {
  const names = [...storedFields(batch.object).map((field) => field.name), DELETED_AT];
  const { sql, parameters } = accessColumns(batch, batch.object.name, ids);
  const columns = names.map((name) => `r.${quoted(name)}`).join(', ');
  const reader = await batch.session.read(
    `SELECT ${sql}, ${columns} FROM ${quoted(batch.object.name)} r WHERE r."Id" IN (SELECT unnest($1))`,
    parameters
  );
  const found = new Map<string, Existing>();
  for (const [visible, editable, ...values] of reader.getRows()) {
    const row: Row = {};
    names.forEach((name, i) => (row[name] = storedValue(values[i]!)));
    found.set(row.Id as string, { row, visible: visible === true, editable: editable === true });
  }
  return found;
}
