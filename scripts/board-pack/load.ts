import { register } from 'node:module';
import { appLabels } from '../lib/app-labels.ts';

/** Who reads, as the platform gives it to components. */
export interface Reader {
  readonly userId: string;
  readonly locale: string;
  readonly language: string;
  readonly timeZone: string;
  /** Null: the org does not say it. */
  readonly currency: string | null;
}

/**
 * From here on the app's components can be imported in this process; only once, because they keep their formats.
 * @param now the org's clock, which decides what day it is
 */
export function provideApp(
  { userId, locale, language, timeZone, currency }: Reader,
  now: Date | undefined
): void {
  if (now) followClock(now);
  const lang = new Intl.Locale(language).toString();
  register('./hooks.mjs', import.meta.url, {
    data: {
      labels: appLabels(),
      // XXX is no currency (ISO 4217): amounts are written without it then.
      i18n: { locale: new Intl.Locale(locale).toString(), lang, timeZone, currency: currency ?? 'XXX' },
      userId
    }
  });
}

/** Less than this is the time an answer takes, not another day. */
const SAME_MS = 60_000;

/** Components ask this process what day it is; an org of an older export has another one. */
function followClock(now: Date): void {
  const clock = Date;
  const ahead = now.getTime() - clock.now();
  if (Math.abs(ahead) < SAME_MS) return;
  globalThis.Date = new Proxy(clock, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length > 0 ? values : [clock.now() + ahead], newTarget) as Date,
    get: (target, name) => (name === 'now' ? () => clock.now() + ahead : Reflect.get(target, name))
  });
}
