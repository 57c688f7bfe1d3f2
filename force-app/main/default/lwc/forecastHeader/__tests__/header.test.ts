import type { Figures } from 'c/forecastFigures';
import ForecastHeader from 'c/forecastHeader';
import { createElement } from 'lwc';
import { settled } from '../../../../../../jest/settled';

const figures = {
  forecast: { number: 4_820_000, floor: 4_400_000, ceiling: 6_160_000, plan: 6_000_000 },
  covered: 9_000_000,
  coverage: 1.5,
  startCoverage: 3.3,
  required: 3.4,
  capacity: 1_072_500,
  capacityCoverage: 8.39,
  planState: 'known',
  startCapacityCoverage: 9.1,
  closeRate: 0.34,
  adjustedCloseRate: 0.29,
  won: 1,
  decided: 3,
  isInside: false
} as Figures;
const last = { number: 4_600_000, submittedAt: '2026-01-05T16:00:00Z' };
const pickers = { periods: [], period: '', scopes: [], scope: '', motions: [], motion: '' };

const measures = (root: ShadowRoot) =>
  Array.from(root.querySelectorAll<HTMLElement & { value: string; hint: string }>('c-forecast-measure')).map(
    ({ value, hint }) => ({ value, hint })
  );

const show = async (change: object = {}) => {
  const element = createElement('c-forecast-header', { is: ForecastHeader });
  Object.assign(element, { pickers, figures, last, ...change });
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  return {
    element,
    root,
    text: (id: string) => root.querySelector(`[data-id="${id}"]`)?.textContent?.trim()
  };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-header', () => {
  it('shows the last number, what has changed since, and leads to it', async () => {
    const { element, root, text } = await show();
    const handler = jest.fn();
    element.addEventListener('sincelast', handler);
    expect(text('last')).toBe('$4.60M');
    expect(text('last-day')).toMatch(/Jan 5/);
    expect(text('since-last')).toBe('+$220K since');
    root.querySelector<HTMLButtonElement>('[data-id="since-last"]')!.click();
    expect(handler).toHaveBeenCalled();
  });

  it("says that nothing was submitted yet, and compares no motion's number with the last", async () => {
    expect((await show({ last: null })).text('last')).toBe('not yet');
    expect((await show({ isOneMotion: true })).text('since-last')).toBeUndefined();
    expect((await show({ last: undefined })).text('last')).toBeUndefined();
  });

  it('finds a person of a large team by name', async () => {
    const scopes = Array.from({ length: 40 }, (_, index) => ({
      value: `Own:${index}`,
      label: `Seller ${index}`
    }));
    const { element, root } = await show({ pickers: { ...pickers, scopes, scope: 'Own:0' } });
    const picked = jest.fn();
    element.addEventListener('pick', (event) => picked((event as CustomEvent).detail));
    const search = root.querySelector<HTMLElement>('[data-name="search"]')!;
    search.dispatchEvent(new CustomEvent('change', { detail: { value: ' seller 39' } }));
    await settled();
    const offered = root.querySelector<HTMLElement & { options: { label: string }[] }>(
      '[data-name="scope"]'
    )!;
    expect(offered.options.map(({ label }) => label)).toEqual(['Seller 0', 'Seller 39']);
    search.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(picked).toHaveBeenCalledWith({ name: 'scope', value: 'Own:39' });
    expect((await show()).root.querySelector('[data-name="search"]')).toBeNull();
  });

  it('says how old the metrics are, and when they are too old', async () => {
    const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
    expect((await show({ asOf: ago(1) })).text('as-of')).toMatch(/^Metrics as of/);
    expect((await show({ asOf: ago(1) })).text('as-of')).not.toContain('older than a day');
    expect((await show({ asOf: ago(25) })).text('as-of')).toContain('older than a day');
    expect((await show({ asOf: null })).text('as-of')).toBe('Metrics: not computed yet');
  });

  it('sets coverage of the plan and of the ramped capacity side by side', async () => {
    const { root } = await show();
    const hints = measures(root);
    expect(hints).toEqual([
      { value: '1.50×', hint: 'began 3.3×, needs 3.4×' },
      { value: '8.4×', hint: 'began 9.1×, $1.07M ramped' },
      { value: '34%', hint: '29% with slips' }
    ]);
    expect(
      (await show({ figures: { ...figures, capacity: null } })).root.querySelectorAll('c-forecast-measure')
    ).toHaveLength(2);
  });
});
