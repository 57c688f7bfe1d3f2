import LeadCalls from 'c/leadCalls';
import { createElement } from 'lwc';
import { leadNode, leadPage, leadTouches, nurtureSteps } from '../../../../../../jest/leads';
import { emitWhere, emit, mutate, refuse } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { statePanel } from '../../../../../../jest/statePanel';

const STEPS = nurtureSteps(
  ['Call now', 1, 'Phone', 'Ask for the time frame.'],
  ['Call now', 3, 'E-mail'],
  ['Nurture', 1, 'E-mail'],
  ['Drip', 1, 'E-mail'],
  ['Drip', 30, 'E-mail']
);
/** On a track whose first step was due 5 days ago. */
const onTrack = (track: string) => ({ track, startsOn: '2026-11-16', nextTouch: '2026-11-16', stepDone: 0 });
const HOT = leadNode('Hot', onTrack('Call now'));
const COOL = leadNode('Cool', { ...onTrack('Drip'), grade: 'D', score: 10 });
const FRESH = leadNode('Fresh', { grade: 'C', score: 30, CreatedDate: '2026-11-21T19:56:00.000Z' });
const NOT_DUE = leadNode('Later', { ...onTrack('Drip'), stepDone: 1 });
// The questions differ by what they ask of the day of creation.
const DUE = '"gte"';
const OLD = '"lt"';

/** The variables of a mutation. */
interface Saved {
  readonly lead: { readonly Id: string };
}

const show = async (
  due: readonly { Id: string }[] = [COOL, FRESH, HOT, NOT_DUE],
  total?: number,
  untracked = 0
) => {
  const element = createElement('c-lead-calls', { is: LeadCalls });
  document.body.appendChild(element);
  await settled();
  /** The org no longer has as due what was saved. */
  const refresh = (): Promise<void> => {
    const saved = mutate.mock.calls.map(([{ variables }]: [{ variables: Saved }]) => variables.lead.Id);
    const left = due.filter(({ Id }) => !saved.includes(Id));
    emitWhere('forecastLeads', DUE, leadPage(left), { refresh });
    return Promise.resolve();
  };
  emitWhere('forecastLeads', DUE, leadPage(due, total), { refresh });
  emitWhere('forecastLeads', OLD, leadPage([], untracked), { refresh: () => Promise.resolve() });
  emit('forecastNurtureSteps', STEPS);
  await settled();
  return element.shadowRoot!;
};

const namesIn = (root: ParentNode): (string | null)[] =>
  [...root.querySelectorAll('ol .name')].map(({ textContent }) => textContent);
const activeName = (root: ParentNode): string | null => root.querySelector('h3.name')!.textContent;
const press = async (root: ParentNode, key: string, more: object = {}): Promise<boolean> => {
  const isFree = root
    .querySelector('ol')!
    .dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...more }));
  await settled();
  return !isFree;
};

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-21T20:00:00Z'), doNotFake: ['setTimeout', 'queueMicrotask'] });
  mutate.mockReset().mockResolvedValue({ data: {} });
});
afterEach(() => {
  document.body.replaceChildren();
  jest.useRealTimers();
});

it('lists who is due: the new one first, then by grade, with how late each is', async () => {
  const root = await show();
  expect(root.querySelector('.summary')!.textContent).toBe('3 due now · 1 new, waiting for a first answer');
  expect(namesIn(root)).toEqual(['Fresh', 'Hot', 'Cool']);
  const clocks = [...root.querySelectorAll('ol .clock')].map(({ textContent }) => textContent);
  expect(clocks).toEqual(['new 4 min', '5 days late', '5 days late']);
  expect(root.querySelector('ol .clock')!.className).toContain('clock_soon');
  expect(activeName(root)).toBe('Fresh');
  expect(root.querySelectorAll('ol [tabindex="0"]')).toHaveLength(1);
});

it('moves by arrows, j and k, stops at both ends, and leaves keys with Ctrl to the browser', async () => {
  const root = await show();
  expect(await press(root, 'ArrowDown')).toBe(true);
  expect(activeName(root)).toBe('Hot');
  await press(root, 'j');
  await press(root, 'j');
  expect(activeName(root)).toBe('Cool');
  expect(root.querySelector('ol [aria-current="true"] .name')!.textContent).toBe('Cool');
  expect(await press(root, 'k', { ctrlKey: true })).toBe(false);
  await press(root, 'k');
  await press(root, 'ArrowUp');
  await press(root, 'ArrowUp');
  expect(activeName(root)).toBe('Fresh');
  expect(await press(root, 'x')).toBe(false);
});

it('takes the next lead at once when one was saved, and says so', async () => {
  const root = await show();
  await press(root, 'j');
  expect(await press(root, 'd')).toBe(true);
  expect(await press(root, '1')).toBe(true);
  expect(namesIn(root)).toEqual(['Fresh', 'Cool']);
  expect(activeName(root)).toBe('Cool');
  expect(root.querySelector('[data-id="said"]')!.textContent).toBe(
    'No response noted for Hot. Next touch on Nov 23. Now: Cool.'
  );
  const { variables } = mutate.mock.calls.at(-1)![0] as { variables: { lead: object; task: object } };
  // Five days late: the track moves by five days, so that day 3 is two days away.
  expect(variables.lead).toEqual({
    Id: '00QHot',
    Lead: expect.objectContaining({
      Track_Starts_On__c: '2026-11-21',
      Track_Step_Done__c: 1,
      Next_Touch_Date__c: '2026-11-23'
    })
  });
});

it('keeps the lead that was refused, with the reason', async () => {
  const root = await show();
  mutate.mockRejectedValueOnce(new Error('A rule refused it.'));
  await press(root, 'd');
  await press(root, '1');
  expect(namesIn(root)).toHaveLength(3);
  const work = root.querySelector('c-lead-work')!.shadowRoot!;
  expect(work.querySelector('[role="alert"]')!.textContent).toBe('A rule refused it.');
});

it('shows what the chosen lead did last, never what another did', async () => {
  const root = await show();
  const touches = leadTouches([{ status: 'Attended', campaign: 'Fair', on: '2026-11-20' }]);
  emitWhere('forecastLeadTouches', '00QFresh', touches);
  await settled();
  expect(root.querySelector('.entry')!.textContent).toContain('Attended: Fair');
  await press(root, 'j');
  expect(root.querySelector('.entry')).toBeNull();
});

it('says what is not in the list: beyond 2,000, and on no track', async () => {
  const root = await show([HOT], 2001, 3);
  expect([...root.querySelectorAll('.note')].map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('2,001 leads are due. The list shows the 2,000'),
    expect.stringContaining('3 leads older than 30 days are on no track')
  ]);
});

it('shows 25 rows, and more as they are needed', async () => {
  const many = Array.from({ length: 27 }, (_, place) =>
    leadNode(`Lead ${String(place).padStart(2, '0')}`, onTrack('Call now'))
  );
  const root = await show(many);
  expect(namesIn(root)).toHaveLength(25);
  const more = [...root.querySelectorAll<HTMLElement>('section > button')].at(-1)!;
  expect(more.textContent).toBe('Show 2 more');
  more.click();
  await settled();
  expect(namesIn(root)).toHaveLength(27);
});

it('says that no one is due, of mine and of all, and why nothing is shown', async () => {
  const root = await show([]);
  expect(statePanel(root)).toHaveProperty('title', 'You are through.');
  expect(statePanel(root)).toHaveProperty('messages', [
    expect.stringContaining('None of your leads is due.')
  ]);
  root.querySelector('c-forecast-button-group')!.dispatchEvent(new CustomEvent('choose', { detail: 'all' }));
  await settled();
  emitWhere('forecastLeads', DUE, leadPage([]));
  await settled();
  expect(statePanel(root)).toHaveProperty('messages', [expect.stringContaining('No lead that you can see')]);
  refuse('forecastLeads', 'Leads are not visible.');
  await settled();
  expect(statePanel(root)).toHaveProperty('messages', expect.arrayContaining(['Leads are not visible.']));
});
