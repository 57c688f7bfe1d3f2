import type { Choice } from 'c/forecastButtonGroup';
import { board, common, fill } from 'c/forecastLabels';
import type { StageFacts } from 'c/forecastModel';
import LightningModal from 'lightning/modal';
import { api } from 'lwc';

/** What the dialog closes with; undefined when it was cancelled. */
export interface MoveResult {
  readonly stage: string;
}

/** Asks which stage of a phase a deal moves to; the first is proposed. */
export default class ForecastMoveDialog extends LightningModal {
  @api dealName = '';
  @api stages: readonly StageFacts[] = [];

  labels = { ...board, ...common };
  private chosen: string | undefined;

  get title(): string {
    return fill(board.whichStage, this.dealName);
  }

  get stageOptions(): Choice[] {
    return this.stages.map(({ value, label }) => ({ value, label }));
  }

  get stage(): string {
    return this.chosen ?? this.stages[0].value;
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    this.chosen = event.detail.value;
  }

  handleCancel(): void {
    this.close(undefined);
  }

  handleMove(): void {
    this.close({ stage: this.stage } satisfies MoveResult);
  }
}
