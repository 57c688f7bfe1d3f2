import { periodsRequest, refresh } from 'c/forecastData';
import { leads as labels } from 'c/forecastLabels';
import type { Period } from 'c/forecastModel';
import type { QueryResult } from 'c/forecastQuery';
import { LightningElement } from 'lwc';

const TABS = [
  { value: 'calls', label: labels.calls },
  { value: 'speed', label: labels.speed },
  { value: 'funnel', label: labels.funnel }
];

/** Leads for sales development: who is due now, how fast leads are answered, and what became of them. */
export default class LeadsTab extends LightningElement {
  labels = labels;
  tabs = TABS;
  view = 'calls';
  asked = periodsRequest();
  periods: readonly Period[] = [];

  get viewLabel(): string {
    return TABS.find(({ value }) => value === this.view)!.label;
  }
  get isCalls(): boolean {
    return this.view === 'calls';
  }
  get isSpeed(): boolean {
    return this.view === 'speed';
  }
  get isFunnel(): boolean {
    return this.view === 'funnel';
  }

  handleView(event: CustomEvent<string>): void {
    this.view = event.detail;
  }

  /** Where periods are not visible, speed has the calendar's quarters. */
  handlePeriods(event: CustomEvent<QueryResult<'periods'>>): void {
    this.periods = event.detail.data ?? this.periods;
  }

  handleRetry(): void {
    void refresh();
  }
}
