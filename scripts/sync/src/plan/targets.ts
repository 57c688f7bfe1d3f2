import { fieldsOf, salesMetrics, weekMetrics } from '../metrics.ts';

/** An object of the org that the sync writes, record by record. */
export interface Target {
  readonly name: string;
  readonly fields: readonly string[];
  /** Records whose reason to exist is gone are deleted. */
  readonly isCleared: boolean;
  /** A record names others of the same object: those that named a new one are written again once it has an id. */
  readonly refersToItself?: boolean;
  /** Its amounts are in the corporate currency, which each record names in an org of several. */
  readonly hasAmounts?: boolean;
  /** How many records the org is given at a time; it has answered for them before the next are sent. */
  readonly atATime?: number;
}

/** An object that people edit and the sync writes some fields of. */
export interface FieldTarget {
  readonly name: string;
  readonly fields: readonly string[];
  /** What must be read to know the values: Object.Field. */
  readonly needs: readonly string[];
  /** The file whose query names the records to write, with Id and the fields' values. */
  readonly changes: string;
  /** What is not shown when this user may not write the fields. */
  readonly lostWithout: string;
}

export const periodTarget: Target = {
  name: 'Forecast_Period__c',
  fields: ['Key__c', 'Name', 'Kind__c', 'Start_Date__c', 'End_Date__c'],
  // Plans and submissions hang on periods, so none is ever deleted.
  isCleared: false
};

const memberTarget: Target = {
  name: 'Hierarchy_Member__c',
  fields: ['Key__c', 'Name', 'User__c', 'Manager__c', 'Is_Active__c'],
  isCleared: true,
  refersToItself: true
};

export const metricTarget: Target = {
  name: 'Sales_Metric__c',
  fields: [
    'Key__c',
    'Forecast_Period__c',
    'Dimension__c',
    'Dimension_Value__c',
    'Dimension_Label__c',
    ...fieldsOf(salesMetrics).map(({ name }) => name)
  ],
  isCleared: true,
  hasAmounts: true
};

const weekMetricTarget: Target = {
  name: 'Week_Metric__c',
  fields: [
    'Key__c',
    'Forecast_Period__c',
    'Week__c',
    'Reading_Date__c',
    'Dimension__c',
    'Dimension_Value__c',
    'Dimension_Label__c',
    ...fieldsOf(weekMetrics).map(({ name }) => name)
  ],
  isCleared: true,
  hasAmounts: true
};

const stageMetricTarget: Target = {
  name: 'Stage_Metric__c',
  fields: [
    'Key__c',
    'Forecast_Period__c',
    'Sales_Motion__c',
    'Stage_Name__c',
    ...['Entered', 'Advanced', 'Returned', 'Lost'].flatMap((move) => [
      `${move}_Amount__c`,
      `${move}_Count__c`
    ]),
    'Days_Sum__c'
  ],
  isCleared: true,
  hasAmounts: true
};

export const leadMetricTarget: Target = {
  name: 'Lead_Metric__c',
  fields: [
    'Key__c',
    'Forecast_Period__c',
    'Lead_Source__c',
    'Leads_Count__c',
    'MQL_Count__c',
    'SQL_Count__c',
    'SAL_Count__c',
    'Won_Count__c',
    'Responded_Count__c',
    'First_Response_Minutes_Sum__c',
    'Within_5_Min__c',
    'Within_1_Hour__c',
    'Within_24_Hours__c'
  ],
  isCleared: true
};

/** A row of a deal is in the way of who saves that deal, for the moment in which it is written. */
const dealMetricTarget: Target = {
  name: 'Deal_Metric__c',
  fields: ['Key__c', 'Opportunity__c', 'Times_Slipped__c'],
  isCleared: true,
  // One batch of a Bulk 2.0 job: the org works on the batches of a job side by side, and on these one after another.
  atATime: 10_000
};

export const fieldTargets: readonly FieldTarget[] = [
  {
    name: 'Lead',
    fields: [
      'Engagement_Points__c',
      'Engagement_As_Of__c',
      'First_Response_At__c',
      'First_Response_Minutes__c'
    ],
    needs: ['CampaignMember.Status', 'Campaign.Type', 'Task.WhoId', 'Task.IsClosed'],
    changes: 'load/changed_lead',
    lostWithout: 'leads do not show their engagement and first response'
  }
];

export const runTarget: Target = {
  name: 'Sync_Run__c',
  fields: [
    'Started_At__c',
    'Finished_At__c',
    'Status__c',
    'Rows_Read__c',
    'Rows_Written__c',
    'Rows_Failed__c',
    'Data_As_Of__c',
    'Corporate_Currency__c',
    'Exchange_Rates__c',
    'Deals_Without_Rate__c',
    'Detail__c'
  ],
  isCleared: false
};

/** Written by key, in this order. */
export const recordTargets: readonly { target: Target; table: string }[] = [
  { target: memberTarget, table: 'hierarchy_member' },
  { target: metricTarget, table: 'metric' },
  { target: weekMetricTarget, table: 'week_metric' },
  { target: stageMetricTarget, table: 'stage_metric' },
  { target: leadMetricTarget, table: 'lead_metric' },
  { target: dealMetricTarget, table: 'deal_metric' }
];

export const targets: readonly Target[] = [
  periodTarget,
  ...recordTargets.map(({ target }) => target),
  runTarget
];
