import changed from '@salesforce/label/c.Forecast_Conflict_Changed';
import changedBy from '@salesforce/label/c.Forecast_Conflict_ChangedBy';
import choose from '@salesforce/label/c.Forecast_Conflict_Choose';
import theirs from '@salesforce/label/c.Forecast_Conflict_Theirs';
import mine from '@salesforce/label/c.Forecast_Conflict_Mine';
import keepTheirs from '@salesforce/label/c.Forecast_Conflict_KeepTheirs';
import keepMine from '@salesforce/label/c.Forecast_Conflict_KeepMine';
import repCall from '@salesforce/label/c.Forecast_Conflict_RepCall';
import managerCall from '@salesforce/label/c.Forecast_Conflict_ManagerCall';
import notCalled from '@salesforce/label/c.Forecast_Conflict_NotCalled';

export const conflict = {
  changed,
  changedBy,
  choose,
  theirs,
  mine,
  keepTheirs,
  keepMine,
  repCall,
  managerCall,
  notCalled
};
