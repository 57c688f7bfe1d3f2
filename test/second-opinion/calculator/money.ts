import type { Day } from './days.ts';
import type { CurrencyRow, DatedRateRow } from './rows.ts';

/** Turns an amount of a currency, due on a day, into the corporate currency. */
export type Convert = (amount: number | null, currency: string | null, due: Day) => number;

/**
 * docs/metrics.md, Ground: Amounts. Divided by the rate of the currency on the close date: the dated rate that holds on that day, else
 * the fixed one. A blank amount is 0. Without currencies amounts are what they are.
 */
export function converter(currencies: readonly CurrencyRow[], dated: readonly DatedRateRow[]): Convert {
  return (amount, currency, due) => {
    if (amount === null) return 0;
    if (currency === null || currencies.length === 0) return amount;
    const type = currencies.find(({ IsoCode }) => IsoCode === currency);
    // In a currency without a rate a deal is in no amount.
    if (!type) return 0;
    if (type.IsCorporate) return amount;
    for (const rate of dated)
      if (rate.IsoCode === currency && rate.StartDate <= due && due < rate.NextStartDate)
        return amount / rate.ConversionRate;
    return amount / type.ConversionRate;
  };
}
