import { common } from 'c/forecastLabels';
import { LightningElement, api } from 'lwc';

/** What a view shows instead of data: a skeleton, an invitation, or an error with a way to try again. */
export default class ForecastStatePanel extends LightningElement {
  /** loading, empty or error. */
  @api kind: 'loading' | 'empty' | 'error' = 'loading';
  @api title = '';
  /** A sentence, or the org's own ones. */
  @api messages: readonly string[] = [];
  /** Rows of the skeleton. */
  @api rows = 3;

  labels = common;

  get isLoading(): boolean {
    return this.kind === 'loading';
  }
  get isEmpty(): boolean {
    return this.kind === 'empty';
  }
  get isError(): boolean {
    return this.kind === 'error';
  }
  get bars(): number[] {
    return Array.from({ length: Number(this.rows) }, (_, index) => index);
  }
  get heading(): string {
    return this.title || (this.isError ? common.errorTitle : '');
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
