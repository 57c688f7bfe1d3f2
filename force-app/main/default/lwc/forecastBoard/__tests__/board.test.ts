import ForecastBoard from 'c/forecastBoard';
import type { CardContext } from 'c/forecastCard';
import type { Deal, DealSelection } from 'c/forecastData';
import { DEFAULT_POLICIES, totalsOf } from 'c/forecastModel';
import type { Period } from 'c/forecastModel';
import ForecastMoveDialog from 'c/forecastMoveDialog';
import { createElement } from 'lwc';
import { STAGES, aDeal } from '../../../../../../jest/deals';
import { emitWhere, dealPage, refuse } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { statePanel } from '../../../../../../jest/statePanel';

type Column = HTMLElement & { shadowRoot: ShadowRoot };
const selection: DealSelection = {
  period: { start: '2026-10-01', end: '2026-12-31' },
  owners: null,
  motion: null
};
const context: CardContext = {
  today: '2026-11-21',
  periodStart: '2026-10-01',
  stages: STAGES,
  calendar: { periods: [], policies: [] },
  topics: [],
  mayManage: false,
  userId: '005000000000001AAA',
  lastCommitStage: 'Redlining Documents',
  isTeam: true
};
const quarter: Period = {
  ...selection.period,
  id: 'a05',
  key: 'Q:2026-10-01',
  kind: 'Quarter',
  name: 'FY2026 Q4'
};
const lossTypes = [{ value: 'Competition', label: 'Competition' }];
const dialog = ForecastMoveDialog.open as unknown as jest.Mock;

const show = async (change: object = {}) => {
  const element = createElement('c-forecast-board', { is: ForecastBoard });
  Object.assign(element, {
    selection,
    context,
    totals: totalsOf(
      [aDeal({ amount: 310_000 }) as Deal & { amount: number }].map((deal) => ({ ...deal, count: 60 }))
    ),
    plan: null,
    picklists: { stages: STAGES, motions: [], lossTypes, noDecisionKinds: [], mayAddCompetitor: true },
    policies: DEFAULT_POLICIES,
    period: quarter,
    periods: [quarter],
    ...change
  });
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  const moves: unknown[] = [];
  element.addEventListener('dealmove', (event) => moves.push((event as CustomEvent).detail.move));
  const columns = () => Array.from(root.querySelectorAll('c-forecast-column')) as Column[];
  const cards = (index: number) =>
    Array.from(columns()[index].shadowRoot.querySelectorAll<HTMLElement & { deal: Deal }>('c-forecast-card'));
  const act = (deal: Deal, detail: object) =>
    cards(2)[0].dispatchEvent(
      new CustomEvent('cardaction', { detail: { deal, ...detail }, bubbles: true, composed: true })
    );
  return { element, root, columns, cards, act, moves };
};
const emitCommit = async (...deals: Deal[]) => {
  emitWhere('forecastDeals', '"Forecast"', dealPage(deals));
  await settled();
};

beforeEach(() => {
  dialog.mockReset();
});
afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-board', () => {
  it("has four columns with the org's sums before a single card is there", async () => {
    const { columns } = await show();
    const heads = columns().map((column) => column.shadowRoot.querySelector('header')!.textContent);
    expect(heads).toEqual([
      'Conversations Pipeline0 deals$0',
      'Funded Projects Best Case0 deals$0in $0',
      'Vendor of Choice Commit60 deals$310,000in $310,000',
      'Closed this period0 won · 0 lost$0won'
    ]);
    expect(statePanel(columns()[2].shadowRoot)).not.toBeNull();
  });

  it('shows cards as they come, and more of them when asked', async () => {
    const { cards, columns } = await show();
    emitWhere('forecastDeals', '"Forecast"', dealPage([aDeal({ id: 'a' })], 'cursor'));
    await settled();
    expect(cards(2).map((card) => card.deal.id)).toEqual(['a']);
    const more = columns()[2].shadowRoot.querySelector<HTMLElement>('.more')!;
    expect(more.textContent).toBe('1 of 60 shownShow 50 more');
    more.querySelector('button')!.click();
    await settled();
    emitWhere('forecastDeals', 'cursor', dealPage([aDeal({ id: 'b' })]));
    await settled();
    expect(cards(2).map((card) => card.deal.id)).toEqual(['a', 'b']);
    expect(columns()[2].shadowRoot.querySelector('.more')).toBeNull();
  });

  it('invites where a column is empty, and tells an error in its place', async () => {
    const { columns, element } = await show();
    emitWhere('forecastDeals', '"Pipeline"', dealPage([]));
    await settled();
    const state = (index: number) => statePanel(columns()[index].shadowRoot)!.shadowRoot!;
    expect(state(0).textContent).toContain('No deals here in this period.');
    expect(state(0).textContent).toContain('their stage is in Pipeline');
    emitWhere('forecastDeals', '"IsWon"', dealPage([]));
    await settled();
    expect(state(3).textContent).toContain(
      'Won and lost deals appear when their close date is in the period.'
    );
    refuse('forecastDeals', 'The org is busy.');
    await settled();
    expect(state(1).textContent).toContain('The org is busy.');
    const retried = jest.fn();
    element.addEventListener('retry', retried);
    state(1).querySelector('button')!.click();
    expect(retried).toHaveBeenCalled();
  });

  it('moves at once where nothing is left to ask', async () => {
    const { act, moves } = await show();
    await emitCommit(aDeal());
    act(aDeal(), { action: 'stage', value: 'Negotiating Proposal' });
    await settled();
    expect(dialog).not.toHaveBeenCalled();
    expect(moves).toEqual([{ dealId: aDeal().id, stage: 'Negotiating Proposal' }]);
  });

  it('asks before a deal is closed or reopened, which stage of a phase, and for the date', async () => {
    const { act, moves, columns } = await show();
    await emitCommit(aDeal());
    dialog
      .mockResolvedValueOnce({ stage: 'Closed Won', closeDate: '2026-11-21' })
      .mockResolvedValueOnce({
        stage: 'Closed Lost',
        closeDate: '2026-11-21',
        loss: { lossType: 'Competition' }
      })
      .mockResolvedValueOnce({ stage: 'Redlining Documents', closeDate: '2026-12-01' })
      .mockResolvedValueOnce({ stage: 'Comparing Shortlist' })
      .mockResolvedValueOnce({ closeDate: '2026-12-30' })
      .mockResolvedValueOnce(undefined);
    act(aDeal(), { action: 'stage', value: 'Closed Won' });
    act(aDeal(), { action: 'stage', value: 'Closed Lost' });
    act(aDeal({ isClosed: true, isWon: true }), { action: 'stage', value: 'Redlining Documents' });
    columns()[1].dispatchEvent(
      new CustomEvent('carddrop', { detail: { dealId: aDeal().id, phase: 'FundedProjects' } })
    );
    act(aDeal(), { action: 'closeDate' });
    act(aDeal(), { action: 'closeDate' });
    await settled();
    const asked = dialog.mock.calls.map(([options]) =>
      (options.stages ?? []).map((stage: { value: string }) => stage.value)
    );
    expect(asked).toEqual([
      ['Closed Won'],
      ['Closed Lost'],
      ['Redlining Documents'],
      ['Running Evaluation', 'Comparing Shortlist'],
      [],
      []
    ]);
    expect(moves).toEqual([
      { dealId: aDeal().id, stage: 'Closed Won', closeDate: '2026-11-21' },
      {
        dealId: aDeal().id,
        stage: 'Closed Lost',
        closeDate: '2026-11-21',
        loss: { lossType: 'Competition' }
      },
      { dealId: aDeal().id, stage: 'Redlining Documents', closeDate: '2026-12-01' },
      { dealId: aDeal().id, stage: 'Comparing Shortlist' },
      { dealId: aDeal().id, closeDate: '2026-12-30' }
    ]);
  });

  it('asks with the policy of the motion and the period that is shown, and which end where a card is dropped on Closed', async () => {
    const policies = [...DEFAULT_POLICIES.slice(0, 1), { ...DEFAULT_POLICIES[1], lostCloseDate: 'Was Due' }];
    const { columns } = await show({ policies });
    await emitCommit(aDeal({ motion: 'Inside' }));
    columns()[3].dispatchEvent(
      new CustomEvent('carddrop', { detail: { dealId: aDeal().id, phase: 'Closed' } })
    );
    await settled();
    const [{ stages, terms }] = dialog.mock.calls[0];
    expect(stages.map(({ value }: { value: string }) => value)).toEqual(['Closed Won', 'Closed Lost']);
    expect(terms).toMatchObject({
      today: '2026-11-21',
      lostCloseDate: 'Was Due',
      shown: { name: 'FY2026 Q4' },
      mayAddCompetitor: true
    });
  });

  it('does nothing when a card is dropped where it was, and tells when a phase has no stage', async () => {
    const withoutPipeline = { ...context, stages: STAGES.slice(1) };
    const { columns, moves, element } = await show({ context: withoutPipeline });
    await emitCommit(aDeal());
    const problems: unknown[] = [];
    element.addEventListener('dealproblem', (event) => problems.push((event as CustomEvent).detail));
    const drop = (index: number, phase: string) =>
      columns()[index].dispatchEvent(new CustomEvent('carddrop', { detail: { dealId: aDeal().id, phase } }));
    drop(2, 'VendorOfChoice');
    drop(0, 'Conversations');
    await settled();
    expect(moves).toEqual([]);
    expect(problems).toEqual([
      {
        deal: expect.objectContaining({ id: aDeal().id }),
        message: 'This org has no stage in Conversations. Ask your admin to add one.'
      }
    ]);
  });

  it('keeps the focus on the card it has moved', async () => {
    const { act, element, cards } = await show();
    await emitCommit(aDeal());
    act(aDeal(), { action: 'stage', value: 'Negotiating Proposal' });
    const after = aDeal({ stage: 'Negotiating Proposal' });
    (element as unknown as { changes: object }).changes = {
      [after.id]: { before: aDeal(), after, status: 'saving' }
    };
    await settled();
    expect(cards(2)[0].shadowRoot!.activeElement?.getAttribute('aria-label')).toBe(
      'Actions for Acme renewal'
    );
  });

  it('keeps what is typed into a question when a refresh moves its deal to another column', async () => {
    const { cards } = await show();
    await emitCommit(aDeal());
    const find = (column: number, selector: string) =>
      cards(column)[0].shadowRoot!.querySelector<HTMLElement>(selector);
    find(2, '[data-call="Out"]')!.click();
    await settled();
    const question = (column: number) => find(column, 'c-forecast-call-question')!.shadowRoot!;
    question(2)
      .querySelector('lightning-textarea')!
      .dispatchEvent(new CustomEvent('change', { detail: { value: 'Their board meets in July' } }));
    await emitCommit();
    emitWhere('forecastDeals', '"BestCase"', dealPage([aDeal({ category: 'BestCase' })]));
    await settled();
    expect(cards(2)).toHaveLength(0);
    expect(question(1).querySelector<HTMLInputElement>('lightning-textarea')!.value).toBe(
      'Their board meets in July'
    );
    question(1).querySelector<HTMLElement>('.slds-button_neutral')!.click();
    await settled();
    expect(find(1, 'c-forecast-call-question')).toBeNull();
    emitWhere('forecastDeals', '"BestCase"', dealPage([]));
    await emitCommit(aDeal());
    expect(find(2, 'c-forecast-call-question')).toBeNull();
  });

  it('shows one column at a time on a phone', async () => {
    const { root } = await show();
    const [conversations] = Array.from(
      root.querySelector('.segments')!.shadowRoot!.querySelectorAll<HTMLElement>('button')
    );
    conversations.click();
    await settled();
    expect(conversations.getAttribute('aria-pressed')).toBe('true');
    expect(root.querySelector('.column_shown')).toBe(root.querySelector('c-forecast-column'));
  });

  it('starts anew for another selection', async () => {
    const { cards, element } = await show();
    await emitCommit(aDeal());
    (element as unknown as { selection: DealSelection }).selection = { ...selection, motion: 'Inside' };
    await settled();
    expect(cards(2)).toHaveLength(0);
  });
});

describe('dragging', () => {
  it('takes the card with it and marks where it may fall', async () => {
    const { columns } = await show();
    await emitCommit(aDeal());
    const dropped = jest.fn();
    columns()[1].addEventListener('carddrop', (event) => dropped((event as CustomEvent).detail));
    const store = new Map<string, string>();
    const drag = (type: string) =>
      Object.assign(new CustomEvent(type, { bubbles: true, cancelable: true }), {
        dataTransfer: {
          setData: (format: string, text: string) => store.set(format, text),
          getData: (format: string) => store.get(format)
        }
      });
    const target = columns()[1].shadowRoot.querySelector('section')!;
    columns()[2].shadowRoot.querySelector('li')!.dispatchEvent(drag('dragstart'));
    target.dispatchEvent(drag('dragover'));
    await settled();
    expect(target.className).toContain('column_target');
    target.dispatchEvent(drag('drop'));
    await settled();
    expect(target.className).not.toContain('column_target');
    expect(dropped).toHaveBeenCalledWith({ dealId: aDeal().id, phase: 'FundedProjects' });
  });
});
