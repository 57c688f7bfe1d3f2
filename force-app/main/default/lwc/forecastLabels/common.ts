// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import allMotions from '@salesforce/label/c.Forecast_Common_AllMotions';
import amount from '@salesforce/label/c.Forecast_Common_Amount';
import bestCase from '@salesforce/label/c.Forecast_Common_BestCase';
import cancel from '@salesforce/label/c.Forecast_Common_Cancel';
import close from '@salesforce/label/c.Forecast_Common_Close';
import closed from '@salesforce/label/c.Forecast_Common_Closed';
import commit from '@salesforce/label/c.Forecast_Common_Commit';
import conversations from '@salesforce/label/c.Forecast_Common_Conversations';
import count from '@salesforce/label/c.Forecast_Common_Count';
import dateNeeded from '@salesforce/label/c.Forecast_Common_DateNeeded';
import errorTitle from '@salesforce/label/c.Forecast_Common_ErrorTitle';
import forecast from '@salesforce/label/c.Forecast_Common_Forecast';
import fundedProjects from '@salesforce/label/c.Forecast_Common_FundedProjects';
import hiddenAmounts from '@salesforce/label/c.Forecast_Common_HiddenAmounts';
import hiddenCalls from '@salesforce/label/c.Forecast_Common_HiddenCalls';
import inCall from '@salesforce/label/c.Forecast_Common_InCall';
import loading from '@salesforce/label/c.Forecast_Common_Loading';
import noAmount from '@salesforce/label/c.Forecast_Common_NoAmount';
import noRate from '@salesforce/label/c.Forecast_Common_NoRate';
import none from '@salesforce/label/c.Forecast_Common_None';
import notVisible from '@salesforce/label/c.Forecast_Common_NotVisible';
import outCall from '@salesforce/label/c.Forecast_Common_OutCall';
import pipeline from '@salesforce/label/c.Forecast_Common_Pipeline';
import retry from '@salesforce/label/c.Forecast_Common_Retry';
import showAsChart from '@salesforce/label/c.Forecast_Common_ShowAsChart';
import showAsTable from '@salesforce/label/c.Forecast_Common_ShowAsTable';
import timing from '@salesforce/label/c.Forecast_Common_Timing';
import today from '@salesforce/label/c.Forecast_Common_Today';
import vendor from '@salesforce/label/c.Forecast_Common_Vendor';
import vendorOfChoice from '@salesforce/label/c.Forecast_Common_VendorOfChoice';

export const common = {
  allMotions,
  amount,
  bestCase,
  cancel,
  close,
  closed,
  commit,
  conversations,
  count,
  dateNeeded,
  errorTitle,
  forecast,
  fundedProjects,
  hiddenAmounts,
  hiddenCalls,
  inCall,
  loading,
  noAmount,
  noRate,
  none,
  notVisible,
  outCall,
  pipeline,
  retry,
  showAsChart,
  showAsTable,
  timing,
  today,
  vendor,
  vendorOfChoice
};
