// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import failed from '@salesforce/label/c.Forecast_Past_Failed';
import hide from '@salesforce/label/c.Forecast_Past_Hide';
import putAway from '@salesforce/label/c.Forecast_Past_PutAway';
import show from '@salesforce/label/c.Forecast_Past_Show';
import title from '@salesforce/label/c.Forecast_Past_Title';

export const past = { failed, hide, putAway, show, title };
