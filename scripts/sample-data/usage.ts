import type { Account } from './accounts.ts';
import type { Day } from './calendar.ts';
import type { Row } from './csv.ts';
import type { Deal } from './deals.ts';
import type { Random } from './random.ts';

/** What the product says about a customer today. */
export interface Usage {
  users: number;
  /** Change compared with four weeks ago, in per cent. */
  trend: number;
}

/** The usage of the customers; prospects have none. */
export function usageOfCustomers(
  accounts: readonly Account[],
  customers: ReadonlySet<Account>,
  random: Random
): Map<Account, Usage> {
  return new Map(
    accounts.flatMap((account, index): [Account, Usage][] => {
      const own = random.fork(index);
      if (!account.isCustomer && !customers.has(account)) return [];
      const users = Math.max(2, Math.round(account.employees * own.between(0.01, 0.22)));
      return [[account, { users, trend: Math.round(own.normal(4, 18) * 10) / 10 }]];
    })
  );
}

/** Before, no one kept it. */
const KEPT_FOR_DAYS = 400;
const TREND = { won: 15, lost: 2 };

/** Usage at the opening of an expansion deal, where it was kept, and the price of those that are paid by use. */
export function dealUsage(deal: Deal, usage: ReadonlyMap<Account, Usage>, today: Day): Row {
  const random = deal.random.fork('usage');
  const now = usage.get(deal.account);
  const isKept = deal.fate.created > today - KEPT_FOR_DAYS && random.chance(0.85);
  if (deal.profile.motion !== 'Expansion' || !now)
    return { Usage_At_Opening__c: null, Usage_Trend_At_Opening__c: null, Usage_Price__c: null };
  const users = Math.max(1, Math.round(now.users * random.between(0.7, 1.1)));
  const trend = random.normal(deal.fate.outcome === 'Won' ? TREND.won : TREND.lost, 14);
  const { amount } = deal.now;
  const isByUse = !deal.isClosed && random.chance(0.3) && amount !== null;
  return {
    Usage_At_Opening__c: isKept ? users : null,
    Usage_Trend_At_Opening__c: isKept ? Math.round(trend * 10) / 10 : null,
    Usage_Price__c: isByUse ? Math.round((amount / users) * 100) / 100 : null
  };
}
