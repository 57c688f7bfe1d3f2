// The only module that knows how the org is queried: documents, field names, mutations. The element c-forecast-query
// runs the queries; everything else deals in the values read here.
export { messagesOfAll, reduceErrors, refusalsAfter } from './errors';
export type { Refusals } from './errors';
export { changesSoFar, clearResults, isOutdated, recordResult, refresh, register } from './live';
export {
  causeOf,
  causeWords,
  forget,
  reportOutage,
  reportResponse,
  retryNow,
  untilRetried,
  watchOutage
} from './outage';
export type { Cause, Outage } from './outage';
export { changedAmount, convertAmounts, ownAmountOf } from './currencies';
export { SaveError, moveDeal, saveCall } from './mutations';
export { saveOnce } from './saveOnce';
export type { CallToSave, Loss, Move, MoveToSave } from './mutations';
export { addAction, removeAction, saveActions } from './actionMutations';
export type { ActionChange } from './actionMutations';
export { acceptDeal, addToTeam, lookAgain, saveAnswer, saveEvidence } from './dealPageMutations';
export type { AcceptanceToSave } from './dealPageMutations';
export { saveLead } from './leadMutations';
export type { LeadToSave, TouchToSave } from './leadMutations';
export { deleteOpenedDeal, openExpansionDeal } from './expansionMutations';
export type { DealToOpen } from './expansionMutations';
export { submitForecast } from './submit';
export type { SubmissionToSave, SubmittedDeal } from './submit';
export * from './queries';
export { documentOf } from './queryDefinition';
export type { Invalidation } from './queryDefinition';
export * from './metricRequests';
export type { Request } from './request';
export * from './requests';
export * from './dealPageRequests';
export * from './leadRequests';
export * from './usageRequests';
export { giveContent, takeContentBack } from './contentQueries';
export type { GivenContent } from './contentQueries';
export { actionsOf } from './actionQueries';
export type { ActionPage, DealAction, DealUser } from './actionQueries';
export type { OverdueAction, OverdueActions } from './overdueQueries';
export type { Acceptance } from './acceptanceQueries';
export type { AwaitingRow } from './awaitingQueries';
export type { BuyerContact, TeamMember } from './buyingTeamQueries';
export type {
  DealHistory,
  Handover,
  HistoryRow,
  LoggedCall,
  PastSlip,
  SubmittedAs
} from './dealHistoryQueries';
export { evidenceOf } from './evidenceRecordQueries';
export type { Evidence, EvidencePage } from './evidenceRecordQueries';
export type { Criterion, Guide, Question, StageGuide } from './guideQueries';
export type { Competitor } from './competitorQueries';
export type { PastCall } from './callQueries';
export type { ChangedDeal, PastDeal } from './changedQueries';
export type { DealNow } from './dealNowQueries';
export type { Deal, DealPage } from './dealQueries';
export type { Dimension } from './dimensions';
export type { CallFilter, DealSelection, ScopeSlice, Span } from './filters';
export { MOST_ANSWERED } from './leadMetricQueries';
export type { AnsweredLead } from './leadMetricQueries';
export type { Lead, LeadPage } from './leadQueries';
export type { LeadMember, LeadTask, LeadTouches } from './leadTouchQueries';
export type { Machine } from './machineQueries';
export type { FunnelMetric } from './funnelQueries';
export { MOST_LOST } from './lostQueries';
export type { LostDeal } from './lostQueries';
export type { Metric } from './metricQueries';
export type { OpenDeals } from './openDealQueries';
export type { OwnerChange } from './ownerQueries';
export type { Plan } from './planQueries';
export type { PageInfo } from './read';
export type { SellerEntry } from './sellerQueries';
export type { Setup } from './setupQueries';
export type { StageMetric } from './stageMetricQueries';
export type { Submission } from './submissionQueries';
export { EXPANSION } from './usageFilters';
export type { UsageFilter, UsageOrder, UsageSelection } from './usageFilters';
export type { ExpansionDeal, UsageAccount, UsagePage, UsageSums } from './usageQueries';
export type { DealByUsage, UsageSaid } from './usageSaidQueries';
