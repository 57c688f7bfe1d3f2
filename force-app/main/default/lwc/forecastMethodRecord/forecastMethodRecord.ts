import type { BearingScope } from 'c/forecastBearingWords';
import { bearings as labels } from 'c/forecastLabels';
import { methodRecordsOf } from 'c/forecastModel';
import type { BearingPeriod, MethodRecord } from 'c/forecastModel';
import { LightningElement, api } from 'lwc';
import { addedRows, momentsOf, recordRows, recordSentence } from './record';
import type { RecordRow } from './record';

export { recordSentence } from './record';

/** What each bearing would have said of finished periods, against what came: errors, bias, and what people add. */
export default class ForecastMethodRecord extends LightningElement {
  /** Finished ones, oldest first, without a gap. */
  @api periods: readonly BearingPeriod[] = [];
  /** So many of the latest are judged. */
  @api judged = 0;
  @api scope!: BearingScope;
  /** The sentence is shown above it already. */
  @api isSentenceAbove = false;

  labels = labels;

  private get records(): MethodRecord[] {
    return methodRecordsOf(this.periods, this.judged);
  }
  get moments(): { key: string; label: string }[] {
    return momentsOf(this.scope);
  }
  get rows(): RecordRow[] {
    return recordRows(this.records, this.scope);
  }
  get added(): RecordRow[] {
    return addedRows(this.records, this.scope);
  }
  get isSentenceShown(): boolean {
    return !this.isSentenceAbove && this.sentence !== '';
  }
  get sentence(): string {
    return recordSentence(this.records, this.scope);
  }
}
