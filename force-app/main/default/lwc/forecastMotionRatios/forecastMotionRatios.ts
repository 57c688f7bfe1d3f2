import { EXPANSION, metricsRequest } from 'c/forecastData';
import type { Metric } from 'c/forecastData';
import type { Row } from 'c/forecastFigureTable';
import { expansion as labels, fill, header } from 'c/forecastLabels';
import { currentPeriod, lastFinished } from 'c/forecastModel';
import type { Period, Policy } from 'c/forecastModel';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { COLUMNS, motionRows } from './rows';

/** The ratios of Expansion, beside those of the other motions, of the whole company. */
export default class ForecastMotionRatios extends LightningElement {
  /** Of every kind. */
  @api periods: readonly Period[] = [];
  @api policies: readonly Policy[] = [];
  @api today = '';
  /** The object is hidden from the user, so it is not asked for. */
  @api areMetricsHidden = false;

  labels = labels;
  columns = COLUMNS;
  private metrics: readonly Metric[] | null = null;
  private errors: readonly string[] | null = null;

  private get finished(): Period[] {
    return lastFinished(this.periods, 'Quarter', this.today);
  }
  private get running(): Period | null {
    return currentPeriod(this.periods, 'Quarter', this.today);
  }
  get requests(): ViewRequests {
    const { finished, running, areMetricsHidden } = this;
    const periods = running ? [...finished, running] : finished;
    return { metrics: areMetricsHidden ? null : metricsRequest('Motion', null, periods) };
  }
  get rows(): Row[] {
    const { metrics, finished, running, policies } = this;
    return motionRows(metrics ?? [], { finished, running }, policies, EXPANSION);
  }
  get status(): ViewStatus {
    const { errors, metrics, requests, areMetricsHidden } = this;
    const nothing = areMetricsHidden ? header.hiddenMetrics : labels.ratiosEmpty;
    return viewStatus({
      errors,
      isLoading: !metrics && requests.metrics !== null,
      empty: () => (this.rows.length === 0 ? { messages: [nothing] } : null)
    });
  }
  get windowText(): string {
    const [first] = this.finished;
    return first ? fill(labels.window, first.name, this.finished.at(-1)!.name) : '';
  }

  handleResult(event: CustomEvent<ViewResult<'metrics'>>): void {
    const { data, errors } = event.detail;
    this.errors = errors ?? null;
    if (data) this.metrics = data;
  }
}
