import { scaleLinear } from 'c/chartMath';
import type { ChangedDeal } from 'c/forecastData';
import { formatChangeToUnit, formatCount, formatDate, formatDeals, formatMoney } from 'c/forecastFormat';
import { callName, changes, common, fill } from 'c/forecastLabels';
import {
  addSums,
  amountAfter,
  amountBefore,
  bridgeOf,
  isCallable,
  isInBridge,
  machineShareOf,
  roundToCent
} from 'c/forecastModel';
import type { BridgeBucket, BridgeLine, BridgeTotal, DealChange, ForecastTotals, Sum } from 'c/forecastModel';
import { changesIn } from 'c/forecastMachines';
import type { MachineChoice } from 'c/forecastMachines';
import { bridgeDealOf, frameOf } from './snapshots';
import type { Moment, ShownDeal, ShownSnapshot } from './snapshots';

const LABELS: Readonly<Record<BridgeBucket, string>> = {
  deleted: changes.deleted,
  leftScope: changes.leftScope,
  enteredScope: changes.enteredScope,
  won: changes.won,
  reopened: changes.reopened,
  lost: changes.lost,
  wonElsewhere: changes.wonElsewhere,
  notAccepted: changes.notAccepted,
  pushedOut: changes.pushedOut,
  leftOpen: changes.leftOpen,
  cameAndLeft: changes.cameAndLeft,
  movedEarlier: changes.movedEarlier,
  pulledIn: changes.pulledIn,
  new: changes.newDeal,
  categoryUp: changes.categoryUp,
  categoryDown: changes.categoryDown,
  calledIn: changes.calledIn,
  calledOut: changes.calledOut,
  amountUp: changes.amountUp,
  amountDown: changes.amountDown,
  unchanged: changes.unchanged,
  machines: changes.machines
};

/**
 * What the bridge explains: the number, or all that is won in the period and open in the forecast.
 * @param isOver nothing open counts at the end of a period that is over
 */
export const totalOf = (totals: ForecastTotals, explained: BridgeTotal, isOver: boolean): number => {
  const { won, commitIn, commitOut, bestCaseIn, bestCaseOut, pipeline } = totals;
  if (isOver) return won.amount;
  const number = [won, commitIn, bestCaseIn];
  const sums = explained === 'number' ? number : [...number, commitOut, bestCaseOut, pipeline];
  return roundToCent(sums.reduce((total, { amount }) => total + amount, 0));
};

export interface BridgeFacts {
  readonly deals: readonly ChangedDeal[];
  readonly moment: Moment;
  readonly explained: BridgeTotal;
  /** The org's total at the end, which deals that have not changed are part of. */
  readonly total: number;
  /** Who is a machine, and whether to leave out what only machines changed. */
  readonly machines: MachineChoice;
}

interface DealLine {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly seller: string;
  readonly was: string;
  readonly is: string;
  readonly change: string;
  /** Only machines changed it. */
  readonly isByMachines: boolean;
}
export interface Line {
  readonly key: string;
  readonly label: string;
  readonly note: string;
  readonly count: string;
  readonly change: string;
  readonly amount: number;
  readonly deals: readonly DealLine[];
  readonly x: number;
  readonly width: number;
  readonly barClass: string;
}
export interface Changed {
  readonly before: number;
  readonly after: number;
  readonly lines: readonly Line[];
  /** What was changed on the deals of the lines, and by whom. */
  readonly changes: readonly DealChange[];
  /** Slipped of the period; empty where the comparison does not begin with it. */
  readonly slippedText: string;
  readonly startX: number;
  readonly endX: number;
  /** The totals are too large for their changes to be seen beside them: their bars do not begin at 0. */
  readonly isCut: boolean;
}

const snapshotWords = (when: string, snapshot: ShownSnapshot | null, explained: BridgeTotal): string => {
  if (!snapshot) return fill(changes.wasNot, when);
  const amount = snapshot.amount === null ? common.noAmount : formatMoney(snapshot.amount);
  const words = fill(changes.was, when, amount, formatDate(snapshot.closeDate), snapshot.stage);
  if (explained === 'forecast' || !isCallable(snapshot.category, snapshot.isClosed)) return words;
  return fill(changes.wasCalled, words, callName(snapshot.call ?? 'Out'));
};

const dealLine = (
  { name, ownerName }: ChangedDeal,
  deal: ShownDeal,
  { moment, explained, isByMachines }: BridgeFacts & { isByMachines: boolean }
): DealLine => {
  const frame = frameOf(moment, explained);
  const end = moment.until === null ? changes.now : formatDate(moment.endDate);
  return {
    id: deal.id,
    name,
    url: `/lightning/r/Opportunity/${deal.id}/view`,
    seller: ownerName,
    was: snapshotWords(formatDate(moment.date), deal.before, explained),
    is: snapshotWords(end, deal.after, explained),
    change: formatChangeToUnit(roundToCent(amountAfter(deal, frame) - amountBefore(deal, frame))),
    isByMachines
  };
};

const dealsText = ({ amount, count }: Sum): string => `${formatDeals(count)}, ${formatMoney(amount)}`;

/**
 * What a line brought, and what of it slipped out of the period. Slips are named where they are those of the period, and
 * counted where a line is made of others too.
 */
const noteOf = ({ bucket, count, won, slipped }: BridgeLine, { moment, explained }: BridgeFacts): string => {
  const isWonLine = bucket === 'won';
  const mentions = [
    ...(won.count === 0 ? [] : [fill(changes.wonNote, isWonLine ? formatMoney(won.amount) : dealsText(won))]),
    ...(explained !== 'forecast' || !moment.isFromStart || slipped.count === 0
      ? []
      : [
          fill(
            changes.slippedNote,
            slipped.count === count ? formatMoney(slipped.amount) : dealsText(slipped)
          )
        ])
  ];
  return mentions.join(' · ');
};

/** Slipped of the period, of which the lines are parts; empty where the comparison does not begin with the period. */
const slippedTextOf = (lines: readonly BridgeLine[], { moment, explained }: BridgeFacts): string => {
  if (explained !== 'forecast' || !moment.isFromStart) return '';
  return fill(changes.slippedTotal, dealsText(addSums(...lines.map(({ slipped }) => slipped))));
};

/** Percent of the width that the chart leaves free at each end. */
const AIR = 4;
/** Up to this share of the largest total, the lowest leaves the chart room to begin at 0. */
const FROM_ZERO = 0.5;

/** Which way a line moves a forecast; a bar is coloured where its amount goes the same way. */
const DIRECTIONS: Readonly<Partial<Record<BridgeBucket, 'up' | 'down'>>> = {
  won: 'up',
  enteredScope: 'up',
  pulledIn: 'up',
  new: 'up',
  categoryUp: 'up',
  calledIn: 'up',
  amountUp: 'up',
  leftScope: 'down',
  reopened: 'down',
  lost: 'down',
  wonElsewhere: 'down',
  notAccepted: 'down',
  pushedOut: 'down',
  leftOpen: 'down',
  movedEarlier: 'down',
  categoryDown: 'down',
  calledOut: 'down',
  amountDown: 'down'
};

const barClassOf = ({ bucket, amount }: BridgeLine): string => {
  const direction = amount < 0 ? 'down' : 'up';
  return amount === 0 || DIRECTIONS[bucket] !== direction ? 'bar bar_total' : `bar bar_${direction}`;
};

/**
 * The bridge between two moments (docs/metrics.md, Change bridge). The earlier total is the later one less all lines, so
 * that they add up to the cent; deals without a part in it are left out.
 */
export const changedOf = (facts: BridgeFacts): Changed => {
  const { deals, moment, explained, total, machines } = facts;
  const frame = frameOf(moment, explained);
  const shown = new Map(deals.map((deal) => [deal.id, bridgeDealOf(deal, moment)]));
  const ofBridge = deals.filter(({ id }) => isInBridge(shown.get(id)!, frame));
  const changed = changesIn(ofBridge, moment);
  const { onlyByMachines } = machineShareOf(changed, machines.machines);
  const bridge = bridgeOf(
    ofBridge.map(({ id }) => shown.get(id)!),
    frame,
    machines.isLeftOut ? onlyByMachines : undefined
  );
  const byId = new Map(deals.map((deal) => [deal.id, deal]));
  const before = roundToCent(total - (bridge.after - bridge.before));
  let level = before;
  const steps = bridge.lines.map((line) => {
    const from = level;
    level = roundToCent(level + line.amount);
    return { line, from, to: level };
  });
  const levels = [before, total, ...steps.map(({ to }) => to)];
  const lowest = Math.min(...levels);
  const highest = Math.max(...levels);
  const isCut = lowest > FROM_ZERO * highest;
  const x = scaleLinear()
    .domain([isCut ? lowest : Math.min(lowest, 0), highest])
    .range([isCut ? AIR : 0, 100 - AIR]);
  const lines = steps.map(({ line, from, to }): Line => {
    const its = line.deals.map((id) => byId.get(id)!);
    return {
      key: line.bucket,
      label: LABELS[line.bucket],
      note: noteOf(line, facts),
      count: formatCount(line.count),
      change: formatChangeToUnit(line.amount),
      amount: line.amount,
      deals: [...its]
        .sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0))
        .map((deal) =>
          dealLine(deal, shown.get(deal.id)!, { ...facts, isByMachines: onlyByMachines.has(deal.id) })
        ),
      x: Math.min(x(from), x(to)),
      width: Math.max(Math.abs(x(to) - x(from)), 0.4),
      barClass: barClassOf(line)
    };
  });
  const slippedText = slippedTextOf(bridge.lines, facts);
  return {
    before,
    after: total,
    lines,
    changes: changed,
    slippedText,
    startX: x(before),
    endX: x(total),
    isCut
  };
};
