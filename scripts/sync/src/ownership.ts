import { renameSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { SyncError } from './errors.ts';
import type { OrgHttp } from './connect/http.ts';
import { restQueries } from './connect/rest-query.ts';
import { metricTarget, runTarget } from './plan/targets.ts';
import { closeCutOffRun } from './report/sync-run.ts';
import { getState, setState } from './store/state.ts';
import { Store } from './store/store.ts';

/** A store that belongs to the org, and what happened to it on the way. */
export interface OwnStore {
  readonly store: Store;
  readonly notes: readonly string[];
}

/** No record has it; asked for where there is nothing to ask for. */
const nobody = '000000000000000AAA';

/**
 * Opens the store of an org. A store of another org is not touched: the org gets a separate one beside the default store.
 * When the org knows nothing of what the store wrote to it, it was restored, refreshed or emptied: the store is moved aside
 * and a new one is started.
 * @throws SyncError when a store that was named belongs to another org
 */
export async function openOwnStore(http: OrgHttp, path: string, isDefault: boolean): Promise<OwnStore> {
  const store = await Store.open(path);
  try {
    const { orgId, isKnown } = await askOrg(http, store);
    const owner = await getState(store, 'org');
    if (owner !== undefined && owner !== orgId) {
      if (!isDefault) {
        throw new SyncError(
          `${path} is the store of the org ${owner}, and this is ${orgId}. Choose another file with --store.`
        );
      }
      await store.close();
      const { dir, name, ext } = parse(path);
      return await openOwnStore(http, join(dir, `${name}-${orgId}${ext}`), false);
    }
    if (isKnown) {
      await setState(store, 'org', orgId);
      return { store, notes: (await getState(store, 'renewed')) === undefined ? [] : [RECOMPUTED] };
    }
    return { store: await beginAnew(store, orgId), notes: [forgotten(store.file)] };
  } catch (error) {
    await store.close();
    throw error;
  }
}

const RECOMPUTED =
  'Another version of the sync wrote this store: its rows were kept, and all figures were computed again.';

const forgotten = (file: string): string =>
  `The org does not know what this store wrote to it: it was restored, refreshed or emptied. Everything was read again; the old store is ${asideOf(file)}.`;

const asideOf = (file: string): string => join(dirname(file), `${parse(file).base}.before`);

async function beginAnew(store: Store, orgId: string): Promise<Store> {
  const storeId = await getState(store, 'storeId');
  await store.close();
  renameSync(store.file, asideOf(store.file));
  const anew = await Store.open(store.file);
  await setState(anew, 'org', orgId);
  // Runs of the old store that were cut off are this one's to close.
  if (storeId !== undefined) await setState(anew, 'storeId', storeId);
  return anew;
}

/** Whether the org knows the last run or a record this store wrote; true for a store that never wrote. */
async function askOrg(http: OrgHttp, store: Store): Promise<{ orgId: string; isKnown: boolean }> {
  const run = await getState(store, 'run');
  const startedAt = await getState(store, 'runStartedAt');
  const [metric] = await store.rows(
    'SELECT record_id, key FROM acknowledged WHERE object = $object AND record_id IS NOT NULL ORDER BY key DESC LIMIT 1',
    { object: metricTarget.name }
  );
  const [organizations, runs, metrics] = await restQueries(http, [
    'SELECT Id FROM Organization',
    `SELECT Id, Started_At__c, Status__c FROM ${runTarget.name} WHERE Id = '${run ?? nobody}'`,
    `SELECT Id, Key__c FROM ${metricTarget.name} WHERE Id = '${metric?.record_id ?? nobody}'`
  ]);
  const orgId = String(organizations?.[0]?.Id ?? '');
  if (orgId === '') throw new SyncError('The org does not identify itself (Organization has no row).');
  const last = runs?.find((row) => sameInstant(row.Started_At__c, startedAt));
  if (last?.Status__c === 'Running') await closeCutOffRun(http, String(last.Id));
  const isMetricKnown = metric !== undefined && metrics?.[0]?.Key__c === metric.key;
  return { orgId, isKnown: run === undefined || last !== undefined || isMetricKnown };
}

/** Datetimes of fields come without milliseconds. */
const sameInstant = (one: unknown, other: string | undefined): boolean =>
  other !== undefined && Math.abs(Date.parse(String(one).replace('+0000', 'Z')) - Date.parse(other)) < 1000;
