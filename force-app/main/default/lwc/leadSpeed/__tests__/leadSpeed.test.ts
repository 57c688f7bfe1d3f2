import LeadSpeed from 'c/leadSpeed';
import { createElement } from 'lwc';
import { answeredLeads } from '../../../../../../jest/leads';
import { emit, people, refuse, user } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { statePanel } from '../../../../../../jest/statePanel';

const show = async () => {
  const element = createElement('c-lead-speed', { is: LeadSpeed });
  document.body.appendChild(element);
  await settled();
  return element.shadowRoot!;
};
const rowsOf = (root: ParentNode): string[][] =>
  [...root.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td.number')].map(({ textContent }) => textContent!)
  );
const notesOf = (root: ParentNode): string[] =>
  [...root.querySelectorAll('.note')].map(({ textContent }) => textContent!);

// In their order 4, 60, 61, 3000 minutes: the median is the second, the 95th percentile the fourth.
const LEADS = answeredLeads(
  { minutes: 60, source: 'Fair', ownerId: '005B' },
  { minutes: 4 },
  { minutes: 3000 },
  { minutes: 61 },
  { minutes: null, source: null, ownerId: '00G1' },
  { minutes: null, isConverted: true }
);

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-21T20:00:00Z'), doNotFake: ['setTimeout', 'queueMicrotask'] });
});
afterEach(() => {
  document.body.replaceChildren();
  jest.useRealTimers();
});

it('shows median, 95th percentile and shares of all, by source', async () => {
  const root = await show();
  emit('forecastAnsweredLeads', LEADS);
  await settled();
  expect(rowsOf(root)).toEqual([
    ['All', '5', '4', '1 h', '2 days', '20%', '40%', '60%'],
    ['Web', '3', '3', '1 h 1 min', '2 days', '33%', '33%', '67%'],
    ['Fair', '1', '1', '1 h', '1 h', '0%', '100%', '100%'],
    ['Unknown', '1', '0', '–', '–', '0%', '0%', '0%']
  ]);
  const parts = [...root.querySelectorAll('tbody tr:first-child .part')];
  expect(parts.map((part) => part.getAttribute('title'))).toEqual([
    'Within 5 min: 1 of 5',
    'Within 1 h: 1 of 5',
    'Within 24 h: 1 of 5',
    'Later: 1 of 5',
    'Not answered: 1 of 5'
  ]);
  expect(notesOf(root)).toEqual([
    'Leads that you can see: 5. Medians are of those answered, shares are of all leads.',
    'Left out, because it is not known whether they were answered: converted leads (1).',
    'Only logged calls and e-mails count; captured e-mails that are not records are not seen.'
  ]);
});

it('groups by owner; who is no active person is a queue or left', async () => {
  const root = await show();
  emit('forecastAnsweredLeads', LEADS);
  emit('forecastPeople', people(user('005A', 'Ada Brook', null), user('005B', 'Ben Hall', null)));
  await settled();
  root
    .querySelector('c-forecast-button-group')!
    .dispatchEvent(new CustomEvent('choose', { detail: 'owner' }));
  await settled();
  expect(rowsOf(root).map(([name, count]) => [name, count])).toEqual([
    ['All', '5'],
    ['Ada Brook', '3'],
    ['Ben Hall', '1'],
    ['Queue, or a person no longer active', '1']
  ]);
});

it('asks for the quarters of the calendar where the org has none, and waits for another one', async () => {
  const root = await show();
  emit('forecastAnsweredLeads', LEADS);
  await settled();
  const combobox = root.querySelector('lightning-combobox') as HTMLElement & {
    value: string;
    options: { value: string }[];
  };
  expect(combobox.options).toHaveLength(8);
  expect(combobox.value).toBe(combobox.options[0].value);
  combobox.dispatchEvent(new CustomEvent('change', { detail: { value: combobox.options[1].value } }));
  await settled();
  expect(root.querySelector('table')).toBeNull();
  emit('forecastAnsweredLeads', answeredLeads());
  await settled();
  expect(statePanel(root)).toHaveProperty('messages', [expect.stringMatching(/^No leads were created in /)]);
});

it('says why nothing is shown', async () => {
  const root = await show();
  refuse('forecastAnsweredLeads', 'Leads are not visible.');
  await settled();
  expect(statePanel(root)).toHaveProperty('messages', expect.arrayContaining(['Leads are not visible.']));
});
