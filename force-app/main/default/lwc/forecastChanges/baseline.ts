import { dateOfInstant, formatDate, startOfDay } from 'c/forecastFormat';
import { changes, fill } from 'c/forecastLabels';
import { addDays, hasBegun, isOver } from 'c/forecastModel';
import type { BridgeTotal, Period } from 'c/forecastModel';
import type { Span } from 'c/forecastData';
import type { Since } from './choices';

/** The two ends of what is compared: an earlier moment, and now or the end of a period that is over. */
export interface Baseline extends Span {
  /** yyyy-mm-dd, the day of the earlier moment. */
  readonly date: string;
  /** yyyy-mm-dd, today or the last day of the period. */
  readonly endDate: string;
}

interface Days {
  readonly submittedAt: string | null;
  /** '' before one was picked. */
  readonly pickedDate: string;
  readonly period: Period;
  readonly today: string;
}

const WEEK = 7;

/** The last day that can be compared: today, or that of a period that is over. */
export const lastDayOf = (period: Period, today: string): string =>
  isOver(period, today) ? period.end : today;

/**
 * Since when a comparison is offered. One with the time after a period that is over would find nothing.
 * @returns the moments by their name; the first is where nothing else is wanted
 */
export const offeredSince = ({ submittedAt, period, today }: Omit<Days, 'pickedDate'>): Since[] => {
  const lastDay = lastDayOf(period, today);
  const isWeekIn = addDays(today, -WEEK) <= lastDay;
  const isSubmitted = submittedAt !== null && dateOfInstant(submittedAt) <= lastDay;
  return [
    ...(isSubmitted ? ['submission' as const] : []),
    ...(isWeekIn ? ['week' as const] : []),
    'start',
    'date'
  ];
};

/** A submission is a moment, everything else the beginning of a day; a week ago where nothing else is known. */
export const baselineOf = (since: Since, { submittedAt, pickedDate, period, today }: Days): Baseline => {
  const endDate = lastDayOf(period, today);
  const until = isOver(period, today) ? startOfDay(addDays(period.end, 1)) : null;
  if (since === 'submission' && submittedAt)
    return { from: submittedAt, date: dateOfInstant(submittedAt), until, endDate, isFromStart: false };
  const start = period.start < today ? period.start : today;
  const picked = pickedDate && pickedDate <= endDate ? pickedDate : '';
  const date = { start, date: picked, week: '', submission: '' }[since] || addDays(endDate, -WEEK);
  const isFromStart = date === period.start && hasBegun(period, today);
  return { from: startOfDay(date), date, until, endDate, isFromStart };
};

/** What the view says beside its figures. */
export interface Words {
  readonly since: string;
  readonly end: string;
  readonly caption: string;
  readonly explanation: string;
  readonly empty: readonly string[];
}

export const wordsOf = (
  explained: BridgeTotal,
  { date, until, endDate }: Baseline,
  { name }: Period,
  hidden: { readonly areOwnersHidden: boolean; readonly isAcceptanceHidden: boolean }
): Words => {
  const isNumber = explained === 'number';
  const since = formatDate(date);
  const end = until === null ? changes.now : formatDate(endDate);
  return {
    since,
    end,
    caption: fill(isNumber ? changes.captionNumber : changes.caption, name),
    explanation: [
      isNumber ? changes.explainNumber : changes.explain,
      ...(until === null ? [] : [fill(changes.endsWith, name, end)]),
      hidden.areOwnersHidden ? changes.ownersHidden : changes.ownersTracked,
      ...(hidden.isAcceptanceHidden ? [changes.hiddenAcceptance] : [])
    ].join(' '),
    empty: [until === null ? fill(changes.empty, since) : fill(changes.emptyUntil, since, end)]
  };
};
