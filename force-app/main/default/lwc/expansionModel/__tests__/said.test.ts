import { closeRateOf, decidedOf, differenceOf, differing, together } from 'c/expansionModel';
import type { Outcome } from 'c/expansionModel';

const outcome = (won: number, lost: number): Outcome => ({
  won: { count: won, amount: won * 10.1 },
  lost: { count: lost, amount: lost * 20 }
});

describe('deals by a sign of usage', () => {
  it('have a close rate by count, alone and together', () => {
    const all = [outcome(6, 4), outcome(1, 9), outcome(0, 3)];
    let won = 0;
    let closed = 0;
    for (const one of all) {
      won += one.won.count;
      closed += one.won.count + one.lost.count;
      expect(closeRateOf(one)).toBe(one.won.count / (one.won.count + one.lost.count));
    }
    expect(closeRateOf(together(all))).toBe(won / closed);
    expect(decidedOf(together(all))).toBe(closed);
    expect(together(all).won.amount).toBe(70.7);
  });

  it('have none without a deal', () => {
    expect(closeRateOf(outcome(0, 0))).toBeNull();
  });
});

describe('amounts that follow usage', () => {
  const deals = [
    { id: 'more', amount: 100, byUsage: 130.3 },
    { id: 'same', amount: 100, byUsage: 100 },
    { id: 'nearly', amount: 100, byUsage: 101 },
    { id: 'one per cent', amount: 99, byUsage: 100 },
    { id: 'no users', amount: 5, byUsage: 0 },
    { id: 'less', amount: 500, byUsage: 200 },
    { id: 'blank amount', amount: null, byUsage: 40 },
    { id: 'no usage', amount: 70, byUsage: null }
  ];

  it('differ by the cent; without usage nothing is said', () => {
    expect(deals.map(differenceOf)).toEqual([30.3, 0, 1, 1, -5, -300, 40, null]);
  });

  it('are listed where they differ by 1 % or more, the largest difference first', () => {
    expect(differing(deals).map(({ id }) => id)).toEqual([
      'less',
      'blank amount',
      'more',
      'no users',
      'one per cent'
    ]);
  });
});
