// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import customer from '@salesforce/label/c.Forecast_OverdueActions_Customer';
import cut from '@salesforce/label/c.Forecast_OverdueActions_Cut';
import dealOf from '@salesforce/label/c.Forecast_OverdueActions_DealOf';
import failed from '@salesforce/label/c.Forecast_OverdueActions_Failed';
import hide from '@salesforce/label/c.Forecast_OverdueActions_Hide';
import late from '@salesforce/label/c.Forecast_OverdueActions_Late';
import more from '@salesforce/label/c.Forecast_OverdueActions_More';
import none from '@salesforce/label/c.Forecast_OverdueActions_None';
import one from '@salesforce/label/c.Forecast_OverdueActions_One';
import several from '@salesforce/label/c.Forecast_OverdueActions_Several';
import show from '@salesforce/label/c.Forecast_OverdueActions_Show';
import sideAndOwner from '@salesforce/label/c.Forecast_OverdueActions_SideAndOwner';
import title from '@salesforce/label/c.Forecast_OverdueActions_Title';
import we from '@salesforce/label/c.Forecast_OverdueActions_We';

export const overdueActions = {
  customer,
  cut,
  dealOf,
  failed,
  hide,
  late,
  more,
  none,
  one,
  several,
  show,
  sideAndOwner,
  title,
  we
};
