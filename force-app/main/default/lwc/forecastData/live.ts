import type { Invalidation } from './queryDefinition';

/** Something on the page that shows results of the org. */
export interface LiveQuery {
  readonly invalidatedBy: readonly Invalidation[];
  refresh(): Promise<void>;
}

const live = new Set<LiveQuery>();

/** Counts writes and refreshes of everything. */
let changes = 0;
/** At which change each topic was changed last. */
const changedAt = new Map<Invalidation | 'all', number>();
/** After which change the last result of each request came. */
const resultAfter = new Map<string, number>();

/** For tests: as on a freshly loaded page, where the platform has cached nothing yet. */
export const clearResults = (): void => resultAfter.clear();

export const changesSoFar = (): number => changes;

/** @param sentAfter `changesSoFar()` when the request was sent */
export const recordResult = (key: string, sentAfter: number): void => {
  resultAfter.set(key, sentAfter);
};

/**
 * The platform caches results, also those that a write has outdated:
 * true for those, which have to be fetched again.
 */
export const isOutdated = (key: string, topics: readonly Invalidation[]): boolean => {
  const after = resultAfter.get(key);
  const concerned = ['all' as const, ...topics].map((topic) => changedAt.get(topic) ?? 0);
  return after !== undefined && Math.max(...concerned) > after;
};

/** @returns how to stop being refreshed */
export const register = (query: LiveQuery): (() => void) => {
  live.add(query);
  return () => live.delete(query);
};

/**
 * Runs the queries again that a write has changed. The platform refreshes a saved record, but neither its sums nor its
 * place in a filtered list.
 * @param topics none: everything, for the refresh button
 */
export const refresh = async (...topics: readonly Invalidation[]): Promise<void> => {
  changes += 1;
  (topics.length === 0 ? ['all' as const] : topics).forEach((topic) => changedAt.set(topic, changes));
  const concerned = [...live].filter(
    (query) => topics.length === 0 || query.invalidatedBy.some((topic) => topics.includes(topic))
  );
  await Promise.all(concerned.map((query) => query.refresh()));
};
