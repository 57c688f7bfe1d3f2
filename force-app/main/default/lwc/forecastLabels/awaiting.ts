// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import accept from '@salesforce/label/c.Forecast_Awaiting_Accept';
import acceptDeal from '@salesforce/label/c.Forecast_Awaiting_AcceptDeal';
import due from '@salesforce/label/c.Forecast_Awaiting_Due';
import hide from '@salesforce/label/c.Forecast_Awaiting_Hide';
import more from '@salesforce/label/c.Forecast_Awaiting_More';
import show from '@salesforce/label/c.Forecast_Awaiting_Show';
import summary from '@salesforce/label/c.Forecast_Awaiting_Summary';
import title from '@salesforce/label/c.Forecast_Awaiting_Title';
import won from '@salesforce/label/c.Forecast_Awaiting_Won';
import wonOn from '@salesforce/label/c.Forecast_Awaiting_WonOn';

export const awaiting = { accept, acceptDeal, due, hide, more, show, summary, title, won, wonOn };
