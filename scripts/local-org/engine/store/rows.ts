import { columnType, quoted, storedFields } from './tables.ts';
import type { ObjectSchema } from '../schema/types.ts';
import type { Session } from './database.ts';

/** A row under its column names; dates and moments as ISO text. */
export type Row = Record<string, string | number | boolean | null | undefined>;

const BATCH = 5000;

/**
 * The rows of a batch as a relation: they travel as one bound JSON text, whatever they hold, with a list for each column. Lists of
 * objects would take DuckDB five times as long where rows are wide.
 */
function relation(object: ObjectSchema, names: readonly string[]): string {
  const known = new Map(storedFields(object).map((field) => [field.name, columnType(field)]));
  const shape = names.map(
    (name) => `${JSON.stringify(name)}: [${JSON.stringify(known.get(name) ?? 'TIMESTAMP')}]`
  );
  const columns = names.map((name) => `unnest(lists.${quoted(name)}) AS ${quoted(name)}`);
  const lists = `from_json($1, '{${shape.join().replaceAll("'", "''")}}')`;
  return `(SELECT ${columns.join(', ')} FROM (SELECT ${lists} AS lists))`;
}

const listsOf = (rows: readonly Row[], names: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)])));

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
    await session.run(
      `INSERT INTO ${quoted(object.name)} (${list}) SELECT ${list} FROM ${relation(object, names)}`,
      [listsOf(rows.slice(from, from + BATCH), names)]
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
    const columns = ['Id', ...names];
    await session.run(
      `UPDATE ${quoted(object.name)} AS o SET ${sets} FROM ${relation(object, columns)} n WHERE o."Id" = n."Id"`,
      [listsOf(rows.slice(from, from + BATCH), columns)]
    );
  }
}
