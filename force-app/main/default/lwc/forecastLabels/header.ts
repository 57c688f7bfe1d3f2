// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
import above from '@salesforce/label/c.Forecast_Header_Above';
import ahead from '@salesforce/label/c.Forecast_Header_Ahead';
import barLabel from '@salesforce/label/c.Forecast_Header_BarLabel';
import barLabelNoPlan from '@salesforce/label/c.Forecast_Header_BarLabelNoPlan';
import blindAll from '@salesforce/label/c.Forecast_Header_BlindAll';
import blindOwn from '@salesforce/label/c.Forecast_Header_BlindOwn';
import blindPerson from '@salesforce/label/c.Forecast_Header_BlindPerson';
import blindTitle from '@salesforce/label/c.Forecast_Header_BlindTitle';
import board from '@salesforce/label/c.Forecast_Header_Board';
import boardPack from '@salesforce/label/c.Forecast_Header_BoardPack';
import capacity from '@salesforce/label/c.Forecast_Header_Capacity';
import capacityFormula from '@salesforce/label/c.Forecast_Header_CapacityFormula';
import capacityHint from '@salesforce/label/c.Forecast_Header_CapacityHint';
import capacityHintNow from '@salesforce/label/c.Forecast_Header_CapacityHintNow';
import closeRate from '@salesforce/label/c.Forecast_Header_CloseRate';
import closeRateFormula from '@salesforce/label/c.Forecast_Header_CloseRateFormula';
import closeRateHint from '@salesforce/label/c.Forecast_Header_CloseRateHint';
import coverage from '@salesforce/label/c.Forecast_Header_Coverage';
import coverageFormula from '@salesforce/label/c.Forecast_Header_CoverageFormula';
import coverageFormulaInside from '@salesforce/label/c.Forecast_Header_CoverageFormulaInside';
import dataAsOf from '@salesforce/label/c.Forecast_Header_DataAsOf';
import diagnosis from '@salesforce/label/c.Forecast_Header_Diagnosis';
import differs from '@salesforce/label/c.Forecast_Header_Differs';
import differsCoverageOurs from '@salesforce/label/c.Forecast_Header_DiffersCoverageOurs';
import differsCoverageTheirs from '@salesforce/label/c.Forecast_Header_DiffersCoverageTheirs';
import differsJudgments from '@salesforce/label/c.Forecast_Header_DiffersJudgments';
import differsNow from '@salesforce/label/c.Forecast_Header_DiffersNow';
import differsNumberOurs from '@salesforce/label/c.Forecast_Header_DiffersNumberOurs';
import differsNumberTheirs from '@salesforce/label/c.Forecast_Header_DiffersNumberTheirs';
import differsTitle from '@salesforce/label/c.Forecast_Header_DiffersTitle';
import findPerson from '@salesforce/label/c.Forecast_Header_FindPerson';
import gap from '@salesforce/label/c.Forecast_Header_Gap';
import hiddenMetrics from '@salesforce/label/c.Forecast_Header_HiddenMetrics';
import hiddenPlan from '@salesforce/label/c.Forecast_Header_HiddenPlan';
import hiddenPlans from '@salesforce/label/c.Forecast_Header_HiddenPlans';
import legendBestCaseIn from '@salesforce/label/c.Forecast_Header_LegendBestCaseIn';
import legendClosed from '@salesforce/label/c.Forecast_Header_LegendClosed';
import legendCommitIn from '@salesforce/label/c.Forecast_Header_LegendCommitIn';
import legendUpside from '@salesforce/label/c.Forecast_Header_LegendUpside';
import me from '@salesforce/label/c.Forecast_Header_Me';
import motion from '@salesforce/label/c.Forecast_Header_Motion';
import myTeam from '@salesforce/label/c.Forecast_Header_MyTeam';
import noPeriods from '@salesforce/label/c.Forecast_Header_NoPeriods';
import noHierarchy from '@salesforce/label/c.Forecast_Header_NoHierarchy';
import noRate from '@salesforce/label/c.Forecast_Header_NoRate';
import noPlan from '@salesforce/label/c.Forecast_Header_NoPlan';
import noSyncYet from '@salesforce/label/c.Forecast_Header_NoSyncYet';
import noWindow from '@salesforce/label/c.Forecast_Header_NoWindow';
import pace from '@salesforce/label/c.Forecast_Header_Pace';
import paged from '@salesforce/label/c.Forecast_Header_Paged';
import period from '@salesforce/label/c.Forecast_Header_Period';
import periodCurrent from '@salesforce/label/c.Forecast_Header_PeriodCurrent';
import plan from '@salesforce/label/c.Forecast_Header_Plan';
import planOfAllMotions from '@salesforce/label/c.Forecast_Header_PlanOfAllMotions';
import plansOfAllMotions from '@salesforce/label/c.Forecast_Header_PlansOfAllMotions';
import range from '@salesforce/label/c.Forecast_Header_Range';
import rates from '@salesforce/label/c.Forecast_Header_Rates';
import refresh from '@salesforce/label/c.Forecast_Header_Refresh';
import scope from '@salesforce/label/c.Forecast_Header_Scope';
import noRateOnDay from '@salesforce/label/c.Forecast_Header_NoRateOnDay';
import noRateOfPlans from '@salesforce/label/c.Forecast_Header_NoRateOfPlans';
import allInCurrency from '@salesforce/label/c.Forecast_Header_AllInCurrency';
import severalCurrencies from '@salesforce/label/c.Forecast_Header_SeveralCurrencies';
import severalCurrenciesIn from '@salesforce/label/c.Forecast_Header_SeveralCurrenciesIn';
import severalCurrenciesPaged from '@salesforce/label/c.Forecast_Header_SeveralCurrenciesPaged';
import showChanges from '@salesforce/label/c.Forecast_Header_ShowChanges';
import showFormula from '@salesforce/label/c.Forecast_Header_ShowFormula';
import staleMetrics from '@salesforce/label/c.Forecast_Header_StaleMetrics';
import team from '@salesforce/label/c.Forecast_Header_Team';
import teamOf from '@salesforce/label/c.Forecast_Header_TeamOf';
import theNumber from '@salesforce/label/c.Forecast_Header_TheNumber';
import views from '@salesforce/label/c.Forecast_Header_Views';
import visible from '@salesforce/label/c.Forecast_Header_Visible';
import window from '@salesforce/label/c.Forecast_Header_Window';

export const header = {
  above,
  ahead,
  barLabel,
  barLabelNoPlan,
  blindAll,
  blindOwn,
  blindPerson,
  blindTitle,
  board,
  boardPack,
  capacity,
  capacityFormula,
  capacityHint,
  capacityHintNow,
  closeRate,
  closeRateFormula,
  closeRateHint,
  coverage,
  coverageFormula,
  coverageFormulaInside,
  dataAsOf,
  diagnosis,
  differs,
  differsCoverageOurs,
  differsCoverageTheirs,
  differsJudgments,
  differsNow,
  differsNumberOurs,
  differsNumberTheirs,
  differsTitle,
  findPerson,
  gap,
  hiddenMetrics,
  hiddenPlan,
  hiddenPlans,
  legendBestCaseIn,
  legendClosed,
  legendCommitIn,
  legendUpside,
  me,
  motion,
  myTeam,
  noPeriods,
  noHierarchy,
  noRate,
  noPlan,
  noSyncYet,
  noWindow,
  pace,
  paged,
  period,
  periodCurrent,
  plan,
  planOfAllMotions,
  plansOfAllMotions,
  range,
  rates,
  refresh,
  scope,
  noRateOnDay,
  noRateOfPlans,
  allInCurrency,
  severalCurrencies,
  severalCurrenciesIn,
  severalCurrenciesPaged,
  showChanges,
  showFormula,
  staleMetrics,
  team,
  teamOf,
  theNumber,
  views,
  visible,
  window
};
