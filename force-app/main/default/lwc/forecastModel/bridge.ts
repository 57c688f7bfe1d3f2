import { isBestCase, isCommit, isInForecast, phaseOf, PHASES } from './categories';
import { isWithin } from './periods';
import { roundToCent } from './sums';
import type { Call, ForecastCategory, Period, Sum } from './types';

/** A deal as it was at one moment. */
export interface DealSnapshot {
  readonly category: ForecastCategory;
  readonly isClosed: boolean;
  readonly isWon: boolean;
  readonly closeDate: string;
  readonly amount: number | null;
  readonly isInScope: boolean;
  /** What it counts as: the manager's call, else the rep's, else the rule of the category. */
  readonly call: Call;
}

export interface BridgeDeal {
  readonly id: string;
  /** Null: it did not exist at t0. */
  readonly before: DealSnapshot | null;
  /** At the end; what is won in the period today is won. Null: it is deleted. */
  readonly after: DealSnapshot | null;
  /** Of the last row that had it in the forecast and due in the period, at t0 or since, by the end; null: none. */
  readonly lastDue: { readonly amount: number | null } | null;
  /** As of the end it was in the forecast still, although it may be won by today. */
  readonly wasOpenAtEnd: boolean;
  /** As of the end of a finished period it was won in it, and now it no longer is. */
  readonly isReopened: boolean;
  /** Sales_Accepted_Date__c is on or after t0. */
  readonly isNewlyAccepted: boolean;
  /** Accepted by the day of the end. */
  readonly isAccepted: boolean;
}

/** Which total a bridge explains, and of when. */
export interface BridgeFrame {
  readonly period: Pick<Period, 'start' | 'end'>;
  readonly total: BridgeTotal;
  /** Over by the end: open deals no longer count. */
  readonly isOver: boolean;
  /** t0 is the first instant of the period. */
  readonly isFromStart: boolean;
}

/**
 * In the order in which they are tried; the first that fits is the deal's (docs/metrics.md, Change bridge). The last one is
 * there only where deals are left out.
 */
export const BRIDGE_BUCKETS = [
  'deleted',
  'leftScope',
  'enteredScope',
  'won',
  'reopened',
  'lost',
  'wonElsewhere',
  'notAccepted',
  'pushedOut',
  'leftOpen',
  'cameAndLeft',
  'movedEarlier',
  'pulledIn',
  'new',
  'categoryUp',
  'categoryDown',
  'calledIn',
  'calledOut',
  'amountUp',
  'amountDown',
  'unchanged',
  'machines'
] as const;

export type BridgeBucket = (typeof BRIDGE_BUCKETS)[number];

/** What a bridge explains: all that is won or open in the forecast, or the number, for which calls count. */
export type BridgeTotal = 'forecast' | 'number';

const isCounted: Readonly<Record<BridgeTotal, (snapshot: DealSnapshot) => boolean>> = {
  forecast: ({ category }) => phaseOf(category) !== null,
  number: ({ category, call }) => (isCommit(category) || isBestCase(category)) && call === 'In'
};

type Counting = Pick<BridgeFrame, 'period' | 'total'> & { readonly isOver?: boolean };

/** Whether a state is part of a total of the period: won or open and counted, due in it and in scope. */
const countsIn = (snapshot: DealSnapshot | null, { period, total, isOver = false }: Counting): boolean => {
  if (!snapshot?.isInScope || !isWithin(snapshot.closeDate, period)) return false;
  return snapshot.isWon || (!isOver && !snapshot.isClosed && isCounted[total](snapshot));
};

const amountIn = (snapshot: DealSnapshot | null, counting: Counting): number =>
  countsIn(snapshot, counting) ? (snapshot?.amount ?? 0) : 0;

/** What a deal adds to the total at t0. Corporate currency. */
export const amountBefore = ({ before }: BridgeDeal, { period, total }: BridgeFrame): number =>
  amountIn(before, { period, total });

/** What a deal adds to the total at the end. Corporate currency. */
export const amountAfter = ({ after }: BridgeDeal, frame: BridgeFrame): number => amountIn(after, frame);

const rankOf = (snapshot: DealSnapshot): number => {
  const phase = phaseOf(snapshot.category);
  return phase ? PHASES.indexOf(phase) : -1;
};

const isOpen = ({ category, isClosed }: DealSnapshot): boolean => !isClosed && isInForecast(category);

/** Slipped out of the period from t0 to the end; whether it was accepted is not looked at. */
const isMissed = ({ lastDue, wasOpenAtEnd, after }: BridgeDeal, frame: BridgeFrame): boolean =>
  lastDue !== null && wasOpenAtEnd && (frame.isOver || after!.closeDate > frame.period.end);

/** In Slipped of the period, where t0 is its first instant (docs/metrics.md, Change bridge). */
const isSlipped = (deal: BridgeDeal, frame: BridgeFrame): boolean =>
  Boolean(deal.after?.isInScope) && deal.isAccepted && isMissed(deal, frame);

/** What is won, reopened or lost; null: still open. */
const closedBucketOf = (deal: BridgeDeal, frame: BridgeFrame): BridgeBucket | null => {
  const { before } = deal;
  const { period, isFromStart } = frame;
  const after = deal.after!;
  const wasWonHere = Boolean(before?.isWon && isWithin(before.closeDate, period));
  const isWonHere = after.isWon && isWithin(after.closeDate, period);
  if (isWonHere && (isFromStart || !wasWonHere)) return 'won';
  if (deal.isReopened || (wasWonHere && !after.isClosed && !isMissed(deal, frame))) return 'reopened';
  if (after.isClosed && !after.isWon && !(before?.isClosed && !before.isWon)) return 'lost';
  return after.isWon && !isWonHere && (wasWonHere || !before?.isWon) ? 'wonElsewhere' : null;
};

/** What has missed the period, or has come into it by its close date; null: neither. */
const dueBucketOf = (deal: BridgeDeal, frame: BridgeFrame): BridgeBucket | null => {
  const { before } = deal;
  const after = deal.after!;
  const { period } = frame;
  const hasCounted = countsIn(before, { period, total: 'forecast' });
  if (isOpen(after) && isMissed(deal, frame)) {
    if (!deal.isAccepted) return 'notAccepted';
    if (after.closeDate <= period.end) return 'leftOpen';
    return hasCounted ? 'pushedOut' : 'cameAndLeft';
  }
  if (hasCounted && isOpen(after) && after.closeDate < period.start) return 'movedEarlier';
  const isPulledIn = before && !isWithin(before.closeDate, period) && isWithin(after.closeDate, period);
  return isPulledIn ? 'pulledIn' : null;
};

/** Exactly one bucket for each deal. Calls have separate buckets where they count. */
export const bridgeBucketOf = (deal: BridgeDeal, frame: BridgeFrame): BridgeBucket => {
  const { before, after } = deal;
  if (!after) return 'deleted';
  if (before?.isInScope && !after.isInScope) return 'leftScope';
  if (before && !before.isInScope && after.isInScope) return 'enteredScope';
  const moved = closedBucketOf(deal, frame) ?? dueBucketOf(deal, frame);
  if (moved) return moved;
  if (!before || deal.isNewlyAccepted) return 'new';
  if (rankOf(after) !== rankOf(before)) return rankOf(after) > rankOf(before) ? 'categoryUp' : 'categoryDown';
  if (frame.total === 'number' && after.call !== before.call)
    return after.call === 'In' ? 'calledIn' : 'calledOut';
  const change = (after.amount ?? 0) - (before.amount ?? 0);
  if (change !== 0) return change > 0 ? 'amountUp' : 'amountDown';
  return 'unchanged';
};

export interface BridgeLine extends Sum {
  readonly bucket: BridgeBucket;
  readonly deals: readonly string[];
  /** Those won in the period, at what they brought. */
  readonly won: Sum;
  /** Those in Slipped of the period, at what slipped. */
  readonly slipped: Sum;
}

export interface Bridge {
  readonly before: number;
  readonly after: number;
  readonly lines: readonly BridgeLine[];
}

/** Whether a deal has part in the bridge: it counts at one of its ends, or has slipped between them. */
export const isInBridge = (deal: BridgeDeal, frame: BridgeFrame): boolean => {
  const { period, total } = frame;
  if (countsIn(deal.before, { period, total }) || countsIn(deal.after, frame)) return true;
  return total === 'forecast' && Boolean(deal.after?.isInScope) && isMissed(deal, frame);
};

const sumOf = (amounts: readonly (number | null | undefined)[]): Sum => ({
  amount: roundToCent(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0)),
  count: amounts.length
});

const lineOf = (bucket: BridgeBucket, deals: readonly BridgeDeal[], frame: BridgeFrame): BridgeLine => ({
  bucket,
  ...sumOf(deals.map((deal) => amountAfter(deal, frame) - amountBefore(deal, frame))),
  deals: deals.map(({ id }) => id),
  won: sumOf(
    deals.filter(({ after }) => after?.isWon && countsIn(after, frame)).map(({ after }) => after?.amount)
  ),
  slipped: sumOf(deals.filter((deal) => isSlipped(deal, frame)).map(({ lastDue }) => lastDue?.amount))
});

/** No row of a deal's history says who did this to it. */
const ALWAYS_NAMED: readonly BridgeBucket[] = ['deleted', 'leftScope', 'enteredScope'];

const NONE: ReadonlySet<string> = new Set();

/**
 * The difference of a total of the period between two moments, deal by deal (docs/metrics.md, Change bridge). Amounts in
 * corporate currency; those of the lines add up to after − before, to the cent.
 * @param leftOut deals that only machines changed, which make one line together (docs/metrics.md, Machines)
 */
export const bridgeOf = (
  deals: readonly BridgeDeal[],
  frame: BridgeFrame,
  leftOut: ReadonlySet<string> = NONE
): Bridge => {
  const groups = new Map<BridgeBucket, BridgeDeal[]>();
  for (const deal of deals) {
    const own = bridgeBucketOf(deal, frame);
    const bucket = leftOut.has(deal.id) && !ALWAYS_NAMED.includes(own) ? 'machines' : own;
    const group = groups.get(bucket);
    if (group) group.push(deal);
    else groups.set(bucket, [deal]);
  }
  return {
    before: sumOf(deals.map((deal) => amountBefore(deal, frame))).amount,
    after: sumOf(deals.map((deal) => amountAfter(deal, frame))).amount,
    lines: BRIDGE_BUCKETS.filter((bucket) => groups.has(bucket)).map((bucket) =>
      lineOf(bucket, groups.get(bucket)!, frame)
    )
  };
};
