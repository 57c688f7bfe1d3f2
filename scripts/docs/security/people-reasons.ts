import type { SetReasons } from './rights.ts';

/** Why the permission sets of people hold each of their rights. */

const DEALS = 'the components show deals that sharing lets the person see';
const METRICS = 'rates, funnel and bearings of the tab';

/** Of the fields of leads: what the tab Lead Calls and the page of a lead save. */
const LEAD_WRITES = {
  'working a lead: call, pause, stop, hand over, reject': [
    ...['Handed_Over_By__c', 'Lead_Stage__c', 'Next_Touch_Date__c', 'Nurture_Track__c', 'Pause_Reason__c'],
    ...['Paused_Until__c', 'Rejected_By__c', 'Rejection_Reason__c', 'Stop_Reason__c'],
    ...['Track_Starts_On__c', 'Track_Step_Done__c']
  ],
  'entered on the page of the lead after a talk; they lift its grade': ['Buying_Role__c', 'Time_Frame__c'],
  'another grade for a time, and who gave it': [
    ...['Grade_Override__c', 'Grade_Override_By__c', 'Grade_Override_Until__c']
  ]
};

export const REP: SetReasons = {
  objects: {
    Account: { read: 'names of accounts, and their usage in Expansion' },
    Buyer_Evidence__c: {
      read: 'what the buyer confirmed, on cards and the deal page',
      create: 'a confirmation or an answer is a new record; none is changed'
    },
    Competitor__c: { read: 'whom a deal was lost to', create: 'a competitor that is not on the list' },
    Contact: { read: 'the buying team of a deal' },
    Deal_Action__c: {
      read: 'the plan of actions of both sides',
      create: 'an action is added',
      edit: 'an action is done, moved or given to someone else',
      delete: 'an action is removed'
    },
    Deal_Call__c: { read: 'the history of calls', create: 'each call is an entry; none is changed' },
    Deal_Metric__c: { read: 'how often a deal slipped' },
    Deal_Slip__c: { read: 'why deals slipped', create: 'each slip is an entry; none is changed' },
    Forecast_Period__c: { read: 'the periods one chooses from' },
    Forecast_Submission__c: { read: 'earlier numbers', create: 'a number is submitted; none is changed' },
    Forecast_Submission_Deal__c: {
      read: 'the deals that a number rested on',
      create: 'they are written with the number'
    },
    Hierarchy_Member__c: { read: 'who is in whose team' },
    Lead: { read: 'the call list and the page of a lead', edit: 'a lead is worked' },
    Lead_Metric__c: { read: 'the funnel of leads' },
    Opportunity: {
      read: DEALS,
      create: 'Expansion opens deals',
      edit: 'calls, moves, acceptance and losses'
    },
    Sales_Metric__c: { read: METRICS },
    Sales_Plan__c: { read: 'plan and coverage in the header' },
    Seller__c: { read: 'capacity: one sees the own record, and those of the people below' },
    Stage_Metric__c: { read: 'days in a stage' },
    Sync_Run__c: { read: '"data as of", and currencies without a rate' },
    Week_Metric__c: { read: 'bearings by week' }
  },
  writes: {
    Buyer_Evidence__c: { 'what was confirmed or answered, by whom and when': 'all' },
    Deal_Action__c: { 'what is to be done, by whom and until when': 'all' },
    Deal_Call__c: { 'the entry of a call': 'all' },
    Deal_Slip__c: { 'the entry of a slip': 'all' },
    Forecast_Submission__c: { 'the number and what it stands on': 'all' },
    Forecast_Submission_Deal__c: { 'the deal as it was submitted': 'all' },
    Lead: LEAD_WRITES,
    Opportunity: {
      'the call of the seller, and the one note of versions before 0.2.0': [
        ...['Rep_Call__c', 'Rep_Call_Note__c', 'Rep_Call_Period__c', 'Rep_Call_Risk__c', 'Call_Note__c']
      ],
      'the answers that accept a deal, or "not yet" with a next step': [
        ...['Product_Fit__c', 'Funding_Status__c', 'Compelling_Event__c', 'Compelling_Event_Date__c'],
        ...['Power_Access__c', 'Sales_Accepted_Date__c', 'NextStep']
      ],
      'moving and closing a deal': [
        ...['Amount', 'Slip_Reason__c', 'Loss_Type__c', 'Competitor__c', 'No_Decision_Kind__c'],
        ...['No_Decision_Told_By__c', 'No_Decision_Told_On__c']
      ],
      'opening an expansion deal': [
        ...['AccountId', 'Sales_Motion__c', 'Usage_Price__c'],
        ...['Usage_At_Opening__c', 'Usage_Trend_At_Opening__c']
      ]
    },
    OpportunityContactRole: { 'who lets us in, entered in the related list': ['Is_Beachhead__c'] }
  },
  others: {
    'app Buyer_Stage_Forecast': 'where the tabs are',
    'custom metadata Buyer_Stage__mdt': 'what the buyer does in a stage, on the deal page',
    'custom metadata Evidence_Topic__mdt': 'what there is to confirm',
    'custom metadata Forecast_Policy__mdt': 'the policies by which the tab counts',
    'custom metadata Nurture_Step__mdt': 'the next touch of a lead',
    'tab Deal_Metric__c': 'the list of slipped deals',
    'tab Forecast': 'the forecast',
    'tab Forecast_Submission__c': 'the own submissions as a list',
    'tab Lead_Calls': 'the call list',
    'tab standard-Account': 'in the navigation of the app',
    'tab standard-Lead': 'in the navigation of the app',
    'tab standard-Opportunity': 'in the navigation of the app'
  }
};

export const MANAGER: SetReasons = {
  ...REP,
  writes: {
    ...REP.writes,
    Opportunity: {
      ...REP.writes.Opportunity,
      'the call of the manager': [
        ...['Manager_Call__c', 'Manager_Call_Note__c', 'Manager_Call_Period__c', 'Manager_Call_Risk__c']
      ]
    }
  },
  others: {
    ...REP.others,
    'custom permission Call_As_Manager': 'overrules a call, and submits the number of a team'
  }
};

export const DEVELOPMENT: SetReasons = {
  objects: {
    Campaign: { read: 'what a lead came from and did' },
    Forecast_Period__c: { read: 'the periods of the funnel' },
    Lead: { read: 'the call list and the page of a lead', edit: 'a lead is worked' },
    Lead_Metric__c: { read: 'the funnel of leads' }
  },
  writes: { Lead: LEAD_WRITES },
  others: {
    'app Buyer_Stage_Forecast': 'where the tab is',
    'custom metadata Nurture_Step__mdt': 'the next touch of a lead',
    'tab Lead_Calls': 'the call list',
    'tab standard-Lead': 'in the navigation of the app'
  }
};
