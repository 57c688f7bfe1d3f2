import forecast from '@salesforce/label/c.Forecast_Common_Forecast';
import loading from '@salesforce/label/c.Forecast_Common_Loading';
import retry from '@salesforce/label/c.Forecast_Common_Retry';
import cancel from '@salesforce/label/c.Forecast_Common_Cancel';
import close from '@salesforce/label/c.Forecast_Common_Close';
import notVisible from '@salesforce/label/c.Forecast_Common_NotVisible';
import noAmount from '@salesforce/label/c.Forecast_Common_NoAmount';
import none from '@salesforce/label/c.Forecast_Common_None';
import inCall from '@salesforce/label/c.Forecast_Common_InCall';
import outCall from '@salesforce/label/c.Forecast_Common_OutCall';
import timing from '@salesforce/label/c.Forecast_Common_Timing';
import vendor from '@salesforce/label/c.Forecast_Common_Vendor';
import commit from '@salesforce/label/c.Forecast_Common_Commit';
import bestCase from '@salesforce/label/c.Forecast_Common_BestCase';
import pipeline from '@salesforce/label/c.Forecast_Common_Pipeline';
import closed from '@salesforce/label/c.Forecast_Common_Closed';
import conversations from '@salesforce/label/c.Forecast_Common_Conversations';
import fundedProjects from '@salesforce/label/c.Forecast_Common_FundedProjects';
import vendorOfChoice from '@salesforce/label/c.Forecast_Common_VendorOfChoice';
import amount from '@salesforce/label/c.Forecast_Common_Amount';
import count from '@salesforce/label/c.Forecast_Common_Count';
import showAsTable from '@salesforce/label/c.Forecast_Common_ShowAsTable';
import showAsChart from '@salesforce/label/c.Forecast_Common_ShowAsChart';
import allMotions from '@salesforce/label/c.Forecast_Common_AllMotions';
import today from '@salesforce/label/c.Forecast_Common_Today';
import errorTitle from '@salesforce/label/c.Forecast_Common_ErrorTitle';
import hiddenAmounts from '@salesforce/label/c.Forecast_Common_HiddenAmounts';
import dateNeeded from '@salesforce/label/c.Forecast_Common_DateNeeded';
import hiddenCalls from '@salesforce/label/c.Forecast_Common_HiddenCalls';

export const common = {
  forecast,
  loading,
  retry,
  cancel,
  close,
  notVisible,
  noAmount,
  none,
  inCall,
  outCall,
  timing,
  vendor,
  commit,
  bestCase,
  pipeline,
  closed,
  conversations,
  fundedProjects,
  vendorOfChoice,
  amount,
  count,
  showAsTable,
  showAsChart,
  allMotions,
  today,
  errorTitle,
  dateNeeded,
  hiddenAmounts,
  hiddenCalls
};
