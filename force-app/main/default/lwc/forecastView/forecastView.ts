import type { QueryName, Request } from 'c/forecastData';
import type { QueryResult } from 'c/forecastQuery';
import { LightningElement, api } from 'lwc';
import { READY } from './status';
import type { ViewStatus } from './status';

export { viewStatus } from './status';
export type { ViewStatus } from './status';

/** What a view asks the org, by name; null: not asked now. */
export type ViewRequests = Readonly<Record<string, Request | null>>;

/** Detail of the `result` event. */
export interface ViewResult<Name extends QueryName = QueryName> extends QueryResult<Name> {
  /** Of the request. */
  readonly name: string;
}

/**
 * Asks the org what a view needs, and shows while there is nothing to show that it loads, is empty or was refused:
 * `<c-forecast-view requests={…} status={…} onresult={…}>`. Its slot is always there: the view shows its content when its
 * status is ready. `retry` reaches the tab, which asks everything again.
 */
export default class ForecastView extends LightningElement {
  @api requests: ViewRequests = {};
  @api status: ViewStatus = READY;
  /** Rows of the skeleton. */
  @api rows = 3;

  get entries(): { name: string; request: Request | null }[] {
    return Object.entries(this.requests).map(([name, request]) => ({ name, request }));
  }

  get isPanelShown(): boolean {
    return !this.status.isReady;
  }

  /** Asks everything again. */
  @api
  async refresh(): Promise<void> {
    const queries = Array.from(this.template!.querySelectorAll('c-forecast-query')) as unknown as {
      refresh(): Promise<void>;
    }[];
    await Promise.all(queries.map((query) => query.refresh()));
  }

  handleResult(event: CustomEvent<QueryResult>): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    const detail: ViewResult = { ...event.detail, name: name! };
    this.dispatchEvent(new CustomEvent('result', { detail }));
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry', { bubbles: true, composed: true }));
  }
}
