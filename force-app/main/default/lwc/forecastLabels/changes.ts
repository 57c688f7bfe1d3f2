import view from '@salesforce/label/c.Forecast_Changes_View';
import since from '@salesforce/label/c.Forecast_Changes_Since';
import sinceWeek from '@salesforce/label/c.Forecast_Changes_SinceWeek';
import sinceStart from '@salesforce/label/c.Forecast_Changes_SinceStart';
import sinceDate from '@salesforce/label/c.Forecast_Changes_SinceDate';
import date from '@salesforce/label/c.Forecast_Changes_Date';
import caption from '@salesforce/label/c.Forecast_Changes_Caption';
import change from '@salesforce/label/c.Forecast_Changes_Change';
import deals from '@salesforce/label/c.Forecast_Changes_Deals';
import bucket from '@salesforce/label/c.Forecast_Changes_Bucket';
import waterfall from '@salesforce/label/c.Forecast_Changes_Waterfall';
import then from '@salesforce/label/c.Forecast_Changes_Then';
import now from '@salesforce/label/c.Forecast_Changes_Now';
import sums from '@salesforce/label/c.Forecast_Changes_Sums';
import explain from '@salesforce/label/c.Forecast_Changes_Explain';
import deleted from '@salesforce/label/c.Forecast_Changes_Deleted';
import leftScope from '@salesforce/label/c.Forecast_Changes_LeftScope';
import enteredScope from '@salesforce/label/c.Forecast_Changes_EnteredScope';
import won from '@salesforce/label/c.Forecast_Changes_Won';
import lost from '@salesforce/label/c.Forecast_Changes_Lost';
import pushedOut from '@salesforce/label/c.Forecast_Changes_PushedOut';
import pulledIn from '@salesforce/label/c.Forecast_Changes_PulledIn';
import newDeal from '@salesforce/label/c.Forecast_Changes_NewDeal';
import categoryUp from '@salesforce/label/c.Forecast_Changes_CategoryUp';
import categoryDown from '@salesforce/label/c.Forecast_Changes_CategoryDown';
import amountUp from '@salesforce/label/c.Forecast_Changes_AmountUp';
import amountDown from '@salesforce/label/c.Forecast_Changes_AmountDown';
import unchanged from '@salesforce/label/c.Forecast_Changes_Unchanged';
import wonNote from '@salesforce/label/c.Forecast_Changes_WonNote';
import emptyTitle from '@salesforce/label/c.Forecast_Changes_EmptyTitle';
import empty from '@salesforce/label/c.Forecast_Changes_Empty';
import hiddenAcceptance from '@salesforce/label/c.Forecast_Changes_HiddenAcceptance';
import hiddenCalls from '@salesforce/label/c.Forecast_Changes_HiddenCalls';
import hiddenAmounts from '@salesforce/label/c.Forecast_Changes_HiddenAmounts';
import was from '@salesforce/label/c.Forecast_Changes_Was';
import wasNot from '@salesforce/label/c.Forecast_Changes_WasNot';
import seller from '@salesforce/label/c.Forecast_Changes_Seller';
import notCounted from '@salesforce/label/c.Forecast_Changes_NotCounted';
import sinceSubmission from '@salesforce/label/c.Forecast_Changes_SinceSubmission';
import explainNumber from '@salesforce/label/c.Forecast_Changes_ExplainNumber';
import ownersTracked from '@salesforce/label/c.Forecast_Changes_OwnersTracked';
import ownersHidden from '@salesforce/label/c.Forecast_Changes_OwnersHidden';
import explained from '@salesforce/label/c.Forecast_Changes_Explained';
import allInForecast from '@salesforce/label/c.Forecast_Changes_AllInForecast';
import theNumber from '@salesforce/label/c.Forecast_Changes_TheNumber';
import captionNumber from '@salesforce/label/c.Forecast_Changes_CaptionNumber';
import calledIn from '@salesforce/label/c.Forecast_Changes_CalledIn';
import calledOut from '@salesforce/label/c.Forecast_Changes_CalledOut';
import cut from '@salesforce/label/c.Forecast_Changes_Cut';
import wasCalled from '@salesforce/label/c.Forecast_Changes_WasCalled';
import endsWith from '@salesforce/label/c.Forecast_Changes_EndsWith';
import emptyUntil from '@salesforce/label/c.Forecast_Changes_EmptyUntil';
import reopened from '@salesforce/label/c.Forecast_Changes_Reopened';
import wonElsewhere from '@salesforce/label/c.Forecast_Changes_WonElsewhere';
import notAccepted from '@salesforce/label/c.Forecast_Changes_NotAccepted';
import leftOpen from '@salesforce/label/c.Forecast_Changes_LeftOpen';
import cameAndLeft from '@salesforce/label/c.Forecast_Changes_CameAndLeft';
import movedEarlier from '@salesforce/label/c.Forecast_Changes_MovedEarlier';
import sumsLess from '@salesforce/label/c.Forecast_Changes_SumsLess';
import slippedNote from '@salesforce/label/c.Forecast_Changes_SlippedNote';
import slippedTotal from '@salesforce/label/c.Forecast_Changes_SlippedTotal';
import longHistory from '@salesforce/label/c.Forecast_Changes_LongHistory';

export const changes = {
  view,
  since,
  sinceWeek,
  sinceStart,
  sinceDate,
  date,
  caption,
  change,
  deals,
  bucket,
  waterfall,
  then,
  now,
  sums,
  explain,
  deleted,
  leftScope,
  enteredScope,
  won,
  lost,
  pushedOut,
  pulledIn,
  newDeal,
  categoryUp,
  categoryDown,
  amountUp,
  amountDown,
  unchanged,
  wonNote,
  emptyTitle,
  empty,
  hiddenAcceptance,
  hiddenCalls,
  hiddenAmounts,
  was,
  wasNot,
  seller,
  notCounted,
  sinceSubmission,
  explainNumber,
  ownersTracked,
  ownersHidden,
  explained,
  allInForecast,
  theNumber,
  captionNumber,
  calledIn,
  calledOut,
  wasCalled,
  cut,
  endsWith,
  emptyUntil,
  reopened,
  wonElsewhere,
  notAccepted,
  leftOpen,
  cameAndLeft,
  movedEarlier,
  sumsLess,
  slippedNote,
  slippedTotal,
  longHistory
};
