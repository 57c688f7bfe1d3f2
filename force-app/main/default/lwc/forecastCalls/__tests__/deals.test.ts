import { aDeal } from '../../../../../../jest/deals';
import { dealsShown } from '../deals';

const deal = aDeal();
const after = { ...deal, category: 'Closed' as const, isClosed: true, isWon: true };

describe('the deals of the calls', () => {
  it('leave one out as soon as it is closed here, before the org has answered', () => {
    expect(dealsShown([deal], { [deal.id]: { before: deal, after, status: 'saving' } })).toEqual([]);
  });

  it('keep one that is called here although it may no longer match the filter', () => {
    const called = { ...deal, repCall: 'Out' as const };
    expect(dealsShown([deal], { [deal.id]: { before: deal, after: called, status: 'saved' } })).toEqual([
      called
    ]);
  });
});
