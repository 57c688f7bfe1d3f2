import type { CallerRole, Period, Phase } from 'c/forecastModel';
import { ratesNow } from './currencies';
import { COMPETITOR } from './fields';
import {
  activeMembersFilter,
  awaitingFilter,
  belowFilter,
  callFilter,
  changedFilters,
  dealFilter,
  reassignedFilter,
  lostFilter,
  membersBelowFilter,
  openDealsFilter,
  openFilter,
  orderOf,
  ownerChangeFilter,
  phaseFilter,
  planFilter,
  slipFilter,
  submissionFilter,
  unexplainedFilter
} from './filters';
import type { CallFilter, DealSelection, Span } from './filters';
import { OWNERS_PER_QUERY } from './openDealQueries';
import { request } from './request';
import type { Request } from './request';
import { SELLERS_PER_QUERY } from './totalsQueries';

export const CARDS_PER_PAGE = 50;
const ROWS_PER_PAGE = 200;
/** As many as one result may hold. */
const ROWS_PER_QUERY = 2000;

/** A filter with more ids than this would be too long. */
const IDS_PER_QUERY = 200;

const groupsOf = <One>(all: readonly One[], size: number): One[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size)
  );

export const setupRequest = (userId: string) => request('setup', { me: userId });
/** Those below a user in the hierarchy. */
export const membersBelowRequest = (userId: string) =>
  request('membersBelow', { where: membersBelowFilter([userId]) });
/** Everyone in the hierarchy who is active, for people without a team who work with everyone's numbers. */
export const membersRequest = () => request('members', { where: activeMembersFilter });
/** Those below a user along ManagerId, before the sync has written the hierarchy. */
export const peopleBelowRequest = (userId: string) =>
  request('peopleBelow', { where: belowFilter([userId]) });
/** All users who are active. */
export const everybodyRequest = () =>
  request('people', { where: { UserType: { eq: 'Standard' }, IsActive: { eq: true } } });
export const evidenceTopicsRequest = () => request('evidenceTopics', {});
export const policiesRequest = () => request('policies', {});

/**
 * By which query sums are asked for. Which rate an org's own sums use where rates have dates is not documented: then the deals
 * are read, and each is converted by the rate of its close date.
 */
const summed = <Name extends 'totals' | 'sellerTotals' | 'awaiting'>(name: Name): Name | 'totalsRows' =>
  ratesNow()?.rates.some(({ start }) => start !== null) ? 'totalsRows' : name;

export const totalsRequest = (selection: DealSelection) =>
  request(summed('totals'), { where: dealFilter(selection) });

/** Whether any deal of these people is visible, whenever it is due. */
export const someDealRequest = (owners: readonly string[] | null) =>
  request('someDeal', { where: owners ? { OwnerId: { in: owners } } : { Id: { ne: null } } });

/** The people with a visible deal in any period; null: the query is about no one. */
export const visibleOwnersRequest = (owners: readonly string[]) =>
  owners.length === 0
    ? null
    : request(
        'visibleOwners',
        ...groupsOf(owners, IDS_PER_QUERY).map((group) => ({ where: { OwnerId: { in: group } } }))
      );

/** By seller; null owners (everything visible) are queried at once. */
export const sellerTotalsRequest = (selection: DealSelection) => {
  const { owners } = selection;
  if (owners === null) return request(summed('sellerTotals'), { where: dealFilter(selection) });
  return request(
    summed('sellerTotals'),
    ...groupsOf(owners, SELLERS_PER_QUERY).map((group) => ({
      where: dealFilter({ ...selection, owners: group })
    }))
  );
};

/** Everyone who carries a quota, as far as sharing shows them. */
export const sellersRequest = () => request('sellers', {});

/** Open deals that are due in a span, by seller; null owners (everything visible) are queried at once. */
export const openDealsRequest = (
  period: Pick<Period, 'start' | 'end'>,
  owners: readonly string[] | null
): Request<'openDeals'> => {
  const whereOf = (group: readonly string[] | null) => ({
    where: dealFilter({ period, owners: group, motion: null }, openFilter)
  });
  return owners === null
    ? request('openDeals', whereOf(null))
    : request('openDeals', ...groupsOf(owners, OWNERS_PER_QUERY).map(whereOf));
};

/** One page of a board column. */
export const cardsRequest = (selection: DealSelection, phase: Phase, after: string | null = null) =>
  request('deals', {
    where: dealFilter(selection, phaseFilter(phase)),
    orderBy: orderOf(selection),
    first: CARDS_PER_PAGE,
    after
  });

/** How many deals await acceptance, and what they are worth. */
export const awaitingRequest = (selection: DealSelection) =>
  request(summed('awaiting'), { where: awaitingFilter(selection) });

/** One page of them. */
export const awaitingDealsRequest = (selection: DealSelection, after: string | null = null) =>
  request('deals', {
    where: awaitingFilter(selection),
    orderBy: orderOf(selection),
    first: CARDS_PER_PAGE,
    after
  });

/**
 * Actions of open deals of the scope whose day is past, whatever period the deals are due in.
 * @param first how many are listed; all are counted
 */
export const overdueActionsRequest = (selection: DealSelection, today: string, first: number) =>
  request('overdueActions', { today, deals: openDealsFilter(selection), first });

/** One page of the deals to be called. */
export const callsRequest = (selection: DealSelection, filter: CallFilter, after: string | null = null) =>
  request('deals', {
    where: dealFilter(selection, callFilter(filter)),
    orderBy: orderOf(selection),
    first: CARDS_PER_PAGE,
    after
  });

/** Every deal that a call can bring into the number or out of it. */
export const callableDealsRequest = (selection: DealSelection) =>
  request('allDeals', {
    where: dealFilter(selection, callFilter('all')),
    orderBy: orderOf(selection),
    first: ROWS_PER_PAGE
  });

const A_DAY = 86_400_000;

/** An instant that excludes nothing and makes the query unique, so that it has no cached result. */
const cacheBuster = (): { lt: { value: string } } => ({
  lt: { value: new Date(Date.now() + A_DAY).toISOString() }
});

/**
 * What a deal is now, if it has changed since it was read.
 * @param lastModified ISO instant as it was read; null: not known, so the deal is read in any case
 */
export const dealNowRequest = (dealId: string, lastModified: string | null) => {
  const since = lastModified ? { gt: { value: lastModified } } : {};
  return request('dealNow', {
    where: { Id: { eq: dealId }, LastModifiedDate: { ...since, ...cacheBuster() } }
  });
};

/** Those that can be named for a lost deal, as the org has them at this moment. */
export const competitorsRequest = () =>
  request('competitors', { where: { [COMPETITOR.isActive]: { eq: true }, CreatedDate: cacheBuster() } });

/** Those of some users that are machines; blanks are left out. Null: the query is about no one. */
export const machinesRequest = (users: readonly (string | null)[]) => {
  const ids = [...new Set(users.flatMap((id) => id ?? []))].sort();
  return ids.length === 0
    ? null
    : request('machines', ...groupsOf(ids, IDS_PER_QUERY).map((group) => ({ where: { Id: { in: group } } })));
};

/** Every call on a deal, latest first. */
export const pastCallsRequest = (dealId: string) => request('pastCalls', { deal: dealId });

/** The slips out of some periods, whatever their order; null without periods. */
export const slipsRequest = (
  selection: Omit<DealSelection, 'period'>,
  periods: readonly Pick<Period, 'start' | 'end'>[]
) => {
  if (periods.length === 0) return null;
  const start = periods.map((period) => period.start).sort()[0];
  const end = periods
    .map((period) => period.end)
    .sort()
    .at(-1)!;
  return request('slips', { where: slipFilter(selection, { start, end }) });
};

/** Every deal of the scope that has part in a bridge, whenever it is due; one that is found on two ways comes twice. */
export const changedDealsRequest = (selection: DealSelection, span: Span) =>
  request(
    'changedDeals',
    ...changedFilters(selection, span).map((where) => ({ where, first: ROWS_PER_PAGE }))
  );

/** Deals that were handed over. */
export const reassignedRequest = (selection: DealSelection, dealIds: readonly string[]) =>
  dealIds.length === 0
    ? null
    : request(
        'changedDeals',
        ...groupsOf(dealIds, IDS_PER_QUERY).map((ids) => ({
          where: reassignedFilter(selection, ids),
          first: ROWS_PER_PAGE
        }))
      );

export const ownerChangesRequest = (since: string) =>
  request('ownerChanges', { where: ownerChangeFilter(since) });

/** Every deal of some phases, as the org has them at this moment. */
export const dealsNowRequest = (selection: DealSelection, phases: readonly Phase[]) =>
  request('allDeals', {
    where: dealFilter(selection, { or: phases.map(phaseFilter) }, { CreatedDate: cacheBuster() }),
    orderBy: orderOf(selection),
    first: ROWS_PER_PAGE
  });

export const plansRequest = (period: Period, owners: readonly string[] | null) =>
  period.id === null ? null : request('plans', { where: planFilter([period.id], owners) });

/** The plans of finished periods, to compare with their results; null where the org has no periods. */
export function pastPlansRequest(periods: readonly Period[], owners: readonly string[] | null) {
  const ids = periods.flatMap((period) => period.id ?? []);
  return ids.length === 0 ? null : request('plans', { where: planFilter(ids, owners) });
}

/** The largest lost deals that count and closed in the period. */
export const lostDealsRequest = (selection: DealSelection) =>
  request('lostDeals', { where: dealFilter(selection, lostFilter), orderBy: orderOf(selection) });

/** The latest number that a seller submitted for a period; an empty list before the first. */
export const lastSubmissionRequest = (period: Period, sellerId: string, level: CallerRole) =>
  period.id === null
    ? null
    : request('lastSubmission', { where: submissionFilter([period.id], [sellerId], level), first: 1 });

/** Every submission of some sellers in some periods, latest first: what accuracy and bias are measured with. */
export const accuracyRequest = (periods: readonly Period[], sellers: readonly string[] | null) => {
  const ids = periods.flatMap((period) => period.id ?? []);
  return ids.length === 0
    ? null
    : request('submissions', { where: submissionFilter(ids, sellers, null), first: ROWS_PER_QUERY });
};

/** Lost deals without a reason, for those who can still name one. */
export const unexplainedRequest = (selection: DealSelection) =>
  request('allDeals', {
    where: dealFilter(selection, unexplainedFilter),
    orderBy: orderOf(selection),
    first: ROWS_PER_PAGE
  });
