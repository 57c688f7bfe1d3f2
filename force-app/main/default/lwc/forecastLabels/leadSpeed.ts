// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import all from '@salesforce/label/c.Forecast_LeadSpeed_All';
import answered from '@salesforce/label/c.Forecast_LeadSpeed_Answered';
import bar from '@salesforce/label/c.Forecast_LeadSpeed_Bar';
import bound from '@salesforce/label/c.Forecast_LeadSpeed_Bound';
import byOwner from '@salesforce/label/c.Forecast_LeadSpeed_ByOwner';
import bySource from '@salesforce/label/c.Forecast_LeadSpeed_BySource';
import empty from '@salesforce/label/c.Forecast_LeadSpeed_Empty';
import later from '@salesforce/label/c.Forecast_LeadSpeed_Later';
import leads from '@salesforce/label/c.Forecast_LeadSpeed_Leads';
import leftOut from '@salesforce/label/c.Forecast_LeadSpeed_LeftOut';
import median from '@salesforce/label/c.Forecast_LeadSpeed_Median';
import notAnswered from '@salesforce/label/c.Forecast_LeadSpeed_NotAnswered';
import owner from '@salesforce/label/c.Forecast_LeadSpeed_Owner';
import percentile95 from '@salesforce/label/c.Forecast_LeadSpeed_Percentile95';
import period from '@salesforce/label/c.Forecast_LeadSpeed_Period';
import queue from '@salesforce/label/c.Forecast_LeadSpeed_Queue';
import shown from '@salesforce/label/c.Forecast_LeadSpeed_Shown';
import source from '@salesforce/label/c.Forecast_LeadSpeed_Source';
import unseen from '@salesforce/label/c.Forecast_LeadSpeed_Unseen';
import within1Hour from '@salesforce/label/c.Forecast_LeadSpeed_Within1Hour';
import within24Hours from '@salesforce/label/c.Forecast_LeadSpeed_Within24Hours';
import within5Min from '@salesforce/label/c.Forecast_LeadSpeed_Within5Min';

export const leadSpeed = {
  all,
  answered,
  bar,
  bound,
  byOwner,
  bySource,
  empty,
  later,
  leads,
  leftOut,
  median,
  notAnswered,
  owner,
  percentile95,
  period,
  queue,
  shown,
  source,
  unseen,
  within1Hour,
  within24Hours,
  within5Min
};
