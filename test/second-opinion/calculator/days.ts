/** Days are text, `2026-03-31`, which sorts as time does. Instants are milliseconds since 1970. */
export type Day = string;
export type Instant = number;

export const DAY_MS = 86_400_000;
const QUARTER_HOUR = 900_000;

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export function addMonths(day: Day, months: number): Day {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** A time zone, as the days of its people begin and end. */
export class Zone {
  readonly name: string;
  readonly #format: Intl.DateTimeFormat;
  readonly #starts = new Map<Day, Instant>();

  constructor(name: string) {
    this.name = name;
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit'
    });
  }

  dayOf(instant: Instant): Day {
    const parts: Record<string, string> = {};
    for (const { type, value } of this.#format.formatToParts(instant)) parts[type] = value;
    return `${parts.year}-${parts.month}-${parts.day}`;
  }

  /** The first instant of a day. Clocks are changed on whole quarters of an hour. */
  startOf(day: Day): Instant {
    const known = this.#starts.get(day);
    if (known !== undefined) return known;
    const middle = Date.parse(`${day}T00:00:00Z`);
    // By halves, as in a dictionary: the day has not begun at `before`, and has at `start`.
    let before = middle - 15 * 3_600_000;
    let start = middle + 15 * 3_600_000;
    while (start - before > QUARTER_HOUR) {
      const between: Instant = before + Math.ceil((start - before) / QUARTER_HOUR / 2) * QUARTER_HOUR;
      if (this.dayOf(between) < day) before = between;
      else start = between;
    }
    this.#starts.set(day, start);
    return start;
  }
}
