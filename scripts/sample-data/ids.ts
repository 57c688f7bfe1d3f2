import { to18 } from '../lib/record-id.ts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Where the made-up org lives; the same two characters in every id. */
const INSTANCE = 'sC';

/** An 18-character id: key prefix, instance, running number in base 62, checksum. Higher numbers sort higher within 62^10. */
export const recordId = (prefix: string, number: number): string => {
  let digits = '';
  for (let left = number; left > 0; left = Math.floor(left / 62)) digits = (DIGITS[left % 62] ?? '') + digits;
  return to18(prefix + INSTANCE + digits.padStart(10, '0'));
};

/** Key prefixes of the platform's objects, and those this company's org gave to the app's. */
export const PREFIX = {
  Organization: '00D',
  User: '005',
  Account: '001',
  Contact: '003',
  Lead: '00Q',
  Campaign: '701',
  CampaignMember: '00v',
  Opportunity: '006',
  OpportunityHistory: '008',
  OpportunityContactRole: '00K',
  Task: '00T',
  Forecast_Period__c: 'a00',
  Sales_Plan__c: 'a01',
  Forecast_Submission__c: 'a02',
  Forecast_Submission_Deal__c: 'a03',
  Deal_Call__c: 'a04',
  Buyer_Evidence__c: 'a05',
  Competitor__c: 'a06',
  Deal_Slip__c: 'a07',
  Seller__c: 'a08',
  Deal_Action__c: 'a09'
} as const;

export type ObjectName = keyof typeof PREFIX;

/** The profile for integrations of the local org, which this company is loaded into. */
export const INTEGRATION_PROFILE_ID = to18('00eLo0000000004');

/** Hands out ids of one object in rising order. */
export const idsOf = (object: ObjectName, first = 1): (() => string) => {
  let number = first;
  return () => recordId(PREFIX[object], number++);
};
