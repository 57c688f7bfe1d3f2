// The registry of views. `npm run generate` writes from it their elements in forecastTab.html, the tabs and the table in
// README.md; tests and screenshots read it too. It imports nothing, so that scripts can read it.

/** A view of the tab. */
export interface View {
  /** Part of the tab's address and of the names of its pictures. */
  readonly name: string;
  /** The custom label that names it. */
  readonly label: string;
  /** Its bundle. */
  readonly component: string;
  /** Which property of the component gets which of the tab's facts (view.ts). */
  readonly facts: Readonly<Record<string, string>>;
  /** Its events, each with the method of forecastTab.ts that handles it. */
  readonly events?: Readonly<Record<string, string>>;
  /**
   * What its figures are based on. People whose deals are out of the user's sight have none of `deals`; the whole company has
   * its `metrics` all the same.
   */
  readonly restsOn: 'deals' | 'metrics';
  /** What it shows, for README.md. */
  readonly summary: string;
}

/** Properties that are called as the fact is. */
const same = <Name extends string>(...names: Name[]): Record<Name, Name> =>
  Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;

/** In the order of the tabs. */
export const VIEWS: readonly View[] = [
  {
    name: 'board',
    label: 'Forecast_Header_Board',
    component: 'forecastBoard',
    facts: {
      ...same('selection', 'totals', 'plan', 'exposure', 'picklists', 'policies', 'period'),
      periods: 'allPeriods',
      ...same('context', 'changes', 'problems')
    },
    restsOn: 'deals',
    summary:
      'Conversations, Funded Projects, Vendor of Choice, Closed: exact totals at any size, the call switch on each card, risks at a glance'
  },
  {
    name: 'calls',
    label: 'Forecast_Calls_View',
    component: 'forecastCalls',
    facts: same('selection', 'context', 'changes', 'problems'),
    restsOn: 'deals',
    summary:
      'the same deals as a table to review quickly, by keyboard: call, risk, note, the path into the number'
  },
  {
    name: 'scenario',
    label: 'Forecast_Scenario_View',
    component: 'forecastScenario',
    facts: same(
      'selection',
      'period',
      'totals',
      'totalsErrors',
      'plan',
      'planStatus',
      'policy',
      'hasSeveralCurrencies',
      'today'
    ),
    restsOn: 'deals',
    summary:
      'a scratch layer over the number: the deals that decide the plan, and what if deals go In, Out or are lost; nothing is saved'
  },
  {
    name: 'team',
    label: 'Forecast_Header_Team',
    component: 'forecastTeam',
    facts: {
      ...same('selection', 'period'),
      periods: 'metricPeriods',
      ...same('people', 'plans', 'planStatus', 'pastPlans', 'policy', 'areMetricsHidden', 'today')
    },
    events: { scope: 'handleScope' },
    restsOn: 'deals',
    summary: 'the number, plan, coverage, submission, accuracy and bias of everyone below, at any depth'
  },
  {
    name: 'changes',
    label: 'Forecast_Changes_View',
    component: 'forecastChanges',
    facts: {
      ...same('selection', 'totals', 'totalsErrors', 'period', 'stages', 'today'),
      since: 'changesSince',
      submittedAt: 'lastSubmittedAt'
    },
    restsOn: 'deals',
    summary:
      'what changed since last week, the start of the period or any date; each deal is counted once, and the lines add up'
  },
  {
    name: 'rates',
    label: 'Forecast_Header_Rates',
    component: 'forecastRates',
    facts: {
      ...same('metrics', 'metricsErrors', 'areMetricsHidden'),
      periods: 'metricPeriods',
      ...same('policy', 'today', 'owners', 'slice', 'isMotionLost')
    },
    restsOn: 'metrics',
    summary:
      'close rate, win rate and close rate counting slips, by amount and count, by segment, competitor, team and seller'
  },
  {
    name: 'funnel',
    label: 'Forecast_Funnel_View',
    component: 'forecastFunnel',
    facts: {
      ...same('selection', 'slice'),
      periods: 'metricPeriods',
      ...same('areMetricsHidden', 'isMotionLost', 'today')
    },
    restsOn: 'metrics',
    summary:
      'what buyers decide at each step, from Discovery to Upsell: conversion, days, skips and returns, the deals lost there by name, and how differently teams use the steps'
  },
  {
    name: 'bearings',
    label: 'Forecast_Bearings_View',
    component: 'forecastBearings',
    facts: {
      ...same('slice', 'period'),
      periods: 'allPeriods',
      ...same('plan', 'policy', 'areMetricsHidden', 'isMotionLost', 'today')
    },
    restsOn: 'metrics',
    summary:
      'where the period points by people, by your past, by stages and by plan, at any week; and how right each was on your last eight quarters'
  },
  {
    name: 'ahead',
    label: 'Forecast_Header_Ahead',
    component: 'forecastOutlook',
    facts: {
      ...same('selection', 'period'),
      periods: 'allPeriods',
      ...same('people', 'figures', 'created', 'required', 'record', 'policy', 'arePlansHidden', 'today')
    },
    restsOn: 'deals',
    summary:
      'what is due in the next three periods, by phase, and how much qualified pipeline is still to be created for them'
  },
  {
    name: 'diagnosis',
    label: 'Forecast_Header_Diagnosis',
    component: 'forecastDiagnosis',
    facts: {
      ...same('period', 'selection', 'slice', 'metrics', 'metricsErrors'),
      periods: 'metricPeriods',
      ...same('figures', 'stages', 'policy', 'today', 'hasSeveralCurrencies')
    },
    restsOn: 'deals',
    summary: 'one sentence with its figures: a pipeline, conversion, slippage or capacity problem, and where'
  },
  {
    name: 'capacity',
    label: 'Forecast_Capacity_View',
    component: 'forecastCapacity',
    facts: same('selection', 'context', 'people', 'policy', 'arePlansHidden', 'areMetricsHidden', 'today'),
    restsOn: 'deals',
    summary:
      'what the sellers can carry against the plan, how they ramp, where the next five go and where to pause, what if, and the pipeline to create'
  },
  {
    name: 'expansion',
    label: 'Forecast_Expansion_View',
    component: 'forecastExpansion',
    facts: same(
      'selection',
      'scopeName',
      'context',
      'people',
      'policies',
      'picklists',
      'areMetricsHidden',
      'today'
    ),
    restsOn: 'metrics',
    summary:
      'customers by what they use: level, trend and open expansion deal, one click to open one, amounts that follow usage, what usage said, and ratios'
  },
  {
    name: 'pack',
    label: 'Forecast_Header_BoardPack',
    component: 'forecastBoardPack',
    facts: {
      ...same('selection', 'slice', 'scope', 'scopeName', 'period'),
      periods: 'metricPeriods',
      ...same(
        'figures',
        'totals',
        'totalsErrors',
        'metrics',
        'metricsErrors',
        'exposure',
        'stages',
        'policy'
      ),
      today: 'today'
    },
    restsOn: 'deals',
    summary:
      'one page to print for the board meeting: the number, the deals it requires, the upside, what changed, the rates'
  }
];
