// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import callAgain from '@salesforce/label/c.Forecast_Dates_CallAgain';
import calledToo from '@salesforce/label/c.Forecast_Dates_CalledToo';
import callsStay from '@salesforce/label/c.Forecast_Dates_CallsStay';
import chooseReason from '@salesforce/label/c.Forecast_Dates_ChooseReason';
import earlier from '@salesforce/label/c.Forecast_Dates_Earlier';
import hiddenAmount from '@salesforce/label/c.Forecast_Dates_HiddenAmount';
import hiddenCall from '@salesforce/label/c.Forecast_Dates_HiddenCall';
import later from '@salesforce/label/c.Forecast_Dates_Later';
import leavesNumber from '@salesforce/label/c.Forecast_Dates_LeavesNumber';
import leavesPipeline from '@salesforce/label/c.Forecast_Dates_LeavesPipeline';
import leavesUpside from '@salesforce/label/c.Forecast_Dates_LeavesUpside';
import moveTo from '@salesforce/label/c.Forecast_Dates_MoveTo';
import movedTo from '@salesforce/label/c.Forecast_Dates_MovedTo';
import noAmount from '@salesforce/label/c.Forecast_Dates_NoAmount';
import now from '@salesforce/label/c.Forecast_Dates_Now';
import numberFalls from '@salesforce/label/c.Forecast_Dates_NumberFalls';
import numberStays from '@salesforce/label/c.Forecast_Dates_NumberStays';
import reasonOfCall from '@salesforce/label/c.Forecast_Dates_ReasonOfCall';
import slips from '@salesforce/label/c.Forecast_Dates_Slips';
import title from '@salesforce/label/c.Forecast_Dates_Title';
import why from '@salesforce/label/c.Forecast_Dates_Why';

export const dates = {
  callAgain,
  calledToo,
  callsStay,
  chooseReason,
  earlier,
  hiddenAmount,
  hiddenCall,
  later,
  leavesNumber,
  leavesPipeline,
  leavesUpside,
  moveTo,
  movedTo,
  noAmount,
  now,
  numberFalls,
  numberStays,
  reasonOfCall,
  slips,
  title,
  why
};
