// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import again from '@salesforce/label/c.Forecast_Outage_Again';
import age from '@salesforce/label/c.Forecast_Outage_Age';
import busy from '@salesforce/label/c.Forecast_Outage_Busy';
import notSaved from '@salesforce/label/c.Forecast_Outage_NotSaved';
import nothing from '@salesforce/label/c.Forecast_Outage_Nothing';
import now from '@salesforce/label/c.Forecast_Outage_Now';
import offline from '@salesforce/label/c.Forecast_Outage_Offline';
import over from '@salesforce/label/c.Forecast_Outage_Over';
import session from '@salesforce/label/c.Forecast_Outage_Session';
import slow from '@salesforce/label/c.Forecast_Outage_Slow';
import trying from '@salesforce/label/c.Forecast_Outage_Trying';
import unreachable from '@salesforce/label/c.Forecast_Outage_Unreachable';

export const outage = {
  again,
  age,
  busy,
  notSaved,
  nothing,
  now,
  offline,
  over,
  session,
  slow,
  trying,
  unreachable
};
