// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import above from '@salesforce/label/c.Forecast_Scenario_Above';
import abovePlan from '@salesforce/label/c.Forecast_Scenario_AbovePlan';
import atPlan from '@salesforce/label/c.Forecast_Scenario_AtPlan';
import below from '@salesforce/label/c.Forecast_Scenario_Below';
import breakers from '@salesforce/label/c.Forecast_Scenario_Breakers';
import coverage from '@salesforce/label/c.Forecast_Scenario_Coverage';
import deals from '@salesforce/label/c.Forecast_Scenario_Deals';
import decisive from '@salesforce/label/c.Forecast_Scenario_Decisive';
import empty from '@salesforce/label/c.Forecast_Scenario_Empty';
import emptyTitle from '@salesforce/label/c.Forecast_Scenario_EmptyTitle';
import gap from '@salesforce/label/c.Forecast_Scenario_Gap';
import hiddenAmounts from '@salesforce/label/c.Forecast_Scenario_HiddenAmounts';
import intro from '@salesforce/label/c.Forecast_Scenario_Intro';
import lost from '@salesforce/label/c.Forecast_Scenario_Lost';
import more from '@salesforce/label/c.Forecast_Scenario_More';
import moreWays from '@salesforce/label/c.Forecast_Scenario_MoreWays';
import needed from '@salesforce/label/c.Forecast_Scenario_Needed';
import noBreaker from '@salesforce/label/c.Forecast_Scenario_NoBreaker';
import noPlan from '@salesforce/label/c.Forecast_Scenario_NoPlan';
import nothingChanged from '@salesforce/label/c.Forecast_Scenario_NothingChanged';
import notSaved from '@salesforce/label/c.Forecast_Scenario_NotSaved';
import now from '@salesforce/label/c.Forecast_Scenario_Now';
import noWay from '@salesforce/label/c.Forecast_Scenario_NoWay';
import number from '@salesforce/label/c.Forecast_Scenario_Number';
import over from '@salesforce/label/c.Forecast_Scenario_Over';
import planHidden from '@salesforce/label/c.Forecast_Scenario_PlanHidden';
import range from '@salesforce/label/c.Forecast_Scenario_Range';
import severalCurrencies from '@salesforce/label/c.Forecast_Scenario_SeveralCurrencies';
import switchLabel from '@salesforce/label/c.Forecast_Scenario_SwitchLabel';
import takeIn from '@salesforce/label/c.Forecast_Scenario_TakeIn';
import takenDifferently from '@salesforce/label/c.Forecast_Scenario_TakenDifferently';
import unbreakable from '@salesforce/label/c.Forecast_Scenario_Unbreakable';
import undoAll from '@salesforce/label/c.Forecast_Scenario_UndoAll';
import undone from '@salesforce/label/c.Forecast_Scenario_Undone';
import view from '@salesforce/label/c.Forecast_Scenario_View';
import way from '@salesforce/label/c.Forecast_Scenario_Way';
import ways from '@salesforce/label/c.Forecast_Scenario_Ways';
import waySum from '@salesforce/label/c.Forecast_Scenario_WaySum';

export const scenario = {
  above,
  abovePlan,
  atPlan,
  below,
  breakers,
  coverage,
  deals,
  decisive,
  empty,
  emptyTitle,
  gap,
  hiddenAmounts,
  intro,
  lost,
  more,
  moreWays,
  needed,
  noBreaker,
  noPlan,
  nothingChanged,
  notSaved,
  now,
  noWay,
  number,
  over,
  planHidden,
  range,
  severalCurrencies,
  switchLabel,
  takeIn,
  takenDifferently,
  unbreakable,
  undoAll,
  undone,
  view,
  way,
  ways,
  waySum
};
