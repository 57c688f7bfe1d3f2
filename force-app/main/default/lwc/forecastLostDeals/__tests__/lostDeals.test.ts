import ForecastLostDeals from 'c/forecastLostDeals';
import { createElement } from 'lwc';
import { emit, lostDeals, refuse } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { statePanel } from '../../../../../../jest/statePanel';

const show = async () => {
  const element = createElement('c-forecast-lost-deals', { is: ForecastLostDeals });
  Object.assign(element, {
    selection: { period: { start: '2026-07-01', end: '2026-09-30' }, owners: null, motion: null }
  });
  document.body.appendChild(element);
  await settled();
  return element.shadowRoot!;
};
const texts = (root: ShadowRoot) =>
  Array.from(root.querySelectorAll('.step')).map((step) =>
    Array.from(step.querySelectorAll('h3, a, .amount, p')).map((one) => one.textContent)
  );

afterEach(() => {
  document.body.replaceChildren();
});

describe('lost deals', () => {
  it('are listed under the step they were last in, five of each', async () => {
    const root = await show();
    emit(
      'forecastLostDeals',
      lostDeals(
        ['Globex', 240, ['Omitted', 'Forecast', 'BestCase']],
        // Back from Commit to Pipeline before it was lost.
        ['Initech', 180, ['Omitted', 'Pipeline', 'Forecast']],
        ...Array.from({ length: 6 }, (_, n): [string, number, string[]] => [
          `E${n}`,
          9 - n,
          ['Omitted', 'MostLikely']
        ]),
        ['Never', null, ['Omitted']]
      )
    );
    await settled();
    expect(texts(root)).toEqual([
      ['Discovery', 'Initech', '$180K'],
      ['Evaluation', 'E0', '$9K', 'E1', '$8K', 'E2', '$7K', 'E3', '$6K', 'E4', '$5K', 'and 1 more'],
      ['Negotiation', 'Globex', '$240K'],
      ['Step not known', 'Never', 'No amount']
    ]);
    expect(root.querySelector('a')!.getAttribute('href')).toBe('/lightning/r/Opportunity/006Initech/view');
    expect(root.querySelector('.deal .details')!.textContent).toBe('Rosa, Aug 14, Competition');
  });

  it('say that none was lost, or what the org refused', async () => {
    const root = await show();
    emit('forecastLostDeals', lostDeals());
    await settled();
    expect(statePanel(root)!.shadowRoot!.textContent).toContain('No deal that you can see was lost');
    refuse('forecastLostDeals', 'No access');
    await settled();
    expect(statePanel(root)!.shadowRoot!.textContent).toContain('No access');
  });
});
