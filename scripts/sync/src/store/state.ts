import type { Statements } from './types.ts';

/** What a run tells the next one. Instants are UTC without a zone, as in the store. */
export type StateName =
  /** The org this store belongs to. */
  | 'org'
  /** By which the records of this store's runs are known. */
  | 'storeId'
  /** Id and start of the last Sync_Run__c: an org that does not know it is not the org that was. */
  | 'run'
  | 'runStartedAt'
  /** The org's clock at the start of the last run. */
  | 'startedAt'
  /** When everything was last read in full. */
  | 'fullAt'
  /** Moment and date of the last roll-up. */
  | 'rolledUpAt'
  | 'rolledUpOn'
  /** What the tables of figures are made for: see schema.ts. */
  | 'definition'
  /** 'all' when another version had computed the figures, and this one has not yet. */
  | 'renewed'
  /** What the last roll-up was computed with: SQL, time zone, stages, policies. */
  | 'basis'
  /** A digest of who was in whose team. */
  | 'places'
  /** 'all' when sums of all deals have to be computed, whichever were touched. */
  | 'touched'
  /** 'yes' from when what was computed of all deals is dropped until all of it is there again. */
  | 'isPartlyComputed'
  /** The mapping of the org's own fields that rows were last read with. */
  | 'mapping'
  /** What the calls of people in weekly readings were last computed from: sql/intermediate/call_basis.sql. */
  | 'calls'
  /** 'all' when slices changed under deals that did not: names, managers. */
  | 'slices';

export async function getState(store: Statements, name: StateName): Promise<string | undefined> {
  const [row] = await store.rows('SELECT value FROM memory WHERE name = $name', { name });
  return row?.value == null ? undefined : String(row.value);
}

export async function setState(store: Statements, name: StateName, value: string | null): Promise<void> {
  await store.run('INSERT OR REPLACE INTO memory VALUES ($name, $value)', { name, value });
}
