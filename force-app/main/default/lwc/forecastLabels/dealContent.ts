// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import give from '@salesforce/label/c.Forecast_DealContent_Give';
import giveLabel from '@salesforce/label/c.Forecast_DealContent_GiveLabel';
import given from '@salesforce/label/c.Forecast_DealContent_Given';
import givenOn from '@salesforce/label/c.Forecast_DealContent_GivenOn';
import givenTimes from '@salesforce/label/c.Forecast_DealContent_GivenTimes';
import isGiven from '@salesforce/label/c.Forecast_DealContent_IsGiven';
import isTakenBack from '@salesforce/label/c.Forecast_DealContent_IsTakenBack';
import undo from '@salesforce/label/c.Forecast_DealContent_Undo';
import undoLabel from '@salesforce/label/c.Forecast_DealContent_UndoLabel';

export const dealContent = {
  give,
  giveLabel,
  given,
  givenOn,
  givenTimes,
  isGiven,
  isTakenBack,
  undo,
  undoLabel
};
