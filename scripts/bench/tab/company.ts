import { join } from 'node:path';
import { exportOf, peopleScript } from '../company/index.ts';

const script = new URL('company.sql', import.meta.url);
const objects = [
  'Organization',
  'User',
  'Account',
  'Contact',
  'Opportunity',
  'OpportunityContactRole',
  'Forecast_Period__c',
  'Hierarchy_Member__c',
  'Sales_Plan__c'
] as const;

/** A folder with the data export of a company with so many open deals due in the running quarter. Made once. */
export const tabCompanyOf = (openDeals: number, cache: string): Promise<string> =>
  exportOf(join(cache, `tab-company-${openDeals}`), openDeals, [peopleScript, script], objects);
