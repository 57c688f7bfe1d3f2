import ForecastChanges from 'c/forecastChanges';
import { totalsOf } from 'c/forecastModel';
import type { ForecastCategory } from 'c/forecastModel';
import { createElement } from 'lwc';
import { STAGES } from '../../../../../../jest/deals';
import { emit } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';

// Deals that have changed since November 14, as the org answers them, and the view that shows them.
export const value = <T>(content: T) => ({ value: content });
export const state = (amount: number, closeDate: string, stage: string, category: ForecastCategory) => ({
  Amount: value(amount),
  CloseDate: value(closeDate),
  StageName: value(stage),
  ForecastCategory: value(category)
});
export const COMMIT = ['Redlining Documents', 'Forecast'] as const;
export const node = (name: string, is: object, was: object | null, more: object = {}) => ({
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
export const CHANGED = [
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
export const page = (edges: object[]) => ({
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
export const emitDeals = async (edges: object[]): Promise<void> => {
  emit('forecastChangedDeals', page(edges));
  await settled();
  emit('forecastChangedDeals', page([]));
  await settled();
};
/** From the start of a period it is also asked what has not moved. */
export const emitAll = async (edges: object[], untouched: object[] = []): Promise<void> => {
  await emitDeals(edges);
  emit('forecastChangedDeals', page(untouched));
  await settled();
};
export const owners = (...changes: { deal: string; from: string }[]) => ({
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

export const choose = (root: ShadowRoot, group: string, chosen: string): void => {
  root
    .querySelector(`c-forecast-button-group[data-id="${group}"]`)!
    .shadowRoot!.querySelector<HTMLElement>(`[data-value="${chosen}"]`)!
    .click();
};

export const show = async (edges: object[] | null = CHANGED) => {
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
