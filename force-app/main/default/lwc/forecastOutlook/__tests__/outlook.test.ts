import ForecastOutlook from 'c/forecastOutlook';
import { DEFAULT_POLICIES, periodsAfter, policyOf } from 'c/forecastModel';
import { createElement } from 'lwc';
import { emitWhere, group, plans, refuse, totals } from '../../../../../../jest/org';
import { someFigures } from '../../../../../../jest/figures';
import { settled } from '../../../../../../jest/settled';
import { statePanel } from '../../../../../../jest/statePanel';

const period = (id: string, start: string, end: string) => ({
  id,
  key: `Q:${start}`,
  kind: 'Quarter' as const,
  name: `Q ${id}`,
  start,
  end
});
const NOW = period('5', '2026-10-01', '2026-12-31');
const NEXT = period('6', '2027-01-01', '2027-03-31');

const show = async () => {
  const element = createElement('c-forecast-outlook', { is: ForecastOutlook });
  const retry = jest.fn();
  element.addEventListener('retry', retry);
  Object.assign(element, {
    selection: { period: NOW, owners: null, motion: null },
    period: NOW,
    periods: [NOW, NEXT],
    required: 3,
    record: [],
    policy: DEFAULT_POLICIES[0],
    today: '2026-11-21'
  });
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  const sentences = () => Array.from(root.querySelectorAll('.coming p')).map((one) => one.textContent);
  const state = () => statePanel(root) as unknown as { kind: string } | null;
  return { element, root, sentences, state, retry };
};
const emitAll = async (...groups: object[]): Promise<void> => {
  emitWhere('forecastTotals', '2027-01-01', totals(...groups));
  emitWhere('forecastTotals', '2027-04-01', totals());
  emitWhere('forecastTotals', '2027-07-01', totals());
  emitWhere('forecastPlans', '"6"', plans(1000));
  await settled();
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('the periods ahead', () => {
  it('say what was created and what is still to be created, where it is known', async () => {
    const { element, root } = await show();
    await emitAll(group('Forecast', 400, 1), group('BestCase', 200, 1), group('Pipeline', 900, 3));
    const words = () => root.querySelector('[data-id="created"]')?.textContent;
    expect(words()).toBeUndefined();
    // A close rate of 50 ÷ 155: 1,000 needs 3,100, of which 1,500 is there.
    const created = { accepted: 900, lost: 100, net: 800, usedUp: null };
    Object.assign(element, { figures: someFigures(), created });
    await settled();
    expect(words()).toBe(
      'Net qualified pipeline created in the period: $800 ($900 accepted, $100 of it lost by now). Still to create: $2K for Q 6 (plan ÷ close rate, less what is open and due then).'
    );
  });

  it('are held against their plans, by phase', async () => {
    const { sentences, root, state } = await show();
    expect(state()!.kind).toBe('loading');
    await emitAll(group('Forecast', 400, 1), group('BestCase', 200, 1), group('Pipeline', 900, 3));
    expect(sentences()[0]).toBe(
      'Q 6 begins in 41 days with 0.60× of its plan in Funded Projects or further. Coverage: advanced, not short: 67% of it in Commit.'
    );
    expect(sentences()[1]).toContain('It has no plan yet.');
    const cells = Array.from(root.querySelectorAll('tbody tr:first-child td')).map((one) => one.textContent);
    expect(cells).toEqual(['$900', '$200', '$400', '$0', '$1,500', '$1,000', '0.60×']);
    expect(root.querySelector('svg')!.getAttribute('aria-label')).toBe(
      'Q 6: $1,500, of these $600 in Funded Projects or further'
    );
    // 3,000 are needed, so what is open is half of the bar.
    const widths = Array.from(root.querySelector('svg')!.querySelectorAll('.part')).map((part) =>
      Number(part.getAttribute('width'))
    );
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(50);
    expect(root.querySelector('svg')!.querySelectorAll('.mark')).toHaveLength(2);
  });

  it('say what past starts brought, and count what the policy counts', async () => {
    const { element, sentences, root } = await show();
    const record = [
      { key: 'a', name: 'a', coverage: 1.94, attainment: 1.08 },
      { key: 'b', name: 'b', coverage: 2.99, attainment: 1.27 }
    ];
    Object.assign(element, { record, policy: policyOf(DEFAULT_POLICIES, 'Inside') });
    await emitAll(group('BestCase', 600, 1), group('Pipeline', 900, 3));
    expect(sentences()[0]).toBe('Q 6 begins in 41 days with 1.50× of its plan in Conversations or further.');
    expect(root.querySelector('.rule')!.textContent).toBe(
      'The rule requires 3.0× when a period begins. Starts of 1.9–3.0× brought 108–127% of plan.'
    );
    expect(root.querySelector('tbody tr:first-child td:last-child')!.textContent).toBe('1.50×');
  });

  it('are held against no plan for one motion, as the plans of quarters are for all', async () => {
    const { element, sentences, root } = await show();
    Object.assign(element, { selection: { period: NOW, owners: null, motion: 'Enterprise' } });
    await settled();
    await emitAll(group('Forecast', 400, 1));
    expect(sentences()[0]).toContain('$400 in Funded Projects or further. Its plan is for all motions:');
    expect(root.querySelector('tbody tr:first-child td:last-child')!.textContent).toBe('–');
  });

  it('show nothing of another scope while its answers are on their way', async () => {
    const { element, state } = await show();
    await emitAll(group('Forecast', 400, 1));
    expect(state()).toBeNull();
    Object.assign(element, { selection: { period: NOW, owners: ['005'], motion: null } });
    await settled();
    expect(state()!.kind).toBe('loading');
  });

  it('invite where nothing is due, and say what the org refused', async () => {
    const { state, retry, root } = await show();
    await emitAll();
    expect(state()!.kind).toBe('empty');
    refuse('forecastPlans', 'No access to Sales_Plan__c.');
    await settled();
    expect(state()!.kind).toBe('error');
    statePanel(root)!.shadowRoot!.querySelector('button')!.click();
    expect(retry).toHaveBeenCalled();
  });

  it('go on with calendar periods where the org has entered none', () => {
    expect(periodsAfter([NOW, NEXT], NOW, 3).map(({ id, start, end }) => [id, start, end])).toEqual([
      ['6', '2027-01-01', '2027-03-31'],
      [null, '2027-04-01', '2027-06-30'],
      [null, '2027-07-01', '2027-09-30']
    ]);
  });
});
