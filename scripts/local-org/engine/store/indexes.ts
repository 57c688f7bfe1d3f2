import type { ObjectSchema } from '../schema/types.ts';
import type { Session } from './database.ts';
import { idIndex, quoted } from './tables.ts';

/** Rows of a table from which on one feels that an Id is looked for in all of them. */
const WORTH_IT = 20_000;

/** History and the like, which no user writes, is read by the thousand and not by Id. */
const isWritten = (object: ObjectSchema): boolean =>
  [...object.fields.values()].some((field) => field.createable);

/**
 * Gives large tables an index over their Ids, where they have none: a record of a million is then read and changed in a
 * fifth of the time. Made after the rows, it costs seconds at that size; with them it would cost minutes.
 */
export async function indexIds(session: Session, objects: Iterable<ObjectSchema>): Promise<void> {
  const tables = await session.rows<{ name: string }>(
    `SELECT table_name AS name FROM duckdb_tables()
      WHERE database_name = current_database() AND schema_name = 'main' AND estimated_size >= ?
        AND table_name NOT IN (SELECT table_name FROM duckdb_indexes() WHERE database_name = current_database())`,
    [WORTH_IT]
  );
  const large = new Set(tables.map(({ name }) => name));
  for (const object of objects)
    if (large.has(object.name) && isWritten(object))
      await session.run(`CREATE INDEX ${idIndex(object.name)} ON ${quoted(object.name)} ("Id")`);
}
