// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import begins from '@salesforce/label/c.Forecast_Ahead_Begins';
import beginsHiddenPlan from '@salesforce/label/c.Forecast_Ahead_BeginsHiddenPlan';
import beginsNoPlan from '@salesforce/label/c.Forecast_Ahead_BeginsNoPlan';
import beginsOtherPlan from '@salesforce/label/c.Forecast_Ahead_BeginsOtherPlan';
import empty from '@salesforce/label/c.Forecast_Ahead_Empty';
import emptyTitle from '@salesforce/label/c.Forecast_Ahead_EmptyTitle';
import fromConversations from '@salesforce/label/c.Forecast_Ahead_FromConversations';
import fromFunded from '@salesforce/label/c.Forecast_Ahead_FromFunded';
import neededMark from '@salesforce/label/c.Forecast_Ahead_NeededMark';
import period from '@salesforce/label/c.Forecast_Ahead_Period';
import periodSummary from '@salesforce/label/c.Forecast_Ahead_PeriodSummary';
import plan from '@salesforce/label/c.Forecast_Ahead_Plan';
import planMark from '@salesforce/label/c.Forecast_Ahead_PlanMark';
import stillToCreate from '@salesforce/label/c.Forecast_Ahead_StillToCreate';
import title from '@salesforce/label/c.Forecast_Ahead_Title';
import toCreate from '@salesforce/label/c.Forecast_Ahead_ToCreate';
import total from '@salesforce/label/c.Forecast_Ahead_Total';
import verdict from '@salesforce/label/c.Forecast_Ahead_Verdict';
import rule from '@salesforce/label/c.Forecast_Ahead_Rule';

export const ahead = {
  begins,
  beginsHiddenPlan,
  beginsNoPlan,
  beginsOtherPlan,
  empty,
  emptyTitle,
  fromConversations,
  fromFunded,
  neededMark,
  period,
  periodSummary,
  plan,
  planMark,
  stillToCreate,
  title,
  toCreate,
  total,
  verdict,
  rule
};
