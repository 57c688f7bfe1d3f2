import type { CardContext } from 'c/forecastCardView';
import { callsRequest } from 'c/forecastData';
import type { CallFilter, Deal, DealSelection } from 'c/forecastData';
import {
  NO_PAGES,
  cursorsOf,
  hasMore,
  isLoading,
  withErrors,
  withNextPage,
  withPage
} from 'c/forecastPagedDeals';
import type { PagedDeals } from 'c/forecastPagedDeals';
import type { Changes } from 'c/forecastPendingChanges';
import { formatDeals } from 'c/forecastFormat';
import { calls, common, fill } from 'c/forecastLabels';
import { isSame } from 'c/forecastModel';
import { viewStatus } from 'c/forecastView';
import type { ViewResult, ViewRequests, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { dealsShown } from './deals';

const FILTERS: readonly { value: CallFilter; label: string }[] = [
  { value: 'all', label: calls.filterAll },
  { value: 'in', label: calls.filterIn },
  { value: 'out', label: calls.filterOut },
  { value: 'uncalled', label: calls.filterUncalled },
  { value: 'overruled', label: calls.filterOverruled }
];

/** The open Commit and Best Case deals as a table, to be called one after the other without the mouse. */
export default class ForecastCalls extends LightningElement {
  @api
  get selection(): DealSelection {
    return this.chosen;
  }
  set selection(selection: DealSelection) {
    if (isSame(selection, this.chosen)) return;
    this.chosen = selection;
    this.paged = NO_PAGES;
  }
  @api context!: CardContext;
  @api changes: Changes = {};
  @api problems: Readonly<Record<string, string>> = {};

  labels = { ...common, ...calls };
  filters = FILTERS;
  filter: CallFilter = 'all';
  private chosen!: DealSelection;
  private paged: PagedDeals = NO_PAGES;

  get requests(): ViewRequests {
    return Object.fromEntries(
      cursorsOf(this.paged).map((after, page) => [
        `${this.filter}-${page}`,
        callsRequest(this.chosen, this.filter, after)
      ])
    );
  }
  get deals(): Deal[] {
    return dealsShown(
      this.paged.pages.flatMap((page) => page?.deals ?? []),
      this.changes,
      this.chosen.period
    );
  }
  get status(): ViewStatus {
    const { paged, deals } = this;
    const nothing = { title: calls.emptyTitle, messages: [calls.empty] };
    return viewStatus({
      errors: paged.errors,
      isLoading: isLoading(paged),
      empty: () => (deals.length === 0 ? nothing : null)
    });
  }
  get canShowMore(): boolean {
    return hasMore(this.paged);
  }
  get countText(): string {
    const deals = formatDeals(this.deals.length);
    return this.canShowMore ? fill(calls.shown, deals) : deals;
  }

  handleDeals(event: CustomEvent<ViewResult<'deals'>>): void {
    const { name, data, errors } = event.detail;
    const page = Number(name.split('-')[1]);
    this.paged = data ? withPage(this.paged, page, data) : withErrors(this.paged, errors ?? []);
  }

  handleFilter(event: CustomEvent<CallFilter>): void {
    this.filter = event.detail;
    this.paged = NO_PAGES;
  }

  handleMore(): void {
    this.paged = withNextPage(this.paged);
  }
}
