import type { Crew } from 'c/forecastCrew';
import type { Column, Row } from 'c/forecastFigureTable';
import { capacity as labels, fill } from 'c/forecastLabels';
import { LightningElement, api } from 'lwc';
import { COLUMNS, rowsOf, words } from './rows';

/** How much accepted pipeline has to be created by when, for each of the next two quarters. */
export default class ForecastPipelineNeed extends LightningElement {
  @api crew!: Crew;

  labels = labels;
  columns: readonly Column[] = COLUMNS;

  get words(): string {
    return words(this.crew);
  }
  get quarters(): { key: string; title: string; rows: Row[] }[] {
    return this.crew.quarters.next.map(({ key, name }, place) => ({
      key,
      title: fill(labels.needFor, name),
      rows: rowsOf(this.crew, place)
    }));
  }
}
