// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import advanced from '@salesforce/label/c.Forecast_Coverage_Advanced';
import atStart from '@salesforce/label/c.Forecast_Coverage_AtStart';
import brought from '@salesforce/label/c.Forecast_Coverage_Brought';
import created from '@salesforce/label/c.Forecast_Coverage_Created';
import createdUsedUp from '@salesforce/label/c.Forecast_Coverage_CreatedUsedUp';
import join from '@salesforce/label/c.Forecast_Coverage_Join';
import lastStart from '@salesforce/label/c.Forecast_Coverage_LastStart';
import lastStartSentence from '@salesforce/label/c.Forecast_Coverage_LastStartSentence';
import needed from '@salesforce/label/c.Forecast_Coverage_Needed';
import neededAtStart from '@salesforce/label/c.Forecast_Coverage_NeededAtStart';
import opening from '@salesforce/label/c.Forecast_Coverage_Opening';
import range from '@salesforce/label/c.Forecast_Coverage_Range';
import record from '@salesforce/label/c.Forecast_Coverage_Record';
import recordItem from '@salesforce/label/c.Forecast_Coverage_RecordItem';
import rule from '@salesforce/label/c.Forecast_Coverage_Rule';
import soFar from '@salesforce/label/c.Forecast_Coverage_SoFar';
import starts from '@salesforce/label/c.Forecast_Coverage_Starts';
import startsSentence from '@salesforce/label/c.Forecast_Coverage_StartsSentence';

export const coverage = {
  advanced,
  atStart,
  brought,
  created,
  createdUsedUp,
  join,
  lastStart,
  lastStartSentence,
  needed,
  neededAtStart,
  opening,
  range,
  record,
  recordItem,
  rule,
  soFar,
  starts,
  startsSentence
};
