import { aDeal } from '../../../../../../jest/deals';
import { dealsShown } from '../deals';

const deal = aDeal();
const Q4 = { start: '2026-10-01', end: '2026-12-31' };
const after = { ...deal, category: 'Closed' as const, isClosed: true, isWon: true };

describe('the deals of the calls', () => {
  it('leave one out as soon as it is closed here, before the org has answered', () => {
    expect(dealsShown([deal], { [deal.id]: { before: deal, after, status: 'saving' } }, Q4)).toEqual([]);
  });

  it('keep one that is called here although it may no longer match the filter', () => {
    const called = { ...deal, repCall: 'Out' as const };
    expect(dealsShown([deal], { [deal.id]: { before: deal, after: called, status: 'saved' } }, Q4)).toEqual([
      called
    ]);
  });

  it('leave one out as soon as its date moves out of the period', () => {
    const moved = { ...deal, closeDate: '2027-01-01' };
    const changes = { [deal.id]: { before: deal, after: moved, status: 'saving' as const } };
    expect(dealsShown([deal], changes, Q4)).toEqual([]);
  });
});
