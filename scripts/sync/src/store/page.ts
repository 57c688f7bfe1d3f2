import { open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { SyncError } from '../errors.ts';
import { literalPath } from '../../../lib/literal-path.ts';
import { filledSql, lookedUp } from '../../../lib/mapping/index.ts';
import { readFields, type MappedField } from '../plan/mapped-fields.ts';
import type { SourceField } from '../plan/source-object.ts';
import { csvText, headerOf, type CsvValue } from './csv.ts';
import { asDiskFull } from './disk.ts';
import { identifier, literal } from './sql.ts';
import type { Store } from './store.ts';
import { columnName, columnType } from './tables.ts';

const NO_RECORD = '000000000000000AAA';

/** A file for one page on its way into the store. */
export const pageFile = (store: Store): string => join(store.folder, `${randomUUID()}.csv`);

/**
 * Adds the rows of a CSV page (Bulk 2.0: header, every value quoted, empty is null, UTC datetimes) to a table.
 * Values are data whatever they contain; nothing in them is read as SQL or as a path.
 * @returns how many rows were added
 * @throws SyncError when the page's columns are not the expected ones, or a row is cut off or cannot be read
 */
export async function addPage(
  store: Store,
  file: string,
  table: string,
  fields: readonly SourceField[],
  mapped: readonly MappedField[] = []
): Promise<number> {
  const read = readFields({ fields, mapped });
  const expected = read.map((field) => field.name);
  const found = await columnsIn(file);
  if (found.join() !== expected.join()) {
    throw new SyncError(
      `A result page has the columns ${found.join(', ') || '(none)'} where ${expected.join(', ')} were asked for.`
    );
  }
  const types = read.map((field) => `${literal(columnName(field.name))}: '${columnType(field.type)}'`);
  const { columns, values } = filling(fields, mapped);
  try {
    return await store.run(
      `INSERT INTO ${table} (${[...columns.keys()].join()}) SELECT ${[...columns.values()].join()} FROM read_csv($file,
        columns = {${types.join()}}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
        new_line = '\\n', nullstr = '', allow_quoted_nulls = true, strict_mode = true)`,
      { ...values, file: literalPath(file) }
    );
  } catch (error) {
    if (!(error instanceof Error) || error instanceof SyncError) throw error;
    // The second line of DuckDB's message is the row itself, which must not be in a log.
    const [where = '', , why = ''] = error.message.split('\n');
    throw new SyncError(`A result page cannot be read: ${where} ${why}`);
  }
}

/** SQL of each column of a table over those of a page, and what to bind to it: what values mean is never written into SQL. */
function filling(
  fields: readonly SourceField[],
  mapped: readonly MappedField[]
): { columns: Map<string, string>; values: Record<string, string> } {
  const columnOf = ({ name }: Pick<SourceField, 'name'>): string => identifier(columnName(name));
  // A lookup that something has filled with the Id of nothing is blank.
  const columns = new Map(
    fields.map((field) => [
      columnOf(field),
      field.type === 'text' ? `nullif(${columnOf(field)}, '${NO_RECORD}')` : columnOf(field)
    ])
  );
  const values: Record<string, string> = {};
  for (const [i, { mapping, column }] of mapped.entries()) {
    const own = fields.includes(column) ? `${columnOf(column)}::VARCHAR` : undefined;
    const listed = lookedUp(mapping);
    if (listed.size > 0) values[`meaning_${i}`] = JSON.stringify(Object.fromEntries(listed));
    const from = `${columnOf({ name: mapping.from })}::VARCHAR`;
    const text = filledSql(
      mapping,
      own,
      from,
      (key) => `(($meaning_${i}::JSON)::MAP(VARCHAR, VARCHAR))[${key}]`
    );
    columns.set(columnOf(column), `(${text})::${columnType(column.type)}`);
  }
  return { columns, values };
}

/** Adds rows given as values, in the order of `readFields`. */
export async function addRows(
  store: Store,
  rows: readonly (readonly CsvValue[])[],
  table: string,
  fields: readonly SourceField[],
  mapped: readonly MappedField[] = []
): Promise<number> {
  if (rows.length === 0) return 0;
  const file = pageFile(store);
  try {
    await writeFile(
      file,
      csvText(
        readFields({ fields, mapped }).map((field) => field.name),
        rows
      ),
      { mode: 0o600, flag: 'wx' }
    ).catch((error: unknown) => {
      throw asDiskFull(error, file);
    });
    return await addPage(store, file, table, fields, mapped);
  } finally {
    await rm(file, { force: true });
  }
}

/** The names in the header of a CSV file; none where the file is empty. */
export async function columnsIn(file: string): Promise<string[]> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const text = buffer.toString('utf8', 0, bytesRead);
    return text === '' ? [] : headerOf(text.split('\n', 1)[0] ?? '');
  } finally {
    await handle.close();
  }
}
