import { DateTime } from 'luxon';
import type { Clock } from './types.ts';

/** Salesforce knows no date before or after these. */
export const EARLIEST = '1700-01-01T00:00:00.000Z';
export const LATEST = '4000-12-31T00:00:00.000Z';

export const isOrgTime = (time: number): boolean =>
  time >= Date.parse(EARLIEST) && time <= Date.parse(LATEST);

/** A clock that runs as fast as the wall's, from a given date, if any. */
export class OrgClock implements Clock {
  readonly #zone: () => string;
  #offset = 0;

  /** @param zone the org's time zone, read each time */
  constructor(zone: () => string) {
    this.#zone = zone;
  }

  now(): Date {
    return new Date(Date.now() + this.#offset);
  }

  today(): string {
    return DateTime.fromJSDate(this.now(), { zone: this.#zone() }).toISODate() ?? '';
  }

  set(now: Date): void {
    this.#offset = now.getTime() - Date.now();
  }

  /** Moves the date, keeps the time of day in the org's zone. */
  setDate(date: string): void {
    const zone = this.#zone();
    const day = DateTime.fromISO(date, { zone });
    const wall = DateTime.now().setZone(zone);
    this.set(
      day
        .set({ hour: wall.hour, minute: wall.minute, second: wall.second, millisecond: wall.millisecond })
        .toJSDate()
    );
  }
}
