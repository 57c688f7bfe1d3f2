import { DateTime } from 'luxon';
import type { DateTimeUnit, DurationUnit } from 'luxon';
import type { QueryContext } from '../query-context.ts';

/** Days `[from, to)`, yyyy-mm-dd. */
export interface DayRange {
  from: string;
  to: string;
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'fiscal_quarter' | 'fiscal_year';

const FIXED = /^(YESTERDAY|TODAY|TOMORROW|LAST_90_DAYS|NEXT_90_DAYS)$/;
const PERIOD = /^(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR)$/;
const COUNTED = /^(LAST|NEXT)_N_(DAY|WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR)S$/;
const AGO = /^N_(DAY|WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR)S_AGO$/;

/**
 * The days that a date literal covers, in the user's time zone. Weeks begin on Sunday, as in the locale en_US.
 * LAST_N_DAYS:n ends with today, LAST_N_ of anything longer ends before the running one.
 * @throws RangeError for an unknown name
 */
export function dayRange(name: string, n: number | undefined, context: QueryContext): DayRange {
  const today = DateTime.fromJSDate(context.now, { zone: context.timeZone }).startOf('day');
  const fiscal = context.fiscalYearStartMonth;
  if (FIXED.test(name)) return fixed(name, today);
  const period = PERIOD.exec(name);
  if (period) {
    const unit = period[2]!.toLowerCase() as Unit;
    const shift = { LAST: -1, THIS: 0, NEXT: 1 }[period[1]!]!;
    const from = plus(startOf(today, unit, fiscal), unit, shift);
    return range(from, plus(from, unit, 1));
  }
  const counted = COUNTED.exec(name);
  if (counted && n !== undefined) {
    const unit = counted[2]!.toLowerCase() as Unit;
    const current = startOf(today, unit, fiscal);
    if (counted[1] === 'NEXT') {
      const from = plus(current, unit, 1);
      return range(from, plus(from, unit, n));
    }
    return range(plus(current, unit, -n), unit === 'day' ? plus(current, 'day', 1) : current);
  }
  const ago = AGO.exec(name);
  if (ago && n !== undefined) {
    const unit = ago[1]!.toLowerCase() as Unit;
    const from = plus(startOf(today, unit, fiscal), unit, -n);
    return range(from, plus(from, unit, 1));
  }
  throw new RangeError(name);
}

function fixed(name: string, today: DateTime): DayRange {
  switch (name) {
    case 'LAST_90_DAYS':
      return range(today.minus({ days: 90 }), today.plus({ days: 1 }));
    case 'NEXT_90_DAYS':
      return range(today.plus({ days: 1 }), today.plus({ days: 91 }));
    default: {
      const day = today.plus({ days: { YESTERDAY: -1, TODAY: 0, TOMORROW: 1 }[name]! });
      return range(day, day.plus({ days: 1 }));
    }
  }
}

const range = (from: DateTime, to: DateTime): DayRange => ({ from: from.toISODate()!, to: to.toISODate()! });

function startOf(day: DateTime, unit: Unit, fiscalStart: number): DateTime {
  switch (unit) {
    case 'week':
      return day.minus({ days: day.weekday % 7 });
    case 'fiscal_quarter':
    case 'fiscal_year': {
      const months = (day.month - fiscalStart + 12) % (unit === 'fiscal_year' ? 12 : 3);
      return day.startOf('month').minus({ months });
    }
    default:
      return day.startOf(unit as DateTimeUnit);
  }
}

function plus(day: DateTime, unit: Unit, count: number): DateTime {
  const plain = unit.replace('fiscal_', '') as DurationUnit;
  return day.plus(plain === ('quarter' as DurationUnit) ? { months: 3 * count } : { [plain]: count });
}

/** The instant a day begins in the user's time zone, as text that DuckDB reads as a UTC timestamp. */
export function startOfDay(day: string, context: QueryContext): string {
  return timestampText(DateTime.fromISO(day, { zone: context.timeZone }).toJSDate());
}

export const timestampText = (moment: Date): string =>
  moment.toISOString().replace('T', ' ').replace('Z', '');
