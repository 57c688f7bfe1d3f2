import { addDays, addMonths, type Day, type Instant, type Zone } from './days.ts';
import type { PeriodRow, Settings } from './rows.ts';

/** docs/metrics.md, Ground: Period. */
export interface Period {
  readonly key: string;
  readonly kind: 'Quarter' | 'Month';
  readonly first: Day;
  readonly last: Day;
  /** The first instant. */
  readonly start: Instant;
  /** The end so far, as an instant and as a day. */
  readonly e: Instant;
  readonly eDay: Day;
  readonly isOver: boolean;
}

type Dates = Pick<Period, 'kind' | 'first' | 'last'>;

/** docs/metrics.md, Ground: Which periods. Those that have begun, from the one of the oldest history row on. */
export function periodsOf(
  own: readonly PeriodRow[],
  { now, fiscalYearStartMonth }: Settings,
  zone: Zone,
  oldest: Day | undefined
): Period[] {
  const today = zone.dayOf(Date.parse(now));
  const from = oldest === undefined || oldest > today ? today : oldest;
  const all: Dates[] = own.map((row) => ({ kind: row.Type, first: row.StartDate, last: row.EndDate }));
  for (const standard of standardPeriods(from, today, fiscalYearStartMonth)) {
    const isOwn = own.some(
      (row) => row.Type === standard.kind && row.StartDate <= standard.last && row.EndDate >= standard.first
    );
    if (!isOwn) all.push(standard);
  }
  return all
    .filter(({ first, last }) => first <= today && last >= from)
    .map(({ kind, first, last }) => {
      const end = zone.startOf(addDays(last, 1));
      const isOver = today > last;
      return {
        key: `${kind === 'Quarter' ? 'Q' : 'M'}:${first}`,
        kind,
        first,
        last,
        start: zone.startOf(first),
        e: Math.min(end, Date.parse(now)),
        eDay: isOver ? last : today,
        isOver
      };
    });
}

/** Calendar months, and quarters of three of them from the month the fiscal year starts in. */
function standardPeriods(from: Day, today: Day, fiscalYearStartMonth: number): Dates[] {
  const found: Dates[] = [];
  let first = `${Number(from.slice(0, 4)) - 1}-01-01`;
  for (; first <= today; first = addMonths(first, 1)) {
    found.push({ kind: 'Month', first, last: addDays(addMonths(first, 1), -1) });
    const month = Number(first.slice(5, 7));
    if ((month - fiscalYearStartMonth + 12) % 3 === 0)
      found.push({ kind: 'Quarter', first, last: addDays(addMonths(first, 3), -1) });
  }
  return found;
}

export function isIn(period: Dates, day: Day): boolean {
  return period.first <= day && day <= period.last;
}
