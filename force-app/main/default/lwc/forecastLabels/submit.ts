import severalCurrencies from '@salesforce/label/c.Forecast_Submit_SeveralCurrencies';
import submitNumber from '@salesforce/label/c.Forecast_Submit_SubmitNumber';
import title from '@salesforce/label/c.Forecast_Submit_Title';
import asRep from '@salesforce/label/c.Forecast_Submit_AsRep';
import asManager from '@salesforce/label/c.Forecast_Submit_AsManager';
import who from '@salesforce/label/c.Forecast_Submit_Who';
import number from '@salesforce/label/c.Forecast_Submit_Number';
import floor from '@salesforce/label/c.Forecast_Submit_Floor';
import ceiling from '@salesforce/label/c.Forecast_Submit_Ceiling';
import closed from '@salesforce/label/c.Forecast_Submit_Closed';
import plan from '@salesforce/label/c.Forecast_Submit_Plan';
import noPlan from '@salesforce/label/c.Forecast_Submit_NoPlan';
import deals from '@salesforce/label/c.Forecast_Submit_Deals';
import noDeals from '@salesforce/label/c.Forecast_Submit_NoDeals';
import note from '@salesforce/label/c.Forecast_Submit_Note';
import noteHelp from '@salesforce/label/c.Forecast_Submit_NoteHelp';
import since from '@salesforce/label/c.Forecast_Submit_Since';
import submitSum from '@salesforce/label/c.Forecast_Submit_SubmitSum';
import hiddenAmounts from '@salesforce/label/c.Forecast_Submit_HiddenAmounts';
import last from '@salesforce/label/c.Forecast_Submit_Last';
import never from '@salesforce/label/c.Forecast_Submit_Never';
import lastSame from '@salesforce/label/c.Forecast_Submit_LastSame';
import needsAllMotions from '@salesforce/label/c.Forecast_Submit_NeedsAllMotions';
import submitted from '@salesforce/label/c.Forecast_Submit_Submitted';
import pathFinishPapers from '@salesforce/label/c.Forecast_Submit_PathFinishPapers';
import pathWinTheDecision from '@salesforce/label/c.Forecast_Submit_PathWinTheDecision';
import lastSince from '@salesforce/label/c.Forecast_Submit_LastSince';

export const submit = {
  severalCurrencies,
  submitNumber,
  title,
  asRep,
  asManager,
  who,
  number,
  floor,
  ceiling,
  closed,
  plan,
  noPlan,
  deals,
  noDeals,
  note,
  noteHelp,
  since,
  submitSum,
  hiddenAmounts,
  last,
  never,
  lastSame,
  needsAllMotions,
  submitted,
  pathFinishPapers,
  pathWinTheDecision,
  lastSince
};
