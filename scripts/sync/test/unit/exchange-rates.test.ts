import { expect, it } from 'vitest';
import { exchangeRatesText, type ExchangeRate } from '../../src/report/exchange-rates.ts';

const rate = (currency: string, first: string | null, end: string | null): ExchangeRate => ({
  currency,
  rate: '0.9',
  first_day: first,
  end_day: end
});
const RATES = [
  rate('EUR', null, null),
  rate('EUR', '2026-05-01', null),
  rate('GBP', '2026-02-01', '2026-05-01'),
  rate('EUR', '2026-01-01', '2026-05-01'),
  rate('EUR', '2025-01-01', '2026-01-01')
];

it('writes one rate a line', () => {
  expect(exchangeRatesText(RATES).split('\n')).toEqual([
    'EUR 0.9',
    'EUR 0.9 2026-05-01',
    'GBP 0.9 2026-02-01 2026-05-01',
    'EUR 0.9 2026-01-01 2026-05-01',
    'EUR 0.9 2025-01-01 2026-01-01'
  ]);
});

it('leaves out the oldest where they do not fit, and says since when they are whole', () => {
  const text = exchangeRatesText(RATES, 90);
  expect(text.length).toBeLessThanOrEqual(90);
  expect(text.split('\n')).toEqual([
    'since 2026-05-01',
    'EUR 0.9',
    'EUR 0.9 2026-05-01',
    'GBP 0.9 2026-02-01 2026-05-01'
  ]);
});
