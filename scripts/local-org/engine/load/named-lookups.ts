import type { OrgSchema } from '../schema/org-schema.ts';
import type { Session } from '../store/database.ts';
import { isStored, quoted } from '../store/tables.ts';
import { textSql } from '../store/sql-text.ts';
import { converted } from './convert.ts';
import type { NamedLookup } from './export-rules.ts';
import type { LoadColumn } from './load-column.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The lookup that a column of names fills; undefined for a column of any other kind. */
export function namedLookup(
  object: ObjectSchema,
  column: string,
  schema: OrgSchema,
  lookups: readonly NamedLookup[]
): { field: FieldSchema; target: ObjectSchema } | undefined {
  const lookup = lookups.find(
    (one) =>
      one.object === object.name &&
      [one.field, one.formerly ?? one.field, one.field.replace(/__c$/, '__r.Name')].some((name) =>
        same(name, column)
      )
  );
  const field = lookup && schema.field(object.name, lookup.field);
  const target = field?.type === 'reference' ? schema.object(field.referenceTo?.[0] ?? '') : undefined;
  return field && target && { field, target };
}

/** The columns of a file that say the same lookup. */
export interface NamedColumns {
  field: FieldSchema;
  target: ObjectSchema;
  indexes: number[];
}

export function namedColumns(columns: readonly LoadColumn[]): NamedColumns[] {
  const all = new Map<string, NamedColumns>();
  for (const { index, field, namedIn } of columns) {
    if (!namedIn) continue;
    const known = all.get(field.name) ?? { field, target: namedIn, indexes: [] };
    all.set(field.name, { ...known, indexes: [...known.indexes, index] });
  }
  return [...all.values()];
}

/** The columns of a staged table: the lookup where the file has an id, else the name. */
export function stagedNamed({ field, indexes }: NamedColumns): string[] {
  const ids = indexes.map(
    (index) =>
      `CASE WHEN ${isIdSql(`c${index}`)} AND NOT starts_with(c${index}, '${BLANK}') THEN ${converted(field, `c${index}`)} END`
  );
  const names = indexes.map(
    (index) => `CASE WHEN NOT ${isIdSql(`c${index}`)} THEN nullif(trim(c${index}), '') END`
  );
  const id = `coalesce(${ids.join(', ')}, NULL)`;
  const name = `coalesce(${names.join(', ')}, NULL)`;
  return [
    `${id} AS ${quoted(field.name)}`,
    `CASE WHEN ${id} IS NULL THEN ${name} END AS ${quoted(nameColumn(field))}`
  ];
}

/** What a data export writes for a blank lookup, without its checksum. */
const BLANK = '000000000000000';

/** Whether text is an id of a custom object; a name of the same length has no checksum that fits. */
const isIdSql = (text: string): string =>
  `(CASE length(${text}) WHEN 18 THEN id18(left(${text}, 15)) = ${text} WHEN 15 THEN regexp_full_match(${text}, 'a[0-9A-Za-z]{4}0[0-9A-Za-z]{9}|0{15}') ELSE false END)`;

/**
 * Fills a lookup of the loaded rows whose file names its record; makes a record for each name that has none. Names are
 * compared case-sensitively.
 * @param staged the table of the file's rows, with `Id` and the name in a column called as `nameColumn` says
 * @returns how many records were made
 */
export async function resolveNamed(
  session: Session,
  object: ObjectSchema,
  { field, target }: { field: FieldSchema; target: ObjectSchema },
  staged: string,
  made: { now: string; adminId: string }
): Promise<number> {
  const name = quoted(nameColumn(field));
  const [there] = await session.rows<{ n: bigint }>(`SELECT count(*) AS n FROM ${quoted(target.name)}`);
  const values = valuesOf(target, made, FIRST_MADE + Number(there!.n));
  const count = await session.run(
    `INSERT INTO ${quoted(target.name)} (${[...values.keys()].map(quoted).join(', ')})
       SELECT ${[...values.values()].join(', ')}
         FROM (SELECT DISTINCT ${name} AS name FROM ${staged} WHERE ${name} IS NOT NULL)
        WHERE name NOT IN (SELECT "Name" FROM ${quoted(target.name)} WHERE "Name" IS NOT NULL)`
  );
  await session.run(
    `UPDATE ${quoted(object.name)} AS o SET ${quoted(field.name)} = p."Id" FROM (
       SELECT s."Id" AS row, min(t."Id") AS "Id" FROM ${staged} s JOIN ${quoted(target.name)} t ON t."Name" = s.${name}
        GROUP BY 1) p
      WHERE o."Id" = p.row AND o.${quoted(field.name)} IS NULL`
  );
  return count;
}

/** The column of a staged table that holds the name of a lookup's record. */
const nameColumn = (field: FieldSchema): string => `name of ${field.name}`;

/** Far above the ids of loaded records that have none. */
const FIRST_MADE = 1_000_000;

/** The columns of a new record, as SQL over its `name`; its id counts on from a number. */
function valuesOf(
  object: ObjectSchema,
  { now, adminId }: { now: string; adminId: string },
  before: number
): Map<string, string> {
  const known = (names: readonly string[], sql: string) =>
    names.filter((name) => object.fields.has(name)).map((name) => [name, sql] as const);
  const flags = [...object.fields.values()].filter((field) => field.type === 'boolean' && isStored(field));
  return new Map([
    ['Id', `made_id(${textSql(object.keyPrefix)}, ${before} + row_number() OVER (ORDER BY name))`],
    ['Name', 'name'],
    ...flags.map((field) => [field.name, String(field.defaultValue === true)] as const),
    ...known(['CreatedDate', 'LastModifiedDate', 'SystemModstamp'], `${textSql(now)}::TIMESTAMP`),
    ...known(['OwnerId', 'CreatedById', 'LastModifiedById'], textSql(adminId))
  ]);
}
