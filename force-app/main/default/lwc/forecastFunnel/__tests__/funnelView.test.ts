import ForecastFunnel from 'c/forecastFunnel';
import type { Period } from 'c/forecastModel';
import { createElement } from 'lwc';
import { emitWhere, funnelMetrics, metric, refuse } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { statePanel } from '../../../../../../jest/statePanel';

const period = (id: string, start: string, end: string): Period => ({
  id,
  key: `Q:${start}`,
  kind: 'Quarter',
  name: `Q ${id}`,
  start,
  end
});
const PERIODS = [
  period('1', '2026-04-01', '2026-06-30'),
  period('2', '2026-07-01', '2026-09-30'),
  period('3', '2026-10-01', '2026-12-31')
];
const both = (name: string, count: number) => ({ [`${name}Count`]: count, [`${name}Amount`]: count * 1000 });
const QUARTER = {
  ...both('accepted', 30),
  ...both('reachedEvaluation', 20),
  ...both('reachedNegotiation', 10),
  ...both('reachedWon', 6),
  ...both('won', 7),
  ...both('lostInDiscovery', 5),
  ...both('lostInEvaluation', 30),
  ...both('lostCompetition', 36),
  ...both('skippedEvaluation', 4),
  ...both('returnedFromNegotiation', 2),
  ...both('upsell', 3),
  discoveryDays: 640,
  firstUpsellCount: 2,
  firstUpsellDays: 300
};
const slice = (value: string, label: string) => ({ value: { value }, label: { value: label } });

type Any = HTMLElement & Record<string, unknown>;
const show = async (change: object = {}) => {
  const element = createElement('c-forecast-funnel', { is: ForecastFunnel });
  Object.assign(element, {
    selection: { period: PERIODS[2], owners: null, motion: null },
    slice: { dimension: 'Team', value: 'mira' },
    periods: PERIODS,
    today: '2026-11-21',
    ...change
  });
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  const steps = () => root.querySelector('c-forecast-funnel-steps')?.shadowRoot;
  const table = () => root.querySelector('c-forecast-figure-table') as Any | null;
  const texts = (step: string) =>
    Array.from(steps()!.querySelectorAll(`[data-step="${step}"] .parts li, [data-step="${step}"] dd`)).map(
      (one) => one.textContent
    );
  const choose = async (label: string, value: string) => {
    const boxes = Array.from(root.querySelectorAll('lightning-combobox')) as unknown as Any[];
    boxes.find((box) => box.label === label)!.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settled();
  };
  const count = async () => {
    const group = root.querySelector('c-forecast-button-group')!.shadowRoot!;
    Array.from(group.querySelectorAll('button')).at(-1)!.click();
    await settled();
  };
  return { root, steps, table, texts, choose, count };
};
const SCOPE = 'mira';
/** The periods of the table: the finished ones. */
const USE = '"in":["1","2"]';
const answer = async () => {
  emitWhere(
    'forecastFunnelMetrics',
    SCOPE,
    funnelMetrics(metric('2', QUARTER), metric('3', both('accepted', 1)))
  );
  await settled();
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('the funnel', () => {
  it('shows what moved on and what was lost at each step, of the last finished periods', async () => {
    const { root, texts, steps, count } = await show();
    expect(statePanel(root)).not.toBeNull();
    await answer();
    expect(root.querySelector('h2')!.textContent).toBe('What buyers decide at each step, Q 1 to Q 2');
    expect(texts('discovery')).toEqual([
      'On to Evaluation: $20K, 20 deals',
      'Lost here: $5K, 5 deals',
      '80%',
      '32 days',
      '0%'
    ]);
    await count();
    expect(texts('evaluation')).toEqual([
      'On to Negotiation: 10 deals',
      'Lost here: 30 deals',
      '25%',
      '0 days',
      '40%4 deals',
      '0%'
    ]);
    expect(texts('negotiation')).toEqual([
      'Won: 6 deals',
      'Lost here: 0 deals',
      '100%few: 6',
      '0 days',
      '0%',
      '25%2 deals'
    ]);
    expect(texts('upsell')).toEqual(['Bought again: 3 deals', '2', '150 daysfew: 2']);
    const notes = Array.from(steps()!.querySelectorAll('p.small')).map((one) => one.textContent);
    expect(notes.slice(0, 3)).toEqual([
      'Accepted into Discovery: 30 deals.',
      'Lost before Discovery, or without a history that says where: 1 deal.',
      'Won without a history, so the steps are not known: 1 deal.'
    ]);
  });

  it('draws all steps on one scale', async () => {
    const { steps } = await show();
    await answer();
    const widths = Array.from(steps()!.querySelectorAll<HTMLElement>('.track > *')).map(
      (part) => part.style.inlineSize || part.getAttribute('style')
    );
    expect(widths).toEqual(
      ['50.00%', '12.50%', '25.00%', '75.00%', '15.00%', '0.00%', '7.50%'].map((width) =>
        expect.stringContaining(width)
      )
    );
  });

  it('shows another period, and says where nothing happened in it', async () => {
    const { root, choose, texts } = await show();
    await answer();
    await choose('Period', 'Q:2026-10-01');
    expect(root.querySelector('h2')!.textContent).toBe('What buyers decide at each step, Q 3 so far');
    expect(texts('discovery').slice(2)).toEqual(['–', '–', '–']);
    await choose('Period', 'Q:2026-04-01');
    expect(statePanel(root)!.shadowRoot!.textContent).toContain('No decisions yet');
  });

  it('says how far apart teams are, of those with enough, and marks few', async () => {
    const { root, table, choose } = await show();
    await answer();
    const team = (name: string, moved: number, skipped: number) =>
      metric(
        '2',
        { ...both('reachedEvaluation', moved), ...both('skippedDiscovery', skipped) },
        slice(name, name)
      );
    emitWhere(
      'forecastFunnelMetrics',
      USE,
      funnelMetrics(team('Ruiz', 20, 1), team('Chen', 40, 16), team('New', 4, 4), team('Idle', 0, 0))
    );
    await settled();
    expect(root.textContent).toContain('Skipped: from 5% (Ruiz) to 40% (Chen).');
    expect(root.textContent).not.toContain('Went back: from');
    const rows = () =>
      (table()!.rows as { name: string; cells: { text: string; note?: string }[] }[]).map(
        ({ name, cells }) => [name, ...cells.map(({ text, note }) => text + (note ?? ''))]
      );
    expect(rows()).toEqual([
      ['Chen', '40', '100%', '–', '–', '40%', '–'],
      ['Ruiz', '20', '100%', '–', '–', '5%', '–'],
      ['New', '4few: 4', '100%few: 4', '–', '–', '100%', '–']
    ]);
    await choose('Break down by', 'Period');
    expect(rows()).toEqual([['Q 2', '36', '80%', '25%', '100%few: 6', '11%', '4%']]);
  });

  it('breaks a team down by its own segments, and by the motions of the company', async () => {
    const { root, table, choose } = await show({
      selection: { period: PERIODS[2], owners: ['me'], motion: null }
    });
    await answer();
    await choose('Break down by', 'Segment');
    const names = { dimension: { value: 'Segment by Team' }, ...slice('mira|SMB', 'SMB, Mira') };
    emitWhere('forecastFunnelMetrics', 'mira|%', funnelMetrics(metric('2', QUARTER, names)));
    await settled();
    expect((table()!.rows as { name: string }[]).map(({ name }) => name)).toEqual(['SMB']);
    expect(root.textContent).not.toContain('whole company');
    await choose('Break down by', 'Motion');
    expect(root.textContent).toContain('whole company');
  });

  it('says what the org refused', async () => {
    const { root } = await show();
    refuse('forecastFunnelMetrics', 'No access to Sales_Metric__c');
    await settled();
    expect(statePanel(root)!.shadowRoot!.textContent).toContain('No access to Sales_Metric__c');
  });

  it('asks nothing of metrics that are hidden', async () => {
    const { root } = await show({ areMetricsHidden: true });
    expect(statePanel(root)!.shadowRoot!.textContent).toContain('No decisions yet');
  });
});
