import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { literalPath } from '../../../lib/literal-path.ts';
import type { CompiledQuery } from './compile.ts';
import { recordBuilder } from './rows.ts';
import type { RestRecord, ResultSet } from '../types.ts';
import type { FieldType } from '../schema/types.ts';
import type { Database, Session } from '../store/database.ts';
import { quoted } from '../store/tables.ts';
import { textSql } from '../store/sql-text.ts';

/** Adds the lists below the records of a page. */
export type AddChildren = (records: RestRecord[]) => Promise<void>;

let counter = 0;

/**
 * Runs a query once and keeps its rows in a table beside the org's records, on disk, so that any page of a million rows
 * is read at once and takes no memory.
 */
export async function keepResult(
  database: Database,
  query: CompiledQuery,
  addChildren: AddChildren
): Promise<ResultSet> {
  const id = `result_${++counter}`;
  const table = `results.${quoted(id)}`;
  const session = await database.resultSession();
  const rows = `SELECT (row_number() OVER ()) - 1 AS n, * FROM (${query.sql})`;
  const joined = database.joined();
  if (joined) await copyResult(database, joined, { ...query, sql: rows }, table);
  else await session.run(`CREATE TABLE ${table} AS ${rows}`, query.parameters);
  const [size] = await session.rows<{ n: bigint }>(`SELECT count(*) AS n FROM ${table}`);
  const build = recordBuilder(query.columns, query.aggregate);
  const shown = query.columns.flatMap((column, i) =>
    column.hidden ? [] : [{ name: column.path.join('.'), i, type: column.type }]
  );
  const page = (offset: number, limit: number) =>
    `n >= ${Math.trunc(offset)} AND n < ${Math.trunc(offset) + Math.trunc(limit)} ORDER BY n`;
  return {
    id,
    totalSize: Number(size!.n),
    columns: shown.map((column) => column.name),
    async records(offset, limit) {
      const columns = query.columns.map((_, i) => `c${i}`).join(', ');
      const reader = await session.read(`SELECT ${columns} FROM ${table} WHERE ${page(offset, limit)}`);
      const records = reader.getRows().map(build);
      await addChildren(records);
      return records;
    },
    async csvFile(offset, limit) {
      const columns = shown
        .map(({ name, i, type }) => `${csvValue(`c${i}`, type)} AS ${quoted(name)}`)
        .join(', ');
      const file = join(database.scratchFolder(), `${id}_${++counter}.csv`);
      const rows = `SELECT ${columns} FROM ${table} WHERE ${page(offset, limit)}`;
      await session.run(
        `COPY (${rows}) TO ${textSql(file)} (FORMAT csv, HEADER, FORCE_QUOTE *, QUOTE '"', ESCAPE '"')`
      );
      return file;
    },
    async close() {
      await session.run(`DROP TABLE IF EXISTS ${table}`);
    }
  };
}

/** What only an open transaction sees has to leave it by a file: DuckDB writes one database in a transaction. */
async function copyResult(
  database: Database,
  joined: Session,
  rows: Pick<CompiledQuery, 'sql' | 'parameters'>,
  table: string
): Promise<void> {
  const session = await database.resultSession();
  const file = join(database.scratchFolder(), `rows_${++counter}.parquet`);
  await joined.run(`COPY (${rows.sql}) TO ${textSql(file)} (FORMAT parquet)`, rows.parameters);
  await session.run(`CREATE TABLE ${table} AS FROM read_parquet(${textSql(literalPath(file))})`);
  await rm(file);
}

/** A value as Salesforce's CSV has it. */
function csvValue(column: string, type: FieldType): string {
  switch (type) {
    case 'datetime':
      return `strftime(${column}, '%Y-%m-%dT%H:%M:%S.%gZ')`;
    case 'currency':
    case 'double':
    case 'percent':
      return `CASE WHEN ${column} = trunc(${column}) THEN trunc(${column})::DECIMAL(38,0)::VARCHAR || '.0'
              ELSE rtrim(${column}::DECIMAL(38,6)::VARCHAR, '0') END`;
    default:
      return `${column}::VARCHAR`;
  }
}
