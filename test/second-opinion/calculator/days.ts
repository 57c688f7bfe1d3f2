/** Days are text, `2026-03-31`, which sorts as time does. Instants are milliseconds since 1970. */
export type Day = string;
export type Instant = number;

export const DAY_MS = 86_400_000;

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
    let start = this.#starts.get(day);
    if (start === undefined) {
      start = Date.parse(`${day}T00:00:00Z`) - 15 * 3_600_000;
      while (this.dayOf(start) < day) start += 900_000;
      this.#starts.set(day, start);
    }
    return start;
  }
}
