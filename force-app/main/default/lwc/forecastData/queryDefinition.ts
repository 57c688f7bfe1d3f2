import { ratesNow } from './currencies';
import type { PageInfo } from './read';

/** What a write may change; queries that show it run again. */
export type Invalidation = 'deals' | 'submissions' | 'evidence' | 'actions' | 'touches' | 'team' | 'leads';

export interface QueryDefinition<Name extends string = string> {
  readonly document: unknown;
  /** The same with the currency of each amount, for an org of several. */
  readonly documentInCurrencies?: unknown;
  /** Which of the document's operations it is. */
  readonly operation: string;
  readonly invalidatedBy: readonly Invalidation[];
  /** @throws Error when the result is not whole */
  readonly read: (data: never) => unknown;
  /** Present: the result is a list and is read to its end. */
  readonly page?: (data: never) => PageInfo | undefined;
  /** What else has to be queried after the last step, from all that has been read; null when that is all. */
  readonly nextRequest?: (rows: never) => Readonly<Record<string, unknown>> | null;
  /** Runs with the same variables when the org refuses this one. */
  readonly fallback?: Name;
}

/** The document to ask the org with: amounts that are converted come with their currency. */
export const documentOf = ({ document, documentInCurrencies }: QueryDefinition): unknown =>
  (ratesNow() && documentInCurrencies) ?? document;
