import type { Zone } from './days.ts';
import type { Deal } from './deals.ts';
import { funnelSums } from './funnel.ts';
import type { Period } from './periods.ts';
import type { RegionRow, Rows, UserRow } from './rows.ts';
import { sumsOf } from './sums.ts';

/** A record of Sales_Metric__c without its key. Sums of nothing are left out. */
export interface SalesMetric {
  readonly period: string;
  readonly dimension: string;
  readonly value: string;
  readonly label: string;
  readonly sums: Record<string, number>;
}

/** docs/metrics.md, Sums and Slices. */
export function salesMetrics(
  rows: Rows,
  deals: readonly Deal[],
  periods: readonly Period[],
  zone: Zone
): SalesMetric[] {
  const records = new Map<string, SalesMetric>();
  const quarters = periods.filter(({ kind }) => kind === 'Quarter');
  const newestQuarters = quarters.sort((a, b) => (a.first < b.first ? -1 : 1)).slice(-9);
  for (const period of periods)
    for (const deal of deals) {
      const sums = new Map([...sumsOf(deal, period), ...funnelSums(deal, period, zone, rows.Opportunity)]);
      if (sums.size === 0) continue;
      for (const { dimension, value, label } of slicesOf(deal, rows)) {
        if (dimension.includes(' by ') && !newestQuarters.includes(period)) continue;
        const key = JSON.stringify([period.key, dimension, value]);
        const record = records.get(key) ?? { period: period.key, dimension, value, label, sums: {} };
        records.set(key, record);
        for (const [sum, amount] of sums) add(record.sums, sum, amount);
      }
    }
  return [...records.values()];
}

function add(sums: Record<string, number>, sum: string, amount: number): void {
  if (sum.endsWith('_Days')) {
    sums[`${sum}_Sum__c`] = (sums[`${sum}_Sum__c`] ?? 0) + amount;
    return;
  }
  if (sum === 'First_Upsell') {
    sums.First_Upsell_Count__c = (sums.First_Upsell_Count__c ?? 0) + 1;
    return;
  }
  sums[`${sum}_Amount__c`] = (sums[`${sum}_Amount__c`] ?? 0) + amount;
  sums[`${sum}_Count__c`] = (sums[`${sum}_Count__c`] ?? 0) + 1;
}

interface Slice {
  readonly dimension: string;
  readonly value: string;
  readonly label: string;
}

/** The slices a deal is in today. */
function slicesOf({ row, motion }: Deal, { User, Account, Competitor__c, Sales_Region__mdt }: Rows): Slice[] {
  const slices: Slice[] = [];
  const put = (dimension: string, value: string | null | undefined, label = value): void => {
    if (value) slices.push({ dimension, value, label: label ?? value });
  };
  const nameOf = (id: string): string => User.find((user) => user.Id === id)?.Name ?? id;
  put('Company', 'All');
  put('Seller', row.OwnerId, nameOf(row.OwnerId));
  for (const id of teamsOf(row.OwnerId, User)) put('Team', id, nameOf(id));
  const account = Account.find(({ Id }) => Id === row.AccountId);
  put('Segment', account?.Market_Segment__c);
  put('Region', regionOf(account?.BillingCountry, Sales_Region__mdt));
  const competitor = Competitor__c.find(({ Id }) => Id === row.Competitor__c);
  put('Competitor', competitor?.Name ?? row.Primary_Competitor__c);
  put('Motion', motion);
  put('Source', row.LeadSource);
  for (const own of slices.filter(({ dimension }) => dimension === 'Segment' || dimension === 'Competitor'))
    for (const person of slices.filter(({ dimension }) => dimension === 'Seller' || dimension === 'Team'))
      put(
        `${own.dimension} by ${person.dimension}`,
        `${person.value}|${own.value}`,
        `${own.label}, ${person.label}`
      );
  return slices;
}

/** A country that is mapped twice is in the region whose name comes last; one that is not mapped is a region. */
function regionOf(country: string | null | undefined, regions: readonly RegionRow[]): string | null {
  if (!country) return null;
  const plain = (text: string): string => text.trim().toLowerCase();
  let found: string | null = null;
  for (const { Country__c, Region__c } of regions)
    if (plain(Country__c) === plain(country) && (found === null || Region__c > found)) found = Region__c;
  return found ?? country;
}

/** The people in whose team a seller is: everyone above, and the seller if they have reports. */
export function teamsOf(seller: string, users: readonly UserRow[]): string[] {
  const teams: string[] = [];
  if (users.some((user) => user.ManagerId === seller)) teams.push(seller);
  let manager = users.find((user) => user.Id === seller)?.ManagerId;
  while (manager) {
    teams.push(manager);
    const next = manager;
    manager = users.find((user) => user.Id === next)?.ManagerId;
  }
  return teams;
}
