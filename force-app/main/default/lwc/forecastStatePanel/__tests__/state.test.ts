import ForecastStatePanel from 'c/forecastStatePanel';
import { createElement } from 'lwc';

const show = (props: object) => {
  const element = createElement('c-forecast-state-panel', { is: ForecastStatePanel });
  Object.assign(element, props);
  document.body.appendChild(element);
  return { element, root: element.shadowRoot! };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-state-panel', () => {
  it('draws a skeleton of so many rows and says that it loads', () => {
    const { root } = show({ kind: 'loading', rows: 4 });
    expect(root.querySelectorAll('.skeleton-row')).toHaveLength(4);
    expect(root.querySelector('[role="status"]')!.textContent).toBe('Loading');
  });

  it('invites when there is nothing', () => {
    const { root } = show({ kind: 'empty', title: 'No rates yet', messages: ['Run the sync.'] });
    expect(Array.from(root.querySelectorAll('p')).map((one) => one.textContent)).toEqual([
      'No rates yet',
      'Run the sync.'
    ]);
  });

  it("gives the org's words and a way to try again", () => {
    const { root, element } = show({ kind: 'error', messages: ['The org is busy.'] });
    const retried = jest.fn();
    element.addEventListener('retry', retried);
    expect(root.querySelector('[role="alert"]')!.textContent).toContain('The org is busy.');
    root.querySelector('button')!.click();
    expect(retried).toHaveBeenCalledTimes(1);
  });
});
