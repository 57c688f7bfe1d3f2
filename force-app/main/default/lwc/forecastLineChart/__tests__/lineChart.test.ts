import ForecastLineChart from 'c/forecastLineChart';
import { createElement } from 'lwc';

const show = (props: object) => {
  const element = createElement('c-forecast-line-chart', { is: ForecastLineChart });
  Object.assign(element, { periods: ['Q1', 'Q2', 'Q3'], levels: [], description: 'Rates', ...props });
  document.body.appendChild(element);
  return element.shadowRoot!;
};
const texts = (root: ShadowRoot, selector: string) =>
  Array.from(root.querySelectorAll(selector)).map((one) => one.textContent);

afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-line-chart', () => {
  it('draws a line with a point for each period and its latest value beside it', () => {
    const root = show({ series: [{ key: 'win', label: 'Win rate', values: [0.5, 0.6, 0.47] }] });
    expect(root.querySelector('svg')!.getAttribute('aria-label')).toBe('Rates');
    expect(texts(root, '.line_win text')).toEqual(['Win rate 47%']);
    expect(texts(root, '.line_win title')).toEqual([
      'Q1: Win rate 50%',
      'Q2: Win rate 60%',
      'Q3: Win rate 47%'
    ]);
    const [first, second] = Array.from(root.querySelectorAll('circle')).map((one) =>
      Number(one.getAttribute('cy'))
    );
    expect(second).toBeLessThan(first);
  });

  it('breaks the line where a period has no value', () => {
    const root = show({ series: [{ key: 'win', label: 'Win rate', values: [0.5, null, 0.4] }] });
    expect(root.querySelectorAll('circle')).toHaveLength(2);
    expect(root.querySelector('path')!.getAttribute('d')!.match(/M/g)).toHaveLength(2);
  });

  it('keeps the labels of lines apart that end together', () => {
    const root = show({
      series: [
        { key: 'win', label: 'A', values: [0.5, 0.5, 0.5] },
        { key: 'close', label: 'B', values: [0.5, 0.5, 0.499], isDashed: true }
      ]
    });
    const [a, b] = Array.from(root.querySelectorAll('.line text')).map((one) =>
      Number(one.getAttribute('y'))
    );
    expect(Math.abs(a - b)).toBeGreaterThanOrEqual(18);
    expect(root.querySelector('.line_dashed')).not.toBeNull();
  });

  it('draws the levels, and leaves out every second of many names', () => {
    const periods = Array.from({ length: 12 }, (_, index) => `M${index + 1}`);
    const root = show({
      periods,
      series: [{ key: 'win', label: 'Win rate', values: periods.map(() => 0.5) }],
      levels: [{ key: 'target', label: 'target 66%', value: 0.66 }]
    });
    expect(texts(root, '.level text')).toEqual(['target 66%']);
    expect(texts(root, '.grid text').filter((text) => text?.startsWith('M'))).toEqual([
      'M2',
      'M4',
      'M6',
      'M8',
      'M10',
      'M12'
    ]);
  });

  it('leaves the points of the running period open, and says so below its name', () => {
    const series = [{ key: 'win', label: 'Win rate', values: [0.5, 0.6, 0.47] }];
    const root = show({ series, running: 2 });
    expect(texts(root, '.point_open title')).toEqual(['Q3 so far: Win rate 47%']);
    expect(texts(root, '.so-far text')).toEqual(['so far']);
    document.body.replaceChildren();
    expect(show({ series }).querySelector('.point_open, .so-far')).toBeNull();
  });

  it('draws amounts from 0, with as much room for the scale as they need', () => {
    const series = [{ key: 'head', label: 'Head', values: [4_000_000, null, 6_200_000] }];
    const root = show({ series, unit: 'money' });
    expect(texts(root, '.line_head text')).toEqual(['Head $6.20M']);
    expect(texts(root, '.line_head title')).toEqual(['Q1: Head $4.00M', 'Q3: Head $6.20M']);
    expect(texts(root, '.grid text')).toContain('$0');
    expect(texts(root, '.grid text')).toContain('$4.00M');
  });
});
