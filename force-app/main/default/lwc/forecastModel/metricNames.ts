// Generated from scripts/sync/metrics.json by `npm run generate`. Change that file instead.

/** The sums of a period and slice, as Sales_Metric__c stores them (docs/metrics.md, Sums). */
export const SUM_NAMES = [
  'won',
  'lostCompetition',
  'lostNoDecision',
  'lostUnclassified',
  'startCommit',
  'startBestCase',
  'startPipeline',
  'startWonCommit',
  'startWonBestCase',
  'startWonPipeline',
  'accepted',
  'acceptedLost',
  'createdAndWon',
  'pulledInWon',
  'slipped',
  'slippedCommit',
  'slippedBestCase',
  'slippedPipeline'
] as const;

/** Those that the funnel is made of (docs/metrics.md, Funnel). */
export const FUNNEL_SUM_NAMES = [
  'won',
  'lostCompetition',
  'lostNoDecision',
  'lostUnclassified',
  'accepted',
  'reachedEvaluation',
  'reachedNegotiation',
  'reachedWon',
  'skippedDiscovery',
  'skippedEvaluation',
  'skippedNegotiation',
  'returnedFromEvaluation',
  'returnedFromNegotiation',
  'lostInDiscovery',
  'lostInEvaluation',
  'lostInNegotiation',
  'upsell'
] as const;

/** The sums of a weekly reading, as Week_Metric__c stores them (docs/metrics.md, Weekly readings). */
export const WEEK_SUM_NAMES = [
  'openCommit',
  'openBestCase',
  'openPipeline',
  'wonLaterCommit',
  'wonLaterBestCase',
  'wonLaterPipeline',
  'won',
  'headCall',
  'managersCalls',
  'sellersCalls'
] as const;
