// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import emptyPhase from '@salesforce/label/c.Forecast_Notice_EmptyPhase';
import howTo from '@salesforce/label/c.Forecast_Notice_HowTo';
import likelyStage from '@salesforce/label/c.Forecast_Notice_LikelyStage';
import noStages from '@salesforce/label/c.Forecast_Notice_NoStages';
import singleCategory from '@salesforce/label/c.Forecast_Notice_SingleCategory';
import title from '@salesforce/label/c.Forecast_Notice_Title';

export const notice = { emptyPhase, howTo, likelyStage, noStages, singleCategory, title };
