import { columnType, quoted, storedFields } from './tables.ts';
import type { ObjectSchema } from '../schema/types.ts';
import type { Session } from './database.ts';

/** A row under its column names; dates and moments as ISO text. */
export type Row = Record<string, string | number | boolean | null | undefined>;

const BATCH = 5000;

function types(object: ObjectSchema, names: readonly string[]): string {
  const known = new Map(storedFields(object).map((field) => [field.name, columnType(field)]));
  return names
    .map((name) => `${JSON.stringify(name)}: ${JSON.stringify(known.get(name) ?? 'TIMESTAMP')}`)
    .join(', ');
}

/** The rows of a batch as a relation: they travel as one bound JSON text, whatever they hold. */
function relation(object: ObjectSchema, names: readonly string[]): string {
  const shape = `'[{${types(object, names).replaceAll("'", "''")}}]'`;
  return `(SELECT unnest(from_json($1, ${shape}), recursive := true))`;
}

const namesOf = (rows: readonly Row[]): string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))];

/** Adds rows; columns that no row names stay null. */
export async function insertRows(
  session: Session,
  object: ObjectSchema,
  rows: readonly Row[]
): Promise<void> {
  const names = namesOf(rows);
  const list = names.map(quoted).join(', ');
  for (let from = 0; from < rows.length; from += BATCH) {
    const json = JSON.stringify(rows.slice(from, from + BATCH));
    await session.run(
      `INSERT INTO ${quoted(object.name)} (${list}) SELECT ${list} FROM ${relation(object, names)}`,
      [json]
    );
  }
}

/** Sets the named columns of the rows with these Ids; each row must name the same columns, Id among them. */
export async function updateRows(
  session: Session,
  object: ObjectSchema,
  rows: readonly Row[]
): Promise<void> {
  const names = namesOf(rows).filter((name) => name !== 'Id');
  const sets = names.map((name) => `${quoted(name)} = n.${quoted(name)}`).join(', ');
  for (let from = 0; from < rows.length && names.length > 0; from += BATCH) {
    const json = JSON.stringify(rows.slice(from, from + BATCH));
    await session.run(
      `UPDATE ${quoted(object.name)} AS o SET ${sets} FROM ${relation(object, ['Id', ...names])} n WHERE o."Id" = n."Id"`,
      [json]
    );
  }
}
