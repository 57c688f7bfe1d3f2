import { breakdownRequest, isKnownOfScope, metricsRequest } from 'c/forecastData';
import type { DealSelection, Metric, Request, ScopeSlice } from 'c/forecastData';
import { common, fill, rates as labels } from 'c/forecastLabels';
import { isOver } from 'c/forecastModel';
import type { Measure, Period, Policy } from 'c/forecastModel';
import { chartOf, breakdownRows } from 'c/forecastRateData';
import type { ChartData, BreakdownRow } from 'c/forecastRateData';
import { viewStatus } from 'c/forecastView';
import type { ViewResult, ViewRequests, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { BREAKDOWN_OPTIONS, breakdownName, isOfPeople } from './breakdowns';
import type { BreakdownDimension } from './breakdowns';
import { selectionOfPeriods, unclassifiedWarning } from './unclassified';

const MEASURES: readonly { value: Measure; label: string }[] = [
  { value: 'amount', label: common.amount },
  { value: 'count', label: common.count }
];

/** Close and win rate over the periods, and who or what pulls them down. */
export default class ForecastRates extends LightningElement {
  /** The metrics of the scope, two years of them; null while they are loaded. */
  @api metrics: readonly Metric[] | null = null;
  /** Why there are no metrics. */
  @api metricsErrors: readonly string[] | null = null;
  /** The object is hidden from the user, so nothing is asked of it. */
  @api areMetricsHidden = false;
  /** Their periods, in order. */
  @api periods: readonly Period[] = [];
  @api policy!: Policy;
  @api today = '';
  /** The people of the scope; null: everyone. */
  @api owners: readonly string[] | null = null;
  /** The slice of the scope. */
  @api slice: ScopeSlice | null = null;
  /** A motion is chosen, but the metrics of a seller or team know none. */
  @api isMotionLost = false;

  labels = { ...common, ...labels };
  measures = MEASURES;
  breakdownOptions = BREAKDOWN_OPTIONS;
  measure: Measure = 'amount';
  breakdown: BreakdownDimension = 'Segment';
  isTable = false;
  breakdownMetrics: readonly Metric[] | null = null;
  breakdownErrors: readonly string[] | null = null;

  get chart(): ChartData | null {
    return this.metrics && chartOf(this.metrics, this.periods, this.measure, this.policy, this.today);
  }

  get chartStatus(): ViewStatus {
    const nothing = { title: labels.emptyTitle, messages: [labels.empty] };
    return viewStatus({
      errors: this.metricsErrors,
      isLoading: !this.metrics,
      empty: () => (this.chart ? null : nothing)
    });
  }

  get title(): string {
    return this.periods[0]?.kind === 'Month' ? labels.byMonth : labels.byQuarter;
  }

  get tableText(): string {
    return this.isTable ? common.showAsChart : common.showAsTable;
  }

  get finished(): Period[] {
    return this.periods.filter((period) => isOver(period, this.today));
  }

  get lastFour(): Period[] {
    return this.finished.slice(-4);
  }

  get breakdownTitle(): string {
    return fill(labels.lastFour, labels.winRate);
  }

  get requests(): ViewRequests {
    return { breakdown: this.breakdownRequest };
  }

  private get breakdownRequest(): Request | null {
    if (this.areMetricsHidden) return null;
    const periods = this.finished.slice(-8);
    return isOfPeople(this.breakdown)
      ? metricsRequest(this.breakdown, this.owners, periods)
      : breakdownRequest(this.breakdown, this.slice, periods);
  }

  get breakdownName(): string {
    return breakdownName(this.breakdown);
  }

  get isCompanyWide(): boolean {
    if (this.owners === null || isOfPeople(this.breakdown)) return false;
    return !isKnownOfScope(this.breakdown, this.slice, this.finished);
  }

  get rows(): BreakdownRow[] | null {
    const before = this.finished.slice(-8, -4);
    return (
      this.breakdownMetrics &&
      breakdownRows(this.breakdownMetrics, this.lastFour, before, this.measure, this.policy)
    );
  }

  get breakdownStatus(): ViewStatus {
    return viewStatus({
      errors: this.breakdownErrors,
      isLoading: !this.breakdownMetrics && this.breakdownRequest !== null
    });
  }

  get warning(): string {
    return unclassifiedWarning(this.metrics ?? [], this.lastFour, this.measure);
  }

  /** The deals behind the warning. */
  get lostSelection(): DealSelection | null {
    return selectionOfPeriods(this.lastFour, this.owners);
  }

  handleMeasure(event: CustomEvent<Measure>): void {
    this.measure = event.detail;
  }

  handleTable(): void {
    this.isTable = !this.isTable;
  }

  handleBreakdown(event: CustomEvent<{ value: BreakdownDimension }>): void {
    this.breakdown = event.detail.value;
    this.breakdownMetrics = null;
    this.breakdownErrors = null;
  }

  handleBreakdownMetrics(event: CustomEvent<ViewResult<'metrics'>>): void {
    this.breakdownMetrics = event.detail.data ?? null;
    this.breakdownErrors = event.detail.errors ?? null;
  }
}
