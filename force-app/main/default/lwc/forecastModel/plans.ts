import type { Person } from './people';
import type { Motion, Period } from './types';

export interface SellerPlan {
  readonly sellerId: string;
  /** The seller's manager as the plan's record knows it; people out of sight are only known from here. */
  readonly managerId: string | null;
  readonly amount: number | null;
}

/**
 * The plan of a scope, in corporate currency. A manager's plan is for the whole team, so the plans of those below a
 * manager who has one are not added to it. Null without any plan.
 */
export const planOf = (plans: readonly SellerPlan[], people: readonly Person[]): number | null => {
  const entered = plans.filter((plan) => plan.amount !== null);
  const planned = new Set(entered.map((plan) => plan.sellerId));
  const managers = new Map([
    ...plans.map((plan) => [plan.sellerId, plan.managerId] as const),
    // The hierarchy decides where it is known.
    ...people.map((person) => [person.id, person.managerId] as const)
  ]);
  const isCovered = (sellerId: string): boolean => {
    const seen = new Set([sellerId]);
    for (let id = managers.get(sellerId); id && !seen.has(id); id = managers.get(id)) {
      if (planned.has(id)) return true;
      seen.add(id);
    }
    return false;
  };
  const tops = entered.filter((plan) => !isCovered(plan.sellerId));
  return tops.length === 0 ? null : tops.reduce((sum, plan) => sum + (plan.amount ?? 0), 0);
};

/** Whether a motion's deals are only a part of what the plan is for (docs/metrics.md, The number). */
export const isPartOfPlan = (motion: Motion | null, period: Pick<Period, 'kind'> | null): boolean =>
  motion !== null && period?.kind === 'Quarter';
