import view from '@salesforce/label/c.Forecast_Calls_View';
import filter from '@salesforce/label/c.Forecast_Calls_Filter';
import filterAll from '@salesforce/label/c.Forecast_Calls_FilterAll';
import filterIn from '@salesforce/label/c.Forecast_Calls_FilterIn';
import filterOut from '@salesforce/label/c.Forecast_Calls_FilterOut';
import filterUncalled from '@salesforce/label/c.Forecast_Calls_FilterUncalled';
import filterOverruled from '@salesforce/label/c.Forecast_Calls_FilterOverruled';
import keys from '@salesforce/label/c.Forecast_Calls_Keys';
import caption from '@salesforce/label/c.Forecast_Calls_Caption';
import deal from '@salesforce/label/c.Forecast_Calls_Deal';
import seller from '@salesforce/label/c.Forecast_Calls_Seller';
import stage from '@salesforce/label/c.Forecast_Calls_Stage';
import amount from '@salesforce/label/c.Forecast_Calls_Amount';
import closeDate from '@salesforce/label/c.Forecast_Calls_CloseDate';
import call from '@salesforce/label/c.Forecast_Calls_Call';
import basis from '@salesforce/label/c.Forecast_Calls_Basis';
import risks from '@salesforce/label/c.Forecast_Calls_Risks';
import path from '@salesforce/label/c.Forecast_Calls_Path';
import pathCommit from '@salesforce/label/c.Forecast_Calls_PathCommit';
import pathBestCase from '@salesforce/label/c.Forecast_Calls_PathBestCase';
import edit from '@salesforce/label/c.Forecast_Calls_Edit';
import emptyTitle from '@salesforce/label/c.Forecast_Calls_EmptyTitle';
import empty from '@salesforce/label/c.Forecast_Calls_Empty';
import showMore from '@salesforce/label/c.Forecast_Calls_ShowMore';
import shown from '@salesforce/label/c.Forecast_Calls_Shown';

export const calls = {
  view,
  filter,
  filterAll,
  filterIn,
  filterOut,
  filterUncalled,
  filterOverruled,
  keys,
  caption,
  deal,
  seller,
  stage,
  amount,
  closeDate,
  call,
  basis,
  risks,
  path,
  pathCommit,
  pathBestCase,
  edit,
  emptyTitle,
  empty,
  showMore,
  shown
};
