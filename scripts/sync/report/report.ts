import type { Drift } from '../extract/merge.ts';
import type { Refusal } from '../load/save.ts';

export type RunStatus = 'Complete' | 'Complete with refused rows';

/** What a run did, for people, machines and the org's Sync_Run__c. */
export interface Report {
  status: RunStatus;
  /** Nothing was written to the org; `written` and `deleted` say what would have been. */
  isDryRun: boolean;
  startedAt: string;
  finishedAt: string;
  /** Everything that changed in the org before this instant is in the figures. */
  dataAsOf: string;
  /** Why everything was read anew; null when only changes were read. */
  fullBecause: string | null;
  read: Record<string, number>;
  deals: number;
  dealsWithoutHistory: number;
  acceptedDatesTakenFromHistory: number;
  dealsComputed: number;
  records: number;
  written: number;
  deleted: number;
  refused: Refusal[];
  /** Records of the sync that somebody had changed or deleted in the org. */
  repaired: number;
  /** What a complete reading found that the runs before it had missed. */
  drift: Drift[];
  notes: string[];
  apiCalls: number;
  apiCallsLeft: number | null;
}

/** A refusal for each of the first rows; the rest is counted. */
const shownRefusals = 50;

const n = (value: number): string => value.toLocaleString('en-US');

export const rowsRead = (report: Report): number =>
  Object.values(report.read).reduce((sum, count) => sum + count, 0);

export function reportLines(report: Report): string[] {
  const read = Object.entries(report.read).filter(([, count]) => count > 0);
  const left = report.apiCallsLeft === null ? '' : `, ${n(report.apiCallsLeft)} left`;
  const full = report.fullBecause === null ? '' : ` Read everything: ${report.fullBecause}.`;
  const would = report.isDryRun ? 'Dry run, nothing was written. To be written' : 'Written';
  return [
    `${report.status}. Data as of ${report.dataAsOf}.${full}`,
    `Read ${n(rowsRead(report))} rows (${read.map(([object, count]) => `${object} ${n(count)}`).join(', ')}).`,
    `Computed ${n(report.dealsComputed)} of ${n(report.deals)} deals; there are ${n(report.records)} metric records.`,
    `${would} ${n(report.written)}, deleted ${n(report.deleted)}, refused ${n(report.refused.length)}.`,
    `API calls: ${n(report.apiCalls)}${left}.`,
    ...details(report)
  ];
}

function details(report: Report): string[] {
  const counts: [number, string][] = [
    [
      report.dealsWithoutHistory,
      'deals have no history: counted from their creation and their values of today.'
    ],
    [
      report.acceptedDatesTakenFromHistory,
      'deals have no accepted date: the first day they were in the forecast was taken.'
    ],
    [report.repaired, 'records of the sync had been changed or deleted in the org and were written again.']
  ];
  return [
    ...counts.filter(([count]) => count > 0).map(([count, text]) => `${n(count)} ${text}`),
    ...report.drift.map(
      ({ object, gone, different }) =>
        `Drift: ${object}: ${n(gone)} rows were gone without a trace, ${n(different)} were new or otherwise than in the store.`
    ),
    ...report.notes,
    ...report.refused
      .slice(0, shownRefusals)
      .map(({ object, key, reason }) => `Refused: ${object} ${key}: ${reason}`),
    ...(report.refused.length > shownRefusals
      ? [`… and ${n(report.refused.length - shownRefusals)} more.`]
      : [])
  ];
}
