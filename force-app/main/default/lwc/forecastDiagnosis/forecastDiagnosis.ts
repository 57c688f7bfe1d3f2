import { messagesOfAll, metricsRequest, refusalsAfter, stageMetricsRequest } from 'c/forecastData';
import type { Metric, Refusals, Request, StageMetric } from 'c/forecastData';
import type { Figures } from 'c/forecastFigures';
import { diagnosis as labels, rates } from 'c/forecastLabels';
import type { Diagnosis, Period, Policy, StageFacts } from 'c/forecastModel';
import type { Answer } from 'c/forecastQuery';
import { cutRows } from 'c/forecastRateData';
import type { CutRow } from 'c/forecastRateData';
import { LightningElement, api } from 'lwc';
import { checksOf } from './checks';
import type { Check } from './checks';
import { diagnosisOf, judgedPeriods } from './facts';
import { isWholeJudged, sentenceOf } from './words';
import type { Sentence } from './words';

/** What holds the number back, in a sentence with its figures; the view shows what was asked and the slices behind it. */
export default class ForecastDiagnosis extends LightningElement {
  /** The metrics of the scope, two years of them; null while they are loaded. */
  @api metrics: readonly Metric[] | null = null;
  /** Why there are no metrics. */
  @api metricsErrors: readonly string[] | null = null;
  @api periods: readonly Period[] = [];
  @api figures: Figures | null = null;
  @api stages: readonly StageFacts[] = [];
  @api policy!: Policy;
  @api today = '';
  /** The people of the scope; null: everybody. */
  @api owners: readonly string[] | null = null;
  /** Only the sentence. */
  @api isBanner = false;

  labels = { ...labels, companyWide: rates.companyWide };
  segmentName = rates.nameSegment;
  competitorName = rates.nameCompetitor;
  segments: readonly Metric[] | null = null;
  competitors: readonly Metric[] | null = null;
  stageMetrics: readonly StageMetric[] | null = null;
  private refusals: Refusals = {};

  private get judged(): readonly Period[] {
    const { finished, running } = judgedPeriods(this.periods, this.today);
    return running ? [...finished, running] : finished;
  }
  /** A year more, for the change within a year. */
  private get shown(): Period[] {
    return this.periods.filter((period) => period.end < this.today).slice(-8);
  }
  get segmentRequest(): Request | null {
    return metricsRequest('Segment', null, this.asked);
  }
  get competitorRequest(): Request | null {
    return metricsRequest('Competitor', null, this.asked);
  }
  get stageRequest(): Request | null {
    return stageMetricsRequest(this.judged);
  }
  private get asked(): Period[] {
    return [...new Set([...this.shown, ...this.judged])];
  }

  get found(): Diagnosis | null {
    const { metrics, segments, competitors, stageMetrics, figures } = this;
    if (!figures || this.metricsErrors) return null;
    // Calendar periods of an org before its first sync have no metrics to wait for.
    if (!this.stageRequest) return diagnosisOf(this.known([], [], [], [], figures));
    if (!metrics || !segments || !competitors || !stageMetrics) return null;
    return diagnosisOf(this.known(metrics, segments, competitors, stageMetrics, figures));
  }

  private known(
    metrics: readonly Metric[],
    segments: readonly Metric[],
    competitors: readonly Metric[],
    stageMetrics: readonly StageMetric[],
    figures: Figures
  ) {
    const { periods, stages, policy, today } = this;
    return { metrics, segments, competitors, stageMetrics, periods, stages, policy, figures, today };
  }

  get sentence(): Sentence | null {
    if (!this.found) return null;
    const { title, figures, names, advice } = sentenceOf(this.found, this.policy);
    // The template leaves no space between its elements.
    return { title: `${title} `, figures: `${figures} `, names: names && `${names} `, advice };
  }
  get bannerClass(): string {
    const { found } = this;
    if (found?.kind === 'onCourse') return isWholeJudged(found) ? 'banner banner_fine' : 'banner';
    return found?.kind === 'unknown' ? 'banner' : 'banner banner_trouble';
  }
  get problems(): readonly string[] | null {
    return this.metricsErrors ?? messagesOfAll(this.refusals);
  }
  get isLoading(): boolean {
    return !this.found && !this.problems;
  }
  get checks(): Check[] | null {
    const found = this.isBanner ? null : this.found;
    return found && found.kind !== 'unknown' ? checksOf(found, this.policy) : null;
  }
  get segmentRows(): CutRow[] {
    return this.rowsOf(this.segments);
  }
  get competitorRows(): CutRow[] {
    return this.rowsOf(this.competitors);
  }
  get isCompanyWide(): boolean {
    return this.owners !== null;
  }

  private rowsOf(metrics: readonly Metric[] | null): CutRow[] {
    return cutRows(metrics ?? [], this.shown.slice(-4), this.shown.slice(-8, -4), 'amount', this.policy);
  }

  handleAnswer(event: CustomEvent<Answer>): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    const { data, errors } = event.detail;
    this.refusals = refusalsAfter(this.refusals, name!, errors);
    if (data) Object.assign(this, { [name!]: data });
  }

  handleRetry(): void {
    this.refusals = {};
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
