import { changesWith, dueDates } from 'c/dealActions';
import type { Choice } from 'c/forecastButtonGroup';
import { addAction, refresh, removeAction, saveActions, saveOnce } from 'c/forecastData';
import type { DealAction, DealUser, TeamMember } from 'c/forecastData';
import { areFieldsValid, handleFormKey } from 'c/forecastForm';
import { today } from 'c/forecastFormat';
import { common, dealPlan as labels, fill } from 'c/forecastLabels';
import { LightningElement, api } from 'lwc';
import { changeOf, earlierOf, inputOf, ownersOf } from './form';
import type { Input } from './form';

const SIDES: readonly Choice[] = [
  { value: 'Customer', label: labels.theCustomer },
  { value: 'Us', label: labels.we }
];
const WHENS: readonly Choice[] = [
  { value: 'day', label: labels.onADay },
  { value: 'after', label: labels.afterAnother }
];

/** Adds or changes an action. Ctrl+Enter saves, Escape cancels. */
export default class DealActionForm extends LightningElement {
  @api dealId = '';
  /** Null: a new one. */
  @api action: DealAction | null = null;
  @api actions: readonly DealAction[] = [];
  @api team: readonly TeamMember[] | null = null;
  @api users: readonly DealUser[] = [];
  @api mayRemove = false;

  labels = { ...common, ...labels };
  sides = SIDES;
  whens = WHENS;
  latest = today();
  isSaving = false;
  problem = '';
  input!: Input;

  connectedCallback(): void {
    const { action, actions } = this;
    this.input = inputOf(action, action && (dueDates(actions).get(action.id) ?? null));
    void Promise.resolve().then(() => this.template!.querySelector<HTMLElement>('[data-field]')?.focus());
  }

  get formLabel(): string {
    return this.action ? fill(labels.changeLabel, this.action.what) : labels.add;
  }
  get owners(): Choice[] {
    return ownersOf(this.input, this.team, this.users, this.actions);
  }
  get earlier(): Choice[] {
    return earlierOf(this.actions, this.action);
  }
  get canFollow(): boolean {
    return this.earlier.length > 0;
  }
  get isAfter(): boolean {
    return this.input.when === 'after';
  }
  get canRemove(): boolean {
    return this.mayRemove && this.action !== null;
  }
  get isDone(): boolean {
    return Boolean(this.action?.doneOn);
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    const { field } = (event.currentTarget as HTMLElement).dataset;
    this.input = { ...this.input, [field!]: event.detail.value };
  }

  handleNumber(event: Event): void {
    this.input = { ...this.input, daysAfter: (event.currentTarget as HTMLInputElement).value };
  }

  /** A contact does nothing of ours, a user nothing of the customer's. */
  handleSide(event: CustomEvent<Input['side']>): void {
    this.input = { ...this.input, side: event.detail, ownerId: '' };
  }

  handleWhen(event: CustomEvent<Input['when']>): void {
    this.input = { ...this.input, when: event.detail };
  }

  handleShared(event: CustomEvent<{ checked: boolean }>): void {
    this.input = { ...this.input, isShared: event.detail.checked };
  }

  handleKeydown(event: KeyboardEvent): void {
    handleFormKey(event, { save: () => this.handleSave(), cancel: () => this.handleCancel() });
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  handleSave(): void {
    if (!areFieldsValid(this.template!, '[data-field]')) return;
    const { dealId, action, actions, input } = this;
    const change = changeOf(input, action, actions);
    void this.send(
      () => (action ? saveActions(changesWith(actions, action.id, change)) : addAction(dealId, change)),
      fill(labels.saved, change.what!)
    );
  }

  handleRemove(): void {
    const { id, what } = this.action!;
    void this.send(() => removeAction(id), fill(labels.removed, what));
  }

  private async send(save: () => Promise<void>, words: string): Promise<void> {
    const isSaved = await saveOnce(this, async () => {
      await save();
      await refresh('actions');
    });
    if (isSaved) this.dispatchEvent(new CustomEvent('saved', { detail: words }));
  }
}
