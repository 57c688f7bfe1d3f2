import { randomUUID } from 'node:crypto';
import { SyncError, exitCode } from '../errors.ts';
import { withoutSecrets } from '../../../lib/secrets.ts';
import type { OrgHttp } from '../connect/http.ts';
import { restQueries } from '../connect/rest-query.ts';
import { runTarget } from '../plan/targets.ts';
import { getState, setState } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { reportLines, rowsRead, type Report } from './report.ts';

/** What a Sync_Run__c holds in its detail. */
const detailLength = 32_000;

/** A run that began so long ago has ended, whatever its record says. */
const longestHours = 6;

/** Leaves a record of the run in the org, so that also a run that is cut off is seen. @returns its id */
export async function beginRun(http: OrgHttp, store: Store, startedAt: Date): Promise<string> {
  const { id } = await http.json<{ id: string }>({
    method: 'POST',
    path: `/sobjects/${runTarget.name}`,
    once: true,
    json: {
      Started_At__c: startedAt.toISOString(),
      Status__c: 'Running',
      Detail__c: `Under way, with the store ${await idOf(store)}.`
    }
  });
  await setState(store, 'run', id);
  await setState(store, 'runStartedAt', startedAt.toISOString());
  return id;
}

/** @throws SyncError when another store's run is under way in this org: they would write over each other */
export async function refuseSecond(http: OrgHttp, store: Store, runId: string, now: Date): Promise<void> {
  const other = await anotherRun(http, runId, await idOf(store), now);
  if (!other) return;
  throw new SyncError(
    `Another sync, with another store, has been running on this org since ${other.startedAt}. Wait until it ends. ` +
      `If its machine is gone, set the status of the Sync Run ${other.id} to Failed; after ${longestHours} hours it no longer counts.`
  );
}

/** By which the records of this store's runs are known. */
async function idOf(store: Store): Promise<string> {
  const known = await getState(store, 'storeId');
  if (known !== undefined) return known;
  const id = randomUUID();
  await setState(store, 'storeId', id);
  return id;
}

/**
 * The run of another store that is under way and began before this one. Of two that begin at once each looks when its record
 * is there, so at most one goes on. Records of this store are of runs that were cut off: the store was free.
 */
async function anotherRun(
  http: OrgHttp,
  ownId: string,
  storeId: string,
  now: Date
): Promise<{ id: string; startedAt: string } | undefined> {
  const [running = []] = await restQueries(http, [
    `SELECT Id, CreatedDate, Detail__c FROM ${runTarget.name} WHERE Status__c = 'Running' AND IsDeleted = false ORDER BY CreatedDate, Id`
  ]);
  for (const { Id: id, CreatedDate: createdDate, Detail__c: detail } of running) {
    if (id === ownId) return undefined;
    const created = new Date(String(createdDate).replace('+0000', 'Z'));
    if (String(detail).includes(storeId)) await closeCutOffRun(http, String(id));
    else if (now.getTime() - created.getTime() < longestHours * 3_600_000)
      return { id: String(id), startedAt: created.toISOString() };
  }
  return undefined;
}

/** For the tab's "data as of", and for later questions. */
export async function endRun(http: OrgHttp, runId: string, report: Report): Promise<void> {
  await change(http, runId, {
    Finished_At__c: report.finishedAt,
    Status__c: report.status,
    Rows_Read__c: rowsRead(report),
    Rows_Written__c: report.written + report.deleted,
    Rows_Failed__c: report.refused.length + report.refusedBefore,
    Data_As_Of__c: report.dataAsOf,
    Corporate_Currency__c: report.corporateCurrency,
    Exchange_Rates__c: report.exchangeRates,
    Deals_Without_Rate__c:
      report.withoutRate.map(({ currency, deals }) => `${currency} ${deals}`).join(', ') || null,
    Detail__c: withoutSecrets(reportLines(report).join('\n')).slice(0, detailLength)
  });
}

/** Says in the org why a run did not come to its end. */
export async function failRun(http: OrgHttp, runId: string, error: unknown): Promise<void> {
  const isQuota = error instanceof SyncError && error.exitCode === exitCode.quota;
  await change(http, runId, {
    Finished_At__c: (http.serverTime ?? new Date()).toISOString(),
    Status__c: isQuota ? 'Stopped at quota' : 'Failed',
    Detail__c: withoutSecrets(error instanceof Error ? error.message : String(error)).slice(0, detailLength)
  });
}

/** The run before this one says that it is running still, and it cannot be: its store was free. */
export const closeCutOffRun = (http: OrgHttp, runId: string): Promise<void> =>
  change(http, runId, {
    Status__c: 'Failed',
    Detail__c: 'The run was cut off. The next one went on where it was.'
  });

const change = (http: OrgHttp, runId: string, fields: Record<string, unknown>): Promise<void> =>
  http.json({
    method: 'PATCH',
    path: `/sobjects/${runTarget.name}/${runId}`,
    json: fields,
    beyondShare: true
  });
