import { daysBetween } from './days.ts';
import type { Deal } from './deals.ts';
import { asOf, forecastCategory, type State } from './history.ts';
import { isIn, type Period } from './periods.ts';

/** The sums of Sales_Metric__c (docs/metrics.md, Sums) that a deal is in, each with the amount that counts. */
export type Sums = Map<string, number>;

/** The sums a deal is in for a period; none where the deal does not count or does not work by that kind of period. */
export function sumsOf(deal: Deal, period: Period): Sums {
  const sums: Sums = new Map();
  const { row, accepted } = deal;
  if (accepted === null || (period.kind === 'Month' && !deal.isMonthly)) return sums;
  const isDue = isIn(period, row.CloseDate);
  const isWon = row.IsWon && isDue;
  const isLost = row.IsClosed && !row.IsWon && isDue;
  const isAcceptedHere = isIn(period, accepted);

  if (isWon) sums.set('Won', deal.amount);
  if (isWon) sums.set('Won_Days', daysBetween(accepted, row.CloseDate));
  if (isLost) sums.set(lostSum(row.Loss_Type__c), deal.amount);

  const start = startState(deal, period);
  if (start) {
    const category = forecastCategory(start.category);
    sums.set(`Start_${category}`, start.amount);
    if (isWon) sums.set(`Start_Won_${category}`, start.amount);
  }
  if (isAcceptedHere) sums.set('Accepted', deal.acceptedAmount);
  if (isAcceptedHere && isLost) sums.set('Accepted_Lost', deal.acceptedAmount);
  if (isAcceptedHere && isWon) sums.set('Created_And_Won', deal.amount);
  if (isWon && !isAcceptedHere && !start) sums.set('Pulled_In_Won', deal.amount);

  const slipped = slippedState(deal, period);
  if (slipped) {
    sums.set('Slipped', slipped.amount);
    sums.set(`Slipped_${forecastCategory(slipped.category)}`, slipped.amount);
  }
  return sums;
}

function lostSum(lossType: string | null): string {
  if (lossType === 'Competition') return 'Lost_Competition';
  return lossType === 'No Decision' ? 'Lost_No_Decision' : 'Lost_Unclassified';
}

const isForecastIn = (state: State, period: Period): boolean =>
  forecastCategory(state.category) !== null && isIn(period, state.due);

/** What the deal was at the start of a period it was expected in; undefined where it is in no Start sum. */
function startState(deal: Deal, period: Period): State | undefined {
  if (deal.accepted === null || deal.accepted >= period.first) return undefined;
  const then = asOf(deal.states, period.start);
  return then && isForecastIn(then, period) ? then : undefined;
}

/** docs/metrics.md, Sums: Slipped. The last row that was due in the period; undefined where the deal did not slip. */
function slippedState(deal: Deal, period: Period): State | undefined {
  if (deal.accepted === null || deal.accepted > period.eDay) return undefined;
  let lastDue: State | undefined;
  const atStart = asOf(deal.states, period.start);
  if (atStart && isForecastIn(atStart, period)) lastDue = atStart;
  for (const state of deal.states)
    if (state.at >= period.start && state.at < period.e && isForecastIn(state, period)) lastDue = state;
  const now = asOf(deal.states, period.e);
  if (!lastDue || !now || forecastCategory(now.category) === null) return undefined;
  return period.isOver || now.due > period.last ? lastDue : undefined;
}
