import { aCall, aDeal } from '../../../../../../jest/deals';
import type { ForecastCategory, Motion } from '../types';
import type { MadeCall } from '../madeCalls';
import { ANOTHER_PERIOD, countingCalls, countsOn, lapsedCall, repeatedReason } from '../madeCalls';

const Q4 = { id: 'a0', name: 'FY2026 Q4', start: '2026-10-01', end: '2026-12-31' };
const inQ4 = aCall({ call: 'In', note: 'CFO agreed', period: Q4 });

const due = (closeDate: string) => ({ closeDate, category: 'Forecast', motion: 'Enterprise' }) as const;

describe('a call', () => {
  it.each([
    ['2026-09-30', false],
    ['2026-10-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false]
  ])('of the fourth quarter, on a deal due %s, counts: %s', (date, counts) => {
    expect(countsOn(inQ4, date)).toBe(counts);
    expect(countingCalls({ Rep: inQ4, Manager: null }, due(date)).repCall).toBe(counts ? 'In' : null);
    expect(lapsedCall({ Rep: inQ4, Manager: null }, due(date))?.call ?? null).toBe(counts ? null : 'In');
  });

  it('without a period counts always, and one of which the period cannot be read only where the org says so', () => {
    expect(countsOn(aCall({}), '1999-01-01')).toBe(true);
    expect(countsOn(aCall({ period: ANOTHER_PERIOD }), '2026-12-01')).toBe(false);
  });

  it("of the manager that lapsed leaves the rep's word, and is the one that is shown as lapsed", () => {
    const made = { Rep: aCall({ call: 'Out', risk: 'Timing' }), Manager: inQ4 };
    expect(countingCalls(made, due('2027-01-29'))).toMatchObject({ repCall: 'Out', managerCall: null });
    expect(lapsedCall({ Rep: inQ4, Manager: { ...inQ4, call: 'Out' } }, due('2027-01-29'))).toMatchObject({
      role: 'Manager',
      call: 'Out'
    });
  });
});

describe('a call on a deal that was moved', () => {
  const was = (call: Partial<MadeCall>) => ({ Rep: aCall(call), Manager: null });
  const moved = (category: ForecastCategory, motion: Motion | null = null) => ({
    closeDate: '2026-12-01',
    category,
    motion
  });

  it.each([
    ['In, back to Pipeline', was({ call: 'In', note: 'why' }), moved('Pipeline'), false],
    ['In, back to Pipeline, of another motion', was({ call: 'In' }), moved('Pipeline', 'Inside'), true],
    ['In without a reason, back to Best Case', was({ call: 'In' }), moved('BestCase'), false],
    ['In without a reason, back to Most Likely', was({ call: 'In' }), moved('MostLikely'), false],
    ['In with a reason', was({ call: 'In', note: 'why' }), moved('BestCase'), true],
    ['In with an old note', was({ call: 'In', hasOldNote: true }), moved('BestCase'), true],
    ['Out for the vendor, on to Commit', was({ call: 'Out', risk: 'Vendor' }), moved('Forecast'), false],
    ['Out without a risk, on to Commit', was({ call: 'Out' }), moved('Forecast'), false],
    ['Out for timing', was({ call: 'Out', risk: 'Timing' }), moved('Forecast'), true],
    ['In, won', was({ call: 'In' }), moved('Closed'), true],
    ['In, lost', was({ call: 'In' }), moved('Omitted'), true]
  ])('%s', (_what, made, deal, counts) => {
    expect(countingCalls(made, deal).repCall).toBe(counts ? made.Rep.call : null);
    expect(lapsedCall(made, deal)?.lapsed ?? null).toBe(counts ? null : 'category');
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
