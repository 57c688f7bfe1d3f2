// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import add from '@salesforce/label/c.Forecast_DealPlan_Add';
import after from '@salesforce/label/c.Forecast_DealPlan_After';
import afterAnother from '@salesforce/label/c.Forecast_DealPlan_AfterAnother';
import by from '@salesforce/label/c.Forecast_DealPlan_By';
import byAfter from '@salesforce/label/c.Forecast_DealPlan_ByAfter';
import change from '@salesforce/label/c.Forecast_DealPlan_Change';
import changeLabel from '@salesforce/label/c.Forecast_DealPlan_ChangeLabel';
import choose from '@salesforce/label/c.Forecast_DealPlan_Choose';
import chooseAction from '@salesforce/label/c.Forecast_DealPlan_ChooseAction';
import customer from '@salesforce/label/c.Forecast_DealPlan_Customer';
import daysAfter from '@salesforce/label/c.Forecast_DealPlan_DaysAfter';
import doneOn from '@salesforce/label/c.Forecast_DealPlan_DoneOn';
import doneOnField from '@salesforce/label/c.Forecast_DealPlan_DoneOnField';
import dueOn from '@salesforce/label/c.Forecast_DealPlan_DueOn';
import earlier from '@salesforce/label/c.Forecast_DealPlan_Earlier';
import empty from '@salesforce/label/c.Forecast_DealPlan_Empty';
import follows from '@salesforce/label/c.Forecast_DealPlan_Follows';
import internal from '@salesforce/label/c.Forecast_DealPlan_Internal';
import isDone from '@salesforce/label/c.Forecast_DealPlan_IsDone';
import isOpenAgain from '@salesforce/label/c.Forecast_DealPlan_IsOpenAgain';
import late from '@salesforce/label/c.Forecast_DealPlan_Late';
import noDay from '@salesforce/label/c.Forecast_DealPlan_NoDay';
import notVisible from '@salesforce/label/c.Forecast_DealPlan_NotVisible';
import onADay from '@salesforce/label/c.Forecast_DealPlan_OnADay';
import overdue from '@salesforce/label/c.Forecast_DealPlan_Overdue';
import overdueCount from '@salesforce/label/c.Forecast_DealPlan_OverdueCount';
import owner from '@salesforce/label/c.Forecast_DealPlan_Owner';
import progress from '@salesforce/label/c.Forecast_DealPlan_Progress';
import remove from '@salesforce/label/c.Forecast_DealPlan_Remove';
import removed from '@salesforce/label/c.Forecast_DealPlan_Removed';
import save from '@salesforce/label/c.Forecast_DealPlan_Save';
import saved from '@salesforce/label/c.Forecast_DealPlan_Saved';
import shared from '@salesforce/label/c.Forecast_DealPlan_Shared';
import stale from '@salesforce/label/c.Forecast_DealPlan_Stale';
import theCustomer from '@salesforce/label/c.Forecast_DealPlan_TheCustomer';
import tick from '@salesforce/label/c.Forecast_DealPlan_Tick';
import title from '@salesforce/label/c.Forecast_DealPlan_Title';
import update from '@salesforce/label/c.Forecast_DealPlan_Update';
import updated from '@salesforce/label/c.Forecast_DealPlan_Updated';
import we from '@salesforce/label/c.Forecast_DealPlan_We';
import what from '@salesforce/label/c.Forecast_DealPlan_What';
import when from '@salesforce/label/c.Forecast_DealPlan_When';
import who from '@salesforce/label/c.Forecast_DealPlan_Who';

export const dealPlan = {
  add,
  after,
  afterAnother,
  by,
  byAfter,
  change,
  changeLabel,
  choose,
  chooseAction,
  customer,
  daysAfter,
  doneOn,
  doneOnField,
  dueOn,
  earlier,
  empty,
  follows,
  internal,
  isDone,
  isOpenAgain,
  late,
  noDay,
  notVisible,
  onADay,
  overdue,
  overdueCount,
  owner,
  progress,
  remove,
  removed,
  save,
  saved,
  shared,
  stale,
  theCustomer,
  tick,
  title,
  update,
  updated,
  we,
  what,
  when,
  who
};
