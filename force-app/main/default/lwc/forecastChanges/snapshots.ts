import type { ChangedDeal, OwnerChange, PastDeal } from 'c/forecastData';
import { startOfDay } from 'c/forecastFormat';
import { categoryName, changes as labels } from 'c/forecastLabels';
import { addDays, callsAt, effectiveCall, isInForecast, isWithin } from 'c/forecastModel';
import type {
  BridgeDeal,
  BridgeFrame,
  BridgeTotal,
  Calls,
  DealSnapshot,
  Period,
  StageFacts
} from 'c/forecastModel';
import type { Baseline } from './baseline';

/** What it takes to say how a deal was at both ends. */
export interface Moment extends Baseline {
  readonly period: Pick<Period, 'start' | 'end'>;
  readonly stages: readonly StageFacts[];
  /** Whose deals to compare; null: everyone's. */
  readonly owners: readonly string[] | null;
  /** Since then, earliest first. */
  readonly ownerChanges: readonly OwnerChange[];
}

const inOrder = (a: string, b: string): number => Date.parse(a) - Date.parse(b);

const isIn = (ownerId: string, owners: readonly string[] | null): boolean =>
  owners === null || owners.includes(ownerId);

/** Who owned the deal then: the first hand-over since says from whom it came. */
const ownerAt = (deal: ChangedDeal, changes: readonly OwnerChange[]): string =>
  changes.find(({ dealId }) => dealId === deal.id)?.previousOwnerId ?? deal.ownerId;

/** The last instant of a day. */
const endOfDay = (date: string): string =>
  new Date(Date.parse(startOfDay(addDays(date, 1))) - 1).toISOString();

/**
 * What a deal was, earliest first. One that was loaded without history was open from its creation on, and is closed
 * since the end of its close date (docs/metrics.md, Basics).
 */
export const historyOf = (deal: ChangedDeal): readonly PastDeal[] => {
  if (deal.past.length > 0) return deal.past;
  const { stage, category, amount, closeDate, createdAt, isClosed } = deal;
  const row = { at: createdAt, by: null, stage, category, amount, closeDate };
  return isClosed
    ? [
        { ...row, stage: categoryName('Pipeline'), category: 'Pipeline' },
        { ...row, at: endOfDay(closeDate) }
      ]
    : [row];
};

const lastBefore = (rows: readonly PastDeal[], instant: string): PastDeal | null =>
  rows.filter(({ at }) => inOrder(at, instant) < 0).at(-1) ?? null;

/** A state with the stage by its name. */
export interface ShownSnapshot extends DealSnapshot {
  readonly stage: string;
}

/** A deal of the bridge with what the table shows of it. */
export interface ShownDeal extends BridgeDeal {
  readonly before: ShownSnapshot | null;
  readonly after: ShownSnapshot | null;
}

const snapshotOf = (
  past: PastDeal,
  { isInScope, calls }: { isInScope: boolean; calls: Calls },
  stages: readonly StageFacts[]
): ShownSnapshot => {
  const known = stages.find((one) => one.value === past.stage);
  const isWon = past.category === 'Closed';
  const { stage, category, closeDate, amount } = past;
  return {
    stage,
    category,
    closeDate,
    amount,
    isWon,
    isClosed: known?.isClosed ?? isWon,
    isInScope,
    call: effectiveCall(calls, category)
  };
};

const isOpenIn = (snapshot: DealSnapshot | null): boolean =>
  snapshot !== null && !snapshot.isClosed && isInForecast(snapshot.category);

const isWonIn = (snapshot: DealSnapshot | null, period: Moment['period']): boolean =>
  Boolean(snapshot?.isWon) && isWithin(snapshot!.closeDate, period);

/** A deal that does not count yet; what is won stays won. */
const omitted = (snapshot: ShownSnapshot | null): ShownSnapshot | null =>
  snapshot && !snapshot.isWon ? { ...snapshot, category: 'Omitted' } : snapshot;

/** The last row that had the deal in the forecast and due in the period, at the first moment or since, by the end. */
const lastDueOf = (rows: readonly PastDeal[], { from, until, period }: Moment): PastDeal | null => {
  const first = lastBefore(rows, from);
  const due = rows.filter(
    (row) =>
      (row === first || inOrder(row.at, from) >= 0) &&
      (until === null || inOrder(row.at, until) < 0) &&
      isInForecast(row.category) &&
      isWithin(row.closeDate, period)
  );
  return due.at(-1) ?? null;
};

/** The deal then, and at the end: won is what is won in the period today, everything else is as it was. */
export const bridgeDealOf = (deal: ChangedDeal, moment: Moment): ShownDeal => {
  const { stages, owners, period, from, until } = moment;
  const rows = historyOf(deal);
  const snapshotAt = (instant: string, isInScope: boolean): ShownSnapshot | null => {
    const row = lastBefore(rows, instant);
    return (
      row &&
      snapshotOf(row, { isInScope, calls: callsAt(deal, { at: instant, closeDate: row.closeDate }) }, stages)
    );
  };
  /** Until its accepted date such a deal counts as if it were omitted. */
  const isCountedOn = (date: string): boolean =>
    !deal.hasToBeAccepted || (deal.acceptedDate !== null && deal.acceptedDate < date);
  const isInScope = isIn(deal.ownerId, owners);
  const now: ShownSnapshot = { ...deal, isInScope, call: effectiveCall(deal, deal.category) };
  const stateAtEnd = until === null ? now : snapshotAt(until, isInScope);
  const atEnd = isCountedOn(addDays(moment.endDate, 1)) ? stateAtEnd : omitted(stateAtEnd);
  const isReopened = isWonIn(atEnd, period) && !isWonIn(now, period);
  return {
    id: deal.id,
    before: isCountedOn(moment.date)
      ? snapshotAt(from, isIn(ownerAt(deal, moment.ownerChanges), owners))
      : null,
    after: isWonIn(now, period) || isReopened ? now : atEnd,
    lastDue: lastDueOf(rows, moment),
    wasOpenAtEnd: isOpenIn(atEnd),
    isReopened,
    isNewlyAccepted: (deal.acceptedDate ?? '') >= moment.date,
    // Without a date it is accepted by its first row in the forecast.
    isAccepted: (deal.acceptedDate ?? '') <= moment.endDate
  };
};

/** Which bridge it is: of a period, from a moment, to now or to the end of the period. */
export const frameOf = ({ period, until, isFromStart }: Moment, total: BridgeTotal): BridgeFrame => ({
  period,
  total,
  isOver: until !== null,
  isFromStart
});

/** Deals that were handed over into the scope or out of it. */
export const reassigned = (changes: readonly OwnerChange[], owners: readonly string[] | null): string[] =>
  owners === null ? [] : [...new Set(changes.map(({ dealId }) => dealId))];

/** Why there is no difference to show: without an amount or, for the number, a call it would be wrong. */
export const hiddenWords = (deals: readonly ChangedDeal[], explained: BridgeTotal): string[] | null => {
  if (deals.some((deal) => !deal.isAmountVisible)) return [labels.hiddenAmounts];
  const isCallHidden = explained === 'number' && deals.some((deal) => !deal.areCallsVisible);
  return isCallHidden ? [labels.hiddenCalls] : null;
};

/** A deal that was found on two ways is one deal. */
export const eachOnce = (deals: readonly ChangedDeal[]): ChangedDeal[] => [
  ...new Map(deals.map((deal) => [deal.id, deal])).values()
];
