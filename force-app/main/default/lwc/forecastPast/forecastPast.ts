import { messagesOfAll, metricsRequest, refusalsAfter, weekMetricsRequest } from 'c/forecastData';
import type { Metric, Refusals, Request, ScopeSlice } from 'c/forecastData';
import { common, fill, past as labels } from 'c/forecastLabels';
import type { BearingScope } from 'c/forecastBearingWords';
import { recordSentence } from 'c/forecastMethodRecord';
import { JUDGED, bearingPeriodsOf, methodRecordsOf, periodsToJudge } from 'c/forecastModel';
import type { BearingPeriod, Period, Reading } from 'c/forecastModel';
import type { QueryResult } from 'c/forecastQuery';
import { LightningElement, api } from 'lwc';

/** The last period that was judged when the line was put away; after the next one it is shown again. */
const PUT_AWAY = 'forecast-past';

/** How right stage × probability, the category rule and last period repeated were on the last eight periods, and the table behind it. */
export default class ForecastPast extends LightningElement {
  @api slice: ScopeSlice | null = null;
  @api period: Period | null = null;
  /** All that the org knows. */
  @api periods: readonly Period[] = [];
  @api areMetricsHidden = false;
  /** yyyy-mm-dd */
  @api today = '';

  labels = { ...common, ...labels };
  isOpen = false;
  private metrics: readonly Metric[] | null = null;
  private readings: readonly Reading[] | null = null;
  private refusals: Refusals = {};
  /** Put away here. */
  private putAway: string | null = null;

  private get finished(): Period[] {
    const { period, periods, today } = this;
    return period ? periodsToJudge(periods, period.kind, today) : [];
  }
  private get lastKey(): string {
    return this.finished.at(-1)?.key ?? '';
  }
  private get isPutAway(): boolean {
    const { lastKey } = this;
    // The storage is read only where there is something to say: the first read holds the page up.
    return lastKey === '' || lastKey === (this.putAway ?? localStorage.getItem(PUT_AWAY));
  }
  get requests(): { name: string; request: Request }[] {
    const { slice, finished, areMetricsHidden } = this;
    // Hidden metrics are said above.
    if (!slice || areMetricsHidden || this.isPutAway) return [];
    const { dimension, value } = slice;
    return [
      { name: 'metrics', request: metricsRequest(dimension, [value], finished) },
      { name: 'readings', request: weekMetricsRequest(dimension, value, finished.slice(-JUDGED)) }
    ].flatMap(({ name, request }) => (request ? [{ name, request }] : []));
  }

  get past(): BearingPeriod[] {
    return bearingPeriodsOf(this.finished, this.metrics ?? [], this.readings ?? [], this.today);
  }
  get judged(): number {
    return JUDGED;
  }
  get scope(): BearingScope {
    const dimension = this.slice?.dimension;
    const kind = this.period?.kind ?? 'Quarter';
    return { isSeller: dimension === 'Seller', isMotion: dimension === 'Motion', kind };
  }
  /** '' where nothing is known, or it was put away. */
  get sentence(): string {
    const { metrics, readings, requests } = this;
    if (requests.length === 0 || !metrics || !readings || readings.length === 0) return '';
    return recordSentence(methodRecordsOf(this.past, JUDGED), this.scope);
  }
  get errorText(): string {
    const errors = this.requests.length > 0 ? messagesOfAll(this.refusals) : null;
    return errors ? fill(labels.failed, errors.join(' ')) : '';
  }
  get className(): string {
    return this.sentence || this.errorText ? 'band slds-text-body_small' : 'slds-text-body_small';
  }
  get isTableShown(): boolean {
    return this.isOpen && this.sentence !== '';
  }
  get expanded(): string {
    return String(this.isOpen);
  }
  get buttonText(): string {
    return this.isOpen ? labels.hide : labels.show;
  }

  handleResult(event: CustomEvent<QueryResult>): void {
    const name = (event.currentTarget as HTMLElement).dataset.name!;
    const { data, errors } = event.detail;
    this.refusals = refusalsAfter(this.refusals, name, errors);
    Object.assign(this, { [name]: data ?? null });
  }
  handleToggle(): void {
    this.isOpen = !this.isOpen;
  }
  handlePutAway(): void {
    this.putAway = this.lastKey;
    localStorage.setItem(PUT_AWAY, this.putAway);
  }
}
