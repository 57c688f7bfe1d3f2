import type { SetReasons } from './rights.ts';

/** Why the permission sets of the sync and of the load of usage hold each of their rights. */

const ALL_DEALS = 'sums are of all deals, whoever owns them';
const OWN_FIELDS = "a mapping (docs/mapping.md) names fields of the org's own";
/** Written by the sync, record by record. */
const WRITTEN = {
  read: 'compares what the org has with what it should have',
  create: 'new sums',
  edit: 'sums that changed',
  delete: 'sums of what no longer exists',
  'all records': 'what an earlier integration user wrote',
  'all records, to change': 'what an earlier integration user wrote'
};
const ENTERED = { read: 'submissions and plans are in weekly readings', 'all records': 'those of everyone' };

export const SYNC: SetReasons = {
  objects: {
    Account: { read: 'segment and country of deals', 'all records': ALL_DEALS, 'all fields': OWN_FIELDS },
    Campaign: { read: 'what a touch was; its members follow it', 'all records': 'touches of all leads' },
    Competitor__c: {
      read: 'the names of competitors',
      create: 'a record of each name that version 0.1.0 or a mapping has'
    },
    Contact: {
      read: 'contact roles of deals name contacts, whose ids alone are kept',
      'all records': 'contact roles of all deals'
    },
    Deal_Metric__c: {
      read: 'compares what the org has with what it should have',
      create: 'a deal that slipped; it takes a right to read the deal, and none to edit it',
      edit: 'a deal that slipped again',
      delete: 'a deal that was closed before the running quarter'
    },
    Forecast_Period__c: {
      ...WRITTEN,
      create: 'periods that began',
      edit: 'periods whose dates or names changed',
      delete: 'the platform asks for it with the right to change all records; the sync deletes no period'
    },
    Forecast_Submission__c: ENTERED,
    Hierarchy_Member__c: {
      ...WRITTEN,
      create: 'people who are new in the hierarchy',
      edit: 'people who have another manager, or left',
      delete: 'people who are in the hierarchy no more'
    },
    Lead: {
      read: 'funnel and speed',
      edit: 'engagement and first response, only where a touch came in',
      'all records': 'leads of everyone',
      'all records, to change': 'leads of everyone',
      delete: 'the platform asks for it with the right to change all records; the sync deletes no lead'
    },
    Lead_Metric__c: WRITTEN,
    Opportunity: { read: 'every figure', 'all records': ALL_DEALS, 'all fields': OWN_FIELDS },
    Sales_Metric__c: WRITTEN,
    Sales_Plan__c: ENTERED,
    Stage_Metric__c: WRITTEN,
    Sync_Run__c: {
      ...WRITTEN,
      read: 'sees whether another run is under way',
      create: 'a record of each run',
      edit: 'how the run ended',
      delete: 'the platform asks for it with the right to change all records; the sync deletes no run'
    },
    Week_Metric__c: WRITTEN
  },
  writes: {},
  others: {
    'custom metadata Forecast_Policy__mdt':
      'months or quarters, since when deals have to be accepted, and what teams follow',
    'custom metadata Sales_Region__mdt': 'which countries make up a region',
    'user permission ActivitiesAccess': 'how fast leads were answered comes from tasks',
    'user permission ApiEnabled': 'it works by the API',
    'user permission ViewAllUsers': 'names and managers of all people',
    'user permission ViewRoles': 'the roles that teams may follow'
  }
};

export const USAGE: SetReasons = {
  objects: {
    Account: {
      read: 'finds the account by the id of the product',
      edit: 'writes its usage',
      'all records': 'usage of all customers'
    }
  },
  writes: {
    Account: {
      'what the product says of a customer': [
        ...['Product_Account_Id__c', 'Usage_As_Of__c', 'Usage_Trend_Percent__c', 'Weekly_Active_Users__c']
      ]
    }
  },
  others: { 'user permission ApiEnabled': 'it works by the API' }
};
