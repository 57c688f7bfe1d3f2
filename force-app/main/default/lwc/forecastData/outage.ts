import { fill, outage as labels } from 'c/forecastLabels';

/** Why the org could not be asked, as opposed to why it refused. */
export interface Cause {
  readonly kind: 'offline' | 'session' | 'busy' | 'unreachable' | 'slow';
  /** HTTP status, where there was a response. */
  readonly status: number | null;
}

interface FailureLike {
  readonly status?: unknown;
  readonly statusCode?: unknown;
  readonly message?: unknown;
}

/** Too early to be looked at, or too many: the same request may succeed a moment later. */
const PASSING = new Set([408, 420, 425, 429]);

// How lightning/graphql reports a failed request is not documented: by status, or by its own message (from memory).
const IN_WORDS = /^(Internal error in GraphQL adapter occurred|Failed to fetch|Load failed|NetworkError)/;

const causeOfStatus = (status: number): Cause | null => {
  if (status === 0) return { kind: 'unreachable', status: null };
  if (status === 401) return { kind: 'session', status };
  return status >= 500 || PASSING.has(status) ? { kind: 'busy', status } : null;
};

const causeOfOne = (failure: FailureLike | null | undefined): Cause | null => {
  const status = failure?.statusCode ?? failure?.status;
  if (typeof status === 'number') return causeOfStatus(status);
  return IN_WORDS.test(String(failure?.message ?? '')) ? { kind: 'unreachable', status: null } : null;
};

/** Why the org does not respond; null: it has, and refused. Accepts any error of a wire or a mutation. */
export const causeOf = (error: unknown): Cause | null => {
  const failures = (Array.isArray(error) ? error : [error]) as FailureLike[];
  const [cause = null] = failures.flatMap((failure) => causeOfOne(failure) ?? []);
  return cause && !navigator.onLine ? { kind: 'offline', status: null } : cause;
};

export const causeWords = ({ kind, status }: Cause): string => fill(labels[kind], String(status ?? ''));

/** A query or save of the page that waits for the org. */
export interface PendingRetry {
  readonly cause: Cause;
  /** When the result that is still shown came, in milliseconds; null: none came yet. */
  readonly receivedAt: number | null;
  /** Runs it again; done when it has succeeded or failed again. */
  retry(): Promise<void>;
}

/** What the page shows of an org that does not respond. */
export interface Outage {
  readonly cause: Cause;
  /** When the oldest of the figures that are still shown came, in milliseconds; null: none is. */
  readonly receivedAt: number | null;
  readonly isTrying: boolean;
}

/** Seconds until it is tried again; the last one from then on. */
const WAITS = [2, 4, 8, 15, 30, 60];
const SECOND = 1000;
/** So that a company's pages do not all come back at the same moment. */
const SPREAD = 0.2;

const pending = new Map<object, PendingRetry>();
const listeners = new Set<(outage: Outage | null) => void>();
/** When the last result came, in milliseconds; null: none did. */
let latestReceivedAt: number | null = null;
let attempt = 0;
let isTrying = false;
let timer: ReturnType<typeof setTimeout> | undefined;

const outageNow = (): Outage | null => {
  const all = [...pending.values()];
  if (all.length === 0) return null;
  const known = all.flatMap(({ receivedAt }) => receivedAt ?? []);
  return {
    cause: all.at(-1)!.cause,
    receivedAt: known.length > 0 ? Math.min(...known) : latestReceivedAt,
    isTrying
  };
};

const announce = (): void => {
  const outage = outageNow();
  listeners.forEach((listener) => listener(outage));
};

const waitAndRetry = (): void => {
  clearTimeout(timer);
  const seconds = WAITS[Math.min(attempt, WAITS.length - 1)];
  const spread = 1 + SPREAD * (Math.random() - 0.5);
  // eslint-disable-next-line @lwc/lwc/no-async-operation -- the org does not report that it is back: it has to be polled
  timer = setTimeout(retry, seconds * SECOND * spread);
};

/** Runs everything again that waits, at once. */
export async function retryNow(): Promise<void> {
  if (isTrying || pending.size === 0) return;
  clearTimeout(timer);
  isTrying = true;
  attempt += 1;
  announce();
  await Promise.all([...pending.values()].map((one) => one.retry()));
  isTrying = false;
  if (pending.size > 0) waitAndRetry();
  announce();
}

function retry(): void {
  void retryNow();
}

/** @param who until `reportResponse(who)` it is tried again, later and later */
export const reportOutage = (who: object, what: PendingRetry): void => {
  const isFirst = pending.size === 0;
  pending.set(who, what);
  if (isFirst && !isTrying) {
    attempt = 0;
    waitAndRetry();
  }
  announce();
};

/** The result is no longer needed. */
export const forget = (who: object): void => {
  if (!pending.delete(who)) return;
  if (pending.size === 0 && !isTrying) clearTimeout(timer);
  announce();
};

export const reportResponse = (who: object): void => {
  latestReceivedAt = Date.now();
  forget(who);
};

/** Done when it is time to try again what could not be saved. */
export const untilRetried = (cause: Cause): Promise<void> =>
  new Promise((resolve) => {
    const who = {};
    const tryAgain = (): Promise<void> => {
      forget(who);
      resolve();
      return Promise.resolve();
    };
    reportOutage(who, { cause, receivedAt: null, retry: tryAgain });
  });

/** @returns how to stop listening */
export const watchOutage = (listener: (outage: Outage | null) => void): (() => void) => {
  if (listeners.size === 0) {
    latestReceivedAt = null;
    window.addEventListener('online', retry);
  }
  listeners.add(listener);
  listener(outageNow());
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('online', retry);
  };
};
