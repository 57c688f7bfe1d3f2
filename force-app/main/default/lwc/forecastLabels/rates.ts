// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import allMotionsOnly from '@salesforce/label/c.Forecast_Rates_AllMotionsOnly';
import bar from '@salesforce/label/c.Forecast_Rates_Bar';
import byCompetitor from '@salesforce/label/c.Forecast_Rates_ByCompetitor';
import byMonth from '@salesforce/label/c.Forecast_Rates_ByMonth';
import byQuarter from '@salesforce/label/c.Forecast_Rates_ByQuarter';
import bySegment from '@salesforce/label/c.Forecast_Rates_BySegment';
import byRegion from '@salesforce/label/c.Forecast_Rates_ByRegion';
import bySeller from '@salesforce/label/c.Forecast_Rates_BySeller';
import byTeam from '@salesforce/label/c.Forecast_Rates_ByTeam';
import chartLabel from '@salesforce/label/c.Forecast_Rates_ChartLabel';
import close from '@salesforce/label/c.Forecast_Rates_Close';
import closeRate from '@salesforce/label/c.Forecast_Rates_CloseRate';
import companyWide from '@salesforce/label/c.Forecast_Rates_CompanyWide';
import cutBy from '@salesforce/label/c.Forecast_Rates_CutBy';
import cutEmpty from '@salesforce/label/c.Forecast_Rates_CutEmpty';
import cutEmptyTitle from '@salesforce/label/c.Forecast_Rates_CutEmptyTitle';
import deal from '@salesforce/label/c.Forecast_Rates_Deal';
import cycle from '@salesforce/label/c.Forecast_Rates_Cycle';
import cycleNormal from '@salesforce/label/c.Forecast_Rates_CycleNormal';
import cycleTitle from '@salesforce/label/c.Forecast_Rates_CycleTitle';
import empty from '@salesforce/label/c.Forecast_Rates_Empty';
import emptyTitle from '@salesforce/label/c.Forecast_Rates_EmptyTitle';
import explain from '@salesforce/label/c.Forecast_Rates_Explain';
import few from '@salesforce/label/c.Forecast_Rates_Few';
import floor from '@salesforce/label/c.Forecast_Rates_Floor';
import hideUnexplained from '@salesforce/label/c.Forecast_Rates_HideUnexplained';
import lastFour from '@salesforce/label/c.Forecast_Rates_LastFour';
import lostAmount from '@salesforce/label/c.Forecast_Rates_LostAmount';
import lostOn from '@salesforce/label/c.Forecast_Rates_LostOn';
import lostTo from '@salesforce/label/c.Forecast_Rates_LostTo';
import nameCompetitor from '@salesforce/label/c.Forecast_Rates_NameCompetitor';
import nameSegment from '@salesforce/label/c.Forecast_Rates_NameSegment';
import nameRegion from '@salesforce/label/c.Forecast_Rates_NameRegion';
import nameSeller from '@salesforce/label/c.Forecast_Rates_NameSeller';
import nameTeam from '@salesforce/label/c.Forecast_Rates_NameTeam';
import noDecision from '@salesforce/label/c.Forecast_Rates_NoDecision';
import owner from '@salesforce/label/c.Forecast_Rates_Owner';
import period from '@salesforce/label/c.Forecast_Rates_Period';
import showUnexplained from '@salesforce/label/c.Forecast_Rates_ShowUnexplained';
import soFar from '@salesforce/label/c.Forecast_Rates_SoFar';
import soFarPeriod from '@salesforce/label/c.Forecast_Rates_SoFarPeriod';
import target from '@salesforce/label/c.Forecast_Rates_Target';
import together from '@salesforce/label/c.Forecast_Rates_Together';
import unclassified from '@salesforce/label/c.Forecast_Rates_Unclassified';
import unexplainedNone from '@salesforce/label/c.Forecast_Rates_UnexplainedNone';
import unexplainedTitle from '@salesforce/label/c.Forecast_Rates_UnexplainedTitle';
import warningAll from '@salesforce/label/c.Forecast_Rates_WarningAll';
import warningShare from '@salesforce/label/c.Forecast_Rates_WarningShare';
import win from '@salesforce/label/c.Forecast_Rates_Win';
import winRate from '@salesforce/label/c.Forecast_Rates_WinRate';
import withFew from '@salesforce/label/c.Forecast_Rates_WithFew';
import withSlips from '@salesforce/label/c.Forecast_Rates_WithSlips';
import won from '@salesforce/label/c.Forecast_Rates_Won';
import yearAgo from '@salesforce/label/c.Forecast_Rates_YearAgo';

export const rates = {
  allMotionsOnly,
  bar,
  byCompetitor,
  byMonth,
  byQuarter,
  bySegment,
  byRegion,
  bySeller,
  byTeam,
  chartLabel,
  close,
  closeRate,
  companyWide,
  cutBy,
  cutEmpty,
  cutEmptyTitle,
  deal,
  cycle,
  cycleNormal,
  cycleTitle,
  empty,
  emptyTitle,
  explain,
  few,
  floor,
  hideUnexplained,
  lastFour,
  lostAmount,
  lostOn,
  lostTo,
  nameCompetitor,
  nameSegment,
  nameRegion,
  nameSeller,
  nameTeam,
  noDecision,
  owner,
  period,
  showUnexplained,
  soFar,
  soFarPeriod,
  target,
  together,
  unclassified,
  unexplainedNone,
  unexplainedTitle,
  warningAll,
  warningShare,
  win,
  winRate,
  withFew,
  withSlips,
  won,
  yearAgo
};
