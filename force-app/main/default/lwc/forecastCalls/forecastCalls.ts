import type { CardContext } from 'c/forecastCardView';
import { callsRequest } from 'c/forecastData';
import type { CallFilter, Deal, DealSelection } from 'c/forecastData';
import {
  EMPTY_DECK,
  cursorsOf,
  hasMore,
  isLoading,
  withErrors,
  withNextPage,
  withPage
} from 'c/forecastDeck';
import type { Changes, Deck } from 'c/forecastDeck';
import { formatDeals } from 'c/forecastFormat';
import { calls, common, fill } from 'c/forecastLabels';
import { isSame } from 'c/forecastModel';
import { viewStatus } from 'c/forecastView';
import type { ViewAnswer, ViewRequests, ViewStatus } from 'c/forecastView';
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
    this.deck = EMPTY_DECK;
  }
  @api context!: CardContext;
  @api changes: Changes = {};
  @api problems: Readonly<Record<string, string>> = {};

  labels = { ...common, ...calls };
  filters = FILTERS;
  filter: CallFilter = 'all';
  private chosen!: DealSelection;
  private deck: Deck = EMPTY_DECK;

  get requests(): ViewRequests {
    return Object.fromEntries(
      cursorsOf(this.deck).map((after, page) => [
        `${this.filter}-${page}`,
        callsRequest(this.chosen, this.filter, after)
      ])
    );
  }
  get deals(): Deal[] {
    return dealsShown(
      this.deck.pages.flatMap((page) => page?.deals ?? []),
      this.changes,
      this.chosen.period
    );
  }
  get status(): ViewStatus {
    const { deck, deals } = this;
    const nothing = { title: calls.emptyTitle, messages: [calls.empty] };
    return viewStatus({
      errors: deck.errors,
      isLoading: isLoading(deck),
      empty: () => (deals.length === 0 ? nothing : null)
    });
  }
  get canShowMore(): boolean {
    return hasMore(this.deck);
  }
  get countText(): string {
    const deals = formatDeals(this.deals.length);
    return this.canShowMore ? fill(calls.shown, deals) : deals;
  }

  handleDeals(event: CustomEvent<ViewAnswer<'deals'>>): void {
    const { name, data, errors } = event.detail;
    const page = Number(name.split('-')[1]);
    this.deck = data ? withPage(this.deck, page, data) : withErrors(this.deck, errors ?? []);
  }

  handleFilter(event: CustomEvent<CallFilter>): void {
    this.filter = event.detail;
    this.deck = EMPTY_DECK;
  }

  handleMore(): void {
    this.deck = withNextPage(this.deck);
  }
}
