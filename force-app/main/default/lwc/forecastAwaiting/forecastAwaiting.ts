import ForecastAcceptDialog from 'c/forecastAcceptDialog';
import { awaitingDealsRequest, awaitingRequest } from 'c/forecastData';
import type { AwaitingRow, Deal, DealSelection, Request } from 'c/forecastData';
import { awaiting as labels } from 'c/forecastLabels';
import { isSame } from 'c/forecastModel';
import type { StageFacts } from 'c/forecastModel';
import { NO_PAGES, cursorsOf, hasMore, withErrors, withNextPage, withPage } from 'c/forecastPagedDeals';
import type { PagedDeals } from 'c/forecastPagedDeals';
import type { QueryResult } from 'c/forecastQuery';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { rowOf, summaryOf } from './rows';
import type { Row } from './rows';

/** The deals of the period that no one has accepted: how many, what they are worth, and the form that accepts one. */
export default class ForecastAwaiting extends LightningElement {
  @api
  get selection(): DealSelection {
    return this.chosen;
  }
  set selection(selection: DealSelection) {
    if (isSame(selection, this.chosen)) return;
    this.chosen = selection;
    this.sums = [];
    this.pages = NO_PAGES;
  }
  @api stages: readonly StageFacts[] = [];

  labels = labels;
  isOpen = false;
  sums: readonly AwaitingRow[] = [];
  pages: PagedDeals = NO_PAGES;
  errorText = '';
  announcement = '';
  private chosen!: DealSelection;

  get totalsRequest(): Request {
    return awaitingRequest(this.chosen);
  }
  get summary(): string {
    return summaryOf(this.sums);
  }
  get isShown(): boolean {
    return this.summary !== '';
  }
  get expanded(): string {
    return String(this.isOpen);
  }
  get buttonText(): string {
    return this.isOpen ? labels.hide : labels.show;
  }
  get requests(): ViewRequests {
    if (!this.isOpen) return {};
    const cursors = cursorsOf(this.pages);
    return Object.fromEntries(
      cursors.map((after, index) => [String(index), awaitingDealsRequest(this.chosen, after)])
    );
  }
  get deals(): Deal[] {
    return this.pages.pages.flatMap((page) => page?.deals ?? []);
  }
  get rows(): Row[] {
    return this.deals.map((deal) => rowOf(deal, this.stages));
  }
  get hasRows(): boolean {
    return this.isOpen && this.status.isReady && this.rows.length > 0;
  }
  get canShowMore(): boolean {
    return this.isOpen && hasMore(this.pages);
  }
  get status(): ViewStatus {
    const { pages, errors } = this.pages;
    return viewStatus({ errors, isLoading: this.isOpen && pages[0] === null, empty: () => null });
  }

  handleTotals(event: CustomEvent<QueryResult<'awaiting'>>): void {
    const { data, errors, outage } = event.detail;
    if (outage) return;
    this.sums = data ?? [];
    this.errorText = errors?.join(' ') ?? '';
  }

  handleDeals(event: CustomEvent<ViewResult<'deals'>>): void {
    const { name, data, errors } = event.detail;
    this.pages = data ? withPage(this.pages, Number(name), data) : withErrors(this.pages, errors ?? []);
  }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
    this.pages = NO_PAGES;
  }

  handleMore(): void {
    this.pages = withNextPage(this.pages);
  }

  /** Only this list is asked again, not the whole tab. */
  handleRetry(event: Event): void {
    event.stopPropagation();
    this.pages = NO_PAGES;
    void (event.currentTarget as HTMLElement & { refresh(): Promise<void> }).refresh();
  }

  async handleAccept(event: Event): Promise<void> {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const deal = this.deals.find((one) => one.id === id)!;
    const decided = (await ForecastAcceptDialog.open({ size: 'small', label: deal.name, deal })) as
      string | undefined;
    if (decided) this.announcement = decided;
  }
}
