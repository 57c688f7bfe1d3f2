import type { DealAction } from 'c/forecastData';
import { formatDate, formatDays } from 'c/forecastFormat';
import { dealPlan as labels, fill } from 'c/forecastLabels';
import { daysBetween } from 'c/forecastModel';
import { dueDates } from './dates';

export { changesWith, dueDates, followersOf, movedDates } from './dates';

/** An action as it is shown. */
export interface ActionView {
  readonly id: string;
  readonly action: DealAction;
  readonly what: string;
  /** "Customer" or "We". */
  readonly side: string;
  /** ''; a person of that side. */
  readonly owner: string;
  /** By when, or since when it is overdue; or when it was done. */
  readonly by: string;
  /** The same, and after which action. */
  readonly when: string;
  readonly isDone: boolean;
  readonly isOverdue: boolean;
  readonly isShared: boolean;
}

const afterWords = ({ followsId, daysAfter }: DealAction, actions: readonly DealAction[]): string => {
  const before = actions.find(({ id }) => id === followsId);
  return before && daysAfter !== null ? fill(labels.after, formatDays(daysAfter), before.what) : '';
};

const byOf = ({ doneOn }: DealAction, due: string | null, today: string): string => {
  if (doneOn) return fill(labels.doneOn, formatDate(doneOn));
  if (due === null) return labels.noDay;
  const late = daysBetween(due, today);
  return late > 0 ? fill(labels.late, formatDate(due), formatDays(late)) : fill(labels.by, formatDate(due));
};

/**
 * What is done, by the day it was done, then what is open, by the day it is due; what has no day comes last.
 * @param today yyyy-mm-dd
 */
export const actionsView = (actions: readonly DealAction[], today: string): ActionView[] => {
  const dates = dueDates(actions);
  const place = ({ id, doneOn }: DealAction): string => doneOn ?? dates.get(id) ?? '9999';
  return [...actions]
    .sort(
      (one, other) =>
        Number(other.doneOn !== null) - Number(one.doneOn !== null) || place(one).localeCompare(place(other))
    )
    .map((action) => {
      const { id, what, isOurs, ownerName, doneOn, isShared } = action;
      const due = dates.get(id) ?? null;
      const by = byOf(action, due, today);
      const after = doneOn ? '' : afterWords(action, actions);
      return {
        id,
        action,
        what,
        side: isOurs ? labels.we : labels.customer,
        owner: ownerName ?? '',
        by,
        when: after ? fill(labels.byAfter, by, after) : by,
        isDone: doneOn !== null,
        isOverdue: doneOn === null && due !== null && due < today,
        isShared
      };
    });
};

/** "3 of 7 done · 1 overdue" */
export const planWords = (views: readonly ActionView[]): string => {
  const done = views.filter(({ isDone }) => isDone).length;
  const overdue = views.filter(({ isOverdue }) => isOverdue).length;
  const words = fill(labels.progress, String(done), String(views.length));
  return overdue === 0 ? words : `${words} · ${fill(labels.overdueCount, String(overdue))}`;
};
