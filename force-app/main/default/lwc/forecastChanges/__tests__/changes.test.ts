import { startOfDay } from 'c/forecastFormat';
import { graphql } from 'lightning/graphql';
import { emit, emitWhere, refuse } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { statePanel } from '../../../../../../jest/statePanel';
import type { TestWireAdapter } from '@salesforce/wire-service-jest-util';
import {
  CHANGED,
  COMMIT,
  choose,
  emitAll,
  emitDeals,
  node,
  owners,
  page,
  show,
  state,
  value
} from './changedDeals';

const wire = graphql as unknown as TestWireAdapter;

afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-changes', () => {
  it('puts each deal on one line, and the lines add up to the cent', async () => {
    const { lines, text } = await show();
    expect(lines()).toEqual([
      expect.stringMatching(/^Nov 14.* \$1,250$/),
      'Won$70 won 1 $0',
      'Lost 1 -$30',
      'Pushed out of the period 1 -$50',
      'New 1 +$40.20',
      'Amount up 1 +$20.10',
      'Now $1,230.30'
    ]);
    expect(text('[data-id="sum"]')).toBe('$1,250 − $19.70 = $1,230.30');
  });

  it('waits for nothing but the deals when only the selection changes', async () => {
    const { element, lines } = await show();
    Object.assign(element, { selection: { ...element.selection, motion: 'Enterprise' } });
    await settled();
    expect(lines()).toEqual([]);
    await emitDeals(CHANGED);
    expect(lines()).toHaveLength(7);
  });

  it('names the deals of a line, as they were and as they are', async () => {
    const { bridge } = await show();
    const button = bridge().querySelector<HTMLElement>('[data-bucket="amountUp"]')!;
    button.click();
    await settled();
    const deals = () => Array.from(bridge().querySelectorAll('.deal'));
    expect(deals()).toHaveLength(1);
    expect(deals()[0].textContent).toMatch(/^Grown\s*Ben Ortiz · /);
    expect(deals()[0].textContent).toMatch(/\$100, due Dec 1.*→ Now: \$120\.10, due Dec 1.*\+\$20\.10/);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    button.click();
    await settled();
    expect(deals()).toHaveLength(0);
  });

  it('opens a deal through the page', async () => {
    const { element, bridge } = await show();
    const opened: unknown[] = [];
    element.addEventListener('cardaction', (event) => opened.push((event as CustomEvent).detail));
    bridge().querySelector<HTMLElement>('[data-bucket="lost"]')!.click();
    await settled();
    bridge().querySelector<HTMLElement>('.deal a')!.click();
    expect(opened).toEqual([{ deal: { id: 'Lost' }, action: 'open' }]);
  });

  it('goes back to the start of the period, or to any date that has been', async () => {
    const { root, lines } = await show();
    choose(root, 'since', 'start');
    await settled();
    emit('forecastOwnerChanges', owners());
    await emitAll(CHANGED.slice(0, 1));
    expect(lines()[0]).toMatch(/^Oct 1/);
    choose(root, 'since', 'date');
    await settled();
    const change = (date: string) =>
      root
        .querySelector('c-forecast-date-field')!
        .dispatchEvent(new CustomEvent('change', { detail: { value: date } }));
    change('2026-11-02');
    change('2027-01-01');
    await settled();
    emit('forecastOwnerChanges', owners());
    await emitDeals(CHANGED.slice(0, 1));
    expect(lines()[0]).toMatch(/^Nov 2/);
  });

  it('shows no sum of amounts that are hidden', async () => {
    const [{ node: first }] = CHANGED;
    const { root } = await show([{ node: { ...first, Amount: undefined } }]);
    expect(root.querySelector('table')).toBeNull();
    expect(statePanel(root)!.shadowRoot!.textContent).toContain('not visible to you');
  });

  it('waits, says that nothing has changed, and tells an error', async () => {
    const { root } = await show(null);
    const text = () => statePanel(root)!.shadowRoot!.textContent;
    expect(text()).toContain('Loading');
    await emitDeals([]);
    expect(text()).toContain('Nothing has changed');
    refuse('forecastChangedDeals', 'The org is busy.');
    await settled();
    expect(text()).toContain('The org is busy.');
  });

  it('explains the number by calls too, as far as they are recorded', async () => {
    const call = (role: string, said: string, at: string) => ({
      node: { role: value(role), call: value(said), period: null, CreatedDate: value(at) }
    });
    const is = state(120, '2026-12-01', 'Running Evaluation', 'BestCase');
    const called = node('Called', is, is, {
      repCall: value('In'),
      calls: {
        edges: [call('Rep', 'In', '2026-11-18T09:00:00.000Z'), call('Rep', 'Out', '2026-10-02T09:00:00.000Z')]
      }
    });
    const { root, lines, bridge } = await show([called]);
    expect(lines()).toContainEqual('Other changes (no effect on the total) 1 $0');
    choose(root, 'explained', 'number');
    await settled();
    expect(lines()).toEqual(['Nov 14 $1,070.10', 'Called In 1 +$120', 'Now $1,190.10']);
    bridge().querySelector<HTMLElement>('[data-bucket="calledIn"]')!.click();
    await settled();
    expect(bridge().querySelector('.deal')?.textContent).toMatch(/Evaluation, Out → Now: .*Evaluation, In/);
  });

  it('tells what was handed over into the scope and out of it', async () => {
    const is = state(80, '2026-12-01', ...COMMIT);
    const { lines } = await show([]);
    emit(
      'forecastOwnerChanges',
      owners({ deal: 'Came', from: '005000000000009AAA' }, { deal: 'Went', from: '005000000000001AAA' })
    );
    await settled();
    emitWhere(
      'forecastChangedDeals',
      '"Came"',
      page([node('Came', is, is), node('Went', is, is, { OwnerId: value('005000000000009AAA') })])
    );
    await settled();
    expect(lines().slice(1, 3)).toEqual(['Reassigned to others 1 -$80', 'Reassigned from others 1 +$80']);
  });

  it('does not take an org that cannot be asked for one that hides its owners', async () => {
    const { root } = await show();
    wire.emit({ errors: [{ message: 'Server Unavailable', statusCode: 503 }] }, (config) =>
      String(config.operationName).includes('OwnerChanges')
    );
    await settled();
    expect(root.textContent).not.toContain('The history of owners is not visible to you');
  });

  it('counts a call at the very moment as a later one', async () => {
    const is = state(120, '2026-12-01', 'Running Evaluation', 'BestCase');
    const at = startOfDay('2026-11-14');
    const called = node('Called', is, is, {
      repCall: value('In'),
      calls: {
        edges: [{ node: { role: value('Rep'), call: value('In'), period: null, CreatedDate: value(at) } }]
      }
    });
    const { root, lines } = await show([called]);
    choose(root, 'explained', 'number');
    await settled();
    expect(lines()).toContainEqual('Called In 1 +$120');
  });

  it('goes on without the history of owners, and says so', async () => {
    const { root } = await show();
    refuse('forecastOwnerChanges', 'No such object.');
    await settled();
    expect(root.textContent).toContain('The history of owners is not visible to you');
  });
});
