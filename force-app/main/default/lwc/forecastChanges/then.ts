import { dateOfInstant, formatDate, startOfDay } from 'c/forecastFormat';
import { changes, fill } from 'c/forecastLabels';
import { addDays } from 'c/forecastModel';
import type { BridgeTotal, Period } from 'c/forecastModel';
import type { Since } from './choices';

/** The moment that now is compared with. */
export interface Then {
  /** ISO instant. */
  readonly at: string;
  /** yyyy-mm-dd, the day of it. */
  readonly date: string;
}

interface Days {
  readonly submittedAt: string | null;
  /** '' before one was picked. */
  readonly pickedDate: string;
  readonly period: Period;
  readonly today: string;
}

/** A submission is a moment, everything else the beginning of a day; a week ago where nothing else is known. */
export const thenOf = (since: Since, { submittedAt, pickedDate, period, today }: Days): Then => {
  if (since === 'submission' && submittedAt) return { at: submittedAt, date: dateOfInstant(submittedAt) };
  const start = period.start < today ? period.start : today;
  const date = { start, date: pickedDate, week: '', submission: '' }[since] || addDays(today, -7);
  return { at: startOfDay(date), date };
};

/** What the view says beside its figures. */
export interface Words {
  readonly since: string;
  readonly caption: string;
  readonly explanation: string;
  readonly empty: readonly string[];
}

export const wordsOf = (
  explained: BridgeTotal,
  { date }: Then,
  { name }: Period,
  hidden: { readonly areOwnersHidden: boolean; readonly isAcceptanceHidden: boolean }
): Words => {
  const isNumber = explained === 'number';
  const what = isNumber ? changes.explainNumber : changes.explain;
  const since = formatDate(date);
  return {
    since,
    caption: fill(isNumber ? changes.captionNumber : changes.caption, name),
    explanation: [
      what,
      hidden.areOwnersHidden ? changes.ownersHidden : changes.ownersTracked,
      ...(hidden.isAcceptanceHidden ? [changes.hiddenAcceptance] : [])
    ].join(' '),
    empty: [fill(changes.empty, since)]
  };
};
