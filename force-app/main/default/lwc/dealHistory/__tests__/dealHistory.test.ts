import DealHistory from 'c/dealHistory';
import { createElement } from 'lwc';
import { emit } from '../../../../../../jest/org';
import { emitCurrencies, emitPicklists } from '../../../../../../jest/picklists';
import { settled } from '../../../../../../jest/settled';

const value = <T>(content: T) => ({ value: content });
const list = (...nodes: object[]) => ({ edges: nodes.map((node) => ({ node })) });
const row = (at: string, by: [id: string, name: string], closeDate: string) => ({
  Id: at,
  CreatedDate: value(`${at}T09:00:00.000Z`),
  CreatedById: value(by[0]),
  CreatedBy: { Name: value(by[1]) },
  StageName: value('Running Evaluation'),
  ForecastCategory: value('BestCase'),
  Amount: value(100_000),
  CloseDate: value(closeDate)
});
const BEN: [string, string] = ['ben', 'Ben Ortiz'];
const BOT: [string, string] = ['bot', 'Quote Sync'];

const show = async () => {
  const element = createElement('c-deal-history', { is: DealHistory });
  element.recordId = '006';
  document.body.appendChild(element);
  await settled();
  emitPicklists();
  emitCurrencies();
  const rows = list(
    row('2026-11-20', BOT, '2026-12-20'),
    row('2026-11-10', BEN, '2026-12-01'),
    row('2026-10-01', BEN, '2026-11-15')
  );
  const none = list();
  const parts = { handovers: none, slips: none, calls: none, submitted: none };
  emit('forecastDealHistory', { uiapi: { query: { rows, ...parts } } });
  emit('forecastEvidence', { uiapi: { query: { evidence: none } } });
  emit('forecastDealActions', { uiapi: { query: { deal: none, actions: none } } });
  emit('forecastGuide', { uiapi: { query: { stages: none, topics: none } } });
  await settled();
  const root = element.shadowRoot!;
  return {
    root,
    button: () => root.querySelector<HTMLButtonElement>('[data-id="machines"]'),
    entries: () => Array.from(root.querySelectorAll('li .what'), (one) => one.textContent)
  };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('c-deal-history', () => {
  it('says what a machine did, and leaves it out', async () => {
    const { button, entries } = await show();
    expect(button()).toBeNull();
    const users = list(
      {
        Id: 'bot',
        Name: value('Quote Sync'),
        Profile: { UserLicense: { Name: value('Salesforce Integration') } }
      },
      { Id: 'ben', Name: value('Ben Ortiz'), UserType: value('Standard') }
    );
    emit('forecastMachines', { uiapi: { query: { policies: list(), users } } });
    await settled();
    expect(entries()).toEqual([
      expect.stringMatching(/^Close date Dec 1.*→ Dec 20.*Quote Sync \(machine\)$/),
      expect.stringMatching(/Ben Ortiz$/),
      expect.stringMatching(/Ben Ortiz$/)
    ]);
    expect(button()!.textContent).toBe('Leave out machines (1)');
    button()!.click();
    await settled();
    expect(entries()).toHaveLength(2);
    expect(button()!.getAttribute('aria-pressed')).toBe('true');
    button()!.click();
    await settled();
    expect(entries()).toHaveLength(3);
  });
});
