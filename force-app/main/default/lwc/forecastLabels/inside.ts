// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import allMotions from '@salesforce/label/c.Forecast_Inside_AllMotions';
import bottomUp from '@salesforce/label/c.Forecast_Inside_BottomUp';
import closedAndExpected from '@salesforce/label/c.Forecast_Inside_ClosedAndExpected';
import created from '@salesforce/label/c.Forecast_Inside_Created';
import difference from '@salesforce/label/c.Forecast_Inside_Difference';
import line from '@salesforce/label/c.Forecast_Inside_Line';
import partial from '@salesforce/label/c.Forecast_Inside_Partial';
import title from '@salesforce/label/c.Forecast_Inside_Title';
import topDown from '@salesforce/label/c.Forecast_Inside_TopDown';

export const inside = {
  allMotions,
  bottomUp,
  closedAndExpected,
  created,
  difference,
  line,
  partial,
  title,
  topDown
};
