import ForecastAcceptDialog from 'c/forecastAcceptDialog';
import ForecastAwaiting from 'c/forecastAwaiting';
import { createElement } from 'lwc';
import { STAGES, aDeal } from '../../../../../../jest/deals';
import { dealPage, emit, refuse } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { statePanel } from '../../../../../../jest/statePanel';

const sums = (...groups: { isWon: boolean; count: number; amount: number }[]) => ({
  uiapi: {
    aggregate: {
      Opportunity: {
        edges: groups.map(({ isWon, count, amount }) => ({
          node: {
            aggregate: {
              IsWon: { value: isWon },
              Id: { count: { value: count } },
              Amount: { sum: { value: amount } }
            }
          }
        }))
      }
    }
  }
});

const SELECTION = { period: { start: '2026-10-01', end: '2026-12-31' }, owners: null, motion: null };

const open = async () => {
  const element = createElement('c-forecast-awaiting', { is: ForecastAwaiting });
  Object.assign(element, { selection: SELECTION, stages: STAGES });
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  const press = async (selector: string) => {
    root.querySelector<HTMLElement>(selector)!.click();
    await settled();
  };
  return { element, root, press };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('deals that await acceptance', () => {
  it('are not spoken of where there are none', async () => {
    const { root } = await open();
    emit('forecastAwaiting', sums());
    await settled();
    expect(root.querySelector('section')).toBeNull();
  });

  it('are counted, the won ones apart, and listed when someone asks', async () => {
    const { root, press } = await open();
    emit(
      'forecastAwaiting',
      sums({ isWon: false, count: 3, amount: 310_000 }, { isWon: true, count: 1, amount: 5_000 })
    );
    await settled();
    expect(root.querySelector('.summary span')!.textContent).toBe(
      'Awaiting acceptance and in no figure: 4 deals, $315K. Already won: 1 deal.'
    );
    expect(root.querySelector('ul')).toBeNull();
    await press('.toggle');
    emit('forecastDeals', dealPage([aDeal({ name: 'Globex', amount: null, isWon: true, isClosed: true })]));
    await settled();
    const row = root.querySelector('li')!;
    expect(row.querySelector('a')!.getAttribute('href')).toBe(
      '/lightning/r/Opportunity/006000000000001AAA/view'
    );
    expect(row.querySelector('.what div')!.textContent).toBe(
      'Acme · Ben Ortiz · Redlining Documents · won Dec 19'
    );
    expect(row.querySelector('.amount')!.textContent).toBe('No amount');
    await press('.toggle');
    expect(root.querySelector('ul')).toBeNull();
  });

  it('are accepted in the form of the deal page', async () => {
    const dialog = jest.spyOn(ForecastAcceptDialog, 'open').mockResolvedValue('Accepted.');
    const { root, press } = await open();
    emit('forecastAwaiting', sums({ isWon: false, count: 1, amount: 10 }));
    await settled();
    await press('.toggle');
    emit('forecastDeals', dealPage([aDeal({ name: 'Globex' })]));
    await settled();
    await press('li button');
    expect(dialog).toHaveBeenCalledWith(
      expect.objectContaining({ deal: expect.objectContaining({ name: 'Globex' }) as object })
    );
    expect(root.querySelector('[aria-live]')!.textContent).toBe('Accepted.');
    dialog.mockRestore();
  });

  it('of another selection are not those of the one before', async () => {
    const { element, root } = await open();
    emit('forecastAwaiting', sums({ isWon: false, count: 1, amount: 10 }));
    await settled();
    Object.assign(element, { selection: { ...SELECTION, owners: ['005'] } });
    await settled();
    expect(root.querySelector('section')).toBeNull();
  });

  it('may be refused by the org, which says so', async () => {
    const { root } = await open();
    // Where sums are refused, all rows are asked for.
    refuse('forecastAwaiting', 'No sums.');
    await settled();
    refuse('forecastTotalsRows', 'No such field.');
    await settled();
    expect(root.textContent).toContain('No such field.');
  });

  it('may be counted and not listed', async () => {
    const { root, press } = await open();
    emit('forecastAwaiting', sums({ isWon: false, count: 1, amount: 10 }));
    await settled();
    await press('.toggle');
    refuse('forecastDeals', 'No access.');
    await settled();
    expect((statePanel(root) as unknown as { kind: string }).kind).toBe('error');
  });
});
