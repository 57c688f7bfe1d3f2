import period from '@salesforce/label/c.Forecast_Header_Period';
import scope from '@salesforce/label/c.Forecast_Header_Scope';
import motion from '@salesforce/label/c.Forecast_Header_Motion';
import periodCurrent from '@salesforce/label/c.Forecast_Header_PeriodCurrent';
import me from '@salesforce/label/c.Forecast_Header_Me';
import myTeam from '@salesforce/label/c.Forecast_Header_MyTeam';
import teamOf from '@salesforce/label/c.Forecast_Header_TeamOf';
import visible from '@salesforce/label/c.Forecast_Header_Visible';
import dataAsOf from '@salesforce/label/c.Forecast_Header_DataAsOf';
import noSyncYet from '@salesforce/label/c.Forecast_Header_NoSyncYet';
import refresh from '@salesforce/label/c.Forecast_Header_Refresh';
import theNumber from '@salesforce/label/c.Forecast_Header_TheNumber';
import range from '@salesforce/label/c.Forecast_Header_Range';
import plan from '@salesforce/label/c.Forecast_Header_Plan';
import staleMetrics from '@salesforce/label/c.Forecast_Header_StaleMetrics';
import hiddenMetrics from '@salesforce/label/c.Forecast_Header_HiddenMetrics';
import hiddenPlan from '@salesforce/label/c.Forecast_Header_HiddenPlan';
import hiddenPlans from '@salesforce/label/c.Forecast_Header_HiddenPlans';
import planOfAllMotions from '@salesforce/label/c.Forecast_Header_PlanOfAllMotions';
import plansOfAllMotions from '@salesforce/label/c.Forecast_Header_PlansOfAllMotions';
import noPlan from '@salesforce/label/c.Forecast_Header_NoPlan';
import legendClosed from '@salesforce/label/c.Forecast_Header_LegendClosed';
import legendCommitIn from '@salesforce/label/c.Forecast_Header_LegendCommitIn';
import legendBestCaseIn from '@salesforce/label/c.Forecast_Header_LegendBestCaseIn';
import legendUpside from '@salesforce/label/c.Forecast_Header_LegendUpside';
import gap from '@salesforce/label/c.Forecast_Header_Gap';
import above from '@salesforce/label/c.Forecast_Header_Above';
import barLabel from '@salesforce/label/c.Forecast_Header_BarLabel';
import barLabelNoPlan from '@salesforce/label/c.Forecast_Header_BarLabelNoPlan';
import coverage from '@salesforce/label/c.Forecast_Header_Coverage';
import coverageFormula from '@salesforce/label/c.Forecast_Header_CoverageFormula';
import coverageFormulaInside from '@salesforce/label/c.Forecast_Header_CoverageFormulaInside';
import closeRate from '@salesforce/label/c.Forecast_Header_CloseRate';
import closeRateHint from '@salesforce/label/c.Forecast_Header_CloseRateHint';
import closeRateFormula from '@salesforce/label/c.Forecast_Header_CloseRateFormula';
import showFormula from '@salesforce/label/c.Forecast_Header_ShowFormula';
import severalCurrencies from '@salesforce/label/c.Forecast_Header_SeveralCurrencies';
import severalCurrenciesIn from '@salesforce/label/c.Forecast_Header_SeveralCurrenciesIn';
import severalCurrenciesPaged from '@salesforce/label/c.Forecast_Header_SeveralCurrenciesPaged';
import paged from '@salesforce/label/c.Forecast_Header_Paged';
import differs from '@salesforce/label/c.Forecast_Header_Differs';
import differsTitle from '@salesforce/label/c.Forecast_Header_DiffersTitle';
import differsNumberOurs from '@salesforce/label/c.Forecast_Header_DiffersNumberOurs';
import differsNumberTheirs from '@salesforce/label/c.Forecast_Header_DiffersNumberTheirs';
import differsJudgments from '@salesforce/label/c.Forecast_Header_DiffersJudgments';
import differsCoverageOurs from '@salesforce/label/c.Forecast_Header_DiffersCoverageOurs';
import differsCoverageTheirs from '@salesforce/label/c.Forecast_Header_DiffersCoverageTheirs';
import differsNow from '@salesforce/label/c.Forecast_Header_DiffersNow';
import views from '@salesforce/label/c.Forecast_Header_Views';
import board from '@salesforce/label/c.Forecast_Header_Board';
import rates from '@salesforce/label/c.Forecast_Header_Rates';
import noPeriods from '@salesforce/label/c.Forecast_Header_NoPeriods';
import noRate from '@salesforce/label/c.Forecast_Header_NoRate';
import team from '@salesforce/label/c.Forecast_Header_Team';
import ahead from '@salesforce/label/c.Forecast_Header_Ahead';
import diagnosis from '@salesforce/label/c.Forecast_Header_Diagnosis';
import boardPack from '@salesforce/label/c.Forecast_Header_BoardPack';
import capacity from '@salesforce/label/c.Forecast_Header_Capacity';
import capacityHint from '@salesforce/label/c.Forecast_Header_CapacityHint';
import capacityFormula from '@salesforce/label/c.Forecast_Header_CapacityFormula';
import showChanges from '@salesforce/label/c.Forecast_Header_ShowChanges';
import findPerson from '@salesforce/label/c.Forecast_Header_FindPerson';
import capacityHintNow from '@salesforce/label/c.Forecast_Header_CapacityHintNow';
import pace from '@salesforce/label/c.Forecast_Header_Pace';
import window from '@salesforce/label/c.Forecast_Header_Window';
import noWindow from '@salesforce/label/c.Forecast_Header_NoWindow';
import blindTitle from '@salesforce/label/c.Forecast_Header_BlindTitle';
import blindOwn from '@salesforce/label/c.Forecast_Header_BlindOwn';
import blindPerson from '@salesforce/label/c.Forecast_Header_BlindPerson';
import blindAll from '@salesforce/label/c.Forecast_Header_BlindAll';

export const header = {
  period,
  scope,
  motion,
  periodCurrent,
  me,
  myTeam,
  teamOf,
  visible,
  dataAsOf,
  noSyncYet,
  refresh,
  theNumber,
  range,
  plan,
  staleMetrics,
  hiddenMetrics,
  hiddenPlan,
  hiddenPlans,
  planOfAllMotions,
  plansOfAllMotions,
  noPlan,
  legendClosed,
  legendCommitIn,
  legendBestCaseIn,
  legendUpside,
  gap,
  above,
  barLabel,
  barLabelNoPlan,
  coverage,
  coverageFormula,
  coverageFormulaInside,
  closeRate,
  closeRateHint,
  closeRateFormula,
  showFormula,
  severalCurrencies,
  severalCurrenciesIn,
  severalCurrenciesPaged,
  paged,
  differs,
  differsTitle,
  differsNumberOurs,
  differsNumberTheirs,
  differsJudgments,
  differsCoverageOurs,
  differsCoverageTheirs,
  differsNow,
  views,
  board,
  rates,
  noPeriods,
  noRate,
  team,
  ahead,
  diagnosis,
  boardPack,
  capacity,
  capacityHint,
  capacityFormula,
  showChanges,
  findPerson,
  capacityHintNow,
  pace,
  window,
  noWindow,
  blindTitle,
  blindOwn,
  blindPerson,
  blindAll
};
