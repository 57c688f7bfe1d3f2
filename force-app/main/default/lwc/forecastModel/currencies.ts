/** What one unit of the corporate currency costs in another, for some days. */
interface CurrencyRate {
  /** ISO code. */
  readonly currency: string;
  readonly rate: number;
  /** First day, yyyy-mm-dd; null: the rate for days without a dated one. */
  readonly start: string | null;
  /** The day after the last one; null: none. */
  readonly end: string | null;
}

/** The exchange rates of an org, as its last sync wrote them down. */
export interface ExchangeRates {
  /** ISO code of the currency that every sum is in. */
  readonly corporate: string;
  /** Before this day no rate is known; null: all are. */
  readonly since: string | null;
  readonly rates: readonly CurrencyRate[];
}

/** `EUR 0.92`, `EUR 0.91 2026-01-01 2026-02-01` or, without an end, `EUR 0.93 2026-02-01`. */
const LINE = /^([A-Z]{3}) (\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)(?: (\d{4}-\d\d-\d\d)(?: (\d{4}-\d\d-\d\d))?)?$/;
const SINCE = /^since (\d{4}-\d\d-\d\d)$/;

/** Reads `Sync_Run__c.Exchange_Rates__c`; null where the org has one currency, or the last sync wrote none. */
export const exchangeRatesOf = (corporate: string | null, text: string | null): ExchangeRates | null => {
  if (!corporate || !text) return null;
  const lines = text.split(/\r?\n/);
  return {
    corporate,
    since: lines.map((line) => SINCE.exec(line)?.[1]).find(Boolean) ?? null,
    rates: lines.flatMap((line) => {
      const [, currency, rate, start = null, end = null] = LINE.exec(line) ?? [];
      return currency ? [{ currency, rate: Number(rate), start, end }] : [];
    })
  };
};

/**
 * The rate of a currency on a day (docs/metrics.md, Amounts): the dated rate in force, else the fixed one. Null: there is
 * none, and the amount is in no sum.
 * @param currency null: the corporate one
 */
export const rateOn = ({ corporate, since, rates }: ExchangeRates, currency: string | null, day: string) => {
  if (currency === null || currency === corporate) return 1;
  if (since !== null && day < since) return null;
  const own = rates.filter((one) => one.currency === currency);
  const dated = own.find(({ start, end }) => start !== null && start <= day && (end === null || day < end));
  return (dated ?? own.find(({ start }) => start === null))?.rate ?? null;
};

/** Amounts that are in no sum because their currency has no rate on their day. */
export interface Unrated {
  readonly currency: string;
  /** yyyy-mm-dd, the first such day. */
  readonly day: string;
  readonly deals: number;
}

/** By currency, most deals first. */
export const unratedOf = (
  amounts: readonly { readonly unrated?: { readonly currency: string; readonly day: string } }[]
): Unrated[] => {
  const found = new Map<string, Unrated>();
  for (const { unrated } of amounts) {
    if (!unrated) continue;
    const { currency, day } = unrated;
    const known = found.get(currency);
    found.set(currency, {
      currency,
      day: known && known.day < day ? known.day : day,
      deals: (known?.deals ?? 0) + 1
    });
  }
  return [...found.values()].sort((a, b) => b.deals - a.deals || (a.currency < b.currency ? -1 : 1));
};
