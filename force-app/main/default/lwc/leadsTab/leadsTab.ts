import { refresh, setupRequest } from 'c/forecastData';
import type { Setup } from 'c/forecastData';
import { leads as labels } from 'c/forecastLabels';
import type { Period } from 'c/forecastModel';
import type { QueryResult } from 'c/forecastQuery';
import { LightningElement } from 'lwc';
import USER_ID from '@salesforce/user/Id';

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
  setup = setupRequest(USER_ID);
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

  handleSetup(event: CustomEvent<QueryResult<'setup'>>): void {
    this.periods = (event.detail.data as Setup | undefined)?.periods ?? this.periods;
  }

  handleRetry(): void {
    void refresh();
  }
}
