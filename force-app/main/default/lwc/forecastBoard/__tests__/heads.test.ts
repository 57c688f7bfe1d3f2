import { NO_TOTALS } from 'c/forecastModel';
import type { Sum } from 'c/forecastModel';
import { headsOf } from '../heads';

const closedShare = (won: Sum, plan: number | null) => headsOf({ ...NO_TOTALS, won }, plan)[3].share;
const won = { amount: 300, count: 2 };

describe('the bar of Closed', () => {
  it('is filled by the share of the plan that is won, and at most full', () => {
    expect(closedShare(won, 600)).toBe(0.5);
    expect(closedShare(won, 300)).toBe(1);
    expect(closedShare(won, 200)).toBe(1);
  });

  it('is full without a plan as soon as something is won, and empty before', () => {
    expect(closedShare(won, null)).toBe(1);
    expect(closedShare(won, 0)).toBe(1);
    expect(closedShare({ amount: 0, count: 1 }, null)).toBe(0);
  });

  it('is empty where nothing is known', () => {
    expect(headsOf(null, 600).map(({ share, isKnown }) => [share, isKnown])).toEqual([
      [0, false],
      [0, false],
      [0, false],
      [0, false]
    ]);
  });
});
