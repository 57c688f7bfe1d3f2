import {
  NO_SUMS,
  WEEK_SUM_NAMES,
  ZERO,
  bearingPeriodsOf,
  bearingsOf,
  methodRecordsOf,
  spreadOf,
  weekOf
} from 'c/forecastModel';
import type { BearingPeriod, Period, Reading, WeekSumName } from 'c/forecastModel';

const quarter = (start: string, end: string): Period => ({
  id: start,
  key: `Q:${start}`,
  kind: 'Quarter',
  name: start,
  start,
  end
});

const QUARTERS = [
  quarter('2025-10-01', '2025-12-31'),
  quarter('2026-01-01', '2026-03-31'),
  quarter('2026-04-01', '2026-06-30'),
  quarter('2026-07-01', '2026-09-30'),
  quarter('2026-10-01', '2026-12-31')
];

type Values = Partial<Record<WeekSumName, readonly [number, number]>>;

const reading = (week: number, values: Values, more: Partial<Reading> = {}): Reading => ({
  periodId: 'any',
  week,
  date: '2026-01-01',
  openByProbability: 0,
  withoutHistory: 0,
  sums: {
    ...(Object.fromEntries(WEEK_SUM_NAMES.map((name) => [name, ZERO])) as Reading['sums']),
    ...Object.fromEntries(Object.entries(values).map(([name, [amount, count]]) => [name, { amount, count }]))
  },
  ...more
});

const known = (
  period: Period,
  won: number | null,
  readings: readonly Reading[] = [],
  opening: number | null = won === null ? null : 1000
): BearingPeriod => ({ period, won, opening, readings });

const saidBy = (...args: Parameters<typeof bearingsOf>) =>
  Object.fromEntries(bearingsOf(...args).map(({ name, said, gap }) => [name, said ?? gap]));

describe('bearings', () => {
  it('are what docs/metrics.md says, worked by hand', () => {
    // At week 2 of the past quarter 400 were in Commit, of which 300 were won, and 200 in Best Case, of which 50 were.
    const past = known(QUARTERS[3], 900, [
      reading(2, {
        openCommit: [400, 4],
        wonLaterCommit: [300, 3],
        openBestCase: [200, 2],
        wonLaterBestCase: [50, 1]
      })
    ]);
    const now = known(
      QUARTERS[4],
      null,
      [
        reading(
          2,
          {
            won: [100, 1],
            openCommit: [200, 2],
            openBestCase: [80, 1],
            headCall: [500, 1],
            sellersCalls: [450, 3]
          },
          { openByProbability: 170 }
        )
      ],
      2000
    );
    expect(saidBy(now, 2, [past])).toEqual({
      head: 500,
      managers: 'noSubmission',
      sellers: 450,
      conversion: 100 + 200 * 0.75 + 80 * 0.25,
      opening: 2000 * 0.9,
      probability: 270,
      rule: 300,
      lastPeriod: 900,
      yearAgo: 'noPast'
    });
  });

  it('take a year ago from the fourth quarter before', () => {
    const before = [700, 800, 900, 1000].map((won, index) => known(QUARTERS[index], won));
    expect(saidBy(known(QUARTERS[4], null), 0, before)).toMatchObject({ lastPeriod: 1000, yearAgo: 700 });
  });

  it('say why they say nothing, and never 0', () => {
    const now = known(QUARTERS[4], null, [reading(1, { openCommit: [5, 1] })]);
    expect(saidBy(now, 3, [])).toMatchObject({
      head: 'noReading',
      conversion: 'noReading',
      lastPeriod: 'noPast'
    });
    expect(saidBy(now, 1, [])).toMatchObject({ head: 'noSubmission', conversion: 'noPast', rule: 5 });
    // Nothing was ever open in Commit at week 1, so there is no share of it.
    const other = known(QUARTERS[3], 10, [reading(1, { openPipeline: [9, 1] })]);
    expect(saidBy(now, 1, [other])).toMatchObject({ conversion: 'noPast' });
  });

  it('do not judge by deals without history', () => {
    const without = (deals: number) =>
      known(QUARTERS[4], null, [reading(0, { openPipeline: [100, 10] }, { withoutHistory: deals })]);
    expect(saidBy(without(1), 0, [])).toMatchObject({ probability: 0, rule: 0 });
    expect(saidBy(without(2), 0, [known(QUARTERS[3], 100)])).toMatchObject({
      conversion: 'noHistory',
      opening: 'noHistory',
      probability: 'noHistory',
      rule: 'noHistory',
      lastPeriod: 100
    });
  });

  it('have a spread where two of them say something', () => {
    const of = (...said: (number | null)[]) =>
      spreadOf(said.map((one) => ({ name: 'rule', said: one, gap: null, submissions: null })));
    expect(of(300, null, 100, 200)).toEqual({ low: 100, high: 300 });
    expect(of(300, null)).toBeNull();
  });
});

describe('the periods of a slice', () => {
  const won = (amount: number) => ({ ...NO_SUMS, won: { amount, count: 1 } });

  it('brought 0 where they have no record, and are not known before the first', () => {
    const metrics = [{ periodId: '2026-01-01', sums: won(5) }];
    const periods = bearingPeriodsOf(QUARTERS, metrics, [], '2026-11-30');
    expect(periods.map((one) => one.won)).toEqual([null, 5, 0, 0, 0]);
  });

  it('have a reading for each week, of zeros where there is no record', () => {
    const readings = [
      { ...reading(2, { won: [1, 1] }), periodId: '2026-07-01' },
      { ...reading(3, { won: [1, 1] }), periodId: '2026-10-01' }
    ];
    const periods = bearingPeriodsOf(QUARTERS, [], readings, '2026-11-30');
    expect(periods.map((one) => one.readings.length)).toEqual([0, 0, 0, 14, 4]);
    expect(periods[3].readings.map(({ sums }) => sums.won.amount)).toEqual([0, 0, 1, ...Array(11).fill(0)]);
    expect(periods[4].readings[1].date).toBe('2026-10-08');
  });
});

describe('the track record', () => {
  it('is at the start, week 3, the middle and the last third', () => {
    const of = (moment: Parameters<typeof weekOf>[0], period: Period) => weekOf(moment, period);
    expect((['start', 'week3', 'middle', 'lastThird'] as const).map((one) => of(one, QUARTERS[4]))).toEqual([
      0, 3, 6, 9
    ]);
    const february = { ...quarter('2026-02-01', '2026-02-28'), kind: 'Month' as const };
    expect((['start', 'middle', 'lastThird'] as const).map((one) => of(one, february))).toEqual([0, 2, 3]);
  });

  const called = (amount: number) => reading(0, { headCall: [amount, 1], openCommit: [amount, 1] });

  it('weighs errors by what was won, and keeps their signs in the bias', () => {
    const periods = [
      known(QUARTERS[2], 100, [called(80)]),
      known(QUARTERS[3], 300, [called(360)]),
      known(QUARTERS[4], 500, [called(500)])
    ];
    const [head] = methodRecordsOf(periods, 3);
    expect(head.byMoment.start).toEqual({ error: 80 / 900, bias: 40 / 900, periods: 3, gap: null });
    const [latest] = methodRecordsOf(periods, 1);
    expect(latest.byMoment.start).toEqual({ error: 0, bias: 0, periods: 1, gap: null });
    expect(latest.byMoment.week3).toEqual({ error: null, bias: null, periods: 0, gap: 'noReading' });
  });

  it('says what people add over the better naive bearing, on the periods that both know', () => {
    const periods = [
      known(QUARTERS[2], 100, [called(80)]),
      known(QUARTERS[3], 300, [called(360)]),
      known(QUARTERS[4], 500, [called(500)])
    ];
    const records = methodRecordsOf(periods, 3);
    // Last quarter repeated: 200 and 200 off of 800; the calls of the same two: 60 off of 800.
    expect(records[0].valueAdded.start).toEqual({ value: 400 / 800 - 60 / 800, naive: 'lastPeriod' });
    expect(records.find(({ name }) => name === 'rule')!.valueAdded.start).toBeNull();
  });
});
