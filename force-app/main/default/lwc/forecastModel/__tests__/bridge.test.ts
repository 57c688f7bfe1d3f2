import * as fc from 'fast-check';
import { BRIDGE_BUCKETS, bridgeBucketOf, bridgeOf } from '../bridge';
import type { BridgeDeal, DealState } from '../bridge';
import { roundToCent } from '../sums';
import { amount, category } from './arbitraries';

const PERIOD = { start: '2026-10-01', end: '2026-12-31' };
const open: DealState = {
  category: 'BestCase',
  isClosed: false,
  isWon: false,
  closeDate: '2026-11-30',
  amount: 100,
  isInScope: true,
  call: 'Out'
};
const won: Partial<DealState> = { category: 'Closed', isClosed: true, isWon: true };
const lost: Partial<DealState> = { category: 'Omitted', isClosed: true };
const deal = (
  before: Partial<DealState> | null,
  after: Partial<DealState> | null,
  isNewlyAccepted = false
): BridgeDeal => ({
  id: '006',
  before: before && { ...open, ...before },
  after: after && { ...open, ...after },
  isNewlyAccepted
});

const state: fc.Arbitrary<DealState> = fc
  .record({
    category,
    outcome: fc.constantFrom('open', 'won', 'lost'),
    closeDate: fc.constantFrom('2026-09-01', '2026-10-01', '2026-12-31', '2027-02-01'),
    amount: fc.option(amount),
    isInScope: fc.boolean(),
    call: fc.constantFrom('In' as const, 'Out' as const)
  })
  .map(({ outcome, ...rest }) => ({
    ...rest,
    category: outcome === 'won' ? 'Closed' : outcome === 'lost' ? 'Omitted' : rest.category,
    isClosed: outcome !== 'open',
    isWon: outcome === 'won'
  }));
const anyDeal: fc.Arbitrary<BridgeDeal> = fc.record({
  id: fc.uuid(),
  before: fc.option(state),
  after: fc.option(state),
  isNewlyAccepted: fc.boolean()
});

describe('the change bridge', () => {
  it.each<[string, BridgeDeal]>([
    ['deleted', deal({}, null)],
    ['leftScope', deal({}, { ...won, isInScope: false })],
    ['enteredScope', deal({ isInScope: false }, {})],
    ['won', deal({}, won)],
    ['won', deal(null, won, true)],
    ['lost', deal({}, lost)],
    ['pushedOut', deal({}, { closeDate: '2027-01-02' })],
    ['pulledIn', deal({ closeDate: '2027-01-02' }, {})],
    ['new', deal(null, {}, true)],
    ['new', deal({ category: 'Omitted' }, {}, true)],
    ['categoryUp', deal({}, { category: 'Forecast', amount: 50 })],
    ['categoryDown', deal({}, { category: 'Pipeline' })],
    ['amountUp', deal({}, { amount: 101 })],
    ['amountDown', deal({}, { amount: null })],
    ['unchanged', deal({}, { closeDate: '2026-12-01' })],
    ['unchanged', deal({}, { category: 'MostLikely' })]
  ])('%s', (bucket, change) => {
    expect(bridgeBucketOf(change, PERIOD)).toBe(bucket);
  });

  it.each<[string, number, BridgeDeal]>([
    ['calledIn', 100, deal({}, { call: 'In' })],
    ['calledOut', -100, deal({ call: 'In' }, {})],
    ['won', 0, deal({ call: 'In' }, won)],
    ['won', 100, deal({}, won)],
    ['amountUp', 0, deal({}, { amount: 200 })],
    ['categoryUp', 0, deal({ category: 'Pipeline' }, {})]
  ])('of the number: %s by %d', (bucket, amountOfIt, change) => {
    expect(bridgeOf([change], PERIOD, 'number').lines).toEqual([
      { bucket, amount: amountOfIt, count: 1, deals: ['006'] }
    ]);
  });

  it.each(['forecast', 'number'] as const)(
    'of the %s sums to the difference, each deal in one bucket',
    (total) => {
      fc.assert(
        fc.property(fc.array(anyDeal, { maxLength: 40 }), (deals) => {
          const bridge = bridgeOf(deals, PERIOD, total);
          const sum = bridge.lines.reduce((all, line) => all + line.amount, 0);
          expect(roundToCent(sum)).toBe(roundToCent(bridge.after - bridge.before));
          expect(bridge.lines.reduce((all, line) => all + line.count, 0)).toBe(deals.length);
          expect(bridge.lines.flatMap((line) => line.deals).sort()).toEqual(
            deals.map((one) => one.id).sort()
          );
        })
      );
    }
  );

  it('keeps the order in which buckets are tried', () => {
    const bridge = bridgeOf([deal({}, {}), deal({}, won), deal({}, null)], PERIOD);
    expect(bridge.lines.map((line) => line.bucket)).toEqual(['deleted', 'won', 'unchanged']);
    expect(BRIDGE_BUCKETS).toHaveLength(15);
    expect(bridge.lines[0]).toMatchObject({ amount: -100, count: 1 });
  });
});
