import { scaleLinear } from 'c/chartMath';
import type { ChangedDeal, PastDeal } from 'c/forecastData';
import { formatChangeToUnit, formatCount, formatDate, formatMoney } from 'c/forecastFormat';
import { changes, common, fill } from 'c/forecastLabels';
import { bridgeOf, countedAmount, roundToCent } from 'c/forecastModel';
import type {
  BridgeBucket,
  BridgeDeal,
  DealState,
  ForecastTotals,
  Period,
  StageFacts
} from 'c/forecastModel';

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
  amountUp: changes.amountUp,
  amountDown: changes.amountDown,
  unchanged: changes.unchanged
};

/** Won in the period and open in the forecast: what the bridge explains. */
export const totalOf = (totals: ForecastTotals): number => {
  const { won, commitIn, commitOut, bestCaseIn, bestCaseOut, pipeline } = totals;
  const sums = [won, commitIn, commitOut, bestCaseIn, bestCaseOut, pipeline];
  return roundToCent(sums.reduce((total, { amount }) => total + amount, 0));
};

const pastState = (past: PastDeal, stages: readonly StageFacts[]): DealState => {
  const stage = stages.find((one) => one.value === past.stage);
  const isWon = past.category === 'Closed';
  return { ...past, isWon, isClosed: stage?.isClosed ?? isWon, isInScope: true };
};

/** @param sinceDate yyyy-mm-dd, the day that began at t0 */
const bridgeDeal = (deal: ChangedDeal, stages: readonly StageFacts[], sinceDate: string): BridgeDeal => ({
  id: deal.id,
  before: deal.before && pastState(deal.before, stages),
  after: { ...deal, isInScope: true },
  isNewlyAccepted: (deal.acceptedDate ?? '') >= sinceDate
});

export interface BridgeFacts {
  readonly deals: readonly ChangedDeal[];
  readonly stages: readonly StageFacts[];
  readonly period: Pick<Period, 'start' | 'end'>;
  readonly sinceDate: string;
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
}

const stateWords = (when: string, state: PastDeal | null): string => {
  if (!state) return fill(changes.wasNot, when);
  const amount = state.amount === null ? common.noAmount : formatMoney(state.amount);
  return fill(changes.was, when, amount, formatDate(state.closeDate), state.stage);
};

const dealLine = (deal: ChangedDeal, { sinceDate, stages, period }: BridgeFacts): DealLine => {
  const { before, after } = bridgeDeal(deal, stages, sinceDate);
  return {
    id: deal.id,
    name: deal.name,
    url: `/lightning/r/Opportunity/${deal.id}/view`,
    seller: deal.ownerName,
    was: stateWords(formatDate(sinceDate), deal.before),
    is: stateWords(changes.now, deal),
    change: formatChangeToUnit(roundToCent(countedAmount(after, period) - countedAmount(before, period)))
  };
};

/** Percent of the width that the chart leaves free at each end. */
const AIR = 4;

/**
 * The bridge from then to now (docs/metrics.md, Change bridge). Then is now less all lines, so that they add up to the
 * cent; deals that counted at neither moment are left out.
 */
export const changedOf = (facts: BridgeFacts): Changed => {
  const { deals, stages, period, sinceDate, total } = facts;
  const counted = deals
    .map((deal) => bridgeDeal(deal, stages, sinceDate))
    .filter(({ before, after }) => countedAmount(before, period) !== 0 || countedAmount(after, period) !== 0);
  const bridge = bridgeOf(counted, period);
  const byId = new Map(deals.map((deal) => [deal.id, deal]));
  const before = roundToCent(total - (bridge.after - bridge.before));
  let level = before;
  const steps = bridge.lines.map((line) => {
    const from = level;
    level = roundToCent(level + line.amount);
    return { line, from, to: level };
  });
  const levels = [before, total, ...steps.map(({ to }) => to)];
  const x = scaleLinear()
    .domain([Math.min(...levels), Math.max(...levels)])
    .range([AIR, 100 - AIR]);
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
      barClass: line.amount < 0 ? 'bar bar_down' : 'bar bar_up'
    };
  });
  return { before, after: total, lines, startX: x(before), endX: x(total) };
};
