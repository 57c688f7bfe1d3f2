// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import title from '@salesforce/label/c.Forecast_Outcomes_Title';
import offer from '@salesforce/label/c.Forecast_Outcomes_Offer';
import ask from '@salesforce/label/c.Forecast_Outcomes_Ask';
import noPeriods from '@salesforce/label/c.Forecast_Outcomes_NoPeriods';
import empty from '@salesforce/label/c.Forecast_Outcomes_Empty';
import seller from '@salesforce/label/c.Forecast_Outcomes_Seller';
import everyone from '@salesforce/label/c.Forecast_Outcomes_Everyone';
import together from '@salesforce/label/c.Forecast_Outcomes_Together';
import won from '@salesforce/label/c.Forecast_Outcomes_Won';
import unforeseen from '@salesforce/label/c.Forecast_Outcomes_Unforeseen';
import pulledIn from '@salesforce/label/c.Forecast_Outcomes_PulledIn';
import createdAndWon from '@salesforce/label/c.Forecast_Outcomes_CreatedAndWon';
import movedBack from '@salesforce/label/c.Forecast_Outcomes_MovedBack';
import outAndWon from '@salesforce/label/c.Forecast_Outcomes_OutAndWon';
import inAndNotWon from '@salesforce/label/c.Forecast_Outcomes_InAndNotWon';
import of from '@salesforce/label/c.Forecast_Outcomes_Of';
import explain from '@salesforce/label/c.Forecast_Outcomes_Explain';
import byName from '@salesforce/label/c.Forecast_Outcomes_ByName';
import listInAndNotWon from '@salesforce/label/c.Forecast_Outcomes_ListInAndNotWon';
import listOutAndWon from '@salesforce/label/c.Forecast_Outcomes_ListOutAndWon';
import listUnforeseen from '@salesforce/label/c.Forecast_Outcomes_ListUnforeseen';
import listMovedBack from '@salesforce/label/c.Forecast_Outcomes_ListMovedBack';
import listPulledIn from '@salesforce/label/c.Forecast_Outcomes_ListPulledIn';
import listCreatedAndWon from '@salesforce/label/c.Forecast_Outcomes_ListCreatedAndWon';
import endWon from '@salesforce/label/c.Forecast_Outcomes_EndWon';
import endLost from '@salesforce/label/c.Forecast_Outcomes_EndLost';
import endSlipped from '@salesforce/label/c.Forecast_Outcomes_EndSlipped';
import deal from '@salesforce/label/c.Forecast_Outcomes_Deal';
import dealSlipped from '@salesforce/label/c.Forecast_Outcomes_DealSlipped';
import more from '@salesforce/label/c.Forecast_Outcomes_More';

export const outcomes = {
  title,
  offer,
  ask,
  noPeriods,
  empty,
  seller,
  everyone,
  together,
  won,
  unforeseen,
  pulledIn,
  createdAndWon,
  movedBack,
  outAndWon,
  inAndNotWon,
  of,
  explain,
  byName,
  listInAndNotWon,
  listOutAndWon,
  listUnforeseen,
  listMovedBack,
  listPulledIn,
  listCreatedAndWon,
  endWon,
  endLost,
  endSlipped,
  deal,
  dealSlipped,
  more
};
