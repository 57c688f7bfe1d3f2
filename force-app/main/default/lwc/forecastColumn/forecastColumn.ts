import type { CallDraft, CardContext } from 'c/forecastCard';
import { CARDS_PER_PAGE } from 'c/forecastData';
import type { Deal } from 'c/forecastData';
import { formatCount, formatMoney } from 'c/forecastFormat';
import { board, common, fill } from 'c/forecastLabels';
import type { Phase, Sum } from 'c/forecastModel';
import { viewStatus } from 'c/forecastView';
import type { ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';

/** The words and sums above a column. Sums come from the org's totals, never from the cards. */
export interface ColumnHead {
  readonly phase: Phase;
  readonly title: string;
  readonly category: string;
  readonly countText: string;
  /** False: the sums are not there, or must not be shown. */
  readonly isKnown: boolean;
  readonly sum: Sum;
  /** Behind the sum: what of it is In, or that it is won. */
  readonly note: string;
  /** What of it is in danger; '' for nothing. */
  readonly warning: string;
  /** Share of the bar that is filled, 0 to 1. */
  readonly share: number;
  /** How many deals the lists below hold in the org. */
  readonly dealCount: number;
}

export interface ColumnCard {
  readonly deal: Deal;
  readonly problem: string | undefined;
  /** A call of it that is not sent yet. */
  readonly draft: CallDraft | undefined;
  /** The stage that a closing made here can be taken back to. */
  readonly undoTo: string | undefined;
  /** "true" or "false", as the attribute wants it. What is closed is reopened by its menu, which asks for the date. */
  readonly draggable: string;
}

/** One phase of the board: its sums, and its cards as far as they are loaded. */
export default class ForecastColumn extends LightningElement {
  @api head!: ColumnHead;
  @api cards: readonly ColumnCard[] = [];
  @api context!: CardContext;
  @api isLoading = false;
  @api errors: readonly string[] | null = null;
  @api canShowMore = false;

  labels = { ...board, ...common };
  isTarget = false;

  get headingId(): string {
    return `head-${this.head.phase}`;
  }

  get amountText(): string {
    return this.head.isKnown ? formatMoney(this.head.sum.amount) : common.none;
  }

  get columnClass(): string {
    return this.isTarget ? 'column column_target' : 'column';
  }

  get barClass(): string {
    return `fill fill_${this.head.phase}`;
  }

  get barStyle(): string {
    return `inline-size: ${(this.head.share * 100).toFixed(1)}%`;
  }

  get hasCards(): boolean {
    return this.cards.length > 0;
  }

  /** Of the list: cards that are there stay beside it. */
  get status(): ViewStatus {
    const { errors, isLoading, hasCards } = this;
    return viewStatus({
      errors,
      isLoading,
      empty: () => (hasCards ? null : { messages: this.emptyMessages })
    });
  }

  private get emptyMessages(): string[] {
    const { phase, category } = this.head;
    return [
      board.emptyColumn,
      phase === 'Closed' ? board.emptyClosedHint : fill(board.emptyColumnHint, category)
    ];
  }

  get shownText(): string {
    if (!this.head.isKnown) return '';
    return fill(board.shownOf, formatCount(this.cards.length), formatCount(this.head.dealCount));
  }

  get moreText(): string {
    const left = this.head.isKnown ? this.head.dealCount - this.cards.length : CARDS_PER_PAGE;
    return fill(board.showMore, Math.min(CARDS_PER_PAGE, left));
  }

  handleDragStart(event: DragEvent): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    event.dataTransfer?.setData('text/plain', id!);
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
  }

  handleDragOver(event: DragEvent): void {
    event.preventDefault();
    this.isTarget = true;
  }

  handleDragLeave(): void {
    this.isTarget = false;
  }

  handleDrop(event: DragEvent): void {
    event.preventDefault();
    this.isTarget = false;
    const dealId = event.dataTransfer?.getData('text/plain');
    if (dealId)
      this.dispatchEvent(new CustomEvent('carddrop', { detail: { dealId, phase: this.head.phase } }));
  }

  handleMore(): void {
    this.dispatchEvent(new CustomEvent('more', { detail: this.head.phase }));
  }

  /** @returns whether the card is here */
  @api focusCard(dealId: string): boolean {
    const card = this.template!.querySelector<HTMLElement>(`c-forecast-card[data-id="${dealId}"]`);
    card?.focus();
    return card !== null;
  }
}
