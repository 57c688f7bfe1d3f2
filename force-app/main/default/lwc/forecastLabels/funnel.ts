// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import view from '@salesforce/label/c.Forecast_Funnel_View';
import title from '@salesforce/label/c.Forecast_Funnel_Title';
import titleOf from '@salesforce/label/c.Forecast_Funnel_TitleOf';
import window from '@salesforce/label/c.Forecast_Funnel_Window';
import lastFour from '@salesforce/label/c.Forecast_Funnel_LastFour';
import empty from '@salesforce/label/c.Forecast_Funnel_Empty';
import emptyTitle from '@salesforce/label/c.Forecast_Funnel_EmptyTitle';
import discovery from '@salesforce/label/c.Forecast_Funnel_Discovery';
import evaluation from '@salesforce/label/c.Forecast_Funnel_Evaluation';
import negotiation from '@salesforce/label/c.Forecast_Funnel_Negotiation';
import upsell from '@salesforce/label/c.Forecast_Funnel_Upsell';
import decidesFunding from '@salesforce/label/c.Forecast_Funnel_DecidesFunding';
import decidesVendor from '@salesforce/label/c.Forecast_Funnel_DecidesVendor';
import decidesContract from '@salesforce/label/c.Forecast_Funnel_DecidesContract';
import decidesAgain from '@salesforce/label/c.Forecast_Funnel_DecidesAgain';
import toEvaluation from '@salesforce/label/c.Forecast_Funnel_ToEvaluation';
import toNegotiation from '@salesforce/label/c.Forecast_Funnel_ToNegotiation';
import won from '@salesforce/label/c.Forecast_Funnel_Won';
import lostHere from '@salesforce/label/c.Forecast_Funnel_LostHere';
import boughtAgain from '@salesforce/label/c.Forecast_Funnel_BoughtAgain';
import sum from '@salesforce/label/c.Forecast_Funnel_Sum';
import conversion from '@salesforce/label/c.Forecast_Funnel_Conversion';
import days from '@salesforce/label/c.Forecast_Funnel_Days';
import skipped from '@salesforce/label/c.Forecast_Funnel_Skipped';
import returned from '@salesforce/label/c.Forecast_Funnel_Returned';
import firstUpsells from '@salesforce/label/c.Forecast_Funnel_FirstUpsells';
import daysToNext from '@salesforce/label/c.Forecast_Funnel_DaysToNext';
import accepted from '@salesforce/label/c.Forecast_Funnel_Accepted';
import lostElsewhere from '@salesforce/label/c.Forecast_Funnel_LostElsewhere';
import wonUnknown from '@salesforce/label/c.Forecast_Funnel_WonUnknown';
import explain from '@salesforce/label/c.Forecast_Funnel_Explain';
import lostTitle from '@salesforce/label/c.Forecast_Funnel_LostTitle';
import stepUnknown from '@salesforce/label/c.Forecast_Funnel_StepUnknown';
import lostDetails from '@salesforce/label/c.Forecast_Funnel_LostDetails';
import lostDetailsBare from '@salesforce/label/c.Forecast_Funnel_LostDetailsBare';
import lostMore from '@salesforce/label/c.Forecast_Funnel_LostMore';
import lostCut from '@salesforce/label/c.Forecast_Funnel_LostCut';
import lostEmpty from '@salesforce/label/c.Forecast_Funnel_LostEmpty';
import useTitle from '@salesforce/label/c.Forecast_Funnel_UseTitle';
import useEmpty from '@salesforce/label/c.Forecast_Funnel_UseEmpty';
import useExplain from '@salesforce/label/c.Forecast_Funnel_UseExplain';
import moves from '@salesforce/label/c.Forecast_Funnel_Moves';
import conversionOf from '@salesforce/label/c.Forecast_Funnel_ConversionOf';
import byMotion from '@salesforce/label/c.Forecast_Funnel_ByMotion';
import nameMotion from '@salesforce/label/c.Forecast_Funnel_NameMotion';
import byPeriod from '@salesforce/label/c.Forecast_Funnel_ByPeriod';
import skippedSpan from '@salesforce/label/c.Forecast_Funnel_SkippedSpan';
import returnedSpan from '@salesforce/label/c.Forecast_Funnel_ReturnedSpan';

export const funnel = {
  view,
  title,
  titleOf,
  window,
  lastFour,
  empty,
  emptyTitle,
  discovery,
  evaluation,
  negotiation,
  upsell,
  decidesFunding,
  decidesVendor,
  decidesContract,
  decidesAgain,
  toEvaluation,
  toNegotiation,
  won,
  lostHere,
  boughtAgain,
  sum,
  conversion,
  days,
  skipped,
  returned,
  firstUpsells,
  daysToNext,
  accepted,
  lostElsewhere,
  wonUnknown,
  explain,
  lostTitle,
  stepUnknown,
  lostDetails,
  lostDetailsBare,
  lostMore,
  lostCut,
  lostEmpty,
  useTitle,
  useEmpty,
  useExplain,
  moves,
  conversionOf,
  byMotion,
  nameMotion,
  byPeriod,
  skippedSpan,
  returnedSpan
};
