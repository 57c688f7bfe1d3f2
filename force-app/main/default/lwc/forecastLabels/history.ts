import show from '@salesforce/label/c.Forecast_History_Show';
import title from '@salesforce/label/c.Forecast_History_Title';
import repSays from '@salesforce/label/c.Forecast_History_RepSays';
import managerSays from '@salesforce/label/c.Forecast_History_ManagerSays';
import notCalled from '@salesforce/label/c.Forecast_History_NotCalled';
import asRep from '@salesforce/label/c.Forecast_History_AsRep';
import asManager from '@salesforce/label/c.Forecast_History_AsManager';
import takenBack from '@salesforce/label/c.Forecast_History_TakenBack';
import withRisk from '@salesforce/label/c.Forecast_History_WithRisk';
import emptyTitle from '@salesforce/label/c.Forecast_History_EmptyTitle';
import empty from '@salesforce/label/c.Forecast_History_Empty';
import forPeriod from '@salesforce/label/c.Forecast_History_ForPeriod';

export const history = {
  show,
  title,
  repSays,
  managerSays,
  notCalled,
  asRep,
  asManager,
  takenBack,
  withRisk,
  forPeriod,
  emptyTitle,
  empty
};
