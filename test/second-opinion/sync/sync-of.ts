import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearIncoming, mergeChanges, replaceAll } from '../../../scripts/sync/src/extract/merge.ts';
import { changedFields } from '../../../scripts/sync/src/load/outgoing.ts';
import { sourceObjects } from '../../../scripts/sync/src/plan/objects.ts';
import type { SourceObject } from '../../../scripts/sync/src/plan/source-object.ts';
import { fieldTargets, recordTargets } from '../../../scripts/sync/src/plan/targets.ts';
import { rollUp } from '../../../scripts/sync/src/compute/roll-up.ts';
import type { CsvValue } from '../../../scripts/sync/src/store/csv.ts';
import { addRows } from '../../../scripts/sync/src/store/page.ts';
import { setState } from '../../../scripts/sync/src/store/state.ts';
import { sqlFile } from '../../../scripts/sync/src/store/sql.ts';
import { Store } from '../../../scripts/sync/src/store/store.ts';
import { incomingTable, orgTable } from '../../../scripts/sync/src/store/tables.ts';
import type { Rows, Settings } from '../calculator/rows.ts';
import type { Values, Written } from './compare.ts';

/** When what was read before was read; extraction is not judged here. */
const LONG_AGO = '2026-01-01 00:00:00';

type OrgRow = Readonly<Record<string, CsvValue>>;

/** The sync from the rows it has read to the records it would write, without an org. */
export class SyncOf {
  readonly #store: Store;
  readonly #folder: string;
  #rows = new Map<string, readonly OrgRow[]>();
  /** What the fields that the sync fills hold in the org, by record. */
  readonly #held = new Map<string, Values>();

  private constructor(store: Store, folder: string) {
    this.#store = store;
    this.#folder = folder;
  }

  static async open(): Promise<SyncOf> {
    const folder = mkdtempSync(join(tmpdir(), 'second-opinion-'));
    return new SyncOf(await Store.open(join(folder, 'store.duckdb')), folder);
  }

  async close(): Promise<void> {
    await this.#store.close();
    rmSync(this.#folder, { recursive: true });
  }

  /** A first reading, and the records of that moment. */
  async first(rows: Rows, settings: Settings): Promise<Written> {
    for (const object of sourceObjects) {
      const now = this.#orgRows(rows, object);
      await this.#add(object, now, orgTable(object));
      this.#rows.set(object.name, now);
    }
    await setState(this.#store, 'touched', 'all');
    return this.#compute(rows, settings);
  }

  /** A later reading of what changed since then, and the records of that moment. */
  async next(rows: Rows, settings: Settings): Promise<Written> {
    for (const object of sourceObjects) {
      const now = this.#orgRows(rows, object);
      const before = this.#rows.get(object.name) ?? [];
      if (JSON.stringify(now) === JSON.stringify(before)) continue;
      if (object.cursor) await this.#merge(object, changedRows(before, now));
      else await this.#replace(object, now);
      this.#rows.set(object.name, now);
    }
    return this.#compute(rows, settings);
  }

  async #replace(object: SourceObject, rows: readonly OrgRow[]): Promise<void> {
    await clearIncoming(this.#store, object);
    await this.#add(object, rows, incomingTable(object));
    await replaceAll(this.#store, planned(object), LONG_AGO, LONG_AGO);
  }

  async #merge(object: SourceObject, rows: readonly OrgRow[]): Promise<void> {
    await clearIncoming(this.#store, object);
    await this.#add(object, rows, incomingTable(object));
    await mergeChanges(this.#store, planned(object), LONG_AGO, LONG_AGO);
  }

  async #add({ fields }: SourceObject, rows: readonly OrgRow[], table: string): Promise<void> {
    const values = rows.map((row) => fields.map(({ name }) => row[name]));
    await addRows(this.#store, values, table, fields);
  }

  async #compute(rows: Rows, { now, ...settings }: Settings): Promise<Written> {
    await rollUp(this.#store, { nowAt: now.replace('T', ' ').replace('Z', ''), ...settings });
    const written: Written = new Map();
    for (const row of await this.#store.rows('FROM calendar WHERE has_begun'))
      written.set(`Forecast_Period__c ${row.period_key}`, {
        Kind__c: String(row.kind),
        Start_Date__c: String(row.start_date),
        End_Date__c: String(row.end_date),
        isOver: Number(row.is_over)
      });
    for (const { target, table } of recordTargets)
      for (const row of await this.#store.rows(`FROM ${table}`)) {
        const record = `${target.name} ${row.Key__c}`;
        if (written.has(record)) throw new Error(`${record} is there twice.`);
        const fields = target.fields.filter((name) => !['Key__c', 'Forecast_Period__c'].includes(name));
        // What the record of the manager will be is known once the org has it.
        const names = fields.map((name) => (name === 'Manager__c' ? 'manager_id' : name));
        written.set(record, valuesOf(row, names));
      }
    for (const [record, values] of await this.#writeFields(rows)) written.set(record, values);
    return written;
  }

  /** Writes the fields of records that people edit as the sync would, and tells what they hold then. */
  async #writeFields(rows: Rows): Promise<Written> {
    const touched: Written = new Map();
    const { today } = await this.#store.one("SELECT getvariable('today')::VARCHAR AS today");
    for (const { name, fields, changes } of fieldTargets) {
      const sent = await changedFields(this.#store, name, fields, sqlFile(changes));
      for (const { key, values: sentValues } of sent) {
        const values = valuesOf(sentValues, fields);
        const record = `${name} ${key}`;
        if (isSame(this.#held.get(record) ?? {}, values)) throw new Error(`${record} is written as it was.`);
        this.#held.set(record, values);
        touched.set(record, values);
      }
      for (const row of rows[name as 'Lead'])
        if (!row.IsDeleted && !row.IsConverted) {
          const record = `${name} ${row.Id}`;
          const held = this.#held.get(record) ?? {};
          touched.set(record, withEngagement(held, String(today)));
        }
    }
    return touched;
  }

  /** The rows of an object with an Id each and the fields that the sync fills, as the org gives them. */
  #orgRows(rows: Rows, { name }: SourceObject): OrgRow[] {
    const given = (rows as unknown as Record<string, readonly OrgRow[]>)[name] ?? [];
    return given.map((row, n) => {
      const record = `${name} ${row.Id}`;
      if (!this.#held.has(record)) this.#held.set(record, HELD_AT_FIRST[name]?.[n % 4] ?? {});
      return {
        Id: `${name}${n}`,
        IsDeleted: false,
        ...row,
        ...this.#held.get(record),
        'FiscalYearSettings.Name': row.FiscalYearSettingsName
      };
    });
  }
}

/** A lead as the org shows it: what is left of its points today (Lead.Engagement__c). */
function withEngagement(held: Values, today: string): Values {
  const { Engagement_Points__c: points, Engagement_As_Of__c: asOf, ...fields } = held;
  const days = asOf ? Math.max(0, (Date.parse(today) - Date.parse(String(asOf))) / 86_400_000) : 0;
  return { ...fields, Engagement__c: asOf ? Number(points ?? 0) * 0.5 ** (days / 30) : 0 };
}

const valuesOf = (row: Readonly<Record<string, unknown>>, fields: readonly string[]): Values =>
  Object.fromEntries(
    fields.map((name) => [
      name,
      typeof row[name] === 'boolean' ? Number(row[name]) : ((row[name] ?? null) as Values[string])
    ])
  );

const planned = (object: SourceObject) => ({ object, fields: object.fields, isReplicateable: false });

/** Blank, 0, and figures that are hardly right: what there is before the sync writes it for the first time. */
const HELD_AT_FIRST: Readonly<Record<string, readonly Values[]>> = {
  Lead: [
    { Engagement_Points__c: null },
    { Engagement_Points__c: 0, First_Response_Minutes__c: 0 },
    {
      Engagement_Points__c: 40,
      Engagement_As_Of__c: '2026-01-01',
      First_Response_At__c: '2026-01-01T00:00:00.000Z',
      First_Response_Minutes__c: 5
    }
  ]
};

const isSame = (one: Values, other: Values): boolean =>
  Object.entries(other).every(([name, value]) => (one[name] ?? null) === value);

function changedRows(before: readonly OrgRow[], now: readonly OrgRow[]): OrgRow[] {
  const known = new Map(before.map((row) => [row.Id, JSON.stringify(row)]));
  return now.filter((row) => known.get(row.Id) !== JSON.stringify(row));
}
