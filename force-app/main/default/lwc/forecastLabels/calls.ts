import view from '@salesforce/label/c.Forecast_Calls_View';
import filter from '@salesforce/label/c.Forecast_Calls_Filter';
import all from '@salesforce/label/c.Forecast_Calls_All';
import inFilter from '@salesforce/label/c.Forecast_Calls_In';
import out from '@salesforce/label/c.Forecast_Calls_Out';
import uncalled from '@salesforce/label/c.Forecast_Calls_Uncalled';
import overruled from '@salesforce/label/c.Forecast_Calls_Overruled';
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
import shownAll from '@salesforce/label/c.Forecast_Calls_ShownAll';

export const calls = {
  view,
  filter,
  all,
  in: inFilter,
  out,
  uncalled,
  overruled,
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
  shown,
  shownAll
};
