import ForecastExpansion from 'c/forecastExpansion';
import { clearResults } from 'c/forecastData';
import ForecastExpansionDialog from 'c/forecastExpansionDialog';
import { DEFAULT_POLICIES } from 'c/forecastModel';
import type { Period } from 'c/forecastModel';
import type { Picklists } from 'c/forecastPicklists';
import { createElement } from 'lwc';
import { STAGES } from '../../../../../../jest/deals';
import { emit, emitWhere, metric, metrics, mutate, refuse } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { statePanel } from '../../../../../../jest/statePanel';
import { usageAccounts, usageCount, usageSums } from '../../../../../../jest/usage';
import type { AnsweredUsage } from '../../../../../../jest/usage';

const ME = '005000000000000000';
const PICKLISTS: Picklists = {
  stages: STAGES,
  motions: [{ value: 'Expansion', label: 'Expansion' }],
  lossTypes: [],
  noDecisionKinds: [],
  slipReasons: [],
  mayAddCompetitor: false,
  areMotionsKnown: true,
  mayCreateDeals: true,
  mayDeleteDeals: true
};
const quarter = (id: string, start: string, end: string): Period => ({
  id,
  key: `Q:${start}`,
  kind: 'Quarter',
  name: `Q ${id}`,
  start,
  end
});
const PERIODS = [quarter('1', '2026-07-01', '2026-09-30'), quarter('2', '2026-10-01', '2026-12-31')];

const show = async (change: object = {}) => {
  const element = createElement('c-forecast-expansion', { is: ForecastExpansion });
  Object.assign(element, {
    selection: { period: PERIODS[1], owners: [ME], motion: null },
    scopeName: 'Team of Ana',
    context: { userId: ME, calendar: { periods: PERIODS, policies: DEFAULT_POLICIES } },
    people: [{ id: ME, name: 'Ana Ruiz', managerId: null }],
    policies: DEFAULT_POLICIES,
    picklists: PICKLISTS,
    today: '2026-11-21',
    ...change
  });
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  const panel = (name: string): ShadowRoot => root.querySelector(`c-forecast-${name}`)!.shadowRoot!;
  const accounts = () => panel('usage-accounts');
  const rows = () =>
    Array.from(accounts().querySelectorAll('tbody tr')).map((row) =>
      Array.from(row.children).map(
        (cell) =>
          Array.from(cell.querySelectorAll('*'))
            .filter((part) => part.children.length === 0 && part.textContent)
            .map((part) => part.textContent!.trim())
            .join(' | ') || cell.textContent
      )
    );
  return { element, root, panel, accounts, rows };
};

const ACME: AnsweredUsage = { id: '001A', name: 'Acme', users: 400, trend: 18 };
const GLOBEX: AnsweredUsage = {
  id: '001B',
  name: 'Globex',
  users: 100,
  trend: -12.4,
  asOf: '2026-10-01',
  deal: { id: '006B', name: 'Globex seats', amount: 50_000, closeDate: '2026-12-19' },
  deals: 3
};
const SUMS = { accounts: 30, mean: 250, most: 800, growing: 4, withDeal: 2 };

const answer = async (accounts: readonly AnsweredUsage[], endCursor: string | null = null) => {
  emit('forecastUsageSums', usageSums(SUMS));
  await settled();
  emit('forecastUsageCount', usageCount(3));
  emit('forecastUsageAccounts', usageAccounts(accounts, endCursor));
  await settled();
};

afterEach(() => {
  document.body.replaceChildren();
  mutate.mockReset();
  clearResults();
});

describe('accounts by usage', () => {
  it('have level and trend with their words, and the open deal or the way to one', async () => {
    const { rows } = await show();
    await answer([ACME, GLOBEX]);
    expect(rows()).toEqual([
      ['Acme | Ben Ortiz · SMB', '400 | high', '+18% | growing', 'Open a deal'],
      [
        'Globex | Ben Ortiz · SMB',
        '100 | from Oct 1',
        '-12% | shrinking',
        'Globex seats | $50K · due Dec 19 · Running Evaluation · 2 more open'
      ]
    ]);
  });

  it('of which nothing is known but a level, say so', async () => {
    const { rows } = await show();
    await answer([{ id: '001C', name: 'Initech', users: 0, asOf: null }]);
    expect(rows()[0].slice(1, 3)).toEqual(['0 | from an unknown day', 'not known']);
  });

  it('are those of the chosen people, or all that are visible', async () => {
    const { root, accounts } = await show();
    await answer([ACME]);
    expect(accounts().querySelector('.lead')!.textContent).toContain('30 accounts with usage (Team of Ana)');
    const choices = root.querySelector('c-forecast-button-group')!;
    choices.dispatchEvent(new CustomEvent('choose', { detail: 'all' }));
    await settled();
    expect(statePanel(accounts())).toMatchObject({ kind: 'loading' });
    await answer([ACME, GLOBEX]);
    expect(accounts().querySelector('.lead')!.textContent).toContain('(All accounts I can see)');
  });

  it('come in pages, with how many there are', async () => {
    const { accounts, rows } = await show();
    await answer([ACME], 'end of 1');
    const foot = () => accounts().querySelector('.foot')!;
    expect(foot().querySelector('.note')!.textContent).toBe('1 of 30 shown');
    foot().querySelector('button')!.click();
    await settled();
    emitWhere('forecastUsageAccounts', 'end of 1', usageAccounts([GLOBEX]));
    await settled();
    expect(rows()).toHaveLength(2);
    expect(foot().querySelector('button')).toBeNull();
  });

  it('are listed by what is to be done, each list with its number', async () => {
    const { accounts, rows } = await show();
    await answer([ACME, GLOBEX]);
    const group = accounts().querySelector('c-forecast-button-group') as unknown as HTMLElement & {
      choices: { label: string }[];
    };
    expect(group.choices.map(({ label }) => label)).toEqual([
      'All (30)',
      'To approach (3)',
      'Growing (4)',
      'Without a deal (28)',
      'With a deal (2)'
    ]);
    group.dispatchEvent(new CustomEvent('choose', { detail: 'approach' }));
    await settled();
    emitWhere('forecastUsageAccounts', '"gte":250', usageAccounts([ACME]));
    await settled();
    expect(rows()).toHaveLength(1);
    group.dispatchEvent(new CustomEvent('choose', { detail: 'withDeal' }));
    await settled();
    emitWhere('forecastUsageAccounts', '"inq"', usageAccounts([]));
    await settled();
    expect(accounts().querySelector('.nothing')!.textContent).toBe('No account fits. Choose another list.');
  });

  it('say how usage is loaded where none is', async () => {
    const { accounts } = await show();
    emit('forecastUsageSums', usageSums({ accounts: 0, mean: null, most: null, growing: 0, withDeal: 0 }));
    emit('forecastUsageAccounts', usageAccounts([]));
    await settled();
    const text = accounts().querySelector('c-forecast-usage-setup')!.shadowRoot!.textContent;
    expect(text).toContain('sf data upsert bulk --sobject Account --external-id Product_Account_Id__c');
    expect(text).toContain('PATCH /services/data/v66.0/sobjects/Account/Product_Account_Id__c/T-1001');
    expect(accounts().querySelector('table')).toBeNull();
  });

  it('may be refused by the org, which says why', async () => {
    const { accounts } = await show();
    refuse('forecastUsageSums', 'No sums.');
    await settled();
    expect(statePanel(accounts())).toMatchObject({ kind: 'error', messages: ['No sums.'] });
  });

  it('are not shown where deals have no such motion', async () => {
    const { root } = await show({ picklists: { ...PICKLISTS, motions: [] } });
    expect(statePanel(root)).toMatchObject({ kind: 'empty', title: 'No motion Expansion' });
  });

  it('wait for the motions', async () => {
    const { root } = await show({ picklists: { ...PICKLISTS, motions: [], areMotionsKnown: false } });
    expect(statePanel(root)).toMatchObject({ kind: 'loading' });
  });

  it('offer no deal to those who may not open one', async () => {
    const { rows } = await show({ picklists: { ...PICKLISTS, mayCreateDeals: false } });
    await answer([ACME]);
    expect(rows()[0][3]).toBe('None');
  });
});

describe('a deal that was opened', () => {
  const open = async (picklists: Picklists = PICKLISTS) => {
    const view = await show({ picklists });
    await answer([ACME]);
    const dialog = jest
      .spyOn(ForecastExpansionDialog, 'open')
      .mockResolvedValue({ id: '006N', name: 'Acme expansion' });
    view.accounts().querySelector<HTMLElement>('td.deal button')!.click();
    await settled();
    expect(dialog).toHaveBeenCalledWith(
      expect.objectContaining({ label: 'Open an expansion deal with Acme' })
    );
    dialog.mockRestore();
    const notice = () =>
      view.accounts().querySelector('c-forecast-notice') as unknown as HTMLElement & {
        text: string;
        canUndo: boolean;
      };
    return { ...view, notice };
  };

  it('can be taken back', async () => {
    const { notice } = await open();
    expect(notice()).toMatchObject({ text: 'Opened: Acme expansion.', canUndo: true });
    mutate.mockResolvedValue({ data: {} });
    notice().dispatchEvent(new CustomEvent('undo'));
    await settled();
    expect(mutate).toHaveBeenCalledWith(expect.objectContaining({ variables: { deal: { Id: '006N' } } }));
    expect(notice()).toMatchObject({ text: 'Acme expansion is deleted again.', canUndo: false });
    notice().dispatchEvent(new CustomEvent('dismiss'));
    await settled();
    expect(notice()).toBeNull();
  });

  it('stays where the org refuses to delete it, and says why', async () => {
    const { notice } = await open();
    mutate.mockResolvedValue({ errors: [{ message: 'Insufficient rights.' }] });
    notice().dispatchEvent(new CustomEvent('undo'));
    await settled();
    expect(notice().text).toBe('Acme expansion could not be deleted. Insufficient rights.');
  });

  it('cannot be taken back by those who may not delete deals', async () => {
    const { notice } = await open({ ...PICKLISTS, mayDeleteDeals: false });
    expect(notice().canUndo).toBe(false);
  });
});

describe('ratios by motion', () => {
  const slice = (motion: string) => ({
    dimension: { value: 'Motion' },
    value: { value: motion },
    label: { value: motion }
  });

  it('begin with Expansion, and compare its opening with what periods usually begin with', async () => {
    const { panel } = await show();
    const sums = {
      wonAmount: 300,
      wonCount: 12,
      wonDays: 480,
      lostNoDecisionAmount: 300,
      lostNoDecisionCount: 12,
      startBestCaseAmount: 450,
      startBestCaseCount: 9
    };
    emit(
      'forecastMetrics',
      metrics(
        metric('1', sums, slice('Enterprise')),
        metric('1', sums, slice('Expansion')),
        metric('2', { startCommitAmount: 600, startCommitCount: 3 }, slice('Expansion')),
        metric('2', { startCommitAmount: 600, startCommitCount: 3 }, slice('Barter'))
      )
    );
    await settled();
    const table = panel('motion-ratios').querySelector('c-forecast-figure-table')!.shadowRoot!;
    const rows = Array.from(table.querySelectorAll('tbody tr')).map((row) =>
      Array.from(row.children).map(({ textContent }) => textContent)
    );
    expect(rows).toEqual([
      ['Expansion', '50%', '100%', '50%', '2.0×', '2.0×usually 1.50×', '40 days'],
      ['Enterprise', '50%', '100%', '50%', '2.0×', '–usually 1.50×', '40 days']
    ]);
  });

  it('say that there are none, that they are hidden, or why the org refuses them', async () => {
    const { panel } = await show();
    emit('forecastMetrics', metrics());
    await settled();
    expect(statePanel(panel('motion-ratios'))).toMatchObject({ kind: 'empty' });
    refuse('forecastMetrics', 'No metrics.');
    await settled();
    expect(statePanel(panel('motion-ratios'))).toMatchObject({ kind: 'error', messages: ['No metrics.'] });
    const hidden = await show({ areMetricsHidden: true });
    expect(statePanel(hidden.panel('motion-ratios'))).toMatchObject({ kind: 'empty' });
  });
});

describe('what usage said', () => {
  const groups = (won: number, lost: number) => ({
    edges: [
      [true, won],
      [false, lost]
    ].map(([isWon, count]) => ({
      node: {
        aggregate: {
          IsWon: { value: isWon },
          Id: { count: { value: count } },
          Amount: { sum: { value: Number(count) * 1_000 } }
        }
      }
    }))
  });
  const said = (growing: object) => ({
    uiapi: {
      aggregate: {
        growing,
        steady: groups(3, 6),
        shrinking: groups(1, 2),
        trendUnknown: groups(2, 0),
        high: groups(9, 3),
        notHigh: groups(3, 8),
        levelUnknown: groups(0, 0)
      }
    }
  });
  const show12 = async (growing: object) => {
    const { panel } = await show();
    emit('forecastUsageSums', usageSums(SUMS));
    await settled();
    emit('forecastUsageSaid', said(growing));
    await settled();
    const root = panel('usage-said');
    const rows = Array.from(root.querySelectorAll('c-forecast-figure-table')).flatMap((table) =>
      Array.from(table.shadowRoot!.querySelectorAll('tbody tr')).map((row) =>
        Array.from(row.children).map(({ textContent }) => textContent)
      )
    );
    return { root, rows };
  };

  it('is the close rate by trend and level at opening, with what is not known', async () => {
    const { root, rows } = await show12(groups(8, 4));
    expect(root.querySelector('.lead')!.textContent).toBe(
      'Deals that were opened while usage grew closed at 67%, the others at 33%.'
    );
    expect(rows).toEqual([
      ['Growing', '8$8K', '4$4K', '67%'],
      ['Steady', '3$3K', '6$6K', '33%few: 9'],
      ['Shrinking', '1$1K', '2$2K', '33%few: 3'],
      ['Not known', '2$2K', '0', '100%few: 2'],
      ['High', '9$9K', '3$3K', '75%'],
      ['Not high', '3$3K', '8$8K', '27%'],
      ['Not known', '0', '0', '–']
    ]);
  });

  it('is not said of too few deals', async () => {
    const { root } = await show12(groups(2, 1));
    expect(root.querySelector('.lead')!.textContent).toContain('Too few deals');
  });

  it('may be refused by the org', async () => {
    const { panel } = await show();
    emit('forecastUsageSums', usageSums(SUMS));
    await settled();
    refuse('forecastUsageSaid', 'No sums.');
    await settled();
    expect(statePanel(panel('usage-said'))).toMatchObject({ kind: 'error', messages: ['No sums.'] });
  });
});

describe('amounts that follow usage', () => {
  const priced = (id: string, amount: number | null, byUsage: number | null, hasProducts = false) => ({
    node: {
      Id: id,
      Name: { value: `Deal ${id}` },
      Account: { Name: { value: 'Acme' }, users: { value: 400 } },
      Owner: { Name: { value: 'Ben Ortiz' } },
      Amount: { value: amount },
      HasOpportunityLineItem: { value: hasProducts },
      price: { value: 12.5 },
      byUsage: { value: byUsage }
    }
  });
  const list = async (...edges: object[]) => {
    const { panel } = await show();
    emit('forecastPricedDeals', {
      uiapi: { query: { Opportunity: { edges, pageInfo: { hasNextPage: false, endCursor: null } } } }
    });
    await settled();
    const root = panel('usage-amounts');
    const notice = () =>
      root.querySelector('c-forecast-notice') as unknown as HTMLElement & { text: string; canUndo: boolean };
    return { root, notice };
  };

  it('are listed where they differ, and set and taken back by a click', async () => {
    const { root, notice } = await list(
      priced('1', 4_000, 5_000),
      priced('2', 5_000, 5_000),
      priced('3', null, 5_000, true)
    );
    const rows = Array.from(root.querySelectorAll('tbody tr')).map((row) => row.textContent);
    expect(rows).toEqual([
      'Deal 3Acme · Ben OrtizNo amount$5,000$12.50 × 400 users+$5,000Amount of its products',
      'Deal 1Acme · Ben Ortiz$4,000$5,000$12.50 × 400 users+$1,000Set amount'
    ]);
    mutate.mockResolvedValue({ data: {} });
    root.querySelector('button')!.click();
    await settled();
    expect(mutate).toHaveBeenLastCalledWith(
      expect.objectContaining({ variables: { deal: { Id: '1', Opportunity: { Amount: 5_000 } } } })
    );
    expect(notice()).toMatchObject({ text: 'The amount of Deal 1 is now $5,000.', canUndo: true });
    notice().dispatchEvent(new CustomEvent('undo'));
    await settled();
    expect(mutate).toHaveBeenLastCalledWith(
      expect.objectContaining({ variables: { deal: { Id: '1', Opportunity: { Amount: 4_000 } } } })
    );
    expect(notice().canUndo).toBe(false);
  });

  it('stay where the org refuses the change, which says why', async () => {
    const { root, notice } = await list(priced('1', 4_000, 5_000));
    mutate.mockResolvedValue({ errors: [{ message: 'Locked.' }] });
    root.querySelector('button')!.click();
    await settled();
    expect(notice()).toMatchObject({ text: 'The amount of Deal 1 was not changed. Locked.', canUndo: false });
  });

  it('say where no deal has a price, or all agree', async () => {
    expect(statePanel((await list()).root)).toMatchObject({ kind: 'empty' });
    const { root } = await list(priced('1', 5_000, 5_000));
    expect(statePanel(root)).toMatchObject({
      messages: ['Every deal with a price per user has the amount that usage says, or no usage.']
    });
  });
});
