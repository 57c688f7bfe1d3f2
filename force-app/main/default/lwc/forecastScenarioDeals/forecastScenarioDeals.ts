import { scenario as labels } from 'c/forecastLabels';
import type { Fate } from 'c/forecastModel';
import { LightningElement, api } from 'lwc';

/** A deal as the table shows it. */
interface DealRow {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

/** Deals, each with a switch for what it is taken as. Emits `take` with the deal's id and its new fate. */
export default class ForecastScenarioDeals extends LightningElement {
  @api rows: readonly DealRow[] = [];
  @api caption = '';

  labels = labels;

  handleTake(event: Event): void {
    const { id, fate } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(
      new CustomEvent<{ id: string; fate: Fate }>('take', { detail: { id: id!, fate: fate as Fate } })
    );
  }

  handleOpen(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const detail = { deal: { id }, action: 'open' };
    this.dispatchEvent(new CustomEvent('cardaction', { detail, bubbles: true, composed: true }));
  }
}
