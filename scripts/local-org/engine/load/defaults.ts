import { CLOSED_STATUS } from '../save/activities.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import type { Session } from '../store/database.ts';
import { DELETED_AT, isStored, quoted } from '../store/tables.ts';
import { textSql } from '../store/sql-text.ts';
import type { ObjectSchema } from '../schema/types.ts';
import { categoryNameSql } from './categories.ts';
import type { CategoryLabels } from './categories.ts';

/** Values of new rows by column, as SQL over the staged row `s` (and the facts `f` of its stage). */
export type Values = Map<string, string>;

/** What a staged row says of a field, NULL where the file has no such column. */
type Said = (field: string) => string;

/** What values are filled in with. */
export interface Filling {
  readonly now: string;
  readonly adminId: string;
  readonly labels: CategoryLabels;
}

/** Facts of the stages, beside which opportunities are loaded. */
export const STAGE_FACTS = 'stage_facts';

/** @param told stages that the command line says something of, which counts more than the rows */
export async function makeStageFacts(
  session: Session,
  schema: OrgSchema,
  told: readonly string[]
): Promise<void> {
  await session.run(
    `CREATE OR REPLACE TEMP TABLE ${STAGE_FACTS}
       (name VARCHAR, category VARCHAR, probability INTEGER, closed BOOLEAN, won BOOLEAN, is_told BOOLEAN)`
  );
  for (const { value, forecastCategory, probability, closed, won } of schema.stages) {
    const facts = [value, forecastCategory, probability, closed, won, told.includes(value)];
    await session.run(`INSERT INTO ${STAGE_FACTS} VALUES (?, ?, ?, ?, ?, ?)`, facts);
  }
}

/**
 * The columns of a loaded row: what the file says, and where it is silent what the platform would have filled in.
 * @param there the fields that the file has
 */
export function rowValues(
  object: ObjectSchema,
  there: ReadonlySet<string>,
  { now, adminId, labels }: Filling
): Values {
  const said: Said = (field) => (there.has(field) ? `s.${quoted(field)}` : 'NULL');
  const values: Values = new Map();
  for (const field of object.fields.values()) {
    if (!isStored(field)) continue;
    if (field.type === 'boolean')
      values.set(field.name, `coalesce(${said(field.name)}, ${field.defaultValue === true})`);
    else if (there.has(field.name)) values.set(field.name, said(field.name));
  }
  const has = (field: string) => object.fields.has(field);
  const moments = ['CreatedDate', 'LastModifiedDate', 'SystemModstamp'].filter(has);
  for (const moment of moments) {
    const others = moment === 'SystemModstamp' ? [...moments].reverse() : moments;
    values.set(moment, `coalesce(${[moment, ...others].map(said).join(', ')}, ${textSql(now)}::TIMESTAMP)`);
  }
  if (has('OwnerId')) values.set('OwnerId', `coalesce(${said('OwnerId')}, ${textSql(adminId)})`);
  for (const person of ['CreatedById', 'LastModifiedById'].filter(has)) {
    values.set(
      person,
      `coalesce(${said(person)}, ${has('OwnerId') ? said('OwnerId') : 'NULL'}, ${textSql(adminId)})`
    );
  }
  if (has('IsDeleted') && there.has('IsDeleted')) {
    const moment = values.get('SystemModstamp') ?? values.get('CreatedDate') ?? 'NULL';
    values.set(DELETED_AT, `CASE WHEN ${said('IsDeleted')} THEN ${moment} END`);
  }
  for (const [name, sql] of Object.entries(SPECIAL[object.name]?.(said, labels) ?? {})) values.set(name, sql);
  return values;
}

/** The category that a row says by name or by value, else that of its stage. */
const category = (said: Said, labels: CategoryLabels): string =>
  `coalesce(${labels.sql(said('ForecastCategoryName'))}, ${labels.sql(said('ForecastCategory'))}, f.category)`;

const person = (said: Said): Record<string, string> => ({
  Name: `coalesce(${said('Name')}, nullif(concat_ws(' ', ${said('FirstName')}, ${said('LastName')}), ''))`,
  LastName: `coalesce(${said('LastName')}, ${said('Name')})`
});

/** Columns that follow from others, by object. */
const SPECIAL: Record<string, (said: Said, labels: CategoryLabels) => Record<string, string>> = {
  Opportunity: (said, labels) => ({
    Name: `coalesce(${said('Name')}, ${said('Id')})`,
    ForecastCategory: category(said, labels),
    // By the platform's own names, by which the app finds them.
    ForecastCategoryName: categoryNameSql(category(said, labels)),
    Probability: `coalesce(${said('Probability')}, f.probability)`,
    IsClosed: `CASE WHEN f.is_told THEN f.closed ELSE coalesce(${said('IsClosed')}, nullif(${said('IsWon')}, false), f.closed) END`,
    IsWon: `CASE WHEN f.is_told THEN f.won ELSE coalesce(${said('IsWon')}, nullif(${said('IsClosed')}, true), f.won) END`,
    PushCount: `coalesce(${said('PushCount')}, 0)`
  }),
  OpportunityHistory: (said, labels) => ({ ForecastCategory: category(said, labels) }),
  User: (said) => {
    const mail = `lower(${said('Id')}) || '@local.example'`;
    const { Name } = person(said);
    return {
      Name: `coalesce(${Name}, ${said('Username')}, ${said('Id')})`,
      LastName: `coalesce(${said('LastName')}, ${said('Name')}, ${said('Username')}, ${said('Id')})`,
      Username: `coalesce(${said('Username')}, ${said('Email')}, ${mail})`,
      Email: `coalesce(${said('Email')}, ${said('Username')}, ${mail})`,
      Alias: `coalesce(${said('Alias')}, left(lower(coalesce(${said('LastName')}, ${said('Name')}, ${said('Id')})), 8))`,
      UserType: `coalesce(${said('UserType')}, 'Standard')`
    };
  },
  Contact: person,
  Lead: person,
  Task: (said) => ({
    IsClosed: `coalesce(${said('IsClosed')} OR ${said('Status')} = ${textSql(CLOSED_STATUS)}, ${said('IsClosed')}, ${said('Status')} = ${textSql(CLOSED_STATUS)}, false)`,
    IsHighPriority: `coalesce(${said('Priority')} = 'High', false)`
  })
};
