import ForecastCalls from 'c/forecastCalls';
import type { Deal } from 'c/forecastData';
import { createElement } from 'lwc';
import { STAGES, aDeal } from '../../../../../../jest/deals';
import { emit, emitWhere, dealPage, refuse } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { statePanel } from '../../../../../../jest/statePanel';

const DEALS = [
  aDeal({ id: 'd1', name: 'Acme renewal' }),
  aDeal({
    id: 'd2',
    name: 'Globex platform',
    category: 'BestCase',
    repCall: 'Out',
    repCallNote: 'CFO is away'
  }),
  aDeal({
    id: 'd3',
    name: 'Initech rollout',
    category: 'BestCase',
    repCall: 'In',
    repCallNote: 'Board said yes'
  })
];

const show = async (
  deals: readonly Deal[] | null = DEALS,
  cursor: string | null = null,
  user: object = {}
) => {
  const element = createElement('c-forecast-calls', { is: ForecastCalls });
  Object.assign(element, {
    selection: { period: { start: '2026-10-01', end: '2026-12-31' }, owners: null, motion: null },
    context: {
      today: '2026-11-21',
      periodStart: '2026-10-01',
      stages: STAGES,
      topics: [],
      mayManage: false,
      userId: '005000000000001AAA',
      lastCommitStage: 'Redlining Documents',
      isTeam: true,
      ...user
    }
  });
  document.body.appendChild(element);
  await settled();
  if (deals) emit('forecastDeals', dealPage(deals, cursor));
  await settled();
  const root = element.shadowRoot!;
  const table = () => root.querySelector('c-forecast-call-table')!.shadowRoot!;
  const requests: { deal: Deal; call: string; risk: string | null; note: string | null }[] = [];
  element.addEventListener('dealcall', (event) => requests.push((event as CustomEvent).detail));
  const row = (id: string) => table().querySelector<HTMLElement>(`tr[data-id="${id}"]`)!;
  const press = async (id: string, key: string) => {
    row(id).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settled();
  };
  const names = () => Array.from(table().querySelectorAll('tbody a')).map((one) => one.textContent);
  return { element, root, table, row, press, names, requests };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-calls', () => {
  it('lists the deals with all that a call rests on', async () => {
    const { row, names } = await show();
    expect(names()).toEqual(['Acme renewal', 'Globex platform', 'Initech rollout']);
    const text = row('d2').textContent!;
    expect(text).toContain('Ben Ortiz');
    expect(text).toContain('$310,000');
    expect(text).toContain('CFO is away');
    expect(text).toContain('Path: references');
    expect(row('d1').textContent).not.toContain('Path into');
    expect(row('d1').tabIndex).toBe(0);
    expect(row('d2').tabIndex).toBe(-1);
  });

  it('moves between rows with arrows and J K, and stays at the ends', async () => {
    const { row, press, table } = await show();
    row('d1').focus();
    await press('d1', 'j');
    expect(table().activeElement).toBe(row('d2'));
    await press('d2', 'ArrowDown');
    expect(table().activeElement).toBe(row('d3'));
    await press('d3', 'ArrowDown');
    expect(table().activeElement).toBe(row('d3'));
    await press('d3', 'k');
    expect(row('d2').tabIndex).toBe(0);
  });

  it('calls with one key where no rule asks', async () => {
    const { press, requests } = await show();
    await press('d2', 'o');
    expect(requests).toMatchObject([{ deal: { id: 'd2' }, call: 'Out', risk: null, note: 'CFO is away' }]);
  });

  it('asks for a new reason where the call changes side', async () => {
    const { press, requests, table } = await show();
    await press('d3', 'o');
    expect(requests).toMatchObject([{ deal: { id: 'd3' }, call: 'Out', risk: null, note: null }]);
    await press('d2', 'i');
    const note = table()
      .querySelector('c-forecast-call-question')!
      .shadowRoot!.querySelector<HTMLElement & { value: string }>('lightning-textarea')!;
    expect(note.value).toBe('');
  });

  it("begins the manager's overrule without the reason it overrules, and shows both notes", async () => {
    const deals = DEALS.map((deal) => ({ ...deal, ownerId: '005000000000009AAA' }));
    const both = aDeal({
      id: 'd4',
      name: 'Hooli',
      repCall: 'In',
      repCallNote: 'CFO confirmed the budget',
      managerCall: 'Out',
      managerCallRisk: 'Timing',
      managerCallNote: 'The board is in May',
      managerCaller: 'Ana Ruiz'
    });
    const { press, table, row } = await show([...deals, both], null, { mayManage: true });
    expect(row('d4').textContent).toContain('Manager: The board is in May');
    expect(row('d4').textContent).toContain('Ben: CFO confirmed the budget');
    await press('d3', 'o');
    const question = table().querySelector<HTMLElement & { question: { overruled: string } }>(
      'c-forecast-call-question'
    )!;
    expect(question.question.overruled).toBe('Ben Ortiz');
    const note = question.shadowRoot!.querySelector<HTMLElement & { value: string }>('lightning-textarea')!;
    expect(note.value).toBe('');
  });

  it('asks where a rule does, and goes back to the row', async () => {
    const { press, table, row, requests } = await show();
    await press('d1', 'o');
    const question = table().querySelector<HTMLElement & { question: { risks: unknown } }>(
      'c-forecast-call-question'
    )!;
    expect(question.question.risks).toEqual(['Timing']);
    await press('d1', 'j');
    expect(table().querySelector('c-forecast-call-question')).toBe(question);
    question.dispatchEvent(new CustomEvent('save', { detail: { risk: 'Timing', note: 'Board in May' } }));
    await settled();
    expect(requests).toMatchObject([{ call: 'Out', risk: 'Timing', note: 'Board in May' }]);
    expect(table().activeElement).toBe(row('d1'));
    expect(table().querySelector('c-forecast-call-question')).toBeNull();
  });

  it('edits risk and note of the call that stands', async () => {
    const { press, table } = await show();
    await press('d2', 'Enter');
    const question = table().querySelector<HTMLElement & { question: { call: string } }>(
      'c-forecast-call-question'
    )!;
    expect(question.question.call).toBe('Out');
    const note = question.shadowRoot!.querySelector<HTMLElement & { value: string }>('lightning-textarea')!;
    expect(note.value).toBe('CFO is away');
    question.dispatchEvent(new CustomEvent('cancel'));
    await settled();
    expect(table().querySelector('c-forecast-call-question')).toBeNull();
  });

  it('shows a change at once, and the refusal at its row', async () => {
    const { element, row } = await show();
    const after = { ...DEALS[0], managerCall: 'Out' as const };
    Object.assign(element, {
      changes: { d1: { before: DEALS[0], after, status: 'saving' } },
      problems: { d1: 'In Commit only timing is a risk.' }
    });
    await settled();
    expect(row('d1').querySelector('[data-call="Out"]')!.getAttribute('aria-pressed')).toBe('true');
    expect(row('d1').querySelector('[role="alert"]')!.textContent).toBe('In Commit only timing is a risk.');
  });

  it('asks the org anew for another filter, and page by page', async () => {
    const { root, names } = await show(DEALS, 'cursor');
    expect(root.querySelector('.foot')!.textContent).toContain('3 deals shown');
    root.querySelector<HTMLElement>('.foot button')!.click();
    await settled();
    emitWhere('forecastDeals', 'cursor', dealPage([aDeal({ id: 'd4', name: 'Hooli' })]));
    await settled();
    expect(names()).toHaveLength(4);
    root
      .querySelector('c-forecast-button-group')!
      .shadowRoot!.querySelector<HTMLElement>('[data-value="uncalled"]')!
      .click();
    await settled();
    emitWhere('forecastDeals', '"Rep_Call__c":{"eq":null}', dealPage([DEALS[1]]));
    await settled();
    expect(names()).toEqual(['Globex platform']);
  });

  it('waits, invites and tells an error', async () => {
    const { root } = await show(null);
    const state = () => statePanel(root)!.shadowRoot!.textContent;
    expect(state()).toContain('Loading');
    emit('forecastDeals', dealPage([]));
    await settled();
    expect(state()).toContain('No deals need a call');
    refuse('forecastDeals', 'The org is busy.');
    await settled();
    expect(state()).toContain('The org is busy.');
  });
});
