import { REP } from './people-reasons.ts';
import type { SetReasons } from './rights.ts';

/** Why the permission set of admins holds each of its rights. */

const EVERY = 'answers for the figures of the whole company';
const KEEPS = { create: 'enters them', edit: 'corrects them', delete: 'removes what was entered by mistake' };
const KEEPS_ALL = {
  ...KEEPS,
  read: 'enters them',
  'all records': 'those of other admins too',
  'all records, to change': 'those of other admins too'
};
const CHECKS = { read: EVERY, 'all records': EVERY };
const WHOLE = 'admins report on all that the app stores';

export const ADMIN: SetReasons = {
  objects: {
    Account: { read: EVERY, 'all records': EVERY, edit: "enters segment and the product's id of a customer" },
    Buyer_Evidence__c: CHECKS,
    Competitor__c: KEEPS_ALL,
    Contact: CHECKS,
    Deal_Action__c: CHECKS,
    Deal_Call__c: CHECKS,
    Deal_Metric__c: { read: 'with the deals' },
    Deal_Slip__c: CHECKS,
    Forecast_Period__c: KEEPS_ALL,
    Forecast_Submission__c: CHECKS,
    Forecast_Submission_Deal__c: CHECKS,
    Hierarchy_Member__c: { read: 'who is in whose team' },
    Lead: CHECKS,
    Lead_Metric__c: CHECKS,
    Opportunity: CHECKS,
    Sales_Metric__c: CHECKS,
    Sales_Plan__c: KEEPS_ALL,
    Seller__c: KEEPS_ALL,
    Stage_Metric__c: CHECKS,
    Sync_Run__c: CHECKS,
    Week_Metric__c: CHECKS
  },
  writes: {
    Account: {
      'what the deals of an account count under, and by which its usage is loaded': [
        'Market_Segment__c',
        'Product_Account_Id__c'
      ]
    },
    Competitor__c: { 'a competitor that one no longer loses to': 'all' },
    Forecast_Period__c: { 'periods before the first sync': 'all' },
    Opportunity: {
      'a wrong accepted date; the right to edit deals is not in this set': ['Sales_Accepted_Date__c']
    },
    Sales_Plan__c: { 'plans of people and periods': 'all' },
    Seller__c: { 'who sells, since when, with which quota': 'all' }
  },
  reads: Object.fromEntries(
    [
      ...['Account', 'Buyer_Evidence__c', 'Competitor__c', 'Deal_Action__c', 'Lead', 'Lead_Metric__c'],
      ...['Opportunity', 'Sales_Metric__c', 'Sales_Plan__c', 'Seller__c', 'Stage_Metric__c', 'Sync_Run__c']
    ].map((object) => [object, WHOLE])
  ),
  others: {
    ...REP.others,
    'custom metadata Sales_Region__mdt': 'which countries make up a region',
    'custom permission Bypass_Forecast_Rules': 'corrects and erases calls, slips and submissions',
    'tab Competitor__c': 'keeps the list',
    'tab Forecast_Period__c': 'keeps the periods',
    'tab Hierarchy_Member__c': 'sees who is in whose team',
    'tab Sales_Metric__c': 'rates as lists',
    'tab Sales_Plan__c': 'keeps the plans',
    'tab Seller__c': 'keeps the sellers',
    'tab Sync_Run__c': 'sees whether the sync runs'
  }
};
