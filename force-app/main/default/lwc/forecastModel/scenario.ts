import { effectiveCall } from './calls';
import { totalsAfter } from './number';
import type { ForecastTotals } from './number';
import { roundToCent } from './sums';
import type { Call, Calls, ForecastCategory } from './types';

/** What a deal is taken to become: In, Out, or gone: lost, or out of the period. */
export type Fate = Call | 'Lost';

/** What deals are taken to become, by id; those that are not in it stay as they are. */
export type Fates = ReadonlyMap<string, Fate>;

/** An open Commit or Best Case deal. Corporate currency; a blank amount counts as 0. */
export interface ScenarioDeal extends Calls {
  readonly id: string;
  readonly category: ForecastCategory;
  readonly amount: number | null;
}

const amountOf = ({ amount }: ScenarioDeal): number => amount ?? 0;

export const fateOf = (deal: ScenarioDeal, fates: Fates): Fate =>
  fates.get(deal.id) ?? effectiveCall(deal, deal.category);

/** The fates after one deal is taken so; taken as what it counts as anyway it is not changed. */
export const withFate = (fates: Fates, deal: ScenarioDeal, fate: Fate): Fates => {
  const others = [...fates].filter(([id]) => id !== deal.id);
  const isAsIs = fate === effectiveCall(deal, deal.category);
  return new Map(isAsIs ? others : [...others, [deal.id, fate] as const]);
};

/** The totals with deals taken so (docs/metrics.md, What if, make or break). */
export const scenarioTotals = (
  totals: ForecastTotals,
  deals: readonly ScenarioDeal[],
  fates: Fates
): ForecastTotals =>
  deals.reduce((all, deal) => {
    const fate = fates.get(deal.id);
    if (fate === undefined) return all;
    const row = { ...deal, amount: amountOf(deal), count: 1, isClosed: false, isWon: false };
    return totalsAfter(all, row, fate === 'Lost' ? null : { ...row, managerCall: fate });
  }, totals);

const sumOf = (deals: readonly ScenarioDeal[]): number =>
  roundToCent(deals.reduce((sum, deal) => sum + amountOf(deal), 0));

/** The smallest number of deals, the largest first, whose sum passes the test; null: all together do not. */
const fewestOf = (deals: readonly ScenarioDeal[], passes: (sum: number) => boolean): number | null => {
  let sum = 0;
  for (const [place, deal] of deals.entries()) {
    sum = roundToCent(sum + amountOf(deal));
    if (passes(sum)) return place + 1;
  }
  return null;
};

/** Sets of `size` deals that reach the gap, those with the largest deals first; at most `most`. */
const setsOf = <Deal extends ScenarioDeal>(
  deals: readonly Deal[],
  gap: number,
  { size, most }: { readonly size: number; readonly most: number }
): Deal[][] => {
  const found: Deal[][] = [];
  const extend = (chosen: readonly Deal[], from: number): void => {
    if (chosen.length === size) {
      found.push([...chosen]);
      return;
    }
    const left = size - chosen.length;
    for (let at = from; at + left <= deals.length && found.length < most; at += 1) {
      // The next ones are smaller still.
      if (sumOf([...chosen, ...deals.slice(at, at + left)]) < gap) return;
      extend([...chosen, deals[at]], at + 1);
    }
  };
  extend([], 0);
  return found;
};

/** Ways that are listed. */
const MOST_WAYS = 5;

/** The deals that decide whether the plan is made, each list with the largest first. */
export interface Decisive<Deal> {
  /** plan − number: 0 or below where the number is at plan. */
  readonly gap: number;
  /** At plan: In deals whose loss alone puts the number below it. */
  readonly breakers: readonly Deal[];
  /** At plan: how many In deals have to be lost for that; null: all together are not enough. */
  readonly fewestLosses: number | null;
  /** Below plan: how many Out deals bring the number to it; null: all together do not. */
  readonly fewestWins: number | null;
  /** Below plan: sets of so many Out deals that do. */
  readonly ways: readonly (readonly Deal[])[];
  readonly areMoreWays: boolean;
  /** Below plan: Out deals that are in every such set. */
  readonly needed: readonly Deal[];
  /** Below plan: what all Out deals together miss; 0 where they reach it. */
  readonly missing: number;
}

/** docs/metrics.md, What if, make or break. */
export const decisiveOf = <Deal extends ScenarioDeal>(
  deals: readonly Deal[],
  fates: Fates,
  { number, plan }: { readonly number: number; readonly plan: number }
): Decisive<Deal> => {
  const taken = (fate: Fate): Deal[] =>
    deals
      .filter((deal) => fateOf(deal, fates) === fate && amountOf(deal) > 0)
      .sort((one, other) => amountOf(other) - amountOf(one));
  const [inside, out] = [taken('In'), taken('Out')];
  const gap = roundToCent(plan - number);
  const none = {
    breakers: [],
    fewestLosses: null,
    fewestWins: null,
    ways: [],
    areMoreWays: false,
    needed: [],
    missing: 0
  };
  if (gap <= 0) {
    const breaks = (sum: number): boolean => sum > -gap;
    return {
      ...none,
      gap,
      breakers: inside.filter((deal) => breaks(amountOf(deal))),
      fewestLosses: fewestOf(inside, breaks)
    };
  }
  const size = fewestOf(out, (sum) => sum >= gap);
  if (size === null) return { ...none, gap, missing: roundToCent(gap - sumOf(out)) };
  const found = setsOf(out, gap, { size, most: MOST_WAYS + 1 });
  return {
    ...none,
    gap,
    fewestWins: size,
    ways: found.slice(0, MOST_WAYS),
    areMoreWays: found.length > MOST_WAYS,
    // Only the largest can be in all of them.
    needed: out.slice(0, size).filter((deal) => {
      const others = out.filter((other) => other !== deal).slice(0, size);
      return others.length < size || sumOf(others) < gap;
    })
  };
};
