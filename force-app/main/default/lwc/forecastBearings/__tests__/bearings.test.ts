import ForecastBearings from 'c/forecastBearings';
import { DEFAULT_POLICIES, policyOf } from 'c/forecastModel';
import type { Period } from 'c/forecastModel';
import { createElement } from 'lwc';
import { emit, metric, metrics, refuse, weekMetric, weekMetrics } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { statePanel } from '../../../../../../jest/statePanel';

const period = (id: string, start: string, end: string): Period => ({
  id,
  key: `Q:${start}`,
  kind: 'Quarter',
  name: `Q${id}`,
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

/** Dates of another year than this one have it. */
const withoutYear = (text: string): string => text.replace(', 2026', '');

const show = async (change: object = {}) => {
  const element = createElement('c-forecast-bearings', { is: ForecastBearings });
  Object.assign(element, {
    slice: { dimension: 'Team', value: '005' },
    period: PERIODS[4],
    periods: PERIODS,
    plan: 1_000_000,
    policy: policyOf(DEFAULT_POLICIES, null),
    today: '2026-10-20',
    ...change
  });
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  const rows = () =>
    Object.fromEntries(
      Array.from(root.querySelectorAll('tbody tr')).map((row) => [
        row.querySelector('th')!.firstChild!.nextSibling!.textContent!.trim(),
        Array.from(row.querySelectorAll('td')).map((cell) => cell.textContent!.trim())
      ])
    );
  const figures = () =>
    Object.fromEntries(
      Array.from(root.querySelectorAll('.figure')).map((one) => [
        one.querySelector('dt')!.textContent,
        one.querySelector('dd')!.firstChild!.textContent!.trim()
      ])
    );
  return { element, root, rows, figures };
};

/** Sums of the past quarters, and two readings of the running one. */
const answer = async (): Promise<void> => {
  emit(
    'forecastMetrics',
    metrics(
      metric('1', { wonAmount: 700_000, startCommitAmount: 1_400_000 }),
      metric('4', { wonAmount: 900_000, startCommitAmount: 1_800_000 }),
      metric('5', { wonAmount: 100_000, startCommitAmount: 1_500_000 })
    )
  );
  emit(
    'forecastWeekMetrics',
    weekMetrics(
      weekMetric('4', 1, { openCommitAmount: 400_000, openCommitCount: 4, wonLaterCommitAmount: 300_000 }),
      weekMetric('5', 0, { openCommitAmount: 200_000, openCommitCount: 2 }),
      weekMetric('5', 1, {
        openCommitAmount: 200_000,
        openCommitCount: 2,
        wonAmount: 100_000,
        wonCount: 1,
        headCallAmount: 800_000,
        headCallCount: 1,
        openByProbabilityAmount: 150_000
      })
    )
  );
  await settled();
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('bearings', () => {
  it('are what people, the past and the stages say as of the latest week, or why they say nothing', async () => {
    const { rows, figures } = await show();
    await answer();
    expect(rows()).toEqual({
      "Head's call": ['$800K', '80%', ''],
      "Managers' calls added up": ['no submissions'],
      "Sellers' calls added up": ['no submissions'],
      'Categories × own conversion': ['$250K', '25%', ''],
      'Opening pipeline × own yield': ['$750K', '75%', ''],
      'Stage × probability': ['$250K', '25%', ''],
      'Category rule': ['$300K', '30%', ''],
      'Last quarter repeated': ['$900K', '90%', ''],
      'A year ago repeated': ['$700K', '70%', '']
    });
    expect(figures()).toMatchObject({
      Spread: '$250K to $900K: they differ by $650K',
      Plan: '$1.00M',
      'Won so far': '$100K',
      'To-go coverage': '0.22×'
    });
  });

  it('are shown at any week', async () => {
    const { root, rows } = await show();
    await answer();
    const picker = root.querySelector('lightning-combobox') as unknown as HTMLElement & {
      options: { value: string; label: string }[];
      value: string;
    };
    expect(picker.options.map(({ label }) => withoutYear(label))).toEqual([
      'As of week 1, Oct 8',
      'As of the start, Oct 1'
    ]);
    expect(picker.value).toBe('1');
    picker.dispatchEvent(new CustomEvent('change', { detail: { value: '0' } }));
    await settled();
    expect(rows()["Head's call"]).toEqual(['no submissions']);
    expect(rows()['Categories × own conversion']).toEqual(['no earlier periods to compare with']);
  });

  it('are a table by week for those who cannot see lines', async () => {
    const { root } = await show();
    await answer();
    expect(root.querySelector('c-forecast-line-chart')).not.toBeNull();
    [...root.querySelectorAll('button')].find((button) => button.textContent === 'Show as table')!.click();
    await settled();
    const weeks = Array.from(root.querySelectorAll('.weeks tbody tr')).map((row) =>
      Array.from(row.children).map((cell) => withoutYear(cell.textContent!))
    );
    expect(weeks).toEqual([
      ['the start, Oct 1', '–', '–', '–', '–', '$750K', '$0', '$200K', '$900K', '$700K', '$900K'],
      ['week 1, Oct 8', '$800K', '–', '–', '$250K', '$750K', '$250K', '$300K', '$900K', '$700K', '$650K']
    ]);
    expect(root.querySelector('c-forecast-line-chart')).toBeNull();
  });

  it('of a seller know no one below', async () => {
    const { rows } = await show({ slice: { dimension: 'Seller', value: '005' } });
    await answer();
    expect(Object.keys(rows()).slice(0, 2)).toEqual(['Own call', 'Categories × own conversion']);
  });

  it('say what is missing where there are no readings', async () => {
    const { root } = await show();
    emit('forecastMetrics', metrics());
    emit('forecastWeekMetrics', weekMetrics());
    await settled();
    expect(statePanel(root)!.shadowRoot!.textContent).toContain('No weekly readings yet');
    expect(root.querySelector('c-forecast-method-record')).toBeNull();
  });

  it('say of a scope and period without any that nothing was there', async () => {
    const { root } = await show();
    emit('forecastMetrics', metrics());
    emit('forecastWeekMetrics', weekMetrics(weekMetric('4', 1, { wonAmount: 1, wonCount: 1 })));
    await settled();
    expect(statePanel(root)!.shadowRoot!.textContent).toContain('Nothing was open, won or submitted');
  });

  it("tell the org's error", async () => {
    const { root } = await show();
    refuse('forecastWeekMetrics', 'No access to readings');
    await settled();
    expect(statePanel(root)!.shadowRoot!.textContent).toContain('No access to readings');
  });

  it('ask nothing where the metrics are hidden, and say so', async () => {
    const { root } = await show({ areMetricsHidden: true });
    expect(root.querySelector('c-forecast-view')!.shadowRoot!.querySelector('c-forecast-query')).toBeNull();
    expect(statePanel(root)!.shadowRoot!.textContent).toContain('Metrics are not visible to you');
  });

  it('of deals without history say so, and draw nothing', async () => {
    const { root, rows, figures } = await show();
    emit('forecastMetrics', metrics(metric('4', { wonAmount: 900_000 })));
    emit(
      'forecastWeekMetrics',
      weekMetrics(weekMetric('5', 0, { openCommitAmount: 5, openCommitCount: 2, withoutHistoryCount: 2 }))
    );
    await settled();
    expect(rows()['Stage × probability']).toEqual(["no history: can't be judged"]);
    expect(rows()['Last quarter repeated']).toEqual(['$900K', '90%', '']);
    expect(figures()).toMatchObject({ Open: "no history: can't be judged" });
    expect(root.querySelector('c-forecast-line-chart')).toBeNull();
    expect(root.textContent).toContain('No bearing says anything that changes by week.');
  });
});
