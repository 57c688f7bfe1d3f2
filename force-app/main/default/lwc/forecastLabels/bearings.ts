// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import addedExplain from '@salesforce/label/c.Forecast_Bearings_AddedExplain';
import addedText from '@salesforce/label/c.Forecast_Bearings_AddedText';
import added from '@salesforce/label/c.Forecast_Bearings_Added';
import allMotionsOnly from '@salesforce/label/c.Forecast_Bearings_AllMotionsOnly';
import asOf from '@salesforce/label/c.Forecast_Bearings_AsOf';
import bar from '@salesforce/label/c.Forecast_Bearings_Bar';
import bearing from '@salesforce/label/c.Forecast_Bearings_Bearing';
import call from '@salesforce/label/c.Forecast_Bearings_Call';
import cameLevel from '@salesforce/label/c.Forecast_Bearings_CameLevel';
import came from '@salesforce/label/c.Forecast_Bearings_Came';
import chartEmpty from '@salesforce/label/c.Forecast_Bearings_ChartEmpty';
import chartLabel from '@salesforce/label/c.Forecast_Bearings_ChartLabel';
import chart from '@salesforce/label/c.Forecast_Bearings_Chart';
import conversion from '@salesforce/label/c.Forecast_Bearings_Conversion';
import emptyScopeTitle from '@salesforce/label/c.Forecast_Bearings_EmptyScopeTitle';
import emptyScope from '@salesforce/label/c.Forecast_Bearings_EmptyScope';
import emptyTitle from '@salesforce/label/c.Forecast_Bearings_EmptyTitle';
import empty from '@salesforce/label/c.Forecast_Bearings_Empty';
import explainConversion from '@salesforce/label/c.Forecast_Bearings_ExplainConversion';
import explainHead from '@salesforce/label/c.Forecast_Bearings_ExplainHead';
import explainManagers from '@salesforce/label/c.Forecast_Bearings_ExplainManagers';
import explainOpening from '@salesforce/label/c.Forecast_Bearings_ExplainOpening';
import explainPast from '@salesforce/label/c.Forecast_Bearings_ExplainPast';
import explainProbability from '@salesforce/label/c.Forecast_Bearings_ExplainProbability';
import explainRule from '@salesforce/label/c.Forecast_Bearings_ExplainRule';
import explainSellers from '@salesforce/label/c.Forecast_Bearings_ExplainSellers';
import figures from '@salesforce/label/c.Forecast_Bearings_Figures';
import head from '@salesforce/label/c.Forecast_Bearings_Head';
import inLastMonth from '@salesforce/label/c.Forecast_Bearings_InLastMonth';
import inLastQuarter from '@salesforce/label/c.Forecast_Bearings_InLastQuarter';
import inProbability from '@salesforce/label/c.Forecast_Bearings_InProbability';
import inRule from '@salesforce/label/c.Forecast_Bearings_InRule';
import lastMonth from '@salesforce/label/c.Forecast_Bearings_LastMonth';
import lastQuarter from '@salesforce/label/c.Forecast_Bearings_LastQuarter';
import managers from '@salesforce/label/c.Forecast_Bearings_Managers';
import momentLastThird from '@salesforce/label/c.Forecast_Bearings_MomentLastThird';
import momentMiddle from '@salesforce/label/c.Forecast_Bearings_MomentMiddle';
import momentStart from '@salesforce/label/c.Forecast_Bearings_MomentStart';
import momentWeek3 from '@salesforce/label/c.Forecast_Bearings_MomentWeek3';
import months from '@salesforce/label/c.Forecast_Bearings_Months';
import noHistory from '@salesforce/label/c.Forecast_Bearings_NoHistory';
import noPast from '@salesforce/label/c.Forecast_Bearings_NoPast';
import noPlan from '@salesforce/label/c.Forecast_Bearings_NoPlan';
import noReading from '@salesforce/label/c.Forecast_Bearings_NoReading';
import noSubmission from '@salesforce/label/c.Forecast_Bearings_NoSubmission';
import nothingWon from '@salesforce/label/c.Forecast_Bearings_NothingWon';
import ofAllMotions from '@salesforce/label/c.Forecast_Bearings_OfAllMotions';
import ofPeriods from '@salesforce/label/c.Forecast_Bearings_OfPeriods';
import ofPlan from '@salesforce/label/c.Forecast_Bearings_OfPlan';
import oneMonth from '@salesforce/label/c.Forecast_Bearings_OneMonth';
import oneQuarter from '@salesforce/label/c.Forecast_Bearings_OneQuarter';
import openParts from '@salesforce/label/c.Forecast_Bearings_OpenParts';
import opening from '@salesforce/label/c.Forecast_Bearings_Opening';
import open from '@salesforce/label/c.Forecast_Bearings_Open';
import ownCall from '@salesforce/label/c.Forecast_Bearings_OwnCall';
import planLevel from '@salesforce/label/c.Forecast_Bearings_PlanLevel';
import planReached from '@salesforce/label/c.Forecast_Bearings_PlanReached';
import plan from '@salesforce/label/c.Forecast_Bearings_Plan';
import probability from '@salesforce/label/c.Forecast_Bearings_Probability';
import quarters from '@salesforce/label/c.Forecast_Bearings_Quarters';
import rule from '@salesforce/label/c.Forecast_Bearings_Rule';
import said from '@salesforce/label/c.Forecast_Bearings_Said';
import sellers from '@salesforce/label/c.Forecast_Bearings_Sellers';
import shortConversion from '@salesforce/label/c.Forecast_Bearings_ShortConversion';
import shortHead from '@salesforce/label/c.Forecast_Bearings_ShortHead';
import shortLastPeriod from '@salesforce/label/c.Forecast_Bearings_ShortLastPeriod';
import shortManagers from '@salesforce/label/c.Forecast_Bearings_ShortManagers';
import shortOpening from '@salesforce/label/c.Forecast_Bearings_ShortOpening';
import shortProbability from '@salesforce/label/c.Forecast_Bearings_ShortProbability';
import shortRule from '@salesforce/label/c.Forecast_Bearings_ShortRule';
import shortSellers from '@salesforce/label/c.Forecast_Bearings_ShortSellers';
import shortYearAgo from '@salesforce/label/c.Forecast_Bearings_ShortYearAgo';
import spreadNone from '@salesforce/label/c.Forecast_Bearings_SpreadNone';
import spreadText from '@salesforce/label/c.Forecast_Bearings_SpreadText';
import spread from '@salesforce/label/c.Forecast_Bearings_Spread';
import titleOver from '@salesforce/label/c.Forecast_Bearings_TitleOver';
import title from '@salesforce/label/c.Forecast_Bearings_Title';
import toGoExplain from '@salesforce/label/c.Forecast_Bearings_ToGoExplain';
import toGo from '@salesforce/label/c.Forecast_Bearings_ToGo';
import trackEmpty from '@salesforce/label/c.Forecast_Bearings_TrackEmpty';
import trackExplain from '@salesforce/label/c.Forecast_Bearings_TrackExplain';
import trackFirst from '@salesforce/label/c.Forecast_Bearings_TrackFirst';
import trackNext from '@salesforce/label/c.Forecast_Bearings_TrackNext';
import trackNoHistory from '@salesforce/label/c.Forecast_Bearings_TrackNoHistory';
import trackRuleLost from '@salesforce/label/c.Forecast_Bearings_TrackRuleLost';
import trackSentence from '@salesforce/label/c.Forecast_Bearings_TrackSentence';
import trackTitle from '@salesforce/label/c.Forecast_Bearings_TrackTitle';
import view from '@salesforce/label/c.Forecast_Bearings_View';
import weekNumber from '@salesforce/label/c.Forecast_Bearings_WeekNumber';
import weekStart from '@salesforce/label/c.Forecast_Bearings_WeekStart';
import week from '@salesforce/label/c.Forecast_Bearings_Week';
import won from '@salesforce/label/c.Forecast_Bearings_Won';
import yearAgo from '@salesforce/label/c.Forecast_Bearings_YearAgo';

export const bearings = {
  addedExplain,
  addedText,
  added,
  allMotionsOnly,
  asOf,
  bar,
  bearing,
  call,
  cameLevel,
  came,
  chartEmpty,
  chartLabel,
  chart,
  conversion,
  emptyScopeTitle,
  emptyScope,
  emptyTitle,
  empty,
  explainConversion,
  explainHead,
  explainManagers,
  explainOpening,
  explainPast,
  explainProbability,
  explainRule,
  explainSellers,
  figures,
  head,
  inLastMonth,
  inLastQuarter,
  inProbability,
  inRule,
  lastMonth,
  lastQuarter,
  managers,
  momentLastThird,
  momentMiddle,
  momentStart,
  momentWeek3,
  months,
  noHistory,
  noPast,
  noPlan,
  noReading,
  noSubmission,
  nothingWon,
  ofAllMotions,
  ofPeriods,
  ofPlan,
  oneMonth,
  oneQuarter,
  openParts,
  opening,
  open,
  ownCall,
  planLevel,
  planReached,
  plan,
  probability,
  quarters,
  rule,
  said,
  sellers,
  shortConversion,
  shortHead,
  shortLastPeriod,
  shortManagers,
  shortOpening,
  shortProbability,
  shortRule,
  shortSellers,
  shortYearAgo,
  spreadNone,
  spreadText,
  spread,
  titleOver,
  title,
  toGoExplain,
  toGo,
  trackEmpty,
  trackExplain,
  trackFirst,
  trackNext,
  trackNoHistory,
  trackRuleLost,
  trackSentence,
  trackTitle,
  view,
  weekNumber,
  weekStart,
  week,
  won,
  yearAgo
};
