import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import type { Session } from './database.ts';

/** A name as SQL writes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The name of a table's index over its Ids, as SQL writes it. */
export const idIndex = (table: string): string => quoted(`${table} Id`);

/** When a record went to the recycle bin, null while it is not there. */
export const DELETED_AT = '_DeletedAt';

/** The column type of a field. Numbers are kept to the scale of their field, so that sums are exact to the cent. */
export function columnType(field: FieldSchema): string {
  switch (field.type) {
    case 'boolean':
      return 'BOOLEAN';
    case 'int':
    case 'long':
      return 'BIGINT';
    case 'double':
    case 'currency':
    case 'percent': {
      const scale = Math.min(field.scale ?? 2, 17);
      return `DECIMAL(${(field.precision ?? 18) > 18 ? 38 : 18},${scale})`;
    }
    case 'date':
      return 'DATE';
    case 'datetime':
      return 'TIMESTAMP';
    default:
      return 'VARCHAR';
  }
}

/** Fields that have a column: formulas and what the platform derives have none. */
export const isStored = (field: FieldSchema): boolean => field.formula === undefined && !field.derived;

export const storedFields = (object: ObjectSchema): FieldSchema[] =>
  [...object.fields.values()].filter(isStored);

/**
 * Makes the objects' tables, or adds the columns that they lack. A column whose field has gone stays, unseen, as does its
 * data: a field that comes back finds its values.
 */
export async function alterTables(session: Session, objects: Iterable<ObjectSchema>): Promise<void> {
  const columns = await session.rows<{ table: string; name: string; type: string }>(
    `SELECT table_name AS "table", column_name AS name, data_type AS type FROM duckdb_columns()
      WHERE database_name = current_database() AND schema_name = 'main'`
  );
  const there = new Map<string, Map<string, string>>();
  for (const { table, name, type } of columns) {
    const types = there.get(table) ?? new Map<string, string>();
    there.set(table, types.set(name.toLowerCase(), type));
  }
  const statements = [...objects].flatMap((object) => alterations(object, there.get(object.name)));
  if (statements.length > 0) await session.run(statements.join(';\n'));
}

/** The same for one object. */
export const alterTable = (session: Session, object: ObjectSchema): Promise<void> =>
  alterTables(session, [object]);

function alterations(object: ObjectSchema, there: ReadonlyMap<string, string> | undefined): string[] {
  const table = quoted(object.name);
  const wanted = storedFields(object).map((field) => [field.name, columnType(field)] as const);
  const columns = [...wanted, [DELETED_AT, 'TIMESTAMP'] as const];
  if (!there)
    return [`CREATE TABLE ${table} (${columns.map(([name, type]) => `${quoted(name)} ${type}`).join(', ')})`];
  return columns.flatMap(([name, type]) => {
    const present = there.get(name.toLowerCase());
    if (present === undefined) return [`ALTER TABLE ${table} ADD COLUMN ${quoted(name)} ${type}`];
    // DuckDB changes no type in a table with an index; `indexIds` makes the index again.
    const change = `DROP INDEX IF EXISTS ${idIndex(object.name)}; ALTER TABLE ${table} ALTER ${quoted(name)} TYPE ${type}`;
    return present === type ? [] : [change];
  });
}
