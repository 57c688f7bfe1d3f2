import { rateOn } from 'c/forecastModel';
import type { ExchangeRates } from 'c/forecastModel';
import { numberOf, valueOf } from './read';
import type { Field } from './read';

/** Of an org of several currencies; null: it has one, or its rates are not known. */
let known: ExchangeRates | null = null;

/**
 * From now on amounts are read in the corporate currency. Call it before the first deal is asked for.
 * @param rates null: amounts are read as they are
 */
export const convertAmounts = (rates: ExchangeRates | null): void => {
  known = rates;
};

/** Null: amounts are read as they are. */
export const ratesNow = (): ExchangeRates | null => known;

/** The fields of a new record whose amounts are in the corporate currency; none in an org of one currency. */
export const inCorporateCurrency = (): Record<string, string> =>
  known ? { CurrencyIsoCode: known.corporate } : {};

/** An amount as the org has it. */
export interface OwnAmount {
  readonly amount: number | null;
  /** ISO code; null: the corporate one. */
  readonly currency: string | null;
}

/** An amount in the corporate currency. */
export interface Converted {
  /** Null: blank, or its currency has no rate on the day. */
  readonly amount: number | null;
  /** What the org has; absent where amounts are read as they are. */
  readonly own?: OwnAmount;
  /** For want of which rate the amount is in no sum. */
  readonly unrated?: { readonly currency: string; readonly day: string };
}

/** @param day whose rate counts, yyyy-mm-dd */
export const convert = (own: OwnAmount, day: string): Converted => {
  if (!known) return { amount: own.amount };
  const rate = rateOn(known, own.currency, day);
  if (own.amount !== null && rate === null)
    return { amount: null, own, unrated: { currency: own.currency!, day } };
  return { amount: own.amount === null ? null : own.amount / rate!, own };
};

/** What a record says of its amount. */
export interface AmountFields {
  readonly Amount?: Field<number | string>;
  readonly CloseDate?: Field<string>;
  /** Only asked for where amounts are converted. */
  readonly CurrencyIsoCode?: Field<string>;
}

/** The amount of a deal, by the rate of its close date. */
export const amountOf = (node: AmountFields, currency: Field<string> = node.CurrencyIsoCode): Converted =>
  convert({ amount: numberOf(node.Amount), currency: valueOf(currency) }, valueOf(node.CloseDate) ?? '');

/** What the org has of a deal's amount, in the deal's currency. */
export const ownAmountOf = (deal: Pick<Converted, 'amount' | 'own'>): number | null =>
  deal.own ? deal.own.amount : deal.amount;

/** A deal's amount after it was changed. @param amount in the deal's currency */
export const changedAmount = (
  deal: Pick<Converted, 'amount' | 'own'>,
  amount: number | null,
  closeDate: string
): Pick<Converted, 'amount' | 'own' | 'unrated'> => {
  if (!deal.own) return { amount };
  // Without a rate on the new day there is none of the old one either to be shown.
  return { unrated: undefined, ...convert({ ...deal.own, amount }, closeDate) };
};
