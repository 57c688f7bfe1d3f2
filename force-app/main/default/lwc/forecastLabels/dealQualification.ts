// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import after from '@salesforce/label/c.Forecast_DealQualification_After';
import agreedOn from '@salesforce/label/c.Forecast_DealQualification_AgreedOn';
import agreedWith from '@salesforce/label/c.Forecast_DealQualification_AgreedWith';
import answer from '@salesforce/label/c.Forecast_DealQualification_Answer';
import answerIt from '@salesforce/label/c.Forecast_DealQualification_AnswerIt';
import buttonLabel from '@salesforce/label/c.Forecast_DealQualification_ButtonLabel';
import by from '@salesforce/label/c.Forecast_DealQualification_By';
import change from '@salesforce/label/c.Forecast_DealQualification_Change';
import choose from '@salesforce/label/c.Forecast_DealQualification_Choose';
import customer from '@salesforce/label/c.Forecast_DealQualification_Customer';
import daysAfter from '@salesforce/label/c.Forecast_DealQualification_DaysAfter';
import download from '@salesforce/label/c.Forecast_DealQualification_Download';
import dueAfter from '@salesforce/label/c.Forecast_DealQualification_DueAfter';
import dueOn from '@salesforce/label/c.Forecast_DealQualification_DueOn';
import go from '@salesforce/label/c.Forecast_DealQualification_Go';
import internal from '@salesforce/label/c.Forecast_DealQualification_Internal';
import internalNote from '@salesforce/label/c.Forecast_DealQualification_InternalNote';
import isAgreed from '@salesforce/label/c.Forecast_DealQualification_IsAgreed';
import isAnswered from '@salesforce/label/c.Forecast_DealQualification_IsAnswered';
import isOpen from '@salesforce/label/c.Forecast_DealQualification_IsOpen';
import no from '@salesforce/label/c.Forecast_DealQualification_No';
import noAnswer from '@salesforce/label/c.Forecast_DealQualification_NoAnswer';
import noDeal from '@salesforce/label/c.Forecast_DealQualification_NoDeal';
import noQuestions from '@salesforce/label/c.Forecast_DealQualification_NoQuestions';
import notVisible from '@salesforce/label/c.Forecast_DealQualification_NotVisible';
import notYet from '@salesforce/label/c.Forecast_DealQualification_NotYet';
import onADay from '@salesforce/label/c.Forecast_DealQualification_OnADay';
import overdue from '@salesforce/label/c.Forecast_DealQualification_Overdue';
import overdueCount from '@salesforce/label/c.Forecast_DealQualification_OverdueCount';
import pageFor from '@salesforce/label/c.Forecast_DealQualification_PageFor';
import pageHelp from '@salesforce/label/c.Forecast_DealQualification_PageHelp';
import pageIntro from '@salesforce/label/c.Forecast_DealQualification_PageIntro';
import pageTitle from '@salesforce/label/c.Forecast_DealQualification_PageTitle';
import progress from '@salesforce/label/c.Forecast_DealQualification_Progress';
import questionOf from '@salesforce/label/c.Forecast_DealQualification_QuestionOf';
import responsible from '@salesforce/label/c.Forecast_DealQualification_Responsible';
import responsibleBy from '@salesforce/label/c.Forecast_DealQualification_ResponsibleBy';
import save from '@salesforce/label/c.Forecast_DealQualification_Save';
import saved from '@salesforce/label/c.Forecast_DealQualification_Saved';
import share from '@salesforce/label/c.Forecast_DealQualification_Share';
import title from '@salesforce/label/c.Forecast_DealQualification_Title';
import verdict from '@salesforce/label/c.Forecast_DealQualification_Verdict';
import we from '@salesforce/label/c.Forecast_DealQualification_We';
import you from '@salesforce/label/c.Forecast_DealQualification_You';

export const dealQualification = {
  after,
  agreedOn,
  agreedWith,
  answer,
  answerIt,
  buttonLabel,
  by,
  change,
  choose,
  customer,
  daysAfter,
  download,
  dueAfter,
  dueOn,
  go,
  internal,
  internalNote,
  isAgreed,
  isAnswered,
  isOpen,
  no,
  noAnswer,
  noDeal,
  noQuestions,
  notVisible,
  notYet,
  onADay,
  overdue,
  overdueCount,
  pageFor,
  pageHelp,
  pageIntro,
  pageTitle,
  progress,
  questionOf,
  responsible,
  responsibleBy,
  save,
  saved,
  share,
  title,
  verdict,
  we,
  you
};
