import type { Crew } from 'c/forecastCrew';
import type { Column, Row } from 'c/forecastFigureTable';
import { capacity as labels, common } from 'c/forecastLabels';
import type { Series } from 'c/forecastLineChart';
import { LightningElement, api } from 'lwc';
import { ALL, COLUMNS, periodsOf, rowsOf, segmentsOf, seriesOf, words } from './chart';

/** How fast sellers ramp: learned from what they won by quarter of tenure, beside the norm. */
export default class ForecastRamp extends LightningElement {
  @api crew!: Crew;

  labels = labels;
  columns: readonly Column[] = COLUMNS;
  segment = ALL;
  isTable = false;

  get segments(): { value: string; label: string }[] {
    return segmentsOf(this.crew);
  }
  get hasSegments(): boolean {
    return this.segments.length > 1;
  }
  get quarters(): string[] {
    return periodsOf(this.crew, this.segment);
  }
  get series(): Series[] {
    return seriesOf(this.crew, this.segment);
  }
  get rows(): Row[] {
    return rowsOf(this.crew, this.segment);
  }
  get words(): string {
    return words(this.crew, this.segment);
  }
  get tableText(): string {
    return this.isTable ? common.showAsChart : common.showAsTable;
  }

  handleSegment(event: CustomEvent<{ value: string }>): void {
    this.segment = event.detail.value;
  }
  handleTable(): void {
    this.isTable = !this.isTable;
  }
}
