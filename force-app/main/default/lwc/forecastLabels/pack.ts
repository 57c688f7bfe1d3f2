import title from '@salesforce/label/c.Forecast_Pack_Title';
import madeOn from '@salesforce/label/c.Forecast_Pack_MadeOn';
import print from '@salesforce/label/c.Forecast_Pack_Print';
import needed from '@salesforce/label/c.Forecast_Pack_Needed';
import upside from '@salesforce/label/c.Forecast_Pack_Upside';
import sum from '@salesforce/label/c.Forecast_Pack_Sum';
import deal from '@salesforce/label/c.Forecast_Pack_Deal';
import rest from '@salesforce/label/c.Forecast_Pack_Rest';
import toPlan from '@salesforce/label/c.Forecast_Pack_ToPlan';
import thirds from '@salesforce/label/c.Forecast_Pack_Thirds';
import noneNeeded from '@salesforce/label/c.Forecast_Pack_NoneNeeded';
import noneUpside from '@salesforce/label/c.Forecast_Pack_NoneUpside';
import noCapacity from '@salesforce/label/c.Forecast_Pack_NoCapacity';
import changesTitle from '@salesforce/label/c.Forecast_Pack_ChangesTitle';
import ratesTitle from '@salesforce/label/c.Forecast_Pack_RatesTitle';
import noRates from '@salesforce/label/c.Forecast_Pack_NoRates';
import exposure from '@salesforce/label/c.Forecast_Pack_Exposure';
import exposureHint from '@salesforce/label/c.Forecast_Pack_ExposureHint';
import toPlanLargest from '@salesforce/label/c.Forecast_Pack_ToPlanLargest';

export const pack = {
  title,
  madeOn,
  print,
  needed,
  upside,
  sum,
  deal,
  rest,
  toPlan,
  thirds,
  noneNeeded,
  noneUpside,
  noCapacity,
  changesTitle,
  ratesTitle,
  noRates,
  exposure,
  exposureHint,
  toPlanLargest
};
