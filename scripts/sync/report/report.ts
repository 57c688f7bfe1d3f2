import type { Refusal } from '../load/save.ts';
import type { OrgHttp } from '../org/http.ts';
import { runTarget } from '../plan/targets.ts';

/** What a run did, for people, machines and the org's Sync_Run__c. */
export interface Report {
  status: 'Complete' | 'Complete with refused rows';
  startedAt: string;
  finishedAt: string;
  /** Everything that changed in the org before this instant is in the figures. */
  dataAsOf: string;
  read: Record<string, number>;
  deals: number;
  dealsWithoutHistory: number;
  acceptedDatesTakenFromHistory: number;
  records: number;
  written: number;
  deleted: number;
  refused: Refusal[];
  notes: string[];
  apiCalls: number;
  apiCallsLeft: number | null;
}

/** A refusal for each of the first rows; the rest is counted. */
const shownRefusals = 50;

export function reportLines(report: Report): string[] {
  const n = (value: number) => value.toLocaleString('en-US');
  const read = Object.values(report.read).reduce((sum, count) => sum + count, 0);
  const left = report.apiCallsLeft === null ? '' : `, ${n(report.apiCallsLeft)} left`;
  return [
    `${report.status}. Data as of ${report.dataAsOf}.`,
    `Read ${n(read)} rows (${Object.entries(report.read)
      .filter(([, count]) => count > 0)
      .map(([object, count]) => `${object} ${n(count)}`)
      .join(', ')}).`,
    `Computed ${n(report.records)} metric records from ${n(report.deals)} deals.`,
    `Written ${n(report.written)}, deleted ${n(report.deleted)}, refused ${n(report.refused.length)}.`,
    `API calls: ${n(report.apiCalls)}${left}.`,
    ...details(report)
  ];
}

function details(report: Report): string[] {
  const assumptions: [number, string][] = [
    [
      report.dealsWithoutHistory,
      'deals have no history: counted from their creation and their values of today.'
    ],
    [
      report.acceptedDatesTakenFromHistory,
      'deals have no accepted date: the first day they were in the forecast was taken.'
    ]
  ];
  return [
    ...assumptions
      .filter(([count]) => count > 0)
      .map(([count, text]) => `${count.toLocaleString('en-US')} ${text}`),
    ...report.notes,
    ...report.refused
      .slice(0, shownRefusals)
      .map(({ object, key, reason }) => `Refused: ${object} ${key}: ${reason}`),
    ...(report.refused.length > shownRefusals ? [`… and ${report.refused.length - shownRefusals} more.`] : [])
  ];
}

/** Leaves a record of the run in the org, for the tab's "data as of" and for whoever asks later. */
export async function recordRun(http: OrgHttp, report: Report): Promise<void> {
  const sum = (counts: Record<string, number>) =>
    Object.values(counts).reduce((total, count) => total + count, 0);
  await http.json({
    method: 'POST',
    path: `/sobjects/${runTarget.name}`,
    once: true,
    json: {
      Started_At__c: report.startedAt,
      Finished_At__c: report.finishedAt,
      Status__c: report.status,
      Rows_Read__c: sum(report.read),
      Rows_Written__c: report.written + report.deleted,
      Rows_Failed__c: report.refused.length,
      Data_As_Of__c: report.dataAsOf,
      Detail__c: reportLines(report).join('\n').slice(0, 32_000)
    }
  });
}
