import { NOTABLE_CHANGE } from 'c/expansionModel';
import type { Sign } from 'c/expansionModel';
import { DEAL } from './fields';
import { dealFilter } from './filters';
import type { DealSelection, Filter } from './filters';
import { DEAL_USAGE, USAGE } from './usageFields';

/** The motion of deals with customers who already use the product. */
export const EXPANSION = 'Expansion';

/** Which accounts a list shows (docs/metrics.md, Expansion). */
export type UsageFilter = 'all' | 'approach' | 'growing' | 'withoutDeal' | 'withDeal';

export type UsageOrder = 'users' | 'growth' | 'decline' | 'name';

/** Accounts with usage. */
export interface UsageSelection {
  /** Of the accounts; null: everything that sharing shows. */
  readonly owners: readonly string[] | null;
  readonly filter: UsageFilter;
  /** Of the weekly active users, from which on a level is high; null: not known. */
  readonly mean: number | null;
}

/** Open deals of the motion. */
export const openExpansionFilter: Filter = {
  [DEAL.salesMotion]: { eq: EXPANSION },
  IsClosed: { eq: false }
};

/** Null among the ids would make "in none of them" unknown for every account. */
const accountsOfDeals = {
  Opportunity: { and: [openExpansionFilter, { AccountId: { ne: null } }] },
  ApiName: 'AccountId'
};
const withDeal: Filter = { Id: { inq: accountsOfDeals } };
const withoutDeal: Filter = { Id: { ninq: accountsOfDeals } };
const growing: Filter = { [USAGE.trend]: { gte: NOTABLE_CHANGE } };

const filtersOf = ({ filter, mean }: UsageSelection): readonly Filter[] => {
  if (filter === 'growing') return [growing];
  if (filter === 'withDeal') return [withDeal];
  if (filter === 'withoutDeal') return [withoutDeal];
  return filter === 'approach' ? [growing, { [USAGE.users]: { gte: mean } }, withoutDeal] : [];
};

/** The accounts with a number that a list shows. */
export const usageFilter = (selection: UsageSelection): Filter => ({
  and: [
    { [USAGE.users]: { ne: null } },
    ...(selection.owners ? [{ OwnerId: { in: selection.owners } }] : []),
    ...filtersOf(selection)
  ]
});

const ORDERS: Readonly<Record<UsageOrder, Filter>> = {
  users: { [USAGE.users]: { order: 'DESC' } },
  growth: { [USAGE.trend]: { order: 'DESC', nulls: 'LAST' } },
  decline: { [USAGE.trend]: { order: 'ASC', nulls: 'LAST' } },
  name: { Name: { order: 'ASC' } }
};

export const usageOrder = (order: UsageOrder): Filter => ({ ...ORDERS[order], Id: { order: 'ASC' } });

const { trendAtOpening: TREND, usersAtOpening: LEVEL, price: PRICE } = DEAL_USAGE;

/** @param mean null: no level is high */
const signs = (mean: number | null): Readonly<Record<Sign, Filter>> => ({
  growing: { [TREND]: { gte: NOTABLE_CHANGE } },
  steady: { [TREND]: { gt: -NOTABLE_CHANGE, lt: NOTABLE_CHANGE } },
  shrinking: { [TREND]: { lte: -NOTABLE_CHANGE } },
  trendUnknown: { [TREND]: { eq: null } },
  high: mean === null ? { Id: { eq: null } } : { [LEVEL]: { gte: mean } },
  notHigh: mean === null ? { [LEVEL]: { ne: null } } : { [LEVEL]: { lt: mean } },
  levelUnknown: { [LEVEL]: { eq: null } }
});

/** Closed deals of the motion by what usage was at their opening; a filter for each sign. */
export const saidFilters = (
  selection: Pick<DealSelection, 'period' | 'owners'>,
  mean: number | null
): Readonly<Record<Sign, Filter>> =>
  Object.fromEntries(
    Object.entries(signs(mean)).map(([sign, filter]) => [
      sign,
      dealFilter({ ...selection, motion: EXPANSION }, { IsClosed: { eq: true } }, filter)
    ])
  ) as Record<Sign, Filter>;

/** Open deals of the motion with a price per user. */
export const pricedFilter = (owners: readonly string[] | null): Filter => ({
  and: [openExpansionFilter, { [PRICE]: { ne: null } }, ...(owners ? [{ OwnerId: { in: owners } }] : [])]
});
