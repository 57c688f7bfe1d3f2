import { literalPath } from '../../../lib/literal-path.ts';
import { quoted } from '../store/tables.ts';
import { textSql } from '../store/sql-text.ts';
import { firstFault, headerInFile } from './csv-files.ts';
import type { CsvFile, MappedColumn } from './csv-files.ts';
import { LoadError } from './load-error.ts';

/** The table that holds a file's records while they are being checked. */
export const stagedTable = (object: string): string => quoted(`staged_${object.toLowerCase()}`);

/** The rows of a file as text columns c0, c1, … */
export function csvRows(file: CsvFile): string {
  const columns = headerInFile(file)
    .map((_, i) => `'c${i}': 'VARCHAR'`)
    .join(', ');
  const form = `header = true, auto_detect = false, delim = ${textSql(file.delimiter)}, quote = '"', escape = '"', strict_mode = true`;
  const paths = file.parts.map((part) => textSql(literalPath(part.path))).join(', ');
  const rows = `read_csv([${paths}], ${form}, max_line_size = 16777216, columns = {${columns}})`;
  return file.mapped === undefined ? rows : withMapped(rows, file.mapped);
}

function withMapped(rows: string, mapped: readonly MappedColumn[]): string {
  const sql = (isInFile: boolean): string[] =>
    mapped.filter((one) => one.isInFile === isInFile).map(({ index, sql }) => `${sql} AS c${index}`);
  const replaced = sql(true).length > 0 ? ` REPLACE (${sql(true).join(', ')})` : '';
  return `(SELECT ${[`*${replaced}`, ...sql(false)].join(', ')} FROM ${rows})`;
}

/**
 * Runs a statement that reads a file.
 * @throws LoadError that names the line of the first broken row
 */
export async function readingFile<T>(file: CsvFile, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LoadError) throw error;
    throw new LoadError((await firstFault(file)) ?? duckdbFault(file, error as Error));
  }
}

function duckdbFault(file: CsvFile, error: Error): string {
  const line = /Line:? (\d+)/i.exec(error.message)?.[1];
  const reason = error.message.split('\n')[0];
  return `${file.name}${line ? `, line ${line}` : ''}: the file cannot be read as CSV (${reason}).`;
}
