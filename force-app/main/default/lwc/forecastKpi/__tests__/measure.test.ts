import ForecastKpi from 'c/forecastKpi';
import { createElement } from 'lwc';
import { settled } from '../../../../../../jest/settled';

const show = (formula = 'a ÷ b') => {
  const element = createElement('c-forecast-kpi', { is: ForecastKpi });
  Object.assign(element, { label: 'Coverage', value: '1.03×', hint: 'began 3.3×', formula });
  document.body.appendChild(element);
  const root = element.shadowRoot!;
  return {
    root,
    button: root.querySelector<HTMLElement>('button')!,
    area: root.querySelector('.measure')!,
    formula: () => root.querySelector('[role="tooltip"]')?.textContent ?? null
  };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-kpi', () => {
  it('shows its formula while the pointer is over it', async () => {
    const { area, formula } = show();
    expect(formula()).toBeNull();
    area.dispatchEvent(new MouseEvent('mouseenter'));
    await settled();
    expect(formula()).toBe('a ÷ b');
    area.dispatchEvent(new MouseEvent('mouseleave'));
    await settled();
    expect(formula()).toBeNull();
  });

  it.each<[string, (button: HTMLElement) => void]>([
    ['another tap', (button) => button.click()],
    ['Escape', (button) => button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))],
    ['the focus leaving', (button) => button.dispatchEvent(new FocusEvent('blur'))]
  ])('keeps it open by tap until %s', async (_way, close) => {
    const { button, area, formula } = show();
    button.click();
    area.dispatchEvent(new MouseEvent('mouseleave'));
    await settled();
    expect(formula()).toBe('a ÷ b');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(button.getAttribute('aria-label')).toBe('How Coverage is computed');
    close(button);
    await settled();
    expect(formula()).toBeNull();
  });

  it('has no button without a formula', () => {
    expect(show('').button).toBeNull();
  });
});
