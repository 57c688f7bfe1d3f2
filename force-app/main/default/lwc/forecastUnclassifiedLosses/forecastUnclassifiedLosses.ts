import { unexplainedRequest } from 'c/forecastData';
import type { Deal, DealSelection } from 'c/forecastData';
import { formatLongDate, formatMoney } from 'c/forecastFormat';
import { common, rates } from 'c/forecastLabels';
import { viewStatus } from 'c/forecastView';
import type { ViewResult, ViewRequests, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';

interface Row {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly owner: string;
  readonly amount: string;
  readonly lostOn: string;
}

const amountOf = (deal: Deal): string => {
  if (!deal.isAmountVisible) return common.notVisible;
  return deal.amount === null ? common.noAmount : formatMoney(deal.amount);
};

const rowOf = (deal: Deal): Row => ({
  id: deal.id,
  url: `/lightning/r/Opportunity/${deal.id}/view`,
  name: deal.name,
  owner: deal.ownerName,
  amount: amountOf(deal),
  lostOn: formatLongDate(deal.closeDate)
});

/** The lost deals without a reason; the query runs when the user opens them. */
export default class ForecastUnclassifiedLosses extends LightningElement {
  @api selection: DealSelection | null = null;

  labels = rates;
  isOpen = false;
  deals: readonly Deal[] | null = null;
  errors: readonly string[] | null = null;

  get requests(): ViewRequests {
    return { deals: this.isOpen && this.selection ? unexplainedRequest(this.selection) : null };
  }
  get expanded(): string {
    return String(this.isOpen);
  }
  get buttonText(): string {
    return this.isOpen ? rates.hideUnexplained : rates.showUnexplained;
  }
  get rows(): Row[] {
    return (this.deals ?? []).map(rowOf);
  }
  get hasRows(): boolean {
    return this.isOpen && !this.errors && this.rows.length > 0;
  }
  get status(): ViewStatus {
    const { isOpen, deals, errors } = this;
    const nothing = { messages: [rates.unexplainedNone] };
    return viewStatus({
      errors,
      isLoading: isOpen && !deals,
      empty: () => (isOpen && deals!.length === 0 ? nothing : null)
    });
  }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
    this.errors = null;
  }

  handleResult(event: CustomEvent<ViewResult<'allDeals'>>): void {
    this.deals = event.detail.data ?? null;
    this.errors = event.detail.errors ?? null;
  }

  /** Only these deals are asked again, not the whole tab. */
  handleRetry(event: Event): void {
    event.stopPropagation();
    this.errors = null;
    this.deals = null;
    void (event.currentTarget as HTMLElement & { refresh(): Promise<void> }).refresh();
  }
}
