// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import actionsFor from '@salesforce/label/c.Forecast_Board_ActionsFor';
import callCleared from '@salesforce/label/c.Forecast_Board_CallCleared';
import callIt from '@salesforce/label/c.Forecast_Board_CallIt';
import callOf from '@salesforce/label/c.Forecast_Board_CallOf';
import called from '@salesforce/label/c.Forecast_Board_Called';
import calledBy from '@salesforce/label/c.Forecast_Board_CalledBy';
import calledBeforeMove from '@salesforce/label/c.Forecast_Board_CalledBeforeMove';
import calledFor from '@salesforce/label/c.Forecast_Board_CalledFor';
import calledForAnother from '@salesforce/label/c.Forecast_Board_CalledForAnother';
import calledOnly from '@salesforce/label/c.Forecast_Board_CalledOnly';
import cardHint from '@salesforce/label/c.Forecast_Board_CardHint';
import changeCloseDate from '@salesforce/label/c.Forecast_Board_ChangeCloseDate';
import changeDate from '@salesforce/label/c.Forecast_Board_ChangeDate';
import chipCloseDatePast from '@salesforce/label/c.Forecast_Board_ChipCloseDatePast';
import chipEvidenceMissing from '@salesforce/label/c.Forecast_Board_ChipEvidenceMissing';
import chipMovedBack from '@salesforce/label/c.Forecast_Board_ChipMovedBack';
import chipNoChampion from '@salesforce/label/c.Forecast_Board_ChipNoChampion';
import chipNoCompellingEvent from '@salesforce/label/c.Forecast_Board_ChipNoCompellingEvent';
import chipNoContacts from '@salesforce/label/c.Forecast_Board_ChipNoContacts';
import chipNoPower from '@salesforce/label/c.Forecast_Board_ChipNoPower';
import chipNotInRedlines from '@salesforce/label/c.Forecast_Board_ChipNotInRedlines';
import chipSilent from '@salesforce/label/c.Forecast_Board_ChipSilent';
import chipSingleThreaded from '@salesforce/label/c.Forecast_Board_ChipSingleThreaded';
import chipSlipped from '@salesforce/label/c.Forecast_Board_ChipSlipped';
import closeDate from '@salesforce/label/c.Forecast_Board_CloseDate';
import competitor from '@salesforce/label/c.Forecast_Board_Competitor';
import confirmedBy from '@salesforce/label/c.Forecast_Board_ConfirmedBy';
import dateChanged from '@salesforce/label/c.Forecast_Board_DateChanged';
import emptyClosedHint from '@salesforce/label/c.Forecast_Board_EmptyClosedHint';
import emptyColumn from '@salesforce/label/c.Forecast_Board_EmptyColumn';
import emptyColumnHint from '@salesforce/label/c.Forecast_Board_EmptyColumnHint';
import exposure from '@salesforce/label/c.Forecast_Board_Exposure';
import inAmount from '@salesforce/label/c.Forecast_Board_InAmount';
import inThisPeriod from '@salesforce/label/c.Forecast_Board_InThisPeriod';
import lossType from '@salesforce/label/c.Forecast_Board_LossType';
import lost from '@salesforce/label/c.Forecast_Board_Lost';
import lostNoDecision from '@salesforce/label/c.Forecast_Board_LostNoDecision';
import lostTo from '@salesforce/label/c.Forecast_Board_LostTo';
import lostUnclassified from '@salesforce/label/c.Forecast_Board_LostUnclassified';
import manager from '@salesforce/label/c.Forecast_Board_Manager';
import moreChips from '@salesforce/label/c.Forecast_Board_MoreChips';
import moreRisks from '@salesforce/label/c.Forecast_Board_MoreRisks';
import move from '@salesforce/label/c.Forecast_Board_Move';
import moved from '@salesforce/label/c.Forecast_Board_Moved';
import neverIn from '@salesforce/label/c.Forecast_Board_NeverIn';
import noStageFor from '@salesforce/label/c.Forecast_Board_NoStageFor';
import note from '@salesforce/label/c.Forecast_Board_Note';
import noteHelp from '@salesforce/label/c.Forecast_Board_NoteHelp';
import noteNeeded from '@salesforce/label/c.Forecast_Board_NoteNeeded';
import noteOf from '@salesforce/label/c.Forecast_Board_NoteOf';
import noteOfManager from '@salesforce/label/c.Forecast_Board_NoteOfManager';
import openDeal from '@salesforce/label/c.Forecast_Board_OpenDeal';
import overruleNeeded from '@salesforce/label/c.Forecast_Board_OverruleNeeded';
import overruledBy from '@salesforce/label/c.Forecast_Board_OverruledBy';
import phases from '@salesforce/label/c.Forecast_Board_Phases';
import refused from '@salesforce/label/c.Forecast_Board_Refused';
import risk from '@salesforce/label/c.Forecast_Board_Risk';
import riskNeeded from '@salesforce/label/c.Forecast_Board_RiskNeeded';
import riskTiming from '@salesforce/label/c.Forecast_Board_RiskTiming';
import riskVendor from '@salesforce/label/c.Forecast_Board_RiskVendor';
import ruleIn from '@salesforce/label/c.Forecast_Board_RuleIn';
import ruleOut from '@salesforce/label/c.Forecast_Board_RuleOut';
import showMore from '@salesforce/label/c.Forecast_Board_ShowMore';
import shownOf from '@salesforce/label/c.Forecast_Board_ShownOf';
import stage from '@salesforce/label/c.Forecast_Board_Stage';
import takeBack from '@salesforce/label/c.Forecast_Board_TakeBack';
import whichStage from '@salesforce/label/c.Forecast_Board_WhichStage';
import whyIn from '@salesforce/label/c.Forecast_Board_WhyIn';
import whyOut from '@salesforce/label/c.Forecast_Board_WhyOut';
import whyOverrule from '@salesforce/label/c.Forecast_Board_WhyOverrule';
import won from '@salesforce/label/c.Forecast_Board_Won';
import wonLost from '@salesforce/label/c.Forecast_Board_WonLost';
import wonNew from '@salesforce/label/c.Forecast_Board_WonNew';
import wonStatus from '@salesforce/label/c.Forecast_Board_WonStatus';

export const board = {
  actionsFor,
  callCleared,
  callIt,
  callOf,
  called,
  calledBy,
  calledBeforeMove,
  calledFor,
  calledForAnother,
  calledOnly,
  cardHint,
  changeCloseDate,
  changeDate,
  chipCloseDatePast,
  chipEvidenceMissing,
  chipMovedBack,
  chipNoChampion,
  chipNoCompellingEvent,
  chipNoContacts,
  chipNoPower,
  chipNotInRedlines,
  chipSilent,
  chipSingleThreaded,
  chipSlipped,
  closeDate,
  competitor,
  confirmedBy,
  dateChanged,
  emptyClosedHint,
  emptyColumn,
  emptyColumnHint,
  exposure,
  inAmount,
  inThisPeriod,
  lossType,
  lost,
  lostNoDecision,
  lostTo,
  lostUnclassified,
  manager,
  moreChips,
  moreRisks,
  move,
  moved,
  neverIn,
  noStageFor,
  note,
  noteHelp,
  noteNeeded,
  noteOf,
  noteOfManager,
  openDeal,
  overruleNeeded,
  overruledBy,
  phases,
  refused,
  risk,
  riskNeeded,
  riskTiming,
  riskVendor,
  ruleIn,
  ruleOut,
  showMore,
  shownOf,
  stage,
  takeBack,
  whichStage,
  whyIn,
  whyOut,
  whyOverrule,
  won,
  wonLost,
  wonNew,
  wonStatus
};
