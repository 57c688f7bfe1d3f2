import { messagesOfAll, metricsRequest, refusalsAfter, weekMetricsRequest } from 'c/forecastData';
import type { Metric, Refusals, ScopeSlice } from 'c/forecastData';
import { bearings as labels, common, fill, header } from 'c/forecastLabels';
import { JUDGED, bearingPeriodsOf, isOver, periodsToJudge } from 'c/forecastModel';
import type { BearingPeriod, Period, Policy, Reading } from 'c/forecastModel';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { chartOf } from './chart';
import type { BearingChart } from './chart';
import { figuresAt, planStyle, rowsOf, weekTableOf } from './rows';
import type { BearingFacts, BearingRow, Figure, WeekTable } from './rows';
import { weekText } from 'c/forecastBearingWords';
import type { BearingScope } from 'c/forecastBearingWords';

/** Where the period points, week by week: what people called, what the past makes of it, plan, last period, a year ago. */
export default class ForecastBearings extends LightningElement {
  /** The slice of the metrics that belongs to the scope; null while it is not known. */
  @api slice: ScopeSlice | null = null;
  @api period!: Period;
  /** All that the org knows of the kind, in order. */
  @api periods: readonly Period[] = [];
  @api plan: number | null = null;
  @api policy!: Policy;
  @api areMetricsHidden = false;
  /** A motion is chosen, but the readings of a seller or team know none. */
  @api isMotionLost = false;
  @api today = '';

  labels = { ...common, ...labels };
  isTable = false;
  private metrics: readonly Metric[] | null = null;
  private readings: readonly Reading[] | null = null;
  private refusals: Refusals = {};
  /** The chosen week of a period; null: the latest. */
  private chosen: { readonly key: string; readonly week: number } | null = null;

  private get finished(): Period[] {
    return periodsToJudge(this.periods, this.period.kind, this.today);
  }
  private get wanted(): Period[] {
    const { finished, period } = this;
    return finished.some(({ key }) => key === period.key) ? finished : [...finished, period];
  }
  get requests(): ViewRequests {
    const { slice, wanted, finished, period, areMetricsHidden } = this;
    if (!slice || areMetricsHidden) return {};
    const read = new Set([...finished.slice(-JUDGED), period].map(({ key }) => key));
    return {
      metrics: metricsRequest(slice.dimension, [slice.value], wanted),
      readings: weekMetricsRequest(
        slice.dimension,
        slice.value,
        wanted.filter(({ key }) => read.has(key))
      )
    };
  }

  private get known(): BearingPeriod[] {
    return bearingPeriodsOf(this.wanted, this.metrics ?? [], this.readings ?? [], this.today);
  }
  private get current(): BearingPeriod {
    return this.known.find(({ period }) => period.key === this.period.key)!;
  }
  private get facts(): BearingFacts {
    const { known, current, scope, period, plan, policy, today } = this;
    return {
      current,
      before: known.filter((one) => one.period.end < period.start),
      scope,
      plan,
      policy,
      today
    };
  }
  /** Finished periods, to judge the bearings by. */
  get past(): BearingPeriod[] {
    const over = new Set(this.finished.map(({ key }) => key));
    return this.known.filter(({ period }) => over.has(period.key));
  }
  get judged(): number {
    return JUDGED;
  }
  get scope(): BearingScope {
    const dimension = this.slice?.dimension;
    return { isSeller: dimension === 'Seller', isMotion: dimension === 'Motion', kind: this.period.kind };
  }

  get status(): ViewStatus {
    const isNew = this.readings?.length === 0;
    const nothing = isNew
      ? { title: labels.emptyTitle, messages: [labels.empty] }
      : { title: labels.emptyScopeTitle, messages: [fill(labels.emptyScope, this.period.name)] };
    return viewStatus({
      errors: this.areMetricsHidden ? [header.hiddenMetrics] : messagesOfAll(this.refusals),
      isLoading: !this.slice || this.isWaiting,
      empty: () => (this.current.readings.length === 0 ? nothing : null)
    });
  }
  private get isWaiting(): boolean {
    const { metrics, readings } = this.requests;
    return Boolean((metrics && !this.metrics) || (readings && !this.readings));
  }
  get hasPast(): boolean {
    return !this.isWaiting && (this.readings ?? []).length > 0;
  }

  get title(): string {
    return fill(isOver(this.period, this.today) ? labels.titleOver : labels.title, this.period.name);
  }
  get weekOptions(): { value: string; label: string }[] {
    return this.current.readings
      .map((reading) => ({ value: `${reading.week}`, label: fill(labels.figures, weekText(reading)) }))
      .reverse();
  }
  private get weekNumber(): number {
    const last = this.current.readings.at(-1)?.week ?? 0;
    return this.chosen?.key === this.period.key ? Math.min(this.chosen.week, last) : last;
  }
  get week(): string {
    return `${this.weekNumber}`;
  }
  get rows(): BearingRow[] {
    return rowsOf(this.facts, this.weekNumber);
  }
  get planStyle(): string | null {
    return planStyle(this.facts, this.weekNumber);
  }
  get figuresTitle(): string {
    return fill(labels.figures, weekText(this.current.readings[this.weekNumber]));
  }
  get figures(): Figure[] {
    return figuresAt(this.facts, this.weekNumber);
  }
  get chart(): BearingChart | null {
    return chartOf(this.facts);
  }
  get table(): WeekTable {
    return weekTableOf(this.facts);
  }
  /** The table of all weeks is as wide as the page. */
  get chartClass(): string {
    return this.isTable ? 'panel panel_wide' : 'panel';
  }
  get tableText(): string {
    return this.isTable ? common.showAsChart : common.showAsTable;
  }

  handleResult(event: CustomEvent<ViewResult>): void {
    const { name, data, errors } = event.detail;
    this.refusals = refusalsAfter(this.refusals, name, errors);
    Object.assign(this, { [name]: data ?? null });
  }
  handleWeek(event: CustomEvent<{ value: string }>): void {
    this.chosen = { key: this.period.key, week: Number(event.detail.value) };
  }
  handleTable(): void {
    this.isTable = !this.isTable;
  }
  handleRetry(): void {
    this.refusals = {};
  }
}
