import * as fc from 'fast-check';
import { trackRecord } from '../../../../../../test/second-opinion/model/accuracy';
import { insideForecast } from '../../../../../../test/second-opinion/model/inside';
import { theNumberOf } from '../../../../../../test/second-opinion/model/number';
import { conversion, ratesTogether } from '../../../../../../test/second-opinion/model/rates';
import { trackRecordOf } from '../accuracy';
import { insideForecastFrom } from '../inside';
import { redlineExposure, theNumber, totalsOf, upsideOf } from '../number';
import { addMetrics, conversionOf, ratesOf } from '../rates';
import { amount, deal, metricSums } from './arbitraries';

// docs/metrics.md worked out a second time, by plain loops: test/second-opinion/README.md.

type Pair = readonly [number | null, number | null | undefined];

/** The pairs that are not the same but for what binary fractions leave. */
const apart = (...pairs: Pair[]): Pair[] =>
  pairs.filter(([one, other]) =>
    one === null || typeof other !== 'number'
      ? one !== other
      : Math.abs(one - other) > 1e-9 * Math.max(1, Math.abs(one))
  );

const oneDeal = fc
  .tuple(deal, fc.option(amount), fc.constantFrom('Proposal', 'Papers'))
  .map(([one, own, stage]) => ({ ...one, own, amount: own ?? 0, stage }));
const finished = fc.array(metricSums, { maxLength: 5 });

describe('the number', () => {
  it('is what the second opinion makes of the same deals', () => {
    fc.assert(
      fc.property(fc.array(oneDeal, { maxLength: 40 }), fc.option(amount), (deals, plan) => {
        const own = deals.map((one) => ({ ...one, amount: one.own }));
        const opinion = theNumberOf(own, plan, 'Papers');
        const { closed, number, floor, ceiling, gap } = theNumber(totalsOf(deals), plan);
        const { upside, redline, ...figures } = opinion;
        expect({ closed, number, floor, ceiling, gap }).toEqual(figures);
        expect(upsideOf(own).map((one) => own.indexOf(one.deal))).toEqual(upside);
        expect(redlineExposure(deals, 'Papers')).toEqual(redline);
      })
    );
  });
});

describe('rates and conversions', () => {
  it('are what the second opinion makes of the same sums', () => {
    fc.assert(
      fc.property(finished, fc.constantFrom('amount' as const, 'count' as const), (periods, kind) => {
        const rates = ratesOf(addMetrics(periods), kind);
        const opinion = ratesTogether(periods, kind);
        const names = ['closeRate', 'winRate', 'adjustedCloseRate', 'unclassifiedShare'] as const;
        expect(apart(...names.map((name): Pair => [rates[name], opinion[name]]))).toEqual([]);
        const categories = ['Commit', 'BestCase', 'Pipeline'] as const;
        const conversions = categories.map((category): Pair => [
          conversionOf(periods, category, kind),
          conversion(periods, category, kind)
        ]);
        expect(apart(...conversions)).toEqual([]);
      })
    );
  });
});

describe('the forecast of the Inside motion', () => {
  it('is what the second opinion makes of the same deals and sums', () => {
    fc.assert(
      fc.property(fc.array(deal), finished, fc.constantFrom(0, 0.5, 1), (deals, periods, shareLeft) => {
        const open = { Commit: 0, BestCase: 0, Pipeline: 0 };
        for (const one of deals) {
          if (one.isClosed) continue;
          if (one.category === 'Forecast') open.Commit += one.amount;
          if (one.category === 'BestCase' || one.category === 'MostLikely') open.BestCase += one.amount;
          if (one.category === 'Pipeline') open.Pipeline += one.amount;
        }
        const forecast = insideForecastFrom(totalsOf(deals), periods, shareLeft);
        const opinion = insideForecast(open, periods, shareLeft);
        expect(forecast.isPartial).toBe(opinion.isPartial);
        // A cent for each of the four lines, which add up as they are shown, and what binary fractions leave.
        const tolerance = 0.03 + Math.abs(opinion.expected) * 1e-9;
        expect(Math.abs(forecast.expected - opinion.expected)).toBeLessThan(tolerance);
      })
    );
  });
});

const PERIODS = [
  { start: '2026-01-01', end: '2026-03-31' },
  { start: '2026-04-01', end: '2026-04-30' },
  { start: '2026-02-01', end: '2026-02-28' }
];
const EDGES = [
  '2026-01-30',
  '2026-01-31',
  '2026-02-01',
  '2026-02-09',
  '2026-02-10',
  '2026-02-19',
  '2026-02-20'
];
const submitted = fc.record({
  date: fc.oneof(
    fc.constantFrom(
      ...EDGES,
      '2026-03-01',
      '2026-03-31',
      '2026-04-01',
      '2026-04-10',
      '2026-04-11',
      '2026-04-30'
    ),
    fc.integer({ min: 0, max: 125 }).map((day) => new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10))
  ),
  number: amount
});
const submittedPeriod = fc.record({
  period: fc.constantFrom(...PERIODS),
  submissions: fc.array(submitted, { maxLength: 6 }),
  won: fc.option(fc.oneof(fc.constant(0), amount))
});

describe('accuracy and bias', () => {
  it('are what the second opinion makes of the same submissions', () => {
    fc.assert(
      fc.property(fc.array(submittedPeriod, { maxLength: 6 }), (periods) => {
        const record = trackRecordOf(periods);
        const opinion = trackRecord(periods.map(({ period, ...rest }) => ({ ...period, ...rest })));
        const thirds = record.byThird.map((one, third): Pair => [one, opinion.byThird[third]]);
        expect(apart(...thirds, [record.bias, opinion.bias])).toEqual([]);
      }),
      { numRuns: 500 }
    );
  });
});
