import ForecastTeam from 'c/forecastTeam';
import { DEFAULT_POLICIES } from 'c/forecastModel';
import type { TotalsRow } from 'c/forecastModel';
import { createElement } from 'lwc';
import {
  emit,
  emitWhere,
  group,
  metric as metricNode,
  metrics as metricsData,
  refuse,
  totals
} from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { statePanel } from '../../../../../../jest/statePanel';
import { openMembers, treeOf } from '../tree';

const person = (id: string, name: string, managerId: string | null) => ({ id, name, managerId });
const PEOPLE = [
  person('vp', 'Ana Ruiz', null),
  person('mgr', 'Ben Ortiz', 'vp'),
  person('rep', 'Cara Lind', 'mgr')
];
const period = (id: string, start: string, end: string) => ({
  id,
  key: `Q:${start}`,
  kind: 'Quarter' as const,
  name: `Q ${id}`,
  start,
  end
});
const PERIODS = [period('4', '2026-07-01', '2026-09-30'), period('5', '2026-10-01', '2026-12-31')];
const PLANS = ['mgr', 'rep'].map((sellerId, index) => ({
  sellerId,
  managerId: index === 0 ? 'vp' : 'mgr',
  amount: 1000 * (2 - index),
  quotaCapacity: null,
  ramp: null
}));

const show = async (change: object = {}) => {
  const element = createElement('c-forecast-team', { is: ForecastTeam });
  const [scope, retry] = [jest.fn(), jest.fn()];
  element.addEventListener('scope', (event) => scope((event as CustomEvent).detail));
  element.addEventListener('retry', retry);
  Object.assign(element, {
    selection: { period: PERIODS[1], owners: ['vp', 'mgr', 'rep'], motion: null },
    period: PERIODS[1],
    periods: PERIODS,
    people: PEOPLE,
    plans: PLANS,
    policy: DEFAULT_POLICIES[0],
    today: '2026-11-21',
    ...change
  });
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  const rows = () => Array.from(root.querySelectorAll<HTMLElement>('[role="row"][aria-level]'));
  const names = () => rows().map((row) => row.querySelector('.name')!.textContent!.trim());
  const cell = (index: number, label: string) =>
    rows()[index].querySelector(`[data-label="${label}"]`)!.textContent;
  const press = async (key: string) => {
    root
      .querySelector('[role="treegrid"]')!
      .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await settled();
  };
  return { root, rows, names, cell, press, scope, retry };
};
const owners = (...ids: string[]) => ({
  uiapi: {
    aggregate: {
      Opportunity: { edges: ids.map((id) => ({ node: { aggregate: { OwnerId: { value: id } } } })) }
    }
  }
});
const submission = (sellerId: string, periodId: string, number: number, submittedAt: string) => ({
  node: {
    Id: `${sellerId}${periodId}`,
    period: { value: periodId },
    seller: { value: sellerId },
    level: { value: 'Rep' },
    number: { value: number },
    submittedAt: { value: submittedAt }
  }
});
const emitAll = async (): Promise<void> => {
  emit(
    'forecastSellerTotals',
    totals(
      group('Closed', 300, 1, { isWon: true, ownerId: 'rep' }),
      group('Forecast', 200, 1, { ownerId: 'rep' }),
      group('BestCase', 100, 1, { ownerId: 'rep' }),
      group('Forecast', 50, 1, { ownerId: 'mgr' })
    )
  );
  emit('forecastSubmissions', {
    uiapi: {
      query: {
        submissions: {
          edges: [
            submission('rep', '5', 480, '2026-11-16T12:00:00.000Z'),
            submission('rep', '4', 120, '2026-09-20T12:00:00.000Z')
          ]
        }
      }
    }
  });
  emitWhere(
    'forecastMetrics',
    'Seller',
    metricsData(
      metricNode('4', { wonAmount: 100 }, { dimension: { value: 'Seller' }, value: { value: 'rep' } })
    )
  );
  await settled();
  emit('forecastVisibleOwners', owners());
  await settled();
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('the team', () => {
  it('adds up from everybody below, own deals of a manager included', async () => {
    const { names, cell } = await show();
    await emitAll();
    expect(names()).toEqual(['Ana Ruiz', 'Ben Ortiz', 'Ben Ortiz: own deals', 'Cara Lind']);
    expect([0, 1, 2, 3].map((index) => cell(index, 'Number'))).toEqual(['$550', '$550', '$50', '$500']);
    expect(cell(0, 'Ceiling')).toBe('$650');
    expect(cell(0, 'Plan')).toBe('$2K');
    expect(cell(3, 'Coverage')).toBe('0.60×');
  });

  it('says what was submitted and how far the numbers came true', async () => {
    const { cell } = await show();
    await emitAll();
    expect(cell(3, 'Submitted')).toMatch(/^\$480, /);
    expect(cell(3, 'Bias')).toBe('+20% happy ears');
    expect(cell(3, 'Accuracy')).toBe('– · – · 80%');
    expect(cell(1, 'Submitted')).toBe('Not submitted');
  });

  it('says that nothing was submitted where no period has a record yet', async () => {
    const unrecorded = { ...PERIODS[1], id: null };
    const { cell } = await show({
      period: unrecorded,
      periods: [unrecorded],
      selection: { period: unrecorded, owners: ['vp', 'mgr', 'rep'], motion: null }
    });
    emit('forecastSellerTotals', totals(group('Forecast', 500, 5, { ownerId: 'rep' })));
    await settled();
    emit('forecastVisibleOwners', owners());
    await settled();
    expect(cell(0, 'Submitted')).toBe('Not submitted');
  });

  it('marks coverage that is short by the own rates and record of a person', async () => {
    const seller = (periodId: string, values: object) =>
      metricNode(periodId, values as never, {
        Id: `rep${periodId}`,
        dimension: { value: 'Seller' },
        value: { value: 'rep' }
      });
    const past = ['0', '1', '2', '3', '4'].map((id, index) => {
      const month = String(1 + index).padStart(2, '0');
      return period(id, `2026-${month}-01`, `2026-${month}-28`);
    });
    const coverageOf = async (attainment: number) => {
      const { rows } = await show({
        periods: [...past, PERIODS[1]],
        pastPlans: past.map(({ id }) => ({ ...PLANS[1], periodId: id, amount: 100 }))
      });
      await emitAll();
      const finished = past.map(({ id }) =>
        seller(id, {
          wonAmount: 100 * attainment,
          lostNoDecisionAmount: 300,
          startBestCaseAmount: 50,
          startBestCaseCount: 1
        })
      );
      emitWhere(
        'forecastMetrics',
        'Seller',
        metricsData(...finished, seller('5', { startBestCaseAmount: 600, startCommitAmount: 100 }))
      );
      await settled();
      const cell = rows().at(-1)!.querySelector('[data-label="Coverage"]')!;
      document.body.replaceChildren();
      return { isLow: cell.classList.contains('cell_low'), title: cell.getAttribute('title') };
    };
    expect(await coverageOf(0.9)).toEqual({
      isLow: true,
      title: '0.70× at start · 4.3× needed · starts of 0.5× brought 90%'
    });
    expect(await coverageOf(1.1)).toEqual({
      isLow: false,
      title: '0.70× at start · 3.7× needed · starts of 0.5× brought 110%'
    });
  });

  it('is walked through with the arrow keys', async () => {
    const { root, names, press, rows, scope } = await show();
    await emitAll();
    await press('ArrowDown');
    await press('ArrowLeft');
    expect(names()).toEqual(['Ana Ruiz', 'Ben Ortiz']);
    expect(rows()[1].getAttribute('aria-expanded')).toBe('false');
    expect(root.activeElement).toBe(rows()[1]);
    await press('ArrowRight');
    await press('End');
    expect(root.activeElement).toBe(rows()[3]);
    await press('Enter');
    expect(scope).toHaveBeenLastCalledWith({ kind: 'Own', userId: 'rep' });
    await press('ArrowLeft');
    await press('Enter');
    expect(scope).toHaveBeenLastCalledWith({ kind: 'Team', userId: 'mgr' });
  });

  it('opens and closes and shows deals by the pointer', async () => {
    const { root, names, scope } = await show();
    await emitAll();
    root.querySelector<HTMLElement>('[role="row"] lightning-button-icon')!.click();
    await settled();
    expect(names()).toEqual(['Ana Ruiz']);
    root.querySelector<HTMLElement>('[role="row"] button')!.click();
    expect(scope).toHaveBeenCalledWith({ kind: 'Team', userId: 'vp' });
  });

  it('loads, and says what the org refused', async () => {
    const { root, retry } = await show();
    const state = () => statePanel(root) as unknown as { kind: string };
    expect(state().kind).toBe('loading');
    refuse('forecastSubmissions', 'No access to Forecast_Submission__c.');
    await settled();
    expect(state().kind).toBe('error');
    statePanel(root)!.shadowRoot!.querySelector('button')!.click();
    expect(retry).toHaveBeenCalled();
    await settled();
    expect(state().kind).toBe('loading');
  });

  it('goes on loading when it is tried again, without the refusal of before', async () => {
    const { root } = await show();
    const state = () => statePanel(root) as unknown as { kind: string };
    refuse('forecastSellerTotals', 'The org is busy.');
    await settled();
    refuse('forecastTotalsRows', 'The org is busy.');
    await settled();
    expect(state().kind).toBe('error');
    statePanel(root)!.shadowRoot!.querySelector('button')!.click();
    await settled();
    expect(state().kind).toBe('loading');
  });

  it('shows nothing of people whose deals are out of sight, and nothing against their plans', async () => {
    const { cell, root } = await show();
    emit('forecastSellerTotals', totals(group('Forecast', 50, 1, { ownerId: 'mgr' })));
    emitWhere(
      'forecastMetrics',
      'Seller',
      metricsData(
        metricNode('4', { wonAmount: 100 }, { dimension: { value: 'Seller' }, value: { value: 'rep' } })
      )
    );
    await settled();
    expect(root.querySelector('[role="treegrid"]')).toBeNull();
    emit('forecastVisibleOwners', owners());
    await settled();
    expect([0, 1, 2, 3].map((index) => cell(index, 'Number'))).toEqual(['$50', '$50', '$50', '–']);
    expect([0, 1, 2, 3].map((index) => cell(index, 'Coverage'))).toEqual(['–', '–', '–', '–']);
    expect([0, 3].map((index) => cell(index, 'Plan'))).toEqual(['$2K', '$1K']);
    const rows = () => Array.from(root.querySelectorAll('[role="row"][aria-level]'));
    const title = (index: number) =>
      rows()[index].querySelector('[data-label="Coverage"]')!.getAttribute('title');
    expect(title(0)).toBe('People whose deals you cannot see: 1');
    expect(title(3)).toBe('You cannot see the deals of Cara Lind');
  });

  it('counts a seller without any deals, and one whose deals are due in other periods', async () => {
    const { cell } = await show();
    emit('forecastSellerTotals', totals(group('Forecast', 50, 1, { ownerId: 'mgr' })));
    await settled();
    emit('forecastVisibleOwners', owners());
    await settled();
    expect([cell(0, 'Coverage'), cell(3, 'Number')]).toEqual(['0.03×', '–']);
    emit('forecastVisibleOwners', owners('rep'));
    await settled();
    expect([cell(3, 'Number'), cell(3, 'Coverage')]).toEqual(['$0', '0.00×']);
  });

  it('invites to choose a team where there is nobody', async () => {
    const { root } = await show({ people: [] });
    emit('forecastSellerTotals', totals());
    await settled();
    expect((statePanel(root) as unknown as { kind: string }).kind).toBe('empty');
  });
});

describe('the tree', () => {
  const row = (ownerId: string, more: Partial<TotalsRow> = {}): TotalsRow => ({
    ownerId,
    category: 'Forecast',
    isClosed: false,
    isWon: false,
    repCall: null,
    managerCall: null,
    amount: 10,
    count: 1,
    ...more
  });
  const facts = (people = PEOPLE, rows = [row('rep')]) => ({
    people,
    rows,
    plans: [],
    visible: new Set<string>(),
    measured: new Set<string>()
  });

  it('is as deep as the company', () => {
    const deep = Array.from({ length: 12 }, (_, index) =>
      person(`${index}`, `P${index}`, index === 0 ? null : `${index - 1}`)
    );
    const tree = treeOf(facts(deep, [row('11')]), 'Others');
    expect(tree.map((one) => one.level)).toEqual(deep.map((_, index) => index + 1));
    expect(tree.every((one) => one.forecast.number === 10)).toBe(true);
    expect(openMembers(tree, new Set(['0', '1', '3'])).map((one) => one.key)).toEqual(['0', '1', '2']);
  });

  it('counts what managers overruled, in open deals', () => {
    const rows = [
      row('rep', { managerCall: 'Out', count: 2 }),
      row('rep', { managerCall: 'In' }),
      row('rep', { managerCall: 'Out', isClosed: true })
    ];
    expect(treeOf(facts(PEOPLE, rows), 'Others').map((one) => one.overruled)).toEqual([2, 2, 2]);
  });

  it('shows owners whom nobody here leads, and ends where people report in a ring', () => {
    const ring = [person('a', 'A', 'b'), person('b', 'B', 'a')];
    const tree = treeOf(facts(ring, [row('a'), row('x')]), 'Others');
    expect(tree.map((one) => one.person.name)).toEqual(['A', 'A', 'B', 'Others']);
    expect(tree.at(-1)!.forecast.number).toBe(10);
  });
});
