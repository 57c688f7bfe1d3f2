import type { Choice } from 'c/forecastButtonGroup';
import { everybodyRequest } from 'c/forecastData';
import type { Request } from 'c/forecastData';
import { today } from 'c/forecastFormat';
import { areFieldsValid } from 'c/forecastForm';
import { leadWork as labels } from 'c/forecastLabels';
import type { QueryResult } from 'c/forecastQuery';
import { asksForDay } from 'c/leadModel';
import type { Channel, Disposition } from 'c/leadModel';
import { LightningElement, api } from 'lwc';
import { CHANNELS, REJECTIONS, RESULT_CHOICES, proposedDay } from './choices';
import type { LeadAction, Panel } from './choices';

export { RESULTS } from './choices';
export type { LeadAction, Panel } from './choices';

/** What has to be said about an action before it is saved: `act` has the action. */
export default class LeadActionForm extends LightningElement {
  @api
  get panel(): Panel {
    return this.shown;
  }
  set panel(panel: Panel) {
    this.shown = panel;
    this.disposition = null;
    this.note = this.ownerId = '';
    this.day = panel === 'handOver' ? '' : proposedDay(panel, today());
    this.mustFocus = panel === 'done' || panel === 'reject' ? '.choices button' : '[data-first]';
  }
  /** How the person was reached, unless another way is chosen. */
  @api channel: Channel = 'Phone';
  @api isSaving = false;

  labels = labels;
  channels = CHANNELS;
  reasons = REJECTIONS;
  results = RESULT_CHOICES;
  disposition: Disposition | null = null;
  chosenChannel: Channel | null = null;
  day = '';
  note = '';
  ownerId = '';
  people: readonly Choice[] = [];
  peopleRequest: Request = everybodyRequest();
  private shown: Panel = 'done';
  private mustFocus: string | null = null;

  get isDone(): boolean {
    return this.panel === 'done';
  }
  get isNotBefore(): boolean {
    return this.panel === 'notBefore';
  }
  get isReject(): boolean {
    return this.panel === 'reject';
  }
  get isHandOver(): boolean {
    return this.panel === 'handOver';
  }
  get usedChannel(): Channel {
    return this.chosenChannel ?? this.channel;
  }
  get asksForDay(): boolean {
    return !this.isHandOver && (!this.isDone || this.disposition !== null);
  }
  get hasSave(): boolean {
    return !this.isReject && (!this.isDone || this.disposition !== null);
  }
  get dayLabel(): string {
    if (this.isReject) return labels.backOn;
    return this.disposition === 'Success' ? labels.meetingOn : labels.againOn;
  }

  renderedCallback(): void {
    if (!this.mustFocus) return;
    const target = this.template!.querySelector<HTMLElement>(this.mustFocus);
    if (!target) return;
    this.mustFocus = null;
    target.focus();
  }

  /** Takes a key. @returns whether it chose a result or a reason */
  @api
  press(key: string): boolean {
    const isIt = (choice: { key: string }): boolean => choice.key === key;
    const result = this.isDone ? RESULT_CHOICES.find(isIt) : undefined;
    const reason = this.isReject ? REJECTIONS.find(isIt) : undefined;
    if (result) this.choose(result.value);
    if (reason) this.reject(reason.value);
    return result !== undefined || reason !== undefined;
  }

  handleChannel(event: CustomEvent<Channel>): void {
    this.chosenChannel = event.detail;
  }
  handleNote(event: CustomEvent<{ value: string }>): void {
    this.note = event.detail.value;
  }
  handleDay(event: CustomEvent<{ value: string }>): void {
    this.day = event.detail.value;
  }
  handleOwner(event: CustomEvent<{ value: string }>): void {
    this.ownerId = event.detail.value;
  }
  handleResult(event: Event): void {
    this.choose((event.currentTarget as HTMLElement).dataset.value as Disposition);
  }
  handleReason(event: Event): void {
    this.reject((event.currentTarget as HTMLElement).dataset.value!);
  }
  handleDayKeydown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && this.hasSave) this.handleSave();
  }
  handlePeople(event: CustomEvent<QueryResult<'people'>>): void {
    this.people = (event.detail.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  }
  handleSave(): void {
    const { disposition, day, ownerId } = this;
    if (!this.isComplete()) return;
    if (this.isHandOver) this.act({ kind: 'handOver', ownerId });
    else if (disposition) this.touch(disposition);
    else this.act({ kind: 'notBefore', day });
  }

  private choose(disposition: Disposition): void {
    if (!asksForDay(disposition)) this.touch(disposition);
    else {
      this.disposition = disposition;
      this.mustFocus = '[data-first]';
    }
  }

  /** Every field that is shown has what it needs; else the first that has not says so. */
  private isComplete(): boolean {
    return areFieldsValid(this.template!, '[data-first]');
  }

  private reject(reason: string): void {
    if (this.isComplete()) this.act({ kind: 'reject', reason, day: this.day });
  }

  private touch(disposition: Disposition): void {
    const { usedChannel: channel, note, day } = this;
    this.act({ kind: 'done', disposition, channel, note: note.trim(), day });
  }

  private act(detail: LeadAction): void {
    this.dispatchEvent(new CustomEvent<LeadAction>('act', { detail }));
  }
}
