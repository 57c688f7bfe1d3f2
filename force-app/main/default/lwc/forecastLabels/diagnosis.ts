import title from '@salesforce/label/c.Forecast_Diagnosis_Title';
import namedFigure from '@salesforce/label/c.Forecast_Diagnosis_NamedFigure';
import noCoverage from '@salesforce/label/c.Forecast_Diagnosis_NoCoverage';
import pipelineTitle from '@salesforce/label/c.Forecast_Diagnosis_PipelineTitle';
import pipelineFigures from '@salesforce/label/c.Forecast_Diagnosis_PipelineFigures';
import pipelineNames from '@salesforce/label/c.Forecast_Diagnosis_PipelineNames';
import pipelineAdvice from '@salesforce/label/c.Forecast_Diagnosis_PipelineAdvice';
import discoveryTitle from '@salesforce/label/c.Forecast_Diagnosis_DiscoveryTitle';
import discoveryFigures from '@salesforce/label/c.Forecast_Diagnosis_DiscoveryFigures';
import discoveryAdvice from '@salesforce/label/c.Forecast_Diagnosis_DiscoveryAdvice';
import differentiationTitle from '@salesforce/label/c.Forecast_Diagnosis_DifferentiationTitle';
import differentiationWin from '@salesforce/label/c.Forecast_Diagnosis_DifferentiationWin';
import differentiationClose from '@salesforce/label/c.Forecast_Diagnosis_DifferentiationClose';
import differentiationLosses from '@salesforce/label/c.Forecast_Diagnosis_DifferentiationLosses';
import differentiationNames from '@salesforce/label/c.Forecast_Diagnosis_DifferentiationNames';
import differentiationAdvice from '@salesforce/label/c.Forecast_Diagnosis_DifferentiationAdvice';
import slippageMost from '@salesforce/label/c.Forecast_Diagnosis_SlippageMost';
import slippageTitle from '@salesforce/label/c.Forecast_Diagnosis_SlippageTitle';
import slippageFigures from '@salesforce/label/c.Forecast_Diagnosis_SlippageFigures';
import slippageAdvice from '@salesforce/label/c.Forecast_Diagnosis_SlippageAdvice';
import funnelPipelineTitle from '@salesforce/label/c.Forecast_Diagnosis_FunnelPipelineTitle';
import funnelBestCaseTitle from '@salesforce/label/c.Forecast_Diagnosis_FunnelBestCaseTitle';
import funnelCommitTitle from '@salesforce/label/c.Forecast_Diagnosis_FunnelCommitTitle';
import funnelPipelineAdvice from '@salesforce/label/c.Forecast_Diagnosis_FunnelPipelineAdvice';
import funnelBestCaseAdvice from '@salesforce/label/c.Forecast_Diagnosis_FunnelBestCaseAdvice';
import funnelCommitAdvice from '@salesforce/label/c.Forecast_Diagnosis_FunnelCommitAdvice';
import capacityTitle from '@salesforce/label/c.Forecast_Diagnosis_CapacityTitle';
import capacityFigures from '@salesforce/label/c.Forecast_Diagnosis_CapacityFigures';
import capacityNames from '@salesforce/label/c.Forecast_Diagnosis_CapacityNames';
import capacityAdvice from '@salesforce/label/c.Forecast_Diagnosis_CapacityAdvice';
import onCoursePartTitle from '@salesforce/label/c.Forecast_Diagnosis_OnCoursePartTitle';
import unclassified from '@salesforce/label/c.Forecast_Diagnosis_Unclassified';
import onCourseTitle from '@salesforce/label/c.Forecast_Diagnosis_OnCourseTitle';
import onCourseFigures from '@salesforce/label/c.Forecast_Diagnosis_OnCourseFigures';
import onCourseAdvice from '@salesforce/label/c.Forecast_Diagnosis_OnCourseAdvice';
import unknownTitle from '@salesforce/label/c.Forecast_Diagnosis_UnknownTitle';
import unknownFigures from '@salesforce/label/c.Forecast_Diagnosis_UnknownFigures';
import unknownAdvice from '@salesforce/label/c.Forecast_Diagnosis_UnknownAdvice';
import stepPipeline from '@salesforce/label/c.Forecast_Diagnosis_StepPipeline';
import stepBestCase from '@salesforce/label/c.Forecast_Diagnosis_StepBestCase';
import stepCommit from '@salesforce/label/c.Forecast_Diagnosis_StepCommit';
import checksTitle from '@salesforce/label/c.Forecast_Diagnosis_ChecksTitle';
import checksHint from '@salesforce/label/c.Forecast_Diagnosis_ChecksHint';
import check from '@salesforce/label/c.Forecast_Diagnosis_Check';
import checkPipeline from '@salesforce/label/c.Forecast_Diagnosis_CheckPipeline';
import checkSlippage from '@salesforce/label/c.Forecast_Diagnosis_CheckSlippage';
import checkFunnel from '@salesforce/label/c.Forecast_Diagnosis_CheckFunnel';
import checkCapacity from '@salesforce/label/c.Forecast_Diagnosis_CheckCapacity';
import segments from '@salesforce/label/c.Forecast_Diagnosis_Segments';
import competitors from '@salesforce/label/c.Forecast_Diagnosis_Competitors';
import coverageEnough from '@salesforce/label/c.Forecast_Diagnosis_CoverageEnough';
import coverageShort from '@salesforce/label/c.Forecast_Diagnosis_CoverageShort';
import coverageAdvanced from '@salesforce/label/c.Forecast_Diagnosis_CoverageAdvanced';
import coverageByRecord from '@salesforce/label/c.Forecast_Diagnosis_CoverageByRecord';
import coverageOnly from '@salesforce/label/c.Forecast_Diagnosis_CoverageOnly';
import checkResult from '@salesforce/label/c.Forecast_Diagnosis_CheckResult';
import checkCloseRate from '@salesforce/label/c.Forecast_Diagnosis_CheckCloseRate';
import checkWinRate from '@salesforce/label/c.Forecast_Diagnosis_CheckWinRate';
import checkFigure from '@salesforce/label/c.Forecast_Diagnosis_CheckFigure';
import checkAim from '@salesforce/label/c.Forecast_Diagnosis_CheckAim';
import checkAnswer from '@salesforce/label/c.Forecast_Diagnosis_CheckAnswer';
import figureResult from '@salesforce/label/c.Forecast_Diagnosis_FigureResult';
import figureCloseRate from '@salesforce/label/c.Forecast_Diagnosis_FigureCloseRate';
import figureWinRate from '@salesforce/label/c.Forecast_Diagnosis_FigureWinRate';
import figureSlippage from '@salesforce/label/c.Forecast_Diagnosis_FigureSlippage';
import figureConversion from '@salesforce/label/c.Forecast_Diagnosis_FigureConversion';
import figureDays from '@salesforce/label/c.Forecast_Diagnosis_FigureDays';
import aimRule from '@salesforce/label/c.Forecast_Diagnosis_AimRule';
import aimAtLeast from '@salesforce/label/c.Forecast_Diagnosis_AimAtLeast';
import aimSlippage from '@salesforce/label/c.Forecast_Diagnosis_AimSlippage';
import aimConversion from '@salesforce/label/c.Forecast_Diagnosis_AimConversion';
import aimDays from '@salesforce/label/c.Forecast_Diagnosis_AimDays';
import aimPlan from '@salesforce/label/c.Forecast_Diagnosis_AimPlan';
import answerYes from '@salesforce/label/c.Forecast_Diagnosis_AnswerYes';
import answerNo from '@salesforce/label/c.Forecast_Diagnosis_AnswerNo';
import answerFirst from '@salesforce/label/c.Forecast_Diagnosis_AnswerFirst';
import answerAtPlan from '@salesforce/label/c.Forecast_Diagnosis_AnswerAtPlan';
import answerAdvanced from '@salesforce/label/c.Forecast_Diagnosis_AnswerAdvanced';
import answerByRecord from '@salesforce/label/c.Forecast_Diagnosis_AnswerByRecord';
import pipelineAdviceAll from '@salesforce/label/c.Forecast_Diagnosis_PipelineAdviceAll';
import capacityAdviceAll from '@salesforce/label/c.Forecast_Diagnosis_CapacityAdviceAll';
import funnelConversion from '@salesforce/label/c.Forecast_Diagnosis_FunnelConversion';
import funnelDays from '@salesforce/label/c.Forecast_Diagnosis_FunnelDays';
import wholeCompany from '@salesforce/label/c.Forecast_Diagnosis_WholeCompany';
import atPlanTitle from '@salesforce/label/c.Forecast_Diagnosis_AtPlanTitle';
import atPlanExactly from '@salesforce/label/c.Forecast_Diagnosis_AtPlanExactly';
import atPlanFigures from '@salesforce/label/c.Forecast_Diagnosis_AtPlanFigures';
import firstToFix from '@salesforce/label/c.Forecast_Diagnosis_FirstToFix';
import resultAboveTitle from '@salesforce/label/c.Forecast_Diagnosis_ResultAboveTitle';
import resultBelowTitle from '@salesforce/label/c.Forecast_Diagnosis_ResultBelowTitle';
import resultAtPlanTitle from '@salesforce/label/c.Forecast_Diagnosis_ResultAtPlanTitle';
import resultNoPlanTitle from '@salesforce/label/c.Forecast_Diagnosis_ResultNoPlanTitle';
import resultFigures from '@salesforce/label/c.Forecast_Diagnosis_ResultFigures';
import resultNoPlan from '@salesforce/label/c.Forecast_Diagnosis_ResultNoPlan';
import resultStart from '@salesforce/label/c.Forecast_Diagnosis_ResultStart';
import resultFailed from '@salesforce/label/c.Forecast_Diagnosis_ResultFailed';
import byRecordTitle from '@salesforce/label/c.Forecast_Diagnosis_ByRecordTitle';
import advancedTitle from '@salesforce/label/c.Forecast_Diagnosis_AdvancedTitle';
import slipsTitle from '@salesforce/label/c.Forecast_Diagnosis_SlipsTitle';
import slipsHint from '@salesforce/label/c.Forecast_Diagnosis_SlipsHint';
import slipsHintCount from '@salesforce/label/c.Forecast_Diagnosis_SlipsHintCount';
import slipsReason from '@salesforce/label/c.Forecast_Diagnosis_SlipsReason';
import slipsDeals from '@salesforce/label/c.Forecast_Diagnosis_SlipsDeals';
import slipsBar from '@salesforce/label/c.Forecast_Diagnosis_SlipsBar';
import slipsNone from '@salesforce/label/c.Forecast_Diagnosis_SlipsNone';
import slipsEmpty from '@salesforce/label/c.Forecast_Diagnosis_SlipsEmpty';
import slipsWindow from '@salesforce/label/c.Forecast_Diagnosis_SlipsWindow';
import slipReasonsCommit from '@salesforce/label/c.Forecast_Diagnosis_SlipReasonsCommit';
import slipReasonsAll from '@salesforce/label/c.Forecast_Diagnosis_SlipReasonsAll';

export const diagnosis = {
  title,
  namedFigure,
  noCoverage,
  pipelineTitle,
  pipelineFigures,
  pipelineNames,
  pipelineAdvice,
  discoveryTitle,
  discoveryFigures,
  discoveryAdvice,
  differentiationTitle,
  differentiationWin,
  differentiationClose,
  differentiationLosses,
  differentiationNames,
  differentiationAdvice,
  slippageMost,
  slippageTitle,
  slippageFigures,
  slippageAdvice,
  funnelPipelineTitle,
  funnelBestCaseTitle,
  funnelCommitTitle,
  funnelPipelineAdvice,
  funnelBestCaseAdvice,
  funnelCommitAdvice,
  capacityTitle,
  capacityFigures,
  capacityNames,
  capacityAdvice,
  onCoursePartTitle,
  unclassified,
  onCourseTitle,
  onCourseFigures,
  onCourseAdvice,
  unknownTitle,
  unknownFigures,
  unknownAdvice,
  stepPipeline,
  stepBestCase,
  stepCommit,
  checksTitle,
  checksHint,
  check,
  checkPipeline,
  checkSlippage,
  checkFunnel,
  checkCapacity,
  segments,
  competitors,
  coverageEnough,
  coverageShort,
  coverageAdvanced,
  coverageByRecord,
  coverageOnly,
  checkResult,
  checkCloseRate,
  checkWinRate,
  checkFigure,
  checkAim,
  checkAnswer,
  figureResult,
  figureCloseRate,
  figureWinRate,
  figureSlippage,
  figureConversion,
  figureDays,
  aimRule,
  aimAtLeast,
  aimSlippage,
  aimConversion,
  aimDays,
  aimPlan,
  answerYes,
  answerNo,
  answerFirst,
  answerAtPlan,
  answerAdvanced,
  answerByRecord,
  pipelineAdviceAll,
  capacityAdviceAll,
  funnelConversion,
  funnelDays,
  wholeCompany,
  atPlanTitle,
  atPlanExactly,
  atPlanFigures,
  firstToFix,
  resultAboveTitle,
  resultBelowTitle,
  resultAtPlanTitle,
  resultNoPlanTitle,
  resultFigures,
  resultNoPlan,
  resultStart,
  resultFailed,
  byRecordTitle,
  advancedTitle,
  slipsTitle,
  slipsHint,
  slipsHintCount,
  slipsReason,
  slipsDeals,
  slipsBar,
  slipsNone,
  slipsEmpty,
  slipsWindow,
  slipReasonsCommit,
  slipReasonsAll
};
