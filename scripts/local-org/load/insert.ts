import type { OrgSchema } from '../schema/org-schema.ts';
import type { Session } from '../store/database.ts';
import { quoted, textSql } from '../store/tables.ts';
import type { ObjectSchema } from '../types.ts';
import { loadColumns } from './columns.ts';
import type { LoadColumn } from './columns.ts';
import { converted, expectation } from './convert.ts';
import { lineOfRecord } from './csv-files.ts';
import type { CsvFile } from './csv-files.ts';
import { LoadError } from './load-error.ts';
import { stagedTable } from './staging.ts';

/** Moves a staged file into its object's table. Nothing is checked that the platform would check on a save. */
export class FileLoader {
  readonly #session: Session;
  readonly #file: CsvFile;
  readonly object: ObjectSchema;
  readonly #columns: LoadColumn[];
  readonly #table: string;

  constructor(
    session: Session,
    schema: OrgSchema,
    file: CsvFile,
    object: ObjectSchema,
    warn: (text: string) => void
  ) {
    this.#session = session;
    this.#file = file;
    this.object = object;
    this.#columns = loadColumns(file.name, object, file.header, schema, warn);
    this.#table = stagedTable(file.object);
  }

  /** @returns the number of records */
  async insert(now: string): Promise<number> {
    for (const column of this.#columns) if (!column.parentKey) await this.#checkValues(column);
    await this.#checkIds();
    const own = this.#columns.filter((column) => !column.parentKey);
    const names = own.map((column) => quoted(column.field.name));
    const values = own.map((column) => converted(column.field, `c${column.index}`));
    if (!own.some((column) => column.field.type === 'id')) {
      names.push('"Id"');
      values.push(`made_id(${textSql(this.object.keyPrefix)}, record)`);
      await this.#session.run(`ALTER TABLE ${this.#table} ADD COLUMN made VARCHAR`);
      await this.#session.run(
        `UPDATE ${this.#table} SET made = made_id(${textSql(this.object.keyPrefix)}, record)`
      );
    }
    const count = await this.#session.run(
      `INSERT INTO ${quoted(this.object.name)} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${this.#table} ORDER BY record`
    );
    await this.#fillSystemFields(now);
    return count;
  }

  /** Finds the parents that are named by another field than their Id; all files must be in by now. */
  async resolveParents(): Promise<void> {
    for (const { index, field, parentKey } of this.#columns) {
      if (!parentKey) continue;
      const id = this.#columns.find((column) => column.field.type === 'id');
      const own = id ? converted(id.field, `s.c${id.index}`) : 's.made';
      const key = parentKey.field.caseSensitive ? (x: string) => x : (x: string) => `lower(${x})`;
      const match = `${key(`p.${quoted(parentKey.field.name)}`)} = ${key(`s.c${index}`)}`;
      const parent = quoted(parentKey.object.name);
      const missing = await this.#session.rows<{ record: bigint; value: string }>(
        `SELECT s.record, s.c${index} AS value FROM ${this.#table} s WHERE s.c${index} <> ''
           AND NOT EXISTS (SELECT 1 FROM ${parent} p WHERE ${match}) ORDER BY s.record LIMIT 1`
      );
      if (missing[0]) {
        const { record, value } = missing[0];
        throw await this.#fault(
          record,
          `no ${parentKey.object.name} has the ${parentKey.field.name} "${value}"`
        );
      }
      await this.#session.run(
        `UPDATE ${quoted(this.object.name)} AS o SET ${quoted(field.name)} = p."Id"
           FROM ${this.#table} s, ${parent} p WHERE ${match} AND o."Id" = ${own}`
      );
    }
  }

  async #checkValues({ index, field }: LoadColumn): Promise<void> {
    const value = converted(field, `c${index}`);
    if (value.startsWith('nullif')) return;
    const wrong = await this.#session.rows<{ record: bigint; value: string }>(
      `SELECT record, c${index} AS value FROM ${this.#table} WHERE c${index} <> '' AND ${value} IS NULL ORDER BY record LIMIT 1`
    );
    if (wrong[0])
      throw await this.#fault(
        wrong[0].record,
        `${field.name} is "${wrong[0].value}", which is not ${expectation(field)}`
      );
  }

  async #checkIds(): Promise<void> {
    for (const name of this.object.name === 'Opportunity' ? ['Id', 'StageName', 'CloseDate'] : ['Id']) {
      const column = this.#columns.find((candidate) => candidate.field.name === name);
      if (!column && this.object.name === 'Opportunity')
        throw new LoadError(`${this.#file.name}, line 1: the column ${name} is missing.`);
      if (!column) continue;
      const blank = await this.#session.rows<{ record: bigint }>(
        `SELECT record FROM ${this.#table} WHERE coalesce(c${column.index}, '') = '' ORDER BY record LIMIT 1`
      );
      if (blank[0]) throw await this.#fault(blank[0].record, `${name} is blank`);
    }
    const id = this.#columns.find((column) => column.field.type === 'id');
    if (!id) return;
    const double = await this.#session.rows<{ record: bigint; value: string }>(
      `SELECT max(record) AS record, id18(c${id.index}) AS value FROM ${this.#table} GROUP BY 2 HAVING count(*) > 1 ORDER BY 1 LIMIT 1`
    );
    if (double[0])
      throw await this.#fault(double[0].record, `the Id ${double[0].value} stands in an earlier row already`);
  }

  async #fault(record: bigint, problem: string): Promise<LoadError> {
    return new LoadError(
      `${this.#file.name}, line ${await lineOfRecord(this.#file.path, Number(record))}: ${problem}.`
    );
  }

  /** What the file leaves open of the fields that the platform fills. */
  async #fillSystemFields(now: string): Promise<void> {
    const has = (name: string) => this.object.fields.has(name);
    const sets: string[] = [];
    const moments = ['CreatedDate', 'LastModifiedDate', 'SystemModstamp'].filter(has).map(quoted);
    for (const moment of moments) {
      const others = moment === '"SystemModstamp"' ? [...moments].reverse() : moments;
      sets.push(`${moment} = coalesce(${[moment, ...others].join(', ')}, ${textSql(now)}::TIMESTAMP)`);
    }
    for (const field of this.object.fields.values()) {
      if (field.type === 'boolean' && field.formula === undefined && !field.derived) {
        sets.push(`${quoted(field.name)} = coalesce(${quoted(field.name)}, ${field.defaultValue === true})`);
      }
    }
    if (has('IsDeleted'))
      sets.push(
        `"_DeletedAt" = CASE WHEN "IsDeleted" THEN ${has('SystemModstamp') ? '"SystemModstamp"' : 'NULL'} END`
      );
    if (sets.length > 0) await this.#session.run(`UPDATE ${quoted(this.object.name)} SET ${sets.join(', ')}`);
  }
}
