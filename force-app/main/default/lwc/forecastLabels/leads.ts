// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import calls from '@salesforce/label/c.Forecast_Leads_Calls';
import funnel from '@salesforce/label/c.Forecast_Leads_Funnel';
import speed from '@salesforce/label/c.Forecast_Leads_Speed';
import tabs from '@salesforce/label/c.Forecast_Leads_Tabs';

export const leads = { calls, funnel, speed, tabs };
