import { metricsRequest } from 'c/forecastData';
import type { DealSelection, Dimension, Metric, Request } from 'c/forecastData';
import { formatShare } from 'c/forecastFormat';
import { common, fill, rates as labels } from 'c/forecastLabels';
import { addMetrics, isOver, isUnclassifiedTooHigh, ratesOf } from 'c/forecastModel';
import type { Measure, Period, Policy, Rates } from 'c/forecastModel';
import type { Answer } from 'c/forecastQuery';
import { LightningElement, api } from 'lwc';
import { chartOf, cutRows } from 'c/forecastRateData';
import type { ChartData, CutRow } from 'c/forecastRateData';

type Cut = Extract<Dimension, 'Segment' | 'Competitor' | 'Team' | 'Seller'>;

const CUTS: Readonly<Record<Cut, { option: string; name: string }>> = {
  Segment: { option: labels.bySegment, name: labels.nameSegment },
  Competitor: { option: labels.byCompetitor, name: labels.nameCompetitor },
  Team: { option: labels.byTeam, name: labels.nameTeam },
  Seller: { option: labels.bySeller, name: labels.nameSeller }
};

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
  /** Their periods, in order. */
  @api periods: readonly Period[] = [];
  @api policy!: Policy;
  @api today = '';
  /** The people of the scope; null: everybody. */
  @api owners: readonly string[] | null = null;
  /** A motion is chosen, but the metrics of a seller or team know none. */
  @api isMotionLost = false;

  labels = { ...common, ...labels };
  measures = MEASURES;
  measure: Measure = 'amount';
  cut: Cut = 'Segment';
  isTable = false;
  cutMetrics: readonly Metric[] | null = null;
  cutErrors: readonly string[] | null = null;

  get chart(): ChartData | null {
    return this.metrics && chartOf(this.metrics, this.periods, this.measure, this.policy);
  }

  get isLoading(): boolean {
    return !this.metrics && !this.metricsErrors;
  }

  get isEmpty(): boolean {
    return !this.metricsErrors && !this.isLoading && !this.chart;
  }

  get emptyMessages(): string[] {
    return [labels.empty];
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

  get cutTitle(): string {
    return fill(labels.lastFour, labels.winRate);
  }

  get cutOptions(): { value: string; label: string }[] {
    return Object.entries(CUTS).map(([value, { option }]) => ({ value, label: option }));
  }

  get cutRequest(): Request | null {
    if (this.metricsErrors) return null;
    const isPeople = this.cut === 'Team' || this.cut === 'Seller';
    return metricsRequest(this.cut, isPeople ? this.owners : null, this.finished.slice(-8));
  }

  get cutName(): string {
    return CUTS[this.cut].name;
  }

  get isCompanyWide(): boolean {
    return this.owners !== null && (this.cut === 'Segment' || this.cut === 'Competitor');
  }

  get rows(): CutRow[] | null {
    const before = this.finished.slice(-8, -4);
    return this.cutMetrics && cutRows(this.cutMetrics, this.lastFour, before, this.measure, this.policy);
  }

  get isCutLoading(): boolean {
    return !this.cutMetrics && !this.cutErrors && this.cutRequest !== null;
  }

  get warning(): string {
    const { unclassifiedShare, ...rates } = this.recentRates;
    if (!isUnclassifiedTooHigh({ ...rates, unclassifiedShare })) return '';
    return unclassifiedShare === 1
      ? labels.warningAll
      : fill(labels.warningShare, formatShare(unclassifiedShare));
  }

  /** The deals behind the warning. */
  get lostSelection(): DealSelection | null {
    const [first] = this.lastFour;
    if (!first) return null;
    return {
      period: { start: first.start, end: this.lastFour.at(-1)!.end },
      owners: this.owners,
      motion: null
    };
  }

  private get recentRates(): Rates {
    const ids = new Set(this.lastFour.map((period) => period.id));
    const recent = (this.metrics ?? []).filter((metric) => ids.has(metric.periodId));
    return ratesOf(addMetrics(recent.map((metric) => metric.sums)), this.measure);
  }

  handleMeasure(event: CustomEvent<Measure>): void {
    this.measure = event.detail;
  }

  handleTable(): void {
    this.isTable = !this.isTable;
  }

  handleCut(event: CustomEvent<{ value: Cut }>): void {
    this.cut = event.detail.value;
    this.cutMetrics = null;
    this.cutErrors = null;
  }

  handleCutMetrics(event: CustomEvent<Answer<'metrics'>>): void {
    this.cutMetrics = event.detail.data ?? null;
    this.cutErrors = event.detail.errors ?? null;
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
