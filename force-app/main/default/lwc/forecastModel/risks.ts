import { isCommit, isInForecast } from './categories';
import { daysBetween } from './periods';
import type { ForecastCategory } from './types';

/** What is known of a deal beside its amount. Null is "not visible or not known" and raises no chip. */
export interface DealFacts {
  readonly category: ForecastCategory;
  readonly isClosed: boolean;
  readonly stage: string;
  readonly closeDate: string;
  readonly timesSlipped: number | null;
  /** Compelling_Event__c; '' when it is visible and blank. */
  readonly compellingEvent: string | null;
  /** Power_Access__c; '' when it is visible and blank. */
  readonly powerAccess: string | null;
  readonly contactCount: number | null;
  readonly hasChampion: boolean | null;
  readonly evidenceMissing: number | null;
  /** yyyy-mm-dd; '' when the deal never had an activity. */
  readonly lastActivityDate: string | null;
  readonly createdOn: string | null;
  readonly hasMovedBack: boolean | null;
}

type RiskKind =
  | 'closeDatePast'
  | 'notInRedlines'
  | 'slipped'
  | 'noPower'
  | 'noCompellingEvent'
  | 'movedBack'
  | 'singleThreaded'
  | 'evidenceMissing'
  | 'silent';

export interface RiskChip {
  readonly kind: RiskKind;
  readonly tone: 'error' | 'warning' | 'neutral';
  /** Times slipped, days left, days silent, confirmations missing: what the words are about. */
  readonly count: number | null;
}

const SILENT_DAYS = 21;
const REDLINE_DAYS = 14;

const chip = (kind: RiskKind, tone: RiskChip['tone'], count: number | null = null): RiskChip => ({
  kind,
  tone,
  count
});

const daysSilent = (deal: DealFacts, today: string): number | null => {
  if (deal.lastActivityDate === null) return null;
  const last = deal.lastActivityDate || deal.createdOn;
  return last ? daysBetween(last, today) : null;
};

/** A picklist of the gate that says "none", or says nothing although the deal is in the forecast. */
const isNone = (answer: string | null): boolean => answer === '' || answer === 'None';

/**
 * The risks of an open deal in the forecast, gravest first. A closed or omitted deal has none.
 * @param today yyyy-mm-dd in the org's time zone
 * @param lastCommitStage see lastCommitStage(); null leaves the redline chip out
 */
export const riskChips = (deal: DealFacts, today: string, lastCommitStage: string | null): RiskChip[] => {
  if (deal.isClosed || !isInForecast(deal.category)) return [];
  const chips: RiskChip[] = [];
  const left = daysBetween(today, deal.closeDate);
  const silent = daysSilent(deal, today);
  if (left < 0) chips.push(chip('closeDatePast', 'error', -left));
  if (
    isCommit(deal.category) &&
    lastCommitStage !== null &&
    deal.stage !== lastCommitStage &&
    left >= 0 &&
    left < REDLINE_DAYS
  )
    chips.push(chip('notInRedlines', 'error', left));
  if (deal.timesSlipped) chips.push(chip('slipped', 'warning', deal.timesSlipped));
  if (isNone(deal.powerAccess)) chips.push(chip('noPower', 'warning'));
  if (isNone(deal.compellingEvent)) chips.push(chip('noCompellingEvent', 'warning'));
  if (deal.hasMovedBack) chips.push(chip('movedBack', 'neutral'));
  if (deal.contactCount !== null && (deal.contactCount <= 1 || deal.hasChampion === false))
    chips.push(chip('singleThreaded', 'neutral', deal.contactCount));
  if (deal.evidenceMissing) chips.push(chip('evidenceMissing', 'neutral', deal.evidenceMissing));
  if (silent !== null && silent >= SILENT_DAYS) chips.push(chip('silent', 'neutral', silent));
  return chips;
};
