import { openPipelineCoverageOf } from 'c/forecastFigures';
import type { Figures } from 'c/forecastFigures';
import { formatShortMoney, formatTimes } from 'c/forecastFormat';
import { common, fill, header } from 'c/forecastLabels';
import { addSums } from 'c/forecastModel';
import type { ForecastTotals } from 'c/forecastModel';
import LightningModal from 'lightning/modal';
import { api } from 'lwc';

/** Why the number and the coverage are others than on Salesforce's own pages, with both formulas. */
export default class ForecastComparisonDialog extends LightningModal {
  @api figures!: Figures;
  @api totals!: ForecastTotals;

  labels = { ...common, ...header };

  get now(): string {
    const { forecast, coverage } = this.figures;
    const { won, commitIn, commitOut } = this.totals;
    return fill(
      header.differsNow,
      formatShortMoney(forecast.number),
      formatShortMoney(addSums(won, commitIn, commitOut).amount),
      formatShortMoney(forecast.ceiling),
      formatTimes(coverage),
      formatTimes(openPipelineCoverageOf(this.figures))
    );
  }

  handleClose(): void {
    this.close(undefined);
  }
}
