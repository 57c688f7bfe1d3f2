import { peopleOptions } from 'c/dealPeople';
import type { Choice } from 'c/forecastButtonGroup';
import { refresh, saveEvidence, saveOnce } from 'c/forecastData';
import type { Criterion, Evidence, TeamMember } from 'c/forecastData';
import { areFieldsValid, handleFormKey } from 'c/forecastForm';
import { today } from 'c/forecastFormat';
import { common, dealStage as labels, fill } from 'c/forecastLabels';
import { LightningElement, api } from 'lwc';
import { confirmationsOf } from './view';
import type { Confirmation } from './view';

/** One thing the buyer does or says before the deal leaves the stage: who confirmed it, and a form to add who does. */
export default class DealCriterion extends LightningElement {
  @api dealId = '';
  @api criterion!: Criterion;
  /** Null: not visible to the user. */
  @api evidence: readonly Evidence[] | null = null;
  @api team: readonly TeamMember[] | null = null;
  @api mayConfirm = false;

  labels = { ...common, ...labels };
  latest = today();
  isAsking = false;
  isSaving = false;
  problem = '';
  contactId = '';
  confirmedOn = '';
  words = '';

  get confirmations(): Confirmation[] {
    return confirmationsOf(this.criterion, this.evidence);
  }
  get isConfirmed(): boolean {
    return this.confirmations.length > 0;
  }
  get markClass(): string {
    return this.isConfirmed ? 'mark mark_done' : 'mark';
  }
  get markText(): string {
    if (this.evidence === null) return '';
    return this.isConfirmed ? labels.isConfirmed : labels.isOpen;
  }
  get isRequiredOpen(): boolean {
    return this.criterion.isRequired && !this.isConfirmed && this.evidence !== null;
  }
  get people(): Choice[] {
    return peopleOptions(this.team);
  }
  get hasPeople(): boolean {
    return this.people.length > 0;
  }
  get noPeopleYet(): boolean {
    return !this.hasPeople;
  }
  get canAsk(): boolean {
    return this.mayConfirm && !this.isAsking;
  }
  get buttonText(): string {
    return this.isConfirmed ? labels.confirmAgain : labels.confirm;
  }
  get buttonLabel(): string {
    return fill(labels.confirmLabel, this.buttonText, this.criterion.text);
  }
  get formLabel(): string {
    return fill(labels.formLabel, this.criterion.text);
  }

  async handleAsk(): Promise<void> {
    this.isAsking = true;
    this.problem = '';
    this.contactId = this.people.length === 1 ? this.people[0].value : '';
    this.confirmedOn = this.latest;
    this.words = '';
    await Promise.resolve();
    this.template!.querySelector<HTMLElement>('[data-first]')?.focus();
  }

  handleContact(event: CustomEvent<{ value: string }>): void {
    this.contactId = event.detail.value;
  }

  handleDate(event: CustomEvent<{ value: string }>): void {
    this.confirmedOn = event.detail.value;
  }

  handleWords(event: Event): void {
    this.words = (event.target as HTMLTextAreaElement).value;
  }

  handleKeydown(event: KeyboardEvent): void {
    handleFormKey(event, {
      save: () => {
        void this.handleSave();
      },
      cancel: () => this.handleCancel()
    });
  }

  handleCancel(): void {
    this.isAsking = false;
    void this.focusButton();
  }

  async handleSave(): Promise<void> {
    if (!areFieldsValid(this.template!, '[data-field]')) return;
    const { dealId, criterion, contactId, confirmedOn, words } = this;
    const isSaved = await saveOnce(this, async () => {
      await saveEvidence({
        dealId,
        topic: criterion.name,
        contactId: contactId || null,
        confirmedOn,
        answer: words.trim() || null
      });
      await refresh('evidence');
    });
    if (!isSaved) return;
    this.isAsking = false;
    this.dispatchEvent(new CustomEvent('confirmed', { detail: fill(labels.saved, criterion.text) }));
    void this.focusButton();
  }

  private async focusButton(): Promise<void> {
    await Promise.resolve();
    this.template!.querySelector<HTMLElement>('[data-ask]')?.focus();
  }
}
