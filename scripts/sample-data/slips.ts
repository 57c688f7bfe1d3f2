import type { Day, Period } from './calendar.ts';
import { quarterOf } from './calendar.ts';
import { asOf } from './deals.ts';
import type { Deal } from './deals.ts';
import { isInForecast } from './stages.ts';

/** The quarters a deal slipped out of so far, by the definition of docs/metrics.md ("Slipped"). */
export const slippedPeriods = (deal: Deal, today: Day): Period[] => {
  if (deal.accepted === null) return [];
  const due = new Map<string, Period>();
  for (const event of deal.events)
    if (isInForecast(event.category)) due.set(quarterOf(event.closeDay).key, quarterOf(event.closeDay));
  return [...due.values()].filter((period) => slippedFrom(deal, period, today));
};

const slippedFrom = (deal: Deal, period: Period, today: Day): boolean => {
  if (period.start >= today) return false;
  const end = Math.min(period.end + 1, today);
  const atStart = asOf(deal, period.start);
  const wasDue = [
    ...(atStart ? [atStart] : []),
    ...deal.events.filter(({ day }) => day >= period.start && day < end)
  ].some(
    (event) => isInForecast(event.category) && event.closeDay >= period.start && event.closeDay <= period.end
  );
  const atEnd = asOf(deal, end);
  return (
    wasDue &&
    atEnd !== null &&
    isInForecast(atEnd.category) &&
    (atEnd.closeDay > period.end || period.end < today)
  );
};
