import type { Session } from '../store/database.ts';
import { quoted, textSql } from '../store/tables.ts';
import type { StageValue } from '../types.ts';
import { firstFault } from './csv-files.ts';
import type { CsvFile } from './csv-files.ts';
import { LoadError } from './load-error.ts';
import { stageFromData } from './stages.ts';
import type { StageFacts } from './stages.ts';

/** The table that holds a file's records while they are being checked. */
export const stagedTable = (object: string): string => quoted(`staged_${object.toLowerCase()}`);

/** The rows of a file as text columns c0, c1, … */
export function csvRows(file: CsvFile): string {
  const columns = file.header.map((_, i) => `'c${i}': 'VARCHAR'`).join(', ');
  const form = `header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', strict_mode = true`;
  const paths = file.parts.map((part) => textSql(part.path)).join(', ');
  return `read_csv([${paths}], ${form}, max_line_size = 16777216, columns = {${columns}})`;
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

/** Stages that the files use and that are not known, in the order of their probability. */
export async function unknownStages(
  session: Session,
  files: readonly CsvFile[],
  known: ReadonlySet<string>
): Promise<StageValue[]> {
  const found = new Map<string, StageValue>();
  for (const object of ['opportunity', 'opportunityhistory']) {
    const file = files.find((candidate) => candidate.object.toLowerCase() === object);
    const sql = file && stageFacts(file);
    const rows = sql ? await readingFile(file, () => session.rows<StageFacts>(sql)) : [];
    for (const facts of rows) {
      if (!known.has(facts.name) && !found.has(facts.name)) found.set(facts.name, stageFromData(facts));
    }
  }
  return [...found.values()];
}

function stageFacts(file: CsvFile): string | undefined {
  const column = (name: string) =>
    file.header.findIndex((header) => header.toLowerCase() === name.toLowerCase());
  if (column('StageName') < 0) return undefined;
  const value = (name: string) => (column(name) < 0 ? 'NULL' : `nullif(c${column(name)}, '')`);
  const truth = (name: string) =>
    `mode(CASE WHEN lower(${value(name)}) IN ('1', 'true') THEN true WHEN ${value(name)} IS NOT NULL THEN false END)`;
  return `SELECT ${value('StageName')} AS name,
                 mode(coalesce(${value('ForecastCategory')}, ${value('ForecastCategoryName')})) AS category,
                 mode(TRY_CAST(${value('Probability')} AS DOUBLE)) AS probability,
                 ${truth('IsClosed')} AS closed, ${truth('IsWon')} AS won
            FROM ${csvRows(file)} WHERE ${value('StageName')} IS NOT NULL GROUP BY 1 ORDER BY probability, name`;
}
