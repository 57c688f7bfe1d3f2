import type { QueryName } from './queries';
import type { Request } from './request';
import type { DealSelection } from './filters';
import { openExpansionFilter, pricedFilter, saidFilters, usageFilter, usageOrder } from './usageFilters';
import type { UsageOrder, UsageSelection } from './usageFilters';

const about = <Name extends QueryName>(name: Name, variables: Record<string, unknown>): Request<Name> => ({
  name,
  steps: [variables]
});

export const ACCOUNTS_PER_PAGE = 25;

/** One page of the accounts with usage. */
export const usageAccountsRequest = (
  selection: UsageSelection,
  order: UsageOrder,
  after: string | null = null
) =>
  about('usageAccounts', {
    where: usageFilter(selection),
    deals: openExpansionFilter,
    orderBy: usageOrder(order),
    first: ACCOUNTS_PER_PAGE,
    after
  });

/** How many accounts have usage, and their mean. */
export const usageSumsRequest = ({ owners }: Pick<UsageSelection, 'owners'>) => {
  const filterOf = (filter: UsageSelection['filter']) => usageFilter({ owners, filter, mean: null });
  return about('usageSums', {
    all: filterOf('all'),
    growing: filterOf('growing'),
    withDeal: filterOf('withDeal')
  });
};

/** How many accounts a list has. */
export const usageCountRequest = (selection: UsageSelection) =>
  about('usageCount', { where: usageFilter(selection) });

/** Deals that were won and lost in a span, by what usage was at their opening. @param mean of today */
export const usageSaidRequest = (selection: Pick<DealSelection, 'period' | 'owners'>, mean: number | null) =>
  about('usageSaid', saidFilters(selection, mean));

/** Open deals whose amount is meant to follow usage. */
export const pricedDealsRequest = (owners: readonly string[] | null) =>
  about('pricedDeals', { where: pricedFilter(owners) });
