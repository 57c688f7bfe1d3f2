import type { Deal } from 'c/forecastData';
import { formatDate, formatLongDate, formatMoney } from 'c/forecastFormat';
import { board, common, fill } from 'c/forecastLabels';
import { callSource, effectiveCall, isCallable, questionFor, riskChips, risksFor } from 'c/forecastModel';
import type { Call, Risk } from 'c/forecastModel';
import { LightningElement, api } from 'lwc';
import type { CardContext } from './context';
import { menuGroups } from './menu';
import type { MenuItem } from './menu';
import { callWord, chipWords, outcomeWords, sourceWords } from './words';

export type { CardContext };

/** Detail of `dealcall`. */
export interface CallRequest {
  readonly deal: Deal;
  readonly call: Call | null;
  readonly risk: Risk | null;
  readonly note: string | null;
}

/** Detail of `cardaction`: what was chosen in the menu of a card. */
export interface CardAction {
  readonly deal: Deal;
  readonly action: Exclude<MenuItem['action'], 'takeBack'>;
  readonly value?: string;
}

const CHIPS_SHOWN = 2;
const CALLS: readonly Call[] = ['In', 'Out'];

/** One deal on the board. Plain markup and few children: a column shows fifty of them and more. */
export default class ForecastCard extends LightningElement {
  @api deal!: Deal;
  @api context!: CardContext;
  /** Why the org refused the last change. */
  @api problem: string | undefined;

  labels = { ...board, ...common };
  asked: Call | null = null;
  isMenuOpen = false;

  /** So that a card can be opened in a new tab; a plain click goes through the platform's navigation. */
  get recordUrl(): string {
    return `/lightning/r/Opportunity/${this.deal.id}/view`;
  }

  /** The whole name, which the card may cut, and whose deal it is. */
  get nameTitle(): string {
    return [this.deal.name, this.deal.accountName].filter(Boolean).join(' · ');
  }

  get amountText(): string {
    if (!this.deal.isAmountVisible) return common.notVisible;
    return this.deal.amount === null ? common.noAmount : formatMoney(this.deal.amount);
  }

  get dateText(): string {
    return formatDate(this.deal.closeDate);
  }

  get dateTitle(): string {
    return formatLongDate(this.deal.closeDate);
  }

  get stageText(): string {
    if (this.deal.isClosed) return outcomeWords(this.deal, this.context.periodStart);
    return this.context.stages.find((stage) => stage.value === this.deal.stage)?.label ?? this.deal.stage;
  }

  get subtitle(): string {
    return this.context.isTeam ? `${this.stageText} · ${this.deal.ownerName}` : this.stageText;
  }

  get cardClass(): string {
    if (!this.deal.isClosed) return 'card';
    return this.deal.isWon ? 'card card_won' : 'card card_lost';
  }

  get isOpen(): boolean {
    return !this.deal.isClosed;
  }

  get isCallable(): boolean {
    return isCallable(this.deal.category, this.deal.isClosed);
  }

  get chips(): { key: string; text: string; className: string }[] {
    return this.allChips
      .slice(0, CHIPS_SHOWN)
      .map((chip) => ({ key: chip.kind, text: chipWords(chip), className: `chip chip_${chip.tone}` }));
  }

  get hiddenChips(): string {
    return this.allChips.slice(CHIPS_SHOWN).map(chipWords).join(', ');
  }

  get moreText(): string {
    return fill(board.moreChips, this.allChips.length - CHIPS_SHOWN);
  }

  get moreLabel(): string {
    return fill(board.moreRisks, this.hiddenChips);
  }

  get hasChips(): boolean {
    return this.allChips.length > 0;
  }

  get switchLabel(): string {
    return fill(board.callOf, this.deal.name);
  }

  /** Solid when somebody has called it, tinted while only the rule of the category speaks. */
  get callButtons(): { call: Call; text: string; pressed: string; className: string }[] {
    const current = effectiveCall(this.deal, this.deal.category);
    const tone = callSource(this.deal) === 'Rule' ? 'rule' : 'called';
    return CALLS.map((call) => ({
      call,
      text: callWord(call),
      pressed: String(call === current),
      className: `call call_${call.toLowerCase()}${call === current ? ` call_${tone}` : ''}`
    }));
  }

  get sourceText(): string {
    return sourceWords(this.deal);
  }

  get sourceTitle(): string {
    return this.deal.callNote ?? '';
  }

  get menuLabel(): string {
    return fill(board.actionsFor, this.deal.name);
  }

  get menuExpanded(): string {
    return String(this.isMenuOpen);
  }

  get menuGroups(): ReturnType<typeof menuGroups> {
    return menuGroups(this.deal, this.context);
  }

  get risks(): readonly Risk[] {
    return this.asked === 'Out' ? risksFor(this.deal.category) : [];
  }

  private get allChips() {
    return riskChips(this.deal, this.context.today, this.context.lastCommitStage);
  }

  handleCall(event: Event): void {
    const call = (event.currentTarget as HTMLElement).dataset.call as Call;
    if (questionFor(this.deal.category, call)) this.asked = call;
    else this.requestCall({ deal: this.deal, call, risk: null, note: this.deal.callNote });
  }

  handleAnswer(event: CustomEvent<{ risk: Risk | null; note: string | null }>): void {
    const call = this.asked;
    this.closeQuestion();
    this.requestCall({ deal: this.deal, call, ...event.detail });
  }

  closeQuestion(): void {
    const { asked } = this;
    this.asked = null;
    (this.template!.querySelector(`[data-call="${asked}"]`) as HTMLElement | null)?.focus();
  }

  handleMenuToggle(): void {
    this.isMenuOpen = !this.isMenuOpen;
  }

  handleMenuClose(event: CustomEvent<{ returnFocus: boolean }>): void {
    this.isMenuOpen = false;
    if (event.detail.returnFocus) this.focus();
  }

  handleMenuSelect(event: CustomEvent<MenuItem>): void {
    this.isMenuOpen = false;
    const { action, value } = event.detail;
    if (action === 'takeBack')
      this.requestCall({ deal: this.deal, call: null, risk: null, note: this.deal.callNote });
    else this.dispatchAction({ deal: this.deal, action, value });
  }

  handleOpen(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.dispatchAction({ deal: this.deal, action: 'open' });
  }

  /** The menu button: what a keyboard user moved the card with. */
  @api focus(): void {
    (this.template!.querySelector('[data-menu]') as HTMLElement | null)?.focus();
  }

  private requestCall(detail: CallRequest): void {
    this.dispatch('dealcall', detail);
  }

  private dispatchAction(detail: CardAction): void {
    this.dispatch('cardaction', detail);
  }

  private dispatch(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
