import { trackRecordOf } from 'c/forecastModel';

const third = { start: '2026-07-01', end: '2026-09-30' };
const second = { start: '2026-04-01', end: '2026-06-30' };

describe('trackRecordOf', () => {
  it('measures the last submission of each third against what was won', () => {
    const submissions = [
      { date: '2026-07-06', number: 500 },
      { date: '2026-07-20', number: 800 },
      { date: '2026-08-10', number: 1_100 },
      { date: '2026-09-28', number: 1_000 }
    ];
    const { byThird } = trackRecordOf([{ period: third, submissions, won: 1_000 }]);
    expect(byThird.map((one) => one?.toFixed(2))).toEqual(['0.80', '0.90', '1.00']);
  });

  it('takes the bias from the last number of each period that has a result', () => {
    const { bias } = trackRecordOf([
      { period: second, submissions: [{ date: '2026-06-20', number: 1_300 }], won: 1_000 },
      { period: third, submissions: [{ date: '2026-07-02', number: 1_100 }], won: 1_000 },
      { period: third, submissions: [{ date: '2026-07-02', number: 9_999 }], won: null }
    ]);
    expect(bias).toBeCloseTo(0.2);
  });

  it('says nothing where nothing was submitted or won', () => {
    expect(trackRecordOf([])).toEqual({ byThird: [null, null, null], bias: null });
    expect(trackRecordOf([{ period: third, submissions: [], won: 1_000 }])).toEqual({
      byThird: [null, null, null],
      bias: null
    });
    const unknown = { period: third, submissions: [{ date: '2026-09-28', number: 1 }], won: null };
    expect(trackRecordOf([unknown]).byThird).toEqual([null, null, null]);
  });
});
