import offline from '@salesforce/label/c.Forecast_Outage_Offline';
import session from '@salesforce/label/c.Forecast_Outage_Session';
import busy from '@salesforce/label/c.Forecast_Outage_Busy';
import unreachable from '@salesforce/label/c.Forecast_Outage_Unreachable';
import slow from '@salesforce/label/c.Forecast_Outage_Slow';
import age from '@salesforce/label/c.Forecast_Outage_Age';
import nothing from '@salesforce/label/c.Forecast_Outage_Nothing';
import again from '@salesforce/label/c.Forecast_Outage_Again';
import now from '@salesforce/label/c.Forecast_Outage_Now';
import trying from '@salesforce/label/c.Forecast_Outage_Trying';
import over from '@salesforce/label/c.Forecast_Outage_Over';
import notSaved from '@salesforce/label/c.Forecast_Outage_NotSaved';

export const outage = {
  offline,
  session,
  busy,
  unreachable,
  slow,
  age,
  nothing,
  again,
  now,
  trying,
  over,
  notSaved
};
