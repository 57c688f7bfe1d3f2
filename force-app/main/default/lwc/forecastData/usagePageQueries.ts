import { usageDocument } from './usageDocument';
import { readUsageAccounts, readUsageCount, readUsageSums } from './usageQueries';
import type { UsagePage, UsageSums } from './usageQueries';
import { usageSaidDocument } from './usageSaidDocument';
import { pageOfPricedDeals, readPricedDeals, readUsageSaid } from './usageSaidQueries';
import type { DealByUsage, UsageSaid } from './usageSaidQueries';

/** What the queries about usage read. */
export interface UsageResults {
  usageAccounts: UsagePage;
  usageSums: UsageSums;
  usageCount: number;
  usageSaid: UsageSaid;
  pricedDeals: readonly DealByUsage[];
}

export const USAGE_QUERIES = {
  usageAccounts: {
    document: usageDocument,
    operation: 'forecastUsageAccounts',
    invalidatedBy: ['deals'],
    read: readUsageAccounts
  },
  usageSums: {
    document: usageDocument,
    operation: 'forecastUsageSums',
    invalidatedBy: ['deals'],
    read: readUsageSums
  },
  usageCount: {
    document: usageDocument,
    operation: 'forecastUsageCount',
    invalidatedBy: ['deals'],
    read: readUsageCount
  },
  usageSaid: {
    document: usageSaidDocument,
    operation: 'forecastUsageSaid',
    invalidatedBy: ['deals'],
    read: readUsageSaid
  },
  pricedDeals: {
    document: usageSaidDocument,
    operation: 'forecastPricedDeals',
    invalidatedBy: ['deals'],
    read: readPricedDeals,
    page: pageOfPricedDeals
  }
} as const;
