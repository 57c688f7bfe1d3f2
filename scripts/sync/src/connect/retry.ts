import type { CallFailure } from './failure.ts';

/** Something that passes by itself. How often in a row it is borne before the run gives up. */
export interface Condition {
  readonly name: string;
  readonly applies: (failure: CallFailure) => boolean;
  readonly budget: number;
  /** The org did not act on the call, so that even a call that must not happen twice can be repeated. */
  readonly notActedOn: boolean;
}

/**
 * jsforce retries too, but neither POST nor PATCH and without regard to Retry-After, and it hides the headers that tell the
 * org's time and limits. Calls are made with fetch for that reason.
 */
export const conditions: readonly Condition[] = [
  {
    name: 'the org is busy',
    applies: ({ status, code }) => status === 503 || code === 'SERVER_UNAVAILABLE',
    budget: 8,
    notActedOn: true
  },
  {
    name: 'too many calls at once',
    applies: ({ status }) => status === 420 || status === 429,
    budget: 8,
    notActedOn: true
  },
  {
    name: 'too many long calls at once',
    applies: ({ code, message }) => code === 'REQUEST_LIMIT_EXCEEDED' && /concurrent/i.test(message),
    budget: 8,
    notActedOn: true
  },
  {
    name: 'a fault on the way',
    applies: ({ status }) => [500, 502, 504].includes(status),
    budget: 5,
    notActedOn: false
  },
  {
    name: 'the org is too slow',
    applies: ({ code }) => ['SILENT', 'TOO_SLOW', 'TOO_LONG'].includes(code),
    budget: 1,
    notActedOn: false
  },
  {
    name: 'the connection broke',
    applies: ({ status, obstacle }) => status === 0 && obstacle?.isPassing === true,
    budget: 5,
    notActedOn: false
  }
];

/** The allowance of 24 hours is used up: waiting does not help. */
export const isAllowanceUsedUp = ({ code, message }: CallFailure): boolean =>
  code === 'REQUEST_LIMIT_EXCEEDED' && !/concurrent/i.test(message);

/** A call waits no longer than this, all its waits together: what is asked for beyond it is for a later run. */
export const longestWait = 900_000;

/**
 * Milliseconds before the n-th repetition (from 0): up to 1, 2, 4 … 60 s at random, and not less than the org asked for; an org that
 * asks for none at all is not called in a row.
 */
export const waitBefore = (n: number, failure: CallFailure, random = Math.random): number =>
  Math.max(failure.retryAfter ?? 0, Math.round(random() * Math.min(60_000, 1000 * 2 ** n)));
