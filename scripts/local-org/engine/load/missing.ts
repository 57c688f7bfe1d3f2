import type { OrgSchema } from '../schema/org-schema.ts';
import type { Session } from '../store/database.ts';
import { quoted } from '../store/tables.ts';
import type { Missing } from '../store/facts.ts';
import type { RawFiles } from './raw.ts';

/** Something that figures rest on, and a query whose rows show that it is there, or that nothing asks for it. */
interface Need extends Missing {
  /** The fields that the query reads; without one of them the org cannot have it. */
  readonly fields: readonly string[];
  readonly isThere: string;
}

const some = (object: string, where: string): string => `FROM ${quoted(object)} WHERE ${where} LIMIT 1`;
const filled = (object: string, field: string): string => some(object, `${quoted(field)} IS NOT NULL`);

const NEEDS: readonly Need[] = [
  {
    what: 'history',
    cost: 'what was due at the start of a quarter, and what slipped, is taken from creation and from today',
    remedy: 'export OpportunityHistory.csv too',
    fields: ['OpportunityHistory.Id'],
    isThere: 'FROM "OpportunityHistory" LIMIT 1'
  },
  {
    what: 'plans',
    cost: 'there is no gap and no coverage',
    remedy: 'add Sales_Plan__c.csv or create Sales Plans',
    fields: ['Sales_Plan__c.Id'],
    isThere: 'FROM "Sales_Plan__c" LIMIT 1'
  },
  {
    what: 'loss types',
    cost: 'all losses are unclassified, and the win rate counts none of them',
    remedy: 'fill Loss_Type__c of lost deals',
    fields: ['Opportunity.Loss_Type__c', 'Opportunity.IsWon'],
    // Where nothing was lost nothing is missing.
    isThere: `FROM (SELECT 1) WHERE EXISTS (${filled('Opportunity', 'Loss_Type__c')})
      OR NOT EXISTS (${some('Opportunity', '"IsClosed" AND NOT "IsWon"')})`
  },
  {
    what: 'segments',
    cost: 'nothing is shown by segment',
    remedy: 'fill Market_Segment__c of accounts',
    fields: ['Account.Market_Segment__c'],
    isThere: filled('Account', 'Market_Segment__c')
  },
  {
    what: 'competitors',
    cost: 'nothing is shown by competitor',
    remedy: 'fill Competitor__c of deals',
    fields: ['Opportunity.Competitor__c'],
    isThere: filled('Opportunity', 'Competitor__c')
  },
  {
    what: 'managers',
    cost: 'there are no teams',
    remedy: 'fill ManagerId of users',
    fields: ['User.ManagerId'],
    isThere: filled('User', 'ManagerId')
  },
  {
    what: 'accepted dates',
    cost: 'deals count from the first day they were in the forecast',
    remedy: 'fill Sales_Accepted_Date__c of deals',
    fields: ['Opportunity.Sales_Accepted_Date__c'],
    isThere: filled('Opportunity', 'Sales_Accepted_Date__c')
  },
  {
    what: 'leads',
    cost: 'there are no lead figures',
    remedy: 'export Lead.csv too',
    fields: ['Lead.Id'],
    isThere: 'FROM "Lead" LIMIT 1'
  }
];

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

/** What the loaded records lack of what figures rest on. An org without the fields is not asked for them. */
export async function missingOf(session: Session, schema: OrgSchema): Promise<Missing[]> {
  const missing: Missing[] = [];
  for (const { what, cost, remedy, fields, isThere } of NEEDS) {
    const isKnown = fields.every((path) => {
      const [object = '', field = ''] = path.split('.');
      return schema.field(object, field) !== undefined;
    });
    if (isKnown && (await session.rows(`SELECT 1 ${isThere}`)).length === 0)
      missing.push({ what, cost, remedy });
  }
  return missing;
}
