import type { CallerRole, EvidenceTopic, Period, Person, Phase, Policy, TotalsRow } from 'c/forecastModel';
import { dealsDocument } from './dealsDocument';
import { pageOfDeals, readAllDeals, readDeals } from './dealQueries';
import type { Deal, DealPage } from './dealQueries';
import { pageOfPastCalls, pastCallsDocument, readPastCalls } from './callQueries';
import type { PastCall } from './callQueries';
import { changedDocument, pageOfChanged, readChanged } from './changedQueries';
import type { ChangedDeal } from './changedQueries';
import {
  belowFilter,
  callFilter,
  changedFilter,
  dealFilter,
  metricFilter,
  phaseFilter,
  planFilter,
  submissionFilter,
  unexplainedFilter
} from './filters';
import type { CallFilter, DealSelection, Dimension } from './filters';
import { METRIC } from './fields';
import { metricsDocument, pageOfMetrics, readMetrics } from './metricQueries';
import type { Metric } from './metricQueries';
import { pageOfPlans, plansDocument, readPlans } from './planQueries';
import type { Plan } from './planQueries';
import { dealNowDocument, readDealNow } from './dealNowQueries';
import type { DealNow } from './dealNowQueries';
import { evidenceTopicsDocument, readEvidenceTopics } from './evidenceQueries';
import type { PageInfo } from './read';
import {
  furtherPeople,
  pageOfPeople,
  peopleDocument,
  policyDocument,
  readPeople,
  readPolicies,
  readSetup,
  setupDocument
} from './setupQueries';
import type { Setup } from './setupQueries';
import { pageOfStageMetrics, readStageMetrics, stageMetricsDocument } from './stageMetricQueries';
import type { StageMetric } from './stageMetricQueries';
import { pageOfSubmissions, readSubmissions, submissionsDocument } from './submissionQueries';
import type { Submission } from './submissionQueries';
import {
  SELLERS_PER_QUESTION,
  pageOfTotalsRows,
  readTotals,
  readTotalsRows,
  sellerTotalsDocument,
  totalsDocument,
  totalsRowsDocument
} from './totalsQueries';

/** What a write may change; queries that show it are asked again. */
export type Topic = 'deals' | 'submissions';

/** What each question answers. */
export interface Answers {
  setup: Setup;
  people: readonly Person[];
  peopleBelow: readonly Person[];
  policies: readonly Policy[];
  evidenceTopics: readonly EvidenceTopic[];
  totals: readonly TotalsRow[];
  totalsRows: readonly TotalsRow[];
  sellerTotals: readonly TotalsRow[];
  deals: DealPage;
  allDeals: readonly Deal[];
  dealNow: DealNow | null;
  changedDeals: readonly ChangedDeal[];
  pastCalls: readonly PastCall[];
  metrics: readonly Metric[];
  stageMetrics: readonly StageMetric[];
  plans: readonly Plan[];
  lastSubmission: readonly Submission[];
  submissions: readonly Submission[];
}

export type QueryName = keyof Answers;

export interface QueryDefinition {
  readonly document: unknown;
  readonly topics: readonly Topic[];
  /** @throws Error when the answer is not whole */
  readonly read: (data: never) => unknown;
  /** Present: the answer is a list and is read to its end. */
  readonly page?: (data: never) => PageInfo | undefined;
  /** What else has to be asked after the last step, from all that has been read; null when that is all. */
  readonly further?: (rows: never) => Readonly<Record<string, unknown>> | null;
  /** Asked with the same variables when the org refuses this one. */
  readonly fallback?: QueryName;
}

export const QUERIES: Readonly<Record<QueryName, QueryDefinition>> = {
  setup: { document: setupDocument, topics: [], read: readSetup },
  people: { document: peopleDocument, topics: [], read: readPeople, page: pageOfPeople },
  peopleBelow: {
    document: peopleDocument,
    topics: [],
    read: readPeople,
    page: pageOfPeople,
    further: furtherPeople
  },
  policies: { document: policyDocument, topics: [], read: readPolicies },
  evidenceTopics: { document: evidenceTopicsDocument, topics: [], read: readEvidenceTopics },
  totals: { document: totalsDocument, topics: ['deals'], read: readTotals, fallback: 'totalsRows' },
  sellerTotals: {
    document: sellerTotalsDocument,
    topics: ['deals'],
    read: readTotals,
    fallback: 'totalsRows'
  },
  totalsRows: {
    document: totalsRowsDocument,
    topics: ['deals'],
    read: readTotalsRows,
    page: pageOfTotalsRows
  },
  deals: { document: dealsDocument, topics: ['deals'], read: readDeals },
  allDeals: { document: dealsDocument, topics: ['deals'], read: readAllDeals, page: pageOfDeals },
  dealNow: { document: dealNowDocument, topics: [], read: readDealNow },
  changedDeals: { document: changedDocument, topics: ['deals'], read: readChanged, page: pageOfChanged },
  pastCalls: { document: pastCallsDocument, topics: ['deals'], read: readPastCalls, page: pageOfPastCalls },
  metrics: { document: metricsDocument, topics: [], read: readMetrics, page: pageOfMetrics },
  stageMetrics: {
    document: stageMetricsDocument,
    topics: [],
    read: readStageMetrics,
    page: pageOfStageMetrics
  },
  plans: { document: plansDocument, topics: [], read: readPlans, page: pageOfPlans },
  lastSubmission: { document: submissionsDocument, topics: ['submissions'], read: readSubmissions },
  submissions: {
    document: submissionsDocument,
    topics: ['submissions'],
    read: readSubmissions,
    page: pageOfSubmissions
  }
};

/**
 * A question to the org, as plain values so that it can be handed to an element. Several `steps` are asked one after
 * the other and their lists joined.
 */
export interface Request<Name extends QueryName = QueryName> {
  readonly name: Name;
  readonly steps: readonly Readonly<Record<string, unknown>>[];
}

const request = <Name extends QueryName>(
  name: Name,
  ...steps: Readonly<Record<string, unknown>>[]
): Request<Name> => ({ name, steps });

export const CARDS_PER_PAGE = 50;
const ROWS_PER_PAGE = 200;
/** As many as one answer may hold. */
const ROWS_PER_QUESTION = 2000;

export const setupRequest = (userId: string) => request('setup', { me: userId });
export const peopleBelowRequest = (userId: string) =>
  request('peopleBelow', { where: belowFilter([userId]) });
/** For people without a team who look after everybody's numbers. */
export const everybodyRequest = () =>
  request('people', { where: { UserType: { eq: 'Standard' }, IsActive: { eq: true } } });
export const evidenceTopicsRequest = () => request('evidenceTopics', {});
export const policiesRequest = () => request('policies', {});

export const totalsRequest = (selection: DealSelection) =>
  request('totals', { where: dealFilter(selection) });

/** By seller; null owners (everything visible) are asked for in one question. */
export const sellerTotalsRequest = (selection: DealSelection) => {
  const { owners } = selection;
  if (owners === null) return request('sellerTotals', { where: dealFilter(selection) });
  const groups = Array.from({ length: Math.ceil(owners.length / SELLERS_PER_QUESTION) }, (_, index) =>
    owners.slice(index * SELLERS_PER_QUESTION, (index + 1) * SELLERS_PER_QUESTION)
  );
  return request(
    'sellerTotals',
    ...groups.map((group) => ({ where: dealFilter({ ...selection, owners: group }) }))
  );
};

/** One page of a board column. */
export const cardsRequest = (selection: DealSelection, phase: Phase, after: string | null = null) =>
  request('deals', {
    where: dealFilter(selection, phaseFilter(phase)),
    first: CARDS_PER_PAGE,
    after
  });

/** One page of the deals to be called. */
export const callsRequest = (selection: DealSelection, filter: CallFilter, after: string | null = null) =>
  request('deals', { where: dealFilter(selection, callFilter(filter)), first: CARDS_PER_PAGE, after });

const A_DAY = 86_400_000;

/**
 * What a deal is now, if it has changed since it was read.
 * @param lastModified ISO instant as it was read; null: not known, so it is answered in any case
 */
export const dealNowRequest = (dealId: string, lastModified: string | null) => {
  // The later limit excludes nothing; it makes a question of its own, which no earlier answer is kept for.
  const until = new Date(Date.now() + A_DAY).toISOString();
  const since = lastModified ? { gt: { value: lastModified } } : {};
  return request('dealNow', {
    where: { Id: { eq: dealId }, LastModifiedDate: { ...since, lt: { value: until } } }
  });
};

/** Every call on a deal, latest first. */
export const pastCallsRequest = (dealId: string) => request('pastCalls', { deal: dealId });

/** Every deal of the scope that has changed since an instant (ISO), whenever it is due. */
export const changedDealsRequest = (selection: DealSelection, since: string) =>
  request('changedDeals', {
    where: changedFilter(selection, since),
    before: { CreatedDate: { lt: { value: since } } },
    first: ROWS_PER_PAGE
  });

/** Every deal of some phases, for the views that list them all. */
export const allDealsRequest = (selection: DealSelection, phases: readonly Phase[]) =>
  request('allDeals', {
    where: dealFilter(selection, { or: phases.map(phaseFilter) }),
    first: ROWS_PER_PAGE
  });

export const plansRequest = (period: Period, owners: readonly string[] | null) =>
  period.id === null ? null : request('plans', { where: planFilter(period.id, owners) });

export const metricsRequest = (
  dimension: Dimension,
  values: readonly string[] | null,
  periods: readonly Period[]
) => {
  const ids = periods.flatMap((period) => period.id ?? []);
  return ids.length === 0 ? null : request('metrics', { where: metricFilter(dimension, values, ids) });
};

/** The latest number that a seller stands for in a period; an empty list before the first. */
export const lastSubmissionRequest = (period: Period, sellerId: string, level: CallerRole) =>
  period.id === null
    ? null
    : request('lastSubmission', { where: submissionFilter([period.id], [sellerId], level), first: 1 });

/** Every submission of some sellers in some periods, latest first: what accuracy and bias are measured with. */
export const accuracyRequest = (periods: readonly Period[], sellers: readonly string[] | null) => {
  const ids = periods.flatMap((period) => period.id ?? []);
  return ids.length === 0
    ? null
    : request('submissions', { where: submissionFilter(ids, sellers, null), first: ROWS_PER_QUESTION });
};

/** How the deals of the stages moved on; kept for the whole company, by motion. */
export const stageMetricsRequest = (periods: readonly Period[]) => {
  const ids = periods.flatMap((period) => period.id ?? []);
  return ids.length === 0 ? null : request('stageMetrics', { where: { [METRIC.period]: { in: ids } } });
};

/** Lost deals without a reason, for those who can still name one. */
export const unexplainedRequest = (selection: DealSelection) =>
  request('allDeals', { where: dealFilter(selection, unexplainedFilter), first: ROWS_PER_PAGE });
