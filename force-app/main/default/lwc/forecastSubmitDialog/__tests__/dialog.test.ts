import ForecastSubmitDialog from 'c/forecastSubmitDialog';
import { createElement } from 'lwc';
import { aDeal } from '../../../../../../jest/deals';
import { emit, dealPage, mutate } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';

const period = {
  id: 'a05',
  key: 'Q:2026-10-01',
  kind: 'Quarter' as const,
  name: 'FY2026 Q4',
  start: '2026-10-01',
  end: '2026-12-31'
};
const DEALS = [
  aDeal({ id: 'd1', amount: 310_000 }),
  aDeal({ id: 'd2', amount: 90_000, repCall: 'Out', repCallRisk: 'Timing' }),
  aDeal({ id: 'd3', amount: 200_000, category: 'BestCase', managerCall: 'In', managerCallNote: 'seen' }),
  aDeal({ id: 'd4', amount: 50_000.5, category: 'BestCase' })
];

const show = async (more: object = {}) => {
  const element = createElement('c-forecast-submit-dialog', { is: ForecastSubmitDialog });
  Object.assign(element, {
    period,
    seller: { id: 's1', name: 'Ana Ruiz', managerId: null },
    level: 'Manager',
    selection: { period, owners: ['s1'], motion: null },
    closed: 1_000_000,
    plan: 2_000_000,
    last: { number: 1_400_000, submittedAt: '2026-01-05T16:00:00Z' },
    ...more
  });
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  const closed = jest.fn();
  element.addEventListener('modalclose', (event) => closed((event as CustomEvent).detail));
  const button = () => root.querySelector<HTMLButtonElement>('[data-id="submit"]')!;
  return { root, closed, button };
};
const shownWith = async (deals = DEALS) => {
  const shown = await show();
  emit('forecastDeals', dealPage(deals));
  await settled();
  return shown;
};

beforeEach(() => {
  mutate.mockReset();
});
afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-submit-dialog', () => {
  it('shows what would be submitted: the deals read now, and what is closed', async () => {
    const { root } = await shownWith();
    expect(root.querySelector('[data-id="number"]')!.textContent).toBe('$1,510,000');
    const values = Array.from(root.querySelectorAll('dd')).map((one) => one.textContent);
    expect(values).toEqual(['$1,000,000', '$1,310,000', '$1,650,000.50', '$2,000,000']);
    expect(root.textContent).toContain('Based on 4 deals: 2 In ($510,000), 2 Out ($140,000.50).');
    expect(root.textContent).toContain('+$110K since the last number, $1,400,000 on Jan 5');
    expect(root.textContent).toContain('Ana Ruiz, for the team');
  });

  it('says how much machines changed since the last number, and what it would be without', async () => {
    const { root } = await shownWith();
    const value = <T>(content: T) => ({ value: content });
    const state = (closeDate: string, at: string, by: string) => ({
      StageName: value('Redlining Documents'),
      ForecastCategory: value('Forecast'),
      Amount: value(80_000),
      CloseDate: value(closeDate),
      CreatedDate: value(at),
      CreatedById: value(by)
    });
    const deal = (id: string, was: string, is: string, ...by: string[]) => ({
      node: {
        ...state(is, '2026-01-02T09:00:00.000Z', ''),
        Id: id,
        Name: value(id),
        OwnerId: value('s1'),
        IsClosed: value(false),
        IsWon: value(false),
        acceptedDate: value('2026-01-02'),
        repCall: value(null),
        managerCall: value(null),
        calls: { edges: [] },
        past: {
          edges: [
            ...by.map((who, at) => ({ node: state(is, `2026-01-0${8 - at}T09:00:00.000Z`, who) })),
            { node: state(was, '2026-01-02T09:00:00.000Z', 'ben') }
          ]
        }
      }
    });
    const page = (...edges: object[]) => ({
      uiapi: { query: { Opportunity: { edges, pageInfo: { hasNextPage: false, endCursor: null } } } }
    });
    emit(
      'forecastChangedDeals',
      page(
        deal('pushed', '2026-12-20', '2027-01-15', 'bot'),
        deal('both', '2026-11-01', '2026-12-20', 'bot', 'ben'),
        deal('elsewhere', '2027-02-01', '2027-03-01', 'bot')
      )
    );
    await settled();
    emit('forecastChangedDeals', page());
    await settled();
    const users = [
      { node: { Id: 'bot', Name: value('Quote Sync'), UserType: value('CloudIntegrationUser') } },
      { node: { Id: 'ben', Name: value('Ben Ortiz'), UserType: value('Standard') } }
    ];
    emit('forecastMachines', { uiapi: { query: { policies: { edges: [] }, users: { edges: users } } } });
    await settled();
    const part = root.querySelector('c-forecast-submit-changes')!.shadowRoot!;
    expect(
      part.querySelector('c-forecast-machines')!.shadowRoot!.querySelector('[data-id="share"]')!.textContent
    ).toBe('Changes since Jan 5: 3 in 2 deals, 2 by machines (Quote Sync).');
    expect(part.querySelector('[data-id="effect"]')!.textContent).toBe(
      'Machines alone changed 1 deal of these, -$80K in the number. Without them it would be +$190K since the last number.'
    );
  });

  it('reads the deals only when the org has answered the calls that are on their way', async () => {
    let done = (): void => undefined;
    const { root, button } = await show({ whenSaved: new Promise<void>((resolve) => (done = resolve)) });
    emit('forecastDeals', dealPage(DEALS));
    await settled();
    expect(root.querySelector('[data-id="number"]')).toBeNull();
    expect(button().disabled).toBe(true);
    done();
    await settled();
    emit('forecastDeals', dealPage(DEALS));
    await settled();
    expect(root.querySelector('[data-id="number"]')!.textContent).toBe('$1,510,000');
  });

  it('saves the number and its deals as one mutation', async () => {
    const { root, button, closed } = await shownWith();
    mutate.mockResolvedValueOnce({ data: {} });
    const note = root.querySelector('lightning-textarea')!;
    note.dispatchEvent(new CustomEvent('change', { detail: { value: ' Redlines are out ' } }));
    button().click();
    await settled();
    expect(mutate).toHaveBeenCalledTimes(1);
    const { query, variables } = mutate.mock.calls[0][0];
    expect(query.text.match(/Forecast_Submission_Deal__cCreate\(/g)).toHaveLength(4);
    expect(query.text).toContain('allOrNone: true');
    expect(variables.submission.Forecast_Submission__c).toMatchObject({
      Number__c: 1_510_000,
      Floor__c: 1_310_000,
      Ceiling__c: 1_650_000.5,
      Closed_Amount__c: 1_000_000,
      Plan_Amount__c: 2_000_000,
      Level__c: 'Manager',
      Seller__c: 's1',
      Note__c: 'Redlines are out'
    });
    expect(variables.deal1.Forecast_Submission_Deal__c).toMatchObject({
      Forecast_Submission__c: '@{submission}',
      Opportunity__c: 'd2',
      Call__c: 'Out',
      Risk__c: 'Timing',
      Path__c: 'Remove the last obstacles, confirm the deployment, finish the redlines'
    });
    expect(variables.deal2.Forecast_Submission_Deal__c).toMatchObject({ Call__c: 'In', Path__c: null });
    expect(closed).toHaveBeenCalledWith(1_510_000);
  });

  it("shows the org's refusal and stays open", async () => {
    const { root, button, closed } = await shownWith();
    mutate.mockResolvedValueOnce({ errors: [{ message: 'Only a manager can submit for a team.' }] });
    button().click();
    await settled();
    expect(root.querySelector('[role="alert"]')!.textContent).toBe('Only a manager can submit for a team.');
    expect(closed).not.toHaveBeenCalled();
    expect(button().disabled).toBe(false);
  });

  it.each([
    [1_510_000, true],
    [1_510_000.01, false]
  ])("submits in an org of several currencies what makes the org's own sum of %d", async (sum, maySubmit) => {
    const { root, button } = await show({ sum });
    emit('forecastDeals', dealPage(DEALS));
    await settled();
    expect(button().disabled).toBe(!maySubmit);
    const state = root.querySelector('c-forecast-state-panel');
    expect(state?.shadowRoot!.textContent ?? '').toMatch(maySubmit ? /^$/ : /another currency/);
  });

  it('cannot submit before the deals are there, nor sums of amounts that are hidden', async () => {
    const { root, button } = await show();
    expect(button().disabled).toBe(true);
    const page = dealPage(DEALS);
    for (const { node } of page.uiapi.query.Opportunity.edges) delete (node as { Amount?: unknown }).Amount;
    emit('forecastDeals', page);
    await settled();
    expect(button().disabled).toBe(true);
    expect(root.querySelector('[data-id="number"]')).toBeNull();
    const state = root.querySelector('c-forecast-state-panel')!;
    expect(state.shadowRoot!.textContent).toContain('not visible to you');
  });
});
