import ForecastDateField from 'c/forecastDateField';
import { createElement } from 'lwc';
import { settled } from '../../../../../../jest/settled';

const show = (more: object = {}) => {
  const element = createElement('c-forecast-date-field', {
    is: ForecastDateField as never
  }) as HTMLElement & { reportValidity: () => boolean };
  Object.assign(element, { label: 'Close date', value: '2026-12-14', required: true, ...more });
  document.body.appendChild(element);
  const root = element.shadowRoot!;
  const field = root.querySelector('input')!;
  const changed: unknown[] = [];
  element.addEventListener('change', (event) => changed.push((event as CustomEvent).detail));
  const type = async (value: string) => {
    field.value = value;
    field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    await settled();
  };
  return { element, root, field, changed, type };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-date-field', () => {
  it('tells of whole dates that are allowed, and of no others', async () => {
    const { changed, type } = show({ max: '2026-12-31' });
    await type('');
    await type('0202-12-15');
    await type('2027-01-01');
    await type('2026-12-15');
    expect(changed).toEqual([{ value: '2026-12-15' }]);
  });

  it('says what is missing until it is there', async () => {
    const { element, root, field, type } = show();
    expect(element.reportValidity()).toBe(true);
    field.value = '';
    expect(element.reportValidity()).toBe(false);
    await settled();
    const help = root.querySelector('[role="alert"]')!;
    expect(help.textContent).toBe('Enter a whole date with day, month and year.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await type('2026-12-15');
    expect(help.textContent).toBe('');
    expect(field.getAttribute('aria-invalid')).toBe('false');
  });

  it("writes the day in the user's language, unless there is no room for a label either", () => {
    expect(show().root.querySelector('[data-id="day"]')!.textContent).toBe('Monday, December 14, 2026');
    document.body.replaceChildren();
    expect(show({ isLabelHidden: true }).root.querySelector('[data-id="day"]')).toBeNull();
  });

  it('takes the focus', () => {
    const { element, field, root } = show();
    element.focus();
    expect(root.activeElement).toBe(field);
  });
});
