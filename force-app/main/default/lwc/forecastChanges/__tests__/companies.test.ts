import type { ChangedDeal } from 'c/forecastData';
import { startOfDay } from 'c/forecastFormat';
import { bridgeOf, isInBridge } from 'c/forecastModel';
import type { BridgeBucket, ForecastCategory, Period } from 'c/forecastModel';
import { STAGES } from '../../../../../../jest/deals';
import { randomFrom } from '../../../../../../scripts/lib/random';
import { baselineOf } from '../baseline';
import { bridgeDealOf, frameOf } from '../snapshots';

// The sums of docs/metrics.md over the rows of random companies, in plain loops, beside what the bridge says of them.

const TODAY = '2026-11-21';
const quarter = (start: string, end: string): Period => ({
  id: start,
  key: `Q:${start}`,
  kind: 'Quarter',
  name: start,
  start,
  end
});
const FINISHED = quarter('2026-07-01', '2026-09-30');
const RUNNING = quarter('2026-10-01', '2026-12-31');

interface Row {
  at: string;
  stage: string;
  category: ForecastCategory;
  amount: number | null;
  closeDate: string;
}
interface Deal {
  id: string;
  createdAt: string;
  acceptedDate: string | null;
  hasToBeAccepted: boolean;
  rows: Row[];
  isLoaded: boolean;
}

const DATES = [
  '2026-06-30',
  '2026-07-01',
  '2026-08-15',
  '2026-09-30',
  '2026-10-01',
  '2026-11-30',
  '2027-01-04'
];
/** The first and the last instant of days, and times within. */
const TIMES = [
  '2026-05-04',
  '2026-06-30',
  '2026-07-01',
  '2026-08-01',
  '2026-09-30',
  '2026-10-01',
  '2026-11-01'
]
  .map(startOfDay)
  .flatMap((start) => [
    start,
    new Date(Date.parse(start) - 1).toISOString(),
    start.replace(/T.*/, 'T15:00:00.000Z')
  ])
  .sort();
const KINDS: { stage: string; category: ForecastCategory }[] = [
  { stage: 'Never Listed', category: 'Omitted' },
  { stage: 'Building Business Case', category: 'Pipeline' },
  { stage: 'Running Evaluation', category: 'BestCase' },
  { stage: 'Running Evaluation', category: 'MostLikely' },
  { stage: 'Redlining Documents', category: 'Forecast' },
  { stage: 'Closed Won', category: 'Closed' },
  { stage: 'Closed Lost', category: 'Omitted' }
];
const AMOUNTS = [null, 0, 100, 250.1, 999.99, 12_345.67];

const companyOf = (seed: number): Deal[] => {
  const random = randomFrom(seed);
  const one = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)];
  return Array.from({ length: 2500 }, (_, index) => {
    const count = 1 + Math.floor(random() * 5);
    const times = Array.from({ length: count }, () => one(TIMES)).sort();
    const acceptedDate = random() < 0.3 ? null : one(DATES);
    return {
      id: `006-${index}`,
      createdAt: times[0],
      acceptedDate,
      hasToBeAccepted: acceptedDate !== null && random() < 0.5,
      rows: times.map((at) => ({ at, ...one(KINDS), amount: one(AMOUNTS), closeDate: one(DATES) })),
      isLoaded: random() < 0.1
    };
  });
};

const now = (deal: Deal): Row => deal.rows[deal.rows.length - 1];
const isLost = (row: Row): boolean => row.stage === 'Closed Lost';

/** Of deals loaded without history, the rows that docs/metrics.md assumes. */
const historyOf = (deal: Deal): Row[] => {
  if (!deal.isLoaded) return deal.rows;
  const last = now(deal);
  const isClosed = last.category === 'Closed' || isLost(last);
  if (!isClosed) return [{ ...last, at: deal.createdAt }];
  const dayAfter = new Date(Date.parse(`${last.closeDate}T00:00:00Z`) + 86_400_000)
    .toISOString()
    .slice(0, 10);
  const closing = new Date(Date.parse(startOfDay(dayAfter)) - 1).toISOString();
  return [
    { ...last, at: deal.createdAt, category: 'Pipeline', stage: '' },
    { ...last, at: closing }
  ];
};
const rowBefore = (rows: Row[], instant: string): Row | null => {
  let found: Row | null = null;
  for (const row of rows) if (row.at < instant) found = row;
  return found;
};
const isIn = (period: Period, date: string): boolean => date >= period.start && date <= period.end;
const isForecast = (row: Row): boolean =>
  ['Pipeline', 'BestCase', 'MostLikely', 'Forecast'].includes(row.category);
const cents = (amount: number | null): number => Math.round((amount ?? 0) * 100);

interface Expected {
  before: number;
  won: Map<string, number>;
  slipped: Map<string, number>;
}

const expectedOf = (deals: Deal[], period: Period): Expected => {
  const isOver = TODAY > period.end;
  const start = startOfDay(period.start);
  const end = isOver ? startOfDay('2026-10-01') : '9999';
  const expected: Expected = { before: 0, won: new Map(), slipped: new Map() };
  for (const deal of deals) {
    const rows = historyOf(deal);
    const last = now(deal);
    if (last.category === 'Closed' && isIn(period, last.closeDate))
      expected.won.set(deal.id, cents(last.amount));
    const atStart = rowBefore(rows, start);
    const isNotYetAccepted = deal.hasToBeAccepted && deal.acceptedDate! >= period.start;
    if (
      !isNotYetAccepted &&
      atStart &&
      isIn(period, atStart.closeDate) &&
      (isForecast(atStart) || atStart.category === 'Closed')
    )
      expected.before += cents(atStart.amount);
    const atEnd = rowBefore(rows, end);
    let due: Row | null = null;
    for (const row of rows) {
      const counts = row === atStart || (row.at >= start && row.at < end);
      if (counts && isForecast(row) && isIn(period, row.closeDate)) due = row;
    }
    const isAccepted = deal.acceptedDate === null || deal.acceptedDate <= (isOver ? period.end : TODAY);
    if (due && atEnd && isAccepted && isForecast(atEnd) && (isOver || atEnd.closeDate > period.end))
      expected.slipped.set(deal.id, cents(due.amount));
  }
  return expected;
};

/** What the org answers. */
const answerOf = (deal: Deal): ChangedDeal => {
  const { stage, category, amount, closeDate } = now(deal);
  return {
    id: deal.id,
    name: deal.id,
    ownerId: '005',
    ownerName: '',
    stage,
    category,
    amount,
    closeDate,
    isWon: category === 'Closed',
    isClosed: category === 'Closed' || stage === 'Closed Lost',
    acceptedDate: deal.acceptedDate,
    hasToBeAccepted: deal.hasToBeAccepted,
    createdAt: deal.createdAt,
    isAmountVisible: true,
    areCallsVisible: true,
    isAcceptanceVisible: true,
    past: deal.isLoaded ? [] : deal.rows.map((row) => ({ ...row, by: null })),
    made: { Rep: null, Manager: null },
    repCall: null,
    managerCall: null,
    calls: []
  };
};

const bridgeFor = (deals: Deal[], period: Period) => {
  const then = baselineOf('start', { submittedAt: null, pickedDate: '', period, today: TODAY });
  const moment = { ...then, period, stages: STAGES, owners: null, ownerChanges: [] };
  const frame = frameOf(moment, 'forecast');
  const shown = deals.map((deal) => bridgeDealOf(answerOf(deal), moment));
  const bridge = bridgeOf(
    shown.filter((deal) => isInBridge(deal, frame)),
    frame
  );
  return {
    bridge,
    dealsIn: (...buckets: BridgeBucket[]): string[] =>
      bridge.lines.filter(({ bucket }) => buckets.includes(bucket)).flatMap((line) => line.deals),
    sum: (part: 'won' | 'slipped') => ({
      cents: bridge.lines.reduce((total, line) => total + cents(line[part].amount), 0),
      count: bridge.lines.reduce((total, line) => total + line[part].count, 0)
    })
  };
};

const total = (map: Map<string, number>): { cents: number; count: number } => {
  let sum = 0;
  for (const amount of map.values()) sum += amount;
  return { cents: sum, count: map.size };
};

describe.each([1, 2, 3, 4])('of random company %d', (seed) => {
  const deals = companyOf(seed);

  it.each([
    ['a finished period', FINISHED],
    ['the running period', RUNNING]
  ])('from the first instant of %s, won is Won and what missed it is Slipped, deal by deal', (_, period) => {
    const expected = expectedOf(deals, period);
    const { bridge, dealsIn, sum } = bridgeFor(deals, period);
    expect(expected.won.size).toBeGreaterThan(10);
    expect(expected.slipped.size).toBeGreaterThan(10);
    expect(dealsIn('won').sort()).toEqual([...expected.won.keys()].sort());
    expect(sum('won')).toEqual(total(expected.won));
    const missed = dealsIn('pushedOut', 'leftOpen', 'cameAndLeft');
    // One that was entered as won later is won here, and in both of the sums.
    const bookedLate = [...expected.slipped.keys()].filter((id) => expected.won.has(id));
    expect([...missed, ...bookedLate].sort()).toEqual([...expected.slipped.keys()].sort());
    expect(sum('slipped')).toEqual(total(expected.slipped));
    expect(cents(bridge.before)).toBe(expected.before);
  });

  it('ends a finished period with what is won in it', () => {
    const { won } = expectedOf(deals, FINISHED);
    expect(cents(bridgeFor(deals, FINISHED).bridge.after)).toBe(total(won).cents);
  });

  it('names what was left open only of a period that is over, and each way to miss it occurs', () => {
    const finished = bridgeFor(deals, FINISHED);
    for (const bucket of ['pushedOut', 'leftOpen', 'cameAndLeft', 'notAccepted', 'reopened'] as const)
      expect([bucket, finished.dealsIn(bucket).length]).not.toEqual([bucket, 0]);
    expect(bridgeFor(deals, RUNNING).dealsIn('leftOpen')).toEqual([]);
  });
});
