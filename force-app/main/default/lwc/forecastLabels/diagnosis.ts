// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import aimAtLeast from '@salesforce/label/c.Forecast_Diagnosis_AimAtLeast';
import aimConversion from '@salesforce/label/c.Forecast_Diagnosis_AimConversion';
import aimDays from '@salesforce/label/c.Forecast_Diagnosis_AimDays';
import aimPlan from '@salesforce/label/c.Forecast_Diagnosis_AimPlan';
import aimRule from '@salesforce/label/c.Forecast_Diagnosis_AimRule';
import aimSlippage from '@salesforce/label/c.Forecast_Diagnosis_AimSlippage';
import answerAdvanced from '@salesforce/label/c.Forecast_Diagnosis_AnswerAdvanced';
import answerAtPlan from '@salesforce/label/c.Forecast_Diagnosis_AnswerAtPlan';
import answerByRecord from '@salesforce/label/c.Forecast_Diagnosis_AnswerByRecord';
import answerFirst from '@salesforce/label/c.Forecast_Diagnosis_AnswerFirst';
import answerNo from '@salesforce/label/c.Forecast_Diagnosis_AnswerNo';
import answerYes from '@salesforce/label/c.Forecast_Diagnosis_AnswerYes';
import atPlanExactly from '@salesforce/label/c.Forecast_Diagnosis_AtPlanExactly';
import atPlanFigures from '@salesforce/label/c.Forecast_Diagnosis_AtPlanFigures';
import atPlanTitle from '@salesforce/label/c.Forecast_Diagnosis_AtPlanTitle';
import capacityAdvice from '@salesforce/label/c.Forecast_Diagnosis_CapacityAdvice';
import capacityAdviceAll from '@salesforce/label/c.Forecast_Diagnosis_CapacityAdviceAll';
import capacityFigures from '@salesforce/label/c.Forecast_Diagnosis_CapacityFigures';
import capacityNames from '@salesforce/label/c.Forecast_Diagnosis_CapacityNames';
import capacityTitle from '@salesforce/label/c.Forecast_Diagnosis_CapacityTitle';
import check from '@salesforce/label/c.Forecast_Diagnosis_Check';
import checkAim from '@salesforce/label/c.Forecast_Diagnosis_CheckAim';
import checkAnswer from '@salesforce/label/c.Forecast_Diagnosis_CheckAnswer';
import checkCapacity from '@salesforce/label/c.Forecast_Diagnosis_CheckCapacity';
import checkCloseRate from '@salesforce/label/c.Forecast_Diagnosis_CheckCloseRate';
import checkFigure from '@salesforce/label/c.Forecast_Diagnosis_CheckFigure';
import checkFunnel from '@salesforce/label/c.Forecast_Diagnosis_CheckFunnel';
import checkPipeline from '@salesforce/label/c.Forecast_Diagnosis_CheckPipeline';
import checkResult from '@salesforce/label/c.Forecast_Diagnosis_CheckResult';
import checkSlippage from '@salesforce/label/c.Forecast_Diagnosis_CheckSlippage';
import checkWinRate from '@salesforce/label/c.Forecast_Diagnosis_CheckWinRate';
import checksHint from '@salesforce/label/c.Forecast_Diagnosis_ChecksHint';
import checksTitle from '@salesforce/label/c.Forecast_Diagnosis_ChecksTitle';
import competitors from '@salesforce/label/c.Forecast_Diagnosis_Competitors';
import coverageAdvanced from '@salesforce/label/c.Forecast_Diagnosis_CoverageAdvanced';
import coverageByRecord from '@salesforce/label/c.Forecast_Diagnosis_CoverageByRecord';
import coverageEnough from '@salesforce/label/c.Forecast_Diagnosis_CoverageEnough';
import coverageOnly from '@salesforce/label/c.Forecast_Diagnosis_CoverageOnly';
import coverageShort from '@salesforce/label/c.Forecast_Diagnosis_CoverageShort';
import differentiationAdvice from '@salesforce/label/c.Forecast_Diagnosis_DifferentiationAdvice';
import differentiationClose from '@salesforce/label/c.Forecast_Diagnosis_DifferentiationClose';
import differentiationLosses from '@salesforce/label/c.Forecast_Diagnosis_DifferentiationLosses';
import differentiationNames from '@salesforce/label/c.Forecast_Diagnosis_DifferentiationNames';
import differentiationTitle from '@salesforce/label/c.Forecast_Diagnosis_DifferentiationTitle';
import differentiationWin from '@salesforce/label/c.Forecast_Diagnosis_DifferentiationWin';
import discoveryAdvice from '@salesforce/label/c.Forecast_Diagnosis_DiscoveryAdvice';
import discoveryFigures from '@salesforce/label/c.Forecast_Diagnosis_DiscoveryFigures';
import discoveryTitle from '@salesforce/label/c.Forecast_Diagnosis_DiscoveryTitle';
import figureCloseRate from '@salesforce/label/c.Forecast_Diagnosis_FigureCloseRate';
import figureConversion from '@salesforce/label/c.Forecast_Diagnosis_FigureConversion';
import figureDays from '@salesforce/label/c.Forecast_Diagnosis_FigureDays';
import figureResult from '@salesforce/label/c.Forecast_Diagnosis_FigureResult';
import figureSlippage from '@salesforce/label/c.Forecast_Diagnosis_FigureSlippage';
import figureWinRate from '@salesforce/label/c.Forecast_Diagnosis_FigureWinRate';
import firstToFix from '@salesforce/label/c.Forecast_Diagnosis_FirstToFix';
import funnelBestCaseAdvice from '@salesforce/label/c.Forecast_Diagnosis_FunnelBestCaseAdvice';
import funnelBestCaseTitle from '@salesforce/label/c.Forecast_Diagnosis_FunnelBestCaseTitle';
import funnelCommitAdvice from '@salesforce/label/c.Forecast_Diagnosis_FunnelCommitAdvice';
import funnelCommitTitle from '@salesforce/label/c.Forecast_Diagnosis_FunnelCommitTitle';
import funnelConversion from '@salesforce/label/c.Forecast_Diagnosis_FunnelConversion';
import funnelDays from '@salesforce/label/c.Forecast_Diagnosis_FunnelDays';
import funnelPipelineAdvice from '@salesforce/label/c.Forecast_Diagnosis_FunnelPipelineAdvice';
import funnelPipelineTitle from '@salesforce/label/c.Forecast_Diagnosis_FunnelPipelineTitle';
import namedFigure from '@salesforce/label/c.Forecast_Diagnosis_NamedFigure';
import noCoverage from '@salesforce/label/c.Forecast_Diagnosis_NoCoverage';
import onCourseAdvice from '@salesforce/label/c.Forecast_Diagnosis_OnCourseAdvice';
import onCourseFigures from '@salesforce/label/c.Forecast_Diagnosis_OnCourseFigures';
import onCoursePartTitle from '@salesforce/label/c.Forecast_Diagnosis_OnCoursePartTitle';
import onCourseTitle from '@salesforce/label/c.Forecast_Diagnosis_OnCourseTitle';
import pipelineAdvice from '@salesforce/label/c.Forecast_Diagnosis_PipelineAdvice';
import pipelineAdviceAll from '@salesforce/label/c.Forecast_Diagnosis_PipelineAdviceAll';
import pipelineFigures from '@salesforce/label/c.Forecast_Diagnosis_PipelineFigures';
import pipelineNames from '@salesforce/label/c.Forecast_Diagnosis_PipelineNames';
import pipelineTitle from '@salesforce/label/c.Forecast_Diagnosis_PipelineTitle';
import resultAboveTitle from '@salesforce/label/c.Forecast_Diagnosis_ResultAboveTitle';
import resultAtPlanTitle from '@salesforce/label/c.Forecast_Diagnosis_ResultAtPlanTitle';
import resultBelowTitle from '@salesforce/label/c.Forecast_Diagnosis_ResultBelowTitle';
import resultFailed from '@salesforce/label/c.Forecast_Diagnosis_ResultFailed';
import resultFigures from '@salesforce/label/c.Forecast_Diagnosis_ResultFigures';
import resultNoPlan from '@salesforce/label/c.Forecast_Diagnosis_ResultNoPlan';
import resultNoPlanTitle from '@salesforce/label/c.Forecast_Diagnosis_ResultNoPlanTitle';
import resultStart from '@salesforce/label/c.Forecast_Diagnosis_ResultStart';
import segments from '@salesforce/label/c.Forecast_Diagnosis_Segments';
import slipReasonsAll from '@salesforce/label/c.Forecast_Diagnosis_SlipReasonsAll';
import slipReasonsCommit from '@salesforce/label/c.Forecast_Diagnosis_SlipReasonsCommit';
import slipsBar from '@salesforce/label/c.Forecast_Diagnosis_SlipsBar';
import slipsDeals from '@salesforce/label/c.Forecast_Diagnosis_SlipsDeals';
import slipsEmpty from '@salesforce/label/c.Forecast_Diagnosis_SlipsEmpty';
import slipsHint from '@salesforce/label/c.Forecast_Diagnosis_SlipsHint';
import slipsHintCount from '@salesforce/label/c.Forecast_Diagnosis_SlipsHintCount';
import slipsNone from '@salesforce/label/c.Forecast_Diagnosis_SlipsNone';
import slipsReason from '@salesforce/label/c.Forecast_Diagnosis_SlipsReason';
import slipsTitle from '@salesforce/label/c.Forecast_Diagnosis_SlipsTitle';
import slipsWindow from '@salesforce/label/c.Forecast_Diagnosis_SlipsWindow';
import slippageAdvice from '@salesforce/label/c.Forecast_Diagnosis_SlippageAdvice';
import slippageFigures from '@salesforce/label/c.Forecast_Diagnosis_SlippageFigures';
import slippageMost from '@salesforce/label/c.Forecast_Diagnosis_SlippageMost';
import slippageTitle from '@salesforce/label/c.Forecast_Diagnosis_SlippageTitle';
import stepBestCase from '@salesforce/label/c.Forecast_Diagnosis_StepBestCase';
import stepCommit from '@salesforce/label/c.Forecast_Diagnosis_StepCommit';
import stepPipeline from '@salesforce/label/c.Forecast_Diagnosis_StepPipeline';
import title from '@salesforce/label/c.Forecast_Diagnosis_Title';
import unclassified from '@salesforce/label/c.Forecast_Diagnosis_Unclassified';
import unknownAdvice from '@salesforce/label/c.Forecast_Diagnosis_UnknownAdvice';
import unknownFigures from '@salesforce/label/c.Forecast_Diagnosis_UnknownFigures';
import unknownTitle from '@salesforce/label/c.Forecast_Diagnosis_UnknownTitle';
import wholeCompany from '@salesforce/label/c.Forecast_Diagnosis_WholeCompany';
import advancedTitle from '@salesforce/label/c.Forecast_Diagnosis_AdvancedTitle';
import byRecordTitle from '@salesforce/label/c.Forecast_Diagnosis_ByRecordTitle';

export const diagnosis = {
  aimAtLeast,
  aimConversion,
  aimDays,
  aimPlan,
  aimRule,
  aimSlippage,
  answerAdvanced,
  answerAtPlan,
  answerByRecord,
  answerFirst,
  answerNo,
  answerYes,
  atPlanExactly,
  atPlanFigures,
  atPlanTitle,
  capacityAdvice,
  capacityAdviceAll,
  capacityFigures,
  capacityNames,
  capacityTitle,
  check,
  checkAim,
  checkAnswer,
  checkCapacity,
  checkCloseRate,
  checkFigure,
  checkFunnel,
  checkPipeline,
  checkResult,
  checkSlippage,
  checkWinRate,
  checksHint,
  checksTitle,
  competitors,
  coverageAdvanced,
  coverageByRecord,
  coverageEnough,
  coverageOnly,
  coverageShort,
  differentiationAdvice,
  differentiationClose,
  differentiationLosses,
  differentiationNames,
  differentiationTitle,
  differentiationWin,
  discoveryAdvice,
  discoveryFigures,
  discoveryTitle,
  figureCloseRate,
  figureConversion,
  figureDays,
  figureResult,
  figureSlippage,
  figureWinRate,
  firstToFix,
  funnelBestCaseAdvice,
  funnelBestCaseTitle,
  funnelCommitAdvice,
  funnelCommitTitle,
  funnelConversion,
  funnelDays,
  funnelPipelineAdvice,
  funnelPipelineTitle,
  namedFigure,
  noCoverage,
  onCourseAdvice,
  onCourseFigures,
  onCoursePartTitle,
  onCourseTitle,
  pipelineAdvice,
  pipelineAdviceAll,
  pipelineFigures,
  pipelineNames,
  pipelineTitle,
  resultAboveTitle,
  resultAtPlanTitle,
  resultBelowTitle,
  resultFailed,
  resultFigures,
  resultNoPlan,
  resultNoPlanTitle,
  resultStart,
  segments,
  slipReasonsAll,
  slipReasonsCommit,
  slipsBar,
  slipsDeals,
  slipsEmpty,
  slipsHint,
  slipsHintCount,
  slipsNone,
  slipsReason,
  slipsTitle,
  slipsWindow,
  slippageAdvice,
  slippageFigures,
  slippageMost,
  slippageTitle,
  stepBestCase,
  stepCommit,
  stepPipeline,
  title,
  unclassified,
  unknownAdvice,
  unknownFigures,
  unknownTitle,
  wholeCompany,
  advancedTitle,
  byRecordTitle
};
