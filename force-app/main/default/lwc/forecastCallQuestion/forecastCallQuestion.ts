import type { OpenQuestion } from 'c/forecastCardView';
import { board, callName, common, fill, riskName } from 'c/forecastLabels';
import type { Call, Risk } from 'c/forecastModel';
import { LightningElement, api } from 'lwc';

/** What has to be said before a call counts: the risk of an Out, the reason of an In. */
export default class ForecastCallQuestion extends LightningElement {
  @api question!: OpenQuestion;

  /** What was said before, where a call is edited or its question was taken away by a refresh. */
  @api
  get given(): { note: string | null; risk: Risk | null } | undefined {
    return undefined;
  }
  set given(given: { note: string | null; risk: Risk | null } | undefined) {
    this.note = given?.note ?? '';
    this.chosenRisk = given?.risk ?? undefined;
  }

  /** It was rendered elsewhere a moment ago: it takes the focus only if it had it there. */
  @api isRestored = false;

  labels = { ...board, ...common };
  note = '';
  private chosenRisk: Risk | undefined;
  private hasFocused = false;

  private get call(): Call {
    return this.question.call;
  }

  private get risks(): readonly Risk[] {
    return this.question.risks;
  }

  get title(): string {
    const { overruled } = this.question;
    if (overruled) return fill(board.whyOverrule, overruled);
    return this.call === 'In' ? board.whyIn : board.whyOut;
  }

  get hint(): string {
    if (this.question.overruled) return board.overruleNeeded;
    return this.call === 'In' ? board.noteNeeded : board.riskNeeded;
  }

  get hasRisks(): boolean {
    return this.risks.length > 0;
  }

  get riskOptions(): { label: string; value: Risk }[] {
    return this.risks.map((risk) => ({ label: riskName(risk), value: risk }));
  }

  get risk(): Risk | null {
    const { chosenRisk, risks } = this;
    return (chosenRisk && risks.includes(chosenRisk) ? chosenRisk : risks[0]) ?? null;
  }

  get isNoteRequired(): boolean {
    return this.question.isNoteRequired;
  }

  get noteMissing(): string {
    return this.question.overruled ? board.overruleNeeded : board.noteNeeded;
  }

  get saveLabel(): string {
    return fill(board.callIt, callName(this.call));
  }

  renderedCallback(): void {
    if (this.hasFocused) return;
    this.hasFocused = true;
    const isFocusFree = document.activeElement === document.body;
    if (isFocusFree || !this.isRestored) this.noteField?.focus();
  }

  private get noteField(): HTMLInputElement | null {
    return this.template!.querySelector('lightning-textarea');
  }

  handleRisk(event: CustomEvent<{ value: Risk }>): void {
    this.chosenRisk = event.detail.value;
    this.report('typed');
  }

  handleNote(event: CustomEvent<{ value: string }>): void {
    this.note = event.detail.value;
    this.report('typed');
  }

  handleKeydown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.handleCancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.handleSave();
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  handleSave(): void {
    if (!this.noteField?.reportValidity()) {
      this.noteField?.focus();
      return;
    }
    this.report('save');
  }

  private report(event: 'typed' | 'save'): void {
    const note = event === 'save' ? this.note.trim() : this.note;
    this.dispatchEvent(new CustomEvent(event, { detail: { risk: this.risk, note: note || null } }));
  }
}
