import type { Session } from '../store/database.ts';
import { quoted, textSql } from '../store/tables.ts';
import type { StageValue } from '../types.ts';
import { firstFault } from './csv-files.ts';
import type { CsvFile } from './csv-files.ts';
import { LoadError } from './load-error.ts';
import { stageFromData } from './stages.ts';
import type { StageFacts } from './stages.ts';

/** The table that holds a file as it is: text columns c0, c1, … and the record's number. */
export const stagedTable = (object: string): string => quoted(`staged_${object.toLowerCase()}`);

/**
 * Reads a file into a table of text columns.
 * @throws LoadError that names the line of the first broken row
 */
export async function stage(session: Session, file: CsvFile): Promise<void> {
  const columns = file.header.map((_, i) => `'c${i}': 'VARCHAR'`).join(', ');
  const options = `header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', max_line_size = 16777216, strict_mode = true`;
  try {
    await session.run(
      `CREATE TEMP TABLE ${stagedTable(file.object)} AS SELECT *, row_number() OVER () AS record
         FROM read_csv(${textSql(file.path)}, ${options}, columns = {${columns}})`
    );
  } catch (error) {
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
    const column = (name: string) =>
      file?.header.findIndex((header) => header.toLowerCase() === name.toLowerCase()) ?? -1;
    if (!file || column('StageName') < 0) continue;
    const value = (name: string) => (column(name) < 0 ? 'NULL' : `nullif(c${column(name)}, '')`);
    const truth = (name: string) =>
      `mode(CASE WHEN lower(${value(name)}) IN ('1', 'true') THEN true WHEN ${value(name)} IS NOT NULL THEN false END)`;
    const rows = await session.rows<StageFacts>(
      `SELECT c${column('StageName')} AS name, mode(coalesce(${value('ForecastCategory')}, ${value('ForecastCategoryName')})) AS category,
              mode(TRY_CAST(${value('Probability')} AS DOUBLE)) AS probability, ${truth('IsClosed')} AS closed, ${truth('IsWon')} AS won
         FROM ${stagedTable(file.object)} WHERE c${column('StageName')} <> '' GROUP BY 1 ORDER BY probability, name`
    );
    for (const facts of rows)
      if (!known.has(facts.name) && !found.has(facts.name)) found.set(facts.name, stageFromData(facts));
  }
  return [...found.values()];
}
