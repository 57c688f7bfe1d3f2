import { createHash } from 'node:crypto';
import { salesMetrics, weekMetrics } from '../metrics.ts';
import { sourceObjects } from '../plan/objects.ts';
import { getState, setState } from './state.ts';
import { allSql, identifier, literal, sqlFile } from './sql.ts';
import { createTable, incomingTable, orgTable } from './tables.ts';
import type { Row, Statements } from './types.ts';

/** A table as it is declared, or as a store has it: its columns in order. */
interface Shape {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** All of it, to be compared. */
  readonly text: string;
}

/**
 * Brings the tables of a store to the shape that this version declares, all of it or nothing:
 * - rows of the org (the catalogue in plan/) and what the store remembers (kept.sql) keep their values under the names that
 *   stay. A column that is new is empty until its object is read, which the next run does; one that is not declared goes;
 * - everything else is computed from these rows (derived.sql, and tables that other SQL makes). When any SQL or the
 *   catalogue changed, all of it is dropped, and the next roll-up computes it.
 * So neither a newer nor an older version ever meets a table that it does not know.
 */
export async function migrate(store: Statements): Promise<void> {
  const declared = await declaredShapes(store);
  await store.transaction(async () => {
    await store.run('CREATE SCHEMA IF NOT EXISTS org');
    await dropOldIncoming(store, declared);
    await conform(store, declared);
    await forgetObjects(store);
    await renewDerived(store, declared);
  });
}

/** The types of metrics' names, with their values. */
const nameTypes = (): Record<string, string[]> => ({
  metric_name: salesMetrics.map(({ name }) => name),
  week_metric_name: weekMetrics.map(({ name }) => name)
});

/** What every derived table depends on: all SQL, the columns that it finds, and the metrics. */
function definition(): string {
  const columns = sourceObjects.map(({ name, fields }) => [
    name,
    fields.map((field) => [field.name, field.type])
  ]);
  return createHash('sha256')
    .update(JSON.stringify([allSql(), columns, nameTypes()]))
    .digest('hex');
}

const createKept = async (store: Statements): Promise<void> => {
  for (const object of sourceObjects) await store.run(createTable(orgTable(object), object));
  await store.run(sqlFile('schema/kept'));
};

/** The tables as an empty store would have them. */
async function declaredShapes(store: Statements): Promise<Shape[]> {
  await store.run("ATTACH ':memory:' AS declared; USE declared; CREATE SCHEMA org");
  try {
    await createKept(store);
    return await shapesOf(store, 'declared');
  } finally {
    await store.run('USE kept; DETACH declared');
  }
}

async function shapesOf(store: Statements, database: string): Promise<Shape[]> {
  const columns = await store.rows(
    `SELECT schema_name, table_name, column_name, data_type, is_nullable, column_default
       FROM duckdb_columns() WHERE database_name = $database AND NOT internal
       ORDER BY schema_name, table_name, column_index`,
    { database }
  );
  const keys = await store.rows(
    `SELECT schema_name, table_name, constraint_text FROM duckdb_constraints()
       WHERE database_name = $database AND constraint_type <> 'NOT NULL' ORDER BY constraint_index`,
    { database }
  );
  const tables = new Map<string, Row[]>();
  for (const row of columns) {
    const table = JSON.stringify([row.schema_name, row.table_name]);
    tables.set(table, [...(tables.get(table) ?? []), row]);
  }
  return [...tables.values()].map((rows) => {
    const [{ schema_name: schema, table_name: name } = {} as Row] = rows;
    const isOfTable = (row: Row) => row.schema_name === schema && row.table_name === name;
    return {
      schema: String(schema),
      name: String(name),
      columns: rows.map((row) => ({ name: String(row.column_name), type: String(row.data_type) })),
      text: JSON.stringify([
        rows.map((row) => [row.column_name, row.data_type, row.is_nullable, row.column_default]),
        keys.filter(isOfTable).map((row) => row.constraint_text)
      ])
    };
  });
}

/** Pages that were taken in for another shape are asked for again. */
async function dropOldIncoming(store: Statements, declared: readonly Shape[]): Promise<void> {
  const found = await shapesOf(store, 'kept');
  for (const object of sourceObjects) {
    const incoming = found.find(({ schema, name }) => schema === 'org' && name === `${object.name} incoming`);
    const wanted = declared.find(({ schema, name }) => schema === 'org' && name === object.name);
    if (!incoming || incoming.text === wanted?.text) continue;
    await store.run(`DROP TABLE ${incomingTable(object)}`);
    if (found.some(({ schema, name }) => schema === 'main' && name === 'open_job'))
      await store.run('DELETE FROM open_job WHERE object = $object', { object: object.name });
  }
}

/** Makes each declared table that is not there, and rebuilds each that has another shape. */
async function conform(store: Statements, declared: readonly Shape[]): Promise<void> {
  const found = await shapesOf(store, 'kept');
  const rebuilt: { before: Shape; wanted: Shape }[] = [];
  for (const wanted of declared) {
    const before = found.find(({ schema, name }) => schema === wanted.schema && name === wanted.name);
    if (!before || before.text === wanted.text) continue;
    await store.run(`ALTER TABLE ${tableOf(before)} RENAME TO ${identifier(beforeOf(before))}`);
    rebuilt.push({ before, wanted });
  }
  await createKept(store);
  const unread: string[] = [];
  for (const { before, wanted } of rebuilt)
    if ((await takeOver(store, before, wanted)) && wanted.schema === 'org') unread.push(wanted.name);
  for (const object of unread) await store.run('DELETE FROM checkpoint WHERE object = $object', { object });
}

/** Moves the values of the columns that stay. @returns whether one of them has another type now */
async function takeOver(store: Statements, before: Shape, wanted: Shape): Promise<boolean> {
  const cast = wanted.schema === 'org' ? 'TRY_CAST' : 'CAST';
  let isRetyped = false;
  const columns = wanted.columns.flatMap(({ name, type }) => {
    const old = before.columns.find((column) => column.name === name);
    if (!old) return [];
    isRetyped ||= old.type !== type;
    // What does not fit into the new type is read from the org again; what only the store knows must fit.
    return [`${cast}(${identifier(name)} AS ${type}) AS ${identifier(name)}`];
  });
  const old = tableOf({ ...before, name: beforeOf(before) });
  if (columns.length > 0)
    await store.run(`INSERT INTO ${tableOf(wanted)} BY NAME SELECT ${columns.join()} FROM ${old}`);
  await store.run(`DROP TABLE ${old}`);
  return isRetyped;
}

/** What was read of objects that this version does not read stays (the org may have forgotten it), but is not kept up to date. */
async function forgetObjects(store: Statements): Promise<void> {
  const objects = JSON.stringify(sourceObjects.map(({ name }) => name));
  for (const table of ['checkpoint', 'open_job'])
    await store.run(
      `DELETE FROM ${table} WHERE object NOT IN (SELECT unnest(from_json($objects, '["VARCHAR"]')))`,
      { objects }
    );
}

async function renewDerived(store: Statements, declared: readonly Shape[]): Promise<void> {
  const today = definition();
  if ((await getState(store, 'definition')) === today) return;
  await dropDerived(store, declared);
  for (const [type, names] of Object.entries(nameTypes()))
    await store.run(`CREATE TYPE ${type} AS ENUM (${names.map(literal).join()})`);
  await store.run(sqlFile('schema/derived'));
  await setState(store, 'definition', today);
  await setState(store, 'touched', 'all');
  if ((await getState(store, 'rolledUpAt')) !== undefined) await setState(store, 'renewed', 'all');
}

async function dropDerived(store: Statements, declared: readonly Shape[]): Promise<void> {
  const kept = new Set(declared.filter(({ schema }) => schema === 'main').map(({ name }) => name));
  const things = await store.rows(
    `SELECT 'VIEW' AS kind, view_name AS name FROM duckdb_views() WHERE database_name = 'kept' AND schema_name = 'main' AND NOT internal
     UNION ALL
     SELECT 'TABLE', table_name FROM duckdb_tables() WHERE database_name = 'kept' AND schema_name = 'main'
     UNION ALL
     SELECT 'TYPE', type_name FROM duckdb_types() WHERE database_name = 'kept' AND schema_name = 'main' AND NOT internal`
  );
  for (const kind of ['VIEW', 'TABLE', 'TYPE'])
    for (const { name } of things.filter((thing) => thing.kind === kind && !kept.has(String(thing.name))))
      await store.run(`DROP ${kind} ${identifier(String(name))}`);
}

const tableOf = ({ schema, name }: Pick<Shape, 'schema' | 'name'>): string => `${schema}.${identifier(name)}`;

const beforeOf = ({ name }: Shape): string => `${name} before`;
