import type { AccountRow } from './rows.ts';

/** docs/metrics.md, Accounts: one more than the number of accounts that use more. */
export function usageRanks(accounts: readonly AccountRow[]): Map<string, number | null> {
  const ranks = new Map<string, number | null>();
  const live = accounts.filter((account) => !account.IsDeleted);
  for (const account of live) {
    const usage = account.Weekly_Active_Users__c;
    if (usage === null) {
      ranks.set(account.Id, null);
      continue;
    }
    let rank = 1;
    for (const other of live) if ((other.Weekly_Active_Users__c ?? -Infinity) > usage) rank += 1;
    ranks.set(account.Id, rank);
  }
  return ranks;
}
