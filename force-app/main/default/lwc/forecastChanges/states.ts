import type { ChangedDeal, LoggedCall, OwnerChange, PastDeal } from 'c/forecastData';
import { changes as labels } from 'c/forecastLabels';
import { effectiveCall } from 'c/forecastModel';
import type {
  BridgeDeal,
  BridgeTotal,
  Call,
  CallerRole,
  Calls,
  DealState,
  StageFacts
} from 'c/forecastModel';

/** What it takes to say how a deal stood then. */
export interface Moment {
  /** ISO instant. */
  readonly at: string;
  /** yyyy-mm-dd, the day of it. */
  readonly date: string;
  readonly stages: readonly StageFacts[];
  /** Whose deals are looked at; null: everybody's. */
  readonly owners: readonly string[] | null;
  /** Since then, earliest first. */
  readonly ownerChanges: readonly OwnerChange[];
}

const inOrder = (a: string, b: string): number => Date.parse(a) - Date.parse(b);

/**
 * The call as it stood: the last one before. Where nobody has called since, it is the one on the deal, which may have
 * come there on another way.
 */
const callAt = (
  calls: readonly LoggedCall[],
  role: CallerRole,
  now: Call | null,
  at: string
): Call | null => {
  const own = calls.filter((entry) => entry.role === role);
  if (!own.some(({ calledAt }) => inOrder(calledAt, at) >= 0)) return now;
  return own.find(({ calledAt }) => inOrder(calledAt, at) < 0)?.call ?? null;
};

const callsAt = ({ calls, repCall, managerCall }: ChangedDeal, at: string): Calls => ({
  repCall: callAt(calls, 'Rep', repCall, at),
  managerCall: callAt(calls, 'Manager', managerCall, at)
});

const isIn = (ownerId: string, owners: readonly string[] | null): boolean =>
  owners === null || owners.includes(ownerId);

/** Who owned the deal then: the first hand-over since says from whom it came. */
const ownerAt = (deal: ChangedDeal, changes: readonly OwnerChange[]): string =>
  changes.find(({ dealId }) => dealId === deal.id)?.previousOwnerId ?? deal.ownerId;

const pastState = (deal: ChangedDeal, past: PastDeal, moment: Moment): DealState => {
  const stage = moment.stages.find((one) => one.value === past.stage);
  const isWon = past.category === 'Closed';
  return {
    ...past,
    isWon,
    isClosed: stage?.isClosed ?? isWon,
    isInScope: isIn(ownerAt(deal, moment.ownerChanges), moment.owners),
    call: effectiveCall(callsAt(deal, moment.at), past.category)
  };
};

/** The deal then and now. */
export const bridgeDealOf = (deal: ChangedDeal, moment: Moment): BridgeDeal => ({
  id: deal.id,
  before: deal.before && pastState(deal, deal.before, moment),
  after: { ...deal, isInScope: isIn(deal.ownerId, moment.owners), call: effectiveCall(deal, deal.category) },
  isNewlyAccepted: (deal.acceptedDate ?? '') >= moment.date
});

/** Deals that were handed over into the scope or out of it. */
export const handedOver = (changes: readonly OwnerChange[], owners: readonly string[] | null): string[] =>
  owners === null ? [] : [...new Set(changes.map(({ dealId }) => dealId))];

/** Why the difference cannot be told: without an amount or, for the number, a call it would be a wrong one. */
export const hiddenWords = (deals: readonly ChangedDeal[], explained: BridgeTotal): string[] | null => {
  if (deals.some((deal) => !deal.isAmountVisible)) return [labels.hiddenAmounts];
  const isCallHidden = explained === 'number' && deals.some((deal) => !deal.areCallsVisible);
  return isCallHidden ? [labels.hiddenCalls] : null;
};

/** A deal that was found on two ways is one deal. */
export const eachOnce = (deals: readonly ChangedDeal[]): ChangedDeal[] => [
  ...new Map(deals.map((deal) => [deal.id, deal])).values()
];
