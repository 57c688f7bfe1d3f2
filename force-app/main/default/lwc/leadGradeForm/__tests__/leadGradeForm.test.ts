import type { Lead } from 'c/forecastData';
import LeadGradeForm from 'c/leadGradeForm';
import { createElement } from 'lwc';
import { mutate } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';

const LEAD = { id: '00Q1', name: 'Nora', grade: 'D', score: 10, override: null } as unknown as Lead;
const made = (until: string, by = 'Ada Brook') => ({
  ...LEAD,
  grade: 'A' as const,
  override: { grade: 'A' as const, until, by }
});

const show = async (lead: Lead = LEAD) => {
  const element = createElement('c-lead-grade-form', { is: LeadGradeForm });
  element.lead = lead;
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  const click = async (name: string): Promise<void> => {
    root.querySelector<HTMLElement>(`.${name}`)!.click();
    await settled();
  };
  return { element, root, click, words: () => root.querySelector('.words')?.textContent };
};
const savedLead = () => {
  const { variables } = mutate.mock.calls.at(-1)![0] as { variables: { lead: object } };
  return variables.lead;
};

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-21T20:00:00Z'), doNotFake: ['setTimeout', 'queueMicrotask'] });
  mutate.mockReset().mockResolvedValue({ data: {} });
});
afterEach(() => {
  document.body.replaceChildren();
  jest.useRealTimers();
});

it('saves another grade with its last day, 30 days ahead, and who gave it', async () => {
  const { root, click, words } = await show();
  expect(words()).toBeUndefined();
  expect(root.querySelector('.end')).toBeNull();
  await click('open');
  root.querySelector('c-forecast-button-group')!.dispatchEvent(new CustomEvent('choose', { detail: 'A' }));
  await settled();
  await click('save');
  expect(savedLead()).toEqual({
    Id: '00Q1',
    Lead: {
      Grade_Override__c: 'A',
      Grade_Override_Until__c: '2026-12-21',
      Grade_Override_By__c: '005000000000000000'
    }
  });
  expect(root.querySelector('.said')!.textContent).toBe('It is A until Dec 21.');
  expect(root.querySelector('.panel')).toBeNull();
});

it('takes no day that is over', async () => {
  const { root, click } = await show();
  await click('open');
  root
    .querySelector('c-forecast-date-field')!
    .dispatchEvent(new CustomEvent('change', { detail: { value: '2026-11-20' } }));
  await settled();
  await click('save');
  expect(mutate).not.toHaveBeenCalled();
  expect(root.querySelector('[role="alert"]')!.textContent).toContain('Choose today or a later day');
});

it('says who gave the grade and what the score says, on its last day too, and ends it', async () => {
  const { root, click, words } = await show(made('2026-11-21'));
  expect(words()).toBe('Ada Brook made it A until Nov 21. By its score it is D.');
  await click('end');
  expect(savedLead()).toEqual({
    Id: '00Q1',
    Lead: {
      Grade_Override__c: null,
      Grade_Override_Until__c: null,
      Grade_Override_By__c: null
    }
  });
  expect(root.querySelector('.said')!.textContent).toBe('The score decides again: D.');
});

it('says nothing of a grade whose days are over, and names no one who is not known', async () => {
  expect((await show(made('2026-11-20'))).words()).toBeUndefined();
  expect((await show(made('2026-11-22', ''))).words()).toBe(
    'Someone made it A until Nov 22. By its score it is D.'
  );
});

it('keeps the form and says why the org refused', async () => {
  const { root, click } = await show();
  await click('open');
  mutate.mockRejectedValueOnce(new Error('No right.'));
  await click('save');
  expect(root.querySelector('[role="alert"]')!.textContent).toBe('No right.');
  expect(root.querySelector('.panel')).not.toBeNull();
});

it('forgets what was open and said when another lead is shown', async () => {
  const { element, root, click } = await show();
  await click('open');
  element.lead = { ...LEAD, id: '00Q2' };
  await settled();
  expect(root.querySelector('.panel')).toBeNull();
});
