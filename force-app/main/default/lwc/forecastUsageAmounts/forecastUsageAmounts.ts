import { differing } from 'c/expansionModel';
import { SaveError, moveDeal, pricedDealsRequest, refresh } from 'c/forecastData';
import type { DealByUsage } from 'c/forecastData';
import { formatCount, formatDeals, formatMoney } from 'c/forecastFormat';
import { common, expansion as labels, fill } from 'c/forecastLabels';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { amountRow } from './rows';
import type { AmountRow } from './rows';

/** As many are shown first, and as many more each time. */
const ROWS = 10;

/** What was done last; with the amount from before, as long as it can be taken back. */
interface Notice {
  readonly text: string;
  readonly before: DealByUsage | null;
}

/** Open deals whose amount is meant to follow usage and does not, each with the click that sets it. */
export default class ForecastUsageAmounts extends LightningElement {
  /** Of the deals; null: all that the user can see. */
  @api owners: readonly string[] | null = null;

  labels = { ...common, ...labels };
  notice: Notice | null = null;
  announcement = '';
  private most = ROWS;
  private deals: readonly DealByUsage[] | null = null;
  private errors: readonly string[] | null = null;

  get requests(): ViewRequests {
    return { deals: pricedDealsRequest(this.owners) };
  }
  private get shown(): DealByUsage[] {
    return differing(this.deals ?? []);
  }
  get rows(): AmountRow[] {
    return this.shown.slice(0, this.most).map(amountRow);
  }
  get status(): ViewStatus {
    const { deals, errors } = this;
    return viewStatus({
      errors,
      isLoading: !deals,
      empty: () => (this.shown.length > 0 ? null : { messages: [this.nothing] })
    });
  }
  private get nothing(): string {
    return this.deals!.length === 0 ? labels.amountsNone : labels.amountsAllSame;
  }
  get lead(): string {
    return fill(labels.amountsLead, formatCount(this.shown.length), formatDeals(this.deals!.length));
  }
  /** '' where all are shown. */
  get moreText(): string {
    const more = this.shown.length - this.most;
    return more > 0 ? fill(labels.more, formatCount(Math.min(more, ROWS))) : '';
  }
  get canUndo(): boolean {
    return this.notice?.before != null;
  }

  handleResult(event: CustomEvent<ViewResult<'pricedDeals'>>): void {
    const { data, errors } = event.detail;
    this.errors = errors ?? null;
    if (data) this.deals = data;
  }

  async handleSet(event: Event): Promise<void> {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const deal = this.shown.find((one) => one.id === id)!;
    const words = fill(labels.amountSet, deal.name, formatMoney(deal.byUsage!));
    await this.setAmount(deal, deal.byUsage, { text: words, before: deal });
  }

  async handleUndo(): Promise<void> {
    const { before } = this.notice!;
    const amount = before!.amount === null ? common.noAmount : formatMoney(before!.amount);
    const words = fill(labels.amountSet, before!.name, amount);
    await this.setAmount(before!, before!.amount, { text: words, before: null });
  }

  handleMore(): void {
    this.most += ROWS;
  }

  handleDismiss(): void {
    this.notice = null;
  }

  private async setAmount(deal: DealByUsage, amount: number | null, notice: Notice): Promise<void> {
    try {
      await moveDeal({ dealId: deal.id, amount });
      this.say(notice);
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      this.say({ text: fill(labels.amountRefused, deal.name, error.message), before: null });
    }
    await refresh('deals');
  }

  private say(notice: Notice): void {
    this.notice = notice;
    this.announcement = notice.text;
  }
}
