import ForecastCard from 'c/forecastCard';
import type { CardContext } from 'c/forecastCard';
import type { Deal } from 'c/forecastData';
import { createElement } from 'lwc';
import { STAGES, aCall, aDeal } from '../../../../../../jest/deals';
import { settled } from '../../../../../../jest/settled';

const context: CardContext = {
  today: '2026-12-10',
  periodStart: '2026-10-01',
  stages: STAGES,
  calendar: { periods: [], policies: [] },
  topics: [],
  mayManage: false,
  userId: '005000000000001AAA',
  lastCommitStage: 'Redlining Documents',
  isTeam: true
};
const show = (
  change: Partial<Deal> = {},
  more: { problem?: string; context?: Partial<CardContext> } = {}
) => {
  const element = createElement('c-forecast-card', { is: ForecastCard });
  element.deal = aDeal({ lastActivityDate: '2026-12-09', ...change });
  element.context = { ...context, ...more.context };
  element.problem = more.problem;
  document.body.appendChild(element);
  const root = element.shadowRoot!;
  return {
    element,
    root,
    find: <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector),
    text: (selector: string) => root.querySelector(selector)?.textContent?.trim()
  };
};
const caught = (element: EventTarget, name: string) => {
  const events: CustomEvent[] = [];
  element.addEventListener(name, (event) => events.push(event as CustomEvent));
  return events;
};

afterEach(() => {
  document.body.replaceChildren();
});

type Menu = HTMLElement & { groups: { label: string; items: { label: string }[] }[] };

describe('c-forecast-card', () => {
  it('shows amount, date, stage, seller and the rule', () => {
    const { text, find } = show();
    expect(text('.name')).toBe('Acme renewal');
    expect(text('.amount')).toBe('$310,000');
    expect(text('.stage')).toBe('Redlining Documents · Ben Ortiz');
    expect(text('.source')).toBe('In by default');
    expect(find('[data-call="In"]')!.getAttribute('aria-pressed')).toBe('true');
    expect(find('[data-call="In"]')!.className).toContain('call_rule');
    expect(find('.chips')).toBeNull();
  });

  it.each<[string, Partial<Deal>, string]>([
    ['the rep and the risk', { repCall: 'Out', repCallRisk: 'Timing' }, 'timing risk · Ben'],
    ['the rep and the note', { repCall: 'In', repCallNote: 'CFO agreed' }, 'CFO agreed · Ben'],
    ['the rep alone', { repCall: 'In' }, 'Ben'],
    [
      'the manager who overruled',
      {
        category: 'BestCase',
        repCall: 'Out',
        managerCall: 'In',
        managerCallNote: 'seen',
        managerCaller: 'Ana Ruiz'
      },
      'overruled by Ana · was Out'
    ],
    [
      'a manager without a name',
      { managerCall: 'Out', managerCallRisk: 'Timing' },
      'overruled by manager · was In'
    ],
    [
      'the manager who agrees',
      {
        repCall: 'Out',
        repCallRisk: 'Timing',
        managerCall: 'Out',
        managerCallRisk: 'Timing',
        managerCaller: 'Ana'
      },
      'confirmed by Ana'
    ],
    [
      'a call that no longer fits',
      { category: 'BestCase', repCall: 'In', made: { Rep: aCall({ call: 'In' }), Manager: null } },
      'called In before it moved here'
    ],
    ['that Pipeline never counts', { category: 'Pipeline' }, 'Pipeline: not counted']
  ])('says whose call it is: %s', (_case, change, words) => {
    expect(show(change).text('.source')).toBe(words);
  });

  it('shows two chips and names the rest', async () => {
    const { root } = show({
      timesSlipped: 2,
      powerAccess: '',
      compellingEvent: 'None',
      contactCount: 1,
      closeDate: '2026-12-01'
    });
    const chips = Array.from(root.querySelectorAll('.chip')).map((chip) => chip.textContent);
    expect(chips.slice(0, 2)).toEqual(['close date in the past', 'slipped 2']);
    const rest = root.querySelector<HTMLElement>('[data-id="more-risks"]')!;
    expect(rest.textContent).toBe('+3');
    expect(rest.getAttribute('aria-label')).toBe(
      'More risks: no power yet, no compelling event, one contact'
    );
    rest.click();
    await settled();
    expect(root.querySelectorAll('.chip')).toHaveLength(5);
  });

  it.each<[Partial<Deal>, string, string]>([
    [{ isClosed: true, isWon: true, category: 'Closed' }, 'Won', 'card_won'],
    [{ isClosed: true, isWon: true, acceptedDate: '2026-10-05' }, 'Won · created in this period', 'card_won'],
    [{ isClosed: true, lossType: 'No Decision' }, 'Lost to no decision', 'card_lost'],
    [{ isClosed: true, lossType: 'Competition', competitor: 'Globex' }, 'Lost to Globex', 'card_lost'],
    [{ isClosed: true }, 'Lost, no reason given', 'card_lost']
  ])('tells the outcome of a closed deal, which nobody can call: %j', (change, words, className) => {
    const { text, find } = show(change, { context: { isTeam: false } });
    expect(text('.stage')).toBe(words);
    expect(find(`.${className}`)).not.toBeNull();
    expect(find('.switch')).toBeNull();
  });

  it('tells no amount from one that is not visible', () => {
    expect(show({ amount: null }).text('.amount')).toBe('No amount');
    expect(show({ amount: null, isAmountVisible: false }).text('.amount')).toBe('Not visible to you');
  });

  it('calls with one tap where no rule asks', () => {
    const { element, find } = show({ category: 'BestCase', repCall: 'In', repCallNote: 'CFO agreed' });
    const calls = caught(element, 'dealcall');
    find('[data-call="Out"]')!.click();
    // The reason of the In is none for the Out.
    expect(calls[0].detail).toMatchObject({ call: 'Out', risk: null, note: null });
    expect(calls[0]).toMatchObject({ bubbles: true, composed: true });
  });

  it('asks for the risk before a Commit deal is out', async () => {
    const { element, find } = show();
    const calls = caught(element, 'dealcall');
    find('[data-call="Out"]')!.click();
    await Promise.resolve();
    const question = find<HTMLElement & { question: { risks: unknown } }>('c-forecast-call-question')!;
    expect(calls).toHaveLength(0);
    expect(question.question.risks).toEqual(['Timing']);
    question.dispatchEvent(new CustomEvent('save', { detail: { risk: 'Timing', note: 'Legal is slow' } }));
    await Promise.resolve();
    expect(calls[0].detail).toMatchObject({ call: 'Out', risk: 'Timing', note: 'Legal is slow' });
    expect(find('c-forecast-call-question')).toBeNull();
  });

  it('leaves everything as it was when the question is cancelled', async () => {
    const { element, find, root } = show({ category: 'BestCase' });
    const calls = caught(element, 'dealcall');
    find('[data-call="In"]')!.click();
    await Promise.resolve();
    find('c-forecast-call-question')!.dispatchEvent(new CustomEvent('cancel'));
    await Promise.resolve();
    expect(find('c-forecast-call-question')).toBeNull();
    expect(calls).toHaveLength(0);
    expect((root.activeElement as HTMLElement).dataset.call).toBe('In');
  });

  it('opens its menu only when asked, what is done most first and the other stages by phase last', async () => {
    const { element, find } = show({ repCall: 'In' });
    const actions = caught(element, 'cardaction');
    const calls = caught(element, 'dealcall');
    expect(find('c-forecast-menu')).toBeNull();
    find('[data-menu]')!.click();
    await Promise.resolve();
    const menu = find<Menu>('c-forecast-menu')!;
    expect(menu.groups.map((group) => [group.label, ...group.items.map((item) => item.label)])).toEqual([
      [
        '',
        'Mark as won…',
        'Mark as lost…',
        'Change close date…',
        'Withdraw call',
        'History of calls…',
        'Open the deal'
      ],
      ['Conversations', 'Understanding Offerings'],
      ['Funded Projects', 'Running Evaluation', 'Comparing Shortlist'],
      ['Vendor of Choice', 'Negotiating Proposal']
    ]);
    menu.dispatchEvent(new CustomEvent('menuselect', { detail: { action: 'stage', value: 'Closed Won' } }));
    await Promise.resolve();
    expect(actions[0].detail).toMatchObject({ action: 'stage', value: 'Closed Won' });
    find('[data-menu]')!.click();
    await Promise.resolve();
    find('c-forecast-menu')!.dispatchEvent(new CustomEvent('menuselect', { detail: { action: 'takeBack' } }));
    expect(calls[0].detail).toMatchObject({ call: null, risk: null });
  });

  it('closes the menu by the button that opened it, and keeps the focus there', async () => {
    const { find, root } = show({ repCall: 'In' });
    const press = (): boolean =>
      find('[data-menu]')!.dispatchEvent(new MouseEvent('mousedown', { cancelable: true }));
    // Only over an open menu the press must not take the focus, which would close it before the click opens it again.
    expect(press()).toBe(true);
    find('[data-menu]')!.click();
    await Promise.resolve();
    expect(press()).toBe(false);
    find('[data-menu]')!.click();
    await Promise.resolve();
    expect(find('c-forecast-menu')).toBeNull();
    expect((root.activeElement as HTMLElement).dataset).toHaveProperty('menu');
  });

  const itemsOf = async (deal: Partial<Deal>, more: object = {}) => {
    const { element, find } = show(deal);
    Object.assign(element, more);
    find('[data-menu]')!.click();
    await Promise.resolve();
    return find<Menu>('c-forecast-menu')!.groups.flatMap((group) => group.items.map((item) => item.label));
  };

  it('proposes the next stage', async () => {
    expect((await itemsOf({ stage: 'Negotiating Proposal' }))[0]).toBe('Move to Redlining Documents');
  });

  const won = { isClosed: true, isWon: true, category: 'Closed', stage: 'Closed Won' } as const;

  it('has a menu when it is closed: back to the stage it had, or to another one, and no closing', async () => {
    const items = await itemsOf({
      ...won,
      pastStages: ['Closed Won', 'Comparing Shortlist', 'Running Evaluation']
    });
    expect(items.slice(0, 3)).toEqual(['Reopen: Comparing Shortlist…', 'History of calls…', 'Open the deal']);
    expect(items.slice(3)).toEqual([
      'Understanding Offerings',
      'Running Evaluation',
      'Negotiating Proposal',
      'Redlining Documents'
    ]);
  });

  it('offers to take back a closing that was made here', async () => {
    const pastStages = ['Closed Won', 'Redlining Documents'];
    const items = await itemsOf({ ...won, pastStages }, { undoTo: 'Redlining Documents' });
    expect(items.slice(0, 2)).toEqual(['Undo: back to Redlining Documents', 'History of calls…']);
  });

  it("shows the org's refusal", () => {
    expect(show({}, { problem: 'A closed deal cannot be called.' }).text('[role="alert"]')).toBe(
      'A closed deal cannot be called.'
    );
  });

  it('opens the deal, and leaves a new tab to the browser', () => {
    const { element, find } = show();
    const actions = caught(element, 'cardaction');
    expect(find('.name')!.getAttribute('href')).toBe('/lightning/r/Opportunity/006000000000001AAA/view');
    find('.name')!.dispatchEvent(new MouseEvent('click', { ctrlKey: true }));
    expect(actions).toHaveLength(0);
    find('.name')!.click();
    expect(actions[0].detail).toMatchObject({ action: 'open' });
  });
});
