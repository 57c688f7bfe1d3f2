import type { Topic } from './queries';

/** Something on the page that shows answers of the org. */
export interface LiveQuery {
  readonly topics: readonly Topic[];
  refresh(): Promise<void>;
}

const live = new Set<LiveQuery>();

/** @returns how to stop being asked again */
export const register = (query: LiveQuery): (() => void) => {
  live.add(query);
  return () => live.delete(query);
};

/**
 * Asks again what a write has changed. The platform shows a saved record anew by itself, but neither its sums nor its
 * place in a filtered list.
 * @param topics none: everything, for the refresh button
 */
export const refresh = async (...topics: readonly Topic[]): Promise<void> => {
  const concerned = [...live].filter(
    (query) => topics.length === 0 || query.topics.some((topic) => topics.includes(topic))
  );
  await Promise.all(concerned.map((query) => query.refresh()));
};
