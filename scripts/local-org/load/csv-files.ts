import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { LoadError } from './load-error.ts';

/** A CSV file on the disk. */
export interface CsvPart {
  readonly path: string;
  /** For messages. */
  readonly name: string;
  readonly object: string;
}

/** All records of one object: `Opportunity.csv`, or several of that name from several archives. */
export interface CsvFile {
  /** Of the first part. */
  readonly name: string;
  readonly object: string;
  readonly header: readonly string[];
  readonly parts: readonly CsvPart[];
}

/**
 * Files by object, each with its header.
 * @throws LoadError when a file has no header, or parts of one object have different ones
 */
export async function joinParts(parts: readonly CsvPart[]): Promise<CsvFile[]> {
  const files = new Map<string, CsvFile>();
  for (const part of parts) {
    const header = await headerOf(part);
    const key = part.object.toLowerCase();
    const there = files.get(key);
    if (there && there.header.join() !== header.join()) {
      throw new LoadError(`${part.name}, line 1: the columns are not those of ${there.name}.`);
    }
    const { name, object } = there ?? part;
    files.set(key, { name, object, header, parts: [...(there?.parts ?? []), part] });
  }
  return [...files.values()];
}

async function headerOf({ path, name }: CsvPart): Promise<string[]> {
  try {
    const rows = createReadStream(path).pipe(parse({ bom: true, to: 1, relax_column_count: true }));
    for await (const row of rows as AsyncIterable<string[]>) return row.map((column) => column.trim());
  } catch (error) {
    throw new LoadError(`${name}, line 1: ${(error as Error).message}.`);
  }
  throw new LoadError(`${name}, line 1: the file has no header row. Its first row must name the fields.`);
}

/** Where a record begins, counted in lines from 1. */
interface Place {
  readonly name: string;
  readonly line: number;
}

interface Row {
  record: string[];
  info: { lines: number };
}

const rowsOf = (path: string): AsyncIterable<Row> =>
  createReadStream(path).pipe(
    parse({ bom: true, relax_column_count: true, info: true, skip_empty_lines: true })
  ) as AsyncIterable<Row>;

/** Where the record with this number (from 1) stands. */
export async function placeOfRecord(file: CsvFile, record: number): Promise<Place> {
  let count = 0;
  let line = 1;
  for (const { path, name } of file.parts) {
    line = 1;
    let isHeader = true;
    for await (const { info } of rowsOf(path)) {
      if (!isHeader) count += 1;
      if (count === record) return { name, line };
      isHeader = false;
      line = info.lines + 1;
    }
  }
  return { name: file.parts.at(-1)!.name, line };
}

/** Looks for what is wrong with a file that DuckDB would not read; undefined when it is well formed. */
export async function firstFault(file: CsvFile): Promise<string | undefined> {
  for (const part of file.parts) {
    const fault = await faultOfPart(part, file.header.length);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

async function faultOfPart({ path, name }: CsvPart, width: number): Promise<string | undefined> {
  let line = 1;
  try {
    for await (const { record, info } of rowsOf(path)) {
      if (record.length !== width) {
        return `${name}, line ${line}: the row has ${record.length} values, but the header names ${width} fields.`;
      }
      // What is no UTF-8 is read as this character.
      if (record.some((value) => value.includes('\uFFFD'))) {
        return `${name}, line ${line}: the text is not in UTF-8. Choose Unicode (UTF-8) as the encoding of the data export.`;
      }
      line = info.lines + 1;
    }
  } catch (error) {
    const message = (error as Error).message.replace(/\s*at line \d+.*$/s, '');
    return `${name}, line ${line}: the row is broken (${message}). Check its quotes.`;
  }
  return undefined;
}
