import { addDays, Zone } from '../calculator/days.ts';
import type { ForecastPeriodRow, Rows, Settings, SubmissionRow } from '../calculator/rows.ts';
import { recompute } from '../recompute.ts';
import { idOf, type Chance } from './chance.ts';
import { SELLERS } from './deals.ts';

/** The records of the periods that have begun; their Ids say which they are. */
export function periodRecords(rows: Rows, settings: Settings): ForecastPeriodRow[] {
  return recompute(rows, settings).periods.map(({ key }) => ({ Id: `a0P${key}`, Key__c: key }));
}

/** Numbers submitted on the edges of weeks, some at the same instant, at both levels, by all kinds of people. */
export function randomSubmissions(
  chance: Chance,
  periods: readonly ForecastPeriodRow[],
  settings: Settings,
  count: number
): SubmissionRow[] {
  const zone = new Zone(settings.timeZone);
  const now = Date.parse(settings.now);
  const ids = chance.shuffled(Array.from({ length: count }, (_, n) => idOf('a0S', n)));
  let before: SubmissionRow | undefined;
  return ids.map((Id) => {
    // Another number of the same person at the same instant.
    if (before && chance.is(0.3)) return { ...before, Id, Number__c: before.Number__c + 1 };
    const period = chance.pick(periods.slice(-14));
    const day = addDays(period.Key__c.slice(2), 7 * chance.between(-1, 5));
    const at = zone.startOf(day) + chance.pick([-1, 0, 1, 3_600_000]);
    before = {
      Id,
      Forecast_Period__c: period.Id,
      Seller__c: chance.pick(SELLERS),
      Level__c: chance.pick(['Rep', 'Manager', 'Manager'] as const),
      Number__c: chance.pick([0, 100, 250.55, 1_000_000]),
      Submitted_At__c: new Date(Math.min(at, now - 1)).toISOString(),
      IsDeleted: chance.is(0.1)
    };
    return before;
  });
}
