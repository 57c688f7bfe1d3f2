import type { Grouping, Hiring } from 'c/capacityModel';
import { termsOf } from 'c/forecastCrew';
import type { Crew } from 'c/forecastCrew';
import type { Column, Row } from 'c/forecastFigureTable';
import { capacity as labels } from 'c/forecastLabels';
import { LightningElement, api } from 'lwc';
import { hiringOf, hiringWords, nextColumns, nextRows, pauseColumns, pauseRows } from './rows';

const GROUPINGS: readonly { value: Grouping; label: string }[] = [
  { value: 'segment', label: labels.bySegment },
  { value: 'region', label: labels.byRegion }
];

/** Where the next five sellers go, what each brings, and where adding one does not pay. */
export default class ForecastHiring extends LightningElement {
  @api crew!: Crew;

  labels = labels;
  groupings = GROUPINGS;
  grouping: Grouping = 'segment';

  private get hiring(): Hiring {
    return hiringOf(this.crew, this.grouping);
  }
  get words(): string {
    return hiringWords(this.hiring);
  }
  get hasNext(): boolean {
    return this.hiring.next.length > 0;
  }
  get nextColumns(): Column[] {
    return nextColumns(this.grouping);
  }
  get nextRows(): Row[] {
    return nextRows(this.hiring, termsOf(this.crew));
  }
  get hasPauses(): boolean {
    return this.hiring.pauses.length > 0;
  }
  get pauseColumns(): Column[] {
    return pauseColumns(this.grouping);
  }
  get pauseRows(): Row[] {
    return pauseRows(this.hiring, termsOf(this.crew));
  }

  handleGrouping(event: CustomEvent<Grouping>): void {
    this.grouping = event.detail;
  }
}
