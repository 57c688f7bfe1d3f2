import { aCall, aDeal } from '../../../../../../jest/deals';
import { ANOTHER_PERIOD, countingCalls, countsOn, lapsedCall, repeatedReason } from '../madeCalls';

const Q4 = { id: 'a0', name: 'FY2026 Q4', start: '2026-10-01', end: '2026-12-31' };
const inQ4 = aCall({ call: 'In', note: 'CFO agreed', period: Q4 });

describe('a call', () => {
  it.each([
    ['2026-09-30', false],
    ['2026-10-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false]
  ])('of the fourth quarter, on a deal due %s, counts: %s', (date, counts) => {
    expect(countsOn(inQ4, date)).toBe(counts);
    expect(countingCalls({ Rep: inQ4, Manager: null }, date).repCall).toBe(counts ? 'In' : null);
    expect(lapsedCall({ Rep: inQ4, Manager: null }, date)?.call ?? null).toBe(counts ? null : 'In');
  });

  it('without a period counts always, and one of which the period cannot be read only where the org says so', () => {
    expect(countsOn(aCall({}), '1999-01-01')).toBe(true);
    expect(countsOn(aCall({ period: ANOTHER_PERIOD }), '2026-12-01')).toBe(false);
  });

  it("of the manager that lapsed leaves the rep's word, and is the one that is shown as lapsed", () => {
    const made = { Rep: aCall({ call: 'Out', risk: 'Timing' }), Manager: inQ4 };
    expect(countingCalls(made, '2027-01-29')).toMatchObject({ repCall: 'Out', managerCall: null });
    expect(lapsedCall({ Rep: inQ4, Manager: { ...inQ4, call: 'Out' } }, '2027-01-29')).toMatchObject({
      role: 'Manager',
      call: 'Out'
    });
  });
});

describe('what was said before', () => {
  const deal = aDeal({ made: { Rep: inQ4, Manager: null } });

  it('is kept for the same call of the same role in the same period', () => {
    expect(repeatedReason(deal, 'Rep', 'In')).toEqual({ risk: null, note: 'CFO agreed' });
  });

  it.each([
    ['another side', deal, 'Rep', 'Out'],
    ['another role', deal, 'Manager', 'In'],
    ['another period', aDeal({ made: deal.made, closeDate: '2027-01-29' }), 'Rep', 'In']
  ] as const)('is nothing for %s', (_what, of, role, call) => {
    expect(repeatedReason(of, role, call)).toEqual({ risk: null, note: null });
  });
});
