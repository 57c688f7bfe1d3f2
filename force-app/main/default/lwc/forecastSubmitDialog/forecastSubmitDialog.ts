import { SaveError, dealsNowRequest, submitForecast } from 'c/forecastData';
import type { Deal, DealSelection, Request, Submission } from 'c/forecastData';
import type { PlanStatus } from 'c/forecastFigures';
import { formatChange, formatCount, formatDay, formatDeals, formatMoney } from 'c/forecastFormat';
import { common, fill, submit } from 'c/forecastLabels';
import { effectiveCall } from 'c/forecastModel';
import type { Call, CallerRole, Period, Person, TheNumber } from 'c/forecastModel';
import type { QueryResult } from 'c/forecastQuery';
import LightningModal from 'lightning/modal';
import { api } from 'lwc';
import { callableDeals, numberOfDeals, submissionOf } from './summary';

/** The number as it would be submitted now, with the deals it is based on and a note. Closes with the number saved. */
export default class ForecastSubmitDialog extends LightningModal {
  @api period!: Period;
  @api seller!: Person;
  @api level: CallerRole = 'Rep';
  @api selection!: DealSelection;
  /** Won in the period; the dialog reads the open deals again. */
  @api closed = 0;
  @api plan: number | null = null;
  @api planStatus: PlanStatus = 'known';
  @api last: Submission | null = null;
  /**
   * The number by the org's own sums, in the corporate currency; the deals have to make the same. Null: in an org of one
   * currency they do.
   */
  @api sum: number | null = null;
  /** The deals are read once this is done: before, a call that is on its way would be missing in the number. */
  @api whenSaved: Promise<void> = Promise.resolve();

  labels = { ...common, ...submit };
  problems: readonly string[] | null = null;
  refusal = '';
  isSaving = false;
  request: Request | null = null;
  private deals: readonly Deal[] | null = null;
  private note = '';

  async connectedCallback(): Promise<void> {
    await this.whenSaved;
    this.request = dealsNowRequest(this.selection, ['FundedProjects', 'VendorOfChoice']);
  }

  get title(): string {
    return fill(submit.title, this.period.name);
  }
  get who(): string {
    return fill(this.level === 'Manager' ? submit.asManager : submit.asRep, this.seller.name);
  }
  get isLoading(): boolean {
    return !this.deals && !this.problems;
  }
  get isBlocked(): boolean {
    return !this.deals || this.isSaving;
  }

  private get forecast(): TheNumber {
    return numberOfDeals(this.deals ?? [], this.closed, this.plan);
  }
  get numberText(): string {
    return formatMoney(this.forecast.number);
  }
  get figures(): { key: string; label: string; value: string }[] {
    const { floor, ceiling, closed, plan } = this.forecast;
    return [
      { key: 'closed', label: submit.closed, value: formatMoney(closed) },
      { key: 'floor', label: submit.floor, value: formatMoney(floor) },
      { key: 'ceiling', label: submit.ceiling, value: formatMoney(ceiling) },
      { key: 'plan', label: submit.plan, value: plan === null ? this.noPlanText : formatMoney(plan) }
    ];
  }
  private get noPlanText(): string {
    return {
      known: submit.noPlan,
      hidden: common.notVisible,
      unknown: common.none,
      ofAllMotions: common.none
    }[this.planStatus];
  }
  /** The number less the one submitted last. */
  get change(): number {
    return this.forecast.number - (this.last?.number ?? 0);
  }
  get sinceText(): string {
    const { last, change } = this;
    if (!last) return '';
    return fill(submit.since, formatChange(change), formatMoney(last.number), formatDay(last.submittedAt));
  }
  get dealsText(): string {
    const deals = this.deals ?? [];
    if (deals.length === 0) return submit.noDeals;
    const called = (call: Call) => deals.filter((deal) => effectiveCall(deal, deal.category) === call);
    const sum = (some: readonly Deal[]) =>
      formatMoney(some.reduce((total, deal) => total + (deal.amount ?? 0), 0));
    const [inside, out] = [called('In'), called('Out')];
    return fill(
      submit.deals,
      formatDeals(deals.length),
      formatCount(inside.length),
      sum(inside),
      formatCount(out.length),
      sum(out)
    );
  }
  get submitLabel(): string {
    return this.deals ? fill(submit.submitSum, this.numberText) : submit.submitNumber;
  }

  handleDeals(event: CustomEvent<QueryResult<'allDeals'>>): void {
    const { data, errors } = event.detail;
    const deals = data && callableDeals(data);
    const obstacle = deals && this.obstacleOf(deals);
    this.deals = obstacle ? null : (deals ?? null);
    this.problems = obstacle ? [obstacle] : (errors ?? null);
  }

  /** Why no number may be made of these deals. */
  private obstacleOf(deals: readonly Deal[]): string | null {
    if (deals.some((deal) => !deal.isAmountVisible)) return submit.hiddenAmounts;
    const { number } = numberOfDeals(deals, this.closed, this.plan);
    const isMixed = this.sum !== null && Math.abs(number - this.sum) >= 0.005;
    return isMixed ? submit.severalCurrencies : null;
  }

  handleNote(event: CustomEvent<{ value: string }>): void {
    this.note = event.detail.value;
  }

  handleCancel(): void {
    this.close(undefined);
  }

  async handleSubmit(): Promise<void> {
    const { forecast, period, level, seller } = this;
    const note = this.note.trim() || null;
    const submittedAt = new Date().toISOString();
    this.isSaving = true;
    this.refusal = '';
    try {
      const terms = { period, level, sellerId: seller.id, note, submittedAt };
      await submitForecast(submissionOf(terms, this.deals ?? [], forecast));
      this.close(forecast.number);
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      this.refusal = error.message;
    } finally {
      this.isSaving = false;
    }
  }
}
