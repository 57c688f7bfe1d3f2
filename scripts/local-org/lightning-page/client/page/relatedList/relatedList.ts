import { api, LightningElement } from 'lwc';
import type { RelatedList as List } from '../../../types.ts';
import { callApi, type FetchError } from '../../lds/api.ts';
import { queryOf, rowOf, type Answer, type Row } from './rows.ts';

const FIRST = 10;

/** Records below the one that the page shows: the first ones, and all of them when asked. */
export default class RelatedList extends LightningElement {
  @api recordId = '';
  @api list!: List;

  rows: Row[] = [];
  total: number | undefined;
  problem = '';

  connectedCallback(): void {
    void this.load(FIRST);
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get hasMore(): boolean {
    return this.total !== undefined && this.rows.length < this.total;
  }

  get title(): string {
    return this.total === undefined ? this.list.label : `${this.list.label} (${this.total})`;
  }

  handleAll(): void {
    void this.load(undefined);
  }

  private async load(limit: number | undefined): Promise<void> {
    const ask = <T>(soql: string): Promise<T> => callApi(`/query?q=${encodeURIComponent(soql)}`);
    const { object, field } = this.list;
    this.problem = '';
    try {
      const [count, first] = await Promise.all([
        ask<{ totalSize: number }>(`SELECT COUNT() FROM ${object} WHERE ${field} = '${this.recordId}'`),
        ask<Answer>(queryOf(this.list, this.recordId, limit))
      ]);
      const records = [...first.records];
      let next = first.nextRecordsUrl;
      while (next) {
        const more = await callApi<Answer>(next.replace(/^.*\/query/, '/query'));
        records.push(...more.records);
        next = more.nextRecordsUrl;
      }
      this.rows = records.map((record) => rowOf(this.list, record));
      this.total = count.totalSize;
    } catch (error) {
      this.problem = String((error as FetchError).body.message);
    }
  }
}
