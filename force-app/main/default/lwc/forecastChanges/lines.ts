import { scaleLinear } from 'c/chartMath';
import type { ChangedDeal, PastDeal } from 'c/forecastData';
import { formatChangeToUnit, formatCount, formatDate, formatMoney } from 'c/forecastFormat';
import { changes, common, fill } from 'c/forecastLabels';
import { bridgeOf, countedAmount, isCallable, roundToCent } from 'c/forecastModel';
import type { BridgeBucket, BridgeTotal, DealState, ForecastTotals, Period } from 'c/forecastModel';
import { bridgeDealOf } from './states';
import type { Moment } from './states';

const LABELS: Readonly<Record<BridgeBucket, string>> = {
  deleted: changes.deleted,
  leftScope: changes.leftScope,
  enteredScope: changes.enteredScope,
  won: changes.won,
  lost: changes.lost,
  pushedOut: changes.pushedOut,
  pulledIn: changes.pulledIn,
  new: changes.newDeal,
  categoryUp: changes.categoryUp,
  categoryDown: changes.categoryDown,
  calledIn: changes.calledIn,
  calledOut: changes.calledOut,
  amountUp: changes.amountUp,
  amountDown: changes.amountDown,
  unchanged: changes.unchanged
};

/** What the bridge explains: the number, or all that is won in the period and open in the forecast. */
export const totalOf = (totals: ForecastTotals, explained: BridgeTotal): number => {
  const { won, commitIn, commitOut, bestCaseIn, bestCaseOut, pipeline } = totals;
  const number = [won, commitIn, bestCaseIn];
  const sums = explained === 'number' ? number : [...number, commitOut, bestCaseOut, pipeline];
  return roundToCent(sums.reduce((total, { amount }) => total + amount, 0));
};

export interface BridgeFacts {
  readonly deals: readonly ChangedDeal[];
  readonly moment: Moment;
  readonly period: Pick<Period, 'start' | 'end'>;
  readonly explained: BridgeTotal;
  /** The org's total now, which deals that have not changed are part of. */
  readonly total: number;
}

interface DealLine {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly seller: string;
  readonly was: string;
  readonly is: string;
  readonly change: string;
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
  readonly startX: number;
  readonly endX: number;
  /** The totals are too large for their changes to be seen beside them: their bars do not begin at 0. */
  readonly isCut: boolean;
}

const stateWords = (
  when: string,
  state: DealState | null,
  deal: PastDeal | null,
  explained: BridgeTotal
): string => {
  if (!state || !deal) return fill(changes.wasNot, when);
  const amount = deal.amount === null ? common.noAmount : formatMoney(deal.amount);
  const words = fill(changes.was, when, amount, formatDate(deal.closeDate), deal.stage);
  if (explained === 'forecast' || !isCallable(state.category, state.isClosed)) return words;
  return fill(changes.wasCalled, words, state.call === 'In' ? common.inCall : common.outCall);
};

const dealLine = (deal: ChangedDeal, { moment, period, explained }: BridgeFacts): DealLine => {
  const { before, after } = bridgeDealOf(deal, moment);
  const amount = (state: DealState | null): number => countedAmount(state, period, explained);
  return {
    id: deal.id,
    name: deal.name,
    url: `/lightning/r/Opportunity/${deal.id}/view`,
    seller: deal.ownerName,
    was: stateWords(formatDate(moment.date), before, deal.before, explained),
    is: stateWords(changes.now, after, deal, explained),
    change: formatChangeToUnit(roundToCent(amount(after) - amount(before)))
  };
};

/** Percent of the width that the chart leaves free at each end. */
const AIR = 4;
/** Up to this share of the largest total, the lowest leaves the chart room to begin at 0. */
const FROM_ZERO = 0.5;

const barClassOf = (amount: number): string => {
  if (amount === 0) return 'bar bar_total';
  return amount < 0 ? 'bar bar_down' : 'bar bar_up';
};

/**
 * The bridge from then to now (docs/metrics.md, Change bridge). Then is now less all lines, so that they add up to the
 * cent; deals that counted at neither moment are left out.
 */
export const changedOf = (facts: BridgeFacts): Changed => {
  const { deals, moment, period, explained, total } = facts;
  const amount = (state: DealState | null): number => countedAmount(state, period, explained);
  const counted = deals
    .map((deal) => bridgeDealOf(deal, moment))
    .filter(({ before, after }) => amount(before) !== 0 || amount(after) !== 0);
  const bridge = bridgeOf(counted, period, explained);
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
    const won = its.reduce((sum, deal) => sum + (deal.amount ?? 0), 0);
    return {
      key: line.bucket,
      label: LABELS[line.bucket],
      note: line.bucket === 'won' ? fill(changes.wonNote, formatMoney(roundToCent(won))) : '',
      count: formatCount(line.count),
      change: formatChangeToUnit(line.amount),
      amount: line.amount,
      deals: [...its].sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0)).map((deal) => dealLine(deal, facts)),
      x: Math.min(x(from), x(to)),
      width: Math.max(Math.abs(x(to) - x(from)), 0.4),
      barClass: barClassOf(line.amount)
    };
  });
  return { before, after: total, lines, startX: x(before), endX: x(total), isCut };
};
