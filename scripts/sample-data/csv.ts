import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quoted } from '../lib/csv.ts';

type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

/** Rows per object; all rows of an object have the same columns, in the order of its first. */
export type Tables = Record<string, Row[]>;

/** CSV as Salesforce's data export writes it: every value quoted, null empty, booleans 1 and 0. */
export const toCsv = (rows: readonly Row[]): string => {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns.map(quote).join(',')];
  for (const row of rows) lines.push(columns.map((column) => quote(row[column] ?? null)).join(','));
  return `${lines.join('\n')}\n`;
};

const quote = (value: Value): string => {
  if (value === null) return '""';
  if (typeof value === 'boolean') return value ? '"1"' : '"0"';
  return quoted(String(value));
};

/** Writes one file per object that has rows. */
export const writeTables = async (folder: string, tables: Tables): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const [object, rows] of Object.entries(tables))
    if (rows.length > 0) await writeFile(join(folder, `${object}.csv`), toCsv(rows));
};
