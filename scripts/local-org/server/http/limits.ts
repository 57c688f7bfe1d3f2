import type { Clock } from '../../engine/types.ts';

/** What a Developer Edition allows in 24 hours is 15,000; an Enterprise org of 100 users has 200,000. */
const DEFAULT_ALLOWANCE = 200_000;

const HOUR = 3_600_000;

/** API calls of the last 24 hours of the org's clock against a settable allowance. */
export interface ApiUsage {
  allowance: number;
  readonly used: number;
  /** Counts one call. False when the allowance is used up; the call is then not to be served. */
  take(): boolean;
}

export const createApiUsage = (clock: Clock, allowance = DEFAULT_ALLOWANCE): ApiUsage => {
  /** Hour of the clock → calls. Salesforce's window rolls; by the hour is exact enough. */
  const calls = new Map<number, number>();
  const thisHour = (): number => Math.floor(clock.now().getTime() / HOUR);
  const used = (): number => {
    const now = thisHour();
    let sum = 0;
    for (const [hour, count] of calls) {
      if (hour <= now - 24 || hour > now) calls.delete(hour);
      else sum += count;
    }
    return sum;
  };
  return {
    allowance,
    get used() {
      return used();
    },
    take() {
      if (used() >= this.allowance) return false;
      const hour = thisHour();
      calls.set(hour, (calls.get(hour) ?? 0) + 1);
      return true;
    }
  };
};
