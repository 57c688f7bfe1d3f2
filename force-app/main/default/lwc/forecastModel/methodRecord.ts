import { BEARINGS, bearingsOf } from './bearings';
import type { Bearing, BearingGap, BearingName, BearingPeriod } from './bearings';
import { daysBetween, lastFinished } from './periods';
import { ratio } from './sums';
import type { Period, PeriodKind } from './types';

/** So many finished periods are judged. */
export const JUDGED = 8;
/** The oldest of them is compared with the period a year before. */
const A_YEAR: Readonly<Record<PeriodKind, number>> = { Quarter: 4, Month: 12 };

/** Those that are judged, and those before that they are compared with. */
export const periodsToJudge = (periods: readonly Period[], kind: PeriodKind, today: string): Period[] =>
  lastFinished(periods, kind, today, JUDGED + A_YEAR[kind]);

/** The moments of a period at which its bearings are judged. */
export const MOMENTS = ['start', 'week3', 'middle', 'lastThird'] as const;
export type Moment = (typeof MOMENTS)[number];

const WEEK = 7;

/** The week of a moment: 0, 3, the last one within the first half, the first one within the last third. */
export const weekOf = (moment: Moment, { start, end }: Pick<Period, 'start' | 'end'>): number => {
  const days = daysBetween(start, end) + 1;
  if (moment === 'start') return 0;
  if (moment === 'week3') return 3;
  return moment === 'middle' ? Math.floor(days / 2 / WEEK) : Math.ceil((days * 2) / 3 / WEEK);
};

/** How far a bearing was off at a moment, over the periods in which it said something. */
export interface Judgement {
  /** Σ|said − won| ÷ Σ won, a fraction; null without a period or a win. */
  readonly error: number | null;
  /** Σ(said − won) ÷ Σ won. */
  readonly bias: number | null;
  readonly periods: number;
  /** Why there is none. */
  readonly gap: BearingGap | null;
}

/** How much nearer a person's number was than the better one of two that need no person. */
export interface ValueAdded {
  /** Error of the naive bearing − error of the call, over the periods that both are known of. */
  readonly value: number;
  readonly naive: BearingName;
}

export interface MethodRecord {
  readonly name: BearingName;
  readonly byMoment: Readonly<Record<Moment, Judgement>>;
  /** At each moment; null for bearings that are no calls, and where no period has both. */
  readonly valueAdded: Readonly<Record<Moment, ValueAdded | null>>;
}

/** What a bearing said of a period, and what came. */
interface Pair {
  readonly key: string;
  readonly said: number;
  readonly won: number;
}

const PEOPLE: readonly BearingName[] = ['head', 'managers', 'sellers'];
const NAIVE: readonly BearingName[] = ['lastPeriod', 'yearAgo'];

const total = (pairs: readonly Pair[], of: (pair: Pair) => number): number =>
  pairs.reduce((sum, pair) => sum + of(pair), 0);

const errorOf = (pairs: readonly Pair[]): number | null =>
  ratio(
    total(pairs, ({ said, won }) => Math.abs(said - won)),
    total(pairs, ({ won }) => won)
  );

/** What all bearings said at one moment of each period that is over and whose result is known. */
const saidAt = (
  moment: Moment,
  periods: readonly BearingPeriod[],
  judged: number
): { readonly period: BearingPeriod; readonly bearings: readonly Bearing[] }[] =>
  periods.flatMap((period, index) =>
    index < periods.length - judged || period.won === null
      ? []
      : [{ period, bearings: bearingsOf(period, weekOf(moment, period.period), periods.slice(0, index)) }]
  );

const pairsOf = (name: BearingName, all: ReturnType<typeof saidAt>): Pair[] =>
  all.flatMap(({ period, bearings }) => {
    const said = bearings.find((one) => one.name === name)?.said ?? null;
    return said === null ? [] : [{ key: period.period.key, said, won: period.won! }];
  });

const judge = (name: BearingName, all: ReturnType<typeof saidAt>): Judgement => {
  const pairs = pairsOf(name, all);
  const gaps = all.flatMap(({ bearings }) => bearings.find((one) => one.name === name)?.gap ?? []);
  return {
    error: errorOf(pairs),
    bias: ratio(
      total(pairs, ({ said, won }) => said - won),
      total(pairs, ({ won }) => won)
    ),
    periods: pairs.length,
    gap: pairs.length > 0 ? null : (gaps.at(-1) ?? 'noPast')
  };
};

const valueAddedOf = (name: BearingName, all: ReturnType<typeof saidAt>): ValueAdded | null => {
  if (!PEOPLE.includes(name)) return null;
  const own = pairsOf(name, all);
  const [best] = NAIVE.flatMap((naive) => {
    const others = pairsOf(naive, all).filter(({ key }) => own.some((pair) => pair.key === key));
    const both = own.filter(({ key }) => others.some((pair) => pair.key === key));
    const [naiveError, ownError] = [errorOf(others), errorOf(both)];
    return naiveError === null || ownError === null
      ? []
      : [{ naive, naiveError, value: naiveError - ownError }];
  }).sort((one, other) => one.naiveError - other.naiveError);
  return best ? { value: best.value, naive: best.naive } : null;
};

/**
 * The track record of each bearing (docs/metrics.md, Track record).
 * @param periods finished ones, oldest first, without a gap
 * @param judged so many of the latest are judged; those before are what they are compared with
 */
export const methodRecordsOf = (periods: readonly BearingPeriod[], judged: number): MethodRecord[] => {
  const byMoment = Object.fromEntries(MOMENTS.map((moment) => [moment, saidAt(moment, periods, judged)]));
  const ofMoments = <To>(work: (all: ReturnType<typeof saidAt>) => To): Record<Moment, To> =>
    Object.fromEntries(MOMENTS.map((moment) => [moment, work(byMoment[moment])])) as Record<Moment, To>;
  return BEARINGS.map((name) => ({
    name,
    byMoment: ofMoments((all) => judge(name, all)),
    valueAdded: ofMoments((all) => valueAddedOf(name, all))
  }));
};
