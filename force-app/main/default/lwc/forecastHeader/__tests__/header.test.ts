import ForecastHeader from 'c/forecastHeader';
import { DEFAULT_POLICIES } from 'c/forecastModel';
import { createElement } from 'lwc';
import { pastStarts, someFigures, sumsOf } from '../../../../../../jest/figures';
import { settled } from '../../../../../../jest/settled';

const figures = someFigures();
const last = { number: 260, submittedAt: '2026-01-05T16:00:00Z' };
const pickers = { periods: [], period: '', scopes: [], scope: '', motions: [], motion: '' };

const measures = (root: ShadowRoot) =>
  Array.from(
    root.querySelectorAll<HTMLElement & { value: string; hint: string; note: string; formula: string }>(
      'c-forecast-kpi'
    )
  ).map(({ value, hint, note, formula }) => ({ value, hint, note, formula }));

const show = async (change: object = {}) => {
  const element = createElement('c-forecast-header', { is: ForecastHeader });
  Object.assign(element, { pickers, figures, last, policy: DEFAULT_POLICIES[0], ...change });
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  return {
    element,
    root,
    text: (id: string) => root.querySelector(`[data-id="${id}"]`)?.textContent?.trim()
  };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-header', () => {
  it('says beside coverage how much pipeline was created, and what a plan uses up', async () => {
    const created = { accepted: 900, lost: 100, net: 800, usedUp: 1240 };
    const [{ formula }] = measures((await show({ created })).root);
    expect(formula).toContain(
      'Net qualified pipeline created in the period: $800 ($900 accepted, $100 of it lost by now). A plan like that of the period uses up $1K'
    );
    const [planless] = measures((await show({ created: { ...created, usedUp: null } })).root);
    expect(planless.formula).not.toContain('uses up');
    expect(measures((await show()).root)[0].formula).not.toContain('Net qualified');
  });

  it('shows the last number, what has changed since, and leads to it', async () => {
    const { element, root, text } = await show();
    const handler = jest.fn();
    element.addEventListener('sincelast', handler);
    expect(text('last')).toBe('$260');
    expect(text('last-day')).toMatch(/Jan 5/);
    expect(text('since-last')).toBe('+$40 since');
    root.querySelector<HTMLButtonElement>('[data-id="since-last"]')!.click();
    expect(handler).toHaveBeenCalled();
  });

  it("says that nothing was submitted yet, and compares no motion's number with the last", async () => {
    expect((await show({ last: null })).text('last')).toBe('Not submitted');
    expect((await show({ isOneMotion: true })).text('since-last')).toBeUndefined();
    expect((await show({ last: undefined })).text('last')).toBeUndefined();
  });

  it('finds a person of a large team by name', async () => {
    const scopes = Array.from({ length: 40 }, (_, index) => ({
      value: `Own:${index}`,
      label: `Seller ${index}`
    }));
    const { element, root } = await show({ pickers: { ...pickers, scopes, scope: 'Own:0' } });
    const picked = jest.fn();
    element.addEventListener('pick', (event) => picked((event as CustomEvent).detail));
    const search = root.querySelector<HTMLElement>('[data-name="search"]')!;
    search.dispatchEvent(new CustomEvent('change', { detail: { value: ' seller 39' } }));
    await settled();
    const offered = root.querySelector<HTMLElement & { options: { label: string }[] }>(
      '[data-name="scope"]'
    )!;
    expect(offered.options.map(({ label }) => label)).toEqual(['Seller 0', 'Seller 39']);
    search.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(picked).toHaveBeenCalledWith({ name: 'scope', value: 'Own:39' });
    expect((await show()).root.querySelector('[data-name="search"]')).toBeNull();
  });

  it('says how old the metrics are, and when they are too old', async () => {
    const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
    expect((await show({ asOf: ago(1) })).text('as-of')).toMatch(/^Metrics as of/);
    expect((await show({ asOf: ago(1) })).text('as-of')).not.toContain('older than a day');
    expect((await show({ asOf: ago(25) })).text('as-of')).toContain('older than a day');
    expect((await show({ asOf: null })).text('as-of')).toBe('Metrics: not computed yet');
    expect((await show({ asOf: undefined })).text('as-of')).toBe('');
  });

  it('sets coverage of the plan and of the ramped capacity side by side', async () => {
    const { root } = await show();
    expect(measures(root)).toMatchObject([
      { value: '1.50×', hint: '1.50× at start · 3.4× needed', note: '' },
      { value: '1.20×', hint: '1.20× at start · $500 ramped' },
      { value: '32.3%', hint: '29% counting slips', note: 'FY2025 Q4 – FY2026 Q3' }
    ]);
    expect(
      (await show({ figures: { ...figures, capacity: null } })).root.querySelectorAll('c-forecast-kpi')
    ).toHaveLength(2);
  });

  it('says what past starts brought beside the rule, and both routes to it', async () => {
    const past = pastStarts([9, 9], [1.94, 1.11], [2.99, 1.08], [2.13, 1.27], [2.11, 1.13]);
    const finished = [
      sumsOf({
        won: 50,
        lostCompetition: 60,
        lostNoDecision: 45,
        slipped: 15,
        startCommit: 90,
        startWonCommit: 45
      })
    ];
    const [coverage] = measures((await show({ figures: someFigures({ past, finished }) })).root);
    expect(coverage.note).toBe('starts of 1.9–3.0× brought 108–127%');
    expect(coverage.formula).toContain(
      '1 ÷ the close rate counting slips = 3.4×, over FY2025 Q4 – FY2026 Q3.'
    );
    expect(coverage.formula).toContain('From the opening pipeline alone, 2.0× is needed');
    expect(coverage.formula).toContain('Q0 9.0× → 900%, Q1 1.94× → 111%, Q2 3.0× → 108%');
    const one = measures((await show({ figures: someFigures({ past: pastStarts([2, 1.1]) }) })).root);
    expect(one[0].note).toBe('the last start, of 2.0×, brought 110%');
  });

  it('says that coverage in Commit is advanced, not short', async () => {
    const chosen = sumsOf({ startCommit: 400, startBestCase: 100 });
    const [coverage] = measures((await show({ figures: someFigures({ chosen }) })).root);
    expect(coverage.note).toBe('advanced, not short: 80% of it in Commit');
  });

  it('asks nothing of a finished period, and of a coming one only what it needs at its start', async () => {
    const finished = measures((await show({ figures: someFigures({ today: '2027-01-01' }) })).root);
    expect(finished[0]).toMatchObject({ hint: '1.50× at start · brought 25% of plan', note: '' });
    const coming = measures(
      (await show({ figures: someFigures({ today: '2026-09-30', chosen: null }) })).root
    );
    expect(coming[0].hint).toBe('3.4× needed at start');
    expect(coming[1].hint).toBe('$500 ramped');
  });

  it('says how much of plan is closed, and how much of the running period is over', async () => {
    expect((await show()).text('pace')).toBe('25% closed · 50% of the period over');
    expect((await show({ figures: someFigures({ today: '2027-01-01' }) })).text('pace')).toBeUndefined();
    expect((await show({ figures: someFigures({ plans: [] }) })).text('pace')).toBeUndefined();
  });

  it('marks a rate of few decided deals', async () => {
    const finished = [sumsOf({ won: 50, lostCompetition: 50 }, 4)];
    const rates = measures((await show({ figures: someFigures({ finished }) })).root)[2];
    expect(rates).toMatchObject({ value: '50%', hint: 'few: 8 · 50% counting slips' });
  });
});
