import ForecastExpansionDialog from 'c/forecastExpansionDialog';
import type { UsageAccount } from 'c/forecastData';
import { createElement } from 'lwc';
import { STAGES } from '../../../../../../jest/deals';
import { mutate } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';

type Field = HTMLElement & {
  value: string;
  options: { value: string; label: string }[];
  reportValidity(): boolean;
};

const ACCOUNT: UsageAccount = {
  id: '001A',
  name: 'Acme',
  ownerId: '005B',
  ownerName: 'Ben Ortiz',
  segment: null,
  users: 400,
  trendPercent: 18,
  asOf: '2026-11-20',
  deal: null,
  deals: 0
};
const TERMS = { userId: '005A', people: [{ id: '005A', name: 'Ana Ruiz' }], stage: STAGES[0] };

const show = (account: Partial<UsageAccount> = {}) => {
  const element = createElement('c-forecast-expansion-dialog', {
    is: ForecastExpansionDialog as never
  }) as HTMLElement;
  Object.assign(element, { account: { ...ACCOUNT, ...account }, terms: TERMS, label: 'Open' });
  document.body.appendChild(element);
  const root = element.shadowRoot!;
  const closed: unknown[] = [];
  element.addEventListener('modalclose', (event) => closed.push((event as CustomEvent).detail));
  const field = (name: string) => root.querySelector<Field>(`[data-name="${name}"]`)!;
  const say = async (name: string, value: string) => {
    if (field(name) instanceof HTMLInputElement) field(name).value = value;
    field(name).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settled();
  };
  const areValid = () =>
    root.querySelectorAll<Field>('[data-name]').forEach((one) => (one.reportValidity = () => true));
  const save = async () => {
    areValid();
    root.querySelector<HTMLElement>('[data-id="save"]')!.click();
    await settled();
  };
  return { element, root, closed, field, say, save };
};

const CREATED = { data: { uiapi: { created: { Record: { Id: '006N' } } } } };

afterEach(() => {
  document.body.replaceChildren();
  mutate.mockReset();
});

describe('the form that opens an expansion deal', () => {
  it('proposes a name and the owner of the account, and no date', async () => {
    const { field, root } = show();
    await settled();
    expect(field('name').value).toBe('Acme expansion');
    expect(field('ownerId').value).toBe('005B');
    expect(field('ownerId').options.map(({ label }) => label)).toEqual(['Ben Ortiz', 'Ana Ruiz']);
    expect(field('closeDate').value).toBe('');
    expect(root.querySelector('[data-id="usage"]')!.textContent).toBe(
      'Today: 400 users a week, +18% in four weeks. Both are kept on the deal.'
    );
  });

  it('saves the deal with the usage of today, and closes', async () => {
    mutate.mockResolvedValue(CREATED);
    const { say, save, closed } = show();
    await say('name', 'Acme seats ');
    await say('amount', '12000');
    await say('closeDate', '2027-03-31');
    await say('ownerId', '005A');
    await save();
    const { variables } = mutate.mock.calls[0][0] as { variables: { deal: { Opportunity: object } } };
    expect(variables.deal.Opportunity).toEqual({
      AccountId: '001A',
      OwnerId: '005A',
      Name: 'Acme seats',
      StageName: STAGES[0].value,
      Amount: 12_000,
      CloseDate: '2027-03-31',
      Sales_Motion__c: 'Expansion',
      Usage_At_Opening__c: 400,
      Usage_Trend_At_Opening__c: 18
    });
    expect(closed).toEqual([{ id: '006N', name: 'Acme seats' }]);
  });

  it('takes the amount from a price per user until one is typed', async () => {
    mutate.mockResolvedValue(CREATED);
    const { say, save, field } = show();
    await say('price', '12.5');
    expect(field('amount').value).toBe('5000');
    await say('amount', '4800');
    await say('price', '13');
    expect(field('amount').value).toBe('4800');
    await say('closeDate', '2027-03-31');
    await save();
    expect(JSON.stringify(mutate.mock.calls[0][0])).toContain('"Usage_Price__c":13');
  });

  it('sends nothing that is not known', async () => {
    mutate.mockResolvedValue(CREATED);
    const { say, save, root } = show({ trendPercent: null });
    await settled();
    expect(root.querySelector('[data-id="usage"]')!.textContent).toContain('The trend is not known');
    await say('closeDate', '2027-03-31');
    await save();
    const { variables } = mutate.mock.calls[0][0] as { variables: { deal: { Opportunity: object } } };
    expect(Object.keys(variables.deal.Opportunity)).not.toEqual(
      expect.arrayContaining(['Usage_Trend_At_Opening__c'])
    );
    expect(Object.keys(variables.deal.Opportunity)).not.toEqual(expect.arrayContaining(['Amount']));
  });

  it('stays open with what was typed where the org refuses the deal', async () => {
    mutate.mockResolvedValue({ errors: [{ message: 'Required fields are missing: [Region__c]' }] });
    const { say, save, root, closed, field } = show();
    await say('name', 'Acme seats');
    await say('closeDate', '2027-03-31');
    await save();
    expect(root.querySelector('[role="alert"]')!.textContent).toContain('Required fields are missing');
    expect(field('name').value).toBe('Acme seats');
    expect(closed).toEqual([]);
  });

  it('is not saved as long as a field is wrong, and is left by Escape', async () => {
    const { root, closed, field } = show();
    await settled();
    root.querySelectorAll<Field>('[data-name]').forEach((one) => (one.reportValidity = () => true));
    field('closeDate').reportValidity = () => false;
    root.querySelector<HTMLElement>('[data-id="save"]')!.click();
    await settled();
    expect(mutate).not.toHaveBeenCalled();
    field('name').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true })
    );
    expect(closed).toEqual([null]);
  });
});
