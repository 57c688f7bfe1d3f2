import { addDays, daysBetween } from 'c/forecastModel';
import type { Period } from 'c/forecastModel';
import type { Seller } from './types';

const MONTHS_OF_QUARTER = 3;

/** From this quarter of tenure on a seller is fully ramped. */
export const PLATEAU_FROM = 5;

/** A calendar month. */
export interface Month {
  /** 2027-01 */
  readonly key: string;
  readonly first: string;
  readonly last: string;
}

const indexOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const keyOf = (index: number): string =>
  `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

/** The month of a date; `steps` later. */
export const monthAt = (date: string, steps = 0): Month => {
  const index = indexOf(date) + steps;
  const first = `${keyOf(index)}-01`;
  return { key: keyOf(index), first, last: addDays(`${keyOf(index + 1)}-01`, -1) };
};

/** The calendar months that begin in a period, in order. */
export function monthsOf({ start, end }: Pick<Period, 'start' | 'end'>): Month[] {
  const from = start.endsWith('-01') ? start : monthAt(start, 1).first;
  const months: Month[] = [];
  for (let month = monthAt(from); month.first <= end; month = monthAt(month.first, 1)) months.push(month);
  return months;
}

/**
 * The quarter of tenure in which a day lies, from 1: every three months since the month of the start are one. Null before the start
 * (docs/metrics.md, Capacity).
 */
export function quarterOfTenure(start: string, date: string): number | null {
  const months = indexOf(date) - indexOf(start);
  return months < 0 ? null : Math.floor(months / MONTHS_OF_QUARTER) + 1;
}

/** The day in the middle of a period. */
export const middleOf = ({ start, end }: Pick<Period, 'start' | 'end'>): string =>
  addDays(start, Math.floor(daysBetween(start, end) / 2));

/** Whether a seller was there to the end of a time span, and began before it ended. */
export const isThere = (
  { start, end }: Pick<Seller, 'start' | 'end'>,
  span: { readonly last: string }
): boolean => (start === null || start <= span.last) && (end === null || end >= span.last);

/** Whole months from the start to a day; null where the start is only known to be before all periods. */
export const monthsOfTenure = ({ start }: Pick<Seller, 'start'>, date: string): number | null =>
  start === null ? null : Math.max(0, indexOf(date) - indexOf(start));
