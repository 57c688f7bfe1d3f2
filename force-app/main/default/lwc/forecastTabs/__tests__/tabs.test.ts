import ForecastTabs from 'c/forecastTabs';
import { createElement } from 'lwc';

const show = (value: string) => {
  const element = createElement('c-forecast-tabs', { is: ForecastTabs });
  element.tabs = ['board', 'rates', 'team'].map((one) => ({ value: one, label: one }));
  element.value = value;
  element.label = 'Views';
  const chosen: string[] = [];
  element.addEventListener('choose', (event) => chosen.push((event as CustomEvent<string>).detail));
  document.body.appendChild(element);
  const root = element.shadowRoot!;
  const tab = (name: string) => root.querySelector<HTMLElement>(`[data-value="${name}"]`)!;
  const press = (name: string, key: string) =>
    tab(name).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  return { root, tab, chosen, press };
};

afterEach(() => {
  document.body.replaceChildren();
  document.dir = '';
});

describe('c-forecast-tabs', () => {
  it('is one stop of the Tab key and says which view is shown', () => {
    const { root } = show('rates');
    const tabs = Array.from(root.querySelectorAll('[role="tab"]'));
    expect(tabs.map((one) => [one.getAttribute('tabindex'), one.getAttribute('aria-selected')])).toEqual([
      ['-1', 'false'],
      ['0', 'true'],
      ['-1', 'false']
    ]);
  });

  it('is changed by click, arrows, Home and End', () => {
    const { tab, chosen, press } = show('rates');
    tab('rates').click();
    expect(chosen).toEqual([]);
    tab('team').click();
    press('rates', 'ArrowRight');
    press('rates', 'ArrowLeft');
    press('rates', 'Home');
    press('rates', 'End');
    press('board', 'Enter');
    expect(chosen).toEqual(['team', 'team', 'board', 'board', 'team', 'board']);
  });

  it('goes round at the ends, and the other way from right to left', () => {
    const { press, chosen, root } = show('team');
    press('team', 'ArrowRight');
    (root.querySelector('[role="tablist"]') as HTMLElement).style.direction = 'rtl';
    press('team', 'ArrowRight');
    expect(chosen).toEqual(['board', 'rates']);
  });
});
