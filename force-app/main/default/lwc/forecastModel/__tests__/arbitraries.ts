import * as fc from 'fast-check';
import type { Person } from '../people';
import { SUM_NAMES } from '../rates';
import type { MetricSums } from '../rates';
import type { Call, ForecastCategory, Sum, TotalsRow } from '../types';

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

/** Sellers and managers, each below a person who comes before, or at the top. */
export const people: fc.Arbitrary<Person[]> = fc
  .array(fc.option(fc.nat()), { minLength: 1, maxLength: 12 })
  .map((above) =>
    above.map((place, index) => ({
      id: `u${index}`,
      name: `Person ${index}`,
      managerId: place === null || index === 0 ? null : `u${place % index}`
    }))
  );

const sum: fc.Arbitrary<Sum> = fc.oneof(
  fc.constant({ amount: 0, count: 0 }),
  fc.record({ amount, count: fc.nat(10_000) })
);
export const metricSums: fc.Arbitrary<MetricSums> = fc
  .tuple(...SUM_NAMES.map(() => sum))
  .map((sums) => Object.fromEntries(SUM_NAMES.map((name, index) => [name, sums[index]])) as MetricSums);
