import { platformCoverageOf } from 'c/forecastFigures';
import type { Figures } from 'c/forecastFigures';
import { formatShortMoney, formatTimes } from 'c/forecastFormat';
import { common, fill, header } from 'c/forecastLabels';
import LightningModal from 'lightning/modal';
import { api } from 'lwc';

/** Why the number and the coverage are others than on Salesforce's own pages, with both formulas. */
export default class ForecastDiffersDialog extends LightningModal {
  @api figures!: Figures;

  labels = { ...common, ...header };

  get now(): string {
    const { forecast, open, coverage } = this.figures;
    return fill(
      header.differsNow,
      formatShortMoney(forecast.number),
      formatShortMoney(forecast.closed + open),
      formatTimes(coverage),
      formatTimes(platformCoverageOf(this.figures))
    );
  }

  handleClose(): void {
    this.close(undefined);
  }
}
