import ForecastOverdueActions from 'c/forecastOverdueActions';
import { createElement } from 'lwc';
import { emit, emitWhere, refuse } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';

const value = <T>(content: T) => ({ value: content });
const row = (id: string, change: object = {}) => ({
  Id: id,
  Name: value(`Do ${id}`),
  side: value('Customer'),
  contact: { Name: value('Nora Field') },
  dueOn: value('2026-11-27'),
  deal: {
    Id: '006x',
    Name: value('Line 2'),
    Account: { Name: value('Initech') },
    Owner: { Name: value('Ben Ortiz') }
  },
  ...change
});
const answer = (totalCount: number, ...nodes: object[]) => ({
  uiapi: { query: { actions: { totalCount, edges: nodes.map((node) => ({ node })) } } }
});

const open = async () => {
  const element = createElement('c-forecast-overdue-actions', { is: ForecastOverdueActions });
  const selection = { period: { start: '2026-10-01', end: '2026-12-31' }, owners: ['005'], motion: null };
  Object.assign(element, { selection, today: '2026-11-30' });
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  return { root, text: () => root.querySelector('section')!.textContent };
};

afterEach(() => document.body.replaceChildren());

describe('overdue actions', () => {
  it('are not spoken of where none is overdue, or none is visible', async () => {
    const { text } = await open();
    emit('forecastOverdueActions', answer(0));
    await settled();
    expect(text()).toBe('');
    emit('forecastOverdueActions', { uiapi: { query: {} } });
    await settled();
    expect(text()).toBe('');
  });

  it('are counted, and listed with deal, side, owner and days when someone asks', async () => {
    const { root, text } = await open();
    emit('forecastOverdueActions', answer(60, row('one')));
    await settled();
    expect(text()).toContain('60 actions in open deals are overdue.');
    root.querySelector<HTMLElement>('.toggle')!.click();
    await settled();
    const ours = row('two', { side: value('Us'), user: { Name: value('Ben Ortiz') } });
    emitWhere('forecastOverdueActions', '"first":50', answer(60, row('one'), ours));
    await settled();
    const rows = [...root.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(rows).toEqual([
      'Do oneLine 2 · InitechCustomer: Nora Field · deal of Ben Ortiz3 days overdue, since Nov 27',
      'Do twoLine 2 · InitechWe: Ben Ortiz3 days overdue, since Nov 27'
    ]);
    expect(root.querySelector('a')!.getAttribute('href')).toBe('/lightning/r/Opportunity/006x/view');
    [...root.querySelectorAll<HTMLElement>('button')].at(-1)!.click();
    await settled();
    emitWhere('forecastOverdueActions', '"first":2000', answer(60, row('one')));
    await settled();
    expect(text()).toContain('Only the 1 that are overdue longest are listed.');
  });

  it('say why they could not be read', async () => {
    const { text } = await open();
    refuse('forecastOverdueActions', 'No access.');
    await settled();
    expect(text()).toContain('The overdue actions could not be read: No access.');
  });
});
