import title from '@salesforce/label/c.Forecast_Inside_Title';
import topDown from '@salesforce/label/c.Forecast_Inside_TopDown';
import bottomUp from '@salesforce/label/c.Forecast_Inside_BottomUp';
import closedAndExpected from '@salesforce/label/c.Forecast_Inside_ClosedAndExpected';
import created from '@salesforce/label/c.Forecast_Inside_Created';
import line from '@salesforce/label/c.Forecast_Inside_Line';
import difference from '@salesforce/label/c.Forecast_Inside_Difference';
import partial from '@salesforce/label/c.Forecast_Inside_Partial';
import allMotions from '@salesforce/label/c.Forecast_Inside_AllMotions';

export const inside = {
  title,
  topDown,
  bottomUp,
  closedAndExpected,
  created,
  line,
  difference,
  partial,
  allMotions
};
