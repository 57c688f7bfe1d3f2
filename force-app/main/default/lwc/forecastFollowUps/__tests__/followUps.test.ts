import type ForecastAwaiting from 'c/forecastAwaiting';
import ForecastFollowUps from 'c/forecastFollowUps';
import type ForecastOverdueActions from 'c/forecastOverdueActions';
import { createElement } from 'lwc';

type Facts = ForecastFollowUps['facts'];
const selection = {
  period: { start: '2026-10-01', end: '2026-12-31' },
  owners: ['005A'],
  motion: null
} as unknown as NonNullable<Facts['selection']>;

const factsWith = (chosen: Facts['selection']): Facts => ({
  selection: chosen,
  stages: [],
  period: null,
  allPeriods: [],
  slice: null,
  areMetricsHidden: false,
  today: '2026-11-30'
});

function show(facts: Facts): ShadowRoot {
  const element = createElement('c-forecast-follow-ups', { is: ForecastFollowUps });
  element.facts = facts;
  document.body.appendChild(element);
  return element.shadowRoot!;
}

afterEach(() => document.body.replaceChildren());

it('gives both lists the deals that are chosen', () => {
  const root = show(factsWith(selection));
  const awaiting = root.querySelector<HTMLElement & ForecastAwaiting>('c-forecast-awaiting')!;
  const overdue = root.querySelector<HTMLElement & ForecastOverdueActions>('c-forecast-overdue-actions')!;
  expect(awaiting.selection).toEqual(selection);
  expect(overdue.selection).toEqual(selection);
  expect(overdue.today).toBe('2026-11-30');
});

it('lists nothing before deals are chosen', () => {
  expect(show(factsWith(null)).childElementCount).toBe(0);
});
