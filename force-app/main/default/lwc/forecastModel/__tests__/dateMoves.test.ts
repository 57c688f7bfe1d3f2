import { aDeal } from '../../../../../../jest/deals';
import { dateMoveOf, ownPeriodOf } from '../dateMoves';
import { DEFAULT_POLICIES } from '../policies';
import type { Period } from '../types';

const period = (kind: Period['kind'], name: string, start: string, end: string): Period => ({
  id: `a0${name}`,
  key: `${kind[0]}:${start}`,
  kind,
  name,
  start,
  end
});
const PERIODS = [
  period('Quarter', 'Q3', '2026-07-01', '2026-09-30'),
  period('Quarter', 'Q4', '2026-10-01', '2026-12-31'),
  period('Quarter', 'Q1', '2027-01-01', '2027-03-31'),
  period('Month', 'November', '2026-11-01', '2026-11-30'),
  period('Month', 'December', '2026-12-01', '2026-12-31')
];
const policies = DEFAULT_POLICIES.map((policy) =>
  policy.motion === 'Inside' ? { ...policy, periodKind: 'Month' as const } : policy
);
const calendar = { periods: PERIODS, policies };

describe('the own period of a deal', () => {
  it.each([
    ['Enterprise', '2026-12-31', 'Q4'],
    [null, '2027-01-01', 'Q1'],
    ['Inside', '2026-11-30', 'November'],
    ['Inside', '2026-12-01', 'December'],
    // The org has no months so far ahead.
    ['Inside', '2027-01-01', undefined],
    ['Enterprise', '2030-01-01', undefined]
  ])('is that of its motion: %s, due %s', (motion, closeDate, name) => {
    expect(ownPeriodOf({ motion, closeDate }, calendar)?.name).toBe(name);
  });

  it("is a quarter where the org has no months, and the calendar's where it has no periods", () => {
    const deal = { motion: 'Inside', closeDate: '2026-11-30' };
    const quarters = PERIODS.filter(({ kind }) => kind === 'Quarter');
    expect(ownPeriodOf(deal, { periods: quarters, policies })?.name).toBe('Q4');
    expect(ownPeriodOf(deal, { periods: [], policies })).toMatchObject({ id: null, end: '2026-11-30' });
  });
});

describe('a new close date', () => {
  const deal = aDeal({ closeDate: '2026-12-19' });

  it.each([
    ['2026-12-31', 'within', false],
    ['2026-10-01', 'within', false],
    ['2027-01-01', 'later', true],
    ['2030-01-01', 'later', true],
    ['2026-09-30', 'earlier', false]
  ])('%s is %s, a slip: %s', (date, direction, isSlip) => {
    expect(dateMoveOf(deal, date, calendar)).toMatchObject({ direction, isSlip, call: 'In' });
  });

  it('slips out of a month for a motion that works by month', () => {
    const inside = aDeal({ motion: 'Inside', closeDate: '2026-11-20' });
    expect(dateMoveOf(inside, '2026-12-01', calendar)).toMatchObject({
      from: { name: 'November' },
      to: { name: 'December' },
      isSlip: true
    });
  });

  it('is no slip of a deal that is closed or not in the forecast', () => {
    const moved = (change: object) => dateMoveOf(aDeal(change), '2027-01-01', calendar);
    expect(moved({ isClosed: true, category: 'Closed' })).toMatchObject({ isSlip: false, call: null });
    expect(moved({ category: 'Omitted' })).toMatchObject({ isSlip: false, call: null });
    expect(moved({ category: 'Pipeline' })).toMatchObject({ isSlip: true, call: null });
    expect(moved({ category: 'BestCase' })).toMatchObject({ isSlip: true, call: 'Out' });
  });
});
