import { SaveError, refresh, saveLead } from 'c/forecastData';
import type { Lead } from 'c/forecastData';
import { today } from 'c/forecastFormat';
import { fill, leadWork as labels } from 'c/forecastLabels';
import type { LeadAction, Panel } from 'c/leadActionForm';
import type { Channel, Step } from 'c/leadModel';
import { LightningElement, api } from 'lwc';
import USER_ID from '@salesforce/user/Id';
import { outcomeOf } from './actions';
import { workView } from './view';
import type { WorkView } from './view';

/** Detail of the `saved` event. */
export interface SavedLead {
  readonly leadId: string;
  /** What was saved, in words. */
  readonly words: string;
}

/** The keys of the actions; they work while the focus is in the card or in the list beside it. */
const PANELS: Readonly<Record<string, Panel>> = { d: 'done', n: 'notBefore', r: 'reject', h: 'handOver' };
type Keyed = HTMLElement & { press(key: string): boolean };

/** What is typed here is text. */
const TEXT = 'input, textarea, lightning-input, lightning-combobox, c-forecast-date-field';

/** The next touch of a lead with its content, and what can be done with the lead. */
export default class LeadWork extends LightningElement {
  @api
  get lead(): Lead {
    return this.shown;
  }
  set lead(lead: Lead) {
    if (lead.id !== this.shown?.id) {
      this.panel = this.channel = null;
      this.problem = '';
    }
    this.shown = lead;
  }
  @api steps: readonly Step[] = [];

  labels = labels;
  panel: Panel | null = null;
  channel: Channel | null = null;
  problem = '';
  isSaving = false;
  private shown!: Lead;

  get view(): WorkView {
    return workView(this.lead, this.steps, today(), USER_ID);
  }
  get actionsLabel(): string {
    return fill(labels.actions, this.lead.name);
  }
  get isDone(): string {
    return String(this.panel === 'done');
  }
  get isNotBefore(): string {
    return String(this.panel === 'notBefore');
  }
  get isReject(): string {
    return String(this.panel === 'reject');
  }
  get isHandOver(): string {
    return String(this.panel === 'handOver');
  }
  get usedChannel(): Channel {
    return this.channel ?? this.view.channel;
  }
  get changeText(): string {
    return fill(labels.changeTrack, this.view.otherTrack);
  }

  /** Takes a key that was pressed here or in the list beside it. @returns whether it did something */
  @api
  press(key: string): boolean {
    if (this.form?.press(key)) return true;
    if (!this.view.canWork) return false;
    if (key === 'c' || key === 'w') {
      this.template!.querySelector<HTMLElement>(`a[data-key="${key}"]`)?.click();
      return true;
    }
    const panel = PANELS[key];
    if (panel === 'handOver' && this.view.canAccept) return false;
    if (panel) this.panel = panel;
    return panel !== undefined;
  }

  handleKeydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && this.panel) this.closePanel();
    else if ((event.target as HTMLElement).closest(TEXT)) return;
    else if (!this.press(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  handleCall(): void {
    this.channel = 'Phone';
  }

  handleMail(): void {
    this.channel = 'E-mail';
  }

  handlePanel(event: Event): void {
    const panel = (event.currentTarget as HTMLElement).dataset.panel as Panel;
    this.panel = panel === this.panel ? null : panel;
  }

  handleAct(event: CustomEvent<LeadAction>): void {
    void this.save(event.detail);
  }

  handleAccept(): void {
    void this.save({ kind: 'accept' });
  }

  handleTrack(): void {
    void this.save({ kind: 'track', track: this.view.otherTrack });
  }

  private get form(): Keyed | null {
    return this.template!.querySelector<Keyed>('c-lead-action-form');
  }

  /** The focus goes back to where the panel was opened. */
  private closePanel(): void {
    this.template!.querySelector<HTMLElement>(`[data-panel="${this.panel}"]`)?.focus();
    this.panel = null;
  }

  private async save(action: LeadAction): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    this.problem = '';
    const { lead, steps } = this;
    const { toSave, touch, words } = outcomeOf(lead, action, { steps, today: today(), userId: USER_ID });
    try {
      await saveLead(toSave, touch);
      this.panel = this.channel = null;
      this.dispatchEvent(new CustomEvent<SavedLead>('saved', { detail: { leadId: lead.id, words } }));
      // The next lead can be worked while the lists are read again.
      void refresh('leads');
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      this.problem = error.message;
    } finally {
      this.isSaving = false;
    }
  }
}
