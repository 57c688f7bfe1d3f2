/** A date as whole days since 1970-01-01. Dates have no time zone; instants get the company's. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** @throws Error when the text is not an existing date written yyyy-mm-dd */
export const parseDay = (text: string): Day => {
  const time = Date.parse(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(time) || formatDay(time / MILLISECONDS) !== text)
    throw new Error(`"${text}" is not a date. Write it as year-month-day, for example 2026-11-21.`);
  return time / MILLISECONDS;
};

export const formatDay = (day: Day): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10);

/** Today's date on a wall calendar in that time zone. */
export const todayIn = (timeZone: string): Day =>
  parseDay(new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date()));

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(day * MILLISECONDS).getUTCDay());

export const weekdayOnOrAfter = (day: Day): Day => {
  let found = Math.ceil(day);
  while (isWeekend(found)) found++;
  return found;
};

export const weekdayOnOrBefore = (day: Day): Day => {
  let found = Math.floor(day);
  while (isWeekend(found)) found--;
  return found;
};

/** The last Monday on or before the day. */
export const mondayOnOrBefore = (day: Day): Day => day - ((new Date(day * MILLISECONDS).getUTCDay() + 6) % 7);

export interface Period {
  kind: 'Quarter' | 'Month';
  /** `Q:2026-10-01` or `M:2026-10-01` */
  key: string;
  name: string;
  start: Day;
  /** The last day, included. */
  end: Day;
  year: number;
  /** 1–4, or 1–12 */
  number: number;
}

const firstOfMonth = (year: number, monthIndex: number): Day => Date.UTC(year, monthIndex, 1) / MILLISECONDS;

/** Periods are asked for again and again: each is made once. `index` counts quarters or months from year 0. */
const made: Record<Period['kind'], Map<number, Period>> = { Quarter: new Map(), Month: new Map() };

const period = (kind: Period['kind'], index: number): Period => {
  const known = made[kind].get(index);
  if (known) return known;
  const perYear = kind === 'Quarter' ? 4 : 12;
  const year = Math.floor(index / perYear);
  const number = (index % perYear) + 1;
  const start = firstOfMonth(year, ((number - 1) * 12) / perYear);
  const end = firstOfMonth(year, (number * 12) / perYear) - 1;
  const month = new Date(start * MILLISECONDS).toLocaleString('en-US', { month: 'long', timeZone: 'UTC' });
  const name = kind === 'Quarter' ? `FY${year} Q${number}` : `${month} ${year}`;
  const fresh = { kind, key: `${kind.slice(0, 1)}:${formatDay(start)}`, name, start, end, year, number };
  made[kind].set(index, fresh);
  return fresh;
};

/** The calendar quarter (the company's fiscal year is the calendar year) that the day is in, moved by some quarters. */
export const quarterOf = (day: Day, move = 0): Period => {
  const date = new Date(day * MILLISECONDS);
  return period('Quarter', date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3) + move);
};

export const monthOf = (day: Day, move = 0): Period => {
  const date = new Date(day * MILLISECONDS);
  return period('Month', date.getUTCFullYear() * 12 + date.getUTCMonth() + move);
};

/** Turns a day and a minute of that day on the company's wall clock into the export's datetime text (UTC, ends in Z). */
export const clockOf = (timeZone: string): ((day: Day, minute: number) => string) => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset', hour: 'numeric' });
  const offsets = new Map<Day, number>();
  const offsetOf = (day: Day): number => {
    const known = offsets.get(day);
    if (known !== undefined) return known;
    // Clocks change at night: the offset at noon holds for all working hours.
    const parts = format.formatToParts(new Date(day * MILLISECONDS + MILLISECONDS / 2));
    const [, sign, hours, minutes] =
      /GMT([+-])(\d+):(\d+)/.exec(parts.find((part) => part.type === 'timeZoneName')?.value ?? '') ?? [];
    const offset = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
    offsets.set(day, offset);
    return offset;
  };
  return (day, minute) => new Date(day * MILLISECONDS + (minute - offsetOf(day)) * 60_000).toISOString();
};
