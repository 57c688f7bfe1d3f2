// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import all from '@salesforce/label/c.Forecast_LeadFunnel_All';
import byMonth from '@salesforce/label/c.Forecast_LeadFunnel_ByMonth';
import bySource from '@salesforce/label/c.Forecast_LeadFunnel_BySource';
import empty from '@salesforce/label/c.Forecast_LeadFunnel_Empty';
import lastMonths from '@salesforce/label/c.Forecast_LeadFunnel_LastMonths';
import leads from '@salesforce/label/c.Forecast_LeadFunnel_Leads';
import month from '@salesforce/label/c.Forecast_LeadFunnel_Month';
import mql from '@salesforce/label/c.Forecast_LeadFunnel_Mql';
import now from '@salesforce/label/c.Forecast_LeadFunnel_Now';
import ofBefore from '@salesforce/label/c.Forecast_LeadFunnel_OfBefore';
import ofLeads from '@salesforce/label/c.Forecast_LeadFunnel_OfLeads';
import order from '@salesforce/label/c.Forecast_LeadFunnel_Order';
import period from '@salesforce/label/c.Forecast_LeadFunnel_Period';
import sal from '@salesforce/label/c.Forecast_LeadFunnel_Sal';
import source from '@salesforce/label/c.Forecast_LeadFunnel_Source';
import sql from '@salesforce/label/c.Forecast_LeadFunnel_Sql';
import won from '@salesforce/label/c.Forecast_LeadFunnel_Won';

export const leadFunnel = {
  all,
  byMonth,
  bySource,
  empty,
  lastMonths,
  leads,
  month,
  mql,
  now,
  ofBefore,
  ofLeads,
  order,
  period,
  sal,
  source,
  sql,
  won
};
