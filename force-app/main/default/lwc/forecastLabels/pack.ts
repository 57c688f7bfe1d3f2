// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import changesTitle from '@salesforce/label/c.Forecast_Pack_ChangesTitle';
import deal from '@salesforce/label/c.Forecast_Pack_Deal';
import exposure from '@salesforce/label/c.Forecast_Pack_Exposure';
import exposureHint from '@salesforce/label/c.Forecast_Pack_ExposureHint';
import madeOn from '@salesforce/label/c.Forecast_Pack_MadeOn';
import needed from '@salesforce/label/c.Forecast_Pack_Needed';
import noCapacity from '@salesforce/label/c.Forecast_Pack_NoCapacity';
import noRates from '@salesforce/label/c.Forecast_Pack_NoRates';
import noneNeeded from '@salesforce/label/c.Forecast_Pack_NoneNeeded';
import noneUpside from '@salesforce/label/c.Forecast_Pack_NoneUpside';
import print from '@salesforce/label/c.Forecast_Pack_Print';
import ratesTitle from '@salesforce/label/c.Forecast_Pack_RatesTitle';
import rest from '@salesforce/label/c.Forecast_Pack_Rest';
import sum from '@salesforce/label/c.Forecast_Pack_Sum';
import thirds from '@salesforce/label/c.Forecast_Pack_Thirds';
import title from '@salesforce/label/c.Forecast_Pack_Title';
import toPlan from '@salesforce/label/c.Forecast_Pack_ToPlan';
import toPlanLargest from '@salesforce/label/c.Forecast_Pack_ToPlanLargest';
import upside from '@salesforce/label/c.Forecast_Pack_Upside';

export const pack = {
  changesTitle,
  deal,
  exposure,
  exposureHint,
  madeOn,
  needed,
  noCapacity,
  noRates,
  noneNeeded,
  noneUpside,
  print,
  ratesTitle,
  rest,
  sum,
  thirds,
  title,
  toPlan,
  toPlanLargest,
  upside
};
