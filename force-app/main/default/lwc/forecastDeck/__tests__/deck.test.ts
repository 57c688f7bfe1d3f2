import {
  EMPTY_DECK,
  afterTotals,
  cursorsOf,
  dealsIn,
  hasMore,
  inStage,
  isLoading,
  isPending,
  withChange,
  withErrors,
  withNextPage,
  withPage,
  withStatus,
  withoutChange
} from 'c/forecastDeck';
import type { Changes, Deck } from 'c/forecastDeck';
import type { Phase } from 'c/forecastModel';
import { STAGES, aDeal } from '../../../../../../jest/deals';

const page = (endCursor: string | null, ...ids: string[]) => ({
  deals: ids.map((id) => aDeal({ id })),
  endCursor
});
const period = { start: '2026-10-01', end: '2026-12-31' };
const ids = (phase: Phase, deck: Deck, changes: Changes) =>
  dealsIn(phase, deck, changes, period).map((deal) => deal.id);

describe('a deck of cards', () => {
  it('loads page after page', () => {
    expect(isLoading(EMPTY_DECK)).toBe(true);
    const first = withPage(EMPTY_DECK, 0, page('c1', 'a', 'b'));
    expect(isLoading(first)).toBe(false);
    expect(hasMore(first)).toBe(true);
    const asking = withNextPage(first);
    expect(cursorsOf(asking)).toEqual([null, 'c1']);
    expect(withNextPage(asking)).toBe(asking);
    const second = withPage(asking, 1, page(null, 'c'));
    expect(hasMore(second)).toBe(false);
    expect(ids('VendorOfChoice', second, {})).toEqual(['a', 'b', 'c']);
  });

  it('drops later pages when an earlier one has become the last', () => {
    const two = withPage(withNextPage(withPage(EMPTY_DECK, 0, page('c1', 'a'))), 1, page(null, 'b'));
    expect(ids('VendorOfChoice', withPage(two, 0, page(null, 'b')), {})).toEqual(['b']);
  });

  it('keeps a deal that says the same the same object, so that its card is not drawn again', () => {
    const first = withPage(EMPTY_DECK, 0, {
      deals: [aDeal({ id: 'a' }), aDeal({ id: 'b' })],
      endCursor: null
    });
    const [a, b] = first.pages[0]!.deals;
    const again = withPage(first, 0, {
      deals: [aDeal({ id: 'b', amount: 5 }), aDeal({ id: 'a' })],
      endCursor: null
    });
    expect(again.pages[0]!.deals[1]).toBe(a);
    expect(again.pages[0]!.deals[0]).not.toBe(b);
    expect(again.pages[0]!.deals[0].amount).toBe(5);
  });

  it('shows a deal once even when it stands on two pages', () => {
    const deck = { pages: [page('c1', 'a', 'b'), page(null, 'b', 'c')], errors: null };
    expect(ids('VendorOfChoice', deck, {})).toEqual(['a', 'b', 'c']);
  });

  it('keeps what it has when the org cannot answer', () => {
    const deck = withErrors(withPage(EMPTY_DECK, 0, page(null, 'a')), ['Offline']);
    expect(deck.errors).toEqual(['Offline']);
    expect(ids('VendorOfChoice', deck, {})).toEqual(['a']);
    expect(isLoading(withErrors(EMPTY_DECK, ['Offline']))).toBe(false);
  });
});

describe('changes made here', () => {
  const before = aDeal({ id: 'a' });
  const after = inStage(before, STAGES[1]);
  const deck = withPage(EMPTY_DECK, 0, page(null, 'a', 'b'));

  it('move a card to its new column at once, and back when they are dropped', () => {
    const changes = withChange({}, before, after);
    expect(ids('VendorOfChoice', deck, changes)).toEqual(['b']);
    expect(ids('FundedProjects', EMPTY_DECK, changes)).toEqual(['a']);
    expect(ids('VendorOfChoice', deck, withoutChange(changes, 'a'))).toEqual(['a', 'b']);
  });

  it("keep a card that has arrived until the org's list has it", () => {
    const shown = withStatus(withChange({}, before, after), 'a', 'shown');
    expect(ids('FundedProjects', EMPTY_DECK, shown)).toEqual(['a']);
    const listed = withPage(EMPTY_DECK, 0, {
      deals: [aDeal({ id: 'z', category: 'BestCase' }), after],
      endCursor: null
    });
    expect(ids('FundedProjects', listed, shown)).toEqual(['z', 'a']);
  });

  it.each(['2026-09-30', '2027-01-01'])(
    'leave the board at once for a close date in another period: %s',
    (closeDate) => {
      expect(ids('VendorOfChoice', deck, withChange({}, before, { ...before, closeDate }))).toEqual(['b']);
      const won = { ...inStage(before, STAGES[5]), closeDate };
      expect(ids('Closed', EMPTY_DECK, withChange({}, before, won))).toEqual([]);
    }
  );

  it('leave the board for a stage that is on no board', () => {
    const omitted = { ...after, category: 'Omitted' as const };
    const changes = withChange({}, before, omitted);
    expect(ids('VendorOfChoice', deck, changes)).toEqual(['b']);
    expect(ids('FundedProjects', EMPTY_DECK, changes)).toEqual([]);
  });

  it('count until totals come that know of them', () => {
    const saving = withChange({}, before, after);
    expect(isPending(saving.a)).toBe(true);
    expect(isPending(afterTotals(saving).a)).toBe(true);
    const summed = afterTotals(withStatus(saving, 'a', 'saved'));
    expect(isPending(summed.a)).toBe(false);
    expect(ids('VendorOfChoice', deck, summed)).toEqual(['b']);
    expect(withStatus({}, 'a', 'saved')).toEqual({});
  });

  it('start from what the org knows when a deal is changed twice', () => {
    const twice = withChange(withChange({}, before, after), after, inStage(after, STAGES[0]));
    expect(twice.a.before).toBe(before);
    const later = withChange(withStatus(twice, 'a', 'shown'), after, before);
    expect(later.a.before).toBe(after);
  });
});
