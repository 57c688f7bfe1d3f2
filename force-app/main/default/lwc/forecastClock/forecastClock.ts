const TICK_MS = 15_000;

/**
 * Tells the time again and again, for what grows older without anything happening.
 * @param tell gets the milliseconds since 1970
 * @returns how to stop
 */
export function followClock(tell: (now: number) => void): () => void {
  // eslint-disable-next-line @lwc/lwc/no-async-operation -- time passes without an event
  const timer = setInterval(() => tell(Date.now()), TICK_MS);
  return () => clearInterval(timer);
}
