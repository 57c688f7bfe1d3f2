import { callerRole, cardView, questionOf, questionOfDraft } from 'c/forecastCardView';
import type { OpenQuestion, CallDraft, CardContext, CardView } from 'c/forecastCardView';
import type { Deal } from 'c/forecastData';
import { repeatedReason } from 'c/forecastModel';
import type { Call, Risk } from 'c/forecastModel';
import { LightningElement, api } from 'lwc';
import { menuGroups } from './menu';
import type { MenuGroup, MenuItem } from './menu';

export type { CallDraft, CardContext };

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

/** Detail of `calldraft`: what has been said of a call that is not sent yet; null when it was sent or given up. */
export interface DraftChange {
  readonly dealId: string;
  readonly draft: CallDraft | null;
}

/** One deal on the board. Plain markup and few children: a column shows fifty of them and more. */
export default class ForecastCard extends LightningElement {
  @api deal!: Deal;
  @api context!: CardContext;
  /** Why the org refused the last change. */
  @api problem: string | undefined;
  /** The stage that a closing made here can be taken back to; undefined: none was. */
  @api undoTo: string | undefined;
  /** What was being asked on another card of this deal, which a refresh has taken away. */
  @api draft: CallDraft | undefined;

  question: OpenQuestion | null = null;
  /** What the question begins with. */
  given: Omit<CallDraft, 'call'> | undefined;
  isRestored = false;
  isMenuOpen = false;
  isRestShown = false;

  connectedCallback(): void {
    if (!this.draft || this.question) return;
    this.question = questionOfDraft(this.deal, this.draft, this.context);
    this.given = this.draft;
    this.isRestored = this.question !== null;
  }

  get view(): CardView {
    return cardView(this.deal, this.context);
  }

  get chips(): CardView['chips'] {
    const { chips, restChips } = this.view;
    return this.isRestShown ? [...chips, ...restChips] : chips;
  }

  get canShowRest(): boolean {
    return !this.isRestShown && this.view.restChips.length > 0;
  }

  get menuExpanded(): string {
    return String(this.isMenuOpen);
  }

  get menuGroups(): MenuGroup[] {
    return menuGroups(this.deal, this.context, this.undoTo);
  }

  handleCall(event: Event): void {
    const call = (event.currentTarget as HTMLElement).dataset.call as Call;
    const { deal, context } = this;
    const given = repeatedReason(deal, callerRole(deal, context), call);
    this.question = questionOf(deal, call, context);
    this.given = given;
    this.isRestored = false;
    if (this.question) this.reportDraft({ call, ...given });
    else this.requestCall({ deal, call, ...given });
  }

  handleTyped(event: CustomEvent<Omit<CallDraft, 'call'>>): void {
    this.reportDraft({ call: this.question!.call, ...event.detail });
  }

  handleSave(event: CustomEvent<{ risk: Risk | null; note: string | null }>): void {
    const { call } = this.question!;
    this.closeQuestion();
    this.requestCall({ deal: this.deal, call, ...event.detail });
  }

  closeQuestion(): void {
    const { question } = this;
    this.question = null;
    this.reportDraft(null);
    this.template!.querySelector<HTMLElement>(`[data-call="${question?.call}"]`)?.focus();
  }

  handleRest(): void {
    this.isRestShown = true;
  }

  /** The focus stays in an open menu, so that the click after it closes the menu and does not open it again. */
  handleMenuPress(event: MouseEvent): void {
    if (this.isMenuOpen) event.preventDefault();
  }

  handleMenuToggle(): void {
    this.isMenuOpen = !this.isMenuOpen;
    if (!this.isMenuOpen) this.focus();
  }

  handleMenuClose(event: CustomEvent<{ returnFocus: boolean }>): void {
    this.isMenuOpen = false;
    if (event.detail.returnFocus) this.focus();
  }

  handleMenuSelect(event: CustomEvent<MenuItem>): void {
    this.isMenuOpen = false;
    // The item that has the focus goes away with the menu.
    this.focus();
    const { deal } = this;
    const { action, value } = event.detail;
    if (action === 'takeBack') this.requestCall({ deal, call: null, risk: null, note: null });
    else this.requestAction({ deal, action, value });
  }

  handleHistory(): void {
    this.requestAction({ deal: this.deal, action: 'history' });
  }

  handleOpen(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.requestAction({ deal: this.deal, action: 'open' });
  }

  /** The menu button: what a keyboard user moved the card with. */
  @api focus(): void {
    this.template!.querySelector<HTMLElement>('[data-menu]')?.focus();
  }

  private requestCall(detail: CallRequest): void {
    this.dispatchEvent(new CustomEvent('dealcall', { detail, bubbles: true, composed: true }));
  }

  private reportDraft(draft: CallDraft | null): void {
    const detail: DraftChange = { dealId: this.deal.id, draft };
    this.dispatchEvent(new CustomEvent('calldraft', { detail, bubbles: true, composed: true }));
  }

  private requestAction(detail: CardAction): void {
    this.dispatchEvent(new CustomEvent('cardaction', { detail, bubbles: true, composed: true }));
  }
}
