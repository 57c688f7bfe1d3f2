import { NO_TOTALS, theNumber } from 'c/forecastModel';
import { aDeal } from '../../../../../../jest/deals';
import { packDeals, requiredText } from '../deals';

const gapOf = (gap: number) => ({ ...theNumber(NO_TOTALS, null), gap });

describe('the rest of a list', () => {
  const nine = (isAmountVisible: boolean) =>
    Array.from({ length: 8 }, (_, n) => aDeal({ id: `${n}`, amount: 100, isAmountVisible }));

  it('has the amount that the named deals leave', () => {
    expect(packDeals('needed', nine(true), { amount: 1_000, count: 10 }).rest).toBe(
      'and 2 more, $200 together'
    );
  });

  it('has none where amounts of named deals are hidden', () => {
    const { rest } = packDeals('needed', nine(false), { amount: 1_000, count: 10 });
    expect(rest).toContain('and 2 more');
    expect(rest).not.toMatch(/\$|200/);
  });
});

describe('the deals to plan', () => {
  it('are rounded up: a part of a deal cannot be won', () => {
    expect(requiredText(gapOf(120), { amount: 200, count: 2 }, [])).toContain('2 deals');
    expect(requiredText(gapOf(100), { amount: 200, count: 2 }, [])).toContain('1 deal ');
  });

  it('are also those at the top of the upside, where their amounts are visible and enough', () => {
    const upside = [90, 30, 20].map((amount, n) => aDeal({ id: `${n}`, amount }));
    const won = { amount: 40, count: 4 };
    expect(requiredText(gapOf(120), won, upside)).toContain('From the top of the upside: 2 deals.');
    expect(requiredText(gapOf(121), won, upside)).toContain('From the top of the upside: 3 deals.');
    expect(requiredText(gapOf(141), won, upside)).not.toContain('upside');
    const hidden = [aDeal({ id: 'x', amount: null, isAmountVisible: false }), ...upside];
    expect(requiredText(gapOf(10), won, hidden)).not.toContain('upside');
  });

  it('are not named without a gap or a won deal', () => {
    expect(requiredText(gapOf(0), { amount: 200, count: 2 }, [])).toBe('');
    expect(requiredText(gapOf(-1), { amount: 200, count: 2 }, [])).toBe('');
    expect(requiredText(gapOf(120), { amount: 0, count: 0 }, [])).toBe('');
  });
});
