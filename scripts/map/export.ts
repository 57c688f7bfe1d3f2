import {
  fieldMappings,
  filledSql,
  lookedUp,
  type FieldMapping,
  type Mapping,
  type TargetName
} from '../lib/mapping/index.ts';
import type { ExportChoices } from '../local-org/engine/load/choices.ts';
import { headerInFile, type CsvFile } from '../local-org/engine/load/csv-files.ts';
import { openExport } from '../local-org/engine/load/export-files.ts';
import { ExportLog } from '../local-org/engine/load/export-log.ts';
import { LOST, WON, plainText } from '../local-org/engine/load/stages.ts';
import { csvRows, readingFile } from '../local-org/engine/load/staging.ts';
import { Database, type Session } from '../local-org/engine/store/database.ts';
import { Scratch } from '../local-org/engine/store/scratch.ts';
import { quoted } from '../local-org/engine/store/tables.ts';
import { textSql } from '../local-org/engine/store/sql-text.ts';
import type { Candidate, Effect, Survey, ValueCount } from './types.ts';

/** Values that a field may have to be listed whole. */
const MOST_VALUES = 200;
/** Values that the effect of a field without a list shows. */
const SHOWN_VALUES = 12;

/** What is looked through, and what a mapping would do to it. */
export interface MapSource {
  readonly survey: Survey;
  effects(mapping: Mapping): Promise<Effect[]>;
}

/**
 * Reads the deals and accounts of a data export and hands them to `work`; nothing is kept.
 * @param choices the stages that the command line says are won and closed
 * @throws Error in one sentence where the export cannot be read
 */
export async function withExport<T>(
  path: string,
  choices: Pick<ExportChoices, 'won' | 'closed'>,
  work: (source: MapSource) => Promise<T>
): Promise<T> {
  const scratch = new Scratch();
  let database: Database | undefined;
  try {
    const isWanted = (object: string): boolean => /^(opportunity|account)$/i.test(object);
    const { files } = await openExport(path, scratch, isWanted, new ExportLog());
    database = await Database.open(undefined, scratch);
    return await database.write(async (session) => {
      const tables: Table[] = [];
      for (const object of ['Opportunity', 'Account'] as const) {
        const file = files.find((one) => one.object.toLowerCase() === object.toLowerCase());
        if (file) tables.push(await stage(session, object, file, choices));
      }
      const survey = await surveyOf(session, tables);
      return work({ survey, effects: (mapping) => effectsOf(session, tables, mapping) });
    });
  } finally {
    await database?.close();
    scratch.remove();
  }
}

interface Table {
  readonly object: 'Opportunity' | 'Account';
  readonly columns: readonly string[];
}

/** The rows as text under the names of their columns, blank is null, and whether each is a lost deal; not the deleted ones. */
async function stage(
  session: Session,
  object: Table['object'],
  file: CsvFile,
  choices: Pick<ExportChoices, 'won' | 'closed'>
): Promise<Table> {
  const columns = headerInFile(file);
  const sql = (name: string): string | undefined => {
    const index = columns.findIndex((column) => column.toLowerCase() === name.toLowerCase());
    return index < 0 ? undefined : `nullif(trim(c${index}), '')`;
  };
  const isDeleted = truth(sql('IsDeleted')) ?? 'false';
  const lost = object === 'Opportunity' ? await lostSql(session, file, sql, choices) : 'false';
  const named = columns.map((name, index) => `nullif(trim(c${index}), '') AS ${quoted(name)}`);
  await readingFile(file, () =>
    session.run(
      `CREATE TEMP TABLE ${quoted(object)} AS SELECT ${named.join(', ')}, coalesce(${lost}, false) AS "is lost"
         FROM ${csvRows(file)} WHERE NOT coalesce(${isDeleted}, false)`
    )
  );
  return { object, columns };
}

const truth = (column: string | undefined): string | undefined =>
  column && `(lower(${column}) IN ('1', 'true'))`;

/** Whether a deal is lost: as its row says, else as its stage is called. */
async function lostSql(
  session: Session,
  file: CsvFile,
  column: (name: string) => string | undefined,
  { won = [], closed = [] }: Pick<ExportChoices, 'won' | 'closed'>
): Promise<string> {
  const [isClosed, isWon, stage] = [truth(column('IsClosed')), truth(column('IsWon')), column('StageName')];
  const stages = stage
    ? await readingFile(file, () => session.rows<{ name: string }>(`SELECT DISTINCT ${stage} AS name FROM ${csvRows(file)} WHERE ${stage} IS NOT NULL`)) // prettier-ignore
    : [];
  const among = (names: readonly string[]): string =>
    stage && names.length > 0 ? `${stage} IN (${names.map(textSql).join(', ')})` : 'false';
  const names = stages.map(({ name }) => name);
  const isWonName = (name: string): boolean => won.includes(name) || (WON.test(plainText(name)) && !LOST.test(plainText(name))); // prettier-ignore
  const isLostName = (name: string): boolean => closed.includes(name) || LOST.test(plainText(name));
  const lostByName = among(names.filter((name) => isLostName(name) && !won.includes(name)));
  const said = `${among(closed)} OR (${isClosed ?? lostByName} AND NOT coalesce(${isWon ?? among(names.filter(isWonName))}, false))`;
  return `(${said}) AND NOT ${among(won)}`;
}

async function surveyOf(session: Session, tables: readonly Table[]): Promise<Survey> {
  const candidates: Candidate[] = [];
  const withoutCountry = new Map<string, number>();
  for (const { object, columns } of tables) {
    const country = columns.find((name) => name.toLowerCase() === 'billingcountry');
    for (const name of columns) {
      if (isSystem(name)) continue;
      const column = quoted(name);
      const [counts] = await session.rows<Record<'filled' | 'distinct' | 'blank', bigint>>(
        `SELECT count(${column}) AS filled, count(DISTINCT ${column}) AS "distinct",
           count(${column}) FILTER (${country ? `${quoted(country)} IS NULL` : 'true'}) AS blank FROM ${quoted(object)}`
      );
      const { filled, distinct, blank } = counts!;
      candidates.push({ object, name, filled: Number(filled), distinct: Number(distinct), values: await valuesOf(session, object, column) }); // prettier-ignore
      if (object === 'Account') withoutCountry.set(name, Number(blank));
    }
  }
  const count = async (object: string, where = 'true'): Promise<number> =>
    tables.some((table) => table.object === object)
      ? Number((await session.rows<{ n: bigint }>(`SELECT count(*) AS n FROM ${quoted(object)} WHERE ${where}`))[0]!.n) // prettier-ignore
      : 0;
  return {
    candidates,
    withoutCountry,
    deals: await count('Opportunity'),
    lost: await count('Opportunity', '"is lost"'),
    accounts: await count('Account')
  };
}

/** Ids, flags, names of people and times that the platform keeps are nothing to map. */
const isSystem = (name: string): boolean =>
  /^(Id|.*Id|Is[A-Z]\w*|Has[A-Z]\w*|.*(Date|Modstamp))$/.test(name) && !/__c$/i.test(name);

const valuesOf = async (session: Session, object: string, column: string): Promise<ValueCount[]> =>
  (
    await session.rows<{ value: string; n: bigint; lost: bigint }>(
      `SELECT ${column} AS value, count(*) AS n, count(*) FILTER ("is lost") AS lost FROM ${quoted(object)}
        WHERE ${column} IS NOT NULL GROUP BY 1 ORDER BY n DESC, value LIMIT ${MOST_VALUES}`
    )
  ).map(({ value, n, lost }) => ({ value, count: Number(n), lost: Number(lost) }));

/** What each entry fills, computed as loading the export does it. Entries whose field the export lacks fill nothing. */
async function effectsOf(session: Session, tables: readonly Table[], mapping: Mapping): Promise<Effect[]> {
  const fields = fieldMappings(mapping);
  const resultOf = (name: TargetName): Result | undefined => {
    const field = fields.get(name);
    return field && resultIn(tables, field);
  };
  const lossType = resultOf('lossType')?.sql;
  const effects: Effect[] = [];
  for (const [name, { values, keepsOthers }] of fields) {
    const { field } = mapping[name]!;
    const result = resultOf(name);
    if (!result) {
      effects.push({ name, field, filled: 0, of: 0, values: [], further: 0 });
      continue;
    }
    const ofLosses = name === 'lossType' || name === 'noDecisionKind';
    const among = name === 'noDecisionKind' && lossType ? ` AND ${lossType} = 'No Decision'` : '';
    const where = `${ofLosses ? '"is lost"' : 'true'}${among}`;
    const table = quoted(result.object);
    const [sum] = await session.rows<{ filled: bigint; all: bigint }>(
      `SELECT count(${result.sql}) AS filled, count(*) AS "all" FROM ${table} WHERE ${where}`
    );
    const rows = await session.rows<{ value: string; n: bigint; lost: bigint; means: string | null }>(
      `SELECT ${result.from} AS value, count(*) AS n, count(*) FILTER ("is lost") AS lost, any_value(${result.mapped}) AS means
         FROM ${table} WHERE ${result.from} IS NOT NULL AND ${result.isOpen} AND ${where} GROUP BY 1 ORDER BY n DESC, value`
    );
    const listed = values && !keepsOthers ? rows : rows.slice(0, SHOWN_VALUES);
    effects.push({
      name,
      field,
      filled: Number(sum!.filled),
      of: Number(sum!.all),
      values: listed.map(({ value, n, lost, means }) => ({
        value,
        count: Number(n),
        lost: Number(lost),
        means
      })),
      further: rows.length - listed.length
    });
  }
  return effects;
}

/** SQL over a staged table. */
interface Result {
  readonly object: Table['object'];
  /** The column that is mapped. */
  readonly from: string;
  /** What its value means. */
  readonly mapped: string;
  /** What the app's field has: its own value, else the mapped one. */
  readonly sql: string;
  /** Whether the app's field is blank. */
  readonly isOpen: string;
}

/** Undefined where the export has no such column. */
function resultIn(tables: readonly Table[], field: FieldMapping): Result | undefined {
  const table = tables.find(({ object }) => object === field.object);
  const column = (name: string): string | undefined =>
    table?.columns.filter((one) => one.toLowerCase() === name.toLowerCase()).map(quoted)[0];
  const [from, own] = [column(field.from), column(field.field)];
  if (!table || from === undefined) return undefined;
  const meaning = (key: string): string =>
    `CASE ${key} ${[...lookedUp(field)].map(([value, means]) => `WHEN ${textSql(value)} THEN ${textSql(means)}`).join(' ')} END`;
  const mapped = filledSql(field, undefined, from, meaning);
  const isOpen = own === undefined ? 'true' : `${own} IS NULL`;
  return { object: table.object, from, mapped, sql: filledSql(field, own, from, meaning), isOpen };
}
