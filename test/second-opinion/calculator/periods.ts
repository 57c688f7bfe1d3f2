import { addDays, addMonths, daysBetween, type Day, type Instant, type Zone } from './days.ts';
import type { PeriodRow, Settings } from './rows.ts';

/** docs/metrics.md, Basics: Period. */
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

/** docs/metrics.md, Basics: Which periods. Those that have begun, from the one of the oldest history row on. */
export function periodsOf(
  own: readonly PeriodRow[],
  { now, fiscalYearStartMonth }: Settings,
  zone: Zone,
  oldest: Day | undefined
): Period[] {
  const today = zone.dayOf(Date.parse(now));
  const from = oldest === undefined || oldest > today ? today : oldest;
  const all: Dates[] = [];
  for (const kind of ['Quarter', 'Month'] as const) {
    const rows = own.filter((row) => row.Type === kind).sort((a, b) => (a.StartDate < b.StartDate ? -1 : 1));
    all.push(...rows.map((row) => ({ kind, first: row.StartDate, last: row.EndDate })));
    all.push(...filling(kind, rows, { from, to: today }, fiscalYearStartMonth));
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

/** docs/metrics.md, Basics: Days without a period. Day by day, so that no gap is overlooked. */
function filling(
  kind: Period['kind'],
  own: readonly PeriodRow[],
  days: { from: Day; to: Day },
  fiscalYearStartMonth: number
): Dates[] {
  const areStandard = own.every((row) => {
    const standard = standardOn(kind, row.StartDate, fiscalYearStartMonth);
    return standard.first === row.StartDate && standard.last === row.EndDate;
  });
  const found: Dates[] = [];
  let day = days.from;
  while (day <= days.to) {
    const within = own.find((row) => row.StartDate <= day && day <= row.EndDate);
    if (within) {
      day = addDays(within.EndDate, 1);
      continue;
    }
    const before = own.filter((row) => row.EndDate < day).at(-1);
    const after = own.find((row) => row.StartDate > day);
    const neighbour = before ?? after;
    const pattern = neighbour && !areStandard ? yearOf(neighbour, own) : undefined;
    const whole = pattern ? patternOn(kind, day, pattern) : standardOn(kind, day, fiscalYearStartMonth);
    const first = before && whole.first <= before.EndDate ? addDays(before.EndDate, 1) : whole.first;
    const last = after && whole.last >= after.StartDate ? addDays(after.StartDate, -1) : whole.last;
    found.push({ kind, first, last });
    day = addDays(last, 1);
  }
  return found;
}

/** The calendar month of a day, or the quarter of three of them. */
function standardOn(kind: Period['kind'], day: Day, fiscalYearStartMonth: number): Dates {
  const months = kind === 'Month' ? 1 : 3;
  const back = (Number(day.slice(5, 7)) - fiscalYearStartMonth + 12) % months;
  const first = addMonths(day, -back);
  return { kind, first, last: addDays(addMonths(first, months), -1) };
}

/** The year of a period, when it is there whole: its periods in order. */
function yearOf(row: PeriodRow, own: readonly PeriodRow[]): readonly PeriodRow[] | undefined {
  const year = own.filter((one) => one.FiscalYearSettingsId === row.FiscalYearSettingsId);
  const [first, last] = [year[0] as PeriodRow, year.at(-1) as PeriodRow];
  const length = daysBetween(first.StartDate, last.EndDate) + 1;
  const days = year.reduce((sum, one) => sum + daysBetween(one.StartDate, one.EndDate) + 1, 0);
  return days === length && length >= 350 && length <= 380 ? year : undefined;
}

/** The period of a day in a year that is this one again, some years earlier or later. */
function patternOn(kind: Period['kind'], day: Day, year: readonly PeriodRow[]): Dates {
  const [first, last] = [year[0] as PeriodRow, year.at(-1) as PeriodRow];
  const next = addDays(last.EndDate, 1);
  const isByMonth = first.StartDate.endsWith('-01') && addMonths(first.StartDate, 12) === next;
  const moved = (date: Day, years: number): Day =>
    isByMonth ? addMonths(date, 12 * years) : addDays(date, years * daysBetween(first.StartDate, next));
  for (let years = day < first.StartDate ? -1 : 1; Math.abs(years) < 200; years += Math.sign(years))
    for (const row of year) {
      const begins = moved(row.StartDate, years);
      const ends = addDays(moved(addDays(row.EndDate, 1), years), -1);
      if (begins <= day && day <= ends) return { kind, first: begins, last: ends };
    }
  throw new Error(`No year is like that of ${first.StartDate} on ${day}.`);
}

export function isIn(period: Dates, day: Day): boolean {
  return period.first <= day && day <= period.last;
}
