import ForecastOutcomes from 'c/forecastOutcomes';
import { createElement } from 'lwc';
import { emit, refuse } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { statePanel } from '../../../../../../jest/statePanel';

const value = <T>(content: T) => ({ value: content });
const PERIOD = {
  id: 'a01',
  key: 'Q:2026-07-01',
  kind: 'Quarter' as const,
  name: '2026 Q3',
  start: '2026-07-01',
  end: '2026-09-30'
};
const RUNNING = { ...PERIOD, id: 'a02', key: 'Q:2026-10-01', name: '2026 Q4' };
Object.assign(RUNNING, { start: '2026-10-01', end: '2026-12-31' });

const row = (at: string, category: string, closeDate: string) => ({
  node: {
    CreatedDate: value(`${at}T12:00:00.000Z`),
    StageName: value(category),
    ForecastCategory: value(category),
    Amount: value(1000),
    CloseDate: value(closeDate)
  }
});
const said = (call: string, at: string) => ({
  node: {
    role: value('Rep'),
    call: value(call),
    period: { Id: 'a01', start: value(PERIOD.start), end: value(PERIOD.end) },
    CreatedDate: value(`${at}T12:00:00.000Z`)
  }
});
interface Told {
  readonly owner: string;
  readonly category: string;
  readonly closeDate: string;
  readonly past: object[];
  readonly calls?: object[];
}
const node = (name: string, { owner, category, closeDate, past, calls = [] }: Told) => ({
  node: {
    Id: name,
    Name: value(name),
    OwnerId: value(owner),
    Owner: { Name: value(owner) },
    IsClosed: value(['Closed', 'Omitted'].includes(category)),
    IsWon: value(category === 'Closed'),
    Amount: value(1000),
    StageName: value(category),
    ForecastCategory: value(category),
    CloseDate: value(closeDate),
    acceptedDate: value('2026-05-01'),
    CreatedDate: value('2026-05-01T12:00:00.000Z'),
    repCall: value(null),
    repCallCounts: value(true),
    managerCall: value(null),
    managerCallCounts: value(true),
    calls: { edges: calls },
    past: { edges: past }
  }
});
/** A surprise of Cara that she had called Out, and a deal of Ben that he had called In and that slipped. */
const DEALS = [
  node('Surprise', {
    owner: 'Cara Lind',
    category: 'Closed',
    closeDate: '2026-09-10',
    calls: [said('Out', '2026-08-01')],
    past: [
      row('2026-09-10', 'Closed', '2026-09-10'),
      row('2026-08-01', 'BestCase', '2026-09-20'),
      row('2026-07-20', 'Forecast', '2026-12-20'),
      row('2026-05-01', 'Pipeline', '2026-12-20')
    ]
  }),
  node('Promise', {
    owner: 'Ben Ortiz',
    category: 'Forecast',
    closeDate: '2026-11-20',
    calls: [said('In', '2026-08-01')],
    past: [row('2026-09-28', 'Forecast', '2026-11-20'), row('2026-05-01', 'Forecast', '2026-09-20')]
  })
];
const page = (edges: object[]) => ({
  uiapi: { query: { Opportunity: { edges, pageInfo: { hasNextPage: false, endCursor: null } } } }
});

const show = async () => {
  const element = createElement('c-forecast-outcomes', { is: ForecastOutcomes });
  Object.assign(element, {
    selection: { period: RUNNING, owners: null, motion: null },
    period: RUNNING,
    periods: [PERIOD, RUNNING],
    today: '2026-11-21'
  });
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  const ask = async () => {
    root.querySelector<HTMLElement>('[data-id="ask"]')!.click();
    await settled();
  };
  const answer = async (edges: object[]) => {
    emit('forecastChangedDeals', page(edges));
    await settled();
    // Those that are due in the periods today, without a history that says so.
    emit('forecastChangedDeals', page([]));
    await settled();
  };
  const table = () =>
    root.querySelector('c-forecast-figure-table') as unknown as {
      rows: { name: string; cells: { text: string; note?: string }[] }[];
    };
  const lists = () =>
    Array.from(root.querySelectorAll<HTMLElement>('[data-list]')).map((list) => [
      list.dataset.list,
      list.querySelector('li')!.textContent
    ]);
  return { element, root, ask, answer, table, lists };
};

describe('the outcome of calls', () => {
  it('is asked for on demand only', async () => {
    const { root, ask } = await show();
    expect(root.textContent).toContain('2026 Q3 to 2026 Q3');
    expect(root.querySelector('c-forecast-figure-table')).toBeNull();
    await ask();
    expect(root.querySelector('[data-id="ask"]')).toBeNull();
    expect((statePanel(root) as unknown as { kind: string }).kind).toBe('loading');
  });

  it('counts surprises and broken promises of each seller, and names the deals', async () => {
    const { ask, answer, table, lists } = await show();
    await ask();
    await answer(DEALS);
    const cells = table().rows.map(({ name, cells: own }) => [name, ...own.map(({ text }) => text)]);
    expect(cells).toEqual([
      ['Cara Lind', '1', '1', '1', '0', '1', '1 of 1', '–'],
      ['Ben Ortiz', '0', '0', '0', '0', '0', '–', '1 of 1'],
      ['Together', '1', '1', '1', '0', '1', '1 of 1', '1 of 1']
    ]);
    expect(table().rows[1].cells[6].note).toBe('few: 1');
    expect(lists()).toEqual([
      ['inAndNotWon', expect.stringContaining('Ben Ortiz, moved out of 2026 Q3')],
      ['outAndWon', expect.stringContaining('Cara Lind, won')],
      ['unforeseen', expect.stringContaining('Surprise')],
      ['movedBack', expect.stringContaining('Surprise')],
      ['pulledIn', expect.stringContaining('Surprise')]
    ]);
  });

  it('shows nothing that goes by calls where they are hidden', async () => {
    const { ask, answer, table, lists } = await show();
    await ask();
    const hidden = DEALS.map(({ node: deal }) => {
      const { calls, ...rest } = deal;
      expect(calls).toBeDefined();
      return { node: rest };
    });
    await answer(hidden);
    expect(
      table()
        .rows.at(-1)!
        .cells.map(({ text }) => text)
    ).toEqual(['1', 'Not visible to you', '1', '0', '1', 'Not visible to you', 'Not visible to you']);
    expect(lists().map(([name]) => name)).toEqual(['movedBack', 'pulledIn']);
  });

  it('says why the org refuses, and forgets the answer when other people are chosen', async () => {
    const { element, root, ask, answer } = await show();
    await ask();
    refuse('forecastChangedDeals', 'No access');
    await settled();
    expect(statePanel(root)).toMatchObject({ kind: 'error' });
    (element as unknown as { selection: object }).selection = {
      period: RUNNING,
      owners: ['Cara Lind'],
      motion: null
    };
    await settled();
    await ask();
    await answer([]);
    expect((statePanel(root) as unknown as { kind: string }).kind).toBe('empty');
  });
});
