import title from '@salesforce/label/c.Forecast_Dates_Title';
import now from '@salesforce/label/c.Forecast_Dates_Now';
import slips from '@salesforce/label/c.Forecast_Dates_Slips';
import later from '@salesforce/label/c.Forecast_Dates_Later';
import earlier from '@salesforce/label/c.Forecast_Dates_Earlier';
import leavesNumber from '@salesforce/label/c.Forecast_Dates_LeavesNumber';
import leavesUpside from '@salesforce/label/c.Forecast_Dates_LeavesUpside';
import leavesPipeline from '@salesforce/label/c.Forecast_Dates_LeavesPipeline';
import hiddenAmount from '@salesforce/label/c.Forecast_Dates_HiddenAmount';
import hiddenCall from '@salesforce/label/c.Forecast_Dates_HiddenCall';
import movedTo from '@salesforce/label/c.Forecast_Dates_MovedTo';
import numberFalls from '@salesforce/label/c.Forecast_Dates_NumberFalls';
import numberStays from '@salesforce/label/c.Forecast_Dates_NumberStays';
import calledToo from '@salesforce/label/c.Forecast_Dates_CalledToo';
import noAmount from '@salesforce/label/c.Forecast_Dates_NoAmount';
import callsStay from '@salesforce/label/c.Forecast_Dates_CallsStay';
import why from '@salesforce/label/c.Forecast_Dates_Why';
import chooseReason from '@salesforce/label/c.Forecast_Dates_ChooseReason';
import callAgain from '@salesforce/label/c.Forecast_Dates_CallAgain';
import reasonOfCall from '@salesforce/label/c.Forecast_Dates_ReasonOfCall';
import moveTo from '@salesforce/label/c.Forecast_Dates_MoveTo';

/** A new close date, and what it does. */
export const dates = {
  title,
  now,
  slips,
  later,
  earlier,
  leavesNumber,
  leavesUpside,
  leavesPipeline,
  hiddenAmount,
  hiddenCall,
  movedTo,
  numberFalls,
  numberStays,
  calledToo,
  noAmount,
  callsStay,
  why,
  chooseReason,
  callAgain,
  reasonOfCall,
  moveTo
};
