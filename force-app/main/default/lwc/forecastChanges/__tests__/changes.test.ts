import ForecastChanges from 'c/forecastChanges';
import { startOfDay } from 'c/forecastFormat';
import { totalsOf } from 'c/forecastModel';
import type { ForecastCategory } from 'c/forecastModel';
import { graphql } from 'lightning/graphql';
import { createElement } from 'lwc';
import { STAGES } from '../../../../../../jest/deals';
import { emit, emitWhere, refuse } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { statePanel } from '../../../../../../jest/statePanel';
import type { TestWireAdapter } from '@salesforce/wire-service-jest-util';

const wire = graphql as unknown as TestWireAdapter;

const value = <T>(content: T) => ({ value: content });
const state = (amount: number, closeDate: string, stage: string, category: ForecastCategory) => ({
  Amount: value(amount),
  CloseDate: value(closeDate),
  StageName: value(stage),
  ForecastCategory: value(category)
});
const COMMIT = ['Redlining Documents', 'Forecast'] as const;
const node = (name: string, is: object, was: object | null, more: object = {}) => ({
  node: {
    Id: name,
    Name: value(name),
    OwnerId: value('005000000000001AAA'),
    Owner: { Name: value('Ben Ortiz') },
    IsClosed: value(false),
    IsWon: value(false),
    acceptedDate: value('2026-06-01'),
    CreatedDate: value('2026-05-01T09:00:00.000Z'),
    repCall: value(null),
    repCallCounts: value(true),
    managerCall: value(null),
    managerCallCounts: value(true),
    calls: { edges: [] },
    ...is,
    ...more,
    past: {
      edges: [
        { node: { ...is, CreatedDate: value('2026-11-19T09:00:00.000Z') } },
        ...(was ? [{ node: { ...was, CreatedDate: value('2026-05-01T09:00:00.000Z') } }] : [])
      ]
    }
  }
});
const CHANGED = [
  node('Grown', state(120.1, '2026-12-01', ...COMMIT), state(100, '2026-12-01', ...COMMIT)),
  node('Pushed', state(50, '2027-01-15', ...COMMIT), state(50, '2026-12-20', ...COMMIT)),
  node('Won', state(70, '2026-11-19', 'Closed Won', 'Closed'), state(70, '2026-11-30', ...COMMIT), {
    IsClosed: value(true),
    IsWon: value(true)
  }),
  node('Lost', state(30, '2026-11-19', 'Closed Lost', 'Omitted'), state(30, '2026-11-30', ...COMMIT), {
    IsClosed: value(true)
  }),
  node('Born', state(40.2, '2026-12-05', 'Running Evaluation', 'BestCase'), null),
  node('Elsewhere', state(9, '2027-05-01', ...COMMIT), state(8, '2027-05-01', ...COMMIT))
];
const page = (edges: object[]) => ({
  uiapi: { query: { Opportunity: { edges, pageInfo: { hasNextPage: false, endCursor: null } } } }
});
const calls = { repCall: null, managerCall: null };
const open = { ...calls, isClosed: false, isWon: false, count: 1 };
const TOTALS = totalsOf([
  { ...open, category: 'Forecast', amount: 1_120.1 },
  { ...open, category: 'BestCase', amount: 40.2 },
  { ...calls, category: 'Closed', isClosed: true, isWon: true, count: 1, amount: 70 }
]);

/** Moves and calls are asked for one after the other. */
const emitDeals = async (edges: object[]): Promise<void> => {
  emit('forecastChangedDeals', page(edges));
  await settled();
  emit('forecastChangedDeals', page([]));
  await settled();
};
/** From the start of a period it is also asked what has not moved. */
const emitAll = async (edges: object[], untouched: object[] = []): Promise<void> => {
  await emitDeals(edges);
  emit('forecastChangedDeals', page(untouched));
  await settled();
};
const owners = (...changes: { deal: string; from: string }[]) => ({
  uiapi: {
    query: {
      changes: {
        edges: changes.map(({ deal, from }) => ({
          node: { Id: deal, OpportunityId: value(deal), OldValue: value(from) }
        })),
        pageInfo: { hasNextPage: false, endCursor: null }
      }
    }
  }
});

const choose = (root: ShadowRoot, group: string, chosen: string): void => {
  root
    .querySelector(`c-forecast-button-group[data-id="${group}"]`)!
    .shadowRoot!.querySelector<HTMLElement>(`[data-value="${chosen}"]`)!
    .click();
};

const show = async (edges: object[] | null = CHANGED) => {
  const element = createElement('c-forecast-changes', { is: ForecastChanges });
  const period = { start: '2026-10-01', end: '2026-12-31' };
  Object.assign(element, {
    selection: { period, owners: ['005000000000001AAA'], motion: null },
    period: { ...period, id: 'a05', key: 'Q:2026-10-01', kind: 'Quarter', name: 'FY2026 Q4' },
    totals: TOTALS,
    stages: STAGES,
    today: '2026-11-21'
  });
  document.body.appendChild(element);
  await settled();
  emit('forecastOwnerChanges', owners());
  if (edges) await emitDeals(edges);
  const root = element.shadowRoot!;
  choose(root, 'explained', 'forecast');
  await settled();
  const bridge = () => root.querySelector('c-forecast-bridge')?.shadowRoot ?? root;
  return {
    element,
    root,
    bridge,
    text: (selector: string) => bridge().querySelector(selector)?.textContent,
    lines: () =>
      Array.from(bridge().querySelectorAll('tbody tr:not(.deal)')).map((row) =>
        Array.from(row.querySelectorAll('th, td'), (cell) => cell.textContent?.trim())
          .filter(Boolean)
          .join(' ')
      )
  };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-changes', () => {
  it('puts each deal on one line, and the lines add up to the cent', async () => {
    const { lines, text } = await show();
    expect(lines()).toEqual([
      expect.stringMatching(/^Nov 14.* \$1,250$/),
      'Won$70 won 1 $0',
      'Lost 1 -$30',
      'Pushed out of the period 1 -$50',
      'New 1 +$40.20',
      'Amount up 1 +$20.10',
      'Now $1,230.30'
    ]);
    expect(text('[data-id="sum"]')).toBe('$1,250 − $19.70 = $1,230.30');
  });

  it('waits for nothing but the deals when only the selection changes', async () => {
    const { element, lines } = await show();
    Object.assign(element, { selection: { ...element.selection, motion: 'Enterprise' } });
    await settled();
    expect(lines()).toEqual([]);
    await emitDeals(CHANGED);
    expect(lines()).toHaveLength(7);
  });

  it('names the deals of a line, as they were and as they are', async () => {
    const { bridge } = await show();
    const button = bridge().querySelector<HTMLElement>('[data-bucket="amountUp"]')!;
    button.click();
    await settled();
    const deals = () => Array.from(bridge().querySelectorAll('.deal'));
    expect(deals()).toHaveLength(1);
    expect(deals()[0].textContent).toMatch(/^Grown\s*Ben Ortiz · /);
    expect(deals()[0].textContent).toMatch(/\$100, due Dec 1.*→ Now: \$120\.10, due Dec 1.*\+\$20\.10/);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    button.click();
    await settled();
    expect(deals()).toHaveLength(0);
  });

  it('opens a deal through the page', async () => {
    const { element, bridge } = await show();
    const opened: unknown[] = [];
    element.addEventListener('cardaction', (event) => opened.push((event as CustomEvent).detail));
    bridge().querySelector<HTMLElement>('[data-bucket="lost"]')!.click();
    await settled();
    bridge().querySelector<HTMLElement>('.deal a')!.click();
    expect(opened).toEqual([{ deal: { id: 'Lost' }, action: 'open' }]);
  });

  it('goes back to the start of the period, or to any date that has been', async () => {
    const { root, lines } = await show();
    choose(root, 'since', 'start');
    await settled();
    emit('forecastOwnerChanges', owners());
    await emitAll(CHANGED.slice(0, 1));
    expect(lines()[0]).toMatch(/^Oct 1/);
    choose(root, 'since', 'date');
    await settled();
    const change = (date: string) =>
      root
        .querySelector('c-forecast-date-field')!
        .dispatchEvent(new CustomEvent('change', { detail: { value: date } }));
    change('2026-11-02');
    change('2027-01-01');
    await settled();
    emit('forecastOwnerChanges', owners());
    await emitDeals(CHANGED.slice(0, 1));
    expect(lines()[0]).toMatch(/^Nov 2/);
  });

  it('shows no sum of amounts that are hidden', async () => {
    const [{ node: first }] = CHANGED;
    const { root } = await show([{ node: { ...first, Amount: undefined } }]);
    expect(root.querySelector('table')).toBeNull();
    expect(statePanel(root)!.shadowRoot!.textContent).toContain('not visible to you');
  });

  it('waits, says that nothing has changed, and tells an error', async () => {
    const { root } = await show(null);
    const text = () => statePanel(root)!.shadowRoot!.textContent;
    expect(text()).toContain('Loading');
    await emitDeals([]);
    expect(text()).toContain('Nothing has changed');
    refuse('forecastChangedDeals', 'The org is busy.');
    await settled();
    expect(text()).toContain('The org is busy.');
  });

  it('explains the number by calls too, as far as they are recorded', async () => {
    const call = (role: string, said: string, at: string) => ({
      node: { role: value(role), call: value(said), period: null, CreatedDate: value(at) }
    });
    const is = state(120, '2026-12-01', 'Running Evaluation', 'BestCase');
    const called = node('Called', is, is, {
      repCall: value('In'),
      calls: {
        edges: [call('Rep', 'In', '2026-11-18T09:00:00.000Z'), call('Rep', 'Out', '2026-10-02T09:00:00.000Z')]
      }
    });
    const { root, lines, bridge } = await show([called]);
    expect(lines()).toContainEqual('Other changes (no effect on the total) 1 $0');
    choose(root, 'explained', 'number');
    await settled();
    expect(lines()).toEqual(['Nov 14 $1,070.10', 'Called In 1 +$120', 'Now $1,190.10']);
    bridge().querySelector<HTMLElement>('[data-bucket="calledIn"]')!.click();
    await settled();
    expect(bridge().querySelector('.deal')?.textContent).toMatch(/Evaluation, Out → Now: .*Evaluation, In/);
  });

  it('tells what was handed over into the scope and out of it', async () => {
    const is = state(80, '2026-12-01', ...COMMIT);
    const { lines } = await show([]);
    emit(
      'forecastOwnerChanges',
      owners({ deal: 'Came', from: '005000000000009AAA' }, { deal: 'Went', from: '005000000000001AAA' })
    );
    await settled();
    emitWhere(
      'forecastChangedDeals',
      '"Came"',
      page([node('Came', is, is), node('Went', is, is, { OwnerId: value('005000000000009AAA') })])
    );
    await settled();
    expect(lines().slice(1, 3)).toEqual(['Reassigned to others 1 -$80', 'Reassigned from others 1 +$80']);
  });

  it('does not take an org that cannot be asked for one that hides its owners', async () => {
    const { root } = await show();
    wire.emit({ errors: [{ message: 'Server Unavailable', statusCode: 503 }] }, (config) =>
      String(config.operationName).includes('OwnerChanges')
    );
    await settled();
    expect(root.textContent).not.toContain('The history of owners is not visible to you');
  });

  it('counts a call at the very moment as a later one', async () => {
    const is = state(120, '2026-12-01', 'Running Evaluation', 'BestCase');
    const at = startOfDay('2026-11-14');
    const called = node('Called', is, is, {
      repCall: value('In'),
      calls: {
        edges: [{ node: { role: value('Rep'), call: value('In'), period: null, CreatedDate: value(at) } }]
      }
    });
    const { root, lines } = await show([called]);
    choose(root, 'explained', 'number');
    await settled();
    expect(lines()).toContainEqual('Called In 1 +$120');
  });

  it('goes on without the history of owners, and says so', async () => {
    const { root } = await show();
    refuse('forecastOwnerChanges', 'No such object.');
    await settled();
    expect(root.textContent).toContain('The history of owners is not visible to you');
  });
});
