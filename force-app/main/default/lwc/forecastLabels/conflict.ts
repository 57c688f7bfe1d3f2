// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import changed from '@salesforce/label/c.Forecast_Conflict_Changed';
import changedBy from '@salesforce/label/c.Forecast_Conflict_ChangedBy';
import choose from '@salesforce/label/c.Forecast_Conflict_Choose';
import keepMine from '@salesforce/label/c.Forecast_Conflict_KeepMine';
import keepTheirs from '@salesforce/label/c.Forecast_Conflict_KeepTheirs';
import managerCall from '@salesforce/label/c.Forecast_Conflict_ManagerCall';
import mine from '@salesforce/label/c.Forecast_Conflict_Mine';
import notCalled from '@salesforce/label/c.Forecast_Conflict_NotCalled';
import repCall from '@salesforce/label/c.Forecast_Conflict_RepCall';
import theirs from '@salesforce/label/c.Forecast_Conflict_Theirs';

export const conflict = {
  changed,
  changedBy,
  choose,
  keepMine,
  keepTheirs,
  managerCall,
  mine,
  notCalled,
  repCall,
  theirs
};
