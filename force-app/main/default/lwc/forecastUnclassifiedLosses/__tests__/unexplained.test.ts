import ForecastUnclassifiedLosses from 'c/forecastUnclassifiedLosses';
import { createElement } from 'lwc';
import { aDeal } from '../../../../../../jest/deals';
import { emit, dealPage, refuse } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { statePanel } from '../../../../../../jest/statePanel';

const open = async () => {
  const element = createElement('c-forecast-unclassified-losses', { is: ForecastUnclassifiedLosses });
  Object.assign(element, {
    selection: { period: { start: '2026-01-01', end: '2026-12-31' }, owners: null, motion: null }
  });
  document.body.appendChild(element);
  const root = element.shadowRoot!;
  root.querySelector('button')!.click();
  await settled();
  const state = () => statePanel(root) as unknown as { kind: string } | null;
  return { root, state };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('deals lost without a reason', () => {
  it('are listed when someone asks, each a link', async () => {
    const { root, state } = await open();
    expect(state()!.kind).toBe('loading');
    emit('forecastDeals', dealPage([aDeal({ name: 'Globex', amount: null })]));
    await settled();
    const row = root.querySelector('tbody tr')!;
    expect(row.querySelector('a')!.getAttribute('href')).toBe(
      '/lightning/r/Opportunity/006000000000001AAA/view'
    );
    expect(row.textContent).toContain('Globex');
    root.querySelector('button')!.click();
    await settled();
    expect(root.querySelector('table')).toBeNull();
  });

  it('may all be out of sight, or refused by the org', async () => {
    const { state } = await open();
    emit('forecastDeals', dealPage([]));
    await settled();
    expect(state()!.kind).toBe('empty');
    refuse('forecastDeals', 'No access.');
    await settled();
    expect(state()!.kind).toBe('error');
  });
});
