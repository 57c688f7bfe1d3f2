import { NO_PAGES } from 'c/forecastPagedDeals';
import type { PagedDeals } from 'c/forecastPagedDeals';
import { STAGES, aDeal } from '../../../../../../jest/deals';
import { NO_PAGES_YET, columnsOf, nextTo } from '../columns';
import { headsOf } from '../heads';

const beside = {
  changes: {},
  problems: {},
  drafts: new Map(),
  period: { start: '2026-10-01', end: '2026-12-31' },
  stages: STAGES
};
const deckOf = (...deals: ReturnType<typeof aDeal>[]): PagedDeals => ({
  ...NO_PAGES,
  pages: [{ deals, endCursor: null }]
});

describe('the columns of the board', () => {
  it('let open deals be dragged, and closed ones not', () => {
    const pages = {
      ...NO_PAGES_YET,
      VendorOfChoice: deckOf(aDeal({ id: 'open' })),
      Closed: deckOf(aDeal({ id: 'won', category: 'Closed', isClosed: true, isWon: true }))
    };
    const columns = columnsOf(headsOf(null, null), pages, beside, 'VendorOfChoice');
    const cards = columns.flatMap(({ cards: list }) => list);
    expect(cards.map(({ deal, draggable }) => [deal.id, draggable])).toEqual([
      ['open', 'true'],
      ['won', 'false']
    ]);
  });

  it('hand the focus to the card below one that leaves, or above the last', () => {
    const [one, two, three] = ['1', '2', '3'].map((id) => aDeal({ id }));
    const pages = { ...NO_PAGES_YET, VendorOfChoice: deckOf(one, two, three) };
    const columns = columnsOf(headsOf(null, null), pages, beside, 'VendorOfChoice');
    expect([nextTo(one, columns)?.id, nextTo(three, columns)?.id]).toEqual(['2', '2']);
    const alone = columnsOf(
      headsOf(null, null),
      { ...NO_PAGES_YET, VendorOfChoice: deckOf(one) },
      beside,
      'Closed'
    );
    expect(nextTo(one, alone)).toBeUndefined();
  });
});
