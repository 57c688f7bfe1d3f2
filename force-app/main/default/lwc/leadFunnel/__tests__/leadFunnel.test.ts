import type { Period } from 'c/forecastModel';
import LeadFunnel from 'c/leadFunnel';
import { createElement } from 'lwc';
import { leadMetrics } from '../../../../../../jest/leads';
import { emit, refuse } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { statePanel } from '../../../../../../jest/statePanel';

const period = (kind: 'Month' | 'Quarter', start: string, end: string, name: string): Period => ({
  id: `p${start}${kind}`,
  key: `${kind[0]}:${start}`,
  kind,
  name,
  start,
  end
});
const PERIODS = [
  period('Quarter', '2026-07-01', '2026-09-30', 'Q3'),
  period('Month', '2026-09-01', '2026-09-30', 'September'),
  period('Quarter', '2026-10-01', '2026-12-31', 'Q4'),
  period('Month', '2026-10-01', '2026-10-31', 'October'),
  period('Month', '2026-11-01', '2026-11-30', 'November'),
  period('Month', '2026-12-01', '2026-12-31', 'December')
];
const SEPTEMBER = 'p2026-09-01Month';
const OCTOBER = 'p2026-10-01Month';

const show = async (periods: readonly Period[] = PERIODS) => {
  const element = createElement('c-lead-funnel', { is: LeadFunnel });
  element.periods = periods;
  document.body.appendChild(element);
  await settled();
  return element.shadowRoot!;
};
const textsOf = (root: ParentNode, selector: string): (string | null)[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
const rowsOf = (root: ParentNode): (string | null)[][] =>
  [...root.querySelectorAll('tbody tr')].map((row) => textsOf(row, 'th, td'));

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-21T20:00:00Z'), doNotFake: ['setTimeout', 'queueMicrotask'] });
});
afterEach(() => {
  document.body.replaceChildren();
  jest.useRealTimers();
});

it('adds up sources and months, each step as a share of the one before', async () => {
  const root = await show();
  // Web: 60 + 20 leads, 30 + 10 MQL, 12 + 8 SQL, 5 + 1 SAL, 2 won. Fair: 20, 10, 5, 0, 0.
  const metrics = leadMetrics(
    [OCTOBER, 'Web', [60, 30, 12, 5, 2]],
    [OCTOBER, 'Fair', [20, 10, 5, 0, 0]],
    [SEPTEMBER, 'Web', [20, 10, 8, 1, 0]]
  );
  emit('forecastLeadMetrics', metrics);
  await settled();
  expect(textsOf(root, '.funnel .count')).toEqual(['100', '50', '25', '6', '2']);
  expect(textsOf(root, '.funnel .step:nth-child(4) .weak')).toEqual([
    '24% of the step before',
    '6% of leads'
  ]);
  expect(rowsOf(root)).toEqual([
    ['All', '100', '5050%', '2550%', '624%', '233%'],
    ['Web', '80', '4050%', '2050%', '630%', '233%'],
    // No one was accepted, so that no share of those is won.
    ['Fair', '20', '1050%', '550%', '00%', '0–'],
    ['November', '0', '0–', '0–', '0–', '0–'],
    ['October', '80', '4050%', '1743%', '529%', '240%'],
    ['September', '20', '1050%', '880%', '113%', '00%']
  ]);
});

it('shows the months of a quarter that have begun, and waits for their figures', async () => {
  const root = await show();
  emit('forecastLeadMetrics', leadMetrics([SEPTEMBER, 'Web', [20, 10, 8, 1, 0]]));
  await settled();
  const combobox = root.querySelector('lightning-combobox')!;
  expect(combobox).toHaveProperty('options', [
    { value: 'year', label: 'The last 12 months' },
    { value: 'Q:2026-10-01', label: 'Q4' },
    { value: 'Q:2026-07-01', label: 'Q3' }
  ]);
  combobox.dispatchEvent(new CustomEvent('change', { detail: { value: 'Q:2026-10-01' } }));
  await settled();
  expect(root.querySelector('table')).toBeNull();
  expect(statePanel(root)).toHaveProperty('kind', 'loading');
  emit('forecastLeadMetrics', leadMetrics([OCTOBER, 'Web', [60, 30, 12, 5, 2]]));
  await settled();
  expect(textsOf(root, 'section section:last-of-type th[scope="row"]')).toEqual(['November', 'October']);
});

it('says that the sync has no leads, without periods and without figures', async () => {
  const without = await show([]);
  expect(statePanel(without)).toHaveProperty('messages', [
    'The sync has no leads for The last 12 months yet.'
  ]);
  document.body.replaceChildren();
  const root = await show();
  emit('forecastLeadMetrics', leadMetrics());
  await settled();
  expect(statePanel(root)).toHaveProperty('messages', ['The sync has no leads for The last 12 months yet.']);
});

it('says why nothing is shown', async () => {
  const root = await show();
  refuse('forecastLeadMetrics', 'No such table.');
  await settled();
  expect(statePanel(root)).toHaveProperty('messages', expect.arrayContaining(['No such table.']));
});
