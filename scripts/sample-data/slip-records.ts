import type { Day, Period } from './calendar.ts';
import { formatDay, monthOf, quarterOf } from './calendar.ts';
import { callAt } from './calls.ts';
import type { Call } from './calls.ts';
import type { Row } from './csv.ts';
import type { Deal } from './deals.ts';
import type { DealEvent } from './deal-life.ts';
import { idsOf } from './ids.ts';
import type { Plans } from './plans.ts';
import { isInForecast } from './stages.ts';

/** Why close dates move, and how often for a deal in Commit and for one before it: paper holds up the one, people the other. */
const REASONS = [
  { reason: 'Legal', commit: 30, before: 3 },
  { reason: 'Procurement', commit: 26, before: 6 },
  { reason: 'Security review', commit: 16, before: 10 },
  { reason: 'Budget', commit: 6, before: 26 },
  { reason: 'People changed', commit: 6, before: 16 },
  { reason: 'Product', commit: 2, before: 9 },
  { reason: 'Buyer date', commit: 11, before: 20 },
  { reason: 'Our date', commit: 3, before: 10 }
] as const;

/** Users move the others in a list or on the deal itself, where no reason is required. */
const ASKED = 0.85;

/** A move of the close date into a later period, of which the reason is known. */
export interface Slip {
  reason: string;
  before: DealEvent;
  after: DealEvent;
  period: Period;
}

/** In order of time. */
export const slipsOf = (deal: Deal): Slip[] => {
  const random = deal.random.fork('slips');
  const periodOf = deal.profile.motion === 'Inside' ? monthOf : quarterOf;
  return deal.events.flatMap((after, at) => {
    const before = deal.events[at - 1];
    if (!before || !isInForecast(before.category) || !isInForecast(after.category)) return [];
    const period = periodOf(before.closeDay);
    if (after.closeDay <= period.end || !random.chance(ASKED)) return [];
    const part = before.category === 'Forecast' ? 'commit' : 'before';
    const { reason } = random.weighted(REASONS, (one) => one[part]);
    return [{ reason, before, after, period }];
  });
};

/** What a deal counted as when the day began. */
const calledOn = (calls: readonly Call[], { category }: DealEvent, day: Day): 'In' | 'Out' =>
  (callAt(calls, 'Manager', day) ?? callAt(calls, 'Rep', day))?.call ??
  (category === 'Forecast' ? 'In' : 'Out');

export const slipRows = (
  calls: Map<Deal, Call[]>,
  plans: Plans,
  clock: (day: Day, minute: number) => string
): Row[] => {
  const nextId = idsOf('Deal_Slip__c');
  return [...calls.keys()]
    .flatMap((deal) => slipsOf(deal).map((slip) => ({ deal, slip })))
    .sort(
      (one, other) =>
        one.slip.after.day - other.slip.after.day || one.slip.after.minute - other.slip.after.minute
    )
    .map(({ deal, slip: { reason, before, after, period } }) => {
      const at = clock(after.day, after.minute);
      return {
        Id: nextId(),
        Opportunity__c: deal.id,
        Forecast_Period__c: plans.periods.get(period.key)?.id ?? null,
        Reason__c: reason,
        From_Date__c: formatDay(before.closeDay),
        To_Date__c: formatDay(after.closeDay),
        Amount__c: before.amount,
        Category__c: before.category,
        Call__c: calledOn(calls.get(deal) ?? [], before, after.day),
        CreatedById: deal.owner.id,
        CreatedDate: at,
        LastModifiedDate: at,
        SystemModstamp: at
      };
    });
};
