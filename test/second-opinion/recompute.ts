import { Zone } from './calculator/days.ts';
import { dealsOf, type Deal } from './calculator/deals.ts';
import { leadFields, leadMetrics, type LeadFields, type LeadMetric } from './calculator/leads.ts';
import { converter } from './calculator/money.ts';
import { periodsOf, type Period } from './calculator/periods.ts';
import { placesOf } from './calculator/hierarchy.ts';
import type { Rows, Settings, UserRow } from './calculator/rows.ts';
import { salesMetrics, type SalesMetric } from './calculator/slices.ts';
import { stageMetrics, type StageMetric } from './calculator/stages.ts';
import { sumsOf } from './calculator/sums.ts';
import { weekMetrics, type WeekMetric } from './calculator/weeks.ts';

/** Everything the sync writes, by docs/metrics.md. Amounts are not rounded. */
export interface Records {
  /** Who is next above each user of the hierarchy. */
  readonly places: ReadonlyMap<string, string | null>;
  /** The periods that have begun. */
  readonly periods: readonly Period[];
  readonly salesMetrics: readonly SalesMetric[];
  readonly stageMetrics: readonly StageMetric[];
  readonly weekMetrics: readonly WeekMetric[];
  readonly leadMetrics: readonly LeadMetric[];
  /** Deal_Metric__c.Times_Slipped__c, by deal: of those that have such a record. */
  readonly timesSlipped: ReadonlyMap<string, number>;
  readonly leads: readonly LeadFields[];
}

/** Works out by plain loops what the records of the sync must be for these rows at this moment. */
export function recompute(given: Rows, settings: Settings): Records {
  const places = placesOf(given);
  const placed = (user: UserRow): UserRow => ({ ...user, ManagerId: places.get(user.Id) ?? null });
  const rows = { ...given, User: given.User.map(placed) };
  const zone = new Zone(settings.timeZone);
  const convert = converter(rows.CurrencyType, rows.DatedConversionRate);
  const deals = dealsOf(rows, zone, convert);
  const periods = periodsOf(rows.Period, settings, zone, oldestDay(deals, zone));
  const leads = leadFields(rows, zone, zone.dayOf(Date.parse(settings.now)));
  return {
    places,
    periods,
    salesMetrics: salesMetrics(rows, deals, periods, zone),
    stageMetrics: stageMetrics(deals, rows.OpportunityStage, periods, zone),
    weekMetrics: weekMetrics(rows, deals, periods, zone, Date.parse(settings.now)),
    leadMetrics: leadMetrics(rows, leads, deals, periods, zone),
    timesSlipped: timesSlipped(deals, periods),
    leads
  };
}

function oldestDay(deals: readonly Deal[], zone: Zone): string | undefined {
  let oldest = Infinity;
  for (const { states } of deals) for (const { at } of states) oldest = Math.min(oldest, at);
  return oldest === Infinity ? undefined : zone.dayOf(oldest);
}

/** docs/metrics.md, Stages, last paragraph. */
function timesSlipped(deals: readonly Deal[], periods: readonly Period[]): Map<string, number> {
  const times = new Map<string, number>();
  let running = '';
  for (const period of periods)
    if (period.kind === 'Quarter' && period.first > running) running = period.first;
  for (const deal of deals) {
    if (deal.row.IsClosed && deal.row.CloseDate < running) continue;
    const kind = deal.isMonthly ? 'Month' : 'Quarter';
    let count = 0;
    for (const period of periods) if (period.kind === kind && sumsOf(deal, period).has('Slipped')) count += 1;
    if (count > 0) times.set(deal.row.Id, count);
  }
  return times;
}
