import ForecastCallHistory from 'c/forecastCallHistory';
import { createElement } from 'lwc';
import { aDeal } from '../../../../../../jest/deals';
import { emit, refuse } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';

const value = <T>(content: T) => ({ value: content });
const entry = (id: string, role: string, call: string | null, risk: string | null, note: string | null) => ({
  node: {
    Id: id,
    role: value(role),
    call: value(call),
    risk: value(risk),
    note: value(note),
    CreatedBy: { Name: value(role === 'Manager' ? 'Ana Ruiz' : 'Ben Ortiz') },
    CreatedDate: value('2026-01-05T16:00:00.000Z')
  }
});
const page = (...edges: object[]) => ({ uiapi: { query: { calls: { edges } } } });

const show = async () => {
  const element = createElement('c-forecast-call-history', { is: ForecastCallHistory });
  element.deal = aDeal({ repCall: 'In', managerCall: 'Out', managerCallRisk: 'Timing' });
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  return { root, state: () => root.querySelector('c-forecast-state-panel')!.shadowRoot!.textContent };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-call-history', () => {
  it('shows both calls of now, and who said what before', async () => {
    const { root } = await show();
    emit(
      'forecastPastCalls',
      page(
        entry('c3', 'Manager', 'Out', 'Timing', 'Legal is slow'),
        entry('c2', 'Rep', 'In', null, null),
        entry('c1', 'Rep', null, null, null)
      )
    );
    await settled();
    expect(root.querySelector('[data-id="now"]')!.textContent).toBe('Rep: In · Manager: Out, risk: Timing');
    const entries = Array.from(root.querySelectorAll('li'), (one) => one.textContent);
    expect(entries[0]).toMatch(/^Out, risk: Timing · Ana Ruiz as manager.*Legal is slow$/);
    expect(entries[1]).toMatch(/^In · Ben Ortiz as rep/);
    expect(entries[2]).toMatch(/^Call withdrawn · Ben Ortiz as rep/);
  });

  it('says which calls a machine made', async () => {
    const { root } = await show();
    const [latest, first] = ['c2', 'c1'].map((id) => entry(id, 'Rep', 'In', null, null));
    emit('forecastPastCalls', page({ node: { ...latest.node, CreatedById: value('bot') } }, first));
    await settled();
    const users = [{ node: { Id: 'bot', Name: value('Ben Ortiz'), UserType: value('AutomatedProcess') } }];
    emit('forecastMachines', { uiapi: { query: { policies: { edges: [] }, users: { edges: users } } } });
    await settled();
    const entries = Array.from(root.querySelectorAll('li strong'), (one) => one.parentElement!.textContent);
    expect(entries).toEqual([
      expect.stringContaining('Ben Ortiz (machine) as rep'),
      expect.stringContaining('Ben Ortiz as rep')
    ]);
  });

  it('waits, says that nobody has called, and tells an error', async () => {
    const { state } = await show();
    expect(state()).toContain('Loading');
    emit('forecastPastCalls', page());
    await settled();
    expect(state()).toContain('No calls yet');
    refuse('forecastPastCalls', 'The org is busy.');
    await settled();
    expect(state()).toContain('The org is busy.');
  });
});
