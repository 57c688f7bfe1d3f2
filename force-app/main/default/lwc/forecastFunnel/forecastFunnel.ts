import type { Choice } from 'c/forecastButtonGroup';
import { funnelBreakdownRequest, funnelRequest, isKnownOfScope } from 'c/forecastData';
import type { DealSelection, FunnelMetric, Request, ScopeSlice } from 'c/forecastData';
import type { Column, Row } from 'c/forecastFigureTable';
import { common, fill, funnel as labels, rates } from 'c/forecastLabels';
import { addFunnel } from 'c/forecastModel';
import type { FunnelSums, Measure, Period } from 'c/forecastModel';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import {
  NOTHING_USED,
  USE_OPTIONS,
  differenceWords,
  isOfPeople,
  periodsUsed,
  slicesUsed,
  useColumns,
  useRows
} from './use';
import type { UseDimension } from './use';
import { LAST_FOUR, chosenPeriods, periodChoices, windowName } from './window';

const MEASURES: readonly Choice[] = [
  { value: 'amount', label: common.amount },
  { value: 'count', label: common.count }
];

/** What buyers decide at each step, what is lost there, and how differently people use the steps. */
export default class ForecastFunnel extends LightningElement {
  @api selection!: DealSelection;
  /** The slice of the metrics that belongs to the scope; null while it is not known. */
  @api slice: ScopeSlice | null = null;
  /** Two years of them, in order. */
  @api periods: readonly Period[] = [];
  @api areMetricsHidden = false;
  /** A motion is chosen, but the metrics of a seller or team know none. */
  @api isMotionLost = false;
  @api today = '';

  labels = { ...rates, ...labels };
  measures = MEASURES;
  useOptions = USE_OPTIONS;
  measure: Measure = 'amount';
  by: UseDimension = 'Team';
  choice = LAST_FOUR;
  private scopeMetrics: readonly FunnelMetric[] | null = null;
  private scopeErrors: readonly string[] | null = null;
  private useMetrics: readonly FunnelMetric[] | null = null;
  private useErrors: readonly string[] | null = null;

  get choices(): Choice[] {
    return periodChoices(this.periods, this.today);
  }
  get chosen(): Period[] {
    return chosenPeriods(this.choice, this.periods, this.today);
  }
  get title(): string {
    const name = windowName(this.chosen, this.today);
    return name ? fill(labels.titleOf, name) : labels.title;
  }
  get scopeRequests(): ViewRequests {
    const { slice, periods, areMetricsHidden } = this;
    const isAsked = slice !== null && !areMetricsHidden;
    return { scope: isAsked ? funnelRequest(slice.dimension, [slice.value], periods) : null };
  }
  get funnel(): FunnelSums | null {
    const ids = new Set(this.chosen.map(({ id }) => id));
    const own = this.scopeMetrics?.filter(({ periodId }) => ids.has(periodId)) ?? [];
    return own.length > 0 ? addFunnel(own) : null;
  }
  get scopeStatus(): ViewStatus {
    const isAsked = this.scopeRequests.scope !== null;
    return viewStatus({
      errors: this.scopeErrors,
      isLoading: isAsked && !this.scopeMetrics,
      empty: () => (this.funnel ? null : { title: labels.emptyTitle, messages: [labels.empty] })
    });
  }
  /** The lost deals of the chosen periods; null without a period. */
  get lostSelection(): DealSelection | null {
    const { chosen, selection, isMotionLost } = this;
    if (chosen.length === 0) return null;
    const period = { start: chosen[0].start, end: chosen.at(-1)!.end };
    return { ...selection, period, motion: isMotionLost ? null : selection.motion };
  }

  get useRequests(): ViewRequests {
    return { use: this.useRequest };
  }
  private get useRequest(): Request | null {
    const { by, selection, slice, chosen, areMetricsHidden } = this;
    if (areMetricsHidden || by === 'Period') return null;
    return isOfPeople(by)
      ? funnelRequest(by, selection.owners, chosen)
      : funnelBreakdownRequest(by, slice, chosen);
  }
  private get used() {
    const { by, measure } = this;
    if (by === 'Period') return periodsUsed(this.scopeMetrics ?? [], this.periods, measure);
    return slicesUsed(this.useMetrics ?? [], measure);
  }
  get useColumns(): Column[] {
    return useColumns(this.by);
  }
  get useRows(): Row[] {
    return useRows(this.used);
  }
  get difference(): string {
    return this.by === 'Team' || this.by === 'Seller' ? differenceWords(this.used) : '';
  }
  get useStatus(): ViewStatus {
    return viewStatus({
      errors: this.useErrors,
      isLoading: this.useRequest !== null && !this.useMetrics,
      empty: () => (this.used.length > 0 ? null : NOTHING_USED)
    });
  }
  get isCompanyWide(): boolean {
    const { by, selection, slice, chosen } = this;
    if (selection.owners === null) return false;
    return by === 'Motion' || (by === 'Segment' && !isKnownOfScope(by, slice, chosen));
  }

  handleMeasure(event: CustomEvent<Measure>): void {
    this.measure = event.detail;
  }
  handlePeriod(event: CustomEvent<{ value: string }>): void {
    this.choice = event.detail.value;
    this.useMetrics = null;
  }
  handleBy(event: CustomEvent<{ value: UseDimension }>): void {
    this.by = event.detail.value;
    this.useMetrics = null;
    this.useErrors = null;
  }
  handleScope(event: CustomEvent<ViewResult<'funnelMetrics'>>): void {
    this.scopeMetrics = event.detail.data ?? null;
    this.scopeErrors = event.detail.errors ?? null;
  }
  handleUse(event: CustomEvent<ViewResult<'funnelMetrics'>>): void {
    this.useMetrics = event.detail.data ?? null;
    this.useErrors = event.detail.errors ?? null;
  }
}
