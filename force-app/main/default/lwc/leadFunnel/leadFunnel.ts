import type { Choice } from 'c/forecastButtonGroup';
import { leadMetricsRequest } from 'c/forecastData';
import { today } from 'c/forecastFormat';
import { fill, leadFunnel as labels } from 'c/forecastLabels';
import { hasBegun, isWithin, periodsOfKind } from 'c/forecastModel';
import type { Period } from 'c/forecastModel';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { addUp, funnelBy } from 'c/leadModel';
import type { LeadMetric } from 'c/leadModel';
import { LightningElement, api } from 'lwc';
import { COLUMNS, funnelRow, stepsOf } from './table';
import type { FunnelRow, StepView } from './table';

const MONTHS = 12;
const QUARTERS = 8;
const YEAR = 'year';

/** What became of the leads of a period: lead, MQL, SQL, SAL, won, by source and by month. */
export default class LeadFunnel extends LightningElement {
  @api periods: readonly Period[] = [];

  labels = labels;
  columns = COLUMNS;
  private today = today();
  private chosenKey = YEAR;
  private metrics: readonly LeadMetric[] | null = null;
  private errors: readonly string[] | null = null;

  private begun(kind: 'Month' | 'Quarter', count: number): Period[] {
    return periodsOfKind(this.periods, kind)
      .filter((period) => hasBegun(period, this.today))
      .slice(-count);
  }
  get quarters(): Period[] {
    return this.begun('Quarter', QUARTERS).reverse();
  }
  get months(): Period[] {
    const quarter = this.quarters.find(({ key }) => key === this.chosenKey);
    if (!quarter) return this.begun('Month', MONTHS);
    return periodsOfKind(this.periods, 'Month').filter(
      (month) => isWithin(month.start, quarter) && hasBegun(month, this.today)
    );
  }
  get periodOptions(): Choice[] {
    return [
      { value: YEAR, label: labels.lastMonths },
      ...this.quarters.map(({ key, name }) => ({ value: key, label: name }))
    ];
  }
  get chosen(): string {
    return this.chosenKey;
  }
  get periodName(): string {
    return this.periodOptions.find(({ value }) => value === this.chosenKey)?.label ?? '';
  }
  get requests(): ViewRequests {
    return { metrics: leadMetricsRequest(this.months.flatMap(({ id }) => id ?? [])) };
  }
  get status(): ViewStatus {
    const { metrics, errors, requests } = this;
    const isAsked = requests.metrics !== null;
    return viewStatus({
      errors,
      isLoading: isAsked && metrics === null,
      empty: () =>
        !isAsked || metrics!.length === 0 ? { messages: [fill(labels.empty, this.periodName)] } : null
    });
  }
  get steps(): StepView[] {
    return stepsOf(addUp(this.metrics!));
  }
  get tables(): { title: string; first: string; rows: FunnelRow[] }[] {
    return [
      { title: labels.bySource, first: labels.source, rows: this.sourceRows },
      { title: labels.byMonth, first: labels.month, rows: this.monthRows }
    ];
  }
  private get sourceRows(): FunnelRow[] {
    const all = { name: labels.all, counts: addUp(this.metrics!) };
    return [all, ...funnelBy(this.metrics!, ({ source }) => source)].map(funnelRow);
  }
  private get monthRows(): FunnelRow[] {
    const { months } = this;
    return [...months]
      .reverse()
      .map(({ id, name }) =>
        funnelRow({ name, counts: addUp(this.metrics!.filter(({ periodId }) => periodId === id)) })
      );
  }
  get notes(): string[] {
    return [labels.now, labels.order];
  }

  handleResult(event: CustomEvent<ViewResult>): void {
    const { data, errors } = event.detail;
    this.errors = errors ?? null;
    this.metrics = (data as readonly LeadMetric[] | undefined) ?? this.metrics;
  }

  handlePeriod(event: CustomEvent<{ value: string }>): void {
    this.chosenKey = event.detail.value;
    this.metrics = null;
  }
}
