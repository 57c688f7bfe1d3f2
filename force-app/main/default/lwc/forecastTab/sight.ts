import { fill, header } from 'c/forecastLabels';
import { whoseDeals } from './options';
import { isBlind, scopeOf } from './state';
import type { State } from './state';
import { VIEWS } from './views';

/** Why there is nothing to show of people whose deals the user cannot see; null: some are visible, or it is not known. */
export const blindWordsOf = (state: State): readonly string[] | null => {
  if (!isBlind(state)) return null;
  const scope = scopeOf(state);
  if (!scope?.userId) return [header.blindAll];
  const isMine = scope.kind === 'Own' && scope.userId === state.setup?.me.id;
  return [isMine ? header.blindOwn : fill(header.blindPerson, whoseDeals(state))];
};

/** What is shown of the chosen view, by name: the view itself, and the diagnosis above those that are based on metrics. */
export const shownOf = (state: State): Readonly<Record<string, boolean>> => {
  const view = VIEWS.find(({ name }) => name === state.view)!;
  const isOfMetrics = view.restsOn === 'metrics';
  if (isBlind(state))
    return isOfMetrics && !scopeOf(state)?.userId ? { [view.name]: true } : { nothing: true };
  return { [view.name]: true, banner: isOfMetrics };
};
