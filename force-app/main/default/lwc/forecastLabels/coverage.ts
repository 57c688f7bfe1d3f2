import atStart from '@salesforce/label/c.Forecast_Coverage_AtStart';
import soFar from '@salesforce/label/c.Forecast_Coverage_SoFar';
import needed from '@salesforce/label/c.Forecast_Coverage_Needed';
import neededAtStart from '@salesforce/label/c.Forecast_Coverage_NeededAtStart';
import brought from '@salesforce/label/c.Forecast_Coverage_Brought';
import join from '@salesforce/label/c.Forecast_Coverage_Join';
import range from '@salesforce/label/c.Forecast_Coverage_Range';
import starts from '@salesforce/label/c.Forecast_Coverage_Starts';
import lastStart from '@salesforce/label/c.Forecast_Coverage_LastStart';
import advanced from '@salesforce/label/c.Forecast_Coverage_Advanced';
import rule from '@salesforce/label/c.Forecast_Coverage_Rule';
import opening from '@salesforce/label/c.Forecast_Coverage_Opening';
import record from '@salesforce/label/c.Forecast_Coverage_Record';
import recordItem from '@salesforce/label/c.Forecast_Coverage_RecordItem';
import startsSentence from '@salesforce/label/c.Forecast_Coverage_StartsSentence';
import lastStartSentence from '@salesforce/label/c.Forecast_Coverage_LastStartSentence';

export const coverage = {
  atStart,
  soFar,
  needed,
  neededAtStart,
  brought,
  join,
  range,
  starts,
  lastStart,
  advanced,
  rule,
  opening,
  record,
  recordItem,
  startsSentence,
  lastStartSentence
};
