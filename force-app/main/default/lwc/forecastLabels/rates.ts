import byQuarter from '@salesforce/label/c.Forecast_Rates_ByQuarter';
import byMonth from '@salesforce/label/c.Forecast_Rates_ByMonth';
import winRate from '@salesforce/label/c.Forecast_Rates_WinRate';
import closeRate from '@salesforce/label/c.Forecast_Rates_CloseRate';
import withSlips from '@salesforce/label/c.Forecast_Rates_WithSlips';
import floor from '@salesforce/label/c.Forecast_Rates_Floor';
import target from '@salesforce/label/c.Forecast_Rates_Target';
import chartLabel from '@salesforce/label/c.Forecast_Rates_ChartLabel';
import explain from '@salesforce/label/c.Forecast_Rates_Explain';
import lastFour from '@salesforce/label/c.Forecast_Rates_LastFour';
import cutBy from '@salesforce/label/c.Forecast_Rates_CutBy';
import bySegment from '@salesforce/label/c.Forecast_Rates_BySegment';
import byRegion from '@salesforce/label/c.Forecast_Rates_ByRegion';
import byCompetitor from '@salesforce/label/c.Forecast_Rates_ByCompetitor';
import byTeam from '@salesforce/label/c.Forecast_Rates_ByTeam';
import bySeller from '@salesforce/label/c.Forecast_Rates_BySeller';
import nameSegment from '@salesforce/label/c.Forecast_Rates_NameSegment';
import nameRegion from '@salesforce/label/c.Forecast_Rates_NameRegion';
import nameCompetitor from '@salesforce/label/c.Forecast_Rates_NameCompetitor';
import nameTeam from '@salesforce/label/c.Forecast_Rates_NameTeam';
import nameSeller from '@salesforce/label/c.Forecast_Rates_NameSeller';
import won from '@salesforce/label/c.Forecast_Rates_Won';
import lostTo from '@salesforce/label/c.Forecast_Rates_LostTo';
import noDecision from '@salesforce/label/c.Forecast_Rates_NoDecision';
import unclassified from '@salesforce/label/c.Forecast_Rates_Unclassified';
import close from '@salesforce/label/c.Forecast_Rates_Close';
import win from '@salesforce/label/c.Forecast_Rates_Win';
import bar from '@salesforce/label/c.Forecast_Rates_Bar';
import yearAgo from '@salesforce/label/c.Forecast_Rates_YearAgo';
import companyWide from '@salesforce/label/c.Forecast_Rates_CompanyWide';
import allMotionsOnly from '@salesforce/label/c.Forecast_Rates_AllMotionsOnly';
import warningShare from '@salesforce/label/c.Forecast_Rates_WarningShare';
import warningAll from '@salesforce/label/c.Forecast_Rates_WarningAll';
import emptyTitle from '@salesforce/label/c.Forecast_Rates_EmptyTitle';
import empty from '@salesforce/label/c.Forecast_Rates_Empty';
import period from '@salesforce/label/c.Forecast_Rates_Period';
import cutEmptyTitle from '@salesforce/label/c.Forecast_Rates_CutEmptyTitle';
import cutEmpty from '@salesforce/label/c.Forecast_Rates_CutEmpty';
import showUnexplained from '@salesforce/label/c.Forecast_Rates_ShowUnexplained';
import hideUnexplained from '@salesforce/label/c.Forecast_Rates_HideUnexplained';
import unexplainedTitle from '@salesforce/label/c.Forecast_Rates_UnexplainedTitle';
import unexplainedNone from '@salesforce/label/c.Forecast_Rates_UnexplainedNone';
import deal from '@salesforce/label/c.Forecast_Rates_Deal';
import owner from '@salesforce/label/c.Forecast_Rates_Owner';
import lostOn from '@salesforce/label/c.Forecast_Rates_LostOn';
import lostAmount from '@salesforce/label/c.Forecast_Rates_LostAmount';
import few from '@salesforce/label/c.Forecast_Rates_Few';
import withFew from '@salesforce/label/c.Forecast_Rates_WithFew';
import soFar from '@salesforce/label/c.Forecast_Rates_SoFar';
import soFarPeriod from '@salesforce/label/c.Forecast_Rates_SoFarPeriod';
import together from '@salesforce/label/c.Forecast_Rates_Together';

export const rates = {
  byQuarter,
  byMonth,
  winRate,
  closeRate,
  withSlips,
  floor,
  target,
  chartLabel,
  explain,
  lastFour,
  cutBy,
  bySegment,
  byRegion,
  byCompetitor,
  byTeam,
  bySeller,
  nameSegment,
  nameRegion,
  nameCompetitor,
  nameTeam,
  nameSeller,
  won,
  lostTo,
  noDecision,
  unclassified,
  close,
  win,
  bar,
  yearAgo,
  companyWide,
  allMotionsOnly,
  warningShare,
  warningAll,
  emptyTitle,
  empty,
  period,
  cutEmptyTitle,
  cutEmpty,
  showUnexplained,
  hideUnexplained,
  unexplainedTitle,
  unexplainedNone,
  deal,
  owner,
  lostOn,
  lostAmount,
  few,
  withFew,
  soFar,
  soFarPeriod,
  together
};
