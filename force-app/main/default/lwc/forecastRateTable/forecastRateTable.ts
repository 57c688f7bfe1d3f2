import { common, fill, rates } from 'c/forecastLabels';
import type { Policy } from 'c/forecastModel';
import { LightningElement, api } from 'lwc';

/** Win and close rate of the slices of a dimension, with a bar against floor and target. */
export default class ForecastRateTable extends LightningElement {
  @api rows: readonly { key: string; unclassifiedCount: number }[] = [];
  /** What the slices are: "Competitor". */
  @api name = '';
  @api policy!: Policy;

  labels = { ...common, ...rates };

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  get hasUnclassified(): boolean {
    return this.rows.some((row) => row.unclassifiedCount > 0);
  }

  get emptyMessages(): string[] {
    return [fill(rates.cutEmpty, this.name.toLocaleLowerCase())];
  }

  get floorStyle(): string {
    return `inset-inline-start: ${this.policy.winRateFloor * 100}%`;
  }

  get targetStyle(): string {
    return `inset-inline-start: ${this.policy.winRateTarget * 100}%`;
  }
}
