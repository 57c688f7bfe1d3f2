import {
  ACCOUNTS_PER_PAGE,
  messagesOfAll,
  refresh,
  refusalsAfter,
  usageAccountsRequest,
  usageCountRequest,
  usageSumsRequest
} from 'c/forecastData';
import type { Refusals, UsageFilter, UsageOrder, UsageSelection, UsageSums } from 'c/forecastData';
import type { Choice } from 'c/forecastButtonGroup';
import type { OpeningTerms } from 'c/forecastExpansionDialog';
import { formatCount } from 'c/forecastFormat';
import { common, expansion as labels, fill } from 'c/forecastLabels';
import { isSame } from 'c/forecastModel';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { ORDERS, countsOf, filterChoices } from './choices';
import type { UsageCounts } from './choices';
import { openDeal, takeBack } from './opening';
import type { Notice } from './opening';
import { FIRST_PAGE, accountsOf, cursorsOf, hasMore, withPage } from './pages';
import type { Pages } from './pages';
import { rowOf } from './rows';
import type { UsageRow } from './rows';

/** The accounts in the order of their usage, each with its open expansion deal or the form that opens one. */
export default class ForecastUsageAccounts extends LightningElement {
  /** Of the accounts; null: all that the user can see. */
  @api
  get owners(): readonly string[] | null {
    return this.chosenOwners;
  }
  set owners(owners: readonly string[] | null) {
    if (isSame(owners, this.chosenOwners)) return;
    this.chosenOwners = owners;
    this.sums = this.approach = null;
    this.startAgain({ filter: 'all' });
  }
  /** The chosen people in words. */
  @api scopeName = '';
  @api today = '';
  /** Null: the user may not open deals. */
  @api terms: OpeningTerms | null = null;
  @api mayDelete = false;

  labels = { ...common, ...labels };
  orders = ORDERS;
  filter: UsageFilter = 'all';
  order: UsageOrder = 'users';
  announcement = '';
  notice: Notice | null = null;
  private chosenOwners: readonly string[] | null = null;
  private sums: UsageSums | null = null;
  private approach: number | null = null;
  private pages: Pages = FIRST_PAGE;
  private refusals: Refusals = {};

  private selectionOf(filter: UsageFilter): UsageSelection {
    return { owners: this.chosenOwners, filter, mean: this.sums?.mean ?? null };
  }
  get requests(): ViewRequests {
    const selection = this.selectionOf(this.filter);
    const pages = cursorsOf(this.pages).map((after, index) => [
      String(index),
      usageAccountsRequest(selection, this.order, after)
    ]);
    const isMeanKnown = this.sums?.mean != null;
    return {
      sums: usageSumsRequest(selection),
      approach: isMeanKnown ? usageCountRequest(this.selectionOf('approach')) : null,
      ...(Object.fromEntries(pages) as ViewRequests)
    };
  }
  get status(): ViewStatus {
    return viewStatus({
      errors: messagesOfAll(this.refusals),
      isLoading: !this.sums || this.pages[0] === null,
      empty: () => null
    });
  }
  /** No account has a number. */
  get isWithoutUsage(): boolean {
    return this.status.isReady && this.sums?.accounts === 0;
  }
  get isShown(): boolean {
    return this.sums !== null && this.sums.accounts > 0;
  }
  private get counts(): UsageCounts {
    return countsOf(this.sums, this.approach);
  }
  get filters(): Choice[] {
    return filterChoices(this.counts);
  }
  get lead(): string {
    const { mean, accounts } = this.sums!;
    return fill(labels.lead, formatCount(accounts), this.scopeName, formatCount(Math.round(mean ?? 0)));
  }
  get rows(): UsageRow[] {
    const terms = { mean: this.sums?.mean ?? null, most: this.sums?.most ?? null, today: this.today };
    return accountsOf(this.pages).map((account) => rowOf(account, terms));
  }
  get hasRows(): boolean {
    return this.status.isReady && this.rows.length > 0;
  }
  get isNothingListed(): boolean {
    return this.status.isReady && this.isShown && this.rows.length === 0;
  }
  get canShowMore(): boolean {
    return hasMore(this.pages);
  }
  get countText(): string {
    const count = this.counts[this.filter];
    const shown = formatCount(this.rows.length);
    return count === null ? fill(labels.shown, shown) : fill(labels.shownOf, shown, formatCount(count));
  }
  get moreText(): string {
    return fill(labels.more, formatCount(ACCOUNTS_PER_PAGE));
  }
  get canUndo(): boolean {
    return this.mayDelete && this.notice?.opened != null;
  }

  handleResult(event: CustomEvent<ViewResult>): void {
    const { name, data, errors } = event.detail;
    this.refusals = refusalsAfter(this.refusals, name, errors);
    if (data === undefined) return;
    if (name === 'sums') this.sums = data as UsageSums;
    else if (name === 'approach') this.approach = data as number;
    else this.pages = withPage(this.pages, Number(name), data as never);
  }

  handleFilter(event: CustomEvent<UsageFilter>): void {
    this.startAgain({ filter: event.detail });
  }

  handleOrder(event: CustomEvent<{ value: UsageOrder }>): void {
    this.startAgain({ order: event.detail.value });
  }

  handleMore(): void {
    this.pages = [...this.pages, null];
  }

  async handleOpen(event: Event): Promise<void> {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const account = accountsOf(this.pages).find((one) => one.id === id)!;
    await this.say(await openDeal(account, this.terms));
  }

  async handleUndo(): Promise<void> {
    await this.say(await takeBack(this.notice!.opened!));
  }

  handleDismiss(): void {
    this.notice = null;
  }

  private async say(notice: Notice | null): Promise<void> {
    if (!notice) return;
    this.notice = notice;
    this.announcement = notice.text;
    await refresh('deals');
  }

  private startAgain(choice: Partial<Pick<ForecastUsageAccounts, 'filter' | 'order'>>): void {
    Object.assign(this, choice);
    this.pages = FIRST_PAGE;
    this.refusals = {};
  }
}
