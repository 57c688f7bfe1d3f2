import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceObjects } from '../../src/plan/objects.ts';
import type { CsvValue } from '../../src/store/csv.ts';
import { addRows } from '../../src/store/page.ts';
import { setState } from '../../src/store/state.ts';
import { Store } from '../../src/store/store.ts';
import { orgTable } from '../../src/store/tables.ts';
import { rollUp, type RolledUp } from '../../src/compute/roll-up.ts';

export type Values = Record<string, CsvValue>;

/** Today is 20 May 2026 in New York (4 hours behind UTC in summer, 5 in winter): 2026 Q2 is running, Q1 is over. */
const moment = { nowAt: '2026-05-20 15:00:00', timeZone: 'America/New_York', fiscalYearStartMonth: 1 };

/** For tests: a store with a few people, to which a test adds deals. Vic manages Ann, Ann manages Bea and Cas. */
export class Company {
  readonly store: Store;
  readonly #folder: string;

  private constructor(store: Store, folder: string) {
    this.store = store;
    this.#folder = folder;
  }

  static async create(): Promise<Company> {
    const folder = mkdtempSync(join(tmpdir(), 'company-'));
    const company = new Company(await Store.open(join(folder, 'store.duckdb')), folder);
    await company.add('User', [
      { Id: 'vic', Name: 'Vic' },
      { Id: 'ann', Name: 'Ann', ManagerId: 'vic' },
      { Id: 'bea', Name: 'Bea', ManagerId: 'ann' },
      { Id: 'cas', Name: 'Cas', ManagerId: 'ann' }
    ]);
    await company.add('Account', [{ Id: 'acc', Market_Segment__c: 'SMB', IsDeleted: false }]);
    return company;
  }

  async close(): Promise<void> {
    await this.store.close();
    rmSync(this.#folder, { recursive: true });
  }

  async add(name: string, rows: Values[]): Promise<void> {
    const object = sourceObjects.find((candidate) => candidate.name === name);
    if (!object) throw new Error(name);
    const values = rows.map((row) => object.fields.map((field) => row[field.name]));
    await addRows(this.store, values, orgTable(object), object.fields);
    await setState(this.store, 'touched', 'all');
  }

  /** History rows `[deal, from, category, amount, close date]`; a row's Id is its place in the list. */
  async history(rows: [string, string, string, CsvValue, string][]): Promise<void> {
    await this.add(
      'OpportunityHistory',
      rows.map(([OpportunityId, CreatedDate, ForecastCategory, Amount, CloseDate], i) => ({
        Id: `h${String(i).padStart(3, '0')}`,
        OpportunityId,
        CreatedDate,
        ForecastCategory,
        Amount,
        CloseDate,
        IsDeleted: false
      }))
    );
  }

  /** @param nowAt another moment than 20 May 2026, UTC without a zone */
  rollUp(nowAt = moment.nowAt): Promise<RolledUp> {
    return rollUp(this.store, { ...moment, nowAt });
  }

  /** Notes what an extraction would note of deals it changed. */
  async touch(...deals: string[]): Promise<void> {
    await setState(this.store, 'touched', null);
    for (const id of deals) await this.store.run('INSERT INTO touched_deal VALUES ($id)', { id });
  }

  /** All metrics, one text per record, after an incremental computation and after computing all again. */
  async incrementalAndFull(
    nowAt?: string
  ): Promise<{ incremental: string[]; full: string[]; dealsComputed: number }> {
    const all = async () =>
      (
        await this.store.rows(
          'SELECT m::VARCHAR AS text FROM metric m UNION ALL SELECT s::VARCHAR FROM stage_metric s UNION ALL SELECT w::VARCHAR FROM week_metric w ORDER BY 1'
        )
      ).map((row) => String(row.text));
    const { dealsComputed } = await this.rollUp(nowAt);
    const incremental = await all();
    await setState(this.store, 'touched', 'all');
    await this.rollUp(nowAt);
    return { incremental, full: await all(), dealsComputed };
  }

  /** The sums of a record that are not 0, without the `__c`. */
  async sums(key: string): Promise<Record<string, number> | undefined> {
    const [row] = await this.store.rows('FROM metric WHERE Key__c = $key', { key });
    if (!row) return undefined;
    const entries = Object.entries(row).filter(
      ([name, value]) => /_(Amount|Count|Sum)__c$/.test(name) && Number(value)
    );
    return Object.fromEntries(entries.map(([name, value]) => [name.slice(0, -3), Number(value)]));
  }

  async keys(): Promise<string[]> {
    return (await this.store.rows('SELECT Key__c FROM metric ORDER BY 1')).map((row) => String(row.Key__c));
  }
}

/** An open deal of Bea's in Pipeline, accepted on 10 January, unless told otherwise. */
export const deal = (Id: string, values: Values): Values => ({
  Id,
  Name: Id,
  OwnerId: 'bea',
  StageName: 'any',
  ForecastCategory: 'Pipeline',
  Amount: 100,
  CloseDate: '2026-06-30',
  IsClosed: false,
  IsWon: false,
  Sales_Accepted_Date__c: '2026-01-10',
  CreatedDate: '2026-01-05T12:00:00.000Z',
  IsDeleted: false,
  ...values
});

export const won = { ForecastCategory: 'Closed', IsClosed: true, IsWon: true };
export const lost = { ForecastCategory: 'Omitted', IsClosed: true, IsWon: false };
