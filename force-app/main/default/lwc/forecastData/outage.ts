import { fill, outage as labels } from 'c/forecastLabels';

/** Why the org could not be asked, as opposed to why it refused. */
export interface Cause {
  readonly kind: 'offline' | 'session' | 'busy' | 'unreachable' | 'slow';
  /** HTTP status, where there was an answer. */
  readonly status: number | null;
}

interface FailureLike {
  readonly status?: unknown;
  readonly statusCode?: unknown;
  readonly message?: unknown;
}

/** Too early to be looked at, or too many: the same question may be answered a moment later. */
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

/** What keeps the org from answering; null: it has answered, and refused. Accepts any error of a wire or a mutation. */
export const causeOf = (error: unknown): Cause | null => {
  const failures = (Array.isArray(error) ? error : [error]) as FailureLike[];
  const [cause = null] = failures.flatMap((failure) => causeOfOne(failure) ?? []);
  return cause && !navigator.onLine ? { kind: 'offline', status: null } : cause;
};

export const causeWords = ({ kind, status }: Cause): string => fill(labels[kind], String(status ?? ''));

/** Something on the page that the org has not answered. */
export interface Unanswered {
  readonly cause: Cause;
  /** Of the answer that is still shown, in milliseconds; null: nothing was answered yet. */
  readonly answeredAt: number | null;
  /** Asks again; done when it is answered or has failed again. */
  retry(): Promise<void>;
}

/** What the page tells of an org that does not answer. */
export interface Outage {
  readonly cause: Cause;
  /** When the oldest of the figures that are still shown was answered, in milliseconds; null: nothing is. */
  readonly answeredAt: number | null;
  readonly isTrying: boolean;
}

/** Seconds until it is tried again; the last one from then on. */
const WAITS = [2, 4, 8, 15, 30, 60];
const SECOND = 1000;
/** So that a company's pages do not all come back at the same moment. */
const SPREAD = 0.2;

const unanswered = new Map<object, Unanswered>();
const listeners = new Set<(outage: Outage | null) => void>();
/** When anything was answered last, in milliseconds; null: nothing was. */
let latestAnswer: number | null = null;
let attempt = 0;
let isTrying = false;
let timer: ReturnType<typeof setTimeout> | undefined;

const outageNow = (): Outage | null => {
  const all = [...unanswered.values()];
  if (all.length === 0) return null;
  const known = all.flatMap(({ answeredAt }) => answeredAt ?? []);
  return {
    cause: all.at(-1)!.cause,
    answeredAt: known.length > 0 ? Math.min(...known) : latestAnswer,
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
  // eslint-disable-next-line @lwc/lwc/no-async-operation -- the org says nothing when it is back: it has to be asked
  timer = setTimeout(retry, seconds * SECOND * spread);
};

/** Asks everything again that was not answered, at once. */
export async function retryNow(): Promise<void> {
  if (isTrying || unanswered.size === 0) return;
  clearTimeout(timer);
  isTrying = true;
  attempt += 1;
  announce();
  await Promise.all([...unanswered.values()].map((one) => one.retry()));
  isTrying = false;
  if (unanswered.size > 0) waitAndRetry();
  announce();
}

function retry(): void {
  void retryNow();
}

/** @param who until `answered(who)` it is asked again, later and later */
export const notAnswered = (who: object, what: Unanswered): void => {
  const isFirst = unanswered.size === 0;
  unanswered.set(who, what);
  if (isFirst && !isTrying) {
    attempt = 0;
    waitAndRetry();
  }
  announce();
};

/** The result is no longer needed. */
export const forget = (who: object): void => {
  if (!unanswered.delete(who)) return;
  if (unanswered.size === 0 && !isTrying) clearTimeout(timer);
  announce();
};

export const answered = (who: object): void => {
  latestAnswer = Date.now();
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
    notAnswered(who, { cause, answeredAt: null, retry: tryAgain });
  });

/** @returns how to stop being told */
export const watchOutage = (listener: (outage: Outage | null) => void): (() => void) => {
  if (listeners.size === 0) {
    latestAnswer = null;
    window.addEventListener('online', retry);
  }
  listeners.add(listener);
  listener(outageNow());
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('online', retry);
  };
};
