// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import view from '@salesforce/label/c.Forecast_Expansion_View';
import noMotionTitle from '@salesforce/label/c.Forecast_Expansion_NoMotionTitle';
import noMotion from '@salesforce/label/c.Forecast_Expansion_NoMotion';
import whose from '@salesforce/label/c.Forecast_Expansion_Whose';
import allVisible from '@salesforce/label/c.Forecast_Expansion_AllVisible';
import accountsTitle from '@salesforce/label/c.Forecast_Expansion_AccountsTitle';
import lead from '@salesforce/label/c.Forecast_Expansion_Lead';
import filter from '@salesforce/label/c.Forecast_Expansion_Filter';
import filterAll from '@salesforce/label/c.Forecast_Expansion_FilterAll';
import filterApproach from '@salesforce/label/c.Forecast_Expansion_FilterApproach';
import filterGrowing from '@salesforce/label/c.Forecast_Expansion_FilterGrowing';
import filterWithoutDeal from '@salesforce/label/c.Forecast_Expansion_FilterWithoutDeal';
import filterWithDeal from '@salesforce/label/c.Forecast_Expansion_FilterWithDeal';
import counted from '@salesforce/label/c.Forecast_Expansion_Counted';
import order from '@salesforce/label/c.Forecast_Expansion_Order';
import orderUsers from '@salesforce/label/c.Forecast_Expansion_OrderUsers';
import orderGrowth from '@salesforce/label/c.Forecast_Expansion_OrderGrowth';
import orderDecline from '@salesforce/label/c.Forecast_Expansion_OrderDecline';
import orderName from '@salesforce/label/c.Forecast_Expansion_OrderName';
import account from '@salesforce/label/c.Forecast_Expansion_Account';
import users from '@salesforce/label/c.Forecast_Expansion_Users';
import trend from '@salesforce/label/c.Forecast_Expansion_Trend';
import openDeal from '@salesforce/label/c.Forecast_Expansion_OpenDeal';
import high from '@salesforce/label/c.Forecast_Expansion_High';
import growing from '@salesforce/label/c.Forecast_Expansion_Growing';
import steady from '@salesforce/label/c.Forecast_Expansion_Steady';
import shrinking from '@salesforce/label/c.Forecast_Expansion_Shrinking';
import unknown from '@salesforce/label/c.Forecast_Expansion_Unknown';
import from from '@salesforce/label/c.Forecast_Expansion_From';
import noDay from '@salesforce/label/c.Forecast_Expansion_NoDay';
import due from '@salesforce/label/c.Forecast_Expansion_Due';
import moreDeals from '@salesforce/label/c.Forecast_Expansion_MoreDeals';
import openWith from '@salesforce/label/c.Forecast_Expansion_OpenWith';
import open from '@salesforce/label/c.Forecast_Expansion_Open';
import noDeal from '@salesforce/label/c.Forecast_Expansion_NoDeal';
import nothingListed from '@salesforce/label/c.Forecast_Expansion_NothingListed';
import shown from '@salesforce/label/c.Forecast_Expansion_Shown';
import shownOf from '@salesforce/label/c.Forecast_Expansion_ShownOf';
import more from '@salesforce/label/c.Forecast_Expansion_More';
import opened from '@salesforce/label/c.Forecast_Expansion_Opened';
import takenBack from '@salesforce/label/c.Forecast_Expansion_TakenBack';
import notTakenBack from '@salesforce/label/c.Forecast_Expansion_NotTakenBack';
import dealName from '@salesforce/label/c.Forecast_Expansion_DealName';
import name from '@salesforce/label/c.Forecast_Expansion_Name';
import price from '@salesforce/label/c.Forecast_Expansion_Price';
import priceHelp from '@salesforce/label/c.Forecast_Expansion_PriceHelp';
import owner from '@salesforce/label/c.Forecast_Expansion_Owner';
import usageNow from '@salesforce/label/c.Forecast_Expansion_UsageNow';
import usageAndTrend from '@salesforce/label/c.Forecast_Expansion_UsageAndTrend';
import startsIn from '@salesforce/label/c.Forecast_Expansion_StartsIn';
import openDealButton from '@salesforce/label/c.Forecast_Expansion_OpenDealButton';
import ratiosTitle from '@salesforce/label/c.Forecast_Expansion_RatiosTitle';
import motion from '@salesforce/label/c.Forecast_Expansion_Motion';
import required from '@salesforce/label/c.Forecast_Expansion_Required';
import opening from '@salesforce/label/c.Forecast_Expansion_Opening';
import cycle from '@salesforce/label/c.Forecast_Expansion_Cycle';
import usually from '@salesforce/label/c.Forecast_Expansion_Usually';
import window from '@salesforce/label/c.Forecast_Expansion_Window';
import ratiosExplain from '@salesforce/label/c.Forecast_Expansion_RatiosExplain';
import ratiosEmpty from '@salesforce/label/c.Forecast_Expansion_RatiosEmpty';
import noUsageTitle from '@salesforce/label/c.Forecast_Expansion_NoUsageTitle';
import noUsage from '@salesforce/label/c.Forecast_Expansion_NoUsage';
import setupFile from '@salesforce/label/c.Forecast_Expansion_SetupFile';
import setupBulk from '@salesforce/label/c.Forecast_Expansion_SetupBulk';
import setupRest from '@salesforce/label/c.Forecast_Expansion_SetupRest';
import setupUnknown from '@salesforce/label/c.Forecast_Expansion_SetupUnknown';
import withSlips from '@salesforce/label/c.Forecast_Expansion_WithSlips';
import saidTitle from '@salesforce/label/c.Forecast_Expansion_SaidTitle';
import said from '@salesforce/label/c.Forecast_Expansion_Said';
import saidTooFew from '@salesforce/label/c.Forecast_Expansion_SaidTooFew';
import saidEmpty from '@salesforce/label/c.Forecast_Expansion_SaidEmpty';
import saidWindow from '@salesforce/label/c.Forecast_Expansion_SaidWindow';
import saidTrend from '@salesforce/label/c.Forecast_Expansion_SaidTrend';
import saidLevel from '@salesforce/label/c.Forecast_Expansion_SaidLevel';
import saidByTrend from '@salesforce/label/c.Forecast_Expansion_SaidByTrend';
import saidByLevel from '@salesforce/label/c.Forecast_Expansion_SaidByLevel';
import saidGrowing from '@salesforce/label/c.Forecast_Expansion_SaidGrowing';
import saidSteady from '@salesforce/label/c.Forecast_Expansion_SaidSteady';
import saidShrinking from '@salesforce/label/c.Forecast_Expansion_SaidShrinking';
import saidHigh from '@salesforce/label/c.Forecast_Expansion_SaidHigh';
import saidNotHigh from '@salesforce/label/c.Forecast_Expansion_SaidNotHigh';
import saidUnknown from '@salesforce/label/c.Forecast_Expansion_SaidUnknown';
import won from '@salesforce/label/c.Forecast_Expansion_Won';
import lost from '@salesforce/label/c.Forecast_Expansion_Lost';
import amountsTitle from '@salesforce/label/c.Forecast_Expansion_AmountsTitle';
import amountsLead from '@salesforce/label/c.Forecast_Expansion_AmountsLead';
import amountsNone from '@salesforce/label/c.Forecast_Expansion_AmountsNone';
import amountsAllSame from '@salesforce/label/c.Forecast_Expansion_AmountsAllSame';
import deal from '@salesforce/label/c.Forecast_Expansion_Deal';
import byUsage from '@salesforce/label/c.Forecast_Expansion_ByUsage';
import difference from '@salesforce/label/c.Forecast_Expansion_Difference';
import priceTimesUsers from '@salesforce/label/c.Forecast_Expansion_PriceTimesUsers';
import setAmount from '@salesforce/label/c.Forecast_Expansion_SetAmount';
import setAmountOf from '@salesforce/label/c.Forecast_Expansion_SetAmountOf';
import amountSet from '@salesforce/label/c.Forecast_Expansion_AmountSet';
import amountRefused from '@salesforce/label/c.Forecast_Expansion_AmountRefused';
import ofProducts from '@salesforce/label/c.Forecast_Expansion_OfProducts';

export const expansion = {
  view,
  noMotionTitle,
  noMotion,
  whose,
  allVisible,
  accountsTitle,
  lead,
  filter,
  filterAll,
  filterApproach,
  filterGrowing,
  filterWithoutDeal,
  filterWithDeal,
  counted,
  order,
  orderUsers,
  orderGrowth,
  orderDecline,
  orderName,
  account,
  users,
  trend,
  openDeal,
  high,
  growing,
  steady,
  shrinking,
  unknown,
  from,
  noDay,
  due,
  moreDeals,
  openWith,
  open,
  noDeal,
  nothingListed,
  shown,
  shownOf,
  more,
  opened,
  takenBack,
  notTakenBack,
  dealName,
  name,
  price,
  priceHelp,
  owner,
  usageNow,
  usageAndTrend,
  startsIn,
  openDealButton,
  ratiosTitle,
  motion,
  required,
  opening,
  cycle,
  usually,
  window,
  ratiosExplain,
  ratiosEmpty,
  noUsageTitle,
  noUsage,
  setupFile,
  setupBulk,
  setupRest,
  setupUnknown,
  withSlips,
  saidTitle,
  said,
  saidTooFew,
  saidEmpty,
  saidWindow,
  saidTrend,
  saidLevel,
  saidByTrend,
  saidByLevel,
  saidGrowing,
  saidSteady,
  saidShrinking,
  saidHigh,
  saidNotHigh,
  saidUnknown,
  won,
  lost,
  amountsTitle,
  amountsLead,
  amountsNone,
  amountsAllSame,
  deal,
  byUsage,
  difference,
  priceTimesUsers,
  setAmount,
  setAmountOf,
  amountSet,
  amountRefused,
  ofProducts
};
