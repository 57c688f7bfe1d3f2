import type { OrgSchema } from '../schema/org-schema.ts';
import type { Session } from '../store/database.ts';
import { quoted } from '../store/tables.ts';
import type { Missing } from '../store/facts.ts';
import type { ExpectedData } from './export-rules.ts';
import type { RawFiles } from './raw.ts';

/** Columns of Opportunity.csv without which something else is taken; the first of them is enough. */
const COLUMNS: readonly (Missing & { readonly names: readonly string[] })[] = [
  {
    names: ['Amount'],
    what: 'amounts',
    cost: 'all deals are counted, and every amount is 0',
    remedy: 'export Opportunity.Amount'
  },
  {
    names: ['ForecastCategory', 'ForecastCategoryName'],
    what: 'forecast categories',
    cost: 'each deal is in the category of its stage',
    remedy: 'export Opportunity.ForecastCategory'
  },
  {
    names: ['CreatedDate'],
    what: 'creation dates',
    cost: 'deals without history count from today, or from their close date where it is earlier',
    remedy: 'export Opportunity.CreatedDate'
  },
  {
    names: ['OwnerId'],
    what: 'owners',
    cost: 'all deals are the administrator\u2019s',
    remedy: 'export Opportunity.OwnerId'
  }
];

/** The columns that Opportunity.csv lacks. */
export const missingColumns = (files: RawFiles): Missing[] =>
  COLUMNS.filter(({ names }) => names.every((name) => files.column('Opportunity', name) === undefined)).map(
    ({ what, cost, remedy }) => ({ what, cost, remedy })
  );

/** The expected data that no loaded record has. */
export async function missingOf(
  session: Session,
  schema: OrgSchema,
  expectedData: readonly ExpectedData[]
): Promise<Missing[]> {
  const missing: Missing[] = [];
  for (const { what, cost, remedy, object, field = 'Id', where = {} } of expectedData) {
    const isKnown = [field, ...Object.keys(where)].every((name) => schema.field(object, name) !== undefined);
    if (!isKnown || (await hasRow(session, object, `${quoted(field)} IS NOT NULL`))) continue;
    const among = Object.entries(where).map(([name, value]) => `${quoted(name)} = ${value}`);
    if (among.length === 0 || (await hasRow(session, object, among.join(' AND '))))
      missing.push({ what, cost, remedy });
  }
  return missing;
}

const hasRow = async (session: Session, object: string, condition: string): Promise<boolean> =>
  (await session.rows(`SELECT 1 FROM ${quoted(object)} WHERE ${condition} LIMIT 1`)).length > 0;
