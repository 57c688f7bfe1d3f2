import type { Deal } from 'c/forecastData';
import { NO_CALLS, calledBy, countingCalls } from 'c/forecastModel';
import type { CountingCalls, MadeCall, MadeCalls, StageFacts } from 'c/forecastModel';

/** A call for any period. */
export const aCall = (change: Partial<MadeCall>): MadeCall => ({
  call: 'In',
  risk: null,
  note: null,
  period: null,
  ...change
});

/** The calls that a test writes down as those that count, as they were made: for any period. */
const madeOf = (counting: Partial<CountingCalls>): MadeCalls => {
  const { repCall, repCallRisk = null, repCallNote = null } = counting;
  const { managerCall, managerCallRisk = null, managerCallNote = null } = counting;
  return {
    Rep: repCall ? aCall({ call: repCall, risk: repCallRisk, note: repCallNote }) : null,
    Manager: managerCall ? aCall({ call: managerCall, risk: managerCallRisk, note: managerCallNote }) : null
  };
};

const UNCALLED: Deal = {
  id: '006000000000001AAA',
  name: 'Acme renewal',
  accountName: 'Acme',
  ownerId: '005000000000001AAA',
  ownerName: 'Ben Ortiz',
  amount: 310_000,
  isAmountVisible: true,
  isAmountEditable: true,
  isClosed: false,
  isWon: false,
  stage: 'Redlining Documents',
  category: 'Forecast',
  closeDate: '2026-12-19',
  createdOn: '2026-06-01',
  lastModified: '2026-11-01T08:00:00.000Z',
  lastActivityDate: '2026-11-20',
  motion: 'Enterprise',
  acceptedDate: '2026-06-20',
  made: NO_CALLS,
  ...calledBy(null, null),
  oldNoteOf: null,
  areCallsVisible: true,
  managerCaller: null,
  timesSlipped: 0,
  compellingEvent: 'Go-live date',
  powerAccess: 'Has power',
  lossType: null,
  noDecisionKind: null,
  noDecisionToldBy: null,
  noDecisionToldOn: null,
  competitorId: null,
  competitor: null,
  contactCount: 3,
  hasChampion: true,
  confirmedTopics: null,
  pastStages: null
};

/** A sound, uncalled Commit deal; tests change what they are about. */
export const aDeal = (change: Partial<Deal> = {}): Deal => {
  const { made = madeOf(change) } = change;
  const deal = { ...UNCALLED, made, ...change };
  return { ...deal, ...countingCalls(made, deal) };
};

const stage = (value: string, category: StageFacts['category'], probability: number): StageFacts => ({
  value,
  label: value,
  category,
  probability,
  isClosed: category === 'Closed' || category === 'Omitted',
  isWon: category === 'Closed'
});

export const STAGES: readonly StageFacts[] = [
  stage('Understanding Offerings', 'Pipeline', 10),
  stage('Running Evaluation', 'BestCase', 40),
  stage('Comparing Shortlist', 'BestCase', 55),
  stage('Negotiating Proposal', 'Forecast', 75),
  stage('Redlining Documents', 'Forecast', 90),
  stage('Closed Won', 'Closed', 100),
  stage('Closed Lost', 'Omitted', 0)
];
