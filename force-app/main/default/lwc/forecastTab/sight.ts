import { fill, header } from 'c/forecastLabels';
import { whoseDeals } from './options';
import { isBlind, scopeOf } from './state';
import type { State } from './state';

/** Why there is nothing to show of people whose deals the user cannot see; null: some are visible, or it is not known. */
export const blindWordsOf = (state: State): readonly string[] | null => {
  if (!isBlind(state)) return null;
  const scope = scopeOf(state);
  if (!scope?.userId) return [header.blindAll];
  const isMine = scope.kind === 'Own' && scope.userId === state.setup?.me.id;
  return [isMine ? header.blindOwn : fill(header.blindPerson, whoseDeals(state))];
};

/**
 * The chosen view under its own name. Rates are of the metrics, every other view is of deals; so the whole company has its
 * rates also for whoever sees no deal, while people out of sight have none.
 */
export const shownOf = (state: State): Readonly<Record<string, boolean>> => {
  const { view } = state;
  if (isBlind(state))
    return view === 'rates' && !scopeOf(state)?.userId ? { rates: true } : { nothing: true };
  return view === 'rates' ? { rates: true, banner: true } : { [view]: true };
};
