import { isHigh, isOld, openingsOf, trendOf } from 'c/expansionModel';
import { DEFAULT_POLICIES, NO_SUMS, policyOf } from 'c/forecastModel';
import type { MetricSums } from 'c/forecastModel';

describe('trend', () => {
  it.each([
    [null, 'unknown'],
    [0, 'steady'],
    [9.99, 'steady'],
    [10, 'growing'],
    [250, 'growing'],
    [-9.99, 'steady'],
    [-10, 'shrinking'],
    [-100, 'shrinking']
  ])('of %s per cent is %s', (percent, trend) => {
    expect(trendOf(percent)).toBe(trend);
  });
});

describe('level', () => {
  it('is high at or above the mean, and the account without a number is not', () => {
    const levels = [400, 300, 200, 100, null];
    let sum = 0;
    let known = 0;
    for (const level of levels) {
      if (level === null) continue;
      sum += level;
      known += 1;
    }
    const mean = sum / known;
    expect(levels.map((level) => isHigh(level, mean))).toEqual([true, true, false, false, false]);
    expect(isHigh(250, mean)).toBe(true);
  });

  it('is not high where no account has a number', () => {
    expect(isHigh(10, null)).toBe(false);
  });

  it('of 0 is a number', () => {
    expect(isHigh(0, 0)).toBe(true);
  });
});

describe('figures', () => {
  it.each([
    ['2026-11-21', false],
    ['2026-11-07', false],
    ['2026-11-06', true],
    [null, true]
  ])('of %s are marked as old on 21 November: %s', (asOf, isMarked) => {
    expect(isOld(asOf, '2026-11-21')).toBe(isMarked);
  });
});

describe('the opening of a period', () => {
  const EXPANSION = policyOf(DEFAULT_POLICIES, 'Expansion');
  const period = (commit: number, bestCase: number, pipeline: number, won: number): MetricSums => ({
    ...NO_SUMS,
    startCommit: { amount: commit, count: 1 },
    startBestCase: { amount: bestCase, count: 1 },
    startPipeline: { amount: pipeline, count: 1 },
    won: { amount: won, count: 1 }
  });
  const finished = [period(100, 200, 999, 150), period(50, 50, 999, 250), period(0, 0, 999, 0)];

  it('is compared with what a period brings, and with what periods usually begin with', () => {
    let opened = 0;
    let won = 0;
    for (const sums of finished) {
      opened += sums.startCommit.amount + sums.startBestCase.amount;
      won += sums.won.amount;
    }
    const { now, usual } = openingsOf(finished, period(120, 80, 999, 10), EXPANSION);
    expect(now).toBeCloseTo(200 / (won / finished.length), 9);
    expect(usual).toBeCloseTo(opened / won, 9);
  });

  it('is blank without a win, without finished periods, and without sums of the start', () => {
    expect(openingsOf([period(1, 1, 1, 0)], period(1, 1, 1, 1), EXPANSION)).toEqual({
      now: null,
      usual: null
    });
    expect(openingsOf([], period(1, 1, 1, 1), EXPANSION)).toEqual({ now: null, usual: null });
    expect(openingsOf(finished, null, EXPANSION).now).toBeNull();
  });
});
