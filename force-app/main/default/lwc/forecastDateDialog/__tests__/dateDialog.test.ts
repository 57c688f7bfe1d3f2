import ForecastDateDialog from 'c/forecastDateDialog';
import type { Deal } from 'c/forecastData';
import { DEFAULT_POLICIES } from 'c/forecastModel';
import type { CallerRole, Period } from 'c/forecastModel';
import { createElement } from 'lwc';
import { aCall, aDeal } from '../../../../../../jest/deals';
import { settled } from '../../../../../../jest/settled';

type Field = HTMLElement & { value: string; checked: boolean; label: string; reportValidity: () => boolean };

const quarter = (name: string, start: string, end: string): Period => ({
  id: `a0${name}`,
  key: `Q:${start}`,
  kind: 'Quarter',
  name,
  start,
  end
});
const Q4 = quarter('FY2026 Q4', '2026-10-01', '2026-12-31');
const PERIODS = [
  quarter('FY2026 Q3', '2026-07-01', '2026-09-30'),
  Q4,
  quarter('FY2027 Q1', '2027-01-01', '2027-03-31')
];
const REASONS = [{ value: 'Legal', label: 'Legal' }];

const show = async (change: Partial<Deal> = {}, role: CallerRole = 'Rep', slipReasons = REASONS) => {
  const element = createElement('c-forecast-date-dialog', { is: ForecastDateDialog as never }) as HTMLElement;
  const calendar = { periods: PERIODS, policies: DEFAULT_POLICIES };
  Object.assign(element, { deal: aDeal(change), terms: { calendar, role, slipReasons } });
  document.body.appendChild(element);
  const root = element.shadowRoot!;
  const closed: unknown[] = [];
  element.addEventListener('modalclose', (event) => closed.push((event as CustomEvent).detail));
  const field = (name: string) => root.querySelector<Field>(`[data-name="${name}"]`);
  const along = () => root.querySelector<Field>('[data-id="along"]');
  const pick = async (date: string) => {
    field('closeDate')!.dispatchEvent(new CustomEvent('change', { detail: { value: date } }));
    await settled();
  };
  const save = root.querySelector<Field>('[data-id="save"]')!;
  const press = (isValid = true) => {
    root.querySelectorAll<Field>('[data-name]').forEach((one) => {
      one.reportValidity = () => isValid;
    });
    save.click();
  };
  const effects = () => root.querySelector('[data-id="effects"]')!.textContent;
  await settled();
  return { root, field, along, pick, press, save, effects, closed };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-date-dialog', () => {
  it('asks nothing more while the date stays in its period', async () => {
    const { field, along, pick, press, save, effects, closed } = await show({ repCall: 'In' });
    await pick('2026-12-30');
    expect([effects(), field('slipReason'), along(), save.label]).toEqual(['', null, null, 'Change date']);
    press();
    expect(closed).toEqual([{ closeDate: '2026-12-30' }]);
  });

  it('says what a slip takes out of the number and asks why', async () => {
    const { field, pick, press, save, effects, closed } = await show();
    await pick('2027-01-29');
    expect(effects()).toBe(
      'This is a slip out of FY2026 Q4 into FY2027 Q1.It takes $310,000 out of the number of FY2026 Q4.'
    );
    expect(save.label).toBe('Move to FY2027 Q1');
    press(false);
    expect(closed).toEqual([]);
    field('slipReason')!.dispatchEvent(new CustomEvent('change', { detail: { value: 'Legal' } }));
    press();
    expect(closed).toEqual([{ closeDate: '2027-01-29', slipReason: 'Legal' }]);
  });

  it.each<[string, Partial<Deal>, string]>([
    [
      'Out',
      { category: 'BestCase' },
      'It is Out, so the number of FY2026 Q4 does not change; its upside falls by $310,000.'
    ],
    ['Pipeline', { category: 'Pipeline' }, 'It is in Pipeline, so the number of FY2026 Q4 does not change.'],
    ['no amount', { amount: null }, 'It has no amount, so the number of FY2026 Q4 does not change.'],
    [
      'a hidden amount',
      { amount: null, isAmountVisible: false },
      'It takes its amount out of the number of FY2026 Q4.'
    ],
    ['a hidden call', { areCallsVisible: false }, 'Its call is not visible to you']
  ])('says it of a deal with %s', async (_what, change, words) => {
    const { pick, effects } = await show(change);
    await pick('2027-01-29');
    expect(effects()).toContain(words);
  });

  it('takes no slip of a date that is pulled in', async () => {
    const { field, pick, save, effects } = await show();
    await pick('2026-09-30');
    expect(effects()).toContain('It is not a slip.');
    expect(field('slipReason')).toBeNull();
    expect(save.label).toBe('Move to FY2026 Q3');
  });

  it('takes the own call along only if it is confirmed, for the period it was confirmed for', async () => {
    const made = { Rep: aCall({ call: 'In', note: 'CFO agreed', period: Q4 }), Manager: null };
    const { root, along, pick, press, effects, closed } = await show({ made }, 'Rep', []);
    await pick('2027-01-29');
    expect(along()!.label).toBe('Call it In for FY2027 Q1 too');
    expect(along()!.checked).toBe(false);
    expect(root.textContent).toContain('Your reason: CFO agreed');
    expect(effects()).toContain('Calls made for FY2026 Q4 do not count in another period.');
    along()!.dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
    await pick('2026-09-01');
    expect(along()!.checked).toBe(false);
    along()!.dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
    press();
    expect(closed).toEqual([{ closeDate: '2026-09-01', takesCallAlong: true }]);
  });

  it('offers neither the call of another role nor a period that the org does not have', async () => {
    const made = { Rep: aCall({ call: 'In', period: Q4 }), Manager: null };
    const manager = await show({ made }, 'Manager');
    await manager.pick('2027-01-29');
    expect(manager.along()).toBeNull();
    const rep = await show({ made });
    await rep.pick('2031-01-29');
    expect(rep.along()).toBeNull();
    expect(rep.save.label).toMatch(/^Move to .*2031/);
  });

  it('changes nothing where the date is the same', async () => {
    const { press, closed } = await show();
    press();
    expect(closed).toEqual([null]);
  });
});
