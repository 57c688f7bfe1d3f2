import ForecastCapacity from 'c/forecastCapacity';
import { DEFAULT_POLICIES } from 'c/forecastModel';
import type { Period } from 'c/forecastModel';
import { createElement } from 'lwc';
import {
  emit,
  emitWhere,
  metric,
  metrics,
  openDeals,
  plans,
  refuse,
  sellers
} from '../../../../../../jest/org';
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
// Six finished quarters, the running one (7) and the next (8).
const PERIODS = [
  period('1', '2025-04-01', '2025-06-30'),
  period('2', '2025-07-01', '2025-09-30'),
  period('3', '2025-10-01', '2025-12-31'),
  period('4', '2026-01-01', '2026-03-31'),
  period('5', '2026-04-01', '2026-06-30'),
  period('6', '2026-07-01', '2026-09-30'),
  period('7', '2026-10-01', '2026-12-31'),
  period('8', '2027-01-01', '2027-03-31')
];
/** Six ramped sellers of 200,000 in a segment, one of them with a start in 2027. */
const SIX = Array.from({ length: 6 }, (_, index) => ({
  user: `005${index}`,
  name: `Seller ${index}`,
  start: '2020-01-01',
  segment: 'Enterprise',
  quota: 200_000
}));
const won = (periodId: string, user: string, amount: number) =>
  metric(
    periodId,
    { wonAmount: amount, wonCount: 4, wonDays: 400, lostCompetitionAmount: amount, lostCompetitionCount: 4 },
    { dimension: { value: 'Seller' }, value: { value: user }, label: { value: `Name ${user}` } }
  );
const SIX_WON = PERIODS.slice(0, 6).flatMap(({ id }) => SIX.map(({ user }) => won(id!, user, 100_000)));

const show = async (change: object = {}) => {
  const element = createElement('c-forecast-capacity', { is: ForecastCapacity });
  Object.assign(element, {
    selection: { period: PERIODS[6], owners: null, motion: null },
    context: { calendar: { periods: PERIODS, policies: DEFAULT_POLICIES } },
    people: [],
    policy: DEFAULT_POLICIES[0],
    today: '2026-11-20',
    ...change
  });
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  const panel = (name: string): ShadowRoot => root.querySelector(`c-forecast-${name}`)!.shadowRoot!;
  const rows = (name: string, table = 0): string[][] => {
    const found = panel(name).querySelectorAll('c-forecast-figure-table')[table].shadowRoot!;
    return Array.from(found.querySelectorAll('tbody tr')).map((row) =>
      Array.from(row.children).map(({ textContent }) => textContent!)
    );
  };
  const lead = (name: string): string => panel(name).querySelector('.lead, .result')!.textContent!;
  return { element, root, panel, rows, lead };
};

const answer = async ({
  entered = SIX as object[],
  summed = SIX_WON as object[],
  deals = 20,
  planned = [1_300_000]
} = {}): Promise<void> => {
  emit('forecastSellers', sellers(...entered));
  emit('forecastMetrics', metrics(...summed));
  emit('forecastPlans', plans(...planned.map((amount) => ({ amount, periodId: '8' }))));
  emit(
    'forecastOpenDeals',
    openDeals(...SIX.map(({ user }) => ({ user, count: deals, amount: deals * 1000 })))
  );
  await settled();
};

afterEach(() => document.body.replaceChildren());

describe('the Capacity view', () => {
  it('compares ramped capacity with the plan, by quarter, month and segment', async () => {
    const { rows, lead, panel } = await show();
    await answer();
    expect(lead('capacity-plan')).toBe(
      'Q 8: the plan takes 108% of the ramped capacity of $1.20M. $100K more than the sellers can carry.'
    );
    expect(rows('capacity-plan').slice(0, 2)).toEqual([
      ['Q 7', '6', '$1,200,000', '–', '–'],
      ['Q 8', '6', '$1,200,000', '$1,300,000', '108%, too little']
    ]);
    expect(rows('capacity-plan', 1)).toEqual([
      ['Enterprise', '6', '$1.20M', '$1.20M', '$1.20M', '$1.20M', '$1.20M', '–']
    ]);
    panel('capacity-plan')
      .querySelector('c-forecast-button-group')!
      .dispatchEvent(new CustomEvent('choose', { detail: 'month' }));
    await settled();
    expect(rows('capacity-plan')[0]).toEqual(['Oct 2026', '6', '$400,000']);
    expect(rows('capacity-plan')).toHaveLength(15);
  });

  it('places sellers as long as the pipeline feeds them, and says why it pauses', async () => {
    const { rows, lead } = await show();
    // 120 deals; six sellers keep 72.
    await answer();
    expect(lead('hiring')).toBe('Add 2 in Enterprise, and no more now. Ramped, that is $200K a quarter.');
    expect(rows('hiring').map(([place, where, brings]) => [place, where, brings])).toEqual([
      ['1', 'Enterprise', '$100,000'],
      ['2', 'Enterprise', '$100,000']
    ]);
    expect(rows('hiring', 1)).toEqual([
      [
        'Enterpriseafter 2 more',
        '2 more would leave 8 of 120 deals, and one more needs 12. Create accepted pipeline first.'
      ]
    ]);
  });

  it('tries what is added, lost and delayed, takes it back, and warns where the pipeline does not feed it', async () => {
    const { panel, rows, lead } = await show();
    await answer();
    const form = panel('what-if');
    const press = async (text: string): Promise<void> => {
      const buttons = Array.from(form.querySelectorAll('button'));
      buttons.find(({ textContent }) => textContent === text)!.click();
      await settled();
    };
    const enter = async (name: string, value: string): Promise<void> => {
      form
        .querySelector(`[data-name="${name}"]`)!
        .dispatchEvent(new CustomEvent('change', { detail: { value } }));
      await settled();
    };
    const choose = async (kind: string): Promise<void> => {
      form
        .querySelector('c-forecast-button-group')!
        .dispatchEvent(new CustomEvent('choose', { detail: kind }));
      await settled();
    };
    await enter('count', '3');
    await enter('month', '2027-01');
    await press('Try it');
    expect(form.querySelector('li')!.textContent).toBe('3 sellers in Enterprise from Jan 2027');
    // Three with 0, 25, 50 and 100 % of 200,000 by the norm, since few ever started.
    expect(lead('what-if')).toBe('The year ahead: +$1.05M, $5.85M of ramped capacity.');
    expect(form.querySelector('.warning')!.textContent).toBe(
      'Enterprise: there are enough open deals for 2 of 3 sellers added.'
    );
    await choose('lose');
    await enter('sellerId', '0050');
    await press('Try it');
    expect(lead('what-if')).toBe('The year ahead: +$250K, $5.05M of ramped capacity.');
    await choose('delay');
    await enter('sellerId', 'added-0-2');
    await enter('months', '3');
    await press('Try it');
    expect(form.querySelectorAll('li')[2].textContent).toBe(
      'Added: Enterprise, Jan 2027 3 starts 3 months later'
    );
    expect(lead('what-if')).toBe('The year ahead: +$50K, $4.85M of ramped capacity.');
    await press('Show as table');
    expect(rows('what-if')[1]).toEqual([
      'Q 8',
      '$1,200,000',
      '$1,000,000',
      '-$200,000',
      '$1,300,000',
      '130%'
    ]);
    await press('Undo');
    expect(lead('what-if')).toContain('+$250K');
    await press('Reset');
    expect(lead('what-if')).toBe('Nothing is changed yet.');
  });

  it('says what has to be created by when', async () => {
    const { rows, lead } = await show();
    await answer();
    // At a close rate of 50 % the plan takes 2,600,000; 120,000 is open. Wins take 100 days.
    expect(rows('pipeline-need')).toEqual([
      ['Enterprise', '–no plan', '50%', '–', '$120,000', '–', '–', '–'],
      ['All', '$1,300,000', '50%', '$2,600,000', '$120,000', '$2,480,000', 'Dec 21', '$0']
    ]);
    expect(lead('pipeline-need')).toBe(
      '$2.48M to create for Q 8. Created in Q 7 so far, net of what was lost again: $0.'
    );
  });

  it('shows each seller with start, tenure, quota and attainment, and how these are spread', async () => {
    const { rows, lead, panel } = await show();
    await answer({ entered: [...SIX.slice(1), { ...SIX[0], end: '2026-05-31' }] });
    expect(rows('sellers')[0]).toEqual([
      'Seller 1',
      'Enterprise',
      'Jan 1, 2020',
      '6 years',
      '$200,000',
      '20',
      '$400,000',
      '50%'
    ]);
    expect(rows('sellers')[5][0]).toBe('Seller 0left May 31, 2026');
    expect(lead('sellers')).toBe(
      '0 of 6 sellers won what they could carry, Q 3 to Q 6. The middle one won 50%.'
    );
    expect(panel('sellers').querySelectorAll('.step')[1].textContent).toBe('50% to 80%6 sellers');
    expect(panel('capacity-plan').querySelector('.small')!.textContent).toBe(
      'Q 3 to Q 6: 1 seller left, 18% of the sellers: Seller 0. 0 of 6 sellers with a known start left before they were ramped.'
    );
  });

  it('takes starts from first deals where there are no records, and says so', async () => {
    const { root, rows, panel } = await show();
    const later = PERIODS.slice(2, 6).map(({ id }) => won(id!, '0059', 50_000));
    await answer({ entered: [], summed: [...SIX_WON, ...later] });
    expect(root.querySelector('.warning')!.textContent).toContain('the start assumed from the first deal');
    const starts = rows('sellers').map(([name, , start]) => [name, start]);
    expect(starts[0]).toEqual(['Name 0050', 'before the records']);
    expect(panel('what-if').textContent).toContain('Enter quotas in the Seller records');
    expect(rows('capacity-plan')[0].slice(1, 3)).toEqual([
      '7',
      '–without 7 sellers whose quota or ramp is not known'
    ]);
    expect(starts[6]).toEqual(['Name 0059', 'Oct 1, 2025assumed from first deal']);
  });

  it('says what to do without sellers and without quarters, and what the org refused', async () => {
    const { root, element } = await show();
    await answer({ entered: [], summed: [], planned: [] });
    const words = (): string => statePanel(root)!.shadowRoot!.textContent!;
    expect(words()).toContain('Add a Seller record for everyone who carries a quota');
    Object.assign(element, { context: { calendar: { periods: [], policies: [] } } });
    await settled();
    expect(words()).toContain('The org has no quarter for today.');
    Object.assign(element, { context: { calendar: { periods: PERIODS, policies: [] } } });
    await settled();
    refuse('forecastSellers', 'No access.');
    await settled();
    expect(words()).toContain('No access.');
  });

  it('draws the ramp beside the norm, few in open points, with its table', async () => {
    const { panel, rows } = await show();
    const starter = { user: '0059', name: 'New', start: '2026-01-15', segment: 'Enterprise', quota: 200_000 };
    await answer({
      entered: [...SIX, starter],
      summed: [...SIX_WON, won('4', '0059', 20_000), won('5', '0059', 60_000)]
    });
    const ramp = panel('ramp');
    const chart = ramp.querySelector('c-forecast-line-chart')!.shadowRoot!;
    expect(chart.querySelectorAll('.line_learned .point_open')).toHaveLength(3);
    expect(chart.querySelectorAll('.line_norm .point')).toHaveLength(8);
    Array.from(ramp.querySelectorAll('button')).at(-1)!.click();
    await settled();
    expect(rows('ramp').slice(0, 4)).toEqual([
      ['Q1', '1', '0', '–', '20% (few: 1)', '0%'],
      ['Q2', '1', '0', '–', '60% (few: 1)', '25%'],
      ['Q3', '1', '0', '–', '0% (few: 1)', '50%'],
      ['Q4', '0', '0', '–', '–', '100%']
    ]);
  });

  it('asks for no plans and metrics that are hidden, and says so', async () => {
    const { rows, lead } = await show({ arePlansHidden: true });
    emit('forecastSellers', sellers(...SIX));
    emitWhere('forecastMetrics', 'Seller', metrics(...SIX_WON));
    emit('forecastOpenDeals', openDeals());
    await settled();
    expect(lead('capacity-plan')).toBe(
      "Plans are not visible to you, so capacity can't be compared with them."
    );
    expect(rows('capacity-plan')[0][3]).toBe('Not visible to you');
  });
});
