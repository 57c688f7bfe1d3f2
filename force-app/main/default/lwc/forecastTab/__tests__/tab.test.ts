import type { Deal } from 'c/forecastData';
import ForecastConflictDialog from 'c/forecastConflictDialog';
import ForecastTab from 'c/forecastTab';
import * as format from 'c/forecastFormat';
import { clearResults, retryNow } from 'c/forecastData';
import { graphql } from 'lightning/graphql';
import { createElement } from 'lwc';
import { aDeal } from '../../../../../../jest/deals';
import {
  emit,
  emitWhere,
  dealNow,
  dealPage,
  group,
  metric,
  metrics,
  mutate,
  member,
  members,
  people,
  plans,
  refuse,
  setup,
  totals,
  user
} from '../../../../../../jest/org';
import { emitCurrencies, emitPicklists } from '../../../../../../jest/picklists';
import { settled } from '../../../../../../jest/settled';
import type { TestWireAdapter } from '@salesforce/wire-service-jest-util';

const wire = graphql as unknown as TestWireAdapter;

jest.mock('@salesforce/user/Id', () => ({ default: '005000000000000000' }), { virtual: true });
jest.mock('@salesforce/customPermission/Call_As_Manager', () => ({ default: true }), { virtual: true });

type Any = HTMLElement & Record<string, unknown>;
const TOTALS = totals(
  group('Closed', 2_910_000, 19, { isWon: true }),
  group('Forecast', 1_490_000, 9),
  group('BestCase', 420_000, 2, { repCall: 'In' }),
  group('BestCase', 918_000, 10),
  group('Pipeline', 3_204_000, 38)
);
const deep = (root: ParentNode, selector: string): Any[] => {
  const found = Array.from(root.querySelectorAll<Any>(selector));
  const inner = Array.from(root.querySelectorAll<Any>('*'))
    .filter((element) => element.shadowRoot)
    .flatMap((element) => deep(element.shadowRoot!, selector));
  return [...found, ...inner];
};
const one = (selector: string): Any => {
  const [found] = deep(document, selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
};
const text = (selector: string): string => one(selector).textContent?.trim() ?? '';
const headers = (): string[] => deep(document, '.sum').map((element) => element.textContent ?? '');
const picked = () =>
  one('c-forecast-header').pickers as {
    scope: string;
    period: string;
    scopes: { label: string }[];
    periods: { label: string }[];
  };
const announced = (): string => text('[aria-live="polite"]');

const open = async (): Promise<void> => {
  document.body.appendChild(createElement('c-forecast-tab', { is: ForecastTab as never }));
  await settled();
};
const emitAll = async (
  deal: Deal = aDeal(),
  its: object = setup(),
  ...currencies: string[]
): Promise<void> => {
  emit('forecastSetup', its);
  emit('forecastMembers', members(member('005B', 'Ben Ortiz', '005000000000000000')));
  emitPicklists(currencies.length > 0 ? { CurrencyIsoCode: {} } : {});
  await settled();
  emitCurrencies(...currencies);
  await settled();
  emit('forecastTotals', TOTALS, { refresh: () => Promise.resolve() });
  emit('forecastAwaiting', totals(), { refresh: () => Promise.resolve() });
  emit('forecastOverdueActions', { uiapi: { query: {} } }, { refresh: () => Promise.resolve() });
  emit('forecastPlans', plans(3_000_000, 3_000_000));
  emit(
    'forecastMetrics',
    metrics(
      metric('a04', { wonAmount: 50, lostCompetitionAmount: 60, lostNoDecisionAmount: 45, slippedAmount: 15 })
    )
  );
  emit('forecastDeals', dealPage([]), { refresh: () => Promise.resolve() });
  emitWhere('forecastDeals', '"Forecast"', dealPage([deal]), { refresh: () => Promise.resolve() });
  await settled();
};

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-21T20:00:00Z'), doNotFake: ['setTimeout', 'queueMicrotask'] });
  mutate.mockReset().mockResolvedValue({ data: {} });
});
afterEach(() => {
  document.body.replaceChildren();
  clearResults();
  jest.useRealTimers();
});

describe('the Forecast tab', () => {
  it('shows a skeleton until the totals are there', async () => {
    await open();
    expect(deep(document, '.skeleton').length).toBeGreaterThan(0);
    expect(deep(document, '[data-id="number"]')).toHaveLength(0);
  });

  it("starts with a manager's team, the running period and the number that the totals give", async () => {
    await open();
    await emitAll();
    const pickers = picked();
    expect(pickers.scope).toBe('Team:005000000000000000');
    expect(pickers.period).toBe('Q:2026-10-01');
    expect(pickers.scopes.map((option) => option.label)).toEqual([
      'My team',
      'My deals',
      'Ben Ortiz',
      'All visible deals'
    ]);
    expect(pickers.periods[1].label).toBe('FY2026 Q4 (now)');
    expect(text('[data-id="number"]')).toBe('$4.82M');
    expect(headers()).toEqual([
      '$3,204,000',
      '$1,338,000in $420,000',
      '$1,490,000in $1,490,000',
      '$2,910,000won'
    ]);
    const [coverage, capacity, closeRate] = deep(document, 'c-forecast-kpi');
    expect(coverage.value).toBe('0.96×');
    expect(coverage.hint).toBe('– at start · 3.4× needed');
    expect(capacity.value).toBe('1.91×');
    expect(capacity.formula).toContain('÷ $3.00M');
    expect(closeRate.value).toBe('32.3%');
    expect(closeRate.hint).toBe('29% counting slips');
    expect(closeRate.note).toBe('FY2025 Q4 – FY2026 Q3');
  });

  const dealsSeen = (...ids: string[]) => ({
    uiapi: { query: { Opportunity: { edges: ids.map((Id) => ({ node: { Id } })) } } }
  });
  const emitNothing = async (): Promise<void> => {
    await emitAll();
    emit('forecastTotals', totals());
    await settled();
  };

  it('has no figures of people whose deals are out of sight, in no view', async () => {
    await open();
    await emitNothing();
    expect(deep(document, '[data-id="number"]')).toHaveLength(0);
    emit('forecastSomeDeal', dealsSeen());
    await settled();
    expect(text('[data-id="blind"]')).toBe('You can see no deals here');
    const views = () => deep(document, '[role="tabpanel"]').map((view) => view.tagName.toLowerCase());
    const VIEWS = ['board', 'calls', 'team', 'changes', 'rates', 'ahead', 'diagnosis', 'capacity', 'pack'];
    for (const view of VIEWS) {
      deep(document, 'c-forecast-tabs')[0].dispatchEvent(new CustomEvent('choose', { detail: view }));
      // eslint-disable-next-line no-await-in-loop
      await settled();
      expect([view, views()]).toEqual([view, ['section']]);
      expect(text('[role="tabpanel"]')).toBe('');
      expect(deep(document, '[role="tabpanel"] c-forecast-state-panel')[0].messages).toEqual([
        'Team of Ana Ruiz: no deal is shared with you, so there is no number, gap or coverage to show. Choose other people, or ask your admin for access.'
      ]);
    }
    expect(deep(document, 'c-forecast-diagnosis')).toHaveLength(0);
    expect(deep(document, 'c-forecast-submit')).toHaveLength(0);
    expect(deep(document, 'c-forecast-kpi')).toHaveLength(0);
  });

  it('keeps the rates of the company for whoever sees no deal', async () => {
    await open();
    const detail = { name: 'scope', value: 'Visible:' };
    deep(document, 'c-forecast-header')[0].dispatchEvent(new CustomEvent('pick', { detail }));
    await settled();
    await emitNothing();
    emit('forecastSomeDeal', dealsSeen());
    await settled();
    expect(text('[data-id="blind"]')).toBe('You can see no deals here');
    const panel = () => deep(document, '[role="tabpanel"]')[0].tagName.toLowerCase();
    expect(panel()).toBe('section');
    deep(document, 'c-forecast-tabs')[0].dispatchEvent(new CustomEvent('choose', { detail: 'rates' }));
    await settled();
    expect(panel()).toBe('c-forecast-rates');
  });

  it('has a number of 0 where deals of other periods are visible', async () => {
    await open();
    await emitNothing();
    emit('forecastSomeDeal', dealsSeen('006'));
    await settled();
    expect(text('[data-id="number"]')).toBe('$0');
    expect(deep(document, '[data-id="blind"]')).toHaveLength(0);
  });

  it('keeps what another motion does not ask again, refusals included', async () => {
    await open();
    await emitAll();
    const pick = (value: string): void => {
      const detail = { name: 'motion', value };
      deep(document, 'c-forecast-header')[0].dispatchEvent(new CustomEvent('pick', { detail }));
    };
    refuse('forecastSubmissions', 'No access to submissions.');
    pick('Enterprise');
    await settled();
    expect(deep(document, '[data-id="number"]')).toHaveLength(0);
    emit('forecastTotals', TOTALS);
    await settled();
    expect(text('[data-id="number"]')).toBe('$4.82M');
    expect(deep(document, 'c-forecast-kpi')[0].value).toBe('–');
    expect(text('[data-id="warnings"]')).toContain('No access to submissions.');
    expect(text('[data-id="warnings"]')).toContain('Plans of a quarter are for all motions together');
    expect(text('[data-id="warnings"]')).toContain('Rates cover all motions');
    pick('');
    await settled();
    emit('forecastTotals', TOTALS);
    await settled();
    expect(deep(document, 'c-forecast-kpi')[0].value).toBe('0.96×');
    expect(text('[data-id="warnings"]')).toBe('No access to submissions.');
  });

  it('shows a seller the own deals, and who has neither team nor deals all that is visible', async () => {
    await open();
    emit('forecastSetup', setup());
    emit('forecastMembers', members());
    await settled();
    expect(picked().scope).toBe('Own:005000000000000000');
    document.body.replaceChildren();
    await open();
    emit('forecastSetup', setup({ ownDeals: [] }));
    emit('forecastMembers', members());
    await settled();
    expect(picked().scope).toBe('Visible:');
  });

  it('follows the managers of users until the hierarchy is written, and says so', async () => {
    await open();
    emit('forecastSetup', setup({ hasHierarchy: false }));
    emit('forecastMembers', members());
    await settled();
    expect((one('c-forecast-header').pickers as { scopes: unknown[] }).scopes).toEqual([]);
    emit('forecastPeople', people(user('005B', 'Ben Ortiz', '005000000000000000')));
    await settled();
    expect(picked().scope).toBe('Team:005000000000000000');
    expect(one('c-forecast-header').warnings).toContain(
      'Teams follow the managers of users until the next sync writes who is in whose team.'
    );
  });

  it('makes calendar quarters before the first sync and says so', async () => {
    await open();
    emit('forecastSetup', setup({ periods: [] }));
    emit('forecastMembers', members());
    await settled();
    expect(picked().period).toBe('Q:2026-10-01');
    expect(one('c-forecast-header').warnings).toContain(
      'The first sync creates the periods of this org. Until then, you see calendar periods without plans and rates.'
    );
  });

  it('asks anew for another period, and forgets what belonged to the last', async () => {
    await open();
    await emitAll();
    one('c-forecast-header').dispatchEvent(
      new CustomEvent('pick', { detail: { name: 'period', value: 'Q:2027-01-01' } })
    );
    await settled();
    expect(deep(document, '[data-id="number"]')).toHaveLength(0);
    emitWhere('forecastTotals', '2027-03-31', totals(group('Forecast', 5_000_000, 1)));
    await settled();
    expect(text('[data-id="number"]')).toBe('$5.00M');
  });

  it("tells the org's error instead of a wrong figure, and tries again", async () => {
    await open();
    emit('forecastSetup', setup());
    emit('forecastMembers', members());
    await settled();
    refuse('forecastTotals', 'Busy');
    await settled();
    refuse('forecastTotalsRows', 'Still busy');
    await settled();
    expect(text('[role="alert"]')).toContain('Still busy');
    one('[role="alert"] button').click();
    await settled();
    expect(deep(document, '[role="alert"]')).toHaveLength(0);
  });

  it('shows no total where an amount is hidden, and keeps saying so', async () => {
    await open();
    await emitAll();
    refuse('forecastTotals', "Field 'Amount' is undefined");
    await settled();
    emit('forecastTotalsRows', {
      uiapi: {
        query: {
          Opportunity: {
            edges: [
              { node: { Id: '006', ForecastCategory: { value: 'Forecast' }, OwnerId: { value: '005' } } }
            ],
            pageInfo: { hasNextPage: false, endCursor: null }
          }
        }
      }
    });
    emit('forecastPlans', plans(3_000_000));
    await settled();
    expect(text('[role="alert"]')).toContain('not visible to you');
    expect(deep(document, '[data-id="number"]')).toHaveLength(0);
  });

  it('shows the number without plans and metrics, and says that they are hidden', async () => {
    await open();
    const { uiapi } = setup();
    const query = { ...uiapi.query, somePlan: undefined, someMetric: undefined };
    await emitAll(aDeal(), { uiapi: { query } });
    expect(text('[data-id="number"]')).toContain('$');
    expect(text('[data-id="warnings"]')).toContain('Plans are not visible to you');
    expect(text('[data-id="warnings"]')).toContain('Metrics are not visible to you');
    expect(deep(document, '[role="alert"]')).toHaveLength(0);
  });

  it('shows the number where only plans were refused', async () => {
    await open();
    await emitAll();
    refuse('forecastPlans', 'The org is busy.');
    await settled();
    expect(text('[data-id="number"]')).toContain('$');
    expect(text('[data-id="warnings"]')).toContain('The org is busy.');
  });

  it('says when totals had to be read row by row', async () => {
    await open();
    await emitAll();
    refuse('forecastTotals', 'No grouping here');
    await settled();
    emit('forecastTotalsRows', {
      uiapi: { query: { Opportunity: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } } } }
    });
    await settled();
    expect(one('c-forecast-header').isFallback).toBe(true);
  });
});

/** No other user has changed a deal, or one has changed it to this. */
const checked = async (...now: object[]): Promise<void> => {
  await settled();
  emit('forecastDealNow', dealNow(...now));
  await settled();
};

describe('an org of several currencies', () => {
  // Once the currency is left out it stays so for the page, as an org's currencies do.
  jest.spyOn(format, 'leaveOutCurrency').mockImplementation(() => undefined);

  it('shows its own sums, without what it does not know of yet', async () => {
    await open();
    await emitAll(aDeal(), setup(), 'USD', 'EUR');
    expect(format.leaveOutCurrency).toHaveBeenCalledTimes(1);
    expect(text('[data-id="warnings"]')).toContain('This org has several currencies');
    one('c-forecast-card').dispatchEvent(
      new CustomEvent('dealcall', {
        detail: { deal: aDeal(), call: 'Out', risk: 'Timing', note: 'Legal' },
        bubbles: true,
        composed: true
      })
    );
    await settled();
    expect(text('[data-id="number"]')).toBe('$4.82M');
    expect(announced()).toBe('Acme renewal is Out.');
    expect(text('.source')).toBe('overruled by Ana · was In');
  });

  it('names the corporate one, and the currencies without a rate with their deals', async () => {
    await open();
    const run = { currency: { value: 'MXN' }, withoutRate: { value: 'COP 2, CLP 1' } };
    await emitAll(aDeal(), setup({ run }), 'USD', 'EUR');
    const warnings = text('[data-id="warnings"]');
    expect(warnings).toContain('Sums and metrics are in MXN, the corporate currency.');
    expect(warnings).not.toContain('This org has several currencies');
    expect(warnings).toContain('No exchange rate for COP: the amounts of 2 deals are left out.');
    expect(warnings).toContain('No exchange rate for CLP: the amounts of 1 deal are left out.');
  });
});

describe('a call', () => {
  const call = (detail: object) =>
    one('c-forecast-card').dispatchEvent(
      new CustomEvent('dealcall', { detail, bubbles: true, composed: true })
    );

  it("changes card and number at once, and is saved as the manager's", async () => {
    let finish: (result: object) => void = () => undefined;
    mutate.mockReturnValue(new Promise((resolve) => (finish = resolve)));
    await open();
    await emitAll();
    call({ deal: aDeal(), call: 'Out', risk: 'Timing', note: 'Legal' });
    await settled();
    expect(text('[data-id="number"]')).toBe('$4.51M');
    expect(headers()[2]).toBe('$1,490,000in $1,180,000');
    expect(text('.source')).toBe('overruled by Ana · was In');
    expect(announced()).toBe('Acme renewal is Out. The number is $4.51M.');
    await checked();
    expect(mutate.mock.calls[0][0].variables.deal.Opportunity).toEqual({
      Manager_Call__c: 'Out',
      Manager_Call_Risk__c: 'Timing',
      Manager_Call_Note__c: 'Legal',
      Manager_Call_Period__c: expect.any(String)
    });
    finish({ data: {} });
    await settled();
    // The totals that come now know of it; it must not be taken off twice.
    emit(
      'forecastTotals',
      totals(group('Forecast', 1_180_000, 8), group('Forecast', 310_000, 1, { repCall: 'Out' }))
    );
    await settled();
    expect(text('[data-id="number"]')).toBe('$1.18M');
  });

  it('of two in a row shows the second, also when the first is saved', async () => {
    await open();
    await emitAll();
    call({ deal: aDeal(), call: 'Out', risk: 'Timing', note: 'Legal' });
    call({ deal: aDeal({ managerCall: 'Out' }), call: 'In', risk: null, note: 'Legal' });
    await checked();
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(text('[data-id="number"]')).toBe('$4.82M');
    expect(text('.source')).toBe('confirmed by Ana');
    await checked();
    expect(mutate).toHaveBeenCalledTimes(2);
    expect(text('[data-id="number"]')).toBe('$4.82M');
  });

  it('puts everything back when the org refuses, and says why at the card', async () => {
    mutate.mockResolvedValue({ errors: [{ message: 'In Commit a deal can be Out for Timing only.' }] });
    await open();
    await emitAll();
    call({ deal: aDeal(), call: 'Out', risk: 'Vendor', note: null });
    await checked();
    expect(text('[data-id="number"]')).toBe('$4.82M');
    expect(text('.source')).toBe('In by default');
    expect(text('.problem')).toBe('In Commit a deal can be Out for Timing only.');
    expect(announced()).toBe('Acme renewal was not changed: In Commit a deal can be Out for Timing only.');
  });

  it("is the rep's on the own deals", async () => {
    await open();
    const own = aDeal({ ownerId: '005000000000000000' });
    await emitAll(own);
    call({ deal: own, call: 'Out', risk: 'Timing', note: null });
    await checked();
    expect(mutate.mock.calls[0][0].variables.entry.Deal_Call__c.Caller_Role__c).toBe('Rep');
  });
});

describe('what somebody else has changed meanwhile', () => {
  const now = (managerCall: string | null, closeDate = '2026-12-19') => ({
    StageName: { value: 'Redlining Documents' },
    CloseDate: { value: closeDate },
    managerCall: { value: managerCall },
    LastModifiedBy: { Name: { value: 'Cara Lind' } },
    LastModifiedDate: { value: '2026-11-21T19:00:00.000Z' }
  });
  const call = async (): Promise<void> => {
    mutate.mockReset().mockResolvedValue({ data: {} });
    await open();
    await emitAll(aDeal({ managerCall: 'In' }));
    const detail = { deal: aDeal({ managerCall: 'In' }), call: 'Out', risk: 'Timing', note: 'Legal' };
    one('c-forecast-card').dispatchEvent(
      new CustomEvent('dealcall', { detail, bubbles: true, composed: true })
    );
  };
  const dialog = ForecastConflictDialog.open as unknown as jest.Mock;

  it.each([
    ['mine', 1],
    ['theirs', 0]
  ])('is shown beside the own value; %s is kept', async (choice, saves) => {
    dialog.mockReset().mockResolvedValue(choice);
    await call();
    await checked(now(null));
    expect(dialog.mock.calls[0][0]).toMatchObject({
      who: 'Cara Lind changed this deal at the same time.',
      conflicts: [{ label: "Manager's call", mine: 'Out · Timing', theirs: 'not called' }]
    });
    expect(mutate).toHaveBeenCalledTimes(saves);
    expect(text('[data-id="number"]')).toBe('$4.82M');
  });

  it('asks nothing where something else has changed', async () => {
    dialog.mockReset();
    await call();
    await checked(now('In', '2026-12-24'));
    expect(dialog).not.toHaveBeenCalled();
    expect(mutate).toHaveBeenCalledTimes(1);
  });
});

describe('an org that cannot be asked', () => {
  const down = { errors: [{ message: 'Server Unavailable', statusCode: 503 }] };
  const say = (event: string, detail: object) =>
    one('c-forecast-card').dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));

  it('is not taken for one without stages and metrics', async () => {
    await open();
    wire.emit(down);
    await settled();
    expect(deep(document, '.notice')).toHaveLength(0);
    expect(text('[data-id="as-of"]')).toBe('');
    expect(text('[role="alert"]')).toContain('Salesforce is not answering (503).');
    expect(text('[data-id="outage"]')).toContain('Nothing has been loaded yet.');
  });

  it('leaves number, view, period and person as they are, and what was answered before', async () => {
    await open();
    emit('forecastPolicies', { uiapi: { query: { policies: { edges: [] } } } });
    await emitAll();
    deep(document, 'c-forecast-tabs')[0].dispatchEvent(new CustomEvent('choose', { detail: 'calls' }));
    const detail = { name: 'period', value: 'Q:2026-07-01' };
    deep(document, 'c-forecast-header')[0].dispatchEvent(new CustomEvent('pick', { detail }));
    await settled();
    emit('forecastTotals', TOTALS);
    await settled();
    const before = [text('[data-id="number"]'), picked().period, picked().scope];
    wire.emit(down);
    await settled();
    expect([text('[data-id="number"]'), picked().period, picked().scope]).toEqual(before);
    expect(deep(document, 'c-forecast-calls')).toHaveLength(1);
    expect(deep(document, '.notice')).toHaveLength(0);
    expect(text('[data-id="outage"]')).toMatch(
      /^Salesforce is not answering \(503\)\.The figures here are from/
    );
  });

  it('gets a call again that it could not take, with its note', async () => {
    mutate.mockResolvedValueOnce(down);
    await open();
    await emitAll();
    say('dealcall', { deal: aDeal(), call: 'Out', risk: 'Timing', note: 'Legal is late' });
    await checked();
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(text('.source')).toBe('overruled by Ana · was In');
    expect(text('[data-id="number"]')).toBe('$4.51M');
    expect(text('.problem')).toContain('Not saved yet: Salesforce is not answering (503).');
    void retryNow();
    await checked();
    expect(mutate).toHaveBeenCalledTimes(2);
    expect(mutate.mock.calls[1][0].variables).toEqual(mutate.mock.calls[0][0].variables);
    expect(deep(document, '.problem')).toHaveLength(0);
  });

  it('is not sent again what it has taken, where only its answer was lost', async () => {
    mutate.mockResolvedValueOnce(down);
    await open();
    await emitAll();
    say('dealcall', { deal: aDeal(), call: 'Out', risk: 'Timing', note: 'Legal is late' });
    await checked();
    void retryNow();
    await settled();
    emit(
      'forecastDealNow',
      dealNow({
        Id: aDeal().id,
        StageName: { value: aDeal().stage },
        CloseDate: { value: aDeal().closeDate },
        repCall: { value: null },
        repCallRisk: { value: null },
        managerCall: { value: 'Out' },
        managerCallRisk: { value: 'Timing' },
        LastModifiedBy: { Name: { value: 'Ana Ruiz' } },
        LastModifiedDate: { value: '2026-11-21T20:00:01.000Z' }
      })
    );
    await settled();
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(deep(document, '.problem')).toHaveLength(0);
  });
});

describe('a move', () => {
  it('that the org refuses leaves the card in its column, and in no other', async () => {
    mutate.mockResolvedValue({ errors: [{ message: 'Not in this stage.' }] });
    await open();
    const deal = aDeal();
    await emitAll(deal);
    one('c-forecast-card').dispatchEvent(
      new CustomEvent('dealmove', {
        detail: { deal, move: { dealId: deal.id, stage: 'Understanding Offerings' } },
        bubbles: true,
        composed: true
      })
    );
    await checked();
    const columns = deep(document, 'c-forecast-column').map(
      (column) => deep(column.shadowRoot!, 'c-forecast-card').length
    );
    expect(columns).toEqual([0, 0, 1, 0]);
    expect(text('.problem')).toBe('Not in this stage.');
  });

  it('takes the category with it, and back a call that its rules would refuse', async () => {
    mutate.mockReturnValue(new Promise(() => undefined));
    await open();
    const deal = aDeal({ repCall: 'In' });
    await emitAll(deal);
    one('c-forecast-card').dispatchEvent(
      new CustomEvent('dealmove', {
        detail: { deal, move: { dealId: deal.id, stage: 'Understanding Offerings' } },
        bubbles: true,
        composed: true
      })
    );
    await settled();
    expect(headers().slice(0, 3)).toEqual(['$3,514,000', '$1,338,000in $420,000', '$1,180,000in $1,180,000']);
    expect(announced()).toBe('Acme renewal moved to Conversations, Understanding Offerings.');
    await checked();
    expect(mutate.mock.calls[0][0].variables).toMatchObject({
      deal: { Opportunity: { StageName: 'Understanding Offerings', Rep_Call__c: null } },
      entryOfRep: { Deal_Call__c: { Caller_Role__c: 'Rep', Call__c: null } }
    });
  });
});

describe('closing a deal', () => {
  const deal = aDeal({ repCall: 'In' });
  const lost = {
    stage: 'Closed Lost',
    closeDate: '2026-11-21',
    loss: { lossType: 'Competition', competitor: { id: null, name: 'Globex' } }
  };
  const move = async (change: object, of: Deal = deal): Promise<void> => {
    const detail = { deal: of, move: { dealId: of.id, ...change } };
    deep(document, 'c-forecast-column')[0].dispatchEvent(
      new CustomEvent('dealmove', { detail, bubbles: true, composed: true })
    );
    await settled();
  };
  const press = async (id: string): Promise<void> => {
    one('c-forecast-notice').shadowRoot!.querySelector<HTMLElement>(`[data-id="${id}"]`)!.click();
    await settled();
  };
  const start = async (): Promise<void> => {
    mutate.mockReset().mockResolvedValue({ data: {} });
    await open();
    await emitAll(deal);
  };
  const saved = () => mutate.mock.calls.map(([{ variables }]) => variables.deal?.Opportunity);

  it('counts a win at once with its amount, and says in which period', async () => {
    await start();
    await move({ stage: 'Closed Won', closeDate: '2026-11-21', amount: 320_000 });
    expect(headers().slice(2)).toEqual(['$1,180,000in $1,180,000', '$3,230,000won']);
    expect(text('[data-id="number"]')).toBe('$4.83M');
    expect(announced()).toBe('Acme renewal is won. Counts as won in FY2026 Q4.');
    expect(one('c-forecast-notice').text).toBe(announced());
    await checked();
    expect(saved()).toEqual([{ StageName: 'Closed Won', CloseDate: '2026-11-21', Amount: 320_000 }]);
  });

  it('takes a win of another period out of this one at once, and its card too', async () => {
    await start();
    await move({ stage: 'Closed Won', closeDate: '2027-01-05' });
    expect(headers().slice(2)).toEqual(['$1,180,000in $1,180,000', '$2,910,000won']);
    expect(text('[data-id="number"]')).toBe('$4.51M');
    expect(deep(document, 'c-forecast-card')).toHaveLength(0);
    expect(one('c-forecast-notice').text).toBe('Acme renewal is won. Counts as won in FY2027 Q1.');
  });

  it('takes a closing back with all that it changed, from the notice', async () => {
    await start();
    await move({ ...lost, loss: { ...lost.loss, competitor: { id: 'a06', name: 'Globex' } }, amount: 1 });
    expect(headers()[3]).toBe('$2,910,000won');
    await checked();
    // The org's totals know of the loss by now.
    emit(
      'forecastTotals',
      totals(
        group('Closed', 2_910_000, 19, { isWon: true }),
        group('Omitted', 1, 1, { isClosed: true }),
        group('Forecast', 1_180_000, 8),
        group('BestCase', 420_000, 2, { repCall: 'In' })
      )
    );
    await settled();
    await press('undo');
    expect(headers().slice(2)).toEqual(['$1,490,000in $1,490,000', '$2,910,000won']);
    expect(announced()).toBe('Acme renewal is back in Redlining Documents.');
    expect(text('[data-id="number"]')).toBe('$4.82M');
    await checked();
    expect(saved().at(-1)).toEqual({
      StageName: 'Redlining Documents',
      CloseDate: '2026-12-19',
      Amount: 310_000,
      Loss_Type__c: null,
      Competitor__c: null
    });
    expect(deep(one('c-forecast-notice').shadowRoot!, '[data-id="undo"]')).toHaveLength(0);
    await press('dismiss');
    expect(deep(document, 'c-forecast-notice')).toHaveLength(0);
  });

  it('takes a closing back from the menu of its card', async () => {
    await start();
    await move({ stage: 'Closed Won', closeDate: '2026-11-21' });
    const card = one('c-forecast-card');
    expect(card.undoTo).toBe('Redlining Documents');
    card.dispatchEvent(
      new CustomEvent('cardaction', {
        detail: { deal: card.deal, action: 'undo' },
        bubbles: true,
        composed: true
      })
    );
    await checked();
    await checked();
    expect(saved()).toEqual([
      { StageName: 'Closed Won', CloseDate: '2026-11-21' },
      { StageName: 'Redlining Documents', CloseDate: '2026-12-19' }
    ]);
  });

  it('saves a new competitor before the deal that names it', async () => {
    await start();
    mutate.mockResolvedValueOnce({ data: { uiapi: { created: { Record: { Id: 'a06New' } } } } });
    await move(lost);
    await checked();
    expect(mutate.mock.calls[0][0].variables).toEqual({ competitor: { Competitor__c: { Name: 'Globex' } } });
    expect(saved()[1]).toMatchObject({ StageName: 'Closed Lost', Competitor__c: 'a06New' });
  });

  it('puts the deal, the sums and the notice back when the org refuses', async () => {
    await start();
    mutate.mockResolvedValue({ errors: [{ message: 'Say who won this deal.' }] });
    await move({ stage: 'Closed Lost', closeDate: '2026-11-21', loss: { lossType: 'Competition' } });
    expect(headers()[2]).toBe('$1,180,000in $1,180,000');
    await checked();
    expect(headers()[2]).toBe('$1,490,000in $1,490,000');
    expect(text('[data-id="number"]')).toBe('$4.82M');
    expect(text('.problem')).toBe('Say who won this deal.');
    expect(deep(document, 'c-forecast-notice')).toHaveLength(0);
  });

  it('says that a deal is open again', async () => {
    const won = aDeal({ isClosed: true, isWon: true, category: 'Closed', stage: 'Closed Won' });
    await start();
    await move({ stage: 'Redlining Documents', closeDate: '2026-11-30' }, won);
    expect(announced()).toBe('Acme renewal is open again: Redlining Documents.');
    expect(headers().slice(2)).toEqual(['$1,800,000in $1,800,000', '$2,600,000won']);
  });
});
