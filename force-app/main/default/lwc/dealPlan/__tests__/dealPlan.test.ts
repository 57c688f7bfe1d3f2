import DealPlan from 'c/dealPlan';
import { createElement } from 'lwc';
import { emit, mutate, refuse } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { statePanel } from '../../../../../../jest/statePanel';

const value = <T>(content: T) => ({ value: content });
const edges = (...nodes: object[]) => ({ edges: nodes.map((node) => ({ node })) });
const node = (id: string, change: object = {}) => ({
  Id: id,
  Name: value(`Do ${id}`),
  side: value('Customer'),
  dueOn: value('2030-12-01'),
  doneOn: value(null),
  isShared: value(true),
  ...change
});
const answer = (...nodes: object[]) => ({
  uiapi: {
    query: {
      deal: edges({
        Id: '006',
        Owner: { Id: '005b', Name: value('Ben Ortiz'), Manager: { Id: '005c', Name: value('Cleo Park') } }
      }),
      actions: { ...edges(...nodes), pageInfo: { hasNextPage: false, endCursor: null } }
    }
  }
});
const refresh = { refresh: () => Promise.resolve() };

const open = async (...nodes: object[]) => {
  const element = createElement('c-deal-plan', { is: DealPlan });
  Object.assign(element, { recordId: '006' });
  document.body.appendChild(element);
  await settled();
  emit('forecastDealActions', answer(...nodes), refresh);
  const root = element.shadowRoot!;
  root
    .querySelector('c-deal-choices')!
    .dispatchEvent(new CustomEvent('choices', { detail: { mayPlan: true, mayRemoveActions: true } }));
  await settled();
  return root;
};
const saved = (): Record<string, { Id?: string; Deal_Action__c: object }> =>
  (mutate.mock.calls.at(-1)![0] as { variables: never }).variables;

beforeEach(() => mutate.mockReset().mockResolvedValue({ data: {} }));
afterEach(() => document.body.replaceChildren());

const TWO = [
  node('one'),
  node('two', {
    followsId: value('one'),
    daysAfter: value(5),
    dueOn: value('2030-12-06'),
    isShared: value(false)
  })
];

describe('the plan of actions', () => {
  it('is ticked off, and what follows moves along; a refused tick is taken back', async () => {
    const root = await open(...TWO);
    expect(root.querySelector('[data-id="progress"]')!.textContent).toBe('0 of 2 done');
    expect(root.querySelector('ol')!.textContent).toContain('by Dec 6, 2030 (5 days after “Do one”)');
    expect(root.querySelectorAll('.chip_neutral')).toHaveLength(1);
    const tick = root.querySelector<HTMLInputElement>('input[data-id="one"]')!;
    mutate.mockRejectedValueOnce(new Error('No right.'));
    const click = async () => {
      tick.checked = true;
      tick.dispatchEvent(new CustomEvent('change'));
      await settled();
    };
    await click();
    expect(root.querySelector('[role="alert"]')!.textContent).toBe('No right.');
    expect(tick.checked).toBe(false);
    await click();
    const { action0, action1 } = saved();
    const done = [action0, action1].find(({ Id }) => Id === 'one')!.Deal_Action__c as { Done_On__c: string };
    expect(done.Done_On__c).toMatch(/^\d{4}-\d\d-\d\d$/);
    const moved = [action0, action1].find(({ Id }) => Id === 'two')!.Deal_Action__c as { Due_On__c: string };
    expect((Date.parse(moved.Due_On__c) - Date.parse(done.Done_On__c)) / 86_400_000).toBe(5);
    expect(root.querySelector('[aria-live]')!.textContent).toBe('Done: Do one');
  });

  it('gets a new action, which the customer sees and which can follow another one', async () => {
    const root = await open(node('one'));
    root.querySelector<HTMLElement>('[data-id="add"]')!.click();
    await settled();
    const form = root.querySelector('c-deal-action-form')!.shadowRoot!;
    const say = (selector: string, type: string, detail: unknown) =>
      form.querySelector(selector)!.dispatchEvent(new CustomEvent(type, { detail }));
    say('[data-field="what"]', 'change', { value: ' Send the numbers ' });
    say('c-forecast-button-group', 'choose', 'Us');
    form
      .querySelectorAll('c-forecast-button-group')[1]
      .dispatchEvent(new CustomEvent('choose', { detail: 'after' }));
    await settled();
    const owners = form.querySelector<HTMLElement & { options: object[] }>('[data-field="ownerId"]')!;
    expect(owners.options).toEqual([
      { value: '005b', label: 'Ben Ortiz' },
      { value: '005c', label: 'Cleo Park' }
    ]);
    say('[data-field="ownerId"]', 'change', { value: '005c' });
    say('[data-field="followsId"]', 'change', { value: 'one' });
    for (const field of form.querySelectorAll<HTMLInputElement>('[data-field]'))
      field.reportValidity = () => true;
    form.querySelector<HTMLElement>('[data-id="save"]')!.click();
    await settled();
    expect(saved().action.Deal_Action__c).toEqual({
      Opportunity__c: '006',
      Name: 'Send the numbers',
      Side__c: 'Us',
      Our_Owner__c: '005c',
      Due_On__c: '2030-12-08',
      Follows__c: 'one',
      Days_After__c: 7,
      Is_Shared__c: true
    });
    expect(root.querySelector('c-deal-action-form')).toBeNull();
  });

  it('changes an action with all that follow, and keeps the form when the org refuses it', async () => {
    const root = await open(...TWO);
    root.querySelector<HTMLElement>('button[data-id="one"]')!.click();
    await settled();
    const form = root.querySelector('c-deal-action-form')!.shadowRoot!;
    expect(form.querySelector('[data-field="followsId"]')).toBeNull();
    form
      .querySelector('[data-field="dueOn"]')!
      .dispatchEvent(new CustomEvent('change', { detail: { value: '2030-12-10' } }));
    for (const field of form.querySelectorAll<HTMLInputElement>('[data-field]'))
      field.reportValidity = () => true;
    mutate.mockRejectedValueOnce(new Error('No right.'));
    const save = form.querySelector<HTMLElement>('[data-id="save"]')!;
    save.click();
    await settled();
    expect(form.querySelector('[role="alert"]')!.textContent).toBe('No right.');
    save.click();
    await settled();
    const dates = Object.values(saved()).map(({ Id, Deal_Action__c }) => [
      Id,
      (Deal_Action__c as { Due_On__c: string }).Due_On__c
    ]);
    expect(Object.fromEntries(dates)).toEqual({ one: '2030-12-10', two: '2030-12-15' });
  });

  it('says that dates are not saved where an action was moved elsewhere', async () => {
    const root = await open(node('one', { dueOn: value('2030-12-03') }), TWO[1]);
    root.querySelector<HTMLElement>('[data-id="update"]')!.click();
    await settled();
    expect(saved()).toEqual({
      action0: { Id: 'two', Deal_Action__c: { Due_On__c: '2030-12-08' } }
    });
  });

  it('says what is missing', async () => {
    const root = await open();
    expect(root.textContent).toContain('No actions yet.');
    emit('forecastDealActions', { uiapi: { query: { deal: edges({ Id: '006' }) } } });
    await settled();
    expect((statePanel(root) as unknown as { messages: string[] }).messages).toEqual([
      'The plan of actions is not visible to you.'
    ]);
    refuse('forecastDealActions', 'Not today.');
    await settled();
    expect((statePanel(root) as unknown as { messages: string[] }).messages).toEqual(['Not today.']);
  });
});
