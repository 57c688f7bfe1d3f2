import type { Metric } from 'c/forecastData';
import { DEFAULT_POLICIES, NO_SUMS, policyOf } from 'c/forecastModel';
import type { Period, SumName } from 'c/forecastModel';
import ForecastRates from 'c/forecastRates';
import { createElement } from 'lwc';
import {
  emit,
  emitWhere,
  metric as metricNode,
  metrics as metricsData,
  refuse
} from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { statePanel } from '../../../../../../jest/statePanel';

type Any = HTMLElement & Record<string, unknown>;
const period = (id: string, start: string, end: string): Period => ({
  id,
  key: `Q:${start}`,
  kind: 'Quarter',
  name: `Q ${id}`,
  start,
  end
});
const PERIODS = [
  period('1', '2025-10-01', '2025-12-31'),
  period('2', '2026-01-01', '2026-03-31'),
  period('3', '2026-04-01', '2026-06-30'),
  period('4', '2026-07-01', '2026-09-30'),
  period('5', '2026-10-01', '2026-12-31')
];
const metric = (
  periodId: string,
  values: Partial<Record<SumName, [number, number]>>,
  wonDaysSum = 0
): Metric => ({
  periodId,
  dimension: 'Team',
  value: 'All',
  label: 'All',
  wonDaysSum,
  sums: {
    ...NO_SUMS,
    ...Object.fromEntries(Object.entries(values).map(([name, [amount, count]]) => [name, { amount, count }]))
  }
});
const show = async (metrics: Metric[] | null, change: object = {}) => {
  const element = createElement('c-forecast-rates', { is: ForecastRates });
  Object.assign(element, {
    metrics,
    periods: PERIODS,
    policy: policyOf(DEFAULT_POLICIES, null),
    today: '2026-11-21',
    owners: null,
    ...change
  });
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  const chart = () => root.querySelector('c-forecast-line-chart')?.shadowRoot;
  const rows = (table: ParentNode | null | undefined) =>
    Array.from(table?.querySelectorAll('tbody tr') ?? []).map((row) =>
      Array.from(row.querySelectorAll('th, td')).map((cell) => cell.textContent)
    );
  const breakdownTable = () => root.querySelector('c-forecast-rate-table')?.shadowRoot;
  const press = async (label: string) => {
    const choice = root.querySelector('c-forecast-button-group')?.shadowRoot;
    [...root.querySelectorAll('button'), ...(choice?.querySelectorAll('button') ?? [])]
      .find((button) => button.textContent === label)!
      .click();
    await settled();
  };
  return { element, root, chart, rows, breakdownTable, press };
};
const MIXED = [
  metric('4', { won: [50, 1], lostCompetition: [60, 1], lostNoDecision: [45, 2], slipped: [15, 1] }),
  metric('5', { won: [30, 3], lostCompetition: [70, 1] })
];

afterEach(() => {
  document.body.replaceChildren();
});

describe('rates', () => {
  it('are lines by amount, or by count', async () => {
    const { chart, press } = await show(MIXED);
    const latest = () => Array.from(chart()!.querySelectorAll('.line text')).map((one) => one.textContent);
    expect(latest()).toEqual(['Win rate 30%', 'Close rate 30%', 'counting slips 30%']);
    await press('Count');
    expect(latest()).toEqual(['Win rate 75%', 'Close rate 75%', 'counting slips 75%']);
    expect(chart()!.querySelector('svg')!.getAttribute('aria-label')).toContain('from Q 4 to Q 5');
  });

  it('are a table for those who cannot see lines', async () => {
    const { root, rows, press, chart } = await show(MIXED);
    await press('Show as table');
    expect(rows(root.querySelector('table'))).toEqual([
      ['Q 4', '45% (few: 2)', '32.3% (few: 4)', '29% (few: 5)', '0 days'],
      ['Q 5 so far', '30% (few: 4)', '30% (few: 4)', '30% (few: 4)', '0 days']
    ]);
    expect(chart()).toBeUndefined();
  });

  it('show the running period as open points, labelled so far, and the window of the header in words', async () => {
    const { root, chart } = await show(MIXED);
    const open = Array.from(chart()!.querySelectorAll('.point_open title')).map((one) => one.textContent);
    expect(open).toEqual([
      'Q 5 so far: Win rate 30% (few: 4)',
      'Q 5 so far: Close rate 30% (few: 4)',
      'Q 5 so far: counting slips 30% (few: 4)'
    ]);
    expect(chart()!.querySelectorAll('.point:not(.point_open)')).toHaveLength(3);
    expect(chart()!.querySelector('.so-far')!.textContent).toBe('so far');
    expect(root.textContent).toContain(
      'Q 1 – Q 4 together: win rate 45% (few: 2), close rate 32.3% (few: 4), 29% (few: 5) counting slips.'
    );
    document.body.replaceChildren();
    const finished = await show(MIXED, { today: '2027-01-01' });
    expect(finished.chart()!.querySelector('.point_open, .so-far')).toBeNull();
  });

  it('say what the policy takes as a normal cycle', async () => {
    const metrics = [metric('3', { won: [50, 3] }, 300)];
    const policy = { ...policyOf(DEFAULT_POLICIES, null), maxCycleDays: 365 };
    expect((await show(metrics, { policy })).root.textContent).toContain(
      'Sales cycle: 100 days from acceptance to win on average. Normal by the policy: up to 365 days.'
    );
    document.body.replaceChildren();
    expect((await show(metrics)).root.textContent).not.toContain('Normal by the policy');
  });

  it('say how long a win takes: days together by deals together, of finished periods', async () => {
    const metrics = [
      metric('3', { won: [50, 3] }, 300),
      metric('4', { won: [10, 1] }, 21),
      metric('5', { won: [10, 1], lostCompetition: [10, 1] }, 9)
    ];
    const { root, rows, press } = await show(metrics);
    expect(root.textContent).toContain('Sales cycle: 80 days from acceptance to win on average.');
    await press('Show as table');
    expect(rows(root.querySelector('table')).map((row) => row.at(-1))).toEqual([
      '100 days',
      '21 days',
      '9 days'
    ]);
    document.body.replaceChildren();
    const lost = await show([metric('4', { lostCompetition: [10, 1] })]);
    expect(lost.root.textContent).not.toContain('Sales cycle:');
    await lost.press('Show as table');
    expect(lost.rows(lost.root.querySelector('table'))[0].at(-1)).toBe('–');
  });

  it('warn when losses have no reason', async () => {
    const none = await show([metric('4', { won: [1, 1], lostUnclassified: [9, 9] })]);
    expect(none.root.querySelector('.warning p')!.textContent).toContain('No loss has a reason');
    document.body.replaceChildren();
    const some = await show([
      metric('4', { won: [1, 1], lostUnclassified: [10, 1], lostCompetition: [90, 1] })
    ]);
    expect(some.root.querySelector('.warning p')!.textContent).toBe(
      '10% of losses have no reason: rates may be off.'
    );
    document.body.replaceChildren();
    expect((await show(MIXED)).root.querySelector('.warning')).toBeNull();
  });

  it('load, and invite where nothing was decided yet', async () => {
    const loading = await show(null);
    expect((statePanel(loading.root) as Any).kind).toBe('loading');
    document.body.replaceChildren();
    const empty = await show([]);
    expect((statePanel(empty.root) as Any).title).toBe('No rates yet');
  });

  it('tell what they leave out', async () => {
    const { root } = await show(MIXED, { owners: ['005'], isMotionLost: true });
    expect(root.textContent).toContain('Rates cover all motions');
    expect(root.textContent).toContain('These figures cover the whole company.');
  });

  it('break a team down by what only it won and lost', async () => {
    const slice = { dimension: 'Team', value: '005' };
    const { root, rows, breakdownTable } = await show(MIXED, { owners: ['005', '006'], slice });
    const names = {
      dimension: { value: 'Segment by Team' },
      value: { value: '005|SMB' },
      label: { value: 'SMB, Ann' }
    };
    emitWhere(
      'forecastMetrics',
      'Segment by Team',
      metricsData(
        metricNode(
          '4',
          { wonAmount: 3, wonCount: 1, lostCompetitionAmount: 1, lostCompetitionCount: 1 },
          names
        )
      )
    );
    await settled();
    expect(rows(breakdownTable())[0]?.[0]).toBe('SMB');
    expect(root.textContent).not.toContain('These figures cover the whole company.');
  });
});

describe('the breakdown', () => {
  const slice = (name: string, won: number, lost: number, none: number) =>
    metricNode(
      '4',
      {
        wonAmount: won,
        wonCount: won,
        lostCompetitionAmount: lost,
        lostCompetitionCount: lost,
        lostNoDecisionAmount: none,
        lostNoDecisionCount: none
      },
      { value: { value: name }, label: { value: name } }
    );

  it('lists slices from the lowest win rate up, and marks what is below its floor', async () => {
    const { rows, breakdownTable, press } = await show(MIXED);
    emit(
      'forecastMetrics',
      metricsData(slice('SMB', 6, 4, 10), slice('Enterprise', 4, 6, 0), slice('New', 0, 0, 0))
    );
    await settled();
    expect(rows(breakdownTable())).toEqual([
      ['Enterprise', '$4', '$6', '$0', '40%', '40%', '', '–'],
      ['SMB', '$6', '$4', '$10', '30%', '60%', '', '–']
    ]);
    await press('Count');
    expect(rows(breakdownTable())).toEqual([
      ['Enterprise', '4', '6', '0', '40%', '40%', '', '–'],
      ['SMB', '6', '4', '10', '30%', '60%', '', '–']
    ]);
    expect(Array.from(breakdownTable()!.querySelectorAll('.low')).map((cell) => cell.textContent)).toEqual([
      '40%',
      '30%'
    ]);
  });

  it('colours by the exact value, shows it near a line, and marks few deals', async () => {
    const { rows, breakdownTable } = await show(MIXED);
    emit(
      'forecastMetrics',
      metricsData(
        slice('Below', 32_970, 66_030, 1_000),
        slice('Above', 33_020, 32_980, 34_000),
        slice('Few', 5, 4, 0)
      )
    );
    await settled();
    expect(rows(breakdownTable()).map(([name, , , , close, win]) => [name, close, win])).toEqual([
      ['Below', '32.97%', '33%'],
      ['Above', '33.02%', '50.03%'],
      ['Few', '56%few: 9', '56%few: 9']
    ]);
    expect(Array.from(breakdownTable()!.querySelectorAll('.low')).map((cell) => cell.textContent)).toEqual([
      '32.97%',
      '33%'
    ]);
  });

  it('is asked anew for another dimension, sellers only those of the scope', async () => {
    const { root, breakdownTable } = await show(MIXED, { owners: ['005A'] });
    emit('forecastMetrics', metricsData(slice('SMB', 6, 4, 10)));
    await settled();
    root
      .querySelector('lightning-combobox')!
      .dispatchEvent(new CustomEvent('change', { detail: { value: 'Seller' } }));
    await settled();
    expect(breakdownTable()).toBeUndefined();
    const [, breakdown] = Array.from(root.querySelectorAll('c-forecast-view')) as unknown as Any[];
    const { request } = breakdown.shadowRoot!.querySelector('c-forecast-query') as unknown as Any;
    expect(JSON.stringify(request)).toContain('"Dimension_Value__c":{"in":["005A"]}');
  });

  it("tells the org's error", async () => {
    const { root } = await show(MIXED);
    refuse('forecastMetrics', 'No access to metrics');
    await settled();
    expect(statePanel(root)!.shadowRoot!.textContent).toContain('No access to metrics');
  });
});
