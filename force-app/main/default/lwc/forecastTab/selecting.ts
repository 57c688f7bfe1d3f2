import { isSame } from 'c/forecastModel';
import { INITIAL, selectionOf } from './state';
import type { State } from './state';
import { requestsOf } from './requests';
import type { Requests } from './requests';

/** What is queried for a selection; people and setup are those of the user. */
const OF_A_SELECTION = [
  'totals',
  'plans',
  'metrics',
  'lastSubmission',
  'pastPlans'
] as const satisfies (keyof Requests & keyof State)[];

/**
 * The state under another selection. Changes under way belong to the old one; a result stays while its request stays the
 * same, because its query does not run again and nothing else would bring the result back.
 */
export const afterSelection = (
  state: State,
  choice: Pick<Partial<State>, 'periodKey' | 'scope' | 'motion' | 'view'>,
  userId: string,
  today: string
): State => {
  const next: State = { ...state, ...choice, changes: {}, problems: {}, notice: null };
  const before = requestsOf(state, userId, today);
  const after = requestsOf(next, userId, today);
  const changed = OF_A_SELECTION.filter((name) => !isSame(before[name], after[name]));
  const ownersOf = (of: State) => selectionOf(of, today)?.owners;
  const forgotten = {
    ...Object.fromEntries(changed.map((name) => [name, INITIAL[name]])),
    ...(isSame(ownersOf(state), ownersOf(next)) ? {} : { someDeal: null })
  };
  const errors = Object.fromEntries(
    Object.entries(state.errors).filter(
      ([name]) => name !== 'someDeal' && !changed.some((one) => one === name)
    )
  );
  return { ...next, ...forgotten, errors };
};
