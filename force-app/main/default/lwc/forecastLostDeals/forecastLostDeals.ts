import { lostDealsRequest } from 'c/forecastData';
import type { DealSelection, LostDeal } from 'c/forecastData';
import { funnel as labels } from 'c/forecastLabels';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { cutWords, lostLists } from './lost';
import type { LostList } from './lost';

/** The largest lost deals of some periods that the user can see, by the step of the buyer they were last in. */
export default class ForecastLostDeals extends LightningElement {
  /** Null: there is no period to ask for. */
  @api selection: DealSelection | null = null;

  private deals: readonly LostDeal[] | null = null;
  private errors: readonly string[] | null = null;

  get requests(): ViewRequests {
    return { deals: this.selection && lostDealsRequest(this.selection) };
  }
  get status(): ViewStatus {
    return viewStatus({
      errors: this.errors,
      isLoading: this.selection !== null && !this.deals,
      empty: () => (this.deals?.length ? null : { messages: [labels.lostEmpty] })
    });
  }
  get lists(): LostList[] {
    return lostLists(this.deals ?? []);
  }
  get cut(): string {
    return cutWords(this.deals ?? []);
  }

  handleResult(event: CustomEvent<ViewResult<'lostDeals'>>): void {
    this.deals = event.detail.data ?? null;
    this.errors = event.detail.errors ?? null;
  }
}
