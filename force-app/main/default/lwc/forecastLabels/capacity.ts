// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import view from '@salesforce/label/c.Forecast_Capacity_View';
import emptyTitle from '@salesforce/label/c.Forecast_Capacity_EmptyTitle';
import empty from '@salesforce/label/c.Forecast_Capacity_Empty';
import emptyPeriods from '@salesforce/label/c.Forecast_Capacity_EmptyPeriods';
import assumed from '@salesforce/label/c.Forecast_Capacity_Assumed';
import planTitle from '@salesforce/label/c.Forecast_Capacity_PlanTitle';
import quarter from '@salesforce/label/c.Forecast_Capacity_Quarter';
import sellers from '@salesforce/label/c.Forecast_Capacity_Sellers';
import sellersNow from '@salesforce/label/c.Forecast_Capacity_SellersNow';
import ramped from '@salesforce/label/c.Forecast_Capacity_Ramped';
import plan from '@salesforce/label/c.Forecast_Capacity_Plan';
import load from '@salesforce/label/c.Forecast_Capacity_Load';
import loadOf from '@salesforce/label/c.Forecast_Capacity_LoadOf';
import enough from '@salesforce/label/c.Forecast_Capacity_Enough';
import tooLittle from '@salesforce/label/c.Forecast_Capacity_TooLittle';
import without from '@salesforce/label/c.Forecast_Capacity_Without';
import headlineShort from '@salesforce/label/c.Forecast_Capacity_HeadlineShort';
import headlineEnough from '@salesforce/label/c.Forecast_Capacity_HeadlineEnough';
import headlineNoPlan from '@salesforce/label/c.Forecast_Capacity_HeadlineNoPlan';
import headlineHidden from '@salesforce/label/c.Forecast_Capacity_HeadlineHidden';
import groupTitle from '@salesforce/label/c.Forecast_Capacity_GroupTitle';
import segment from '@salesforce/label/c.Forecast_Capacity_Segment';
import region from '@salesforce/label/c.Forecast_Capacity_Region';
import bySegment from '@salesforce/label/c.Forecast_Capacity_BySegment';
import byRegion from '@salesforce/label/c.Forecast_Capacity_ByRegion';
import noSegment from '@salesforce/label/c.Forecast_Capacity_NoSegment';
import noRegion from '@salesforce/label/c.Forecast_Capacity_NoRegion';
import attrition from '@salesforce/label/c.Forecast_Capacity_Attrition';
import attritionNone from '@salesforce/label/c.Forecast_Capacity_AttritionNone';
import rampFailure from '@salesforce/label/c.Forecast_Capacity_RampFailure';
import planExplain from '@salesforce/label/c.Forecast_Capacity_PlanExplain';
import nextTitle from '@salesforce/label/c.Forecast_Capacity_NextTitle';
import nextPlace from '@salesforce/label/c.Forecast_Capacity_NextPlace';
import perQuarter from '@salesforce/label/c.Forecast_Capacity_PerQuarter';
import firstYear from '@salesforce/label/c.Forecast_Capacity_FirstYear';
import ofRamped from '@salesforce/label/c.Forecast_Capacity_OfRamped';
import why from '@salesforce/label/c.Forecast_Capacity_Why';
import reason from '@salesforce/label/c.Forecast_Capacity_Reason';
import lead from '@salesforce/label/c.Forecast_Capacity_Lead';
import leadOnly from '@salesforce/label/c.Forecast_Capacity_LeadOnly';
import leadNone from '@salesforce/label/c.Forecast_Capacity_LeadNone';
import leadPause from '@salesforce/label/c.Forecast_Capacity_LeadPause';
import placed from '@salesforce/label/c.Forecast_Capacity_Placed';
import pauseTitle from '@salesforce/label/c.Forecast_Capacity_PauseTitle';
import pauseNow from '@salesforce/label/c.Forecast_Capacity_PauseNow';
import pauseLater from '@salesforce/label/c.Forecast_Capacity_PauseLater';
import pauseBounds from '@salesforce/label/c.Forecast_Capacity_PauseBounds';
import pausePlateau from '@salesforce/label/c.Forecast_Capacity_PausePlateau';
import pauseCloseRate from '@salesforce/label/c.Forecast_Capacity_PauseCloseRate';
import pausePipeline from '@salesforce/label/c.Forecast_Capacity_PausePipeline';
import pausePipelineAfter from '@salesforce/label/c.Forecast_Capacity_PausePipelineAfter';
import nextExplain from '@salesforce/label/c.Forecast_Capacity_NextExplain';
import whatIfTitle from '@salesforce/label/c.Forecast_Capacity_WhatIfTitle';
import kindAdd from '@salesforce/label/c.Forecast_Capacity_KindAdd';
import kindLose from '@salesforce/label/c.Forecast_Capacity_KindLose';
import kindDelay from '@salesforce/label/c.Forecast_Capacity_KindDelay';
import howMany from '@salesforce/label/c.Forecast_Capacity_HowMany';
import seller from '@salesforce/label/c.Forecast_Capacity_Seller';
import chooseSeller from '@salesforce/label/c.Forecast_Capacity_ChooseSeller';
import fromMonth from '@salesforce/label/c.Forecast_Capacity_FromMonth';
import delayBy from '@salesforce/label/c.Forecast_Capacity_DelayBy';
import tryIt from '@salesforce/label/c.Forecast_Capacity_TryIt';
import undo from '@salesforce/label/c.Forecast_Capacity_Undo';
import reset from '@salesforce/label/c.Forecast_Capacity_Reset';
import noStarts from '@salesforce/label/c.Forecast_Capacity_NoStarts';
import addedSeller from '@salesforce/label/c.Forecast_Capacity_AddedSeller';
import saidAdd from '@salesforce/label/c.Forecast_Capacity_SaidAdd';
import saidLose from '@salesforce/label/c.Forecast_Capacity_SaidLose';
import saidDelay from '@salesforce/label/c.Forecast_Capacity_SaidDelay';
import whatIfNothing from '@salesforce/label/c.Forecast_Capacity_WhatIfNothing';
import whatIfResult from '@salesforce/label/c.Forecast_Capacity_WhatIfResult';
import whatIfLoad from '@salesforce/label/c.Forecast_Capacity_WhatIfLoad';
import unfed from '@salesforce/label/c.Forecast_Capacity_Unfed';
import asItIs from '@salesforce/label/c.Forecast_Capacity_AsItIs';
import whatIf from '@salesforce/label/c.Forecast_Capacity_WhatIf';
import difference from '@salesforce/label/c.Forecast_Capacity_Difference';
import yearFrom from '@salesforce/label/c.Forecast_Capacity_YearFrom';
import whatIfDescription from '@salesforce/label/c.Forecast_Capacity_WhatIfDescription';
import whatIfExplain from '@salesforce/label/c.Forecast_Capacity_WhatIfExplain';
import rampTitle from '@salesforce/label/c.Forecast_Capacity_RampTitle';
import allSegments from '@salesforce/label/c.Forecast_Capacity_AllSegments';
import tenureQuarter from '@salesforce/label/c.Forecast_Capacity_TenureQuarter';
import tenure from '@salesforce/label/c.Forecast_Capacity_Tenure';
import leftSince from '@salesforce/label/c.Forecast_Capacity_LeftSince';
import medianWon from '@salesforce/label/c.Forecast_Capacity_MedianWon';
import ofPlateau from '@salesforce/label/c.Forecast_Capacity_OfPlateau';
import norm from '@salesforce/label/c.Forecast_Capacity_Norm';
import learned from '@salesforce/label/c.Forecast_Capacity_Learned';
import withFew from '@salesforce/label/c.Forecast_Capacity_WithFew';
import rampDescription from '@salesforce/label/c.Forecast_Capacity_RampDescription';
import rampExplain from '@salesforce/label/c.Forecast_Capacity_RampExplain';
import plateau from '@salesforce/label/c.Forecast_Capacity_Plateau';
import plateauOf from '@salesforce/label/c.Forecast_Capacity_PlateauOf';
import plateauNone from '@salesforce/label/c.Forecast_Capacity_PlateauNone';
import learnedFrom from '@salesforce/label/c.Forecast_Capacity_LearnedFrom';
import learnedNone from '@salesforce/label/c.Forecast_Capacity_LearnedNone';
import needTitle from '@salesforce/label/c.Forecast_Capacity_NeedTitle';
import needFor from '@salesforce/label/c.Forecast_Capacity_NeedFor';
import closeRate from '@salesforce/label/c.Forecast_Capacity_CloseRate';
import needed from '@salesforce/label/c.Forecast_Capacity_Needed';
import openDue from '@salesforce/label/c.Forecast_Capacity_OpenDue';
import toCreate from '@salesforce/label/c.Forecast_Capacity_ToCreate';
import acceptedBy from '@salesforce/label/c.Forecast_Capacity_AcceptedBy';
import partOfSlips from '@salesforce/label/c.Forecast_Capacity_PartOfSlips';
import noPlan from '@salesforce/label/c.Forecast_Capacity_NoPlan';
import few from '@salesforce/label/c.Forecast_Capacity_Few';
import created from '@salesforce/label/c.Forecast_Capacity_Created';
import noCycle from '@salesforce/label/c.Forecast_Capacity_NoCycle';
import late from '@salesforce/label/c.Forecast_Capacity_Late';
import all from '@salesforce/label/c.Forecast_Capacity_All';
import createFor from '@salesforce/label/c.Forecast_Capacity_CreateFor';
import netCreated from '@salesforce/label/c.Forecast_Capacity_NetCreated';
import needUnknown from '@salesforce/label/c.Forecast_Capacity_NeedUnknown';
import needExplain from '@salesforce/label/c.Forecast_Capacity_NeedExplain';
import sellersTitle from '@salesforce/label/c.Forecast_Capacity_SellersTitle';
import start from '@salesforce/label/c.Forecast_Capacity_Start';
import tenureTitle from '@salesforce/label/c.Forecast_Capacity_TenureTitle';
import quota from '@salesforce/label/c.Forecast_Capacity_Quota';
import openDeals from '@salesforce/label/c.Forecast_Capacity_OpenDeals';
import wonLastFour from '@salesforce/label/c.Forecast_Capacity_WonLastFour';
import attainment from '@salesforce/label/c.Forecast_Capacity_Attainment';
import beforeHistory from '@salesforce/label/c.Forecast_Capacity_BeforeHistory';
import fromFirstDeal from '@salesforce/label/c.Forecast_Capacity_FromFirstDeal';
import toCome from '@salesforce/label/c.Forecast_Capacity_ToCome';
import left from '@salesforce/label/c.Forecast_Capacity_Left';
import leaves from '@salesforce/label/c.Forecast_Capacity_Leaves';
import below from '@salesforce/label/c.Forecast_Capacity_Below';
import fromTo from '@salesforce/label/c.Forecast_Capacity_FromTo';
import andMore from '@salesforce/label/c.Forecast_Capacity_AndMore';
import attainmentNone from '@salesforce/label/c.Forecast_Capacity_AttainmentNone';
import attainmentWords from '@salesforce/label/c.Forecast_Capacity_AttainmentWords';
import sellersExplain from '@salesforce/label/c.Forecast_Capacity_SellersExplain';
import month from '@salesforce/label/c.Forecast_Capacity_Month';
import byQuarter from '@salesforce/label/c.Forecast_Capacity_ByQuarter';
import byMonth from '@salesforce/label/c.Forecast_Capacity_ByMonth';
import allMotions from '@salesforce/label/c.Forecast_Capacity_AllMotions';
import winsUnknown from '@salesforce/label/c.Forecast_Capacity_WinsUnknown';
import lastDeal from '@salesforce/label/c.Forecast_Capacity_LastDeal';
import noQuotas from '@salesforce/label/c.Forecast_Capacity_NoQuotas';

export const capacity = {
  view,
  emptyTitle,
  empty,
  emptyPeriods,
  assumed,
  planTitle,
  quarter,
  sellers,
  sellersNow,
  ramped,
  plan,
  load,
  loadOf,
  enough,
  tooLittle,
  without,
  headlineShort,
  headlineEnough,
  headlineNoPlan,
  headlineHidden,
  groupTitle,
  segment,
  region,
  bySegment,
  byRegion,
  noSegment,
  noRegion,
  attrition,
  attritionNone,
  rampFailure,
  planExplain,
  nextTitle,
  nextPlace,
  perQuarter,
  firstYear,
  ofRamped,
  why,
  reason,
  lead,
  leadOnly,
  leadNone,
  leadPause,
  placed,
  pauseTitle,
  pauseNow,
  pauseLater,
  pauseBounds,
  pausePlateau,
  pauseCloseRate,
  pausePipeline,
  pausePipelineAfter,
  nextExplain,
  whatIfTitle,
  kindAdd,
  kindLose,
  kindDelay,
  howMany,
  seller,
  chooseSeller,
  fromMonth,
  delayBy,
  tryIt,
  undo,
  reset,
  noStarts,
  addedSeller,
  saidAdd,
  saidLose,
  saidDelay,
  whatIfNothing,
  whatIfResult,
  whatIfLoad,
  unfed,
  asItIs,
  whatIf,
  difference,
  yearFrom,
  whatIfDescription,
  whatIfExplain,
  rampTitle,
  allSegments,
  tenureQuarter,
  tenure,
  leftSince,
  medianWon,
  ofPlateau,
  norm,
  learned,
  withFew,
  rampDescription,
  rampExplain,
  plateau,
  plateauOf,
  plateauNone,
  learnedFrom,
  learnedNone,
  needTitle,
  needFor,
  closeRate,
  needed,
  openDue,
  toCreate,
  acceptedBy,
  partOfSlips,
  noPlan,
  few,
  created,
  noCycle,
  late,
  all,
  createFor,
  netCreated,
  needUnknown,
  needExplain,
  sellersTitle,
  start,
  tenureTitle,
  quota,
  openDeals,
  wonLastFour,
  attainment,
  beforeHistory,
  fromFirstDeal,
  toCome,
  left,
  leaves,
  below,
  fromTo,
  andMore,
  attainmentNone,
  attainmentWords,
  sellersExplain,
  month,
  byQuarter,
  byMonth,
  allMotions,
  winsUnknown,
  lastDeal,
  noQuotas
};
