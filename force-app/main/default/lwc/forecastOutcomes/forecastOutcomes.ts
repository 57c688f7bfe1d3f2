import { historyOf } from 'c/forecastChanges';
import { changedDealsRequest, messagesOfAll, refusalsAfter } from 'c/forecastData';
import type { ChangedDeal, DealSelection, Refusals, Request } from 'c/forecastData';
import type { Row } from 'c/forecastFigureTable';
import { dayOf, startOfDay } from 'c/forecastFormat';
import { changes, common, fill, outcomes as labels } from 'c/forecastLabels';
import { addDays, isSame, lastFinished, outcomesOf } from 'c/forecastModel';
import type { Period } from 'c/forecastModel';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { COLUMNS, listsOf, rowsOf, sellersOf } from './rows';
import type { NamedList, ShownDeal, ShownOutcome } from './rows';

/** The choice of everyone. */
const ALL = '';

const clock = { startOfDay, dayOf: (instant: string): string => dayOf(instant) };

/** What came of the deals of the last four finished periods, compared with what their sellers had said. Asked on demand. */
export default class ForecastOutcomes extends LightningElement {
  @api
  get selection(): DealSelection {
    return this.chosen;
  }
  set selection(selection: DealSelection) {
    if (isSame(selection, this.chosen)) return;
    this.chosen = selection;
    this.forget();
  }
  /** The one that is judged names the kind of the periods. */
  @api period!: Period;
  @api periods: readonly Period[] = [];
  @api today = '';

  labels = { ...common, ...labels };
  columns = COLUMNS;
  isAsked = false;
  seller = ALL;
  private chosen!: DealSelection;
  private deals: readonly ChangedDeal[] | null = null;
  private refusals: Refusals = {};

  private get judged(): Period[] {
    return lastFinished(this.periods, this.period.kind, this.today);
  }
  private get request(): Request | null {
    const { judged, chosen } = this;
    const [first] = judged;
    if (!first) return null;
    const { end } = judged.at(-1)!;
    const span = { from: startOfDay(first.start), until: startOfDay(addDays(end, 1)), isFromStart: true };
    return changedDealsRequest({ ...chosen, period: { start: first.start, end } }, span);
  }
  get requests(): ViewRequests {
    return { deals: this.isAsked ? this.request : null };
  }
  get isOffered(): boolean {
    return !this.isAsked && this.judged.length > 0;
  }
  get offer(): string {
    const { judged } = this;
    return fill(labels.offer, judged[0].name, judged.at(-1)!.name);
  }
  get status(): ViewStatus {
    return viewStatus({
      errors: messagesOfAll(this.refusals),
      isLoading: this.isAsked && this.request !== null && !this.deals,
      empty: () => {
        if (this.judged.length === 0) return { messages: [labels.noPeriods] };
        return this.deals && this.all.length === 0 ? { messages: [labels.empty] } : null;
      }
    });
  }
  get isShown(): boolean {
    return this.status.isReady && this.deals !== null;
  }
  private get all(): ShownOutcome[] {
    const found = new Map((this.deals ?? []).map((deal) => [deal.id, deal]));
    const deals = [...found.values()].map((deal): ShownDeal => ({ ...deal, rows: historyOf(deal) }));
    return outcomesOf(deals, this.judged, clock);
  }
  private get areCallsHidden(): boolean {
    return (this.deals ?? []).some((deal) => !deal.areCallsVisible);
  }
  get rows(): Row[] {
    return rowsOf(this.all, this.areCallsHidden);
  }
  get sellers(): { value: string; label: string }[] {
    const own = sellersOf(this.all).map(({ id, name }) => ({ value: id, label: name }));
    return [{ value: ALL, label: labels.everyone }, ...own];
  }
  get areSeveral(): boolean {
    return this.sellers.length > 2;
  }
  get lists(): NamedList[] {
    const { all, seller, areCallsHidden, areSeveral } = this;
    const own = seller === ALL ? all : all.filter(({ deal }) => deal.ownerId === seller);
    return listsOf(own, { areCallsHidden, isOneSeller: seller !== ALL || !areSeveral });
  }
  get notes(): string {
    const isAcceptanceHidden = (this.deals ?? []).some((deal) => !deal.isAcceptanceVisible);
    return [labels.explain, ...(isAcceptanceHidden ? [changes.hiddenAcceptance] : [])].join(' ');
  }

  handleAsk(): void {
    this.isAsked = true;
  }
  handleSeller(event: CustomEvent<{ value: string }>): void {
    this.seller = event.detail.value;
  }
  handleResult(event: CustomEvent<ViewResult<'changedDeals'>>): void {
    const { name, data, errors } = event.detail;
    this.refusals = refusalsAfter(this.refusals, name, errors);
    if (data) this.deals = data;
  }
  handleRetry(): void {
    this.refusals = {};
  }

  private forget(): void {
    this.isAsked = false;
    this.deals = null;
    this.refusals = {};
    this.seller = ALL;
  }
}
