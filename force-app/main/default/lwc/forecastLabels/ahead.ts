import title from '@salesforce/label/c.Forecast_Ahead_Title';
import periodSummary from '@salesforce/label/c.Forecast_Ahead_PeriodSummary';
import begins from '@salesforce/label/c.Forecast_Ahead_Begins';
import beginsHiddenPlan from '@salesforce/label/c.Forecast_Ahead_BeginsHiddenPlan';
import beginsOtherPlan from '@salesforce/label/c.Forecast_Ahead_BeginsOtherPlan';
import beginsNoPlan from '@salesforce/label/c.Forecast_Ahead_BeginsNoPlan';
import period from '@salesforce/label/c.Forecast_Ahead_Period';
import total from '@salesforce/label/c.Forecast_Ahead_Total';
import plan from '@salesforce/label/c.Forecast_Ahead_Plan';
import planMark from '@salesforce/label/c.Forecast_Ahead_PlanMark';
import neededMark from '@salesforce/label/c.Forecast_Ahead_NeededMark';
import emptyTitle from '@salesforce/label/c.Forecast_Ahead_EmptyTitle';
import empty from '@salesforce/label/c.Forecast_Ahead_Empty';
import fromFunded from '@salesforce/label/c.Forecast_Ahead_FromFunded';
import fromConversations from '@salesforce/label/c.Forecast_Ahead_FromConversations';
import verdict from '@salesforce/label/c.Forecast_Ahead_Verdict';
import rule from '@salesforce/label/c.Forecast_Ahead_Rule';

export const ahead = {
  title,
  periodSummary,
  begins,
  beginsHiddenPlan,
  beginsOtherPlan,
  beginsNoPlan,
  period,
  total,
  plan,
  planMark,
  neededMark,
  emptyTitle,
  empty,
  fromFunded,
  fromConversations,
  verdict,
  rule
};
