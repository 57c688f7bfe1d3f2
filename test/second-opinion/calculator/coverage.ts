import type { Deal } from './deals.ts';
import type { Period } from './periods.ts';
import type { UserRow } from './rows.ts';
import { sumsOf } from './sums.ts';

// docs/metrics.md, Coverage: the rule, the second route and the record, deal by deal.

/** A seller's plan for a period; of a manager it is that of the team. */
export interface PlanRow {
  /** Key of the period. */
  readonly period: string;
  readonly seller: string;
  readonly amount: number | null;
}

/** Whose deals, and in which periods. */
export interface Scope {
  readonly name: string;
  readonly kind: 'Quarter' | 'Month';
  /** Pipeline counts towards coverage. */
  readonly countsPipeline: boolean;
  /** Null: everyone. */
  readonly owners: readonly string[] | null;
}

interface PastStart {
  readonly period: string;
  readonly coverage: number;
  readonly attainment: number;
}

export interface CoverageFigures {
  /** 1 ÷ slippage-adjusted close rate. */
  readonly rule: number | null;
  /** Opening pipeline ÷ what of it was won. */
  readonly opening: number | null;
  readonly record: readonly PastStart[];
}

const PAST = 8;
const LAST = 4;

const startsCounted = (countsPipeline: boolean): string[] =>
  countsPipeline ? ['Commit', 'Best_Case', 'Pipeline'] : ['Commit', 'Best_Case'];

const ALL_LOST = ['Lost_Competition', 'Lost_No_Decision', 'Lost_Unclassified'];

/** What a period of a scope adds up to. */
interface Totals {
  won: number;
  lost: number;
  slipped: number;
  opening: number;
  wonOfOpening: number;
  /** Open deals at the start, counted or not. */
  openDeals: number;
}

/** The org keeps amounts to the cent. */
const toCent = (amount: number): number => Math.round(amount * 100) / 100;

function totalsOf(deals: readonly Deal[], period: Period, scope: Scope): Totals {
  const amounts = new Map<string, number>();
  let openDeals = 0;
  for (const deal of deals) {
    if (scope.owners && !scope.owners.includes(deal.row.OwnerId)) continue;
    for (const [sum, amount] of sumsOf(deal, period)) {
      amounts.set(sum, (amounts.get(sum) ?? 0) + amount);
      if (['Start_Commit', 'Start_Best_Case', 'Start_Pipeline'].includes(sum)) openDeals += 1;
    }
  }
  const amountOf = (sum: string): number => toCent(amounts.get(sum) ?? 0);
  const totals = {
    won: amountOf('Won'),
    lost: 0,
    slipped: amountOf('Slipped'),
    opening: 0,
    wonOfOpening: 0,
    openDeals
  };
  for (const lost of ALL_LOST) totals.lost += amountOf(lost);
  for (const category of startsCounted(scope.countsPipeline)) {
    totals.opening += amountOf(`Start_${category}`);
    totals.wonOfOpening += amountOf(`Start_Won_${category}`);
  }
  return totals;
}

/** docs/metrics.md, The number: the plan of a manager is that of the team, so those below are not added to it. */
function planOf(plans: readonly PlanRow[], users: readonly UserRow[], scope: Scope): number | null {
  const entered = plans.filter(
    ({ amount, seller }) => amount !== null && (!scope.owners || scope.owners.includes(seller))
  );
  if (entered.length === 0) return null;
  let sum = 0;
  for (const plan of entered) {
    let above = users.find(({ Id }) => Id === plan.seller)?.ManagerId;
    let isCovered = false;
    while (above && !isCovered) {
      const id: string = above;
      isCovered = entered.some(({ seller }) => seller === id);
      above = users.find(({ Id }) => Id === id)?.ManagerId;
    }
    if (!isCovered) sum += plan.amount ?? 0;
  }
  return sum;
}

export function coverageFigures(
  deals: readonly Deal[],
  periods: readonly Period[],
  { plans, users, scope }: { plans: readonly PlanRow[]; users: readonly UserRow[]; scope: Scope }
): CoverageFigures {
  const finished = periods
    .filter(({ kind, isOver }) => kind === scope.kind && isOver)
    .sort((a, b) => (a.first < b.first ? -1 : 1))
    .slice(-PAST);
  const record: PastStart[] = [];
  let [won, decided, opening, wonOfOpening] = [0, 0, 0, 0];
  finished.forEach((period, index) => {
    const totals = totalsOf(deals, period, scope);
    if (index >= finished.length - LAST) {
      won += totals.won;
      decided += totals.won + totals.lost + totals.slipped;
      opening += totals.opening;
      wonOfOpening += totals.wonOfOpening;
    }
    const plan = planOf(
      plans.filter((one) => one.period === period.key),
      users,
      scope
    );
    if (plan === null || plan <= 0 || totals.openDeals === 0) return;
    record.push({
      period: period.key,
      coverage: totals.opening / plan,
      attainment: totals.won / plan
    });
  });
  return {
    rule: won === 0 || decided === 0 ? null : decided / won,
    opening: wonOfOpening === 0 ? null : opening / wonOfOpening,
    record
  };
}
