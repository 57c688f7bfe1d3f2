import type { FieldSchema, ObjectSchema } from '../types.ts';
import type { Session } from './database.ts';

/** A name as SQL writes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Text that does not come from a client, as SQL writes it; values of clients are bound. */
export const textSql = (text: string): string => `'${text.replaceAll("'", "''")}'`;

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
 * Makes the object's table, or adds the columns it lacks. A column whose field has gone stays, unseen, as does its data:
 * a field that comes back finds its values.
 */
export async function alterTable(session: Session, object: ObjectSchema): Promise<void> {
  const wanted = storedFields(object).map((field) => [field.name, columnType(field)] as const);
  const columns = [...wanted, [DELETED_AT, 'TIMESTAMP'] as const];
  const list = columns.map(([name, type]) => `${quoted(name)} ${type}`).join(', ');
  await session.run(`CREATE TABLE IF NOT EXISTS ${quoted(object.name)} (${list})`);
  const there = await session.rows<{ name: string; type: string }>(
    'SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_schema = ? AND table_name = ?',
    ['main', object.name]
  );
  const types = new Map(there.map((column) => [column.name.toLowerCase(), column.type]));
  for (const [name, type] of columns) {
    const present = types.get(name.toLowerCase());
    if (present === undefined)
      await session.run(`ALTER TABLE ${quoted(object.name)} ADD COLUMN ${quoted(name)} ${type}`);
    else if (present !== type)
      await session.run(`ALTER TABLE ${quoted(object.name)} ALTER ${quoted(name)} TYPE ${type}`);
  }
}
