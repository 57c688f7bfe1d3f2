import { exitCode, type ExitCode } from '../errors.ts';
import type { Drift } from '../extract/merge.ts';
import type { Refusal } from '../load/types.ts';

type RunStatus = 'Complete' | 'Complete with refused rows';

/** What a run did, for people, machines and the org's Sync_Run__c. */
export interface Report {
  status: RunStatus;
  /** Nothing was written to the org; `written` and `deleted` say what would have been. */
  isDryRun: boolean;
  startedAt: string;
  finishedAt: string;
  /** Everything that changed in the org before this instant is in the figures. */
  dataAsOf: string;
  /** Why the run read more than changes; null when these were enough. */
  fullBecause: string | null;
  /** It compared and read whole only what had lost rows. */
  isWeekly: boolean;
  read: Record<string, number>;
  deals: number;
  dealsWithoutHistory: number;
  acceptedDatesTakenFromHistory: number;
  /** ISO code of the currency that the sums are in; null in an org of one. */
  corporateCurrency: string | null;
  /** By which amounts are converted into it, one rate a line; null in an org of one currency. */
  exchangeRates: string | null;
  /** Deals with an amount in a currency that has no rate: those amounts are in no figure. */
  withoutRate: readonly { readonly currency: string; readonly deals: number }[];
  assumedPeriods: {
    readonly quarters: number;
    readonly first_day: string | null;
    readonly last_day: string | null;
  };
  dealsComputed: number;
  records: number;
  written: number;
  deleted: number;
  /** Rows whose reason is new; a row is named once. */
  refused: Refusal[];
  /** Rows that the org refused before for the same reason, and does not have yet. */
  refusedBefore: number;
  /** Records of the sync that a user had changed or deleted in the org. */
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

/** Complete only where nothing is missing from the figures. */
export const exitCodeOf = ({ refused, withoutRate }: Report): ExitCode =>
  refused.length > 0 || withoutRate.length > 0 ? exitCode.refused : exitCode.complete;

export function reportLines(report: Report): string[] {
  const read = Object.entries(report.read).filter(([, count]) => count > 0);
  const left = report.apiCallsLeft === null ? '' : `, ${n(report.apiCallsLeft)} left`;
  const what = report.isWeekly ? 'Compared with the org' : 'Read everything';
  const full = report.fullBecause === null ? '' : ` ${what}: ${report.fullBecause}.`;
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

/** One sentence for each currency without a rate. */
const leftOutLines = ({ withoutRate }: Pick<Report, 'withoutRate'>): string[] =>
  withoutRate.map(
    ({ currency, deals }) =>
      `No exchange rate for ${currency}: the amounts of ${n(deals)} ${deals === 1 ? 'deal' : 'deals'} are left out; the deals are counted. Add the currency in Setup (Manage Currencies), or give the rate of an export with --rate ${currency}=….`
  );

/** What goes on by the pattern of other fiscal years. */
export const assumedLines = ({
  assumedPeriods: { quarters, first_day, last_day }
}: Pick<Report, 'assumedPeriods'>): string[] =>
  quarters === 0
    ? []
    : [
        `The org defines no fiscal periods for all of ${first_day} to ${last_day}: ${n(quarters)} ${quarters === 1 ? 'quarter follows' : 'quarters follow'} the pattern of its other years and ${quarters === 1 ? 'is' : 'are'} marked as assumed. Define the fiscal year in Setup (Fiscal Year).`
      ];

function details(report: Report): string[] {
  const counts: [number, string][] = [
    [
      report.dealsWithoutHistory,
      'deals have no history: they count from their creation, or their close date if that is earlier, with their current values.'
    ],
    [
      report.acceptedDatesTakenFromHistory,
      'deals have no accepted date: the sync uses the first day they were in the forecast.'
    ],
    [
      report.repaired,
      'records of the sync had been changed or deleted in the org; the sync wrote them again.'
    ]
  ];
  return [
    ...counts.filter(([count]) => count > 0).map(([count, text]) => `${n(count)} ${text}`),
    ...leftOutLines(report),
    ...assumedLines(report),
    ...report.drift.map(
      ({ object, gone, different }) =>
        `Drift: ${object}: ${n(gone)} rows were gone without a trace, ${n(different)} were new or different from the store.`
    ),
    ...report.notes,
    ...(report.refusedBefore > 0
      ? [
          `${n(report.refusedBefore)} rows that the org refused before are still not there; the sync sends them once a day, and with --full at once. An earlier Sync Run names them.`
        ]
      : []),
    ...report.refused
      .slice(0, shownRefusals)
      .map(({ object, key, reason }) => `Refused: ${object} ${key}: ${reason}`),
    ...(report.refused.length > shownRefusals
      ? [`… and ${n(report.refused.length - shownRefusals)} more.`]
      : [])
  ];
}
