// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import accept from '@salesforce/label/c.Forecast_DealAcceptance_Accept';
import acceptedOn from '@salesforce/label/c.Forecast_DealAcceptance_AcceptedOn';
import again from '@salesforce/label/c.Forecast_DealAcceptance_Again';
import choose from '@salesforce/label/c.Forecast_DealAcceptance_Choose';
import closesAfterEvent from '@salesforce/label/c.Forecast_DealAcceptance_ClosesAfterEvent';
import event from '@salesforce/label/c.Forecast_DealAcceptance_Event';
import eventDate from '@salesforce/label/c.Forecast_DealAcceptance_EventDate';
import eventIsPast from '@salesforce/label/c.Forecast_DealAcceptance_EventIsPast';
import eventOn from '@salesforce/label/c.Forecast_DealAcceptance_EventOn';
import fit from '@salesforce/label/c.Forecast_DealAcceptance_Fit';
import fitIs from '@salesforce/label/c.Forecast_DealAcceptance_FitIs';
import funding from '@salesforce/label/c.Forecast_DealAcceptance_Funding';
import intro from '@salesforce/label/c.Forecast_DealAcceptance_Intro';
import isAccepted from '@salesforce/label/c.Forecast_DealAcceptance_IsAccepted';
import isLeftOut from '@salesforce/label/c.Forecast_DealAcceptance_IsLeftOut';
import leaveOut from '@salesforce/label/c.Forecast_DealAcceptance_LeaveOut';
import neverAccepted from '@salesforce/label/c.Forecast_DealAcceptance_NeverAccepted';
import nextStep from '@salesforce/label/c.Forecast_DealAcceptance_NextStep';
import noDeal from '@salesforce/label/c.Forecast_DealAcceptance_NoDeal';
import noEvent from '@salesforce/label/c.Forecast_DealAcceptance_NoEvent';
import noEventBehind from '@salesforce/label/c.Forecast_DealAcceptance_NoEventBehind';
import noFit from '@salesforce/label/c.Forecast_DealAcceptance_NoFit';
import noFunding from '@salesforce/label/c.Forecast_DealAcceptance_NoFunding';
import noPower from '@salesforce/label/c.Forecast_DealAcceptance_NoPower';
import noPowerYet from '@salesforce/label/c.Forecast_DealAcceptance_NoPowerYet';
import notWritable from '@salesforce/label/c.Forecast_DealAcceptance_NotWritable';
import notYet from '@salesforce/label/c.Forecast_DealAcceptance_NotYet';
import power from '@salesforce/label/c.Forecast_DealAcceptance_Power';
import promise from '@salesforce/label/c.Forecast_DealAcceptance_Promise';
import promiseBy from '@salesforce/label/c.Forecast_DealAcceptance_PromiseBy';
import promiseContact from '@salesforce/label/c.Forecast_DealAcceptance_PromiseContact';
import promiseUntil from '@salesforce/label/c.Forecast_DealAcceptance_PromiseUntil';
import title from '@salesforce/label/c.Forecast_DealAcceptance_Title';
import waiting from '@salesforce/label/c.Forecast_DealAcceptance_Waiting';

export const dealAcceptance = {
  accept,
  acceptedOn,
  again,
  choose,
  closesAfterEvent,
  event,
  eventDate,
  eventIsPast,
  eventOn,
  fit,
  fitIs,
  funding,
  intro,
  isAccepted,
  isLeftOut,
  leaveOut,
  neverAccepted,
  nextStep,
  noDeal,
  noEvent,
  noEventBehind,
  noFit,
  noFunding,
  noPower,
  noPowerYet,
  notWritable,
  notYet,
  power,
  promise,
  promiseBy,
  promiseContact,
  promiseUntil,
  title,
  waiting
};
