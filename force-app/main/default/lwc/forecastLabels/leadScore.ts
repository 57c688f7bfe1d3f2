// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import ask from '@salesforce/label/c.Forecast_LeadScore_Ask';
import decay from '@salesforce/label/c.Forecast_LeadScore_Decay';
import engagement from '@salesforce/label/c.Forecast_LeadScore_Engagement';
import falls from '@salesforce/label/c.Forecast_LeadScore_Falls';
import fit from '@salesforce/label/c.Forecast_LeadScore_Fit';
import grid from '@salesforce/label/c.Forecast_LeadScore_Grid';
import hidden from '@salesforce/label/c.Forecast_LeadScore_Hidden';
import industry from '@salesforce/label/c.Forecast_LeadScore_Industry';
import lift from '@salesforce/label/c.Forecast_LeadScore_Lift';
import more from '@salesforce/label/c.Forecast_LeadScore_More';
import need from '@salesforce/label/c.Forecast_LeadScore_Need';
import needBoth from '@salesforce/label/c.Forecast_LeadScore_NeedBoth';
import needExample from '@salesforce/label/c.Forecast_LeadScore_NeedExample';
import noTouches from '@salesforce/label/c.Forecast_LeadScore_NoTouches';
import notKnown from '@salesforce/label/c.Forecast_LeadScore_NotKnown';
import ownFormula from '@salesforce/label/c.Forecast_LeadScore_OwnFormula';
import points from '@salesforce/label/c.Forecast_LeadScore_Points';
import role from '@salesforce/label/c.Forecast_LeadScore_Role';
import scoreOf from '@salesforce/label/c.Forecast_LeadScore_ScoreOf';
import sinceSync from '@salesforce/label/c.Forecast_LeadScore_SinceSync';
import size from '@salesforce/label/c.Forecast_LeadScore_Size';
import timeFrame from '@salesforce/label/c.Forecast_LeadScore_TimeFrame';
import title from '@salesforce/label/c.Forecast_LeadScore_Title';
import touchesHidden from '@salesforce/label/c.Forecast_LeadScore_TouchesHidden';

export const leadScore = {
  ask,
  decay,
  engagement,
  falls,
  fit,
  grid,
  hidden,
  industry,
  lift,
  more,
  need,
  needBoth,
  needExample,
  noTouches,
  notKnown,
  ownFormula,
  points,
  role,
  scoreOf,
  sinceSync,
  size,
  timeFrame,
  title,
  touchesHidden
};
