import type { Figures } from 'c/forecastFigures';
import ForecastInsideSales from 'c/forecastInsideSales';
import { insideForecastOf } from 'c/forecastModel';
import { createElement } from 'lwc';
import { settled } from '../../../../../../jest/settled';

/** docs/metrics.md, The number: 90 % of 1.0 M, 60 % of 2.0 M, 30 % of 2.0 M, 30 % of 1.0 M. */
const worked = insideForecastOf(
  { Commit: 1_000_000, BestCase: 2_000_000, Pipeline: 2_000_000, New: 1_000_000 },
  { Commit: 0.9, BestCase: 0.6, Pipeline: 0.3, New: 0.3 }
);

const show = async (change: Partial<Figures> = {}, number = 3_600_000) => {
  const element = createElement('c-forecast-inside-sales', { is: ForecastInsideSales });
  element.figures = { forecast: { number, closed: 0 }, inside: worked, ...change } as Figures;
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  return { root, text: (id: string) => root.querySelector(`[data-id="${id}"]`)?.textContent };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('the Inside forecast', () => {
  it('says 3.0 M for the worked case, line by line, beside the calls', async () => {
    const { root, text } = await show();
    expect(text('top-down')).toBe('$3.00M');
    expect(Array.from(root.querySelectorAll('.line')).map((line) => line.textContent)).toEqual([
      'Commit$900K$1.00M × 90%',
      'Best Case$1.20M$2.00M × 60%',
      'Pipeline$600K$2.00M × 30%',
      'Still to be created$300K$1.00M × 30%'
    ]);
    expect(text('bottom-up')).toBe('$3.60M');
    expect(text('difference')).toBe('+20%: happy ears');
  });

  it('says when a conversion is missing, and when nothing is expected', async () => {
    const { root, text } = await show({ inside: { lines: [], expected: 0, isPartial: true } }, 0);
    expect(text('difference')).toBe('–');
    expect(root.textContent).toContain('too little has been decided');
  });
});
