import ForecastBar from 'c/forecastBar';
import { createElement } from 'lwc';
import type { TheNumber } from 'c/forecastModel';

const forecast: TheNumber = {
  number: 4_820_000,
  floor: 4_400_000,
  ceiling: 6_160_000,
  closed: 2_910_000,
  commitIn: 1_490_000,
  bestCaseIn: 420_000,
  upside: 1_340_000,
  plan: 6_000_000,
  gap: 1_180_000
};
const show = (change: Partial<TheNumber>) => {
  const element = createElement('c-forecast-bar', { is: ForecastBar });
  element.forecast = { ...forecast, ...change };
  document.body.appendChild(element);
  return element.shadowRoot!;
};
const legend = (root: ShadowRoot) => Array.from(root.querySelectorAll('li')).map((item) => item.textContent);

afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-bar', () => {
  it('says in words what it draws', () => {
    const root = show({});
    expect(root.querySelector('[role="img"]')!.getAttribute('aria-label')).toBe(
      '$4.82M of $6.00M planned: closed $2.91M, Commit in $1.49M, Best Case in $420K, upside $1.34M.'
    );
    expect(legend(root)).toEqual([
      'Closed2.91M',
      'Commit in1.49M',
      'Best Case in420K',
      'Upside1.34M',
      'Gap1.18M'
    ]);
  });

  it('gives each part its share and marks the plan', () => {
    const root = show({});
    const widths = Array.from(root.querySelectorAll<HTMLElement>('.part')).map((part) =>
      Number.parseFloat(part.getAttribute('style')!.split(':')[1])
    );
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100 / 1.08, 1);
    expect(root.querySelector('.plan')!.getAttribute('style')).toContain('90.19%');
    expect(root.querySelector('.plan-text')!.textContent).toBe('plan 6.00M');
  });

  it('has no mark and no gap without a plan', () => {
    const root = show({ plan: null, gap: null });
    expect(root.querySelector('.plan')).toBeNull();
    expect(legend(root).at(-1)).toBe('no plan for this period');
    expect(root.querySelector('[role="img"]')!.getAttribute('aria-label')).toContain('without a plan');
  });

  it('praises what is above the plan, and survives nothing at all', () => {
    expect(legend(show({ gap: -500_000 })).at(-1)).toBe('Above plan500K');
    document.body.replaceChildren();
    const empty = show({
      number: 0,
      floor: 0,
      ceiling: 0,
      closed: 0,
      commitIn: 0,
      bestCaseIn: 0,
      upside: 0,
      plan: 0,
      gap: 0
    });
    expect(empty.querySelector<HTMLElement>('.part')!.getAttribute('style')).toContain('0.00%');
  });
});
