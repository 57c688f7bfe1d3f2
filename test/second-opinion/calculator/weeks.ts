import { addDays, type Day, type Instant, type Zone } from './days.ts';
import type { Deal } from './deals.ts';
import { asOf, forecastCategory, type State } from './history.ts';
import { isIn, type Period } from './periods.ts';
import type { Rows, StageRow, UserRow } from './rows.ts';
import { teamsOf } from './slices.ts';

/** A record of Week_Metric__c without its key. Sums of nothing are left out. */
export interface WeekMetric {
  readonly period: string;
  readonly week: number;
  readonly day: Day;
  readonly dimension: string;
  readonly value: string;
  readonly label: string;
  readonly sums: Record<string, number>;
}

interface Reading {
  readonly period: Period;
  readonly week: number;
  readonly day: Day;
  readonly at: Instant;
}

/** docs/metrics.md, Weekly readings. */
export function weekMetrics(
  rows: Rows,
  deals: readonly Deal[],
  periods: readonly Period[],
  zone: Zone,
  now: Instant
): WeekMetric[] {
  const records = new Map<string, WeekMetric>();
  const nameOf = (id: string): string => rows.User.find((user) => user.Id === id)?.Name ?? id;
  for (const reading of readingsOf(periods, zone, now)) {
    const { period, week, day } = reading;
    const add = (dimension: string, value: string, sums: Record<string, number>): void => {
      const key = JSON.stringify([period.key, week, dimension, value]);
      const label = dimension === 'Seller' || dimension === 'Team' ? nameOf(value) : value;
      const record = records.get(key) ?? { period: period.key, week, day, dimension, value, label, sums: {} };
      records.set(key, record);
      for (const [name, amount] of Object.entries(sums))
        record.sums[name] = (record.sums[name] ?? 0) + amount;
    };
    for (const deal of deals) {
      const sums = sumsAt(deal, reading, rows.OpportunityStage);
      if (!sums) continue;
      add('Company', 'All', sums);
      add('Motion', deal.motion, sums);
      add('Seller', deal.row.OwnerId, sums);
      for (const team of teamsOf(deal.row.OwnerId, rows.User)) add('Team', team, sums);
    }
    addCalls(rows, reading, add);
  }
  return [...records.values()];
}

/** Of each kind the last nine periods that have begun. */
function readingsOf(periods: readonly Period[], zone: Zone, now: Instant): Reading[] {
  const readings: Reading[] = [];
  for (const kind of ['Quarter', 'Month'] as const) {
    const begun = periods.filter((period) => period.kind === kind);
    begun.sort((a, b) => (a.first < b.first ? -1 : 1));
    for (const period of begun.slice(-9))
      for (let week = 0; ; week += 1) {
        const day = addDays(period.first, 7 * week);
        const at = zone.startOf(day);
        if (day > period.last || at > now) break;
        readings.push({ period, week, day, at });
      }
  }
  return readings;
}

const counted = (name: string, amount: number): Record<string, number> => ({
  [`${name}_Amount__c`]: amount,
  [`${name}_Count__c`]: 1
});

/** What a deal adds to a reading; undefined where it is in none of its sums. */
function sumsAt(
  deal: Deal,
  { period, day, at }: Reading,
  stages: readonly StageRow[]
): Record<string, number> | undefined {
  if (deal.accepted === null || deal.accepted >= day) return undefined;
  if (period.kind === 'Month' && !deal.isMonthly) return undefined;
  const then = asOf(deal.states, at);
  if (!then || !isIn(period, then.due)) return undefined;
  const unknown: Record<string, number> = deal.hasHistory ? {} : { Without_History_Count__c: 1 };
  if (then.category === 'Closed') return { ...counted('Won', then.amount), ...unknown };
  const category = forecastCategory(then.category);
  if (category === null) return undefined;
  const isWon = deal.row.IsWon && isIn(period, deal.row.CloseDate);
  return {
    ...counted(`Open_${category}`, then.amount),
    ...(isWon ? counted(`Won_Later_${category}`, then.amount) : {}),
    Open_By_Probability_Amount__c: (then.amount * probabilityOf(then, stages)) / 100,
    ...unknown
  };
}

/** Per cent. */
function probabilityOf(state: State, stages: readonly StageRow[]): number {
  const listed = stages.find((stage) => stage.MasterLabel === state.stage);
  if (listed) return listed.DefaultProbability;
  const alike = stages.filter(
    (stage) => stage.IsActive && forecastCategory(stage.ForecastCategory) === forecastCategory(state.category)
  );
  if (alike.length === 0) return 0;
  let sum = 0;
  for (const stage of alike) sum += stage.DefaultProbability;
  return sum / alike.length;
}

type Add = (dimension: string, value: string, sums: Record<string, number>) => void;

/** docs/metrics.md, Weekly readings: Calls of people. */
function addCalls(rows: Rows, reading: Reading, add: Add): void {
  const reps = callsAt(rows, reading, 'Rep');
  const managers = callsAt(rows, reading, 'Manager');
  for (const [person, number] of reps) {
    add('Seller', person, counted('Head_Call', number));
    add('Company', 'All', counted('Sellers_Calls', number));
    for (const team of teamsOf(person, rows.User)) add('Team', team, counted('Sellers_Calls', number));
  }
  for (const [person, number] of managers) {
    if (rows.User.some((user) => user.ManagerId === person))
      add('Team', person, counted('Head_Call', number));
    // On the way up: heads of slices in which this call is one of the managers', until another one has submitted.
    const above = managersOf(person, rows.User);
    for (const head of above) {
      add('Team', head, counted('Managers_Calls', number));
      if (managers.has(head)) break;
    }
    const submitted = above.filter((head) => managers.has(head)).length;
    if (submitted === 0) add('Company', 'All', counted('Head_Call', number));
    if (submitted === 1) add('Company', 'All', counted('Managers_Calls', number));
  }
}

/** From the next one up. */
function managersOf(person: string, users: readonly UserRow[]): string[] {
  const above: string[] = [];
  let manager = users.find((user) => user.Id === person)?.ManagerId;
  while (manager) {
    above.push(manager);
    const next = manager;
    manager = users.find((user) => user.Id === next)?.ManagerId;
  }
  return above;
}

/** The number of each person that was submitted last before the reading. */
function callsAt(
  { Forecast_Period__c, Forecast_Submission__c }: Rows,
  { period, at }: Reading,
  level: string
): Map<string, number> {
  const ids = Forecast_Period__c.filter(({ Key__c }) => Key__c === period.key).map(({ Id }) => Id);
  const before = Forecast_Submission__c.filter(
    (row) =>
      !row.IsDeleted &&
      ids.includes(row.Forecast_Period__c) &&
      row.Level__c === level &&
      Date.parse(row.Submitted_At__c) < at
  );
  before.sort(
    (a, b) => Date.parse(a.Submitted_At__c) - Date.parse(b.Submitted_At__c) || (a.Id < b.Id ? -1 : 1)
  );
  return new Map(before.map((row) => [row.Seller__c, row.Number__c]));
}
