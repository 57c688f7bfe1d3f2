import ForecastCloseDialog from 'c/forecastCloseDialog';
import type { ClosingTerms } from 'c/forecastCloseDialog';
import type { Deal } from 'c/forecastData';
import type { Period, StageFacts } from 'c/forecastModel';
import { createElement } from 'lwc';
import { STAGES, aDeal } from '../../../../../../jest/deals';
import { emit, competitors, refuse } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';

type Field = HTMLElement & {
  value: string;
  options: { value: string; label: string }[];
  reportValidity: () => boolean;
};
const [REDLINING, WON, LOST] = STAGES.slice(4);
const choices = (...values: string[]) => values.map((value) => ({ value, label: value }));
const quarter = (name: string, start: string, end: string): Period => ({
  id: name,
  key: `Q:${start}`,
  kind: 'Quarter',
  name,
  start,
  end
});
const Q4 = quarter('FY2026 Q4', '2026-10-01', '2026-12-31');
const terms: ClosingTerms = {
  today: '2026-11-21',
  lostCloseDate: 'Became Known',
  periods: [Q4, quarter('FY2027 Q1', '2027-01-01', '2027-03-31')],
  shown: Q4,
  lossTypes: choices('Competition', 'No Decision'),
  noDecisionKinds: choices('Told Us', 'Keeps What It Has', 'Went Silent'),
  mayAddCompetitor: true
};
const due = '2027-01-29';

const show = (
  stages: readonly StageFacts[],
  { deal = {}, ...more }: Partial<ClosingTerms> & { deal?: Partial<Deal> } = {}
) => {
  document.body.replaceChildren();
  const element = createElement('c-forecast-close-dialog', {
    is: ForecastCloseDialog as never
  }) as HTMLElement;
  Object.assign(element, {
    deal: aDeal({ closeDate: due, amount: 12_300, ...deal }),
    stages,
    terms: { ...terms, ...more }
  });
  document.body.appendChild(element);
  const root = element.shadowRoot!;
  const closed: unknown[] = [];
  element.addEventListener('modalclose', (event) => closed.push((event as CustomEvent).detail));
  const all = () => Array.from(root.querySelectorAll<Field>('[data-name]'));
  const field = (name: string) => all().find((one) => one.dataset.name === name)!;
  /** One after the other: an answer may bring the field of the next. */
  const say = (input: Record<string, string>) =>
    Object.entries(input).reduce(async (before, [name, value]) => {
      await before;
      if (name === 'amount') field(name).value = value;
      field(name).dispatchEvent(new CustomEvent('change', { detail: { value } }));
      await settled();
    }, Promise.resolve());
  const button = () => root.querySelector<HTMLElement & { label: string }>('.last-button')!;
  const press = (invalid: string[] = []) => {
    for (const one of all()) one.reportValidity = () => !invalid.includes(one.dataset.name!);
    button().click();
  };
  return {
    fields: () => all().map((one) => one.dataset.name),
    title: () => root.querySelector<HTMLElement & { label: string }>('lightning-modal-header')!.label,
    text: (id: string) => root.querySelector(`[data-id="${id}"]`)?.textContent,
    root,
    field,
    say,
    button,
    press,
    closed
  };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('a win', () => {
  it('asks for amount and close date, today proposed whenever the deal was due', () => {
    const { fields, title, button, field, text, press, closed } = show([WON]);
    expect([title(), button().label]).toEqual(['Mark Acme renewal as won', 'Mark as won']);
    expect(fields()).toEqual(['amount', 'closeDate']);
    expect([field('amount').value, field('closeDate').value]).toEqual(['12300', '2026-11-21']);
    expect(text('booked-in')).toBe('Counts as won in FY2026 Q4.');
    press();
    expect(closed).toEqual([{ stage: 'Closed Won', closeDate: '2026-11-21' }]);
  });

  it('says when it counts in another period than the one that is shown, in the future, or in none', async () => {
    const { say, text } = show([WON]);
    await say({ closeDate: due });
    expect(text('booked-in')).toBe(
      'Counts as won in FY2027 Q1. You are looking at FY2026 Q4. This date is in the future.'
    );
    await say({ closeDate: '2026-09-30' });
    expect(text('booked-in')).toBe('This date is in none of the forecast periods.');
  });

  it.each([
    ['12300', {}],
    ['12500.5', { amount: 12_500.5 }],
    ['0', { amount: 0 }],
    ['', { amount: null }]
  ])('saves an amount of %j only where it is another one', async (typed, expected) => {
    const { say, press, closed } = show([WON]);
    await say({ amount: typed });
    press();
    expect(closed).toEqual([{ stage: 'Closed Won', closeDate: '2026-11-21', ...expected }]);
  });

  it('leaves the amount to the products of the deal, and asks for none that is hidden', () => {
    const ofProducts = show([WON], { deal: { isAmountEditable: false } });
    expect(ofProducts.fields()).toEqual(['closeDate']);
    expect(ofProducts.text('amount-of-products')).toContain('$12,300');
    const hidden = show([WON], { deal: { isAmountVisible: false, amount: null } });
    expect(hidden.fields()).toEqual(['closeDate']);
    expect(hidden.text('amount-of-products')).toBeUndefined();
  });
});

describe('a loss', () => {
  it.each([
    ['Became Known', '2026-11-21', 'Losses close on the day they become known.', 'FY2026 Q4'],
    ['Was Due', due, 'Losses close on the day the deal was due.', 'FY2027 Q1']
  ] as const)('proposes the day of the policy: %s', (lostCloseDate, day, rule, period) => {
    const { field, text, title, button } = show([LOST], { lostCloseDate });
    expect([title(), button().label]).toEqual(['Mark Acme renewal as lost', 'Mark as lost']);
    expect(field('closeDate').value).toBe(day);
    expect(text('date-rule')).toBe(rule);
    expect(text('booked-in')).toContain(`Counts as lost in ${period}.`);
  });

  it('to competition names one of the competitors', async () => {
    const { fields, field, say, press, closed } = show([LOST]);
    expect(fields()).toEqual(['lossType', 'closeDate']);
    press(['lossType']);
    expect(closed).toEqual([]);
    await say({ lossType: 'Competition' });
    emit('forecastCompetitors', competitors('Kestrel', 'Tellumar'));
    await settled();
    expect(field('competitor').options.map(({ label }) => label)).toEqual([
      'Kestrel',
      'Tellumar',
      'Add a competitor…'
    ]);
    await say({ competitor: 'a06Tellumar' });
    press();
    expect(closed).toEqual([
      {
        stage: 'Closed Lost',
        closeDate: '2026-11-21',
        loss: { lossType: 'Competition', competitor: { id: 'a06Tellumar', name: 'Tellumar' } }
      }
    ]);
  });

  it.each([
    ['  Globex ', { id: null, name: 'Globex' }],
    [' TELLUMAR', { id: 'a06Tellumar', name: 'Tellumar' }]
  ])('adds a competitor that is not on the list: %j', async (typed, competitor) => {
    const { say, press, closed } = show([LOST]);
    await say({ lossType: 'Competition' });
    emit('forecastCompetitors', competitors('Tellumar'));
    await settled();
    await say({ competitor: 'new', competitorName: typed });
    press();
    expect(closed).toMatchObject([{ loss: { competitor } }]);
  });

  it('offers only what the user may do, keeps a competitor that is not active any more, and says why the list is empty', async () => {
    const { field, say, root, press, closed } = show([LOST], {
      mayAddCompetitor: false,
      deal: { competitorId: 'a06Old', competitor: 'Old' }
    });
    await say({ lossType: 'Competition' });
    refuse('forecastCompetitors', 'The org is busy.');
    await settled();
    expect(field('competitor').options).toEqual([{ value: 'a06Old', label: 'Old' }]);
    expect(root.querySelector('[role="alert"]')!.textContent).toContain('The org is busy.');
    press();
    expect(closed).toMatchObject([{ loss: { lossType: 'Competition' } }]);
    expect(closed[0]).not.toHaveProperty('loss.competitor');
  });

  it('to no decision says how, and who told us when', async () => {
    const { fields, say, press, closed } = show([LOST]);
    await say({ lossType: 'No Decision' });
    expect(fields()).toEqual(['lossType', 'kind', 'closeDate']);
    await say({ kind: 'Told Us' });
    expect(fields()).toEqual(['lossType', 'kind', 'toldBy', 'toldOn', 'closeDate']);
    await say({ toldBy: ' Jo Park ', toldOn: '2026-11-20' });
    press();
    await say({ kind: 'Went Silent' });
    press();
    expect(closed).toEqual([
      {
        stage: 'Closed Lost',
        closeDate: '2026-11-21',
        loss: {
          lossType: 'No Decision',
          noDecisionKind: 'Told Us',
          noDecisionToldBy: 'Jo Park',
          noDecisionToldOn: '2026-11-20'
        }
      },
      {
        stage: 'Closed Lost',
        closeDate: '2026-11-21',
        loss: { lossType: 'No Decision', noDecisionKind: 'Went Silent' }
      }
    ]);
  });

  it('asks for nothing the user cannot see', async () => {
    const { fields, press, closed } = show([LOST], { lossTypes: [] });
    expect(fields()).toEqual(['closeDate']);
    press();
    expect(closed).toEqual([{ stage: 'Closed Lost', closeDate: '2026-11-21' }]);
    const withoutKinds = show([LOST], { noDecisionKinds: [] });
    await withoutKinds.say({ lossType: 'No Decision' });
    expect(withoutKinds.fields()).toEqual(['lossType', 'closeDate']);
  });
});

describe('a card that was dropped on Closed', () => {
  it('asks how the deal ended, and asks for what that needs', async () => {
    const { fields, title, say, button, field } = show([WON, LOST], { lostCloseDate: 'Was Due' });
    expect(title()).toBe('Close Acme renewal');
    expect([fields(), button().label]).toEqual([['stage', 'amount', 'closeDate'], 'Mark as won']);
    await say({ stage: 'Closed Lost' });
    expect([fields(), button().label]).toEqual([['stage', 'lossType', 'closeDate'], 'Mark as lost']);
    expect(field('closeDate').value).toBe(due);
    await say({ closeDate: '2026-12-01', stage: 'Closed Won' });
    expect(field('closeDate').value).toBe('2026-12-01');
  });
});

describe('reopening', () => {
  const lost = {
    isClosed: true,
    stage: 'Closed Lost',
    lossType: 'No Decision',
    noDecisionKind: 'Told Us',
    noDecisionToldBy: 'Jo Park'
  } as const;

  it.each([
    ['2026-10-02', '2026-11-21'],
    [due, due]
  ])('asks for the date, and takes the reason of the loss away (was due %s)', (closeDate, day) => {
    const { fields, title, button, field, press, closed } = show([REDLINING], {
      deal: { ...lost, closeDate }
    });
    expect([title(), button().label]).toEqual(['Reopen Acme renewal', 'Reopen']);
    expect(fields()).toEqual(['closeDate']);
    expect(field('closeDate').value).toBe(day);
    press();
    expect(closed).toEqual([
      {
        stage: 'Redlining Documents',
        closeDate: day,
        loss: { lossType: null, noDecisionKind: null, noDecisionToldBy: null }
      }
    ]);
  });
});
