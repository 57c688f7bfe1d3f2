import * as fc from 'fast-check';
import { requiredCoverageOf } from '../coverage';
import { expectedCreationOf, insideForecastFrom, insideForecastOf } from '../inside';
import { totalsOf } from '../number';
import {
  NO_SUMS,
  addMetrics,
  conversionOf,
  decidedBy,
  isFew,
  isUnclassifiedTooHigh,
  ratesOf
} from '../rates';
import type { MetricSums, SumName } from '../rates';
import { amount } from './arbitraries';

const sums = (values: Partial<Record<SumName, number>>): MetricSums => ({
  ...NO_SUMS,
  ...Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { amount: value, count: value }])
  )
});

// docs/metrics.md: 50 won, 60 lost to competition, 45 to no decision, 15 slipped.
const WORKED = sums({ won: 50, lostCompetition: 60, lostNoDecision: 45, slipped: 15 });

describe('rates', () => {
  it('are those of the worked example', () => {
    const rates = ratesOf(WORKED, 'count');
    expect(rates.winRate).toBeCloseTo(0.455, 3);
    expect(rates.closeRate).toBeCloseTo(0.323, 3);
    expect(rates.adjustedCloseRate).toBeCloseTo(0.294, 3);
    expect(requiredCoverageOf([WORKED])).toBeCloseTo(3.4, 10);
  });

  it('are null where nothing was decided', () => {
    expect(ratesOf(NO_SUMS, 'amount')).toEqual({
      closeRate: null,
      winRate: null,
      adjustedCloseRate: null,
      unclassifiedShare: null
    });
  });

  it('warn above 5 % of losses without a reason', () => {
    const warns = (unclassified: number): boolean =>
      isUnclassifiedTooHigh(
        ratesOf(sums({ lostCompetition: 100 - unclassified, lostUnclassified: unclassified }), 'count')
      );
    expect(warns(5)).toBe(false);
    expect(warns(6)).toBe(true);
  });

  it('keep adjusted ≤ close ≤ win rate', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, amount, (won, lost, none, unclassified, slipped) => {
        const rates = ratesOf(
          sums({ won, lostCompetition: lost, lostNoDecision: none, lostUnclassified: unclassified, slipped }),
          'amount'
        );
        if (rates.closeRate === null || rates.winRate === null) return;
        expect(rates.closeRate).toBeLessThanOrEqual(rates.winRate);
        expect(rates.adjustedCloseRate!).toBeLessThanOrEqual(rates.closeRate);
      })
    );
  });

  it('come from sums of periods, not from means of ratios', () => {
    const both = addMetrics([sums({ won: 1, lostCompetition: 1 }), sums({ won: 9, lostCompetition: 0 })]);
    expect(ratesOf(both, 'count').winRate).toBeCloseTo(10 / 11, 12);
  });
});

describe('the number of decided deals', () => {
  const counted = sums({ won: 4, lostCompetition: 3, lostNoDecision: 1, lostUnclassified: 1, slipped: 5 });

  it('is that of the rate', () => {
    expect(decidedBy(counted, 'winRate')).toBe(7);
    expect(decidedBy(counted, 'closeRate')).toBe(9);
    expect(decidedBy(counted, 'adjustedCloseRate')).toBe(14);
  });

  it('is few below ten', () => {
    expect([0, 1, 9, 10].map(isFew)).toEqual([false, true, true, false]);
  });
});

describe('the Inside forecast', () => {
  it('is 3.0 M in the worked example', () => {
    const forecast = insideForecastOf(
      { Commit: 1_000_000, BestCase: 2_000_000, Pipeline: 2_000_000, New: 1_000_000 },
      { Commit: 0.9, BestCase: 0.6, Pipeline: 0.3, New: 0.3 }
    );
    expect(forecast.lines.map((line) => line.expected)).toEqual([900_000, 1_200_000, 600_000, 300_000]);
    expect(forecast.expected).toBe(3_000_000);
    expect(forecast.isPartial).toBe(false);
  });

  it('says when a conversion is not known', () => {
    const forecast = insideForecastOf(
      { Commit: 100, BestCase: 0, Pipeline: 0, New: 0 },
      { Commit: null, BestCase: null, Pipeline: null, New: null }
    );
    expect(forecast).toMatchObject({ expected: 0, isPartial: true });
  });

  it('expects creation for the share of the period still left', () => {
    // Mean created and won 300, close rate 30 %: 1,000 of new pipeline in a whole period.
    const finished = [
      sums({ won: 300, lostCompetition: 700, createdAndWon: 200 }),
      sums({ won: 300, lostCompetition: 700, createdAndWon: 400 })
    ];
    expect(expectedCreationOf(finished, 1)).toBeCloseTo(1_000, 6);
    expect(expectedCreationOf(finished, 0.25)).toBeCloseTo(250, 6);
    expect(expectedCreationOf([], 1)).toBeNull();
    expect(expectedCreationOf([NO_SUMS], 1)).toBeNull();
  });

  it('converts each category as the last four finished periods did', () => {
    const finished = [
      sums({ startCommit: 100, startWonCommit: 80 }),
      sums({ startCommit: 300, startWonCommit: 240 })
    ];
    expect(conversionOf(finished, 'Commit')).toBeCloseTo(0.8, 12);
    expect(conversionOf(finished, 'Pipeline')).toBeNull();
    const open = totalsOf([
      {
        category: 'Forecast',
        isClosed: false,
        isWon: false,
        repCall: 'Out',
        managerCall: null,
        amount: 50,
        count: 1
      }
    ]);
    expect(insideForecastFrom(open, finished, 0.5).expected).toBe(40);
  });
});
