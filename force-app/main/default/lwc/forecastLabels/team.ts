import person from '@salesforce/label/c.Forecast_Team_Person';
import number from '@salesforce/label/c.Forecast_Team_Number';
import closed from '@salesforce/label/c.Forecast_Team_Closed';
import floor from '@salesforce/label/c.Forecast_Team_Floor';
import ceiling from '@salesforce/label/c.Forecast_Team_Ceiling';
import plan from '@salesforce/label/c.Forecast_Team_Plan';
import coverage from '@salesforce/label/c.Forecast_Team_Coverage';
import submitted from '@salesforce/label/c.Forecast_Team_Submitted';
import overruled from '@salesforce/label/c.Forecast_Team_Overruled';
import accuracy from '@salesforce/label/c.Forecast_Team_Accuracy';
import bias from '@salesforce/label/c.Forecast_Team_Bias';
import happyEars from '@salesforce/label/c.Forecast_Team_HappyEars';
import sandbagging from '@salesforce/label/c.Forecast_Team_Sandbagging';
import fair from '@salesforce/label/c.Forecast_Team_Fair';
import biasTitle from '@salesforce/label/c.Forecast_Team_BiasTitle';
import accuracyTitle from '@salesforce/label/c.Forecast_Team_AccuracyTitle';
import notSubmitted from '@salesforce/label/c.Forecast_Team_NotSubmitted';
import open from '@salesforce/label/c.Forecast_Team_Open';
import expand from '@salesforce/label/c.Forecast_Team_Expand';
import collapse from '@salesforce/label/c.Forecast_Team_Collapse';
import own from '@salesforce/label/c.Forecast_Team_Own';
import others from '@salesforce/label/c.Forecast_Team_Others';
import title from '@salesforce/label/c.Forecast_Team_Title';
import hint from '@salesforce/label/c.Forecast_Team_Hint';
import emptyTitle from '@salesforce/label/c.Forecast_Team_EmptyTitle';
import empty from '@salesforce/label/c.Forecast_Team_Empty';
import submittedTitle from '@salesforce/label/c.Forecast_Team_SubmittedTitle';
import partlyHidden from '@salesforce/label/c.Forecast_Team_PartlyHidden';
import hidden from '@salesforce/label/c.Forecast_Team_Hidden';

export const team = {
  person,
  number,
  closed,
  floor,
  ceiling,
  plan,
  coverage,
  submitted,
  overruled,
  accuracy,
  bias,
  happyEars,
  sandbagging,
  fair,
  biasTitle,
  accuracyTitle,
  notSubmitted,
  open,
  expand,
  collapse,
  own,
  others,
  title,
  hint,
  emptyTitle,
  empty,
  submittedTitle,
  partlyHidden,
  hidden
};
