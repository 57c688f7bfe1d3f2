import title from '@salesforce/label/c.Forecast_Notice_Title';
import likelyStage from '@salesforce/label/c.Forecast_Notice_LikelyStage';
import singleCategory from '@salesforce/label/c.Forecast_Notice_SingleCategory';
import emptyPhase from '@salesforce/label/c.Forecast_Notice_EmptyPhase';
import noStages from '@salesforce/label/c.Forecast_Notice_NoStages';
import howTo from '@salesforce/label/c.Forecast_Notice_HowTo';

export const notice = {
  title,
  likelyStage,
  singleCategory,
  emptyPhase,
  noStages,
  howTo
};
