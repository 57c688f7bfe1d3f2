import { daysBetween, type Day, type Zone } from './days.ts';
import type { Deal } from './deals.ts';
import { forecastCategory } from './history.ts';
import { isIn, type Period } from './periods.ts';
import type { OpportunityRow } from './rows.ts';
import type { Sums } from './sums.ts';

const STEPS = ['Discovery', 'Evaluation', 'Negotiation'] as const;
const CATEGORIES = ['Pipeline', 'Best_Case', 'Commit'] as const;

/** A row in the forecast, with the place of its step. */
interface Visit {
  readonly day: Day;
  readonly place: number;
  readonly amount: number;
}

/** docs/metrics.md, Funnel: the sums a deal is in for a period. */
export function funnelSums(
  deal: Deal,
  period: Period,
  zone: Zone,
  everyDeal: readonly OpportunityRow[]
): Sums {
  const sums: Sums = new Map();
  if (deal.accepted === null || (period.kind === 'Month' && !deal.isMonthly)) return sums;
  addUpsell(sums, deal, period, everyDeal);
  if (!deal.hasHistory) return sums;
  const visits = visitsOf(deal, zone);
  addSteps(sums, deal, period, visits);
  addReturns(sums, deal.accepted, period, visits);
  const { row } = deal;
  const last = visits.at(-1);
  if (row.IsClosed && !row.IsWon && last && isIn(period, row.CloseDate))
    sums.set(`Lost_In_${STEPS[last.place]}`, deal.amount);
  return sums;
}

function visitsOf(deal: Deal, zone: Zone): Visit[] {
  const visits: Visit[] = [];
  for (const { category, at, amount } of deal.states) {
    const known = forecastCategory(category);
    if (known !== null) visits.push({ day: zone.dayOf(at), place: CATEGORIES.indexOf(known), amount });
  }
  return visits;
}

/** What was reached, skipped on the way, and the days it took. */
function addSteps(sums: Sums, deal: Deal, period: Period, visits: readonly Visit[]): void {
  let cameOn = deal.accepted as Day;
  for (const [place, step] of STEPS.entries()) {
    const next = reached(deal, visits, place + 1);
    if (!next) return;
    if (isIn(period, next.day)) {
      sums.set(`Reached_${STEPS[place + 1] ?? 'Won'}`, next.amount);
      if (!visits.slice(0, next.rows).some((visit) => visit.place === place))
        sums.set(`Skipped_${step}`, next.amount);
      sums.set(`${step}_Days`, daysBetween(cameOn, next.day));
    }
    cameOn = next.day;
  }
}

/** When a deal came to a step, at what amount, and how many rows it had before. Place 3 is the win. */
function reached(
  deal: Deal,
  visits: readonly Visit[],
  place: number
): { day: Day; amount: number; rows: number } | undefined {
  const rows = visits.findIndex((visit) => visit.place >= place);
  const { row, accepted } = deal;
  if (place === 3)
    return row.IsWon ? { day: row.CloseDate, amount: deal.amount, rows: visits.length } : undefined;
  const visit = visits[rows];
  if (!visit && !row.IsWon) return undefined;
  const day = visit ? visit.day : row.CloseDate;
  return {
    day: day < (accepted as Day) ? (accepted as Day) : day,
    amount: visit ? visit.amount : deal.amount,
    rows: visit ? rows : visits.length
  };
}

function addReturns(sums: Sums, accepted: Day, period: Period, visits: readonly Visit[]): void {
  for (const [i, visit] of visits.entries()) {
    const before = visits[i - 1];
    if (!before || visit.place >= before.place || visit.day < accepted || !isIn(period, visit.day)) continue;
    const name = `Returned_From_${STEPS[before.place]}`;
    if (!sums.has(name)) sums.set(name, visit.amount);
  }
}

/** Won by a customer, and whether it is the first deal after the first day on which the account won one. */
function addUpsell(sums: Sums, deal: Deal, period: Period, everyDeal: readonly OpportunityRow[]): void {
  const { row } = deal;
  if (!row.IsWon || row.AccountId === null || !isIn(period, row.CloseDate)) return;
  const wins = everyDeal.filter((one) => one.AccountId === row.AccountId && one.IsWon && !one.IsDeleted);
  let landed = row.CloseDate;
  for (const win of wins) if (win.CloseDate < landed) landed = win.CloseDate;
  if (landed === row.CloseDate) return;
  sums.set('Upsell', deal.amount);
  const isBefore = (one: OpportunityRow): boolean =>
    one.CloseDate > landed &&
    (one.CloseDate < row.CloseDate || (one.CloseDate === row.CloseDate && one.Id < row.Id));
  if (wins.some(isBefore)) return;
  sums.set('First_Upsell', deal.amount);
  sums.set('First_Upsell_Days', daysBetween(landed, row.CloseDate));
}
