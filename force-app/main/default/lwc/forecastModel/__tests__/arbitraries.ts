import * as fc from 'fast-check';
import type { Call, ForecastCategory, TotalsRow } from '../types';

export const category = fc.constantFrom<ForecastCategory>(
  'Omitted',
  'Pipeline',
  'BestCase',
  'MostLikely',
  'Forecast'
);
export const call = fc.constantFrom<Call | null>('In', 'Out', null);

/** To the cent, as the org stores them. */
export const amount = fc.integer({ min: 0, max: 1_000_000_000 }).map((cents) => cents / 100);

const open: fc.Arbitrary<TotalsRow> = fc.record({
  category,
  isClosed: fc.constant(false),
  isWon: fc.constant(false),
  repCall: call,
  managerCall: call,
  amount,
  count: fc.constant(1)
});
const closed: fc.Arbitrary<TotalsRow> = fc.boolean().chain((isWon) =>
  fc.record({
    category: fc.constant<ForecastCategory>(isWon ? 'Closed' : 'Omitted'),
    isClosed: fc.constant(true),
    isWon: fc.constant(isWon),
    repCall: call,
    managerCall: call,
    amount,
    count: fc.constant(1)
  })
);

export const deal = fc.oneof(open, closed);
export const deals = fc.array(deal, { maxLength: 60 });
