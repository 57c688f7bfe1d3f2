import type { Seller } from './types';

/** Seller__c as it was entered. */
export interface SellerRecord {
  readonly userId: string;
  readonly name: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly segment: string | null;
  readonly region: string | null;
  readonly quota: number | null;
}

/** What is known of someone who owned deals. */
export interface OwnerTrace {
  readonly userId: string;
  readonly name: string;
  /** First day of the first known period in which the person owned a counted deal. */
  readonly firstDeal: string;
  /** Last day of the last known period with one. */
  readonly lastDeal: string;
  /** The capacity that the person's plan of the running quarter names, else the first later one. */
  readonly quota: number | null;
}

/**
 * Everyone who carries a quota. Where no one is entered, those who owned deals are taken, and a first deal for a
 * start that is not entered; a first deal in the oldest known period only says that the start was not later.
 * @param known first days of the oldest known period (null: there is none) and of the last finished one
 */
export function sellersOf(
  records: readonly SellerRecord[],
  traces: readonly OwnerTrace[],
  known: { readonly oldest: string | null; readonly current: string }
): Seller[] {
  const traced = new Map(traces.map((trace) => [trace.userId, trace]));
  const startOf = (entered: string | null, trace?: OwnerTrace): Pick<Seller, 'start' | 'startSource'> => {
    if (entered !== null) return { start: entered, startSource: 'record' };
    return trace && trace.firstDeal !== known.oldest
      ? { start: trace.firstDeal, startSource: 'firstDeal' }
      : { start: null, startSource: 'beforeHistory' };
  };
  if (records.length > 0)
    return records.map(({ userId, start, ...record }) => ({
      ...record,
      id: userId,
      ...startOf(start, traced.get(userId))
    }));
  return traces.map((trace) => ({
    id: trace.userId,
    name: trace.name,
    ...startOf(null, trace),
    end: trace.lastDeal < known.current ? trace.lastDeal : null,
    segment: null,
    region: null,
    quota: trace.quota
  }));
}
