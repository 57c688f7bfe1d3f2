import ForecastMethodRecord from 'c/forecastMethodRecord';
import { WEEK_SUM_NAMES, ZERO } from 'c/forecastModel';
import type { BearingPeriod, Reading } from 'c/forecastModel';
import { createElement } from 'lwc';

const reading = (week: number, said: number, more: Partial<Reading> = {}): Reading => ({
  periodId: 'any',
  week,
  date: '2026-01-01',
  openByProbability: said * 1.5,
  withoutHistory: 0,
  sums: {
    ...(Object.fromEntries(WEEK_SUM_NAMES.map((name) => [name, ZERO])) as Reading['sums']),
    openCommit: { amount: said, count: 10 },
    headCall: { amount: said, count: 1 }
  },
  ...more
});

const quarter = (start: string, end: string, won: number, more: Partial<Reading> = {}): BearingPeriod => ({
  period: { key: start, name: start, kind: 'Quarter', start, end },
  won,
  opening: 2000,
  readings: [0, 3, 6, 9].map((week) => reading(week, 900, more))
});
const PERIODS = (more: Partial<Reading> = {}) => [
  quarter('2026-04-01', '2026-06-30', 800, more),
  quarter('2026-07-01', '2026-09-30', 1000, more)
];

const SCOPE = { isSeller: false, isMotion: false, kind: 'Quarter' };

const show = (change: object = {}) => {
  const element = createElement('c-forecast-method-record', { is: ForecastMethodRecord });
  Object.assign(element, { periods: PERIODS(), judged: 8, scope: SCOPE, ...change });
  document.body.appendChild(element);
  const root = element.shadowRoot!;
  const [errors, added] = Array.from(root.querySelectorAll('tbody')).map((body) =>
    Object.fromEntries(
      Array.from(body.querySelectorAll('tr')).map((row) => [
        row.querySelector('th')!.textContent,
        Array.from(row.querySelectorAll('td')).map((cell) => cell.textContent!.replace(/\s+/g, ' ').trim())
      ])
    )
  );
  return { root, errors, added };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('the track record', () => {
  it('says in one sentence how far off the usual bearings were at the start', () => {
    const { root } = show();
    expect(root.querySelector('.sentence')!.textContent).toBe(
      'On the last 2 quarters, said at their start: stage × probability was off by 50%, the category rule by 11%, and last quarter repeated by 20%.'
    );
  });

  it('has the error of each at four moments, with its bias and how many periods it could be judged by', () => {
    const { errors } = show();
    expect(errors['Category rule']).toEqual(Array(4).fill('11% 0%'));
    expect(errors['Stage × probability']).toEqual(Array(4).fill('50% +50%'));
    expect(errors['Last quarter repeated']).toEqual(Array(4).fill('20% -20%, 1 judged'));
    expect(errors["Managers' calls added up"]).toEqual(Array(4).fill('no submissions'));
  });

  it('says what people add', () => {
    const { added } = show();
    expect(added["Head's call"]).toEqual(Array(4).fill('+10 points Last quarter repeated'));
    expect(added["Sellers' calls added up"]).toEqual(Array(4).fill('no submissions'));
  });

  it('does not judge what has no history', () => {
    const { root, errors } = show({ periods: PERIODS({ withoutHistory: 9 }) });
    expect(errors['Stage × probability']).toEqual(Array(4).fill("no history: can't be judged"));
    expect(root.querySelector('.sentence')!.textContent).toBe(
      "On the last quarter, said at its start: last quarter repeated was off by 20%. What follows from stages and categories can't be judged without history."
    );
  });

  it('leaves the third week out of months, and says where there is nothing to judge', () => {
    expect(show({ scope: { ...SCOPE, kind: 'Month' } }).root.querySelectorAll('thead th')).toHaveLength(8);
    document.body.replaceChildren();
    expect(show({ periods: [] }).root.textContent).toContain('No period is over of which a result is known.');
  });

  it('of a motion knows no calls, because numbers are submitted for all of them', () => {
    const { errors, added } = show({ scope: { ...SCOPE, isMotion: true } });
    expect(errors["Managers' calls added up"]).toEqual(Array(4).fill('submitted for all motions together'));
    expect(added["Sellers' calls added up"]).toEqual(Array(4).fill('submitted for all motions together'));
  });
});
