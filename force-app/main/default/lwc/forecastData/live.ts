import type { Invalidation } from './queries';

/** Something on the page that shows answers of the org. */
export interface LiveQuery {
  readonly invalidatedBy: readonly Invalidation[];
  refresh(): Promise<void>;
}

const live = new Set<LiveQuery>();

/** Counts writes and refreshes of everything. */
let changes = 0;
/** At which change each topic was changed last. */
const changedAt = new Map<Invalidation | 'all', number>();
/** After which change each question was answered last. */
const answeredAfter = new Map<string, number>();

/** For tests: as on a freshly loaded page, where the platform has no answers yet. */
export const forgetAnswers = (): void => answeredAfter.clear();

export const changesSoFar = (): number => changes;

/** @param sentAfter `changesSoFar()` when the org was asked */
export const noteAnswer = (question: string, sentAfter: number): void => {
  answeredAfter.set(question, sentAfter);
};

/**
 * The platform keeps the answers to questions that were asked before, also when a write has changed what is asked about:
 * true for those, which have to be asked again.
 */
export const isOutdated = (question: string, topics: readonly Invalidation[]): boolean => {
  const answered = answeredAfter.get(question);
  const concerned = ['all' as const, ...topics].map((topic) => changedAt.get(topic) ?? 0);
  return answered !== undefined && Math.max(...concerned) > answered;
};

/** @returns how to stop being asked again */
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
