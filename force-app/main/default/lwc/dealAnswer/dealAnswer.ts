import { peopleOptions } from 'c/dealPeople';
import { VERDICTS } from 'c/dealQuestions';
import type { AnswerView } from 'c/dealQuestions';
import type { Choice } from 'c/forecastButtonGroup';
import { refresh, saveAnswer, saveOnce } from 'c/forecastData';
import type { TeamMember } from 'c/forecastData';
import { areFieldsValid, handleFormKey } from 'c/forecastForm';
import { today } from 'c/forecastFormat';
import { common, dealQualification as labels, fill } from 'c/forecastLabels';
import { LightningElement, api } from 'lwc';

/** What is typed, by the field's name. */
type Input = Readonly<
  Record<
    'answer' | 'responsible' | 'dueOn' | 'dueAfter' | 'daysAfter' | 'agreedOn' | 'contactId' | 'internalNote',
    string
  >
>;

/** One side's answer to one question, and the form that changes it. Ctrl+Enter saves, Escape cancels. */
export default class DealAnswer extends LightningElement {
  @api dealId = '';
  @api view!: AnswerView;
  @api team: readonly TeamMember[] | null = null;
  @api mayAnswer = false;

  labels = { ...common, ...labels };
  verdicts: Choice[] = VERDICTS.map((verdict) => ({ ...verdict }));
  latest = today();
  isAsking = false;
  isSaving = false;
  problem = '';
  input!: Input;

  get canAsk(): boolean {
    return this.mayAnswer && !this.isAsking;
  }
  get buttonText(): string {
    return this.view.state === 'open' ? labels.answerIt : labels.change;
  }
  get buttonLabel(): string {
    return fill(labels.buttonLabel, this.buttonText, this.view.question.text);
  }
  get people(): Choice[] {
    return peopleOptions(this.team);
  }
  get dueClass(): string {
    return `slds-text-body_small ${this.view.isOverdue ? 'problem' : 'slds-text-color_weak'}`;
  }
  get dueText(): string {
    const { isOverdue, due, after } = this.view;
    return [isOverdue ? fill(labels.overdue, due) : due, after].filter(Boolean).join(' ');
  }
  get others(): Choice[] {
    return [{ value: '', label: labels.onADay }, ...this.view.others];
  }
  get isAfter(): boolean {
    return this.input.dueAfter !== '';
  }
  get noteText(): string {
    return fill(labels.internal, this.view.internalNote);
  }

  async handleAsk(): Promise<void> {
    const { said } = this.view;
    this.input = {
      answer: said?.answer ?? '',
      responsible: said?.responsible ?? '',
      dueOn: this.view.dueOn,
      dueAfter: said?.dueAfter ?? '',
      daysAfter: String(said?.daysAfter ?? 7),
      agreedOn: (said?.isConfirmed && said.confirmedOn) || '',
      contactId: said?.contactId ?? '',
      internalNote: said?.internalNote ?? ''
    };
    this.isAsking = true;
    this.problem = '';
    await Promise.resolve();
    // A template cannot set the text of a textarea.
    for (const text of this.template!.querySelectorAll<HTMLTextAreaElement>('textarea'))
      text.value = this.input[text.dataset.field as keyof Input];
    this.template!.querySelector<HTMLElement>('[data-field]')?.focus();
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    const { field } = (event.currentTarget as HTMLElement).dataset;
    this.input = { ...this.input, [field!]: event.detail.value };
  }

  handleText(event: Event): void {
    const { dataset, value } = event.currentTarget as HTMLTextAreaElement;
    this.input = { ...this.input, [dataset.field!]: value };
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
    if (!areFieldsValid(this.template!, '[data-field]') || !(await saveOnce(this, () => this.save()))) return;
    this.isAsking = false;
    this.dispatchEvent(new CustomEvent('answered', { detail: fill(labels.saved, this.view.question.title) }));
    void this.focusButton();
  }

  private async save(): Promise<void> {
    const { dealId, view, input } = this;
    const { name, isOurs } = view.question;
    await saveAnswer({
      dealId,
      topic: name,
      isOurs,
      answer: input.answer.trim() || null,
      agreedOn: input.agreedOn || null,
      contactId: input.agreedOn ? input.contactId || null : null,
      responsible: input.responsible.trim() || null,
      // Of one that waits for another the day follows from that, now and later.
      dueOn: input.dueAfter ? null : input.dueOn || null,
      dueAfter: input.dueAfter || null,
      daysAfter: input.dueAfter ? Number(input.daysAfter) : null,
      internalNote: input.internalNote.trim() || null
    });
    await refresh('evidence');
  }

  private async focusButton(): Promise<void> {
    await Promise.resolve();
    this.template!.querySelector<HTMLElement>('[data-ask]')?.focus();
  }
}
