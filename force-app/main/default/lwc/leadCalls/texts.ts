import { LEADS_PER_LIST, NEW_DAYS } from 'c/forecastData';
import type { Lead } from 'c/forecastData';
import { formatCount } from 'c/forecastFormat';
import { fill, leadCalls as labels } from 'c/forecastLabels';
import type { CallItem } from 'c/leadModel';

/** How many are due, the new ones apart. */
export function summaryOf(items: readonly CallItem<Lead>[]): string {
  const fresh = items.filter(({ isFresh }) => isFresh).length;
  return [
    fill(labels.due, formatCount(items.length)),
    fresh > 0 ? fill(labels.fresh, formatCount(fresh)) : ''
  ]
    .filter(Boolean)
    .join(' · ');
}

/**
 * What is due or came and is not in the list: never nothing said.
 * @param total of the leads that are due
 * @param untracked leads that are on no track and no longer new
 */
export const notesOf = (total: number, untracked: number): string[] =>
  [
    total > LEADS_PER_LIST ? fill(labels.beyond, formatCount(total), formatCount(LEADS_PER_LIST)) : '',
    untracked === 1 ? fill(labels.untrackedOne, NEW_DAYS) : '',
    untracked > 1 ? fill(labels.untracked, formatCount(untracked), NEW_DAYS) : ''
  ].filter(Boolean);

/** '' at the end of the list. */
export const moreText = (more: number): string => (more > 0 ? fill(labels.more, formatCount(more)) : '');
