import { createReadStream, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse';
import { LoadError } from './load-error.ts';

/** One file of an export: `Opportunity.csv` holds Opportunity records. */
export interface CsvFile {
  path: string;
  name: string;
  object: string;
  header: string[];
}

/**
 * The CSV files of a folder with their headers.
 * @throws LoadError when the folder cannot be read, holds no CSV files or a file has no header
 */
export async function csvFiles(folder: string): Promise<CsvFile[]> {
  let entries: string[];
  try {
    entries = readdirSync(folder).sort();
  } catch {
    throw new LoadError(
      `The folder ${folder} cannot be read: name a folder with the CSV files of a Salesforce data export.`
    );
  }
  const names = entries.filter((entry) => /\.csv$/i.test(entry));
  const files = [];
  for (const name of names) {
    const path = join(folder, name);
    files.push({
      path,
      name,
      object: basename(name).replace(/\.csv$/i, ''),
      header: await header(path, name)
    });
  }
  return files;
}

async function header(path: string, name: string): Promise<string[]> {
  try {
    const rows = createReadStream(path).pipe(parse({ bom: true, to: 1, relax_column_count: true }));
    for await (const row of rows as AsyncIterable<string[]>) return row.map((column) => column.trim());
  } catch (error) {
    throw new LoadError(`${name}, line 1: ${(error as Error).message}.`);
  }
  throw new LoadError(`${name}, line 1: the file has no header row. Its first row must name the fields.`);
}

/** Where the record with this number (from 1) begins, counted in lines from 1. */
export async function lineOfRecord(path: string, record: number): Promise<number> {
  let line = 1;
  let count = -1;
  const rows = createReadStream(path).pipe(
    parse({ bom: true, relax_column_count: true, info: true, skip_empty_lines: true })
  );
  for await (const { info } of rows as AsyncIterable<{ info: { lines: number } }>) {
    count += 1;
    if (count === record) return line;
    line = info.lines + 1;
  }
  return line;
}

/** Looks for what is wrong with a file that DuckDB would not read; undefined when it is well formed. */
export async function firstFault(file: CsvFile): Promise<string | undefined> {
  const width = file.header.length;
  let line = 1;
  try {
    const rows = createReadStream(file.path).pipe(
      parse({ bom: true, relax_column_count: true, info: true, skip_empty_lines: true })
    );
    for await (const { record, info } of rows as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (record.length !== width) {
        return `${file.name}, line ${line}: the row has ${record.length} values, but the header names ${width} fields.`;
      }
      line = info.lines + 1;
    }
  } catch (error) {
    const message = (error as Error).message.replace(/\s*at line \d+.*$/s, '');
    return `${file.name}, line ${line}: the row is broken (${message}). Check its quotes.`;
  }
  return undefined;
}
