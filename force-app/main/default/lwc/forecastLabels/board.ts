import inThisPeriod from '@salesforce/label/c.Forecast_Board_InThisPeriod';
import wonLost from '@salesforce/label/c.Forecast_Board_WonLost';
import inAmount from '@salesforce/label/c.Forecast_Board_InAmount';
import won from '@salesforce/label/c.Forecast_Board_Won';
import wonStatus from '@salesforce/label/c.Forecast_Board_WonStatus';
import wonNew from '@salesforce/label/c.Forecast_Board_WonNew';
import lost from '@salesforce/label/c.Forecast_Board_Lost';
import lostNoDecision from '@salesforce/label/c.Forecast_Board_LostNoDecision';
import lostTo from '@salesforce/label/c.Forecast_Board_LostTo';
import lostUnclassified from '@salesforce/label/c.Forecast_Board_LostUnclassified';
import neverIn from '@salesforce/label/c.Forecast_Board_NeverIn';
import ruleIn from '@salesforce/label/c.Forecast_Board_RuleIn';
import ruleOut from '@salesforce/label/c.Forecast_Board_RuleOut';
import riskTiming from '@salesforce/label/c.Forecast_Board_RiskTiming';
import riskVendor from '@salesforce/label/c.Forecast_Board_RiskVendor';
import calledBy from '@salesforce/label/c.Forecast_Board_CalledBy';
import overruledBy from '@salesforce/label/c.Forecast_Board_OverruledBy';
import manager from '@salesforce/label/c.Forecast_Board_Manager';
import confirmedBy from '@salesforce/label/c.Forecast_Board_ConfirmedBy';
import callOf from '@salesforce/label/c.Forecast_Board_CallOf';
import actionsFor from '@salesforce/label/c.Forecast_Board_ActionsFor';
import changeDate from '@salesforce/label/c.Forecast_Board_ChangeDate';
import changeCloseDate from '@salesforce/label/c.Forecast_Board_ChangeCloseDate';
import takeBack from '@salesforce/label/c.Forecast_Board_TakeBack';
import openDeal from '@salesforce/label/c.Forecast_Board_OpenDeal';
import moved from '@salesforce/label/c.Forecast_Board_Moved';
import called from '@salesforce/label/c.Forecast_Board_Called';
import calledOnly from '@salesforce/label/c.Forecast_Board_CalledOnly';
import callCleared from '@salesforce/label/c.Forecast_Board_CallCleared';
import refused from '@salesforce/label/c.Forecast_Board_Refused';
import dateChanged from '@salesforce/label/c.Forecast_Board_DateChanged';
import whyOut from '@salesforce/label/c.Forecast_Board_WhyOut';
import whyIn from '@salesforce/label/c.Forecast_Board_WhyIn';
import risk from '@salesforce/label/c.Forecast_Board_Risk';
import note from '@salesforce/label/c.Forecast_Board_Note';
import noteHelp from '@salesforce/label/c.Forecast_Board_NoteHelp';
import noteNeeded from '@salesforce/label/c.Forecast_Board_NoteNeeded';
import riskNeeded from '@salesforce/label/c.Forecast_Board_RiskNeeded';
import callIt from '@salesforce/label/c.Forecast_Board_CallIt';
import showMore from '@salesforce/label/c.Forecast_Board_ShowMore';
import shownOf from '@salesforce/label/c.Forecast_Board_ShownOf';
import emptyColumn from '@salesforce/label/c.Forecast_Board_EmptyColumn';
import emptyClosedHint from '@salesforce/label/c.Forecast_Board_EmptyClosedHint';
import emptyColumnHint from '@salesforce/label/c.Forecast_Board_EmptyColumnHint';
import cardHint from '@salesforce/label/c.Forecast_Board_CardHint';
import chipCloseDatePast from '@salesforce/label/c.Forecast_Board_ChipCloseDatePast';
import chipNotInRedlines from '@salesforce/label/c.Forecast_Board_ChipNotInRedlines';
import chipSlipped from '@salesforce/label/c.Forecast_Board_ChipSlipped';
import chipNoPower from '@salesforce/label/c.Forecast_Board_ChipNoPower';
import chipNoCompellingEvent from '@salesforce/label/c.Forecast_Board_ChipNoCompellingEvent';
import chipMovedBack from '@salesforce/label/c.Forecast_Board_ChipMovedBack';
import chipSingleThreaded from '@salesforce/label/c.Forecast_Board_ChipSingleThreaded';
import chipNoContacts from '@salesforce/label/c.Forecast_Board_ChipNoContacts';
import chipNoChampion from '@salesforce/label/c.Forecast_Board_ChipNoChampion';
import chipEvidenceMissing from '@salesforce/label/c.Forecast_Board_ChipEvidenceMissing';
import chipSilent from '@salesforce/label/c.Forecast_Board_ChipSilent';
import moreChips from '@salesforce/label/c.Forecast_Board_MoreChips';
import moreRisks from '@salesforce/label/c.Forecast_Board_MoreRisks';
import whichStage from '@salesforce/label/c.Forecast_Board_WhichStage';
import stage from '@salesforce/label/c.Forecast_Board_Stage';
import closeDate from '@salesforce/label/c.Forecast_Board_CloseDate';
import lossType from '@salesforce/label/c.Forecast_Board_LossType';
import competitor from '@salesforce/label/c.Forecast_Board_Competitor';
import move from '@salesforce/label/c.Forecast_Board_Move';
import noStageFor from '@salesforce/label/c.Forecast_Board_NoStageFor';
import phases from '@salesforce/label/c.Forecast_Board_Phases';
import whyOverrule from '@salesforce/label/c.Forecast_Board_WhyOverrule';
import overruleNeeded from '@salesforce/label/c.Forecast_Board_OverruleNeeded';
import exposure from '@salesforce/label/c.Forecast_Board_Exposure';
import calledFor from '@salesforce/label/c.Forecast_Board_CalledFor';
import calledForAnother from '@salesforce/label/c.Forecast_Board_CalledForAnother';
import noteOfManager from '@salesforce/label/c.Forecast_Board_NoteOfManager';
import noteOf from '@salesforce/label/c.Forecast_Board_NoteOf';

export const board = {
  inThisPeriod,
  wonLost,
  inAmount,
  won,
  wonStatus,
  wonNew,
  lost,
  lostNoDecision,
  lostTo,
  lostUnclassified,
  neverIn,
  ruleIn,
  ruleOut,
  riskTiming,
  riskVendor,
  calledBy,
  noteOf,
  noteOfManager,
  calledForAnother,
  calledFor,
  overruledBy,
  manager,
  confirmedBy,
  callOf,
  actionsFor,
  changeCloseDate,
  changeDate,
  takeBack,
  openDeal,
  moved,
  called,
  calledOnly,
  callCleared,
  refused,
  dateChanged,
  whyOut,
  whyIn,
  risk,
  note,
  noteHelp,
  noteNeeded,
  riskNeeded,
  callIt,
  showMore,
  shownOf,
  emptyColumn,
  emptyClosedHint,
  emptyColumnHint,
  cardHint,
  chipCloseDatePast,
  chipNotInRedlines,
  chipSlipped,
  chipNoPower,
  chipNoCompellingEvent,
  chipMovedBack,
  chipSingleThreaded,
  chipNoContacts,
  chipNoChampion,
  chipEvidenceMissing,
  chipSilent,
  moreChips,
  moreRisks,
  whichStage,
  stage,
  closeDate,
  lossType,
  competitor,
  move,
  noStageFor,
  phases,
  whyOverrule,
  overruleNeeded,
  exposure
};
