import type { OrgSchema } from '../schema/org-schema.ts';
import type { Session } from '../store/database.ts';
import { quoted } from '../store/tables.ts';
import { textSql } from '../store/sql-text.ts';
import type { ObjectSchema } from '../schema/types.ts';
import { loadColumns } from './columns.ts';
import type { LoadColumn } from './load-column.ts';
import { converted, expectation, isNoRecord } from './convert.ts';
import { placeOfRecord } from './csv-files.ts';
import type { CsvFile } from './csv-files.ts';
import type { ExportLog } from './export-log.ts';
import type { ExportRules } from './export-rules.ts';
import { STAGE_FACTS, rowValues } from './defaults.ts';
import type { Filling } from './defaults.ts';
import type { CategoryLabels } from './categories.ts';
import { LoadError } from './load-error.ts';
import { namedColumns, resolveNamed, stagedNamed } from './named-lookups.ts';
import type { NamedColumns } from './named-lookups.ts';
import { csvRows, readingFile, stagedTable } from './staging.ts';

/** Fields without which an opportunity is none. */
const NEEDED: Record<string, readonly string[]> = { Opportunity: ['Id', 'StageName', 'CloseDate'] };

/** Objects whose rows are in a stage and in a forecast category. */
const STAGED: ReadonlySet<string> = new Set(['Opportunity', 'OpportunityHistory']);

/** Moves one file into its object's table. Nothing is checked that the platform would check on a save. */
export class FileLoader {
  readonly object: ObjectSchema;
  readonly #session: Session;
  readonly #file: CsvFile;
  readonly #columns: LoadColumn[];
  readonly #keys: LoadColumn[];
  readonly #named: NamedColumns[];
  readonly #table: string;
  readonly #log: ExportLog;

  constructor(
    session: Session,
    schema: OrgSchema,
    file: CsvFile,
    object: ObjectSchema,
    { rules, log }: { rules: ExportRules; log: ExportLog }
  ) {
    const columns = loadColumns(object, file.header, schema, rules, log);
    this.object = object;
    this.#session = session;
    this.#file = file;
    this.#columns = columns.filter((column) => !column.parentKey && !column.namedIn);
    this.#keys = columns.filter((column) => column.parentKey);
    this.#named = namedColumns(columns);
    this.#table = stagedTable(file.object);
    this.#log = log;
  }

  /** @returns the number of records */
  async insert({ now, adminId, labels }: Filling): Promise<number> {
    await this.#stage();
    await this.#checkValues();
    await this.#checkIds();
    const there = new Set([...[...this.#columns, ...this.#named].map(({ field }) => field.name), 'Id']);
    const values = rowValues(this.object, there, { now, adminId, labels });
    const isStaged = STAGED.has(this.object.name) && there.has('StageName');
    const stages = isStaged
      ? `LEFT JOIN ${STAGE_FACTS} f ON f.name = s."StageName"`
      : STAGED.has(this.object.name)
        ? `LEFT JOIN ${STAGE_FACTS} f ON false`
        : '';
    await this.#noteLabels(there, labels);
    const count = await this.#session.run(
      `INSERT INTO ${quoted(this.object.name)} (${[...values.keys()].map(quoted).join(', ')})
         SELECT ${[...values.values()].join(', ')} FROM ${this.#table} s ${stages}`
    );
    if (this.#keys.length + this.#named.length === 0) await this.#session.run(`DROP TABLE ${this.#table}`);
    return count;
  }

  /** Notes unknown forecast categories: the category of the row's stage is used instead. */
  async #noteLabels(there: ReadonlySet<string>, labels: CategoryLabels): Promise<void> {
    const [field] = ['ForecastCategory', 'ForecastCategoryName'].filter((name) => there.has(name));
    if (!STAGED.has(this.object.name) || field === undefined) return;
    const column = `s.${quoted(field)}`;
    const rows = await this.#session.rows<{ label: string; n: bigint }>(
      `SELECT ${column} AS label, count(*) AS n FROM ${this.#table} s
        WHERE ${column} IS NOT NULL AND ${labels.sql(column)} IS NULL GROUP BY 1 ORDER BY 2 DESC, 1`
    );
    if (rows.length === 0) return;
    const names = rows.map(({ label, n }) => `"${label}" (${Number(n).toLocaleString('en-US')} rows)`);
    this.#log.note(`${this.#file.name}: ${names.join(', ')} is no forecast category that is known here; the category of the row's stage was taken. Export ForecastCategory and ForecastCategoryName of Opportunity to tell which is which.`); // prettier-ignore
  }

  /** Finds the parents that are named by another field than their Id; all files must be in by now. */
  async resolveParents(now: string, adminId: string): Promise<void> {
    for (const named of this.#named)
      await resolveNamed(this.#session, this.object, named, this.#table, { now, adminId });
    for (const { index, field, parentKey } of this.#keys) {
      if (!parentKey) continue;
      const folds = !parentKey.field.caseSensitive;
      const column = quoted(parentKey.field.name);
      const match = folds ? `lower(p.${column}) = lower(s.k${index})` : `p.${column} = s.k${index}`;
      const parent = quoted(parentKey.object.name);
      const [missing] = await this.#session.rows<{ record: bigint; value: string }>(
        `SELECT s.record, s.k${index} AS value FROM ${this.#table} s WHERE s.k${index} <> ''
           AND NOT EXISTS (SELECT 1 FROM ${parent} p WHERE ${match}) ORDER BY s.record LIMIT 1`
      );
      if (missing) {
        const problem = `no ${parentKey.object.name} has the ${parentKey.field.name} "${missing.value}"`;
        throw await this.#loadError(missing.record, problem);
      }
      await this.#session.run(
        `UPDATE ${quoted(this.object.name)} AS o SET ${quoted(field.name)} = p."Id"
           FROM ${this.#table} s, ${parent} p WHERE ${match} AND o."Id" = s."Id"`
      );
    }
    if (this.#keys.length + this.#named.length > 0) await this.#session.run(`DROP TABLE ${this.#table}`);
  }

  /** Reads the file once, into columns of their fields' types; `wrong` is the place of the first invalid value. */
  async #stage(): Promise<void> {
    const typed = this.#columns.map((column) => ({
      ...column,
      sql: converted(column.field, `c${column.index}`)
    }));
    const wrong = typed
      .filter(({ sql }) => !sql.startsWith('nullif'))
      .map(({ index, field, sql }) => {
        const isBlank = field.type === 'reference' ? ` AND NOT ${isNoRecord(`c${index}`)}` : '';
        return `WHEN c${index} <> ''${isBlank} AND ${sql} IS NULL THEN ${index}`;
      });
    const id = this.#columns.some((column) => column.field.type === 'id')
      ? []
      : [`made_id(${textSql(this.object.keyPrefix)}, row_number() OVER ()) AS "Id"`];
    const columns = [
      ...typed.map(({ field, sql }) => `${sql} AS ${quoted(field.name)}`),
      ...this.#named.flatMap(stagedNamed),
      ...id,
      ...this.#keys.map(({ index }) => `c${index} AS k${index}`),
      `${wrong.length > 0 ? `CASE ${wrong.join(' ')} END` : 'NULL'}::INTEGER AS wrong`,
      'row_number() OVER () AS record'
    ];
    await readingFile(this.#file, () =>
      this.#session.run(
        `CREATE TEMP TABLE ${this.#table} AS SELECT ${columns.join(', ')} FROM ${csvRows(this.#file)}`
      )
    );
  }

  async #checkValues(): Promise<void> {
    const [wrong] = await this.#session.rows<{ record: bigint; wrong: number }>(
      `SELECT record, wrong FROM ${this.#table} WHERE wrong IS NOT NULL ORDER BY record LIMIT 1`
    );
    if (!wrong) return;
    const { index, field } = this.#columns.find((column) => column.index === wrong.wrong)!;
    const [row] = await this.#session.rows<{ value: string }>(
      `SELECT c${index} AS value FROM ${csvRows(this.#file)} LIMIT 1 OFFSET ${Number(wrong.record) - 1}`
    );
    throw await this.#loadError(
      wrong.record,
      `${field.name} is "${row?.value}", which is not ${expectation(field)}`
    );
  }

  async #checkIds(): Promise<void> {
    const there = new Set(this.#columns.map((column) => column.field.name));
    for (const name of NEEDED[this.object.name] ?? ['Id']) {
      if (!there.has(name) && name !== 'Id') {
        throw new LoadError(`${this.#file.name}, line 1: the column ${name} is missing.`);
      }
      if (!there.has(name)) continue;
      const [blank] = await this.#session.rows<{ record: bigint }>(
        `SELECT record FROM ${this.#table} WHERE ${quoted(name)} IS NULL ORDER BY record LIMIT 1`
      );
      if (blank) throw await this.#loadError(blank.record, `${name} is blank`);
    }
    const [double] = await this.#session.rows<{ record: bigint; id: string }>(
      `SELECT max(record) AS record, "Id" AS id FROM ${this.#table} GROUP BY 2 HAVING count(*) > 1 ORDER BY 1 LIMIT 1`
    );
    if (double)
      throw await this.#loadError(double.record, `the Id ${double.id} is already in an earlier row`);
  }

  async #loadError(record: bigint, problem: string): Promise<LoadError> {
    const { name, line } = await placeOfRecord(this.#file, Number(record));
    return new LoadError(`${name}, line ${line}: ${problem}.`);
  }
}
