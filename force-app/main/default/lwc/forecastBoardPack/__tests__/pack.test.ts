import type { Figures } from 'c/forecastFigures';
import { NO_TOTALS } from 'c/forecastModel';
import type { ForecastTotals } from 'c/forecastModel';
import { DEFAULT_POLICIES } from 'c/forecastModel';
import ForecastBoardPack from 'c/forecastBoardPack';
import { createElement } from 'lwc';
import { STAGES, aDeal } from '../../../../../../jest/deals';
import { someFigures } from '../../../../../../jest/figures';
import { emitWhere, dealPage } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';

const period = {
  id: 'a05',
  key: 'Q:2026-10-01',
  kind: 'Quarter' as const,
  name: 'FY2026 Q4',
  start: '2026-10-01',
  end: '2026-12-31'
};
const sum = (amount: number, count: number) => ({ amount, count });
const totals: ForecastTotals = {
  ...NO_TOTALS,
  won: sum(900_000, 3),
  commitIn: sum(700_000, 9),
  bestCaseOut: sum(240_000, 1)
};
const forecast = {
  number: 1_600_000,
  floor: 1_600_000,
  ceiling: 1_840_000,
  closed: 900_000,
  commitIn: 700_000,
  bestCaseIn: 0,
  upside: 240_000,
  plan: 2_200_000,
  gap: 600_000
};
const figures: Figures = { ...someFigures(), forecast };

const show = async () => {
  const element = createElement('c-forecast-board-pack', { is: ForecastBoardPack });
  Object.assign(element, {
    selection: { period, owners: ['005'], motion: null },
    scope: { kind: 'Team', userId: '005' },
    scopeName: 'Team of Ana Ruiz',
    period,
    periods: [period],
    figures,
    totals,
    metrics: [],
    stages: STAGES,
    policy: DEFAULT_POLICIES[0],
    today: '2026-11-16'
  });
  document.body.appendChild(element);
  await settled();
  const called = (call: string): string => `"Manager_Call__c":{"eq":"${call}"}`;
  const deals = Array.from({ length: 9 }, (_, index) =>
    aDeal({ id: `006${index}`, name: `In ${index}`, amount: 70_000, category: 'Forecast' })
  );
  emitWhere('forecastDeals', called('In'), dealPage(deals));
  emitWhere('forecastDeals', called('Out'), dealPage([aDeal({ name: 'Globex', amount: 240_000 })]));
  await settled();
  return element;
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('the board pack', () => {
  it('names the largest deals, and says what the rest adds up to', async () => {
    const root = (await show()).shadowRoot!;
    expect(root.querySelector('h2')?.textContent).toBe('Board pack · FY2026 Q4 · Team of Ana Ruiz');
    expect(root.querySelector('[data-id="pack-number"]')?.textContent).toBe('$1,600,000');
    expect(root.querySelectorAll('[data-id="needed"] li')).toHaveLength(8);
    expect(root.textContent).toContain('and 1 more, $140,000 together');
    expect(root.querySelector('[data-id="upside"]')?.textContent).toContain('Globex');
    expect(root.textContent).toContain('$600K short of plan: about 2 deals of average size');
  });

  it('hides everything else while it is printed, and shows it again', async () => {
    const element = await show();
    window.dispatchEvent(new CustomEvent('beforeprint'));
    expect(document.body.style.visibility).toBe('hidden');
    window.dispatchEvent(new CustomEvent('afterprint'));
    expect(document.body.style.visibility).toBe('');
    window.dispatchEvent(new CustomEvent('beforeprint'));
    element.remove();
    expect(document.body.style.visibility).toBe('');
  });
});
