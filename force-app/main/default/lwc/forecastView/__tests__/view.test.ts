import ForecastView, { viewStatus } from 'c/forecastView';
import { createElement } from 'lwc';

type Any = HTMLElement & Record<string, unknown>;

const open = (properties: object): { element: Any; root: ShadowRoot } => {
  const element = Object.assign(createElement('c-forecast-view', { is: ForecastView }), properties);
  document.body.appendChild(element);
  return { element: element as unknown as Any, root: element.shadowRoot! };
};
const settle = (): Promise<void> => Promise.resolve();

afterEach(() => document.body.replaceChildren());

describe('the status of a view', () => {
  const nothing = () => ({ title: 'None', messages: ['Ask for some.'] });

  it.each([
    ['refused', { errors: ['No access'], isLoading: true, empty: nothing }, 'error'],
    ['on its way', { errors: null, isLoading: true, empty: nothing }, 'loading'],
    ['empty', { errors: null, isLoading: false, empty: nothing }, 'empty'],
    ['there', { errors: null, isLoading: false, empty: () => null }, 'ready'],
    ['there, and never empty', { errors: null, isLoading: false }, 'ready']
  ])('of what is %s', (_, terms, kind) => {
    const status = viewStatus(terms);
    expect(status.kind).toBe(kind);
    expect(status.isReady).toBe(kind === 'ready');
  });

  it('does not judge what is not there yet', () => {
    const empty = jest.fn();
    viewStatus({ errors: null, isLoading: true, empty });
    viewStatus({ errors: [], isLoading: false, empty });
    expect(empty).not.toHaveBeenCalled();
  });
});

describe('c-forecast-view', () => {
  it('tells which request was answered', async () => {
    const { element, root } = open({ requests: { deals: null, plans: null } });
    const heard: unknown[] = [];
    element.addEventListener('result', ((event: CustomEvent) => heard.push(event.detail)) as never);
    await settle();
    const [, plans] = Array.from(root.querySelectorAll('c-forecast-query'));
    plans.dispatchEvent(new CustomEvent('result', { detail: { errors: ['No access'], isFallback: false } }));
    expect(heard).toEqual([{ name: 'plans', errors: ['No access'], isFallback: false }]);
  });

  it('shows its state in place of the content, and lets the tab hear of another try', async () => {
    const status = viewStatus({ errors: ['No access'], isLoading: false });
    const { element, root } = open({ status });
    const retried = jest.fn();
    document.body.addEventListener('retry', retried, { once: true });
    await settle();
    const panel = root.querySelector('c-forecast-state-panel') as unknown as Any;
    expect(panel.messages).toEqual(['No access']);
    panel.dispatchEvent(new CustomEvent('retry'));
    expect(retried).toHaveBeenCalledTimes(1);
    element.status = viewStatus({ errors: null, isLoading: false });
    await settle();
    expect(root.querySelector('c-forecast-state-panel')).toBeNull();
  });
});
