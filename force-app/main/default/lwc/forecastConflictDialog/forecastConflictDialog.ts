import { common, conflict as labels } from 'c/forecastLabels';
import LightningModal from 'lightning/modal';
import { api } from 'lwc';

/** A value that two people have set differently at the same time. */
export interface Conflict {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

export type ConflictResult = 'mine' | 'theirs';

/** Another user changed the deal at the same time: both values side by side, and the choice between them. */
export default class ForecastConflictDialog extends LightningModal {
  @api dealName = '';
  /** A sentence: who changed it. */
  @api who = '';
  @api conflicts: readonly Conflict[] = [];

  labels = { ...common, ...labels };

  handleMine(): void {
    this.close('mine' satisfies ConflictResult);
  }

  handleTheirs(): void {
    this.close('theirs' satisfies ConflictResult);
  }
}
