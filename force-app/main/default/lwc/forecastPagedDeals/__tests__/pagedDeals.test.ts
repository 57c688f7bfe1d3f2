import {
  NO_PAGES,
  cursorsOf,
  hasMore,
  isLoading,
  withErrors,
  withNextPage,
  withPage
} from 'c/forecastPagedDeals';
import {
  afterTotals,
  dealsIn,
  inStage,
  isPending,
  withChange,
  withStatus,
  withoutChange
} from 'c/forecastPendingChanges';
import type { PagedDeals } from 'c/forecastPagedDeals';
import type { Changes } from 'c/forecastPendingChanges';
import type { Phase } from 'c/forecastModel';
import { STAGES, aDeal } from '../../../../../../jest/deals';

const page = (endCursor: string | null, ...ids: string[]) => ({
  deals: ids.map((id) => aDeal({ id })),
  endCursor
});
const period = { start: '2026-10-01', end: '2026-12-31' };
const ids = (phase: Phase, paged: PagedDeals, changes: Changes) =>
  dealsIn(phase, paged, changes, period).map((deal) => deal.id);

describe('a paged of cards', () => {
  it('loads page after page', () => {
    expect(isLoading(NO_PAGES)).toBe(true);
    const first = withPage(NO_PAGES, 0, page('c1', 'a', 'b'));
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
    const two = withPage(withNextPage(withPage(NO_PAGES, 0, page('c1', 'a'))), 1, page(null, 'b'));
    expect(ids('VendorOfChoice', withPage(two, 0, page(null, 'b')), {})).toEqual(['b']);
  });

  it('keeps a deal that says the same the same object, so that its card is not drawn again', () => {
    const first = withPage(NO_PAGES, 0, {
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
    const paged = { pages: [page('c1', 'a', 'b'), page(null, 'b', 'c')], errors: null };
    expect(ids('VendorOfChoice', paged, {})).toEqual(['a', 'b', 'c']);
  });

  it('keeps what it has when the org cannot answer', () => {
    const paged = withErrors(withPage(NO_PAGES, 0, page(null, 'a')), ['Offline']);
    expect(paged.errors).toEqual(['Offline']);
    expect(ids('VendorOfChoice', paged, {})).toEqual(['a']);
    expect(isLoading(withErrors(NO_PAGES, ['Offline']))).toBe(false);
  });
});

describe('changes made here', () => {
  const before = aDeal({ id: 'a' });
  const after = inStage(before, STAGES[1]);
  const paged = withPage(NO_PAGES, 0, page(null, 'a', 'b'));

  it('move a card to its new column at once, and back when they are dropped', () => {
    const changes = withChange({}, before, after);
    expect(ids('VendorOfChoice', paged, changes)).toEqual(['b']);
    expect(ids('FundedProjects', NO_PAGES, changes)).toEqual(['a']);
    expect(ids('VendorOfChoice', paged, withoutChange(changes, 'a'))).toEqual(['a', 'b']);
  });

  it("keep a card that has arrived until the org's list has it", () => {
    const shown = withStatus(withChange({}, before, after), 'a', 'shown');
    expect(ids('FundedProjects', NO_PAGES, shown)).toEqual(['a']);
    const listed = withPage(NO_PAGES, 0, {
      deals: [aDeal({ id: 'z', category: 'BestCase' }), after],
      endCursor: null
    });
    expect(ids('FundedProjects', listed, shown)).toEqual(['z', 'a']);
  });

  it.each(['2026-09-30', '2027-01-01'])(
    'leave the board at once for a close date in another period: %s',
    (closeDate) => {
      expect(ids('VendorOfChoice', paged, withChange({}, before, { ...before, closeDate }))).toEqual(['b']);
      const won = { ...inStage(before, STAGES[5]), closeDate };
      expect(ids('Closed', NO_PAGES, withChange({}, before, won))).toEqual([]);
    }
  );

  it('leave the board for a stage that is on no board', () => {
    const omitted = { ...after, category: 'Omitted' as const };
    const changes = withChange({}, before, omitted);
    expect(ids('VendorOfChoice', paged, changes)).toEqual(['b']);
    expect(ids('FundedProjects', NO_PAGES, changes)).toEqual([]);
  });

  it('count until totals come that know of them', () => {
    const saving = withChange({}, before, after);
    expect(isPending(saving.a)).toBe(true);
    expect(isPending(afterTotals(saving).a)).toBe(true);
    const summed = afterTotals(withStatus(saving, 'a', 'saved'));
    expect(isPending(summed.a)).toBe(false);
    expect(ids('VendorOfChoice', paged, summed)).toEqual(['b']);
    expect(withStatus({}, 'a', 'saved')).toEqual({});
  });

  it('start from what the org knows when a deal is changed twice', () => {
    const twice = withChange(withChange({}, before, after), after, inStage(after, STAGES[0]));
    expect(twice.a.before).toBe(before);
    const later = withChange(withStatus(twice, 'a', 'shown'), after, before);
    expect(later.a.before).toBe(after);
  });
});
