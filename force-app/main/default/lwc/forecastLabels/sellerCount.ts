// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import zero from '@salesforce/label/c.Forecast_SellerCount_Zero';
import one from '@salesforce/label/c.Forecast_SellerCount_One';
import two from '@salesforce/label/c.Forecast_SellerCount_Two';
import few from '@salesforce/label/c.Forecast_SellerCount_Few';
import many from '@salesforce/label/c.Forecast_SellerCount_Many';
import other from '@salesforce/label/c.Forecast_SellerCount_Other';

export const sellerCount = { zero, one, two, few, many, other };
