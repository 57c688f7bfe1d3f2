// The forms of "3 deals" that languages have; a translation fills those of its language (forecastFormat/words.ts).
import zero from '@salesforce/label/c.Forecast_DealCount_Zero';
import one from '@salesforce/label/c.Forecast_DealCount_One';
import two from '@salesforce/label/c.Forecast_DealCount_Two';
import few from '@salesforce/label/c.Forecast_DealCount_Few';
import many from '@salesforce/label/c.Forecast_DealCount_Many';
import other from '@salesforce/label/c.Forecast_DealCount_Other';

export const dealCount = { zero, one, two, few, many, other };
