import { daysBetween } from './days.ts';
import type { Period } from './periods.ts';
import type { SalesMetric } from './slices.ts';
import type { WeekMetric } from './weeks.ts';

/** The records of one slice, and its periods of one kind that have begun, oldest first. */
export interface Slice {
  readonly periods: readonly Period[];
  readonly sales: readonly SalesMetric[];
  readonly weeks: readonly WeekMetric[];
}

/** What is said, or why nothing is. */
export type Said = number | 'noReading' | 'noSubmission' | 'noPast' | 'noHistory';

/** docs/metrics.md, Bearings, in the order of the table. */
export const NAMES = [
  'head',
  'managers',
  'sellers',
  'conversion',
  'opening',
  'probability',
  'rule',
  'lastPeriod',
  'yearAgo'
] as const;
export type Name = (typeof NAMES)[number];

const CATEGORIES = ['Commit', 'Best_Case', 'Pipeline'];

type Sums = Readonly<Record<string, number>>;

/** Null: nothing is known of the period. */
function salesOf({ periods, sales }: Slice, period: Period): Sums | null {
  const found = sales.find((record) => record.period === period.key);
  if (found) return found.sums;
  const first = periods.findIndex((one) => sales.some((record) => record.period === one.key));
  return first >= 0 && first < periods.indexOf(period) ? {} : null;
}

/** Undefined: there is no reading. */
function readingOf({ weeks }: Slice, period: Period, week: number): Sums | undefined {
  const own = weeks.filter((record) => record.period === period.key);
  const found = own.find((record) => record.week === week);
  if (found) return found.sums;
  if (own.length === 0) return undefined;
  const last = period.isOver
    ? Math.floor(daysBetween(period.first, period.last) / 7)
    : Math.max(...own.map((record) => record.week));
  return week <= last ? {} : undefined;
}

const of = (sums: Sums | null | undefined, name: string): number => sums?.[name] ?? 0;

function startOf(sums: Sums | null): number {
  let total = 0;
  for (const category of CATEGORIES) total += of(sums, `Start_${category}_Amount__c`);
  return total;
}

function isWithoutHistory(reading: Sums): boolean {
  let deals = of(reading, 'Won_Count__c');
  for (const category of CATEGORIES) deals += of(reading, `Open_${category}_Count__c`);
  return of(reading, 'Without_History_Count__c') * 10 > deals;
}

/** What each bearing says of a period as of a week. */
export function bearingsAt(slice: Slice, period: Period, week: number): Record<Name, Said> {
  const before = slice.periods.filter((one) => one.isOver && one.last < period.first);
  const reading = readingOf(slice, period, week);
  const won = of(reading, 'Won_Amount__c');
  const call = (name: string): Said => {
    if (!reading) return 'noReading';
    return of(reading, `${name}_Count__c`) === 0 ? 'noSubmission' : of(reading, `${name}_Amount__c`);
  };
  const fromReading = (say: () => Said): Said => {
    if (!reading) return 'noReading';
    return isWithoutHistory(reading) ? 'noHistory' : say();
  };
  const back = (steps: number): Said => {
    const then = before[before.length - steps];
    const sums = then && salesOf(slice, then);
    return sums ? of(sums, 'Won_Amount__c') : 'noPast';
  };
  const start = readingOf(slice, period, 0);
  return {
    head: call('Head_Call'),
    managers: call('Managers_Calls'),
    sellers: call('Sellers_Calls'),
    conversion: fromReading(() => byConversion(slice, before, reading ?? {}, week)),
    opening: start && isWithoutHistory(start) ? 'noHistory' : byYield(slice, before, period),
    probability: fromReading(() => won + of(reading, 'Open_By_Probability_Amount__c')),
    rule: fromReading(() => won + of(reading, 'Open_Commit_Amount__c')),
    lastPeriod: back(1),
    yearAgo: back(period.kind === 'Quarter' ? 4 : 12)
  };
}

function byConversion(slice: Slice, before: readonly Period[], reading: Sums, week: number): Said {
  const read = before.filter((one) => slice.weeks.some((record) => record.period === one.key)).slice(-4);
  let said = of(reading, 'Won_Amount__c');
  for (const category of CATEGORIES) {
    const open = of(reading, `Open_${category}_Amount__c`);
    if (open === 0) continue;
    let [was, wonLater] = [0, 0];
    for (const one of read) {
      const then = readingOf(slice, one, week);
      if (!then || isWithoutHistory(then)) continue;
      was += of(then, `Open_${category}_Amount__c`);
      wonLater += of(then, `Won_Later_${category}_Amount__c`);
    }
    if (was === 0) return 'noPast';
    said += (open * wonLater) / was;
  }
  return said;
}

function byYield(slice: Slice, before: readonly Period[], period: Period): Said {
  const own = salesOf(slice, period);
  let [began, brought] = [0, 0];
  for (const one of before.filter((past) => salesOf(slice, past) !== null).slice(-4)) {
    began += startOf(salesOf(slice, one));
    brought += of(salesOf(slice, one), 'Won_Amount__c');
  }
  return began === 0 || own === null ? 'noPast' : (startOf(own) * brought) / began;
}

/** docs/metrics.md, Track record. */
export interface Opinion {
  readonly error: number | null;
  readonly bias: number | null;
  readonly periods: number;
  /** Of calls, in fractions; null for others and where nothing is known of both. */
  readonly added: number | null;
}

export const MOMENTS = ['start', 'week3', 'middle', 'lastThird'] as const;

function weekOf(moment: (typeof MOMENTS)[number], period: Period): number {
  const days = daysBetween(period.first, period.last) + 1;
  if (moment === 'start') return 0;
  if (moment === 'week3') return 3;
  let week = 0;
  if (moment === 'middle') while ((week + 1) * 7 * 2 <= days) week += 1;
  else while (week * 7 * 3 < days * 2) week += 1;
  return week;
}

/** What was said at a moment of each of the last eight finished periods whose result is known, and what came. */
export function trackRecord(slice: Slice, moment: (typeof MOMENTS)[number]): Record<Name, Opinion> {
  const finished = slice.periods.filter(({ isOver }) => isOver).slice(-8);
  const cases: { won: number; said: Record<Name, Said> }[] = [];
  for (const period of finished) {
    const sums = salesOf(slice, period);
    if (sums)
      cases.push({ won: of(sums, 'Won_Amount__c'), said: bearingsAt(slice, period, weekOf(moment, period)) });
  }
  const errorOver = (name: Name, known: typeof cases): number | null => {
    let [off, won] = [0, 0];
    for (const one of known) {
      off += Math.abs(Number(one.said[name]) - one.won);
      won += one.won;
    }
    return won === 0 ? null : off / won;
  };
  const opinions = NAMES.map((name) => {
    const known = cases.filter(({ said }) => typeof said[name] === 'number');
    let [signed, won] = [0, 0];
    for (const one of known) {
      signed += Number(one.said[name]) - one.won;
      won += one.won;
    }
    let best: { naive: number; added: number } | null = null;
    if (name === 'head' || name === 'managers' || name === 'sellers')
      for (const naive of ['lastPeriod', 'yearAgo'] as const) {
        const both = known.filter(({ said }) => typeof said[naive] === 'number');
        const [ours, theirs] = [errorOver(name, both), errorOver(naive, both)];
        if (ours === null || theirs === null) continue;
        if (!best || theirs < best.naive) best = { naive: theirs, added: theirs - ours };
      }
    const bias = won === 0 ? null : signed / won;
    return [
      name,
      { error: errorOver(name, known), bias, periods: known.length, added: best?.added ?? null }
    ] as const;
  });
  return Object.fromEntries(opinions) as Record<Name, Opinion>;
}
