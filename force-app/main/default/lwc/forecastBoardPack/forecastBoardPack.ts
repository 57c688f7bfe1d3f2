import { accuracyRequest, callsRequest, messagesOfAll, refusalsAfter } from 'c/forecastData';
import type { Deal, DealSelection, Metric, Refusals, Request, ScopeSlice, Submission } from 'c/forecastData';
import type { Exposure, Figures } from 'c/forecastFigures';
import { formatLongDate, formatMoney, formatShortMoney } from 'c/forecastFormat';
import { common, fill, header, pack, rates } from 'c/forecastLabels';
import { addSums, lastFinished } from 'c/forecastModel';
import type { ForecastTotals, Period, Policy, Scope, StageFacts } from 'c/forecastModel';
import { chartOf } from 'c/forecastRateData';
import type { ChartData } from 'c/forecastRateData';
import { viewStatus } from 'c/forecastView';
import type { ViewResult, ViewRequests, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { packDeals, requiredText } from './deals';
import type { PackDeals } from './deals';
import { exposureMeasure, measuresOf } from './measures';
import type { PackKpi } from './measures';

/** One page for the board meeting: the number, its deals, the upside, what changed and the rates. */
export default class ForecastBoardPack extends LightningElement {
  @api selection!: DealSelection;
  /** The slice of the scope. */
  @api slice: ScopeSlice | null = null;
  @api scope!: Scope;
  /** Whose number it is, in words. */
  @api scopeName = '';
  @api period!: Period;
  @api periods: readonly Period[] = [];
  @api figures: Figures | null = null;
  @api totals: ForecastTotals | null = null;
  /** Why there are no totals. */
  @api totalsErrors: readonly string[] | null = null;
  /** The metrics of the scope, two years of them; null while they are loaded. */
  @api metrics: readonly Metric[] | null = null;
  /** Why there are no metrics. */
  @api metricsErrors: readonly string[] | null = null;
  @api exposure: Exposure | null = null;
  @api stages: readonly StageFacts[] = [];
  @api policy!: Policy;
  @api today = '';

  labels = { ...common, ...header, ...pack, byQuarter: rates.byQuarter };
  private refusals: Refusals = {};
  /** Null: not known yet. */
  private submissions: readonly Submission[] | null = null;
  private in: readonly Deal[] | null = null;
  private out: readonly Deal[] | null = null;
  private showAgain: (() => void) | null = null;

  private get finished(): Period[] {
    return lastFinished(this.periods, this.period.kind, this.today);
  }
  get requests(): ViewRequests {
    return {
      in: callsRequest(this.selection, 'in'),
      out: callsRequest(this.selection, 'out'),
      submissions: this.submissionsRequest
    };
  }
  private get submissionsRequest(): Request | null {
    const { userId } = this.scope;
    return userId ? accuracyRequest(this.finished, [userId]) : null;
  }

  /** It is printed as it stands, so that it waits for all of it. */
  get status(): ViewStatus {
    const { figures, totals, metrics, metricsErrors, submissions } = this;
    const isPastKnown = (metrics ?? metricsErrors) && (submissions ?? !this.submissionsRequest);
    return viewStatus({
      errors: this.totalsErrors ?? messagesOfAll(this.refusals),
      isLoading: !(figures && totals && this.in && this.out && isPastKnown)
    });
  }
  get title(): string {
    return fill(pack.title, this.period.name, this.scopeName);
  }
  get madeOn(): string {
    return fill(pack.madeOn, formatLongDate(this.today));
  }
  get numberText(): string {
    return formatMoney(this.figures!.forecast.number);
  }
  get rangeText(): string {
    const { floor, ceiling } = this.figures!.forecast;
    return fill(header.range, formatShortMoney(floor), formatShortMoney(ceiling));
  }
  get requiredText(): string {
    return requiredText(this.figures!.forecast, this.totals!.won, this.out!);
  }
  get measures(): PackKpi[] {
    const { submissions, finished, metrics, scope, policy } = this;
    return [
      ...measuresOf(
        this.figures!,
        { submissions: submissions ?? [], finished, metrics: metrics ?? [] },
        { scope, policy }
      ),
      ...exposureMeasure(this.exposure)
    ];
  }
  /** What the number needs, and what could come on top of it. */
  get dealLists(): PackDeals[] {
    const { commitIn, bestCaseIn, commitOut, bestCaseOut } = this.totals!;
    return [
      packDeals('needed', this.in!, addSums(commitIn, bestCaseIn)),
      packDeals('upside', this.out!, addSums(commitOut, bestCaseOut))
    ];
  }
  get noRatesText(): string {
    return this.metricsErrors?.join(' ') ?? pack.noRates;
  }
  get chart(): ChartData | null {
    return this.metrics && chartOf(this.metrics, this.periods, 'amount', this.policy, this.today);
  }

  connectedCallback(): void {
    window.addEventListener('beforeprint', this.hideOthers);
    window.addEventListener('afterprint', this.showOthers);
  }

  disconnectedCallback(): void {
    window.removeEventListener('beforeprint', this.hideOthers);
    window.removeEventListener('afterprint', this.showOthers);
    this.showOthers();
  }

  /** The surrounding page has no print style: while printing, only this page is visible. */
  private hideOthers = (): void => {
    const { style } = document.body;
    const { visibility } = style;
    style.visibility = 'hidden';
    this.showAgain = () => {
      style.visibility = visibility;
    };
  };

  private showOthers = (): void => {
    this.showAgain?.();
    this.showAgain = null;
  };

  handleResult(event: CustomEvent<ViewResult>): void {
    const { name, data, errors } = event.detail;
    this.refusals = refusalsAfter(this.refusals, name, errors);
    if (!data) return;
    if (name === 'submissions') this.submissions = data as readonly Submission[];
    else Object.assign(this, { [name]: (data as { deals: readonly Deal[] }).deals });
  }

  handlePrint(): void {
    window.print();
  }

  handleRetry(): void {
    this.refusals = {};
  }
}
