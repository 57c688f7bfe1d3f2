import type { Day } from './days.ts';
import type { CurrencyRow, DatedRateRow } from './rows.ts';

/** Turns an amount of a currency, due on a day, into the corporate currency. */
export type Convert = (amount: number | null, currency: string | null, due: Day) => number;

/**
 * docs/metrics.md, Basics: Amounts. Divided by the rate of the currency on the close date: the dated rate that holds on that day, else
 * the fixed one. A blank amount is 0, a blank currency the corporate one.
 */
export function converter(currencies: readonly CurrencyRow[], dated: readonly DatedRateRow[]): Convert {
  return (amount, currency, due) => {
    if (amount === null) return 0;
    // A file of one currency has no such column.
    if (!currency) return amount;
    const type = currencies.find(({ IsoCode }) => IsoCode === currency);
    if (type?.IsCorporate) return amount;
    for (const rate of dated)
      if (rate.IsoCode === currency && rate.StartDate <= due && due < rate.NextStartDate)
        return amount / rate.ConversionRate;
    // In a currency without a rate a deal is in no amount.
    return type?.ConversionRate ? amount / type.ConversionRate : 0;
  };
}
