import type { DuckDBValue } from '@duckdb/node-api';

export type Values = Record<string, DuckDBValue>;
export type Row = Record<string, unknown>;

/** What runs statements: a store, to those who need no more of it. */
export interface Statements {
  run(sql: string, values?: Values): Promise<number>;
  rows(sql: string, values?: Values): Promise<Row[]>;
  transaction<T>(work: () => Promise<T>): Promise<T>;
}
