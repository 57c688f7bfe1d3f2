// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import allInForecast from '@salesforce/label/c.Forecast_Changes_AllInForecast';
import amountDown from '@salesforce/label/c.Forecast_Changes_AmountDown';
import amountUp from '@salesforce/label/c.Forecast_Changes_AmountUp';
import bucket from '@salesforce/label/c.Forecast_Changes_Bucket';
import calledIn from '@salesforce/label/c.Forecast_Changes_CalledIn';
import calledOut from '@salesforce/label/c.Forecast_Changes_CalledOut';
import cameAndLeft from '@salesforce/label/c.Forecast_Changes_CameAndLeft';
import caption from '@salesforce/label/c.Forecast_Changes_Caption';
import captionNumber from '@salesforce/label/c.Forecast_Changes_CaptionNumber';
import categoryDown from '@salesforce/label/c.Forecast_Changes_CategoryDown';
import categoryUp from '@salesforce/label/c.Forecast_Changes_CategoryUp';
import change from '@salesforce/label/c.Forecast_Changes_Change';
import cut from '@salesforce/label/c.Forecast_Changes_Cut';
import date from '@salesforce/label/c.Forecast_Changes_Date';
import deals from '@salesforce/label/c.Forecast_Changes_Deals';
import deleted from '@salesforce/label/c.Forecast_Changes_Deleted';
import empty from '@salesforce/label/c.Forecast_Changes_Empty';
import emptyTitle from '@salesforce/label/c.Forecast_Changes_EmptyTitle';
import emptyUntil from '@salesforce/label/c.Forecast_Changes_EmptyUntil';
import endsWith from '@salesforce/label/c.Forecast_Changes_EndsWith';
import enteredScope from '@salesforce/label/c.Forecast_Changes_EnteredScope';
import explain from '@salesforce/label/c.Forecast_Changes_Explain';
import explainNumber from '@salesforce/label/c.Forecast_Changes_ExplainNumber';
import explained from '@salesforce/label/c.Forecast_Changes_Explained';
import hiddenAcceptance from '@salesforce/label/c.Forecast_Changes_HiddenAcceptance';
import hiddenAmounts from '@salesforce/label/c.Forecast_Changes_HiddenAmounts';
import hiddenCalls from '@salesforce/label/c.Forecast_Changes_HiddenCalls';
import leftOpen from '@salesforce/label/c.Forecast_Changes_LeftOpen';
import leftScope from '@salesforce/label/c.Forecast_Changes_LeftScope';
import longHistory from '@salesforce/label/c.Forecast_Changes_LongHistory';
import lost from '@salesforce/label/c.Forecast_Changes_Lost';
import machines from '@salesforce/label/c.Forecast_Changes_Machines';
import movedEarlier from '@salesforce/label/c.Forecast_Changes_MovedEarlier';
import newDeal from '@salesforce/label/c.Forecast_Changes_NewDeal';
import notAccepted from '@salesforce/label/c.Forecast_Changes_NotAccepted';
import now from '@salesforce/label/c.Forecast_Changes_Now';
import ownersHidden from '@salesforce/label/c.Forecast_Changes_OwnersHidden';
import ownersTracked from '@salesforce/label/c.Forecast_Changes_OwnersTracked';
import pulledIn from '@salesforce/label/c.Forecast_Changes_PulledIn';
import pushedOut from '@salesforce/label/c.Forecast_Changes_PushedOut';
import reopened from '@salesforce/label/c.Forecast_Changes_Reopened';
import seller from '@salesforce/label/c.Forecast_Changes_Seller';
import since from '@salesforce/label/c.Forecast_Changes_Since';
import sinceDate from '@salesforce/label/c.Forecast_Changes_SinceDate';
import sinceStart from '@salesforce/label/c.Forecast_Changes_SinceStart';
import sinceSubmission from '@salesforce/label/c.Forecast_Changes_SinceSubmission';
import sinceWeek from '@salesforce/label/c.Forecast_Changes_SinceWeek';
import slippedNote from '@salesforce/label/c.Forecast_Changes_SlippedNote';
import slippedTotal from '@salesforce/label/c.Forecast_Changes_SlippedTotal';
import sums from '@salesforce/label/c.Forecast_Changes_Sums';
import sumsLess from '@salesforce/label/c.Forecast_Changes_SumsLess';
import theNumber from '@salesforce/label/c.Forecast_Changes_TheNumber';
import then from '@salesforce/label/c.Forecast_Changes_Then';
import unchanged from '@salesforce/label/c.Forecast_Changes_Unchanged';
import view from '@salesforce/label/c.Forecast_Changes_View';
import was from '@salesforce/label/c.Forecast_Changes_Was';
import wasCalled from '@salesforce/label/c.Forecast_Changes_WasCalled';
import wasNot from '@salesforce/label/c.Forecast_Changes_WasNot';
import waterfall from '@salesforce/label/c.Forecast_Changes_Waterfall';
import won from '@salesforce/label/c.Forecast_Changes_Won';
import wonElsewhere from '@salesforce/label/c.Forecast_Changes_WonElsewhere';
import wonNote from '@salesforce/label/c.Forecast_Changes_WonNote';

export const changes = {
  allInForecast,
  amountDown,
  amountUp,
  bucket,
  calledIn,
  calledOut,
  cameAndLeft,
  caption,
  captionNumber,
  categoryDown,
  categoryUp,
  change,
  cut,
  date,
  deals,
  deleted,
  empty,
  emptyTitle,
  emptyUntil,
  endsWith,
  enteredScope,
  explain,
  explainNumber,
  explained,
  hiddenAcceptance,
  hiddenAmounts,
  hiddenCalls,
  leftOpen,
  leftScope,
  longHistory,
  lost,
  machines,
  movedEarlier,
  newDeal,
  notAccepted,
  now,
  ownersHidden,
  ownersTracked,
  pulledIn,
  pushedOut,
  reopened,
  seller,
  since,
  sinceDate,
  sinceStart,
  sinceSubmission,
  sinceWeek,
  slippedNote,
  slippedTotal,
  sums,
  sumsLess,
  theNumber,
  then,
  unchanged,
  view,
  was,
  wasCalled,
  wasNot,
  waterfall,
  won,
  wonElsewhere,
  wonNote
};
