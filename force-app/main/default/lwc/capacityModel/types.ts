import type { Period } from 'c/forecastModel';

/** Where a seller's start is known from: the record, the first period with a deal, or only that it was before all periods. */
type StartSource = 'record' | 'firstDeal' | 'beforeHistory';

/** A person who carries a quota (Seller__c, or who owned deals where there is no record). */
export interface Seller {
  /** 18-character user id; of an added seller of a what-if any other text. */
  readonly id: string;
  readonly name: string;
  /** yyyy-mm-dd; null: before the oldest known period. */
  readonly start: string | null;
  readonly startSource: StartSource;
  /** The last day, yyyy-mm-dd; null: still there. */
  readonly end: string | null;
  readonly segment: string | null;
  readonly region: string | null;
  /** What a fully ramped seller in this seat carries in a quarter, corporate currency; null: not entered. */
  readonly quota: number | null;
}

/** Won amount of sellers by quarter: a seller who is missing in a quarter won 0. */
export interface WonIn {
  readonly period: Period;
  /** By seller id. */
  readonly amounts: ReadonlyMap<string, number>;
}

/** By what sellers are put together. */
export type Grouping = 'segment' | 'region';
