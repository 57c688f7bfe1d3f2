import { changedDealsRequest } from 'c/forecastData';
import type { ChangedDeal, DealSelection, Request } from 'c/forecastData';
import { dateOfInstant, formatChangeToUnit, formatDate, formatMoney, startOfDay } from 'c/forecastFormat';
import { changes, common, fill } from 'c/forecastLabels';
import { addDays } from 'c/forecastModel';
import type { ForecastTotals, Period, StageFacts } from 'c/forecastModel';
import type { Answer } from 'c/forecastQuery';
import { LightningElement, api } from 'lwc';
import { changedOf, totalOf } from './lines';
import type { Changed, Line } from './lines';

export type Since = 'submission' | 'week' | 'start' | 'date';

interface ShownLine extends Line {
  readonly isOpen: boolean;
  readonly expanded: string;
}

/** What has changed the forecast since a day: each deal on one line, the lines adding up to the difference. */
export default class ForecastChanges extends LightningElement {
  @api
  get selection(): DealSelection {
    return this.chosen;
  }
  set selection(selection: DealSelection) {
    if (JSON.stringify(selection) === JSON.stringify(this.chosen)) return;
    this.chosen = selection;
    this.deals = this.errors = null;
  }
  @api totals: ForecastTotals | null = null;
  @api period!: Period;
  @api stages: readonly StageFacts[] = [];
  @api today = '';
  /** When the last number was submitted, an ISO instant; null before the first. */
  @api submittedAt: string | null = null;
  /** On paper: only the lines. */
  @api isOnPaper = false;
  /** Where the view begins; the buttons choose anew. */
  @api
  get since(): Since {
    return this.chosenSince;
  }
  set since(since: Since) {
    this.chosenSince = since;
  }

  labels = { ...common, ...changes };
  errors: readonly string[] | null = null;
  private chosen!: DealSelection;
  private chosenSince: Since = 'week';
  private pickedDate = '';
  private deals: readonly ChangedDeal[] | null = null;
  private openBucket: string | null = null;

  get sinceDate(): string {
    const aWeekAgo = addDays(this.today, -7);
    if (this.since === 'submission' && this.submittedAt) return dateOfInstant(this.submittedAt);
    if (this.since === 'start') return this.period.start < this.today ? this.period.start : this.today;
    return this.since === 'date' ? this.pickedDate || aWeekAgo : aWeekAgo;
  }
  /** A submission is a moment, everything else the beginning of a day. */
  private get sinceInstant(): string {
    return this.since === 'submission' && this.submittedAt ? this.submittedAt : startOfDay(this.sinceDate);
  }
  get request(): Request {
    return changedDealsRequest(this.chosen, this.sinceInstant);
  }
  get choices(): { value: Since; label: string; pressed: string; className: string }[] {
    const labels = {
      submission: changes.sinceSubmission,
      week: changes.sinceWeek,
      start: changes.sinceStart,
      date: changes.sinceDate
    };
    const offered: Since[] = ['week', 'start', 'date'];
    return (this.submittedAt ? ['submission' as const, ...offered] : offered).map((value) => ({
      value,
      label: labels[value],
      pressed: String(value === this.since),
      className: `slds-button ${value === this.since ? 'slds-button_brand' : 'slds-button_neutral'}`
    }));
  }
  get panelClass(): string {
    return this.isOnPaper ? 'paper' : 'panel';
  }
  get isOnScreen(): boolean {
    return !this.isOnPaper;
  }
  get isDateAsked(): boolean {
    return this.since === 'date';
  }
  get isLoading(): boolean {
    return !this.deals || !this.totals;
  }
  get hiddenMessages(): string[] | null {
    return this.deals?.some((deal) => !deal.isAmountVisible) ? [changes.hiddenAmounts] : null;
  }
  private get changed(): Changed {
    const { period, stages, sinceDate } = this;
    return changedOf({ deals: this.deals ?? [], stages, period, sinceDate, total: totalOf(this.totals!) });
  }
  get lines(): ShownLine[] {
    return this.changed.lines.map((line) => {
      const isOpen = line.key === this.openBucket;
      return { ...line, isOpen, expanded: String(isOpen) };
    });
  }
  get isEmpty(): boolean {
    return this.changed.lines.length === 0;
  }
  get emptyMessages(): string[] {
    return [fill(changes.empty, this.sinceText)];
  }
  get sinceText(): string {
    return formatDate(this.sinceDate);
  }
  get caption(): string {
    return fill(changes.caption, this.period.name);
  }
  get beforeText(): string {
    return formatMoney(this.changed.before);
  }
  get afterText(): string {
    return formatMoney(this.changed.after);
  }
  get startX(): number {
    return this.changed.startX;
  }
  get endX(): number {
    return this.changed.endX;
  }
  get sumText(): string {
    const { before, after, lines } = this.changed;
    const sum = lines.reduce((total, { amount }) => total + Math.round(amount * 100), 0) / 100;
    return fill(changes.sums, formatMoney(before), formatChangeToUnit(sum), formatMoney(after));
  }

  handleAnswer(event: CustomEvent<Answer<'changedDeals'>>): void {
    const { data, errors } = event.detail;
    if (data) this.deals = data;
    this.errors = errors ?? null;
  }

  handleSince(event: Event): void {
    this.chosenSince = (event.currentTarget as HTMLElement).dataset.since as Since;
    this.deals = null;
  }

  handleDate(event: CustomEvent<{ value: string | null }>): void {
    const { value } = event.detail;
    if (!value || value > this.today) return;
    this.pickedDate = value;
    this.deals = null;
  }

  handleLine(event: Event): void {
    const { bucket } = (event.currentTarget as HTMLElement).dataset;
    this.openBucket = bucket === this.openBucket ? null : bucket!;
  }

  handleOpen(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const detail = { deal: { id }, action: 'open' };
    this.dispatchEvent(new CustomEvent('cardaction', { detail, bubbles: true, composed: true }));
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
