import type { StandardSchema } from './references/catalog.ts';
import { table } from '../../lib/table.ts';

/**
 * The standard objects and fields that the metadata of this project names. Kept short on purpose: a name that is not here
 * is either misspelled or new; look it up in the Object Reference before you add it.
 */
const FIELDS: Readonly<Record<string, string>> = table({
  Account: 'Name OwnerId ParentId Industry NumberOfEmployees Phone Type Website CreatedById LastModifiedById',
  Campaign: 'Name',
  Contact: 'Name OwnerId AccountId Email Phone Title',
  Lead: 'Name OwnerId Company Email Industry LeadSource NumberOfEmployees Phone DoNotCall HasOptedOutOfEmail Status Title CreatedById LastModifiedById',
  Opportunity:
    'Name OwnerId AccountId Amount CampaignId CloseDate Description ExpectedRevenue ForecastCategory ForecastCategoryName IsClosed IsWon LeadSource NextStep Probability StageName Type CreatedDate CreatedById LastModifiedById',
  OpportunityContactRole: 'Role IsPrimary ContactId OpportunityId',
  User: 'Name ManagerId'
});

const PARENTS: Readonly<Record<string, string>> = table({
  'Contact.Account': 'Account',
  'Opportunity.Account': 'Account',
  'Opportunity.Owner': 'User',
  'OpportunityContactRole.Contact': 'Contact'
});

export const STANDARD_NAMES: StandardSchema = {
  hasObject: (object) => object in FIELDS,
  hasField: (object, field) => (FIELDS[object] ?? '').toLowerCase().split(' ').includes(field.toLowerCase()),
  field: () => undefined,
  childrenOf: () => [],
  parentOf: (object, relationship) =>
    Object.entries(PARENTS).find(
      ([path]) => path.toLowerCase() === `${object}.${relationship}`.toLowerCase()
    )?.[1]
};
