import { api, LightningElement } from 'lwc';
import { page } from '../../pageData.ts';
import { callApi, type FetchError } from '../../lds/api.ts';
import { addressOf } from '../../router.ts';

interface Row {
  Id: string;
  Name?: string;
  LastModifiedDate: string;
}

interface ListedRecord {
  id: string;
  name: string;
  address: string;
  changed: string;
}

const SHOWN = 50;

/** The records of an object that changed last; enough to open one. */
export default class ObjectList extends LightningElement {
  records: ListedRecord[] = [];
  problem = '';
  total: number | undefined;
  #object = '';

  @api
  get objectApiName(): string {
    return this.#object;
  }
  set objectApiName(name: string) {
    this.#object = name;
    void this.load(name);
  }

  get title(): string {
    return page.app.tabs.find(({ object }) => object === this.#object)?.label ?? this.#object;
  }

  get countText(): string {
    if (this.total === undefined) return 'Loading';
    return this.total > SHOWN
      ? `The ${SHOWN} changed last, of ${this.total}`
      : `${this.total} ${this.total === 1 ? 'record' : 'records'}`;
  }

  async load(object: string): Promise<void> {
    this.total = undefined;
    this.problem = '';
    const ask = <T>(soql: string): Promise<T> => callApi(`/query?q=${encodeURIComponent(soql)}`);
    try {
      const [rows, count] = await Promise.all([
        ask<{ records: Row[] }>(
          `SELECT Id, Name, LastModifiedDate FROM ${object} ORDER BY LastModifiedDate DESC, Id LIMIT ${SHOWN}`
        ),
        ask<{ totalSize: number }>(`SELECT COUNT() FROM ${object}`)
      ]);
      if (object !== this.#object) return;
      this.records = rows.records.map((row) => this.listed(row));
      this.total = count.totalSize;
    } catch (error) {
      this.problem = String((error as FetchError).body.message);
      this.total = 0;
      this.records = [];
    }
  }

  listed({ Id, Name, LastModifiedDate }: Row): ListedRecord {
    const { locale, timeZone } = page.i18n as Record<string, string>;
    return {
      id: Id,
      name: Name ?? Id,
      address: addressOf({
        type: 'standard__recordPage',
        attributes: { objectApiName: this.#object, recordId: Id, actionName: 'view' },
        state: {}
      }),
      changed: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
        new Date(LastModifiedDate)
      )
    };
  }
}
