// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import answeredIn from '@salesforce/label/c.Forecast_Lead_AnsweredIn';
import cadenceHidden from '@salesforce/label/c.Forecast_Lead_CadenceHidden';
import company from '@salesforce/label/c.Forecast_Lead_Company';
import converted from '@salesforce/label/c.Forecast_Lead_Converted';
import directMail from '@salesforce/label/c.Forecast_Lead_DirectMail';
import dueOn from '@salesforce/label/c.Forecast_Lead_DueOn';
import dueSince from '@salesforce/label/c.Forecast_Lead_DueSince';
import dueToday from '@salesforce/label/c.Forecast_Lead_DueToday';
import email from '@salesforce/label/c.Forecast_Lead_Email';
import event from '@salesforce/label/c.Forecast_Lead_Event';
import finished from '@salesforce/label/c.Forecast_Lead_Finished';
import gradeA from '@salesforce/label/c.Forecast_Lead_GradeA';
import gradeB from '@salesforce/label/c.Forecast_Lead_GradeB';
import gradeC from '@salesforce/label/c.Forecast_Lead_GradeC';
import gradeD from '@salesforce/label/c.Forecast_Lead_GradeD';
import hours from '@salesforce/label/c.Forecast_Lead_Hours';
import hoursMinutes from '@salesforce/label/c.Forecast_Lead_HoursMinutes';
import minutes from '@salesforce/label/c.Forecast_Lead_Minutes';
import noChannel from '@salesforce/label/c.Forecast_Lead_NoChannel';
import noLead from '@salesforce/label/c.Forecast_Lead_NoLead';
import noSteps from '@salesforce/label/c.Forecast_Lead_NoSteps';
import notAnswered from '@salesforce/label/c.Forecast_Lead_NotAnswered';
import pausedBecause from '@salesforce/label/c.Forecast_Lead_PausedBecause';
import pausedUntil from '@salesforce/label/c.Forecast_Lead_PausedUntil';
import phone from '@salesforce/label/c.Forecast_Lead_Phone';
import stepDay from '@salesforce/label/c.Forecast_Lead_StepDay';
import stopped from '@salesforce/label/c.Forecast_Lead_Stopped';
import unknown from '@salesforce/label/c.Forecast_Lead_Unknown';
import waiting from '@salesforce/label/c.Forecast_Lead_Waiting';

export const lead = {
  answeredIn,
  cadenceHidden,
  company,
  converted,
  directMail,
  dueOn,
  dueSince,
  dueToday,
  email,
  event,
  finished,
  gradeA,
  gradeB,
  gradeC,
  gradeD,
  hours,
  hoursMinutes,
  minutes,
  noChannel,
  noLead,
  noSteps,
  notAnswered,
  pausedBecause,
  pausedUntil,
  phone,
  stepDay,
  stopped,
  unknown,
  waiting
};
