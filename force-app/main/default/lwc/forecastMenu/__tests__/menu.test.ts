import ForecastMenu from 'c/forecastMenu';
import { createElement } from 'lwc';
import { settled } from '../../../../../../jest/settled';

const groups = [
  {
    key: 'a',
    label: 'Phases',
    items: [
      { key: 'one', label: 'One' },
      { key: 'two', label: 'Two' }
    ]
  },
  { key: 'b', label: '', items: [{ key: 'open', label: 'Open' }] }
];
const show = () => {
  const element = createElement('c-forecast-menu', { is: ForecastMenu });
  element.groups = groups;
  element.label = 'Actions';
  document.body.appendChild(element);
  const root = element.shadowRoot!;
  const press = (key: string) =>
    root.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  return { element, root, press, focused: () => root.activeElement?.textContent?.trim() };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-menu', () => {
  it('opens on its first item and moves with the arrows, Home, End and letters', () => {
    const { root, press, focused } = show();
    expect(root.querySelector('[role="menu"]')!.getAttribute('aria-label')).toBe('Actions');
    expect(focused()).toBe('One');
    const walk = (keys: string[]) =>
      keys.map((key) => {
        press(key);
        return focused();
      });
    expect(walk(['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End', 't', 'o'])).toEqual([
      'Two',
      'Open',
      'One',
      'Open',
      'One',
      'Open',
      'Two',
      'Open'
    ]);
  });

  it('hands over the chosen item by click and by Enter', () => {
    const { element, root, press } = show();
    const chosen = jest.fn();
    element.addEventListener('menuselect', (event) => chosen((event as CustomEvent).detail.key));
    press('Enter');
    (root.querySelectorAll('[role="menuitem"]')[2] as HTMLElement).click();
    expect(chosen.mock.calls).toEqual([['one'], ['open']]);
  });

  it('stays open with its item when the list around it is put in another order', async () => {
    const { element, root, press, focused } = show();
    const closed = jest.fn();
    element.addEventListener('menuclose', closed);
    press('ArrowDown');
    root.activeElement!.dispatchEvent(new FocusEvent('focusout', { relatedTarget: null, bubbles: true }));
    const list = document.body.appendChild(document.createElement('ul'));
    list.appendChild(element);
    await settled();
    expect(focused()).toBe('Two');
    expect(closed).not.toHaveBeenCalled();
  });

  it('closes by Escape with the focus going back, and when the focus leaves it', async () => {
    const { element, root, press } = show();
    const closed = jest.fn();
    element.addEventListener('menuclose', (event) => closed((event as CustomEvent).detail.returnFocus));
    press('Escape');
    root.activeElement!.dispatchEvent(
      new FocusEvent('focusout', { relatedTarget: document.body, bubbles: true })
    );
    await settled();
    expect(closed.mock.calls).toEqual([[true], [false]]);
  });
});
