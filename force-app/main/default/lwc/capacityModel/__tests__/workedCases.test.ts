import {
  attainmentOf,
  attritionOf,
  capacityOf,
  distributionOf,
  expectedShare,
  hiringStepsOf,
  monthlyCapacity,
  monthsOf,
  nextSellersOf,
  planLoadOf,
  quarterOfTenure,
  rampCurveOf,
  rampFailureOf,
  requirementOf,
  sellersIf,
  sellersOf
} from 'c/capacityModel';
import type { HiringGround, Ramp, RampCurve, Seller, WonIn } from 'c/capacityModel';

// The cases of docs/metrics.md, Capacity, to the cent.

const seller = (id: string, more: Partial<Seller> = {}): Seller => ({
  id,
  name: id,
  start: '2020-01-01',
  startSource: 'record',
  end: null,
  segment: 'Enterprise',
  region: null,
  quota: 150_000,
  ...more
});
const many = (count: number, prefix: string, more: Partial<Seller> = {}): Seller[] =>
  Array.from({ length: count }, (_, index) => seller(`${prefix}${index}`, more));

const quarter = (start: string, end: string): WonIn['period'] => ({
  id: start,
  key: `Q:${start}`,
  kind: 'Quarter',
  name: start,
  start,
  end
});
const QUARTERS = [
  quarter('2025-01-01', '2025-03-31'),
  quarter('2025-04-01', '2025-06-30'),
  quarter('2025-07-01', '2025-09-30'),
  quarter('2025-10-01', '2025-12-31'),
  quarter('2026-01-01', '2026-03-31'),
  quarter('2026-04-01', '2026-06-30')
];
const wonIn = (place: number, amounts: Record<string, number>): WonIn => ({
  period: QUARTERS[place],
  amounts: new Map(Object.entries(amounts))
});

const NO_CURVE: RampCurve = { sellers: 0, points: [], plateaus: new Map() };
const curveWith = (...shares: number[]): RampCurve => ({
  sellers: 9,
  points: shares.map((share, index) => ({
    quarter: index + 1,
    share,
    amount: null,
    sellers: 9,
    leavers: 0,
    isFew: false
  })),
  plateaus: new Map()
});
const NORM: Ramp = { curve: NO_CURVE, norm: [0, 0.25, 0.5, 1] };

describe('quarters of tenure', () => {
  it('are three months each from the month of the start', () => {
    expect(quarterOfTenure('2026-11-30', '2026-10-31')).toBeNull();
    expect(
      ['2026-11-01', '2027-01-31', '2027-02-01', '2027-10-31', '2027-11-01'].map((day) =>
        quarterOfTenure('2026-11-30', day)
      )
    ).toEqual([1, 1, 2, 4, 5]);
  });

  it('are worked in the calendar months that begin in a fiscal quarter', () => {
    expect(monthsOf({ start: '2026-12-01', end: '2027-02-28' }).map(({ key }) => key)).toEqual([
      '2026-12',
      '2027-01',
      '2027-02'
    ]);
    // 4-4-5 weeks
    expect(monthsOf({ start: '2026-02-01', end: '2026-05-02' }).map(({ key }) => key)).toEqual([
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05'
    ]);
    expect(monthsOf({ start: '2026-05-03', end: '2026-08-01' }).map(({ last }) => last)).toEqual([
      '2026-06-30',
      '2026-07-31',
      '2026-08-31'
    ]);
  });
});

describe('a ramp curve made by hand', () => {
  // Two ramped sellers won 100 in every quarter. Three started in 2025 and won 0, 20, 40, then 30, 50, 70; one of them left.
  const ramped = ['r1', 'r2'].map((id) => seller(id));
  const started = [
    seller('a', { start: '2025-01-15' }),
    seller('b', { start: '2025-04-10' }),
    seller('c', { start: '2025-07-01', end: '2026-02-10' })
  ];
  const always = { r1: 100, r2: 100 };
  const won = [
    wonIn(0, { ...always, a: 0 }),
    wonIn(1, { ...always, a: 30, b: 20 }),
    wonIn(2, { ...always, a: 60, b: 50, c: 40 }),
    wonIn(3, { ...always, a: 90, b: 80, c: 70 })
  ];
  const { sellers: learnedFrom, points, plateaus } = rampCurveOf([...ramped, ...started], won, 4);

  it('is the median share of the plateau, leavers in it and few marked', () => {
    expect(learnedFrom).toBe(5);
    expect(plateaus.get('Enterprise')).toEqual({ amount: 100, sellers: 2, isFew: true });
    expect(points.map(({ share, sellers, leavers, isFew }) => [share, sellers, leavers, isFew])).toEqual([
      [0.2, 3, 1, true],
      [0.5, 3, 1, true],
      [0.7, 2, 0, true],
      [0.9, 1, 0, true]
    ]);
  });

  it('counts a quarter without a win as 0, and none that the seller did not stay to the end of', () => {
    const [first, second, third] = rampCurveOf(
      [...ramped, started[2]],
      [...won, wonIn(4, { ...always, c: 999 })],
      3
    ).points;
    expect([first.share, second.share, third.share]).toEqual([0.4, 0.7, null]);
    expect(rampCurveOf([...ramped, seller('z', { start: '2025-01-02' })], won, 1).points[0].share).toBe(0);
  });

  it('takes each segment by its own plateau, and a start before history for the plateau only', () => {
    const small = [seller('s', { segment: 'SMB' }), seller('n', { segment: 'SMB', start: '2025-10-01' })];
    const curve = rampCurveOf([...ramped, ...small], [wonIn(3, { ...always, s: 10, n: 4 })], 1);
    expect(curve.points[0].share).toBe(0.4);
    const old = seller('old', { start: null, startSource: 'beforeHistory', segment: 'Old' });
    const past = QUARTERS.map((_, place) => wonIn(place, { old: (place + 1) * 10 }));
    expect(rampCurveOf([old], past).plateaus.get('Old')).toEqual({ amount: 55, sellers: 1, isFew: true });
  });

  it('decides where at least five sellers were, else the norm does', () => {
    const learned = curveWith(0.1, 1.4);
    expect(expectedShare({ curve: learned, norm: null }, 1)).toEqual({ share: 0.1, source: 'learned' });
    expect(expectedShare({ curve: learned, norm: null }, 2)).toEqual({ share: 1, source: 'learned' });
    expect(expectedShare({ curve: { sellers: 5, points, plateaus }, norm: [0, 0.25] }, 2)).toEqual({
      share: 0.25,
      source: 'norm'
    });
    expect(expectedShare({ curve: NO_CURVE, norm: null }, 2)).toEqual({ share: null, source: 'unknown' });
    expect(expectedShare({ curve: NO_CURVE, norm: null }, 5)).toEqual({ share: 1, source: 'ramped' });
  });
});

describe('ramped capacity', () => {
  it('is 1,072,500 for seven sellers of 150,000 at 85 % and three at 40 %', () => {
    // In their second and in their first quarter of tenure.
    const sellers = [...many(7, 'a', { start: '2026-01-01' }), ...many(3, 'b', { start: '2026-04-01' })];
    const ramp = { curve: curveWith(0.4, 0.85), norm: null };
    expect(capacityOf(sellers, QUARTERS[5], ramp)).toEqual({ amount: 1_072_500, sellers: 10, unknown: 0 });
    expect(
      monthlyCapacity(sellers, [QUARTERS[5]], ramp).map(({ month, amount }) => [month.key, amount])
    ).toEqual([
      ['2026-04', 357_500],
      ['2026-05', 357_500],
      ['2026-06', 357_500]
    ]);
  });

  it('ramps within a quarter, and leaves out who left and who is not known', () => {
    const sellers = [
      seller('new', { start: '2026-02-10', quota: 300_000 }),
      seller('gone', { end: '2026-05-30' }),
      seller('unknown', { quota: null })
    ];
    // April: second month of the first quarter is over in May, when the second begins at 25 %.
    expect(
      monthlyCapacity(sellers, [QUARTERS[5]], NORM).map(({ amount, sellers: there, unknown }) => [
        amount,
        there,
        unknown
      ])
    ).toEqual([
      [50_000, 3, 1],
      [25_000, 2, 1],
      [25_000, 2, 1]
    ]);
    expect(capacityOf(sellers, QUARTERS[5], NORM)).toEqual({ amount: 100_000, sellers: 2, unknown: 1 });
  });

  it('is enough up to the plan, to the cent', () => {
    expect(planLoadOf(1_072_500, 1_072_500)).toEqual({ load: 1, verdict: 'enough' });
    expect(planLoadOf(1_072_500.01, 1_072_500).verdict).toBe('tooLittle');
    expect([planLoadOf(null, 5), planLoadOf(5, 0)].map(({ verdict }) => verdict)).toEqual([
      'unknown',
      'unknown'
    ]);
  });
});

describe('attainment', () => {
  const won = [wonIn(4, { a: 100_000, b: 30_000 }), wonIn(5, { a: 80_000, b: 90_000 })];

  it('is won of what could be carried, over the quarters stayed to the end of', () => {
    expect(attainmentOf(seller('a'), won, NORM)).toMatchObject({
      won: 180_000,
      carried: 300_000,
      share: 0.6
    });
    // Third and fourth quarter of tenure: 50 and 100 %.
    expect(attainmentOf(seller('b', { start: '2025-07-01' }), won, NORM)).toMatchObject({
      won: 120_000,
      carried: 225_000
    });
    expect(attainmentOf(seller('b', { end: '2026-05-01' }), won, NORM)).toMatchObject({
      won: 30_000,
      carried: 150_000
    });
    expect(attainmentOf(seller('b', { quota: null }), won, NORM).share).toBeNull();
  });

  it('is distributed over steps, of which each begins with its limit', () => {
    const shares = [0, 0.5, 0.79, 1, 1.2, 3, null];
    const steps = distributionOf(
      shares.map((share, index) => ({ seller: seller(`${index}`), won: 0, carried: 0, share }))
    );
    expect(steps.map(({ from, to, sellers }) => [from, to, sellers.map(({ id }) => id).join('')])).toEqual([
      [0, 0.5, '0'],
      [0.5, 0.8, '12'],
      [0.8, 1, ''],
      [1, 1.2, '3'],
      [1.2, null, '45']
    ]);
  });
});

describe('attrition and ramp failure', () => {
  const span = { start: '2025-07-01', end: '2026-06-30' };

  it('count who left against the mean of who was there', () => {
    const sellers = [
      ...many(4, 's'),
      seller('left', { end: '2026-03-01' }),
      seller('before', { end: '2025-06-30' })
    ];
    // Five at the start, four at the end.
    expect(attritionOf(sellers, span)).toMatchObject({ left: [sellers[4]], rate: 1 / 4.5 });
    expect(attritionOf([], span).rate).toBeNull();
  });

  it('count as failed who left before the fifth quarter of tenure', () => {
    const sellers = [
      seller('ramped', { start: '2024-01-01' }),
      seller('failed', { start: '2025-01-01', end: '2025-12-31' }),
      seller('left ramped', { start: '2024-01-01', end: '2025-01-01' }),
      seller('still ramping', { start: '2026-01-01' }),
      seller('unknown', { start: null, startSource: 'beforeHistory' })
    ];
    expect(rampFailureOf(sellers, '2026-06-30')).toMatchObject({ failed: [sellers[1]], of: 3, rate: 1 / 3 });
  });
});

describe('the next seller', () => {
  const ground = (more: Partial<HiringGround> = {}): HiringGround => ({
    key: 'Enterprise',
    name: 'Enterprise',
    sellers: 6,
    deals: 110,
    plateau: { amount: 200_000, sellers: 6, isFew: false },
    closeRate: 0.4,
    ...more
  });
  const TERMS = { fewestDeals: 12, mostDeals: 20, closeRateFloor: 0.33 };

  it('brings 200,000, the one after 180,000, then pause: six sellers keep 72 of 110 deals', () => {
    const steps = hiringStepsOf(ground(), TERMS, NORM, 5);
    expect(
      steps.map(({ dealsLeft, dealsTaken, perQuarter, pause }) => [dealsLeft, dealsTaken, perQuarter, pause])
    ).toEqual([
      [38, 20, 200_000, null],
      [18, 18, 180_000, null],
      [0, 0, 0, 'pipeline']
    ]);
    // 0 + 25 + 50 + 100 %
    expect(steps[0].firstYear).toBe(350_000);
  });

  it.each([
    ['the deals do not feed one more', ground({ deals: 83 }), TERMS, 'pipeline'],
    ['more would be lost at the same rate', ground({ closeRate: 0.32 }), TERMS, 'closeRate'],
    ['no one shows what a seller wins', ground({ plateau: null }), TERMS, 'noPlateau'],
    ['few show it', ground({ plateau: { amount: 9, sellers: 4, isFew: true } }), TERMS, 'noPlateau'],
    ['the policy is silent', ground(), { ...TERMS, mostDeals: null }, 'noBounds']
  ])('is not added where %s', (_, where, terms, cause) => {
    expect(hiringStepsOf(where, terms, NORM, 5)).toMatchObject([{ place: 1, perQuarter: 0, pause: cause }]);
  });

  it('goes where a quarter brings most, over all segments', () => {
    const small = ground({ key: 'SMB', name: 'SMB', plateau: { amount: 190_000, sellers: 9, isFew: false } });
    const { next, pauses } = nextSellersOf([small, ground()], TERMS, NORM, 3);
    expect(next.map((step) => [step.ground.key, step.place, step.perQuarter])).toEqual([
      ['Enterprise', 1, 200_000],
      ['SMB', 1, 190_000],
      ['Enterprise', 2, 180_000]
    ]);
    expect(pauses.map(({ place }) => place)).toEqual([3, 3]);
  });
});

describe('what if', () => {
  const sellers = [
    seller('a'),
    seller('b', { quota: 250_000 }),
    seller('c', { start: '2027-01-04', segment: 'SMB' })
  ];

  it('adds with the median quota of the segment, loses and delays', () => {
    const after = sellersIf(sellers, [
      { kind: 'add', count: 2, month: '2027-02', segment: 'Enterprise' },
      { kind: 'lose', sellerId: 'a', month: '2027-03' },
      { kind: 'delay', sellerId: 'c', months: 2 },
      { kind: 'delay', sellerId: 'added-0-1', months: 1 }
    ]);
    expect(after.map(({ id, start, end, quota }) => [id, start, end, quota])).toEqual([
      ['a', '2020-01-01', '2027-02-28', 150_000],
      ['b', '2020-01-01', null, 250_000],
      ['c', '2027-03-01', null, 150_000],
      ['added-0-0', '2027-02-01', null, 200_000],
      ['added-0-1', '2027-03-01', null, 200_000]
    ]);
    expect(sellers[0].end).toBeNull();
  });
});

describe('pipeline to create', () => {
  const facts = {
    plan: 1_000_000,
    closeRate: 0.25,
    adjustedCloseRate: 0.2,
    open: 2_500_000,
    end: '2027-03-31',
    cycleDays: 80.4,
    today: '2026-11-20'
  };

  it('is 1,500,000 for a plan of 1,000,000 at 25 %, which takes 4.0 times, with 2,500,000 open', () => {
    expect(requirementOf(facts)).toEqual({
      needed: 4_000_000,
      toCreate: 1_500_000,
      slippage: 1_000_000,
      latest: '2027-01-10',
      isLate: false
    });
  });

  it('is 0 where enough is open, late when the day is past, and not known without a rate or a plan', () => {
    expect(requirementOf({ ...facts, open: 5_000_000 })?.toCreate).toBe(0);
    expect(requirementOf({ ...facts, cycleDays: 140 })).toMatchObject({ latest: '2026-11-11', isLate: true });
    expect(requirementOf({ ...facts, cycleDays: null, adjustedCloseRate: null })).toMatchObject({
      latest: null,
      isLate: false,
      slippage: null
    });
    expect([requirementOf({ ...facts, plan: null }), requirementOf({ ...facts, closeRate: 0 })]).toEqual([
      null,
      null
    ]);
  });
});

describe('sellers', () => {
  const record = { userId: 'u1', name: 'Ann', start: null, end: null, segment: null, region: null, quota: 5 };
  const trace = { userId: 'u1', name: 'Ann', firstDeal: '2026-01-01', lastDeal: '2026-06-30', quota: 7 };
  const known = { oldest: '2025-01-01', current: '2026-04-01' };

  it('are the records, with the first deal for a start that is not entered', () => {
    expect(
      sellersOf([record, { ...record, userId: 'u2', start: '2025-05-05' }], [trace], known)
    ).toMatchObject([
      { id: 'u1', start: '2026-01-01', startSource: 'firstDeal', quota: 5 },
      { id: 'u2', start: '2025-05-05', startSource: 'record' }
    ]);
    expect(sellersOf([record], [], known)).toMatchObject([{ start: null, startSource: 'beforeHistory' }]);
  });

  it('are the owners of deals where there is no record', () => {
    const old = { ...trace, userId: 'u3', firstDeal: '2025-01-01', lastDeal: '2026-03-31' };
    expect(sellersOf([], [trace, old], known)).toMatchObject([
      { id: 'u1', start: '2026-01-01', startSource: 'firstDeal', end: null, quota: 7 },
      { id: 'u3', start: null, startSource: 'beforeHistory', end: '2026-03-31' }
    ]);
  });
});
