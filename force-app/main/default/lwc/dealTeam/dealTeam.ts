import type { DealChoices } from 'c/dealChoices';
import type { Choice } from 'c/forecastButtonGroup';
import { addToTeam, evidenceOf, refresh, saveOnce } from 'c/forecastData';
import { today } from 'c/forecastFormat';
import { common, dealTeam as labels, fill } from 'c/forecastLabels';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { moreWords, requestsOf, shownOf } from './proposed';
import type { Known, Proposed } from './proposed';
import { peopleOf, proposedOf, warningsOf } from './team';
import type { Person, TeamParts } from './team';

const NEEDED = new Set(['deal', 'team', 'guide', 'evidence']);

/** Who takes part in the purchase, who is missing, and whom of the account to add. */
export default class DealTeam extends LightningElement {
  @api recordId = '';
  /** What an admin calls the card; blank: its own name. */
  @api cardTitle = '';

  labels = { ...common, ...labels };
  known: Known = {};
  errors: readonly string[] | null = null;
  choices: DealChoices | null = null;
  problem = '';
  announcement = '';
  isAllShown = false;
  isSaving = false;
  /** The contact whose role is asked. */
  private asked = '';

  get heading(): string {
    return this.cardTitle || labels.title;
  }
  get requests(): ViewRequests {
    return requestsOf(this.recordId, this.known.deal?.accountId ?? null);
  }
  get parts(): TeamParts | null {
    const { deal, team, contacts = [], evidence, guide } = this.known;
    if (!deal || team === undefined || !evidence || !guide) return null;
    const roles = this.choices?.roles ?? [];
    return { deal, team, contacts, evidence: evidenceOf(evidence), guide, roles, today: today() };
  }
  get status(): ViewStatus {
    const { deal, team } = this.known;
    return viewStatus({
      errors: this.errors,
      isLoading: !this.parts && deal !== null,
      empty: () => {
        if (deal === null) return { messages: [labels.noDeal] };
        return team === null ? { messages: [labels.hidden] } : null;
      }
    });
  }
  get people(): Person[] {
    return peopleOf(this.parts!);
  }
  get warnings(): string[] {
    return warningsOf(this.parts!);
  }
  get canAdd(): boolean {
    return this.choices?.mayAddPeople === true && this.allProposed.length > 0;
  }
  get roles(): readonly Choice[] {
    return this.choices?.roles ?? [];
  }
  get proposed(): Proposed[] {
    return shownOf(this.allProposed, this.isAllShown, this.asked);
  }
  get moreText(): string {
    return this.isAllShown ? '' : moreWords(this.allProposed);
  }

  handleResult(event: CustomEvent<ViewResult>): void {
    const { name, data, errors } = event.detail;
    if (data !== undefined) this.known = { ...this.known, [name]: data };
    if (NEEDED.has(name)) this.errors = errors ?? null;
  }

  handleChoices(event: CustomEvent<DealChoices>): void {
    this.choices = event.detail;
  }

  handleMore(): void {
    this.isAllShown = true;
  }

  async handleAsk(event: Event): Promise<void> {
    this.asked = (event.currentTarget as HTMLElement).dataset.contact!;
    this.problem = '';
    await Promise.resolve();
    this.template!.querySelector<HTMLElement>('[data-role]')?.focus();
  }

  async handleRole(event: Event): Promise<void> {
    const { role } = (event.currentTarget as HTMLElement).dataset;
    const contact = this.allProposed.find(({ value }) => value === this.asked);
    if (!contact) return;
    const isSaved = await saveOnce(this, async () => {
      await addToTeam({ dealId: this.recordId, contactId: contact.value, role: role || null });
      await refresh('team');
    });
    if (!isSaved) return;
    this.announcement = fill(labels.added, contact.label);
    this.asked = '';
  }

  private get allProposed(): ReturnType<typeof proposedOf> {
    return this.parts ? proposedOf(this.parts) : [];
  }
}
