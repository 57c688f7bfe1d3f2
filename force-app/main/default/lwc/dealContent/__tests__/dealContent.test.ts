import DealContent from 'c/dealContent';
import { createElement } from 'lwc';
import { emit, mutate } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { today } from 'c/forecastFormat';

const value = <T>(content: T) => ({ value: content });
const tasks = (...rows: [id: string, subject: string, on: string | null][]) => ({
  uiapi: {
    query: {
      given: {
        edges: rows.map(([Id, subject, on]) => ({
          node: { Id, Subject: value(subject), ActivityDate: value(on) }
        }))
      }
    }
  }
});
const open = async (mayGive = true) => {
  const element = createElement('c-deal-content', { is: DealContent });
  Object.assign(element, { dealId: '006', content: ['A trial', 'A price sheet'], mayGive });
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  const rows = () => [...root.querySelectorAll('li')].map(({ textContent }) => textContent);
  return { root, rows };
};

beforeEach(() => mutate.mockReset().mockResolvedValue({ data: {} }));
afterEach(() => document.body.replaceChildren());

describe('what helps the buyer', () => {
  it('is given with one click, as a completed task', async () => {
    const { root, rows } = await open();
    expect(rows()).toEqual(['A trial', 'A price sheet']);
    emit('forecastGivenContent', tasks(), { refresh: () => Promise.resolve() });
    await settled();
    mutate.mockRejectedValueOnce(new Error('No right.'));
    const give = root.querySelector<HTMLElement>('[data-content="A trial"]')!;
    give.click();
    await settled();
    expect(root.querySelector('[role="alert"]')!.textContent).toBe('No right.');
    give.click();
    await settled();
    const { variables } = mutate.mock.calls.at(-1)![0] as { variables: { task: { Task: object } } };
    expect(variables.task.Task).toEqual({
      WhatId: '006',
      Subject: 'A trial',
      Status: 'Completed',
      ActivityDate: today()
    });
    expect(root.querySelector('[aria-live]')!.textContent).toBe('Given: A trial');
  });

  it('says when it was given, and takes back what was given today', async () => {
    const { root, rows } = await open();
    const given = tasks(
      ['1', 'A trial', today()],
      ['2', 'A trial', '2025-11-02'],
      ['3', 'A price sheet', '2025-11-03']
    );
    emit('forecastGivenContent', given, { refresh: () => Promise.resolve() });
    await settled();
    expect(rows()[0]).toMatch(/^A trialgiven 2 times, last on .*Undo$/);
    expect(rows()[1]).toMatch(/^A price sheetgiven Nov 3, 2025Give$/);
    root.querySelector<HTMLElement>('[data-id="1"]')!.click();
    await settled();
    const { variables } = mutate.mock.calls.at(-1)![0] as { variables: object };
    expect(variables).toEqual({ task: { Id: '1' } });
  });

  it('is only shown where tasks are not visible, or the user may not write', async () => {
    const { root, rows } = await open();
    emit('forecastGivenContent', { uiapi: { query: {} } });
    await settled();
    expect(rows()).toEqual(['A trial', 'A price sheet']);
    expect(root.querySelector('button')).toBeNull();
  });
});
