/** Less than this is the time it takes to load the page, not another day. */
const SAME_MS = 60_000;

/**
 * Lets the browser tell the org's time, for an org whose day was set with --today: components ask the browser what day
 * it is, as on the platform. Dates that are given, and the speed of time, stay as they are.
 */
export function followClock(orgNow: string): void {
  const browserDate = Date;
  const ahead = browserDate.parse(orgNow) - browserDate.now();
  if (Math.abs(ahead) < SAME_MS) return;
  const now = (): number => browserDate.now() + ahead;
  globalThis.Date = new Proxy(browserDate, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length > 0 ? values : [now()], newTarget) as Date,
    apply: () => new browserDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name))
  });
}
