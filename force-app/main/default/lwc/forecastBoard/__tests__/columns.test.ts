import { EMPTY_DECK } from 'c/forecastDeck';
import type { Deck } from 'c/forecastDeck';
import { STAGES, aDeal } from '../../../../../../jest/deals';
import { EMPTY_DECKS, columnsOf, nextTo } from '../columns';
import { headsOf } from '../heads';

const beside = {
  changes: {},
  problems: {},
  drafts: new Map(),
  period: { start: '2026-10-01', end: '2026-12-31' },
  stages: STAGES
};
const deckOf = (...deals: ReturnType<typeof aDeal>[]): Deck => ({
  ...EMPTY_DECK,
  pages: [{ deals, endCursor: null }]
});

describe('the columns of the board', () => {
  it('let open deals be dragged, and closed ones not', () => {
    const decks = {
      ...EMPTY_DECKS,
      VendorOfChoice: deckOf(aDeal({ id: 'open' })),
      Closed: deckOf(aDeal({ id: 'won', category: 'Closed', isClosed: true, isWon: true }))
    };
    const columns = columnsOf(headsOf(null, null), decks, beside, 'VendorOfChoice');
    const cards = columns.flatMap(({ cards: list }) => list);
    expect(cards.map(({ deal, draggable }) => [deal.id, draggable])).toEqual([
      ['open', 'true'],
      ['won', 'false']
    ]);
  });

  it('hand the focus to the card below one that leaves, or above the last', () => {
    const [one, two, three] = ['1', '2', '3'].map((id) => aDeal({ id }));
    const decks = { ...EMPTY_DECKS, VendorOfChoice: deckOf(one, two, three) };
    const columns = columnsOf(headsOf(null, null), decks, beside, 'VendorOfChoice');
    expect([nextTo(one, columns)?.id, nextTo(three, columns)?.id]).toEqual(['2', '2']);
    const alone = columnsOf(
      headsOf(null, null),
      { ...EMPTY_DECKS, VendorOfChoice: deckOf(one) },
      beside,
      'Closed'
    );
    expect(nextTo(one, alone)).toBeUndefined();
  });
});
