import type { ChangedDeal, OwnerChange } from 'c/forecastData';
import type { ViewResult } from 'c/forecastView';
import { eachOnce } from './snapshots';

/** What the org has said of the changes. Null: not known yet. */
export interface Known {
  readonly deals: readonly ChangedDeal[] | null;
  /** Those that were handed over. */
  readonly reassignedDeals: readonly ChangedDeal[] | null;
  /** Of an org that does not show them there are none. */
  readonly ownerChanges: readonly OwnerChange[] | null;
  readonly areOwnersHidden: boolean;
}

export const NOTHING: Known = {
  deals: null,
  reassignedDeals: null,
  ownerChanges: null,
  areOwnersHidden: false
};

/** The owners of then are read for everyone, so another selection does not read them again. */
export const withoutDeals = (known: Known): Known => ({ ...known, deals: null, reassignedDeals: null });

/** Every deal that may have changed, once. */
export const allDealsOf = ({ deals, reassignedDeals }: Known): ChangedDeal[] =>
  eachOnce([...(deals ?? []), ...(reassignedDeals ?? [])]);

/** Whether everything that was asked has been answered. */
export const isWhole = (
  known: Known,
  asked: { readonly owners: boolean; readonly reassigned: boolean }
): boolean =>
  known.deals !== null &&
  (!asked.owners || known.ownerChanges !== null) &&
  (!asked.reassigned || known.reassignedDeals !== null);

/**
 * Without the history of owners deals count for the seller they have now, and the page says so. An org that cannot be
 * reached hides nothing.
 */
export const withOwners = (known: Known, { data, outage }: ViewResult<'ownerChanges'>): Known =>
  outage ? known : { ...known, ownerChanges: data ?? [], areOwnersHidden: !data };
