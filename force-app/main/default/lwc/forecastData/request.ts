import type { QueryName } from './queries';

/**
 * A query with its variables, as plain values so that it can be handed to an element. Several `steps` run one after
 * the other and their lists joined.
 */
export interface Request<Name extends QueryName = QueryName> {
  readonly name: Name;
  readonly steps: readonly Readonly<Record<string, unknown>>[];
}

export const request = <Name extends QueryName>(
  name: Name,
  ...steps: Readonly<Record<string, unknown>>[]
): Request<Name> => ({ name, steps });
