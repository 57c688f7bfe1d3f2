import { createReadStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { LoadError } from './load-error.ts';

/** A CSV file on the disk, in UTF-8. */
export interface CsvPart {
  readonly path: string;
  /** For messages. */
  readonly name: string;
  readonly object: string;
}

/** A column of a file that is computed from its others. */
export interface MappedColumn {
  readonly index: number;
  /** The file has the column; else it is added. */
  readonly isInFile: boolean;
  /** Over the text columns c0, c1, … */
  readonly sql: string;
}

/** All records of one object: `Opportunity.csv`, or several of that name from several archives. */
export interface CsvFile {
  /** Of the first part. */
  readonly name: string;
  readonly object: string;
  readonly header: readonly string[];
  /** Between two values: a comma, or what a spreadsheet writes instead. */
  readonly delimiter: string;
  /** Columns that are filled from others, see mapped-columns.ts. Those that the file does not have end the header. */
  readonly mapped?: readonly MappedColumn[];
  readonly parts: readonly CsvPart[];
}

/** In the order in which they are tried; names of fields contain none of them. */
const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Files by object, each with its header.
 * @param isNeeded objects whose file must not be empty
 * @param empty told of files that hold nothing, not even a header
 * @throws LoadError when a needed file has no header, or parts of one object have different ones
 */
export async function joinParts(
  parts: readonly CsvPart[],
  isNeeded: (object: string) => boolean,
  empty: (part: CsvPart) => void
): Promise<CsvFile[]> {
  const files = new Map<string, CsvFile>();
  for (const part of parts) {
    const form = await formOf(part);
    if (!form) {
      if (isNeeded(part.object)) throw new LoadError(`${part.name}, line 1: the file has no header row. Its first row must name the fields.`); // prettier-ignore
      empty(part);
      continue;
    }
    const key = part.object.toLowerCase();
    const there = files.get(key);
    if (there && (there.header.join() !== form.header.join() || there.delimiter !== form.delimiter)) {
      throw new LoadError(`${part.name}, line 1: the columns are not those of ${there.name}.`);
    }
    const { name, object } = there ?? part;
    files.set(key, { name, object, ...form, parts: [...(there?.parts ?? []), part] });
  }
  return [...files.values()];
}

/** The delimiter that makes the most columns of the first row; undefined for a file without any. */
async function formOf(part: CsvPart): Promise<Pick<CsvFile, 'header' | 'delimiter'> | undefined> {
  let form: Pick<CsvFile, 'header' | 'delimiter'> | undefined;
  for (const delimiter of DELIMITERS) {
    const header = await headerOf(part, delimiter);
    if (header && header.length > (form?.header.length ?? 0)) form = { header, delimiter };
  }
  return form;
}

async function headerOf({ path, name }: CsvPart, delimiter: string): Promise<string[] | undefined> {
  try {
    const rows = createReadStream(path).pipe(
      parse({ bom: true, to: 1, relax_column_count: true, skip_empty_lines: true, delimiter })
    );
    for await (const row of rows as AsyncIterable<string[]>) return row.map((column) => column.trim());
  } catch (error) {
    // A quoted name ends at another delimiter than this one.
    if (delimiter !== ',' || !(error instanceof CsvError)) return undefined;
    if (DELIMITERS.slice(1).some((other) => error.message.includes(`"${other}"`))) return undefined;
    throw new LoadError(`${name}, line 1: ${error.message}.`);
  }
  return undefined;
}

/** The columns that a file has itself. */
export const headerInFile = ({ header, mapped = [] }: CsvFile): readonly string[] =>
  header.slice(0, header.length - mapped.filter(({ isInFile }) => !isInFile).length);

/** Where a record begins, counted in lines from 1. */
interface Place {
  readonly name: string;
  readonly line: number;
}

/**
 * Reads a part record by record, the header among them.
 * @param visit told each record with the line it begins in; false ends the reading
 * @returns the line in which the first record begins that was not read
 * @throws what csv-parse finds wrong, with that line
 */
async function eachRecord(
  path: string,
  delimiter: string,
  visit: (record: string[], line: number) => boolean
): Promise<void> {
  let line = 1;
  let goesOn = true;
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    delimiter,
    // Called for each record before the next is read: rows that come out as a stream lag behind an error.
    on_record: (record: string[], { lines }) => {
      if (goesOn) goesOn = visit(record, line);
      line = lines + 1;
      return null;
    }
  });
  const input = createReadStream(path);
  input.once('error', (error) => parser.destroy(error));
  input.pipe(parser).resume();
  try {
    await finished(parser);
  } catch (error) {
    throw new BrokenRow(line, (error as Error).message);
  } finally {
    input.destroy();
  }
}

class BrokenRow extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** Where the record with this number (from 1) stands. */
export async function placeOfRecord(file: CsvFile, record: number): Promise<Place> {
  let count = 0;
  let found: Place | undefined;
  for (const { path, name } of file.parts) {
    let isHeader = true;
    await eachRecord(path, file.delimiter, (_record, line) => {
      if (!isHeader) count += 1;
      isHeader = false;
      if (count === record) found ??= { name, line };
      return found === undefined;
    });
    if (found) return found;
  }
  return { name: file.parts.at(-1)!.name, line: 1 };
}

/** Looks for what is wrong with a file that DuckDB would not read; undefined when it is well formed. */
export async function firstFault(file: CsvFile): Promise<string | undefined> {
  for (const part of file.parts) {
    const fault = await faultOfPart(part, file);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

async function faultOfPart({ path, name }: CsvPart, file: CsvFile): Promise<string | undefined> {
  const header = headerInFile(file);
  let fault: string | undefined;
  try {
    await eachRecord(path, file.delimiter, (record, line) => {
      if (record.length !== header.length)
        fault = `${name}, line ${line}: the row has ${record.length} values, but the header names ${header.length} fields.`;
      return fault === undefined;
    });
  } catch (error) {
    if (!(error instanceof BrokenRow)) throw error;
    const message = error.message.replace(/\s*at line \d+.*$/s, '');
    return fault ?? `${name}, line ${error.line}: the row is broken (${message}). Check its quotes.`;
  }
  return fault;
}
