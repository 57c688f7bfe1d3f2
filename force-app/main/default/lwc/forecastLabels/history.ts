// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import asManager from '@salesforce/label/c.Forecast_History_AsManager';
import asRep from '@salesforce/label/c.Forecast_History_AsRep';
import empty from '@salesforce/label/c.Forecast_History_Empty';
import emptyTitle from '@salesforce/label/c.Forecast_History_EmptyTitle';
import forPeriod from '@salesforce/label/c.Forecast_History_ForPeriod';
import managerSays from '@salesforce/label/c.Forecast_History_ManagerSays';
import notCalled from '@salesforce/label/c.Forecast_History_NotCalled';
import repSays from '@salesforce/label/c.Forecast_History_RepSays';
import show from '@salesforce/label/c.Forecast_History_Show';
import takenBack from '@salesforce/label/c.Forecast_History_TakenBack';
import title from '@salesforce/label/c.Forecast_History_Title';
import withRisk from '@salesforce/label/c.Forecast_History_WithRisk';

export const history = {
  asManager,
  asRep,
  empty,
  emptyTitle,
  forPeriod,
  managerSays,
  notCalled,
  repSays,
  show,
  takenBack,
  title,
  withRisk
};
