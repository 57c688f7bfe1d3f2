/** An object of the org that the sync writes. */
export interface Target {
  readonly name: string;
  readonly fields: readonly string[];
  /** Found again by Key__c. */
  readonly isUpserted: boolean;
  /** Records whose reason to exist is gone are deleted. */
  readonly isCleared: boolean;
}

const sums = [
  'Won',
  'Lost_Competition',
  'Lost_No_Decision',
  'Lost_Unclassified',
  'Start_Commit',
  'Start_Best_Case',
  'Start_Pipeline',
  'Start_Won_Commit',
  'Start_Won_Best_Case',
  'Start_Won_Pipeline',
  'Accepted',
  'Accepted_Lost',
  'Created_And_Won',
  'Pulled_In_Won',
  'Slipped',
  'Slipped_Commit',
  'Slipped_Best_Case',
  'Slipped_Pipeline'
];

export const periodTarget: Target = {
  name: 'Forecast_Period__c',
  fields: ['Key__c', 'Name', 'Kind__c', 'Start_Date__c', 'End_Date__c'],
  isUpserted: true,
  // Plans and submissions hang on periods, so none is ever deleted.
  isCleared: false
};

export const metricTarget: Target = {
  name: 'Sales_Metric__c',
  fields: [
    'Key__c',
    'Forecast_Period__c',
    'Dimension__c',
    'Dimension_Value__c',
    'Dimension_Label__c',
    ...sums.flatMap((sum) => [`${sum}_Amount__c`, `${sum}_Count__c`]),
    'Won_Days_Sum__c'
  ],
  isUpserted: true,
  isCleared: true
};

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
    'Detail__c'
  ],
  isUpserted: false,
  isCleared: false
};

export const targets: readonly Target[] = [periodTarget, metricTarget, runTarget];
