import type { Grouping } from 'c/capacityModel';
import type { Crew } from 'c/forecastCrew';
import type { Column, Row } from 'c/forecastFigureTable';
import { capacity as labels } from 'c/forecastLabels';
import { LightningElement, api } from 'lwc';
import {
  MONTH_COLUMNS,
  QUARTER_COLUMNS,
  attritionWords,
  groupColumns,
  groupRows,
  headline,
  monthRows,
  quarterRows
} from './rows';

const GROUPINGS: readonly { value: Grouping; label: string }[] = [
  { value: 'segment', label: labels.bySegment },
  { value: 'region', label: labels.byRegion }
];

const STEPS = [
  { value: 'quarter', label: labels.byQuarter },
  { value: 'month', label: labels.byMonth }
];

/** Ramped capacity by quarter against the plan, and by segment or region. */
export default class ForecastCapacityPlan extends LightningElement {
  @api crew!: Crew;

  labels = labels;
  groupings = GROUPINGS;
  grouping: Grouping = 'segment';
  steps = STEPS;
  step = 'quarter';

  get headline(): string {
    return headline(this.crew);
  }
  get planColumns(): readonly Column[] {
    return this.step === 'month' ? MONTH_COLUMNS : QUARTER_COLUMNS;
  }
  get planRows(): Row[] {
    return this.step === 'month' ? monthRows(this.crew) : quarterRows(this.crew);
  }
  get groupColumns(): Column[] {
    return groupColumns(this.crew, this.grouping);
  }
  get groupRows(): Row[] {
    return groupRows(this.crew, this.grouping);
  }
  get attrition(): string {
    return attritionWords(this.crew);
  }

  handleStep(event: CustomEvent<string>): void {
    this.step = event.detail;
  }
  handleGrouping(event: CustomEvent<Grouping>): void {
    this.grouping = event.detail;
  }
}
