import { AsyncLocalStorage } from 'node:async_hooks';
import { SalesforceError } from '../errors.ts';

/** Milliseconds that one request may take, as a query at Salesforce; work in the background has what a request has there. */
export const REQUEST_MS = 120_000;
const JOB_MS = 600_000;

const deadlines = new AsyncLocalStorage<number>();

/** Runs `work` so that its database statements end in time. Work inside of other work keeps the earlier end. */
export function withDeadline<T>(ms: number, work: () => T): T {
  const end = Date.now() + ms;
  return deadlines.run(Math.min(end, deadlines.getStore() ?? end), work);
}

/** Runs work that goes on when the request that began it is answered. */
export const inBackground = <T>(work: () => T): T => deadlines.exit(() => withDeadline(JOB_MS, work));

/** Runs what must be done however late it is, or what others wait for too. */
export const withoutDeadline = <T>(work: () => T): T => deadlines.exit(work);

/** Milliseconds that are left to the caller; undefined where nothing ends it, as while the org starts. */
function timeLeft(): number | undefined {
  const end = deadlines.getStore();
  return end === undefined ? undefined : end - Date.now();
}

/** For work of JavaScript's own that takes long. @throws SalesforceError QUERY_TIMEOUT when the caller's time is over */
export function checkTime(): void {
  if ((timeLeft() ?? 1) <= 0) throw timedOut();
}

/**
 * Waits for something no longer than the caller's time.
 * @param onLate ends what is waited for; without it the wait alone ends
 * @throws SalesforceError QUERY_TIMEOUT
 */
export async function inTime<T>(work: () => Promise<T>, onLate?: () => void): Promise<T> {
  const left = timeLeft();
  if (left === undefined) return work();
  if (left <= 0) throw timedOut();
  let isLate = false;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isLate = true;
      if (onLate) onLate();
      else reject(timedOut());
    }, left);
  });
  try {
    return await (onLate ? work() : Promise.race([work(), late]));
  } catch (error) {
    throw isLate ? timedOut() : error;
  } finally {
    clearTimeout(timer);
  }
}

const timedOut = (): SalesforceError =>
  new SalesforceError('QUERY_TIMEOUT', 'Your query request was running for too long.');
