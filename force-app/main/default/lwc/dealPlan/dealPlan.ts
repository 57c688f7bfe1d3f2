import { actionsView, changesWith, movedDates, planWords } from 'c/dealActions';
import type { ActionView } from 'c/dealActions';
import type { DealChoices } from 'c/dealChoices';
import { actionsOf, actionsRequest, buyingTeamRequest, refresh, saveActions, saveOnce } from 'c/forecastData';
import type { ActionChange, ActionPage, DealAction, DealUser, TeamMember } from 'c/forecastData';
import { today } from 'c/forecastFormat';
import { common, dealPlan as labels, fill } from 'c/forecastLabels';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { FEW_DONE, rowsOf } from './rows';
import type { Row } from './rows';

interface Known {
  readonly actions?: readonly ActionPage[];
  readonly team?: readonly TeamMember[] | null;
}

/** What the customer and we do next, by when, and what is overdue. */
export default class DealPlan extends LightningElement {
  @api recordId = '';
  /** What an admin calls the card; blank: its own name. */
  @api cardTitle = '';

  labels = { ...common, ...labels };
  known: Known = {};
  errors: readonly string[] | null = null;
  choices: DealChoices | null = null;
  problem = '';
  announcement = '';
  areAllShown = false;
  isSaving = false;
  /** The id of the action that is changed; '' for a new one; null: none. */
  asked: string | null = null;

  get heading(): string {
    return this.cardTitle || labels.title;
  }
  get requests(): ViewRequests {
    return { actions: actionsRequest(this.recordId), team: buyingTeamRequest(this.recordId) };
  }
  get status(): ViewStatus {
    const { actions } = this.known;
    return viewStatus({
      errors: this.errors,
      isLoading: !actions,
      empty: () => (actionsOf(actions!) === null ? { messages: [labels.notVisible] } : null)
    });
  }
  get actions(): readonly DealAction[] {
    return actionsOf(this.known.actions ?? []) ?? [];
  }
  get users(): readonly DealUser[] {
    return this.known.actions?.[0]?.users ?? [];
  }
  get team(): readonly TeamMember[] | null {
    return this.known.team ?? null;
  }
  get views(): ActionView[] {
    return actionsView(this.actions, today());
  }
  get progress(): string {
    return this.views.length > 0 ? planWords(this.views) : '';
  }
  get rows(): Row[] {
    return rowsOf(this.views, { areAllShown: this.areAllShown, asked: this.asked, mayPlan: this.mayPlan });
  }
  get mayPlan(): boolean {
    return this.choices?.mayPlan === true;
  }
  get mayRemove(): boolean {
    return this.choices?.mayRemoveActions === true;
  }
  get canAdd(): boolean {
    return this.mayPlan && this.asked !== '';
  }
  get isAdding(): boolean {
    return this.asked === '';
  }
  get isEmpty(): boolean {
    return this.views.length === 0 && !this.isAdding;
  }
  get earlierText(): string {
    const done = this.views.filter(({ isDone }) => isDone).length;
    return !this.areAllShown && done > FEW_DONE ? fill(labels.earlier, String(done - FEW_DONE)) : '';
  }
  /** Days that are not kept as they are now, because an action was moved elsewhere. */
  get stale(): string {
    const { size } = movedDates(this.actions);
    return this.mayPlan && size > 0 ? labels.stale : '';
  }

  handleResult(event: CustomEvent<ViewResult>): void {
    const { name, data, errors } = event.detail;
    if (data !== undefined) this.known = { ...this.known, [name]: data };
    if (name === 'actions') this.errors = errors ?? null;
  }
  handleChoices(event: CustomEvent<DealChoices>): void {
    this.choices = event.detail;
  }
  handleEarlier(): void {
    this.areAllShown = true;
  }
  handleAdd(): void {
    this.asked = '';
  }
  handleChange(event: Event): void {
    this.asked = (event.currentTarget as HTMLElement).dataset.id!;
  }
  handleCancel(): void {
    void this.close();
  }
  handleSaved(event: CustomEvent<string>): void {
    this.announcement = event.detail;
    void this.close();
  }

  handleTick(event: Event): void {
    const box = event.currentTarget as HTMLInputElement;
    const { id } = box.dataset;
    const { what } = this.actions.find((one) => one.id === id)!;
    const doneOn = box.checked ? today() : null;
    const words = fill(doneOn ? labels.isDone : labels.isOpenAgain, what);
    void this.send(changesWith(this.actions, id!, { doneOn }), words).then((isSaved) => {
      if (!isSaved) box.checked = doneOn === null;
      this.template!.querySelector<HTMLElement>(`input[data-id="${id}"]`)?.focus();
    });
  }

  handleUpdate(): void {
    void this.send(movedDates(this.actions), labels.updated);
  }

  private async send(changes: ReadonlyMap<string, ActionChange>, words: string): Promise<boolean> {
    const isSaved = await saveOnce(this, async () => {
      await saveActions(changes);
      await refresh('actions');
    });
    if (isSaved) this.announcement = words;
    return isSaved;
  }

  private async close(): Promise<void> {
    const selector = this.asked ? `button[data-id="${this.asked}"]` : '[data-id="add"]';
    this.asked = null;
    await Promise.resolve();
    this.template!.querySelector<HTMLElement>(selector)?.focus();
  }
}
