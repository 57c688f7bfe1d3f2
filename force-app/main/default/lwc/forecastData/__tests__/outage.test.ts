import {
  reportResponse,
  causeOf,
  causeWords,
  forget,
  reportOutage,
  retryNow,
  untilRetried,
  watchOutage
} from 'c/forecastData';
import type { Outage } from 'c/forecastData';

const BUSY = { kind: 'busy', status: 503 } as const;

describe('what keeps an org from answering', () => {
  it.each([
    [[{ statusCode: 503, message: 'Server Unavailable' }], BUSY],
    [[{ statusCode: 429, message: 'Too many' }], { kind: 'busy', status: 429 }],
    [[{ statusCode: 504 }], { kind: 'busy', status: 504 }],
    [[{ statusCode: 401, errorCode: 'INVALID_SESSION_ID' }], { kind: 'session', status: 401 }],
    [[{ statusCode: 0, message: 'No answer' }], { kind: 'unreachable', status: null }],
    [
      { ok: false, status: 502, body: {} },
      { kind: 'busy', status: 502 }
    ],
    [new TypeError('Failed to fetch'), { kind: 'unreachable', status: null }],
    [
      [{ message: 'Internal error in GraphQL adapter occurred', locations: [] }],
      { kind: 'unreachable', status: null }
    ]
  ])('%j', (error, cause) => {
    expect(causeOf(error)).toEqual(cause);
  });

  it.each([
    [[{ message: "Field 'Amount' is undefined", locations: [], paths: [], extensions: {} }]],
    [[{ statusCode: 400, message: 'Malformed' }]],
    [[{ statusCode: 403, message: 'No access' }]],
    [new Error('The org answered 3 of 5 groups.')],
    [undefined]
  ])('is not a refusal: %j', (error) => {
    expect(causeOf(error)).toBeNull();
  });

  it('is that one is offline, where the browser says so', () => {
    const onLine = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    expect(causeOf([{ statusCode: 0 }])).toEqual({ kind: 'offline', status: null });
    onLine.mockRestore();
  });

  it('is said in words', () => {
    expect(causeWords(BUSY)).toBe('Salesforce is not answering (503).');
    expect(causeWords({ kind: 'session', status: 401 })).toContain('Log in again in another tab');
  });
});

describe('an outage', () => {
  let told: (Outage | null)[];
  let unwatch: () => void;
  const [first, second] = [{}, {}];
  const last = () => told[told.length - 1];

  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-11-21T10:00:00Z') });
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    told = [];
    unwatch = watchOutage((outage) => told.push(outage));
  });
  afterEach(() => {
    forget(first);
    forget(second);
    unwatch();
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('is tried again later and later, until it is over', async () => {
    const retry = jest.fn(() => Promise.resolve());
    reportOutage(first, { cause: BUSY, receivedAt: 5, retry });
    expect(last()).toEqual({ cause: BUSY, receivedAt: 5, isTrying: false });
    const times: number[] = [];
    for (const seconds of [2, 4, 8, 15, 30, 60, 60]) {
      times.push(seconds);
      // eslint-disable-next-line no-await-in-loop
      await jest.advanceTimersByTimeAsync(seconds * 1000 - 1);
      expect(retry).toHaveBeenCalledTimes(times.length - 1);
      // eslint-disable-next-line no-await-in-loop
      await jest.advanceTimersByTimeAsync(1);
      expect(retry).toHaveBeenCalledTimes(times.length);
    }
    reportResponse(first);
    expect(last()).toBeNull();
    await jest.advanceTimersByTimeAsync(600_000);
    expect(retry).toHaveBeenCalledTimes(7);
  });

  it('is as old as the oldest answer that is still shown, and begins anew the next time', async () => {
    const retry = jest.fn(() => Promise.resolve());
    reportOutage(first, { cause: BUSY, receivedAt: 900, retry });
    reportOutage(second, { cause: BUSY, receivedAt: 400, retry });
    expect(last()?.receivedAt).toBe(400);
    reportResponse(second);
    expect(last()?.receivedAt).toBe(900);
    await jest.advanceTimersByTimeAsync(6000);
    expect(retry).toHaveBeenCalledTimes(2);
    reportResponse(first);
    reportOutage(first, { cause: BUSY, receivedAt: null, retry });
    await jest.advanceTimersByTimeAsync(2000);
    expect(retry).toHaveBeenCalledTimes(3);
  });

  it('is tried at once by the user, and when the browser is online again, but never twice at a time', async () => {
    let finish: () => void = () => undefined;
    const retry = jest.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    reportOutage(first, { cause: BUSY, receivedAt: null, retry });
    void retryNow();
    window.dispatchEvent(new CustomEvent('online'));
    expect(retry).toHaveBeenCalledTimes(1);
    expect(last()?.isTrying).toBe(true);
    finish();
    await jest.advanceTimersByTimeAsync(0);
    expect(last()?.isTrying).toBe(false);
    window.dispatchEvent(new CustomEvent('online'));
    expect(retry).toHaveBeenCalledTimes(2);
    reportResponse(first);
    finish();
    await jest.advanceTimersByTimeAsync(0);
    expect(last()).toBeNull();
  });

  it('lets what could not be saved wait for the next try', async () => {
    const saved = jest.fn();
    void untilRetried(BUSY).then(saved);
    await jest.advanceTimersByTimeAsync(1999);
    expect(saved).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(saved).toHaveBeenCalledTimes(1);
    expect(last()).toBeNull();
  });
});
