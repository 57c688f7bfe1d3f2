// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import beyond from '@salesforce/label/c.Forecast_LeadCalls_Beyond';
import due from '@salesforce/label/c.Forecast_LeadCalls_Due';
import all from '@salesforce/label/c.Forecast_LeadCalls_All';
import empty from '@salesforce/label/c.Forecast_LeadCalls_Empty';
import emptyAll from '@salesforce/label/c.Forecast_LeadCalls_EmptyAll';
import mine from '@salesforce/label/c.Forecast_LeadCalls_Mine';
import whose from '@salesforce/label/c.Forecast_LeadCalls_Whose';
import emptyTitle from '@salesforce/label/c.Forecast_LeadCalls_EmptyTitle';
import fresh from '@salesforce/label/c.Forecast_LeadCalls_Fresh';
import keys from '@salesforce/label/c.Forecast_LeadCalls_Keys';
import late from '@salesforce/label/c.Forecast_LeadCalls_Late';
import lately from '@salesforce/label/c.Forecast_LeadCalls_Lately';
import more from '@salesforce/label/c.Forecast_LeadCalls_More';
import newFor from '@salesforce/label/c.Forecast_LeadCalls_NewFor';
import next from '@salesforce/label/c.Forecast_LeadCalls_Next';
import queue from '@salesforce/label/c.Forecast_LeadCalls_Queue';
import untracked from '@salesforce/label/c.Forecast_LeadCalls_Untracked';
import untrackedOne from '@salesforce/label/c.Forecast_LeadCalls_UntrackedOne';

export const leadCalls = {
  beyond,
  due,
  all,
  empty,
  emptyAll,
  mine,
  whose,
  emptyTitle,
  fresh,
  keys,
  late,
  lately,
  more,
  newFor,
  next,
  queue,
  untracked,
  untrackedOne
};
