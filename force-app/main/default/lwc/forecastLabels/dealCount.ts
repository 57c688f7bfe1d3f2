// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import zero from '@salesforce/label/c.Forecast_DealCount_Zero';
import one from '@salesforce/label/c.Forecast_DealCount_One';
import two from '@salesforce/label/c.Forecast_DealCount_Two';
import few from '@salesforce/label/c.Forecast_DealCount_Few';
import many from '@salesforce/label/c.Forecast_DealCount_Many';
import other from '@salesforce/label/c.Forecast_DealCount_Other';

export const dealCount = { zero, one, two, few, many, other };
