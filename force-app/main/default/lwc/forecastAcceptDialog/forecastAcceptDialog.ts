import type { Deal } from 'c/forecastData';
import { common } from 'c/forecastLabels';
import LightningModal from 'lightning/modal';
import { api } from 'lwc';

/** The acceptance form of one deal. Closes with what was decided, in words; undefined: nothing. */
export default class ForecastAcceptDialog extends LightningModal {
  @api deal!: Pick<Deal, 'id' | 'name'>;

  labels = common;

  handleDecided(event: CustomEvent<string>): void {
    this.close(event.detail);
  }

  handleClose(): void {
    this.close(undefined);
  }
}
