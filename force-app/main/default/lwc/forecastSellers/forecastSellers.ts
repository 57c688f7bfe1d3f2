import type { Crew } from 'c/forecastCrew';
import type { Column, Row } from 'c/forecastFigureTable';
import { capacity as labels } from 'c/forecastLabels';
import { LightningElement, api } from 'lwc';
import { COLUMNS, rowsOf, stepsOf, words } from './rows';
import type { Step } from './rows';

/** The sellers with start, tenure and quota, and how their attainment is distributed. */
export default class ForecastSellers extends LightningElement {
  @api crew!: Crew;

  labels = labels;
  columns: readonly Column[] = COLUMNS;

  get words(): string {
    return words(this.crew);
  }
  get steps(): Step[] {
    return stepsOf(this.crew);
  }
  get rows(): Row[] {
    return rowsOf(this.crew);
  }
}
