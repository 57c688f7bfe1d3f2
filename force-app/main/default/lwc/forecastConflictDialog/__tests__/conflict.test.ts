import ForecastConflictDialog from 'c/forecastConflictDialog';
import { createElement } from 'lwc';

const show = () => {
  const element = createElement('c-forecast-conflict-dialog', { is: ForecastConflictDialog });
  const close = jest.fn();
  Object.assign(element, {
    dealName: 'Acme renewal',
    who: 'Ben Ortiz changed this deal at the same time.',
    conflicts: [{ label: 'Close date', theirs: 'Dec 31', mine: 'Dec 24' }]
  });
  element.addEventListener('modalclose', (event) => close((event as CustomEvent).detail));
  document.body.appendChild(element);
  const root = element.shadowRoot!;
  return {
    close,
    root,
    click: (id: string) => root.querySelector<HTMLElement>(`[data-id="${id}"]`)!.click()
  };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('a conflict', () => {
  it('shows who changed it, and both values', () => {
    const { root } = show();
    expect(root.querySelector('p')?.textContent).toContain('Ben Ortiz changed this deal at the same time.');
    expect(root.querySelector('[data-id="theirs"]')?.textContent).toBe('Dec 31');
    expect(root.querySelector('[data-id="mine"]')?.textContent).toBe('Dec 24');
  });

  it.each(['mine', 'theirs'])('is closed with the choice: %s', (choice) => {
    const { close, click } = show();
    click(`keep-${choice}`);
    expect(close).toHaveBeenCalledWith(choice);
  });
});
