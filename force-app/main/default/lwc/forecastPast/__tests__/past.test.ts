import ForecastPast from 'c/forecastPast';
import { createElement } from 'lwc';
import { emit, metric, metrics, refuse, weekMetric, weekMetrics } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';

const period = (id: string, start: string, end: string) => ({
  id,
  key: `Q:${start}`,
  kind: 'Quarter',
  name: `Q${id}`,
  start,
  end
});
const PERIODS = [
  period('3', '2026-04-01', '2026-06-30'),
  period('4', '2026-07-01', '2026-09-30'),
  period('5', '2026-10-01', '2026-12-31')
];

const show = async (change: object = {}) => {
  const element = createElement('c-forecast-past', { is: ForecastPast });
  Object.assign(element, {
    slice: { dimension: 'Team', value: '005' },
    period: PERIODS[2],
    periods: PERIODS,
    today: '2026-10-20',
    ...change
  });
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  const buttons = () => Array.from(root.querySelectorAll('button'));
  return { root, buttons, text: () => root.querySelector('section')!.textContent };
};

/** 900,000 was won in the last quarter, after 600,000: stage × probability said 1,350,000, the category rule what `commit` is. */
const answer = async (commit: number, more: Record<string, number> = {}): Promise<void> => {
  emit('forecastMetrics', metrics(metric('3', { wonAmount: 600_000 }), metric('4', { wonAmount: 900_000 })));
  emit(
    'forecastWeekMetrics',
    weekMetrics(
      weekMetric('4', 0, {
        openCommitAmount: commit,
        openCommitCount: 4,
        openByProbabilityAmount: 1_350_000,
        ...more
      })
    )
  );
  await settled();
};

const SENTENCE =
  'On the last quarter, said at its start: stage × probability was off by 50%, the category rule by 10%, and last quarter repeated by 33%.';

beforeEach(() => localStorage.clear());
afterEach(() => document.body.replaceChildren());

it('says in a sentence how far off the usual methods were, with the table behind it', async () => {
  const { root, buttons, text } = await show();
  expect(text()).toBe('');
  await answer(810_000);
  expect(root.querySelector('[data-id="past"]')!.textContent).toBe(SENTENCE);
  expect(root.querySelector('c-forecast-method-record')).toBeNull();
  buttons()[0].click();
  await settled();
  const table = root.querySelector('c-forecast-method-record')!;
  expect(table.shadowRoot!.querySelector('.sentence')).toBeNull();
  expect(table.shadowRoot!.querySelectorAll('tbody tr').length).toBeGreaterThan(5);
  buttons()[0].click();
  await settled();
  expect(root.querySelector('c-forecast-method-record')).toBeNull();
});

it("says where the product's own rule was further off than another", async () => {
  const { text } = await show();
  await answer(400_000);
  expect(text()).toContain(
    'The category rule takes the place of In and Out calls here, and last quarter repeated was nearer.'
  );
});

it('does not judge without history', async () => {
  const { text } = await show();
  await answer(810_000, { withoutHistoryCount: 9 });
  expect(text()).toContain("can't be judged");
  expect(text()).not.toContain('category rule by');
});

it('stays away until another period is over, once it was put away', async () => {
  const first = await show();
  await answer(810_000);
  first.buttons()[1].click();
  await settled();
  expect(first.text()).toBe('');
  const again = await show();
  await answer(810_000);
  expect(again.text()).toBe('');
  const later = await show({ today: '2027-01-20' });
  await answer(810_000);
  expect(later.text()).not.toBe('');
});

it('says why nothing can be said', async () => {
  const refused = await show();
  refuse('forecastWeekMetrics', 'No.');
  await settled();
  expect(refused.text()).toContain('No.');
});

it.each([{ areMetricsHidden: true }, { period: null }, { periods: PERIODS.slice(2) }])(
  'says nothing where metrics are hidden or no period is over',
  async (change) => {
    const { text } = await show(change);
    await answer(810_000);
    expect(text()).toBe('');
  }
);
