// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import asManager from '@salesforce/label/c.Forecast_Submit_AsManager';
import asRep from '@salesforce/label/c.Forecast_Submit_AsRep';
import ceiling from '@salesforce/label/c.Forecast_Submit_Ceiling';
import closed from '@salesforce/label/c.Forecast_Submit_Closed';
import deals from '@salesforce/label/c.Forecast_Submit_Deals';
import floor from '@salesforce/label/c.Forecast_Submit_Floor';
import hiddenAmounts from '@salesforce/label/c.Forecast_Submit_HiddenAmounts';
import last from '@salesforce/label/c.Forecast_Submit_Last';
import lastSame from '@salesforce/label/c.Forecast_Submit_LastSame';
import lastSince from '@salesforce/label/c.Forecast_Submit_LastSince';
import needsAllMotions from '@salesforce/label/c.Forecast_Submit_NeedsAllMotions';
import never from '@salesforce/label/c.Forecast_Submit_Never';
import noDeals from '@salesforce/label/c.Forecast_Submit_NoDeals';
import noPlan from '@salesforce/label/c.Forecast_Submit_NoPlan';
import note from '@salesforce/label/c.Forecast_Submit_Note';
import noteHelp from '@salesforce/label/c.Forecast_Submit_NoteHelp';
import number from '@salesforce/label/c.Forecast_Submit_Number';
import onlyMachines from '@salesforce/label/c.Forecast_Submit_OnlyMachines';
import pathFinishPapers from '@salesforce/label/c.Forecast_Submit_PathFinishPapers';
import pathWinTheDecision from '@salesforce/label/c.Forecast_Submit_PathWinTheDecision';
import plan from '@salesforce/label/c.Forecast_Submit_Plan';
import severalCurrencies from '@salesforce/label/c.Forecast_Submit_SeveralCurrencies';
import since from '@salesforce/label/c.Forecast_Submit_Since';
import submitNumber from '@salesforce/label/c.Forecast_Submit_SubmitNumber';
import submitSum from '@salesforce/label/c.Forecast_Submit_SubmitSum';
import submitted from '@salesforce/label/c.Forecast_Submit_Submitted';
import title from '@salesforce/label/c.Forecast_Submit_Title';
import who from '@salesforce/label/c.Forecast_Submit_Who';

export const submit = {
  asManager,
  asRep,
  ceiling,
  closed,
  deals,
  floor,
  hiddenAmounts,
  last,
  lastSame,
  lastSince,
  needsAllMotions,
  never,
  noDeals,
  noPlan,
  note,
  noteHelp,
  number,
  onlyMachines,
  pathFinishPapers,
  pathWinTheDecision,
  plan,
  severalCurrencies,
  since,
  submitNumber,
  submitSum,
  submitted,
  title,
  who
};
