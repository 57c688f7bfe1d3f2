// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import accuracy from '@salesforce/label/c.Forecast_Team_Accuracy';
import accuracyTitle from '@salesforce/label/c.Forecast_Team_AccuracyTitle';
import bias from '@salesforce/label/c.Forecast_Team_Bias';
import biasTitle from '@salesforce/label/c.Forecast_Team_BiasTitle';
import ceiling from '@salesforce/label/c.Forecast_Team_Ceiling';
import closed from '@salesforce/label/c.Forecast_Team_Closed';
import collapse from '@salesforce/label/c.Forecast_Team_Collapse';
import coverage from '@salesforce/label/c.Forecast_Team_Coverage';
import empty from '@salesforce/label/c.Forecast_Team_Empty';
import emptyTitle from '@salesforce/label/c.Forecast_Team_EmptyTitle';
import expand from '@salesforce/label/c.Forecast_Team_Expand';
import fair from '@salesforce/label/c.Forecast_Team_Fair';
import floor from '@salesforce/label/c.Forecast_Team_Floor';
import happyEars from '@salesforce/label/c.Forecast_Team_HappyEars';
import hidden from '@salesforce/label/c.Forecast_Team_Hidden';
import hint from '@salesforce/label/c.Forecast_Team_Hint';
import notSubmitted from '@salesforce/label/c.Forecast_Team_NotSubmitted';
import number from '@salesforce/label/c.Forecast_Team_Number';
import open from '@salesforce/label/c.Forecast_Team_Open';
import others from '@salesforce/label/c.Forecast_Team_Others';
import overruled from '@salesforce/label/c.Forecast_Team_Overruled';
import own from '@salesforce/label/c.Forecast_Team_Own';
import partlyHidden from '@salesforce/label/c.Forecast_Team_PartlyHidden';
import person from '@salesforce/label/c.Forecast_Team_Person';
import plan from '@salesforce/label/c.Forecast_Team_Plan';
import sandbagging from '@salesforce/label/c.Forecast_Team_Sandbagging';
import submitted from '@salesforce/label/c.Forecast_Team_Submitted';
import submittedTitle from '@salesforce/label/c.Forecast_Team_SubmittedTitle';
import title from '@salesforce/label/c.Forecast_Team_Title';

export const team = {
  accuracy,
  accuracyTitle,
  bias,
  biasTitle,
  ceiling,
  closed,
  collapse,
  coverage,
  empty,
  emptyTitle,
  expand,
  fair,
  floor,
  happyEars,
  hidden,
  hint,
  notSubmitted,
  number,
  open,
  others,
  overruled,
  own,
  partlyHidden,
  person,
  plan,
  sandbagging,
  submitted,
  submittedTitle,
  title
};
