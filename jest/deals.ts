import type { Deal } from 'c/forecastData';
import type { StageFacts } from 'c/forecastModel';

/** A sound, uncalled Commit deal; tests change what they are about. */
export const aDeal = (change: Partial<Deal> = {}): Deal => ({
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
  createdDate: '2026-06-01T08:00:00.000Z',
  lastModified: '2026-11-01T08:00:00.000Z',
  lastActivityDate: '2026-11-20',
  motion: 'Enterprise',
  acceptedDate: '2026-06-20',
  repCall: null,
  repCallRisk: null,
  managerCall: null,
  managerCallRisk: null,
  areCallsVisible: true,
  callNote: null,
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
  pastStages: null,
  ...change
});

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
