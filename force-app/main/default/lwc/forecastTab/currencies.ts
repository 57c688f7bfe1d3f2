import { convertAmounts } from 'c/forecastData';
import { leaveOutCurrency, showCurrency } from 'c/forecastFormat';
import type { State } from './state';

/**
 * Decides how amounts are read and written from now on, once it is known whether the org has several currencies and by which
 * rates. @returns the state
 */
export const useCurrencies = (state: State, before?: State): State => {
  const { hasSeveralCurrencies, setup } = state;
  if (before && before.hasSeveralCurrencies === hasSeveralCurrencies && before.setup === setup) return state;
  const rates = hasSeveralCurrencies && setup ? setup.rates : null;
  convertAmounts(rates);
  if (rates) showCurrency(rates.corporate);
  else if (hasSeveralCurrencies) leaveOutCurrency();
  return state;
};
