import type { PlannedObject } from '../plan/plan.ts';
import type { SourceObject } from '../plan/source-object.ts';
import { setState } from '../store/state.ts';
import { identifier, sqlFile } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import { createTable, incomingTable, orgTable } from '../store/tables.ts';
import { countedOf } from './soql.ts';
import { fieldsOf } from './window.ts';

/** What a complete reading found that the runs since the last one should have found, and did not. */
export interface Drift {
  readonly object: string;
  /** Rows of the store that the org does not have: deleted without a trace. */
  readonly gone: number;
  /** Rows the store did not have, or had otherwise. */
  readonly different: number;
}

export async function clearIncoming(store: Store, object: SourceObject): Promise<void> {
  await store.run(`DROP TABLE IF EXISTS ${incomingTable(object)}`);
  await store.run(createTable(incomingTable(object), object));
}

/**
 * Puts the rows that changed in the place of what the store has of them, and notes the deals they touch; all in one
 * transaction with the checkpoint. `since`: from when on they were read.
 * @returns with `isCompared` what was not in the store, or other
 */
export async function mergeChanges(
  store: Store,
  planned: PlannedObject,
  readUntil: string,
  since: string,
  isCompared = false
): Promise<Drift | undefined> {
  const { object } = planned;
  return store.transaction(async () => {
    const drift = isCompared ? await changesMissed(store, object) : undefined;
    await touch(store, object);
    if (object.name === 'Opportunity') await store.run(sqlFile('affected/returned'), { since });
    await putIncoming(store, planned);
    await advance(store, planned, readUntil);
    return drift;
  });
}

/** Changes that the runs before should have read. */
async function changesMissed(store: Store, object: SourceObject): Promise<Drift> {
  const { different } = await store.one(
    `SELECT count(*)::INTEGER AS different FROM (FROM ${incomingTable(object)} EXCEPT FROM ${orgTable(object)})`
  );
  return { object: object.name, gone: 0, different: Number(different) };
}

/** Rows that came with their place in the store taken; of those that do not count, only that they are gone. */
async function putIncoming(store: Store, planned: PlannedObject): Promise<void> {
  const [kept, incoming] = [orgTable(planned.object), incomingTable(planned.object)];
  await store.run(`DELETE FROM ${kept} WHERE Id IN (SELECT Id FROM ${incoming})`);
  const counted = countedOf(planned);
  const where = counted ? ` WHERE ${counted.sql}` : '';
  await store.run(`INSERT INTO ${kept} BY NAME FROM ${incoming}${where}`);
}

/** No row changed: the store is as it was, and the next run need not ask for this time again. */
export const nothingChanged = (store: Store, planned: PlannedObject, readUntil: string): Promise<void> =>
  store.transaction(() => advance(store, planned, readUntil));

/** Merges rows that were asked for one by one: the checkpoint stays where it is. */
export async function mergeSome(store: Store, planned: PlannedObject): Promise<void> {
  const { object } = planned;
  await store.transaction(async () => {
    await touch(store, object);
    await putIncoming(store, planned);
    await store.run(`DROP TABLE ${incomingTable(object)}`);
  });
}

/** Puts a complete reading in the place of what the store has; in one transaction with the checkpoint. */
export async function replaceAll(
  store: Store,
  planned: PlannedObject,
  readUntil: string,
  startedAt: string
): Promise<Drift | undefined> {
  const { object } = planned;
  return store.transaction(async () => {
    const drift = object.cursor ? await driftOf(store, planned) : undefined;
    if (object.cursor && object.touches) await setState(store, 'touched', 'all');
    else await touch(store, object);
    await keepForgotten(store, object);
    await store.run(`DROP TABLE ${orgTable(object)}`);
    await store.run(`ALTER TABLE ${incomingTable(object)} RENAME TO ${identifier(object.name)}`);
    await advance(store, planned, readUntil);
    await store.run('UPDATE checkpoint SET deleted_until = $startedAt::TIMESTAMP WHERE object = $object', {
      startedAt,
      object: object.name
    });
    return drift;
  });
}

/** Empties the table of an object that the org no longer shows. */
export async function forget(store: Store, object: SourceObject): Promise<void> {
  // The checkpoint goes in any case: it would grow old, and what is too old makes every run read everything.
  await store.run('DELETE FROM checkpoint WHERE object = $object', { object: object.name });
  const { rows } = await store.one(`SELECT count(*)::INTEGER AS rows FROM ${orgTable(object)}`);
  if (rows === 0 || object.isKept) return;
  await store.transaction(async () => {
    await store.run(`DELETE FROM ${orgTable(object)}`);
    await setState(store, 'touched', 'all');
  });
}

async function touch(store: Store, object: SourceObject): Promise<void> {
  if (!object.touches) return;
  await store.run(`CREATE OR REPLACE TEMP VIEW incoming AS FROM ${incomingTable(object)}`);
  await store.run(sqlFile(`affected/${object.touches}`));
}

/** Keep field history that the org purges, and history rows of deals that still exist. */
async function keepForgotten(store: Store, object: SourceObject): Promise<void> {
  if (!object.isKept && !object.dealField) return;
  const ofDealsThatAre = object.isKept
    ? ''
    : `SEMI JOIN org.Opportunity d ON d.Id = o.${identifier(object.dealField ?? '')}`;
  await store.run(
    `INSERT INTO ${incomingTable(object)} BY NAME
       SELECT o.* FROM ${orgTable(object)} o ANTI JOIN ${incomingTable(object)} i ON i.Id = o.Id ${ofDealsThatAre}`
  );
}

async function driftOf(store: Store, planned: PlannedObject): Promise<Drift | undefined> {
  const { object } = planned;
  const [before] = await store.rows('SELECT fields FROM checkpoint WHERE object = $object', {
    object: object.name
  });
  if (!before || before.fields !== fieldsOf(planned)) return undefined;
  // These rows are not compared: that their deal was deleted since is not drift.
  const columns = object.isKept ? '* EXCLUDE (IsDeleted)' : '*';
  const { gone, different } = await store.one(
    `SELECT
       (SELECT count(*) FROM ${orgTable(object)} o ANTI JOIN ${incomingTable(object)} i ON i.Id = o.Id)::INTEGER AS gone,
       (SELECT count(*) FROM (SELECT ${columns} FROM ${incomingTable(object)} EXCEPT SELECT ${columns} FROM ${orgTable(object)}))::INTEGER AS different`
  );
  return { object: object.name, gone: object.isKept ? 0 : Number(gone), different: Number(different) };
}

async function advance(store: Store, planned: PlannedObject, readUntil: string): Promise<void> {
  await store.run(
    `INSERT INTO checkpoint (object, read_until, fields) VALUES ($object, $readUntil::TIMESTAMP, $fields)
       ON CONFLICT DO UPDATE SET read_until = excluded.read_until, fields = excluded.fields`,
    { object: planned.object.name, readUntil, fields: fieldsOf(planned) }
  );
  await store.run('DELETE FROM open_job WHERE object = $object', { object: planned.object.name });
}
