// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import came from '@salesforce/label/c.Forecast_LeadTouches_Came';
import cameUnknown from '@salesforce/label/c.Forecast_LeadTouches_CameUnknown';
import hidden from '@salesforce/label/c.Forecast_LeadTouches_Hidden';
import hiddenMembers from '@salesforce/label/c.Forecast_LeadTouches_HiddenMembers';
import hiddenTasks from '@salesforce/label/c.Forecast_LeadTouches_HiddenTasks';
import member from '@salesforce/label/c.Forecast_LeadTouches_Member';
import more from '@salesforce/label/c.Forecast_LeadTouches_More';
import planned from '@salesforce/label/c.Forecast_LeadTouches_Planned';
import points from '@salesforce/label/c.Forecast_LeadTouches_Points';
import title from '@salesforce/label/c.Forecast_LeadTouches_Title';

export const leadTouches = {
  came,
  cameUnknown,
  hidden,
  hiddenMembers,
  hiddenTasks,
  member,
  more,
  planned,
  points,
  title
};
