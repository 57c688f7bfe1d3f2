import type { FunnelSums, Measure } from 'c/forecastModel';
import { LightningElement, api } from 'lwc';
import { notesOf, stepViews } from './steps';
import type { StepView } from './steps';

/** The steps of the buyer as bars: what moved on and what was lost at each, with conversion, days, skips and returns. */
export default class ForecastFunnelSteps extends LightningElement {
  @api funnel!: FunnelSums;
  @api measure: Measure = 'amount';

  get steps(): StepView[] {
    return stepViews(this.funnel, this.measure);
  }
  get notes(): string[] {
    return notesOf(this.funnel, this.measure);
  }
}
