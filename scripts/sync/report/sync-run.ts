import { SyncError, exitCode } from '../errors.ts';
import type { OrgHttp } from '../org/http.ts';
import { runTarget } from '../plan/targets.ts';
import { remember } from '../store/memory.ts';
import type { Store } from '../store/store.ts';
import { reportLines, rowsRead, type Report } from './report.ts';

/** What a Sync_Run__c holds in its detail. */
const detailLength = 32_000;

/** Leaves a record of the run in the org, so that also a run that is cut off is seen. @returns its id */
export async function beginRun(http: OrgHttp, store: Store, startedAt: Date): Promise<string> {
  const { id } = await http.json<{ id: string }>({
    method: 'POST',
    path: `/sobjects/${runTarget.name}`,
    once: true,
    json: { Started_At__c: startedAt.toISOString(), Status__c: 'Running' }
  });
  await remember(store, 'run', id);
  await remember(store, 'runStartedAt', startedAt.toISOString());
  return id;
}

/** For the tab's "data as of", and for whoever asks later. */
export async function endRun(http: OrgHttp, runId: string, report: Report): Promise<void> {
  await change(http, runId, {
    Finished_At__c: report.finishedAt,
    Status__c: report.status,
    Rows_Read__c: rowsRead(report),
    Rows_Written__c: report.written + report.deleted,
    Rows_Failed__c: report.refused.length,
    Data_As_Of__c: report.dataAsOf,
    Detail__c: reportLines(report).join('\n').slice(0, detailLength)
  });
}

/** Says in the org why a run did not come to its end. */
export async function failRun(http: OrgHttp, runId: string, error: unknown): Promise<void> {
  const isQuota = error instanceof SyncError && error.exitCode === exitCode.quota;
  await change(http, runId, {
    Finished_At__c: (http.serverTime ?? new Date()).toISOString(),
    Status__c: isQuota ? 'Stopped at quota' : 'Failed',
    Detail__c: (error instanceof Error ? error.message : String(error)).slice(0, detailLength)
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
