// Names of the custom fields of usage outside of a gql literal: imported, so that a namespace is put before them.
import AS_OF from '@salesforce/schema/Account.Usage_As_Of__c';
import TREND from '@salesforce/schema/Account.Usage_Trend_Percent__c';
import USERS from '@salesforce/schema/Account.Weekly_Active_Users__c';
import PRICE from '@salesforce/schema/Opportunity.Usage_Price__c';
import TREND_AT_OPENING from '@salesforce/schema/Opportunity.Usage_Trend_At_Opening__c';
import USERS_AT_OPENING from '@salesforce/schema/Opportunity.Usage_At_Opening__c';

/** What the product says about an account. */
export const USAGE = {
  asOf: AS_OF.fieldApiName,
  trend: TREND.fieldApiName,
  users: USERS.fieldApiName
} as const;

/** What usage says about a deal. */
export const DEAL_USAGE = {
  price: PRICE.fieldApiName,
  trendAtOpening: TREND_AT_OPENING.fieldApiName,
  usersAtOpening: USERS_AT_OPENING.fieldApiName
} as const;
