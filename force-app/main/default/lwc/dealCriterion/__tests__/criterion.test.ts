import DealCriterion from 'c/dealCriterion';
import { createElement } from 'lwc';
import type { Evidence, TeamMember } from 'c/forecastData';
import { mutate } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';

const PERSON: TeamMember = {
  id: '003000000000001AAA',
  roleId: '00K',
  name: 'Ada Lind',
  title: 'Plant Manager',
  lastActivity: '',
  role: 'Champion',
  isBeachhead: true
};
const SAID: Evidence = {
  id: 'a01',
  topic: 'Problem',
  isConfirmed: true,
  isOurs: false,
  answer: 'We lose a day a week.',
  contactId: PERSON.id,
  contactName: PERSON.name,
  contactTitle: PERSON.title,
  confirmedOn: '2026-11-02',
  responsible: null,
  dueOn: null,
  dueAfter: null,
  daysAfter: null,
  internalNote: null,
  enteredBy: 'Ben Ortiz',
  enteredAt: '2026-11-02T10:00:00.000Z'
};

const show = async (given: object = {}) => {
  const element = createElement('c-deal-criterion', { is: DealCriterion });
  Object.assign(element, {
    dealId: '006000000000001AAA',
    criterion: {
      name: 'Problem',
      stage: 'Understanding Offerings',
      text: 'It costs us money.',
      isRequired: true
    },
    evidence: [],
    team: [PERSON],
    mayConfirm: true,
    ...given
  });
  const said: string[] = [];
  element.addEventListener('confirmed', (event) => said.push((event as CustomEvent<string>).detail));
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  const ask = async () => {
    root.querySelector<HTMLElement>('[data-ask]')!.click();
    await settled();
  };
  // What the base components do on the platform: nothing is wrong with a field.
  const allow = () =>
    root
      .querySelectorAll('[data-field]')
      .forEach((field) => Object.assign(field, { reportValidity: () => true }));
  const type = (text: string) => {
    const field = root.querySelector('textarea')!;
    field.value = text;
    field.dispatchEvent(new CustomEvent('input'));
  };
  const press = async (key: string, more: object = {}) => {
    root.querySelector('.form')!.dispatchEvent(new KeyboardEvent('keydown', { key, ...more }));
    await settled();
  };
  return { root, ask, allow, type, press, said };
};

afterEach(() => {
  document.body.replaceChildren();
  mutate.mockReset();
});

describe('c-deal-criterion', () => {
  it('shows who confirmed it, when and in which words', async () => {
    const { root } = await show({ evidence: [SAID, { ...SAID, id: 'a02', topic: 'Other' }] });
    const [only, ...others] = Array.from(
      root.querySelectorAll('[data-id="confirmation"]'),
      (one) => one.textContent
    );
    expect(only).toContain('“We lose a day a week.”');
    expect(only).toContain('Ada Lind, Plant Manager · ');
    expect(others).toEqual([]);
    expect(root.textContent).not.toContain('required');
  });

  it('saves a confirmation by the keyboard, and says so', async () => {
    mutate.mockResolvedValue({ data: { uiapi: {} } });
    const { root, ask, allow, type, press, said } = await show();
    expect(root.textContent).toContain('required');
    await ask();
    allow();
    type(' We lose a day. ');
    await press('Enter', { ctrlKey: true });
    const [{ variables }] = mutate.mock.calls[0] as [{ variables: { evidence: Record<string, object> } }];
    expect(variables.evidence.Buyer_Evidence__c).toMatchObject({
      Opportunity__c: '006000000000001AAA',
      Topic__c: 'Problem',
      Is_Confirmed__c: true,
      Confirmed_By__c: PERSON.id,
      Answer__c: 'We lose a day.'
    });
    expect(said).toEqual(['Saved: It costs us money.']);
    expect(root.querySelector('.form')).toBeNull();
  });

  it('keeps what was typed when the org refuses it, and gives up with Escape', async () => {
    mutate.mockResolvedValue({ errors: [{ message: 'You may not.' }] });
    const { root, ask, allow, press, said } = await show();
    await ask();
    allow();
    await press('Enter', { ctrlKey: true });
    expect(root.querySelector('[role="alert"].problem')!.textContent).toBe('You may not.');
    await press('Escape');
    expect(root.querySelector('.form')).toBeNull();
    expect(said).toEqual([]);
  });

  it('offers nothing to a user who may not confirm', async () => {
    const { root } = await show({ mayConfirm: false, evidence: null });
    expect(root.querySelector('[data-ask]')).toBeNull();
    expect(root.textContent).not.toContain('required');
  });
});
