import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The tab's own counts; they are compiled for the browser, so their types are not of this project. */
const MODEL = join(
  resolve(import.meta.dirname, '../../..'),
  'force-app/main/default/lwc/forecastModel/forecastModel.ts'
);
type Counts = Record<string, number>;
interface Model {
  outcomesOf(deals: readonly object[], periods: readonly object[], clock: object): readonly object[];
  countOutcomes(outcomes: readonly object[]): Counts;
}
const { countOutcomes, outcomesOf } = (await import(MODEL)) as Model;

/** Days are numbers; a row or call of a day is written at noon UTC. */
const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 0, 1);
const date = (day: number): string => new Date(FIRST + day * DAY).toISOString().slice(0, 10);
const noon = (day: number): string => `${date(day)}T12:00:00.000Z`;
const CATEGORIES = ['Pipeline', 'BestCase', 'Forecast', 'MostLikely', 'Omitted'];

interface Row {
  readonly day: number;
  readonly category: string;
  readonly due: number;
}
interface Call {
  readonly day: number;
  readonly role: string;
  readonly call: 'In' | 'Out' | null;
  /** The number of the quarter it is for; null: any. */
  readonly quarter: number | null;
}
interface Deal {
  readonly rows: readonly Row[];
  readonly calls: readonly Call[];
  readonly accepted: number | null;
  readonly isClosed: boolean;
  readonly isWon: boolean;
  readonly due: number;
}

/** First and last days of four quarters of 2026. */
const QUARTERS = [
  [0, 89],
  [90, 180],
  [181, 272],
  [273, 364]
] as const;

function* numbers(seed: number): Generator<number> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

function dealsOf(seed: number): Deal[] {
  const chance = numbers(seed);
  const next = (below: number): number => Math.floor((chance.next().value as number) * below);
  return Array.from({ length: 500 }, () => {
    const rows: Row[] = [];
    let day = next(300) - 60;
    let due = day + 20 + next(150);
    for (let count = 1 + next(6); count > 0; count--) {
      rows.push({ day, category: CATEGORIES[next(CATEGORIES.length)]!, due });
      day += 1 + next(40);
      if (next(3) === 0) due = day + next(120);
    }
    const isClosed = next(10) < 7;
    const isWon = isClosed && next(10) < 6;
    if (isClosed) rows.push({ day, category: isWon ? 'Closed' : 'Omitted', due: day });
    const calls: Call[] = [];
    let at = rows[0]!.day + next(20);
    for (let count = next(5); count > 0 && at < day; count--) {
      calls.push({
        day: at,
        role: next(3) === 0 ? 'Manager' : 'Rep',
        call: next(8) === 0 ? null : next(2) === 0 ? 'In' : 'Out',
        quarter: next(4) === 0 ? null : next(4)
      });
      at += 1 + next(30);
    }
    const accepted = next(3) === 0 ? null : rows[0]!.day + next(30);
    return { rows, calls, accepted, isClosed, isWon, due: isClosed ? day : due };
  });
}

/** The definitions of docs/metrics.md once more, on numbers of days and by loops alone. */
function recount(deals: readonly Deal[]): Counts {
  const counts: Counts = {
    won: 0,
    unforeseen: 0,
    pulledIn: 0,
    createdAndWon: 0,
    movedBack: 0,
    outAndWon: 0,
    saidOut: 0,
    saidIn: 0,
    inAndNotWon: 0
  };
  const open = ['Pipeline', 'BestCase', 'MostLikely', 'Forecast'];
  for (const deal of deals) {
    let accepted = deal.accepted;
    if (accepted === null) {
      for (const row of deal.rows) {
        if (row.category === 'Omitted') continue;
        accepted = row.day;
        break;
      }
    }
    if (accepted === null) continue;
    for (let quarter = 0; quarter < 4; quarter++) {
      const [first, last] = QUARTERS[quarter]!;
      const closes = deal.isClosed && deal.due >= first && deal.due <= last;
      let atStart: Row | null = null;
      let atEnd: Row | null = null;
      let wasDue = false;
      for (const row of deal.rows) {
        if (row.day < first) atStart = row;
        if (row.day <= last) atEnd = row;
        if (row.day >= first && row.day <= last && open.includes(row.category))
          wasDue ||= row.due >= first && row.due <= last;
      }
      const startsIn =
        atStart !== null && open.includes(atStart.category) && atStart.due >= first && atStart.due <= last;
      const won = closes && deal.isWon;
      const lost = closes && !deal.isWon && accepted <= last;
      const slipped =
        !closes &&
        (wasDue || startsIn) &&
        accepted <= last &&
        atEnd !== null &&
        open.includes(atEnd.category);
      if (!won && !lost && !slipped) continue;

      let said: string | null = null;
      for (const call of deal.calls)
        if (call.role === 'Rep' && call.day <= last)
          if (call.quarter === quarter || (call.quarter === null && call.day >= first)) said = call.call;
      if (said === 'In') counts.saidIn!++;
      if (said === 'Out') counts.saidOut!++;
      if (said === 'In' && !won) counts.inAndNotWon!++;
      if (!won) continue;
      counts.won!++;
      if (said === 'Out') counts.outAndWon!++;
      const isCreated = accepted >= first && accepted <= last;
      if (isCreated) counts.createdAndWon!++;
      else if (!(startsIn && accepted < first)) counts.pulledIn!++;

      let back = false;
      let before: number | null = null;
      for (const row of deal.rows) {
        if (!open.includes(row.category) || row.day < accepted) continue;
        const place = { Pipeline: 0, BestCase: 1, MostLikely: 1, Forecast: 2 }[row.category]!;
        if (before !== null && place < before && row.day >= first && row.day <= last) back = true;
        before = place;
      }
      if (back) counts.movedBack!++;

      let wasIn = false;
      for (let week = first; week <= last; week += 7) {
        let then: Row | null = null;
        for (const row of deal.rows) if (row.day < week) then = row;
        if (!then || accepted >= week || then.due < first || then.due > last) continue;
        if (!['BestCase', 'MostLikely', 'Forecast'].includes(then.category)) continue;
        let call = then.category === 'Forecast' ? 'In' : 'Out';
        for (const role of ['Rep', 'Manager']) {
          let word: Call | null = null;
          for (const one of deal.calls) if (one.role === role && one.day < week) word = one;
          if (word?.call && (word.quarter === null || word.quarter === quarter)) call = word.call;
        }
        if (call === 'In') wasIn = true;
      }
      if (!wasIn) counts.unforeseen!++;
    }
  }
  return counts;
}

const spanOf = (quarter: number) => ({
  id: `q${quarter}`,
  name: `Q${quarter + 1}`,
  start: date(QUARTERS[quarter]![0]),
  end: date(QUARTERS[quarter]![1])
});
const PERIODS = [0, 1, 2, 3].map((quarter) => ({ ...spanOf(quarter), key: `q${quarter}`, kind: 'Quarter' }));
const CLOCK = {
  startOfDay: (day: string) => `${day}T00:00:00.000Z`,
  dayOf: (instant: string) => instant.slice(0, 10)
};

/** As the org answers it: calls latest first, and the last of each role on the deal. */
function answered(deal: Deal, index: number): object {
  const calls = deal.calls
    .map(({ day, role, call, quarter }) => ({
      role,
      call,
      period: quarter === null ? null : spanOf(quarter),
      calledAt: noon(day)
    }))
    .reverse();
  const madeBy = (role: string): object | null => {
    const last = calls.find((one) => one.role === role);
    return last?.call ? { call: last.call, period: last.period, risk: null, note: null } : null;
  };
  return {
    id: String(index),
    ownerId: 'one',
    isClosed: deal.isClosed,
    isWon: deal.isWon,
    closeDate: date(deal.due),
    acceptedDate: deal.accepted === null ? null : date(deal.accepted),
    rows: deal.rows.map(({ day, category, due }) => ({ at: noon(day), category, closeDate: date(due) })),
    calls,
    made: { Rep: madeBy('Rep'), Manager: madeBy('Manager') }
  };
}

// Calls against outcome, against plain loops over made-up deals.
describe.each([1, 2, 3, 4, 5])('company %i', (seed) => {
  it('counts what was won unforeseen, and what sellers had said, as the loops do', () => {
    const deals = dealsOf(seed);
    const counted = recount(deals);
    expect(countOutcomes(outcomesOf(deals.map(answered), PERIODS, CLOCK))).toEqual(counted);
    for (const count of Object.values(counted)) expect(count).toBeGreaterThan(0);
  });
});
