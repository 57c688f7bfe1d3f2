import title from '@salesforce/label/c.Forecast_Diagnosis_Title';
import coverage from '@salesforce/label/c.Forecast_Diagnosis_Coverage';
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
import funnelFigures from '@salesforce/label/c.Forecast_Diagnosis_FunnelFigures';
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
import checkFigures from '@salesforce/label/c.Forecast_Diagnosis_CheckFigures';
import checkState from '@salesforce/label/c.Forecast_Diagnosis_CheckState';
import checkPipeline from '@salesforce/label/c.Forecast_Diagnosis_CheckPipeline';
import checkDiscovery from '@salesforce/label/c.Forecast_Diagnosis_CheckDiscovery';
import checkDifferentiation from '@salesforce/label/c.Forecast_Diagnosis_CheckDifferentiation';
import checkSlippage from '@salesforce/label/c.Forecast_Diagnosis_CheckSlippage';
import checkFunnel from '@salesforce/label/c.Forecast_Diagnosis_CheckFunnel';
import checkCapacity from '@salesforce/label/c.Forecast_Diagnosis_CheckCapacity';
import stateAlso from '@salesforce/label/c.Forecast_Diagnosis_StateAlso';
import stateFine from '@salesforce/label/c.Forecast_Diagnosis_StateFine';
import stateHere from '@salesforce/label/c.Forecast_Diagnosis_StateHere';
import factPipeline from '@salesforce/label/c.Forecast_Diagnosis_FactPipeline';
import factDiscovery from '@salesforce/label/c.Forecast_Diagnosis_FactDiscovery';
import factDifferentiation from '@salesforce/label/c.Forecast_Diagnosis_FactDifferentiation';
import factSlippage from '@salesforce/label/c.Forecast_Diagnosis_FactSlippage';
import factFunnel from '@salesforce/label/c.Forecast_Diagnosis_FactFunnel';
import factFunnelFine from '@salesforce/label/c.Forecast_Diagnosis_FactFunnelFine';
import factCapacity from '@salesforce/label/c.Forecast_Diagnosis_FactCapacity';
import segments from '@salesforce/label/c.Forecast_Diagnosis_Segments';
import competitors from '@salesforce/label/c.Forecast_Diagnosis_Competitors';

export const diagnosis = {
  title,
  coverage,
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
  funnelFigures,
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
  checkFigures,
  checkState,
  checkPipeline,
  checkDiscovery,
  checkDifferentiation,
  checkSlippage,
  checkFunnel,
  checkCapacity,
  stateAlso,
  stateFine,
  stateHere,
  factPipeline,
  factDiscovery,
  factDifferentiation,
  factSlippage,
  factFunnel,
  factFunnelFine,
  factCapacity,
  segments,
  competitors
};
