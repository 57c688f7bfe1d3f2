import * as fc from 'fast-check';
import { BRIDGE_BUCKETS, bridgeBucketOf, bridgeOf, isInBridge } from '../bridge';
import type { BridgeDeal, BridgeFrame, BridgeTotal, DealSnapshot } from '../bridge';
import { roundToCent } from '../sums';
import { amount, category } from './arbitraries';

const PERIOD = { start: '2026-10-01', end: '2026-12-31' };
const RUNNING: BridgeFrame = { period: PERIOD, total: 'forecast', isOver: false, isFromStart: false };
const OVER: BridgeFrame = { ...RUNNING, isOver: true, isFromStart: true };
const NUMBER: BridgeFrame = { ...RUNNING, total: 'number' };
const open: DealSnapshot = {
  category: 'BestCase',
  isClosed: false,
  isWon: false,
  closeDate: '2026-11-30',
  amount: 100,
  isInScope: true,
  call: 'Out'
};
const won: Partial<DealSnapshot> = { category: 'Closed', isClosed: true, isWon: true };
const lost: Partial<DealSnapshot> = { category: 'Omitted', isClosed: true };
const isDue = (state: DealSnapshot | null): boolean =>
  state !== null &&
  ['Pipeline', 'BestCase', 'MostLikely', 'Forecast'].includes(state.category) &&
  state.closeDate >= PERIOD.start &&
  state.closeDate <= PERIOD.end;
/** Without a row between the two, unless `more` says so. */
const deal = (
  before: Partial<DealSnapshot> | null,
  after: Partial<DealSnapshot> | null,
  isNewlyAccepted = false,
  more: Partial<BridgeDeal> = {}
): BridgeDeal => {
  const was = before && { ...open, ...before };
  const is = after && { ...open, ...after };
  return {
    id: '006',
    before: was,
    after: is,
    lastDue: isDue(is) ? is : isDue(was) ? was : null,
    wasOpenAtEnd: is !== null && !is.isClosed && is.category !== 'Omitted',
    isReopened: false,
    isNewlyAccepted,
    isAccepted: true,
    ...more
  };
};
const NEXT = '2027-01-02';
const passed = { lastDue: { amount: 70 } };

const state: fc.Arbitrary<DealSnapshot> = fc
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
  lastDue: fc.option(fc.record({ amount: fc.option(amount) })),
  wasOpenAtEnd: fc.boolean(),
  isReopened: fc.boolean(),
  isNewlyAccepted: fc.boolean(),
  isAccepted: fc.boolean()
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
    expect(bridgeBucketOf(change, RUNNING)).toBe(bucket);
  });

  it.each<[string, BridgeDeal]>([
    ['lost', deal(won, lost)],
    ['unchanged', deal(lost, { ...lost, closeDate: '2026-12-01' })],
    ['wonElsewhere', deal({}, { ...won, closeDate: NEXT })],
    ['wonElsewhere', deal(won, { ...won, closeDate: NEXT })],
    ['won', deal({ ...won, closeDate: NEXT }, won)],
    ['amountUp', deal(won, { ...won, amount: 101 })],
    ['reopened', deal(won, {})],
    ['pushedOut', deal(won, { closeDate: NEXT }, false, passed)],
    ['categoryDown', deal({}, { closeDate: NEXT, category: 'Omitted' })],
    ['movedEarlier', deal({}, { closeDate: '2026-09-30' })],
    ['cameAndLeft', deal({ closeDate: NEXT }, { closeDate: NEXT }, false, passed)],
    ['cameAndLeft', deal(null, { closeDate: NEXT }, true, passed)],
    ['cameAndLeft', deal({ category: 'Omitted' }, { closeDate: NEXT }, false, passed)],
    ['notAccepted', deal({}, { closeDate: NEXT }, false, { isAccepted: false })],
    ['unchanged', deal({}, {}, false, { isAccepted: false })]
  ])('%s, where more than one thing has happened', (bucket, change) => {
    expect(bridgeBucketOf(change, RUNNING)).toBe(bucket);
  });

  it.each<[string, number, BridgeDeal]>([
    ['won', 0, deal({}, won)],
    ['won', 0, deal(won, won)],
    ['won', 0, deal({}, won, false, { wasOpenAtEnd: true })],
    ['leftOpen', -100, deal({}, {})],
    ['leftOpen', -100, deal({}, { closeDate: '2026-09-30' })],
    ['leftOpen', 0, deal({ closeDate: NEXT }, {})],
    ['leftOpen', 0, deal(null, {}, true)],
    ['pushedOut', -100, deal({}, { closeDate: NEXT })],
    ['cameAndLeft', 0, deal(null, { closeDate: NEXT }, true, passed)],
    ['notAccepted', -100, deal({}, {}, false, { isAccepted: false })],
    ['reopened', -100, deal({}, { closeDate: NEXT }, false, { isReopened: true, wasOpenAtEnd: false })],
    ['lost', -100, deal({}, lost)]
  ])('%s by %d from the start of a period to its end', (bucket, amountOfIt, change) => {
    const { lines, after } = bridgeOf([change], OVER);
    expect(lines).toMatchObject([{ bucket, amount: amountOfIt, count: 1 }]);
    expect(after).toBe(bucket === 'won' ? 100 : 0);
  });

  it('says what was won and what slipped in each line', () => {
    const line = (change: BridgeDeal) => {
      const [{ won: brought, slipped }] = bridgeOf([change], OVER).lines;
      return [brought, slipped];
    };
    const none = { amount: 0, count: 0 };
    const one = (of: number) => ({ amount: of, count: 1 });
    expect(line(deal({}, { ...won, amount: 90 }))).toEqual([one(90), none]);
    expect(line(deal({}, won, false, { wasOpenAtEnd: true }))).toEqual([one(100), one(100)]);
    expect(line(deal({}, {}, false, passed))).toEqual([none, one(70)]);
    expect(line(deal({}, {}, false, { isAccepted: false }))).toEqual([none, none]);
    expect(line(deal({ isInScope: false }, won))).toEqual([one(100), none]);
    expect(line(deal({ isInScope: false }, {}))).toEqual([none, one(100)]);
    expect(line(deal({}, { isInScope: false }))).toEqual([none, none]);
    expect(line(deal({}, { amount: null }, false, { lastDue: { amount: null } }))).toEqual([none, one(0)]);
  });

  it('has a part for each deal that counts or has slipped, also without an amount', () => {
    const blank = { amount: null };
    expect(isInBridge(deal(blank, won), OVER)).toBe(true);
    expect(isInBridge(deal(null, { closeDate: NEXT }, true, passed), OVER)).toBe(true);
    expect(isInBridge(deal(null, { closeDate: NEXT }, true, passed), { ...OVER, total: 'number' })).toBe(
      false
    );
    expect(isInBridge(deal({ closeDate: NEXT }, { closeDate: NEXT }), OVER)).toBe(false);
    expect(isInBridge(deal(blank, blank), RUNNING)).toBe(true);
  });

  it.each<[string, number, BridgeDeal]>([
    ['calledIn', 100, deal({}, { call: 'In' })],
    ['calledOut', -100, deal({ call: 'In' }, {})],
    ['won', 0, deal({ call: 'In' }, won)],
    ['won', 100, deal({}, won)],
    ['amountUp', 0, deal({}, { amount: 200 })],
    ['categoryUp', 0, deal({ category: 'Pipeline' }, {})]
  ])('of the number: %s by %d', (bucket, amountOfIt, change) => {
    expect(bridgeOf([change], NUMBER).lines).toMatchObject([
      { bucket, amount: amountOfIt, count: 1, deals: ['006'] }
    ]);
  });

  it.each<[BridgeTotal, boolean]>([
    ['forecast', false],
    ['number', false],
    ['forecast', true],
    ['number', true]
  ])('of the %s sums to the difference, each deal in one bucket (over: %s)', (total, isOver) => {
    fc.assert(
      fc.property(fc.array(anyDeal, { maxLength: 40 }), fc.boolean(), (deals, isFromStart) => {
        const bridge = bridgeOf(deals, { period: PERIOD, total, isOver, isFromStart });
        const sum = bridge.lines.reduce((all, line) => all + line.amount, 0);
        expect(roundToCent(sum)).toBe(roundToCent(bridge.after - bridge.before));
        expect(bridge.lines.reduce((all, line) => all + line.count, 0)).toBe(deals.length);
        expect(bridge.lines.flatMap((line) => line.deals).sort()).toEqual(deals.map((one) => one.id).sort());
      })
    );
  });

  it('keeps the order in which buckets are tried', () => {
    const bridge = bridgeOf([deal({}, {}), deal({}, won), deal({}, null)], RUNNING);
    expect(bridge.lines.map((line) => line.bucket)).toEqual(['deleted', 'won', 'unchanged']);
    expect(BRIDGE_BUCKETS).toHaveLength(22);
    expect(bridge.lines[0]).toMatchObject({ amount: -100, count: 1 });
  });

  it('puts deals that only machines changed on one line, and adds up to the same', () => {
    const all = [
      deal({}, { amount: 130 }, false, { id: 'bot' }),
      deal({}, { closeDate: NEXT }, false, { id: 'flow', lastDue: { amount: 100 } }),
      deal({}, { amount: 150 }, false, { id: 'ben' }),
      deal({}, { isInScope: false }, false, { id: 'handed' })
    ];
    const leftOut = new Set(['bot', 'flow', 'handed']);
    const [as, apart] = [bridgeOf(all, RUNNING), bridgeOf(all, RUNNING, leftOut)];
    expect(apart.lines.map(({ bucket, amount: change, deals: ids }) => [bucket, change, ids])).toEqual([
      ['leftScope', -100, ['handed']],
      ['amountUp', 50, ['ben']],
      ['machines', -70, ['bot', 'flow']]
    ]);
    expect([apart.before, apart.after]).toEqual([as.before, as.after]);
    let [sum, sumApart] = [0, 0];
    for (const line of as.lines) sum += line.amount;
    for (const line of apart.lines) sumApart += line.amount;
    expect(sumApart).toBe(sum);
    let slipped = 0;
    for (const line of apart.lines) slipped += line.slipped.amount;
    expect(slipped).toBe(100);
  });
});
