import type { Choice } from 'c/forecastChoice';
import { board, common, fill } from 'c/forecastLabels';
import type { StageFacts } from 'c/forecastModel';
import LightningModal from 'lightning/modal';
import { api } from 'lwc';

/** What the dialog closes with; undefined when it was cancelled. */
export interface MoveAnswer {
  readonly stage?: string;
  readonly closeDate?: string;
}

/** Asks what a move leaves open: which stage of a phase, or the new close date. */
export default class ForecastMoveDialog extends LightningModal {
  @api dealName = '';
  /** More than one: which of them; one: it is settled; none: only the date is asked for. */
  @api stages: readonly StageFacts[] = [];
  @api closeDate = '';

  labels = { ...board, ...common };
  answer: Readonly<Record<string, string | undefined>> = {};

  get title(): string {
    return fill(board.whichStage, this.dealName);
  }

  get isDateAsked(): boolean {
    return this.stages.length === 0;
  }

  get isStageAsked(): boolean {
    return this.stages.length > 1;
  }

  get stageOptions(): Choice[] {
    return this.stages.map(({ value, label }) => ({ value, label }));
  }

  get stage(): StageFacts | undefined {
    return this.stages.find((stage) => stage.value === this.answer.stage) ?? this.stages[0];
  }

  get stageValue(): string | undefined {
    return this.stage?.value;
  }

  get date(): string {
    return this.answer.closeDate ?? this.closeDate;
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    this.answer = { ...this.answer, [name!]: event.detail.value };
  }

  handleCancel(): void {
    this.close(undefined);
  }

  handleMove(): void {
    const fields = Array.from(this.template!.querySelectorAll<HTMLInputElement>('[data-name]'));
    if (!fields.map((field) => field.reportValidity()).every(Boolean)) return;
    this.close({
      ...(this.isDateAsked ? { closeDate: this.date } : { stage: this.stageValue })
    });
  }
}
