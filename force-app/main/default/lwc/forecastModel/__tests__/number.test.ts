import * as fc from 'fast-check';
import { NO_TOTALS, redlineExposure, theNumber, totalsAfter, totalsOf, upsideOf } from '../number';
import { roundToCent } from '../sums';
import type { TotalsRow } from '../types';
import { deal, deals } from './arbitraries';

const row = (change: Partial<TotalsRow>): TotalsRow => ({
  category: 'Forecast',
  isClosed: false,
  isWon: false,
  repCall: null,
  managerCall: null,
  amount: 0,
  count: 1,
  ...change
});

// The header of the drawing: closed 2.91, Commit in 1.49, Best Case in 0.42, upside 1.34, plan 6.00 (millions).
const ROWS: TotalsRow[] = [
  row({ category: 'Closed', isClosed: true, isWon: true, amount: 2_910_000, count: 19 }),
  row({ category: 'Omitted', isClosed: true, amount: 300_000, count: 12 }),
  row({ amount: 1_490_000, count: 9 }),
  row({ repCall: 'Out', amount: 422_000, count: 3 }),
  row({ category: 'BestCase', repCall: 'In', amount: 420_000, count: 2 }),
  row({ category: 'BestCase', amount: 700_000, count: 7 }),
  row({ category: 'MostLikely', repCall: 'In', managerCall: 'Out', amount: 218_000, count: 3 }),
  row({ category: 'Pipeline', repCall: 'In', amount: 3_204_000, count: 38 })
];

describe('the number', () => {
  it('adds up as in the drawing', () => {
    expect(theNumber(totalsOf(ROWS), 6_000_000)).toEqual({
      number: 4_820_000,
      floor: 4_400_000,
      ceiling: 6_160_000,
      closed: 2_910_000,
      commitIn: 1_490_000,
      bestCaseIn: 420_000,
      upside: 1_340_000,
      plan: 6_000_000,
      gap: 1_180_000
    });
  });

  it('never takes Pipeline in, whatever was called', () => {
    expect(totalsOf(ROWS).pipeline).toEqual({ amount: 3_204_000, count: 38 });
  });

  it('has no gap without a plan, and a negative one above it', () => {
    expect(theNumber(NO_TOTALS, null).gap).toBeNull();
    expect(theNumber(totalsOf(ROWS), 4_000_000).gap).toBe(-820_000);
  });

  it('is 0 for nothing', () => {
    expect(theNumber(totalsOf([]), 0)).toMatchObject({ number: 0, floor: 0, ceiling: 0, gap: 0 });
  });

  it('holds floor ≤ number ≤ ceiling', () => {
    fc.assert(
      fc.property(deals, (rows) => {
        const { floor, number, ceiling, upside } = theNumber(totalsOf(rows), null);
        expect(floor).toBeLessThanOrEqual(number);
        expect(number).toBeLessThanOrEqual(ceiling);
        expect(roundToCent(ceiling - number)).toBe(upside);
      })
    );
  });

  it('is the same from groups as from single deals', () => {
    fc.assert(
      fc.property(deals, (rows) => {
        const groups = new Map<string, TotalsRow>();
        for (const one of rows) {
          const key = [one.category, one.isWon, one.isClosed, one.repCall, one.managerCall].join();
          const group = groups.get(key);
          groups.set(key, {
            ...one,
            amount: roundToCent((group?.amount ?? 0) + one.amount),
            count: (group?.count ?? 0) + 1
          });
        }
        expect(totalsOf([...groups.values()])).toEqual(totalsOf(rows));
      })
    );
  });

  it('counts every deal once, Omitted ones aside', () => {
    fc.assert(
      fc.property(deals, (rows) => {
        const counted = rows.filter((one) => one.isClosed || one.category !== 'Omitted').length;
        const total = Object.values(totalsOf(rows)).reduce((sum, bucket) => sum + bucket.count, 0);
        expect(total).toBe(counted);
      })
    );
  });

  it('follows one changed deal without summing anew', () => {
    fc.assert(
      fc.property(deals, deal, deal, (others, before, after) => {
        const totals = totalsOf([...others, before]);
        expect(totalsAfter(totals, before, after)).toEqual(totalsOf([...others, after]));
        expect(totalsAfter(totals, before, null)).toEqual(totalsOf(others));
      })
    );
  });
});

describe('upside', () => {
  it('lists the Out deals of Commit and Best Case, largest first, each with its path', () => {
    const found = upsideOf([
      row({ category: 'BestCase', amount: 10 }),
      row({ category: 'Pipeline', amount: 99 }),
      row({ managerCall: 'Out', amount: 20 }),
      row({ amount: 50 })
    ]);
    expect(found.map(({ deal: { amount }, path }) => [amount, path])).toEqual([
      [20, 'finishPapers'],
      [10, 'winTheDecision']
    ]);
  });

  it('sums to ceiling − number', () => {
    fc.assert(
      fc.property(deals, (rows) => {
        const sum = upsideOf(rows).reduce((total, one) => total + (one.deal.amount ?? 0), 0);
        expect(roundToCent(sum)).toBe(theNumber(totalsOf(rows), null).upside);
      })
    );
  });
});

describe('redline exposure', () => {
  it('is the open Commit that has not reached its last stage', () => {
    const at = (stage: string, amount: number) => ({ ...row({}), stage, amount });
    const open = [at('Negotiating', 100), at('Confirming', 0), at('Redlining', 900)];
    expect(redlineExposure(open, 'Redlining')).toEqual({ amount: 100, count: 2 });
  });
});
