import ForecastSubmit from 'c/forecastSubmit';
import type { Figures } from 'c/forecastFigures';
import ForecastSubmitDialog from 'c/forecastSubmitDialog';
import { createElement } from 'lwc';
import { settled } from '../../../../../../jest/settled';

jest.mock('@salesforce/customPermission/Call_As_Manager', () => ({ default: true }), { virtual: true });

const me = { id: '005000000000001AAA', name: 'Ana Ruiz', managerId: null };
const period = {
  id: 'a05',
  key: 'Q:2026-10-01',
  kind: 'Quarter' as const,
  name: 'FY2026 Q4',
  start: '2026-10-01',
  end: '2099-12-31'
};
const figures = { forecast: { number: 4_820_000, closed: 2_910_000, plan: 6_000_000 } } as Figures;
const TEAM = { level: 'Manager' as const, scope: { kind: 'Team' as const, userId: me.id } };
const open = ForecastSubmitDialog.open as unknown as jest.Mock;

const show = async (change: object = {}, motion: string | null = null) => {
  const element = createElement('c-forecast-submit', { is: ForecastSubmit });
  const selection = { period, owners: [me.id], motion };
  element.terms = { me, period, selection, ...TEAM, ...change };
  element.figures = figures;
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  return {
    root,
    text: (selector: string) => root.querySelector(selector)?.textContent?.trim(),
    button: () => root.querySelector('button')
  };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-submit', () => {
  it("submits a manager's number for the own team", async () => {
    const { button, text } = await show();
    open.mockResolvedValueOnce(4_820_000);
    button()!.click();
    await settled();
    expect(open).toHaveBeenCalledWith(
      expect.objectContaining({ level: 'Manager', seller: me, closed: 2_910_000, plan: 6_000_000 })
    );
    expect(text('[aria-live]')).toBe('$4.82M was submitted for FY2026 Q4.');
  });

  it.each([
    ["somebody else's number", { scope: { kind: 'Own' as const, userId: 'other' } }],
    ['a period that is over', { period: { ...period, end: '2026-01-31' } }],
    ['a period the org does not have', { period: { ...period, id: null } }]
  ])('does not submit %s', async (_case, change) => {
    expect((await show(change)).button()).toBeNull();
  });

  it('asks for all motions', async () => {
    const { button, root } = await show({}, 'Inside');
    expect(button()).toBeNull();
    expect(root.textContent).toContain('Choose all motions to submit');
  });
});
