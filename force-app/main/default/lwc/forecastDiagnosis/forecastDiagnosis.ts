import {
  breakdownRequest,
  isKnownOfScope,
  messagesOfAll,
  refusalsAfter,
  slipsRequest,
  stageMetricsRequest
} from 'c/forecastData';
import type { DealSelection, Metric, Refusals, Request, ScopeSlice, StageMetric } from 'c/forecastData';
import type { Figures } from 'c/forecastFigures';
import { diagnosis as labels, rates } from 'c/forecastLabels';
import type { Period, Policy, Measure, SlipReason, SlipRecord, StageFacts } from 'c/forecastModel';
import { breakdownRows } from 'c/forecastRateData';
import type { BreakdownRow } from 'c/forecastRateData';
import { viewStatus } from 'c/forecastView';
import type { ViewResult, ViewRequests, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { checkRows, checksHint } from './checks';
import type { CheckRow } from './checks';
import type { DiagnosisContext } from './context';
import { diagnose, judgedPeriods, slipPeriods } from './facts';
import { shownReasons, slipWindow } from './slips';
import { bannerClass, sentenceOf } from './words';
import type { Sentence } from './result';

/** What holds the number back, in a sentence with its figures; the view shows what was asked and the slices behind it. */
export default class ForecastDiagnosis extends LightningElement {
  /** The metrics of the scope, two years of them; null while they are loaded. */
  @api metrics: readonly Metric[] | null = null;
  /** Why there are no metrics. */
  @api metricsErrors: readonly string[] | null = null;
  @api periods: readonly Period[] = [];
  /** The chosen one. */
  @api period!: Period;
  @api selection!: Pick<DealSelection, 'owners' | 'motion'>;
  /** The slice of the scope. */
  @api slice: ScopeSlice | null = null;
  @api figures: Figures | null = null;
  @api stages: readonly StageFacts[] = [];
  @api policy!: Policy;
  @api today = '';
  /** Slips are then counted, because amounts of single records are in different currencies. */
  @api hasSeveralCurrencies = false;
  /** Only the sentence. */
  @api isBanner = false;

  labels = { ...labels, companyWide: rates.companyWide };
  segmentName = rates.nameSegment;
  competitorName = rates.nameCompetitor;
  segments: readonly Metric[] | null = null;
  competitors: readonly Metric[] | null = null;
  stageMetrics: readonly StageMetric[] | null = null;
  slips: readonly SlipRecord[] | null = null;
  private refusals: Refusals = {};

  /** Finished ones; a year more, for the change within a year. */
  private get shown(): Period[] {
    return this.periods.filter((period) => period.end < this.today).slice(-8);
  }
  private get queried(): Period[] {
    const running = this.periods.filter(({ start, end }) => start <= this.today && this.today <= end);
    return [...this.shown, ...running];
  }
  get requests(): ViewRequests {
    return {
      segments: breakdownRequest('Segment', this.slice, this.queried),
      competitors: breakdownRequest('Competitor', this.slice, this.queried),
      stageMetrics: this.stageRequest,
      slips: this.slipRequest
    };
  }
  private get stageRequest(): Request | null {
    const { usual, now } = judgedPeriods(this.period, this.periods, this.today);
    return stageMetricsRequest(now ? [...usual, now] : usual, this.selection.motion);
  }

  /** The banner names reasons only where it is about slippage. */
  private get slipRequest(): Request | null {
    const isNeeded = this.context && (!this.isBanner || this.context.found.kind === 'slippage');
    return isNeeded ? slipsRequest(this.selection, this.slipPeriods) : null;
  }
  private get slipPeriods(): Period[] {
    return slipPeriods(this.period, this.periods, this.today);
  }

  get context(): DiagnosisContext | null {
    const { segments, competitors, stageMetrics, figures } = this;
    if (!figures || this.metricsErrors) return null;
    const known = { ...this.given, figures, metrics: this.metrics ?? [] };
    // Calendar periods of an org before its first sync have no metrics to wait for.
    if (!this.stageRequest) return diagnose({ ...known, segments: [], competitors: [], stageMetrics: [] });
    // What past starts brought may change the sentence, so it waits for them.
    if (!this.metrics || !segments || !competitors || !stageMetrics || !figures.record) return null;
    return diagnose({ ...known, segments, competitors, stageMetrics });
  }
  private get given() {
    const { period, periods, selection, stages, policy, today, slips } = this;
    const { slipMeasure, isKnownOfScope: areNamesOfScope } = this;
    return { period, periods, selection, stages, policy, today, slips, slipMeasure, areNamesOfScope };
  }

  get sentence(): Sentence | null {
    if (!this.context) return null;
    const { title, figures, names, advice } = sentenceOf(this.context);
    // The template leaves no space between its elements.
    return { title: `${title} `, figures: `${figures} `, names: names && `${names} `, advice };
  }
  get bannerClass(): string {
    return this.context ? bannerClass(this.context) : 'banner';
  }
  /** Of what is missing: a sentence that is known stays beside it. */
  get status(): ViewStatus {
    return viewStatus({
      errors: this.metricsErrors ?? messagesOfAll(this.refusals),
      isLoading: !this.context
    });
  }
  get statusClass(): string {
    return this.status.isReady ? '' : 'banner';
  }
  get checks(): CheckRow[] | null {
    const context = this.isBanner ? null : this.context;
    return context && context.found.kind !== 'unknown' ? checkRows(context) : null;
  }
  get checksHint(): string {
    return this.context ? checksHint(this.context) : '';
  }
  get reasons(): readonly SlipReason[] | null {
    const { context, metrics, slipPeriods: periods, slipMeasure } = this;
    return context?.reasons ? shownReasons(context.reasons, metrics ?? [], periods, slipMeasure) : null;
  }
  get slipMeasure(): Measure {
    return this.hasSeveralCurrencies ? 'count' : 'amount';
  }
  get slipWindow(): string {
    return slipWindow(this.slipPeriods);
  }
  get segmentRows(): BreakdownRow[] {
    return this.rowsOf(this.segments);
  }
  get competitorRows(): BreakdownRow[] {
    return this.rowsOf(this.competitors);
  }
  get isCompanyWide(): boolean {
    return this.selection.owners !== null && !this.isKnownOfScope;
  }
  /** Its segments and competitors are those of the scope. */
  private get isKnownOfScope(): boolean {
    return isKnownOfScope('Segment', this.slice, this.queried);
  }

  private rowsOf(metrics: readonly Metric[] | null): BreakdownRow[] {
    return breakdownRows(
      metrics ?? [],
      this.shown.slice(-4),
      this.shown.slice(-8, -4),
      'amount',
      this.policy
    );
  }

  handleResult(event: CustomEvent<ViewResult>): void {
    const { name, data, errors } = event.detail;
    this.refusals = refusalsAfter(this.refusals, name, errors);
    if (data) Object.assign(this, { [name]: data });
  }

  handleRetry(): void {
    this.refusals = {};
  }
}
