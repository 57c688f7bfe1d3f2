import ForecastScenario from 'c/forecastScenario';
import { DEFAULT_POLICIES, totalsOf } from 'c/forecastModel';
import { createElement } from 'lwc';
import { aDeal } from '../../../../../../jest/deals';
import { dealPage, emit, mutate, refuse } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { statePanel } from '../../../../../../jest/statePanel';

const PERIOD = {
  id: 'a05',
  kind: 'Quarter' as const,
  name: 'FY2026 Q4',
  start: '2026-10-01',
  end: '2026-12-31'
};
const open = { isClosed: false, isWon: false };
const DEALS = [
  aDeal({ ...open, id: 'd1', name: 'Acme', amount: 300_000, category: 'Forecast' }),
  aDeal({ ...open, id: 'd2', name: 'Globex', amount: 200_000, category: 'BestCase' }),
  aDeal({ ...open, id: 'd3', name: 'Initech', amount: 80_000, category: 'BestCase' }),
  aDeal({ ...open, id: 'd4', name: 'Blank', amount: null, category: 'BestCase' })
];
const TOTALS = totalsOf(DEALS.map((deal) => ({ ...deal, amount: deal.amount ?? 0, count: 1 })));

let company = 0;
const show = async (more: object = {}, deals: typeof DEALS | null = DEALS) => {
  const element = createElement('c-forecast-scenario', { is: ForecastScenario });
  const period = { ...PERIOD, key: `Q:${company}` };
  Object.assign(element, {
    selection: { period, owners: ['s1'], motion: null },
    period,
    totals: TOTALS,
    plan: 450_000,
    policy: DEFAULT_POLICIES[0],
    today: '2026-11-21',
    ...more
  });
  document.body.appendChild(element);
  await settled();
  if (deals) emit('forecastDeals', dealPage(deals));
  await settled();
  const root = element.shadowRoot!;
  const lists = () =>
    Array.from(root.querySelectorAll('c-forecast-scenario-deals'), (one) => one.shadowRoot!);
  return {
    element,
    root,
    text: (id: string) => root.querySelector(`[data-id="${id}"]`)?.textContent,
    figure: (key: string) =>
      Array.from(
        root.querySelectorAll(`[data-figure="${key}"] dt, [data-figure="${key}"] dd`),
        (part) => part.textContent
      )
        .filter(Boolean)
        .join(' '),
    breakers: () =>
      lists().length > 1 ? Array.from(lists()[0].querySelectorAll('a'), (one) => one.textContent) : [],
    take: async (id: string, fate: string) => {
      lists().at(-1)!.querySelector<HTMLElement>(`[data-id="${id}"][data-fate="${fate}"]`)!.click();
      await settled();
    }
  };
};

beforeEach(() => {
  company += 1;
  mutate.mockReset();
});
afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-scenario', () => {
  it('names the smallest set that brings the number to plan, and takes it as In', async () => {
    const { root, text, figure, breakers } = await show();
    expect(figure('number')).toBe('The number $300,000');
    expect(text('decisive')).toBe(
      'The number is $150,000 below plan. The smallest sets of Out deals that bring it to plan have 1 deal:'
    );
    expect(text('saved')).toBe('Nothing is taken differently yet');
    root.querySelector<HTMLElement>('[data-ids="d2"]')!.click();
    await settled();
    expect(figure('number')).toBe('The number $500,000 now $300,000');
    expect(figure('gap')).toBe('Above plan $50,000 now $150,000 below plan');
    expect(figure('coverage')).toBe('Coverage 1.29×');
    expect(text('decisive')).toContain('The number is $50,000 above plan. Each of these deals alone');
    expect(breakers()).toEqual(['Acme', 'Globex']);
    expect(mutate).not.toHaveBeenCalled();
  });

  it('keeps what was taken while another view is shown, until all is undone', async () => {
    const first = await show();
    await first.take('d1', 'Lost');
    await first.take('d3', 'In');
    expect(first.text('saved')).toBe('Not saved: 2 deals taken differently');
    document.body.replaceChildren();
    const again = await show();
    expect(again.text('saved')).toBe('Not saved: 2 deals taken differently');
    expect(again.figure('number')).toBe('The number $80,000 now $300,000');
    expect(again.figure('coverage')).toBe('Coverage 0.62× now 1.29×');
    again.root.querySelector<HTMLElement>('[data-id="undo"]')!.click();
    await settled();
    expect(again.figure('number')).toBe('The number $300,000');
    expect(again.root.querySelector('[role="status"]')!.textContent).toBe('All deals are as they were.');
    expect(mutate).not.toHaveBeenCalled();
  });

  it('says why nothing can be decided', async () => {
    const { text } = await show({ plan: null });
    expect(text('decisive')).toBe('There is no plan to decide for this period and scope.');
    document.body.replaceChildren();
    const said = async (more: object, deals: typeof DEALS | null = null) => {
      const { root } = await show(more, deals);
      const words = statePanel(root)!.shadowRoot!.textContent;
      document.body.replaceChildren();
      return words;
    };
    expect(await said({ today: '2027-01-02' })).toContain('This period is over');
    expect(await said({ hasSeveralCurrencies: true })).toContain('several currencies');
    expect(await said({}, [])).toContain('No open Commit or Best Case deal');
    const { root } = await show({}, null);
    refuse('forecastDeals', 'The org is busy.');
    await settled();
    expect(statePanel(root)!.shadowRoot!.textContent).toContain('The org is busy.');
  });
});
