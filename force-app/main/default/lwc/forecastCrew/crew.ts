import { rampCurveOf, sellersOf } from 'c/capacityModel';
import type { Grouping, OwnerTrace, Ramp, Seller, WonIn } from 'c/capacityModel';
import type { Metric, OpenDeals, Plan, SellerEntry } from 'c/forecastData';
import { capacity as labels } from 'c/forecastLabels';
import { NO_SUMS, addMetrics, addSums, planOf } from 'c/forecastModel';
import type { MetricSums, Period, Person, Policy, Sum } from 'c/forecastModel';
import type { Answers, Quarters } from './asking';

const TOGETHER = 4;

/** The sellers of a scope with everything that is known of them; the panels of the view show parts of it. */
export interface Crew {
  /** Everyone the user can see: the ramp is learned from them. */
  readonly everyone: readonly Seller[];
  /** Of the scope; those who left too. */
  readonly sellers: readonly Seller[];
  /** There are no seller records, so owners of deals are shown. */
  readonly isAssumed: boolean;
  /** Every finished quarter since the oldest with a deal. */
  readonly won: readonly WonIn[];
  /** The last four finished quarters. */
  readonly lastFour: readonly Period[];
  readonly quarters: Quarters;
  readonly ramp: Ramp;
  /** Sums of each seller over the last four finished quarters. */
  readonly sums: ReadonlyMap<string, SellerSums>;
  /** Of the running quarter so far. */
  readonly soFar: ReadonlyMap<string, SellerSums>;
  readonly open: ReadonlyMap<string, Sum>;
  readonly openNext: readonly ReadonlyMap<string, Sum>[];
  readonly plans: readonly Plan[];
  readonly arePlansHidden: boolean;
  readonly people: readonly Person[];
  readonly policy: Policy;
  readonly today: string;
}

export interface SellerSums {
  readonly sums: MetricSums;
  readonly wonDays: number;
}

const NOTHING: SellerSums = { sums: NO_SUMS, wonDays: 0 };

const addSellerSums = (all: readonly SellerSums[]): SellerSums => ({
  sums: addMetrics([NO_SUMS, ...all.map(({ sums }) => sums)]),
  wonDays: all.reduce((days, { wonDays }) => days + wonDays, 0)
});

const byValue = (metrics: readonly Metric[]): Map<string, Metric[]> => {
  const groups = new Map<string, Metric[]>();
  for (const metric of metrics) groups.set(metric.value, [...(groups.get(metric.value) ?? []), metric]);
  return groups;
};

const sumsIn = (metrics: readonly Metric[], periods: readonly Period[]): Map<string, SellerSums> => {
  const ids = new Set(periods.map(({ id }) => id));
  const groups = byValue(metrics.filter(({ periodId }) => ids.has(periodId)));
  return new Map(
    [...groups].map(([value, own]) => [
      value,
      addSellerSums(own.map(({ sums, wonDaysSum }) => ({ sums, wonDays: wonDaysSum })))
    ])
  );
};

const openBySeller = (deals: readonly OpenDeals[]): Map<string, Sum> => {
  const sums = new Map<string, Sum>();
  for (const { ownerId, amount, count } of deals)
    sums.set(ownerId, addSums(sums.get(ownerId) ?? { amount: 0, count: 0 }, { amount, count }));
  return sums;
};

/** When each owner of deals had the first and the last of them. */
const tracesOf = ({ metrics, plans }: Answers, { finished, running, ahead }: Quarters): OwnerTrace[] => {
  const periods = [...finished, running];
  return [...byValue(metrics)].map(([userId, own]) => {
    const known = new Set(own.map(({ periodId }) => periodId));
    const active = periods.filter(({ id }) => id !== null && known.has(id));
    const quotas = ahead.flatMap(
      ({ id }) => plans.find((plan) => plan.periodId === id && plan.sellerId === userId)?.quotaCapacity ?? []
    );
    return {
      userId,
      name: own.at(-1)!.label,
      firstDeal: active[0]?.start ?? running.start,
      lastDeal: active.at(-1)?.end ?? running.end,
      quota: quotas[0] ?? null
    };
  });
};

/** What else decides what is shown. */
export interface CrewTerms {
  readonly owners: readonly string[] | null;
  readonly arePlansHidden: boolean;
  readonly people: readonly Person[];
  readonly policy: Policy;
  readonly today: string;
}

/** @param owners null: everyone */
const inScope = (
  sellers: readonly Seller[],
  entries: readonly SellerEntry[],
  owners: readonly string[] | null
): readonly Seller[] => {
  if (owners === null) return sellers;
  const scopes = new Map(entries.map(({ userId, scopeId }) => [userId, scopeId]));
  return sellers.filter(({ id }) => owners.includes(scopes.get(id) ?? id));
};

export function crewOf(answers: Answers, quarters: Quarters, terms: CrewTerms): Crew {
  const { metrics, plans } = answers;
  const { owners, policy } = terms;
  const known = new Set(metrics.map(({ periodId }) => periodId));
  const first = quarters.finished.findIndex(({ id }) => id !== null && known.has(id));
  const finished = first < 0 ? [] : quarters.finished.slice(first);
  const current = finished.at(-1)?.start ?? quarters.running.start;
  const traces = tracesOf(answers, { ...quarters, finished });
  const everyone = sellersOf(answers.sellers, traces, { oldest: finished[0]?.start ?? null, current });
  const won = finished.map((period): WonIn => {
    const own = metrics.filter(({ periodId }) => periodId === period.id);
    return { period, amounts: new Map(own.map(({ value, sums }) => [value, sums.won.amount])) };
  });
  const lastFour = finished.slice(-TOGETHER);
  return {
    ...terms,
    everyone,
    sellers: inScope(everyone, answers.sellers, owners),
    isAssumed: answers.sellers.length === 0,
    won,
    lastFour,
    quarters,
    ramp: { curve: rampCurveOf(everyone, won), norm: policy.rampNorm },
    sums: sumsIn(metrics, lastFour),
    soFar: sumsIn(metrics, [quarters.running]),
    open: openBySeller(answers.open),
    openNext: answers.openNext.map(openBySeller),
    plans
  };
}

/** Some sellers who belong together. */
export interface Group {
  readonly key: string;
  readonly name: string;
  readonly sellers: readonly Seller[];
}

const isHere = ({ end }: Seller, today: string): boolean => end === null || end >= today;

/** Those who are there, or are still to come. */
export const currentSellers = ({ sellers, today }: Crew): Seller[] =>
  sellers.filter((seller) => isHere(seller, today));

/** Those who are there on this day. */
export const presentSellers = (sellers: readonly Seller[], today: string): Seller[] =>
  sellers.filter((seller) => isHere(seller, today) && (seller.start === null || seller.start <= today));

/** The segments or regions that the scope's sellers are of, by name; those without one come last. */
export function groupsOf({ sellers }: Crew, grouping: Grouping): Group[] {
  const values = [...new Set(sellers.map((seller) => seller[grouping]))];
  const nameless = grouping === 'segment' ? labels.noSegment : labels.noRegion;
  return values
    .map((value) => ({
      key: value ?? '',
      name: value ?? nameless,
      sellers: sellers.filter((seller) => seller[grouping] === value)
    }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || a.name.localeCompare(b.name));
}

/** Sums of some sellers over the last four finished quarters, or of the running one. */
export const sumsOfSellers = (sellers: readonly Seller[], of: ReadonlyMap<string, SellerSums>): SellerSums =>
  addSellerSums(sellers.map(({ id }) => of.get(id) ?? NOTHING));

export const openOf = (sellers: readonly Seller[], open: ReadonlyMap<string, Sum>): Sum =>
  addSums({ amount: 0, count: 0 }, ...sellers.flatMap(({ id }) => open.get(id) ?? []));

/** The plan of the scope for a quarter; null: none is entered, or it is hidden. */
export function planIn({ plans, people, arePlansHidden }: Crew, period: Period): number | null {
  const own = plans.filter(({ periodId }) => periodId === period.id);
  if (arePlansHidden || own.some(({ isHidden }) => isHidden)) return null;
  return planOf(own, people);
}

/** What the plans of some sellers add up to; null: none is entered, or one is hidden. */
export function planOfSellers(
  { plans, arePlansHidden }: Crew,
  sellers: readonly Seller[],
  period: Period
): number | null {
  const ids = new Set(sellers.map(({ id }) => id));
  const own = plans.filter(({ periodId, sellerId }) => periodId === period.id && ids.has(sellerId));
  const amounts = own.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  if (arePlansHidden || own.some(({ isHidden }) => isHidden) || amounts.length === 0) return null;
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
