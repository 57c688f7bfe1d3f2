import { table } from '../../../lib/table.ts';

/** Labels that do not follow from the API name. */
const LABELS: Record<string, string> = table({
  'Opportunity.StageName': 'Stage',
  'Opportunity.Probability': 'Probability (%)',
  'Opportunity.ExpectedRevenue': 'Expected Amount',
  'Opportunity.Type': 'Opportunity Type',
  'Opportunity.ForecastCategoryName': 'Forecast Category',
  'Opportunity.IsWon': 'Won',
  'Opportunity.IsClosed': 'Closed',
  'Opportunity.Fiscal': 'Fiscal Period',
  'Opportunity.TotalOpportunityQuantity': 'Quantity',
  'Account.NumberOfEmployees': 'Employees',
  'Account.ParentId': 'Parent Account ID',
  'OpportunityHistory.Probability': 'Probability (%)',
  'User.IsActive': 'Active',
  IsDeleted: 'Deleted',
  SystemModstamp: 'System Modstamp',
  Id: 'ID',
  CurrencyIsoCode: 'Currency'
});

/** `AccountId` → `Account ID`, `CloseDate` → `Close Date`. */
export function labelOf(object: string, field: string): string {
  const known = LABELS[`${object}.${field}`] ?? LABELS[field];
  if (known) return known;
  if (field === 'Name')
    return object.startsWith('Opportunity') || object === 'Account' ? `${object} Name` : 'Full Name';
  return field
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/\bId\b/, 'ID')
    .trim();
}
