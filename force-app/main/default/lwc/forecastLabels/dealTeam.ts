// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import add from '@salesforce/label/c.Forecast_DealTeam_Add';
import addLabel from '@salesforce/label/c.Forecast_DealTeam_AddLabel';
import added from '@salesforce/label/c.Forecast_DealTeam_Added';
import beachhead from '@salesforce/label/c.Forecast_DealTeam_Beachhead';
import few from '@salesforce/label/c.Forecast_DealTeam_Few';
import hidden from '@salesforce/label/c.Forecast_DealTeam_Hidden';
import lastTouch from '@salesforce/label/c.Forecast_DealTeam_LastTouch';
import missing from '@salesforce/label/c.Forecast_DealTeam_Missing';
import more from '@salesforce/label/c.Forecast_DealTeam_More';
import nextTouch from '@salesforce/label/c.Forecast_DealTeam_NextTouch';
import noDeal from '@salesforce/label/c.Forecast_DealTeam_NoDeal';
import noPower from '@salesforce/label/c.Forecast_DealTeam_NoPower';
import noRole from '@salesforce/label/c.Forecast_DealTeam_NoRole';
import noTouch from '@salesforce/label/c.Forecast_DealTeam_NoTouch';
import noOneKnown from '@salesforce/label/c.Forecast_DealTeam_NoOneKnown';
import onlyOne from '@salesforce/label/c.Forecast_DealTeam_OnlyOne';
import powerPromised from '@salesforce/label/c.Forecast_DealTeam_PowerPromised';
import roleOf from '@salesforce/label/c.Forecast_DealTeam_RoleOf';
import roleUnknown from '@salesforce/label/c.Forecast_DealTeam_RoleUnknown';
import title from '@salesforce/label/c.Forecast_DealTeam_Title';
import touchToday from '@salesforce/label/c.Forecast_DealTeam_TouchToday';
import whoElse from '@salesforce/label/c.Forecast_DealTeam_WhoElse';

export const dealTeam = {
  add,
  addLabel,
  added,
  beachhead,
  few,
  hidden,
  lastTouch,
  missing,
  more,
  nextTouch,
  noDeal,
  noPower,
  noRole,
  noTouch,
  noOneKnown,
  onlyOne,
  powerPromised,
  roleOf,
  roleUnknown,
  title,
  touchToday,
  whoElse
};
