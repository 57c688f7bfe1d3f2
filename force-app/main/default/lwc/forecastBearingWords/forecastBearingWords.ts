import { formatDate } from 'c/forecastFormat';
import { bearings as labels, fill } from 'c/forecastLabels';
import type { BearingGap, BearingName, PeriodKind, Reading } from 'c/forecastModel';

/** Whose bearings they are: a seller's head is the seller, and has no one below. */
export interface BearingScope {
  readonly isSeller: boolean;
  /** Numbers are submitted for all motions together. */
  readonly isMotion: boolean;
  readonly kind: PeriodKind;
}

const NAMES: Readonly<Record<BearingName, string>> = {
  head: labels.head,
  managers: labels.managers,
  sellers: labels.sellers,
  conversion: labels.conversion,
  opening: labels.opening,
  probability: labels.probability,
  rule: labels.rule,
  lastPeriod: labels.lastQuarter,
  yearAgo: labels.yearAgo
};

/** What a bearing is called in a table. */
export const bearingName = (name: BearingName, { isSeller, kind }: BearingScope): string => {
  if (name === 'head' && isSeller) return labels.ownCall;
  return name === 'lastPeriod' && kind === 'Month' ? labels.lastMonth : NAMES[name];
};

const SHORT: Readonly<Record<BearingName, string>> = {
  head: labels.shortHead,
  managers: labels.shortManagers,
  sellers: labels.shortSellers,
  conversion: labels.shortConversion,
  opening: labels.shortOpening,
  probability: labels.shortProbability,
  rule: labels.shortRule,
  lastPeriod: labels.shortLastPeriod,
  yearAgo: labels.shortYearAgo
};

/** The same at the end of a line, or above a column. */
export const shortBearingName = (name: BearingName, { isSeller }: BearingScope): string =>
  name === 'head' && isSeller ? labels.ownCall : SHORT[name];

const GAPS: Readonly<Record<BearingGap, string>> = {
  noReading: labels.noReading,
  noSubmission: labels.noSubmission,
  noPast: labels.noPast,
  noHistory: labels.noHistory
};

/** Why a bearing says nothing. */
export const gapText = (gap: BearingGap, { isMotion }: BearingScope): string =>
  gap === 'noSubmission' && isMotion ? labels.ofAllMotions : GAPS[gap];

/** "week 3, 22 Oct" */
export const weekText = ({ week, date }: Pick<Reading, 'week' | 'date'>): string =>
  week === 0 ? fill(labels.weekStart, formatDate(date)) : fill(labels.weekNumber, week, formatDate(date));

/** The bearings that a scope has: below a seller there is no one. */
export const isShown = (name: BearingName, { isSeller }: BearingScope): boolean =>
  !isSeller || (name !== 'managers' && name !== 'sellers');
