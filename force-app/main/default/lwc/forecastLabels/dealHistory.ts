// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import all from '@salesforce/label/c.Forecast_DealHistory_All';
import amount from '@salesforce/label/c.Forecast_DealHistory_Amount';
import answered from '@salesforce/label/c.Forecast_DealHistory_Answered';
import closed from '@salesforce/label/c.Forecast_DealHistory_Closed';
import confirmed from '@salesforce/label/c.Forecast_DealHistory_Confirmed';
import created from '@salesforce/label/c.Forecast_DealHistory_Created';
import createdAs from '@salesforce/label/c.Forecast_DealHistory_CreatedAs';
import customerDid from '@salesforce/label/c.Forecast_DealHistory_CustomerDid';
import cut from '@salesforce/label/c.Forecast_DealHistory_Cut';
import date from '@salesforce/label/c.Forecast_DealHistory_Date';
import empty from '@salesforce/label/c.Forecast_DealHistory_Empty';
import filter from '@salesforce/label/c.Forecast_DealHistory_Filter';
import forPeriod from '@salesforce/label/c.Forecast_DealHistory_ForPeriod';
import from from '@salesforce/label/c.Forecast_DealHistory_From';
import hidden from '@salesforce/label/c.Forecast_DealHistory_Hidden';
import hiddenCalls from '@salesforce/label/c.Forecast_DealHistory_HiddenCalls';
import hiddenEvidence from '@salesforce/label/c.Forecast_DealHistory_HiddenEvidence';
import hiddenNumbers from '@salesforce/label/c.Forecast_DealHistory_HiddenNumbers';
import hiddenPlan from '@salesforce/label/c.Forecast_DealHistory_HiddenPlan';
import hiddenSlips from '@salesforce/label/c.Forecast_DealHistory_HiddenSlips';
import hiddenStages from '@salesforce/label/c.Forecast_DealHistory_HiddenStages';
import kindBuyer from '@salesforce/label/c.Forecast_DealHistory_KindBuyer';
import kindCalls from '@salesforce/label/c.Forecast_DealHistory_KindCalls';
import kindDeal from '@salesforce/label/c.Forecast_DealHistory_KindDeal';
import managerCalled from '@salesforce/label/c.Forecast_DealHistory_ManagerCalled';
import managerWithdrew from '@salesforce/label/c.Forecast_DealHistory_ManagerWithdrew';
import more from '@salesforce/label/c.Forecast_DealHistory_More';
import moved from '@salesforce/label/c.Forecast_DealHistory_Moved';
import movedBack from '@salesforce/label/c.Forecast_DealHistory_MovedBack';
import movedOn from '@salesforce/label/c.Forecast_DealHistory_MovedOn';
import nameAndTitle from '@salesforce/label/c.Forecast_DealHistory_NameAndTitle';
import noneOfKind from '@salesforce/label/c.Forecast_DealHistory_NoneOfKind';
import ourAnswer from '@salesforce/label/c.Forecast_DealHistory_OurAnswer';
import owner from '@salesforce/label/c.Forecast_DealHistory_Owner';
import quoted from '@salesforce/label/c.Forecast_DealHistory_Quoted';
import reason from '@salesforce/label/c.Forecast_DealHistory_Reason';
import repCalled from '@salesforce/label/c.Forecast_DealHistory_RepCalled';
import repWithdrew from '@salesforce/label/c.Forecast_DealHistory_RepWithdrew';
import slipDate from '@salesforce/label/c.Forecast_DealHistory_SlipDate';
import slipped from '@salesforce/label/c.Forecast_DealHistory_Slipped';
import slippedOut from '@salesforce/label/c.Forecast_DealHistory_SlippedOut';
import someoneAtTheBuyer from '@salesforce/label/c.Forecast_DealHistory_SomeoneAtTheBuyer';
import submittedAgain from '@salesforce/label/c.Forecast_DealHistory_SubmittedAgain';
import submittedChange from '@salesforce/label/c.Forecast_DealHistory_SubmittedChange';
import submittedIn from '@salesforce/label/c.Forecast_DealHistory_SubmittedIn';
import submittedOut from '@salesforce/label/c.Forecast_DealHistory_SubmittedOut';
import title from '@salesforce/label/c.Forecast_DealHistory_Title';
import topicOn from '@salesforce/label/c.Forecast_DealHistory_TopicOn';
import unconfirmed from '@salesforce/label/c.Forecast_DealHistory_Unconfirmed';
import weDid from '@salesforce/label/c.Forecast_DealHistory_WeDid';
import withoutMachines from '@salesforce/label/c.Forecast_DealHistory_WithoutMachines';
import withRisk from '@salesforce/label/c.Forecast_DealHistory_WithRisk';

export const dealHistory = {
  all,
  amount,
  answered,
  closed,
  confirmed,
  created,
  createdAs,
  customerDid,
  cut,
  date,
  empty,
  filter,
  forPeriod,
  from,
  hidden,
  hiddenCalls,
  hiddenEvidence,
  hiddenNumbers,
  hiddenPlan,
  hiddenSlips,
  hiddenStages,
  kindBuyer,
  kindCalls,
  kindDeal,
  managerCalled,
  managerWithdrew,
  more,
  moved,
  movedBack,
  movedOn,
  nameAndTitle,
  noneOfKind,
  ourAnswer,
  owner,
  quoted,
  reason,
  repCalled,
  repWithdrew,
  slipDate,
  slipped,
  slippedOut,
  someoneAtTheBuyer,
  submittedAgain,
  submittedChange,
  submittedIn,
  submittedOut,
  title,
  topicOn,
  unconfirmed,
  weDid,
  withoutMachines,
  withRisk
};
