import type { DealChoices } from 'c/dealChoices';
import type { Choice } from 'c/forecastButtonGroup';
import { peopleOptions } from 'c/dealPeople';
import {
  acceptDeal,
  acceptanceRequest,
  buyingTeamRequest,
  lookAgain,
  refresh,
  saveOnce
} from 'c/forecastData';
import type { Acceptance, TeamMember } from 'c/forecastData';
import { areFieldsValid } from 'c/forecastForm';
import { today } from 'c/forecastFormat';
import { common, dealAcceptance as labels } from 'c/forecastLabels';
import type { Picklists } from 'c/forecastPicklists';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { formOf, nextStepOf, outsideStage, proposedDay, toSave } from './form';
import type { Form, Input } from './form';
import { shownOf } from './shown';
import type { Shown } from './shown';

/** Whether the seller accepts a deal: what it takes in one small form; "not yet" leaves it out until a day. */
export default class DealAcceptance extends LightningElement {
  @api recordId = '';
  /** What an admin calls the card; blank: its own name. */
  @api cardTitle = '';

  labels = { ...common, ...labels };
  today = today();
  /** Undefined: not known yet; null: there is no such deal. */
  deal: Acceptance | null | undefined;
  team: readonly TeamMember[] | null = null;
  errors: readonly string[] | null = null;
  choices: DealChoices | null = null;
  picklists: Picklists | null = null;
  input: Input = {};
  isNotYet = false;
  again = proposedDay(today());
  isSaving = false;
  problem = '';
  announcement = '';

  get heading(): string {
    return this.cardTitle || labels.title;
  }
  get requests(): ViewRequests {
    return { deal: acceptanceRequest(this.recordId), team: buyingTeamRequest(this.recordId) };
  }
  get status(): ViewStatus {
    return viewStatus({
      errors: this.errors,
      isLoading: this.deal === undefined || !this.choices || !this.picklists,
      empty: () => (this.deal === null ? { messages: [labels.noDeal] } : null)
    });
  }
  /** A deal whose acceptance is not visible has no card: there is nothing to say. */
  get isShown(): boolean {
    return this.deal?.acceptedDate !== null;
  }
  get shown(): Shown | null {
    return this.status.isReady ? shownOf(this.deal!, this.today) : null;
  }
  get form(): Form {
    return formOf(this.deal!, this.input, this.choices);
  }
  get cannotWrite(): boolean {
    return this.choices?.mayAccept !== true;
  }
  get people(): Choice[] {
    return peopleOptions(this.team);
  }
  get isRefused(): boolean {
    return this.form.refusal !== '';
  }

  get cannotAccept(): boolean {
    return this.isSaving || this.isRefused;
  }

  handleResult(event: CustomEvent<ViewResult>): void {
    const { name, data, errors } = event.detail;
    if (name === 'deal') this.errors = errors ?? null;
    if (name === 'deal' && data !== undefined) this.deal = data as Acceptance | null;
    if (name === 'team' && data !== undefined) this.team = data as readonly TeamMember[] | null;
  }

  handlePicklists(event: CustomEvent<Picklists>): void {
    this.picklists = event.detail;
  }

  handleChoices(event: CustomEvent<DealChoices>): void {
    this.choices = event.detail;
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    this.input = { ...this.input, [name!]: event.detail.value };
  }

  handleAgain(event: CustomEvent<{ value: string }>): void {
    this.again = event.detail.value;
  }

  handleNotYet(): void {
    this.isNotYet = !this.isNotYet;
    this.problem = '';
  }

  handleAccept(): void {
    if (!areFieldsValid(this.template!, '[data-name]')) return;
    const { form, input } = this;
    const { stages } = this.picklists!;
    const save = toSave(this.recordId, this.deal!, { form, input, stages, today: this.today });
    void this.save(() => acceptDeal(save), labels.isAccepted);
  }

  handleLater(): void {
    const stage = outsideStage(this.picklists!.stages)?.value ?? null;
    void this.save(() => lookAgain(this.recordId, nextStepOf(this.again), stage), labels.isLeftOut);
  }

  private async save(send: () => Promise<void>, words: string): Promise<void> {
    const isSaved = await saveOnce(this, async () => {
      await send();
      await refresh('deals', 'evidence');
    });
    if (!isSaved) return;
    this.isNotYet = false;
    this.input = {};
    this.announcement = words;
    this.dispatchEvent(new CustomEvent('decided', { detail: words }));
  }
}
