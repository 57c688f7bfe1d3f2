// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import backToNow from '@salesforce/label/c.Forecast_DealStage_BackToNow';
import closeDeal from '@salesforce/label/c.Forecast_DealStage_CloseDeal';
import confirm from '@salesforce/label/c.Forecast_DealStage_Confirm';
import confirmAgain from '@salesforce/label/c.Forecast_DealStage_ConfirmAgain';
import confirmLabel from '@salesforce/label/c.Forecast_DealStage_ConfirmLabel';
import content from '@salesforce/label/c.Forecast_DealStage_Content';
import criteria from '@salesforce/label/c.Forecast_DealStage_Criteria';
import evidenceHidden from '@salesforce/label/c.Forecast_DealStage_EvidenceHidden';
import formLabel from '@salesforce/label/c.Forecast_DealStage_FormLabel';
import gap from '@salesforce/label/c.Forecast_DealStage_Gap';
import gapOne from '@salesforce/label/c.Forecast_DealStage_GapOne';
import isConfirmed from '@salesforce/label/c.Forecast_DealStage_IsConfirmed';
import isOpen from '@salesforce/label/c.Forecast_DealStage_IsOpen';
import keys from '@salesforce/label/c.Forecast_DealStage_Keys';
import moveBack from '@salesforce/label/c.Forecast_DealStage_MoveBack';
import moveHere from '@salesforce/label/c.Forecast_DealStage_MoveHere';
import moveOn from '@salesforce/label/c.Forecast_DealStage_MoveOn';
import moved from '@salesforce/label/c.Forecast_DealStage_Moved';
import nameAndTitle from '@salesforce/label/c.Forecast_DealStage_NameAndTitle';
import noDeal from '@salesforce/label/c.Forecast_DealStage_NoDeal';
import noGuide from '@salesforce/label/c.Forecast_DealStage_NoGuide';
import noPeople from '@salesforce/label/c.Forecast_DealStage_NoPeople';
import noOneNamed from '@salesforce/label/c.Forecast_DealStage_NoOneNamed';
import path from '@salesforce/label/c.Forecast_DealStage_Path';
import question from '@salesforce/label/c.Forecast_DealStage_Question';
import quoted from '@salesforce/label/c.Forecast_DealStage_Quoted';
import required from '@salesforce/label/c.Forecast_DealStage_Required';
import save from '@salesforce/label/c.Forecast_DealStage_Save';
import saved from '@salesforce/label/c.Forecast_DealStage_Saved';
import nextOffer from '@salesforce/label/c.Forecast_DealStage_NextOffer';
import sellerAction from '@salesforce/label/c.Forecast_DealStage_SellerAction';
import stepConfirmed from '@salesforce/label/c.Forecast_DealStage_StepConfirmed';
import stepCount from '@salesforce/label/c.Forecast_DealStage_StepCount';
import stepMissing from '@salesforce/label/c.Forecast_DealStage_StepMissing';
import title from '@salesforce/label/c.Forecast_DealStage_Title';
import when from '@salesforce/label/c.Forecast_DealStage_When';
import who from '@salesforce/label/c.Forecast_DealStage_Who';
import whoAndWhen from '@salesforce/label/c.Forecast_DealStage_WhoAndWhen';
import whoPlaceholder from '@salesforce/label/c.Forecast_DealStage_WhoPlaceholder';
import words from '@salesforce/label/c.Forecast_DealStage_Words';
import wordsPlaceholder from '@salesforce/label/c.Forecast_DealStage_WordsPlaceholder';

export const dealStage = {
  backToNow,
  closeDeal,
  confirm,
  confirmAgain,
  confirmLabel,
  content,
  criteria,
  evidenceHidden,
  formLabel,
  gap,
  gapOne,
  isConfirmed,
  isOpen,
  keys,
  moveBack,
  moveHere,
  moveOn,
  moved,
  nameAndTitle,
  noDeal,
  noGuide,
  noPeople,
  noOneNamed,
  path,
  question,
  quoted,
  required,
  save,
  saved,
  nextOffer,
  sellerAction,
  stepConfirmed,
  stepCount,
  stepMissing,
  title,
  when,
  who,
  whoAndWhen,
  whoPlaceholder,
  words,
  wordsPlaceholder
};
