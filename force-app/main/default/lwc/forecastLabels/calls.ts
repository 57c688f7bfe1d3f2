// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import amount from '@salesforce/label/c.Forecast_Calls_Amount';
import basis from '@salesforce/label/c.Forecast_Calls_Basis';
import call from '@salesforce/label/c.Forecast_Calls_Call';
import caption from '@salesforce/label/c.Forecast_Calls_Caption';
import closeDate from '@salesforce/label/c.Forecast_Calls_CloseDate';
import deal from '@salesforce/label/c.Forecast_Calls_Deal';
import edit from '@salesforce/label/c.Forecast_Calls_Edit';
import empty from '@salesforce/label/c.Forecast_Calls_Empty';
import emptyTitle from '@salesforce/label/c.Forecast_Calls_EmptyTitle';
import filter from '@salesforce/label/c.Forecast_Calls_Filter';
import filterAll from '@salesforce/label/c.Forecast_Calls_FilterAll';
import filterIn from '@salesforce/label/c.Forecast_Calls_FilterIn';
import filterOut from '@salesforce/label/c.Forecast_Calls_FilterOut';
import filterOverruled from '@salesforce/label/c.Forecast_Calls_FilterOverruled';
import filterUncalled from '@salesforce/label/c.Forecast_Calls_FilterUncalled';
import keys from '@salesforce/label/c.Forecast_Calls_Keys';
import path from '@salesforce/label/c.Forecast_Calls_Path';
import pathBestCase from '@salesforce/label/c.Forecast_Calls_PathBestCase';
import pathCommit from '@salesforce/label/c.Forecast_Calls_PathCommit';
import risks from '@salesforce/label/c.Forecast_Calls_Risks';
import seller from '@salesforce/label/c.Forecast_Calls_Seller';
import showMore from '@salesforce/label/c.Forecast_Calls_ShowMore';
import shown from '@salesforce/label/c.Forecast_Calls_Shown';
import stage from '@salesforce/label/c.Forecast_Calls_Stage';
import view from '@salesforce/label/c.Forecast_Calls_View';

export const calls = {
  amount,
  basis,
  call,
  caption,
  closeDate,
  deal,
  edit,
  empty,
  emptyTitle,
  filter,
  filterAll,
  filterIn,
  filterOut,
  filterOverruled,
  filterUncalled,
  keys,
  path,
  pathBestCase,
  pathCommit,
  risks,
  seller,
  showMore,
  shown,
  stage,
  view
};
