// Names of the custom fields of leads outside of a gql literal: imported, so that a namespace is put before them.
import GRADE_OVERRIDE from '@salesforce/schema/Lead.Grade_Override__c';
import GRADE_OVERRIDE_BY from '@salesforce/schema/Lead.Grade_Override_By__c';
import GRADE_OVERRIDE_UNTIL from '@salesforce/schema/Lead.Grade_Override_Until__c';
import HANDED_OVER_BY from '@salesforce/schema/Lead.Handed_Over_By__c';
import LEAD_STAGE from '@salesforce/schema/Lead.Lead_Stage__c';
import NEXT_TOUCH from '@salesforce/schema/Lead.Next_Touch_Date__c';
import PAUSE_REASON from '@salesforce/schema/Lead.Pause_Reason__c';
import PAUSED_UNTIL from '@salesforce/schema/Lead.Paused_Until__c';
import REJECTED_BY from '@salesforce/schema/Lead.Rejected_By__c';
import REJECTION_REASON from '@salesforce/schema/Lead.Rejection_Reason__c';
import STEP_DONE from '@salesforce/schema/Lead.Track_Step_Done__c';
import STARTS_ON from '@salesforce/schema/Lead.Track_Starts_On__c';
import STOP_REASON from '@salesforce/schema/Lead.Stop_Reason__c';
import TRACK from '@salesforce/schema/Lead.Nurture_Track__c';
import METRIC_PERIOD from '@salesforce/schema/Lead_Metric__c.Forecast_Period__c';

export const LEAD = {
  gradeOverride: GRADE_OVERRIDE.fieldApiName,
  gradeOverrideBy: GRADE_OVERRIDE_BY.fieldApiName,
  gradeOverrideUntil: GRADE_OVERRIDE_UNTIL.fieldApiName,
  handedOverBy: HANDED_OVER_BY.fieldApiName,
  nextTouch: NEXT_TOUCH.fieldApiName,
  pausedUntil: PAUSED_UNTIL.fieldApiName,
  pauseReason: PAUSE_REASON.fieldApiName,
  rejectedBy: REJECTED_BY.fieldApiName,
  rejectionReason: REJECTION_REASON.fieldApiName,
  stage: LEAD_STAGE.fieldApiName,
  startsOn: STARTS_ON.fieldApiName,
  stepDone: STEP_DONE.fieldApiName,
  stopReason: STOP_REASON.fieldApiName,
  track: TRACK.fieldApiName
} as const;

export const LEAD_METRIC = { period: METRIC_PERIOD.fieldApiName } as const;
