import type { ActionChange, DealAction } from 'c/forecastData';
import { addDays } from 'c/forecastModel';

/** What decides when an action is due. */
type Dated = Pick<DealAction, 'id' | 'dueOn' | 'doneOn' | 'followsId' | 'daysAfter'>;

const isInCircle = (action: Dated, byId: ReadonlyMap<string, Dated>): boolean => {
  const seen = new Set<string>();
  for (let one: Dated | undefined = action; one?.followsId; one = byId.get(one.followsId)) {
    if (one.followsId === action.id) return true;
    if (seen.has(one.id)) return false;
    seen.add(one.id);
  }
  return false;
};

/**
 * When each action is due, by its id (docs/metrics.md, Plan of actions): a number of days after the one it follows was done or
 * is due, else on its own day. Null: no day. Actions that follow each other in a circle keep their own days.
 */
export const dueDates = (actions: readonly Dated[]): Map<string, string | null> => {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const dates = new Map<string, string | null>();
  const dateOf = (action: Dated): string | null => {
    const known = dates.get(action.id);
    if (known !== undefined) return known;
    const { followsId, daysAfter, dueOn } = action;
    const before = followsId === null ? undefined : byId.get(followsId);
    if (!before || daysAfter === null || isInCircle(action, byId)) return dueOn;
    const from = before.doneOn ?? dateOf(before);
    return from === null ? null : addDays(from, daysAfter);
  };
  for (const action of actions) dates.set(action.id, dateOf(action));
  return dates;
};

/** The action and all that follow it, directly or through others: it cannot follow them. */
export const followersOf = (id: string, actions: readonly Dated[]): Set<string> => {
  const found = new Set([id]);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const { id: one, followsId } of actions) if (followsId && found.has(followsId)) found.add(one);
  }
  return found;
};

/** Open actions whose day is not the one that is kept: the action they follow was moved elsewhere. */
export const movedDates = (actions: readonly Dated[]): Map<string, ActionChange> => {
  const dates = dueDates(actions);
  return new Map(
    actions
      .filter(({ id, doneOn, dueOn }) => doneOn === null && dates.get(id) !== dueOn)
      .map(({ id }) => [id, { dueOn: dates.get(id) ?? null }])
  );
};

/** A change with the days of all actions that follow, as they are kept then. */
export const changesWith = (
  actions: readonly DealAction[],
  id: string,
  change: ActionChange
): Map<string, ActionChange> => {
  const after = actions.map((action) => (action.id === id ? { ...action, ...change } : action));
  const moved = movedDates(after);
  return new Map([...moved, [id, { ...change, ...moved.get(id) }]]);
};
