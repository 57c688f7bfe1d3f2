import type { Period, PeriodKind } from './types';

const DAY = 86_400_000;
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const dateOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** Whole days from one date to another; negative when `to` is earlier. Dates are yyyy-mm-dd. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

export const addDays = (date: string, days: number): string =>
  new Date((dayNumber(date) + days) * DAY).toISOString().slice(0, 10);

export const isWithin = (date: string, period: Pick<Period, 'start' | 'end'>): boolean =>
  date >= period.start && date <= period.end;

/** Over when today is after its last day. */
export const isOver = (period: Pick<Period, 'end'>, today: string): boolean => today > period.end;

export const hasBegun = (period: Pick<Period, 'start'>, today: string): boolean => today >= period.start;

/** Days still to come, today included: the last day of a period has 1 left. 0 when it is over. */
export const daysLeft = (period: Pick<Period, 'start' | 'end'>, today: string): number =>
  Math.max(0, daysBetween(today < period.start ? period.start : today, period.end) + 1);

/** Share of the period still left, 1 before it begins, 0 when it is over (docs/metrics.md, expected creation). */
export const shareLeft = (period: Pick<Period, 'start' | 'end'>, today: string): number =>
  daysLeft(period, today) / (daysBetween(period.start, period.end) + 1);

/** In order of time. */
export const periodsOfKind = (periods: readonly Period[], kind: PeriodKind): Period[] =>
  periods.filter((period) => period.kind === kind).sort((a, b) => a.start.localeCompare(b.start));

/** The period that holds `today`, or null when the org's periods have a gap there. */
export const currentPeriod = (periods: readonly Period[], kind: PeriodKind, today: string): Period | null =>
  periodsOfKind(periods, kind).find((period) => isWithin(today, period)) ?? null;

/** The period `steps` after (or, negative, before) the given one among its kind; null beyond the known ones. */
export const neighbour = (periods: readonly Period[], period: Period, steps: number): Period | null => {
  const ofKind = periodsOfKind(periods, period.kind);
  const index = ofKind.findIndex((candidate) => candidate.key === period.key);
  return index < 0 ? null : (ofKind[index + steps] ?? null);
};

/** The last finished periods of a kind, oldest first: what rates over "the last four" are taken from. */
export const lastFinished = (
  periods: readonly Period[],
  kind: PeriodKind,
  today: string,
  count = 4
): Period[] =>
  periodsOfKind(periods, kind)
    .filter((period) => isOver(period, today))
    .slice(-count);

const MONTHS: Readonly<Record<PeriodKind, number>> = { Quarter: 3, Month: 1 };

/**
 * Calendar periods around a date, for an org that has no Forecast_Period__c records yet. Their ids are null, so
 * nothing can be saved against them.
 */
export const calendarPeriods = (today: string, kind: PeriodKind, before = 8, after = 4): Period[] => {
  const months = MONTHS[kind];
  const year = Number(today.slice(0, 4));
  const first = Math.floor((Number(today.slice(5, 7)) - 1) / months) * months;
  return Array.from({ length: before + after + 1 }, (_, index) => {
    const start = dateOf(year, first + (index - before) * months, 1);
    const end = dateOf(year, first + (index - before + 1) * months, 0);
    const month = Number(start.slice(5, 7));
    const name = kind === 'Quarter' ? `${start.slice(0, 4)} Q${Math.ceil(month / 3)}` : start.slice(0, 7);
    return { id: null, key: `${kind[0]}:${start}`, kind, name, start, end };
  });
};

/** The periods that follow one: the org's as far as they are entered, then calendar ones, without ids. */
export const periodsAfter = (periods: readonly Period[], period: Period, count: number): Period[] => {
  const after: Period[] = [];
  for (let last = period; after.length < count; last = after.at(-1)!) {
    const next = neighbour(periods, last, 1);
    const start = addDays(last.end, 1);
    after.push(next ?? calendarPeriods(start, period.kind, 0, 0)[0]);
  }
  return after;
};

/** One formatter for each time zone: making one costs more than using it a thousand times. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

const dateFormatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = dateFormats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit'
  });
  dateFormats.set(timeZone, format);
  return format;
};

/** The date of an instant in a time zone, yyyy-mm-dd. */
export const dateIn = (timeZone: string, instant: Date): string => dateFormatOf(timeZone).format(instant);
