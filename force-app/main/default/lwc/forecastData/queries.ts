import type { EvidenceTopic, Policy, SlipRecord, TotalsRow } from 'c/forecastModel';
import { dealsDocument } from './dealsDocument';
import { dealsInCurrenciesDocument } from './dealsInCurrenciesDocument';
import { pageOfDeals, readAllDeals, readDeals } from './dealQueries';
import type { Deal, DealPage } from './dealQueries';
import { awaitingDocument, readAwaiting } from './awaitingQueries';
import type { AwaitingRow } from './awaitingQueries';
import { pageOfPastCalls, pastCallsDocument, readPastCalls } from './callQueries';
import type { PastCall } from './callQueries';
import { changedDocument } from './changedDocument';
import { changedInCurrenciesDocument } from './changedInCurrenciesDocument';
import { pageOfChanged, readChanged } from './changedQueries';
import type { ChangedDeal } from './changedQueries';
import { machinesDocument, machinesWithoutLicenceDocument, readMachines } from './machineQueries';
import type { Machine } from './machineQueries';
import { lostDealsInCurrenciesDocument } from './lostInCurrenciesDocument';
import { lostDealsDocument, readLostDeals } from './lostQueries';
import type { LostDeal } from './lostQueries';
import { ownerChangesDocument, pageOfOwnerChanges, readOwnerChanges } from './ownerQueries';
import type { OwnerChange } from './ownerQueries';
import { competitorsDocument, pageOfCompetitors, readCompetitors } from './competitorQueries';
import type { Competitor } from './competitorQueries';
import { PEOPLE_QUERIES } from './peoplePageQueries';
import type { PeopleResults } from './peoplePageQueries';
import { plansInCurrenciesDocument } from './plansInCurrenciesDocument';
import { pageOfPlans, plansDocument, readPlans } from './planQueries';
import { policyDocument, readPolicies } from './policyQueries';
import type { Plan } from './planQueries';
import { readDealNow } from './dealNowQueries';
import type { DealNow } from './dealNowQueries';
import { DEAL_PAGE_QUERIES } from './dealPageQueries';
import type { DealPageResults } from './dealPageQueries';
import { LEAD_QUERIES } from './leadPageQueries';
import type { LeadResults } from './leadPageQueries';
import { METRIC_QUERIES } from './metricPageQueries';
import type { MetricResults } from './metricPageQueries';
import { USAGE_QUERIES } from './usagePageQueries';
import type { UsageResults } from './usagePageQueries';
import { evidenceTopicsDocument, readEvidenceTopics } from './evidenceQueries';
import type { QueryDefinition } from './queryDefinition';
import { readSetup, setupDocument } from './setupQueries';
import type { Setup } from './setupQueries';
import { openDealsDocument, readOpenDeals } from './openDealQueries';
import type { OpenDeals } from './openDealQueries';
import { pageOfSellers, readSellers, sellersDocument } from './sellerQueries';
import type { SellerEntry } from './sellerQueries';
import { slipsInCurrenciesDocument } from './slipsInCurrenciesDocument';
import { pageOfSlips, readSlips, slipsDocument } from './slipQueries';
import { pageOfSubmissions, readSubmissions, submissionsDocument } from './submissionQueries';
import type { Submission } from './submissionQueries';
import { totalsDocument } from './totalsDocument';
import { readSomeDeal, readVisibleOwners, someDealDocument, visibleOwnersDocument } from './visibleQueries';
import { totalsRowsDocument } from './totalsRowsDocument';
import { totalsRowsInCurrenciesDocument } from './totalsRowsInCurrenciesDocument';
import { pageOfTotalsRows, readTotals, readTotalsRows } from './totalsQueries';

export interface QueryResults
  extends DealPageResults, LeadResults, MetricResults, PeopleResults, UsageResults {
  setup: Setup;
  policies: readonly Policy[];
  evidenceTopics: readonly EvidenceTopic[];
  totals: readonly TotalsRow[];
  totalsRows: readonly TotalsRow[];
  sellerTotals: readonly TotalsRow[];
  awaiting: readonly AwaitingRow[];
  someDeal: readonly string[];
  visibleOwners: readonly string[];
  deals: DealPage;
  allDeals: readonly Deal[];
  dealNow: DealNow | null;
  changedDeals: readonly ChangedDeal[];
  ownerChanges: readonly OwnerChange[];
  machines: readonly Machine[];
  machinesWithoutLicence: readonly Machine[];
  pastCalls: readonly PastCall[];
  slips: readonly SlipRecord[];
  lostDeals: readonly LostDeal[];
  plans: readonly Plan[];
  sellers: readonly SellerEntry[];
  openDeals: readonly OpenDeals[];
  competitors: readonly Competitor[];
  lastSubmission: readonly Submission[];
  submissions: readonly Submission[];
}

export type QueryName = keyof QueryResults;

export const QUERIES: Readonly<Record<QueryName, QueryDefinition<QueryName>>> = {
  ...DEAL_PAGE_QUERIES,
  ...LEAD_QUERIES,
  ...METRIC_QUERIES,
  ...PEOPLE_QUERIES,
  ...USAGE_QUERIES,
  setup: { document: setupDocument, operation: 'forecastSetup', invalidatedBy: [], read: readSetup },
  policies: {
    document: policyDocument,
    operation: 'forecastPolicies',
    invalidatedBy: [],
    read: readPolicies
  },
  evidenceTopics: {
    document: evidenceTopicsDocument,
    operation: 'forecastEvidenceTopics',
    invalidatedBy: [],
    read: readEvidenceTopics
  },
  totals: {
    document: totalsDocument,
    operation: 'forecastTotals',
    invalidatedBy: ['deals'],
    read: readTotals,
    fallback: 'totalsRows'
  },
  sellerTotals: {
    document: totalsDocument,
    operation: 'forecastSellerTotals',
    invalidatedBy: ['deals'],
    read: readTotals,
    fallback: 'totalsRows'
  },
  awaiting: {
    document: awaitingDocument,
    operation: 'forecastAwaiting',
    invalidatedBy: ['deals'],
    read: readAwaiting,
    fallback: 'totalsRows'
  },
  totalsRows: {
    document: totalsRowsDocument,
    documentInCurrencies: totalsRowsInCurrenciesDocument,
    operation: 'forecastTotalsRows',
    invalidatedBy: ['deals'],
    read: readTotalsRows,
    page: pageOfTotalsRows
  },
  someDeal: {
    document: someDealDocument,
    operation: 'forecastSomeDeal',
    invalidatedBy: ['deals'],
    read: readSomeDeal
  },
  visibleOwners: {
    document: visibleOwnersDocument,
    operation: 'forecastVisibleOwners',
    invalidatedBy: ['deals'],
    read: readVisibleOwners
  },
  deals: {
    document: dealsDocument,
    documentInCurrencies: dealsInCurrenciesDocument,
    operation: 'forecastDeals',
    invalidatedBy: ['deals'],
    read: readDeals
  },
  allDeals: {
    document: dealsDocument,
    documentInCurrencies: dealsInCurrenciesDocument,
    operation: 'forecastDeals',
    invalidatedBy: ['deals'],
    read: readAllDeals,
    page: pageOfDeals
  },
  dealNow: {
    document: dealsDocument,
    documentInCurrencies: dealsInCurrenciesDocument,
    operation: 'forecastDealNow',
    invalidatedBy: [],
    read: readDealNow
  },
  changedDeals: {
    document: changedDocument,
    documentInCurrencies: changedInCurrenciesDocument,
    operation: 'forecastChangedDeals',
    invalidatedBy: ['deals'],
    read: readChanged,
    page: pageOfChanged
  },
  ownerChanges: {
    document: ownerChangesDocument,
    operation: 'forecastOwnerChanges',
    invalidatedBy: ['deals'],
    read: readOwnerChanges,
    page: pageOfOwnerChanges
  },
  machines: {
    document: machinesDocument,
    operation: 'forecastMachines',
    invalidatedBy: [],
    read: readMachines,
    fallback: 'machinesWithoutLicence'
  },
  machinesWithoutLicence: {
    document: machinesWithoutLicenceDocument,
    operation: 'forecastMachinesWithoutLicence',
    invalidatedBy: [],
    read: readMachines
  },
  pastCalls: {
    document: pastCallsDocument,
    operation: 'forecastPastCalls',
    invalidatedBy: ['deals'],
    read: readPastCalls,
    page: pageOfPastCalls
  },
  slips: {
    document: slipsDocument,
    documentInCurrencies: slipsInCurrenciesDocument,
    operation: 'forecastSlips',
    invalidatedBy: ['deals'],
    read: readSlips,
    page: pageOfSlips
  },
  lostDeals: {
    document: lostDealsDocument,
    documentInCurrencies: lostDealsInCurrenciesDocument,
    operation: 'forecastLostDeals',
    invalidatedBy: ['deals'],
    read: readLostDeals
  },
  plans: {
    document: plansDocument,
    documentInCurrencies: plansInCurrenciesDocument,
    operation: 'forecastPlans',
    invalidatedBy: [],
    read: readPlans,
    page: pageOfPlans
  },
  sellers: {
    document: sellersDocument,
    operation: 'forecastSellers',
    invalidatedBy: [],
    read: readSellers,
    page: pageOfSellers
  },
  openDeals: {
    document: openDealsDocument,
    operation: 'forecastOpenDeals',
    invalidatedBy: ['deals'],
    read: readOpenDeals
  },
  competitors: {
    document: competitorsDocument,
    operation: 'forecastCompetitors',
    invalidatedBy: [],
    read: readCompetitors,
    page: pageOfCompetitors
  },
  lastSubmission: {
    document: submissionsDocument,
    operation: 'forecastSubmissions',
    invalidatedBy: ['submissions'],
    read: readSubmissions
  },
  submissions: {
    document: submissionsDocument,
    operation: 'forecastSubmissions',
    invalidatedBy: ['submissions'],
    read: readSubmissions,
    page: pageOfSubmissions
  }
};
