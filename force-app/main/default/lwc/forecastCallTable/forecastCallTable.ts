import type { CallRequest, CardAction } from 'c/forecastCard';
import { callerRole, questionOf } from 'c/forecastCardView';
import type { OpenQuestion, CardContext } from 'c/forecastCardView';
import type { Deal } from 'c/forecastData';
import { calls, common } from 'c/forecastLabels';
import { effectiveCall, risksFor, repeatedReason } from 'c/forecastModel';
import type { Call, MadeCall, Risk } from 'c/forecastModel';
import { LightningElement, api } from 'lwc';
import { stepOf } from './keys';
import { rowsOf } from './rows';
import type { Row } from './rows';

/** Deals to be called one after the other without the mouse. */
export default class ForecastCallTable extends LightningElement {
  @api
  get deals(): readonly Deal[] {
    return this.listed;
  }
  set deals(deals: readonly Deal[]) {
    const index = this.listed.findIndex((deal) => deal.id === this.activeId);
    this.listed = deals;
    if (index >= 0) this.keepPlace(index);
  }
  @api context!: CardContext;
  @api problems: Readonly<Record<string, string>> = {};

  labels = { ...common, ...calls };
  question: OpenQuestion | null = null;
  private listed: readonly Deal[] = [];
  private activeId: string | null = null;
  private editedId: string | null = null;
  private unfoldedId: string | null = null;
  private idToFocus: string | null = null;

  get rows(): Row[] {
    const { activeId, editedId, unfoldedId, problems } = this;
    return rowsOf(this.deals, this.context, { activeId, editedId, unfoldedId, problems });
  }
  private get edited(): Deal | undefined {
    return this.deals.find((deal) => deal.id === this.editedId);
  }
  get given(): { note: string | null; risk: Risk | null } {
    const { edited, question } = this;
    return edited && question ? this.reasonOf(edited, question.call) : { note: null, risk: null };
  }

  renderedCallback(): void {
    if (!this.idToFocus) return;
    const row = this.template!.querySelector<HTMLElement>(`tr[data-id="${this.idToFocus}"]`);
    this.idToFocus = null;
    row?.focus();
    row?.scrollIntoView?.({ block: 'nearest' });
  }

  handleFocus(event: Event): void {
    this.activeId = (event.currentTarget as HTMLElement).dataset.id!;
  }

  handleKeydown(event: KeyboardEvent): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    // The keys of a button in the row are its own, and so is everything typed into the question.
    if (this.editedId || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = this.deals.findIndex((deal) => deal.id === id);
    const step = stepOf(event.key);
    if (step !== 0) this.idToFocus = this.activeId = this.deals[index + step]?.id ?? id!;
    else if (event.key === 'i' || event.key === 'o') this.call(id!, event.key === 'i' ? 'In' : 'Out');
    else if (event.key === 'Enter' && event.target === event.currentTarget) this.edit(id!);
    else return;
    event.preventDefault();
  }

  handleCall(event: Event): void {
    const { id, call } = (event.currentTarget as HTMLElement).dataset as { id: string; call: Call };
    this.call(id, call);
  }

  handleEdit(event: Event): void {
    this.edit((event.currentTarget as HTMLElement).dataset.id!);
  }

  handleRest(event: Event): void {
    this.unfoldedId = (event.currentTarget as HTMLElement).dataset.id!;
  }

  handleOpen(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const deal = this.dealOf((event.currentTarget as HTMLElement).dataset.id!);
    const detail: CardAction = { deal, action: 'open' };
    this.dispatchEvent(new CustomEvent('cardaction', { detail, bubbles: true, composed: true }));
  }

  handleSave(event: CustomEvent<{ risk: Risk | null; note: string | null }>): void {
    const { edited, question } = this;
    this.stopEditing();
    if (edited && question) this.request({ deal: edited, call: question.call, ...event.detail });
  }

  stopEditing(): void {
    this.idToFocus = this.editedId;
    this.editedId = this.question = null;
  }

  /** A call can remove a deal from the filtered list: the focus then moves to the next deal. */
  private keepPlace(index: number): void {
    const { deals } = this;
    if (deals.some((deal) => deal.id === this.activeId)) return;
    const hadFocus = this.template!.activeElement !== null;
    this.activeId = deals[Math.min(index, deals.length - 1)]?.id ?? null;
    if (hadFocus) this.idToFocus = this.activeId;
  }

  private dealOf(id: string): Deal {
    return this.deals.find((deal) => deal.id === id)!;
  }

  /** What the user has said of this call before; another side begins with nothing. */
  private reasonOf(deal: Deal, call: Call): Pick<MadeCall, 'risk' | 'note'> {
    return repeatedReason(deal, callerRole(deal, this.context), call);
  }

  private call(id: string, call: Call): void {
    const deal = this.dealOf(id);
    if (!deal.areCallsVisible) return;
    const question = questionOf(deal, call, this.context);
    if (question) this.open(id, question);
    else this.request({ deal, call, ...this.reasonOf(deal, call) });
  }

  private edit(id: string): void {
    const deal = this.dealOf(id);
    if (!deal.areCallsVisible) return;
    const call = effectiveCall(deal, deal.category);
    const risks = call === 'Out' ? risksFor(deal.category) : [];
    const free = { call, risks, isNoteRequired: false, overruled: '' };
    this.open(id, questionOf(deal, call, this.context) ?? free);
  }

  private open(id: string, question: OpenQuestion): void {
    this.editedId = this.activeId = id;
    this.question = question;
  }

  private request(detail: CallRequest): void {
    this.idToFocus = detail.deal.id;
    this.dispatchEvent(new CustomEvent('dealcall', { detail, bubbles: true, composed: true }));
  }
}
