import { addDays, addMonths, DAY_MS, Zone, type Day } from '../calculator/days.ts';
import type { PeriodRow, Settings } from '../calculator/rows.ts';
import type { Chance } from './chance.ts';

/** When a random company lives: its clock, its fiscal year, and the days and instants on which figures turn. */
export interface Time {
  readonly settings: Settings;
  readonly zone: Zone;
  readonly today: Day;
  readonly periods: readonly PeriodRow[];
  /** First days of quarters and months. */
  readonly startDays: readonly Day[];
  /** First and last days of quarters and months and the days around today. */
  readonly edgeDays: readonly Day[];
  readonly edgeInstants: readonly number[];
}

/** With offsets of whole, half and quarter hours, and days that begin twice (Azores) or at one o'clock (Beirut). */
const ZONES = [
  'America/New_York',
  'Asia/Kolkata',
  'Atlantic/Azores',
  'Australia/Adelaide',
  'Asia/Beirut',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Pacific/Auckland',
  'Pacific/Kiritimati'
];

/** How far today is from the first day of a period: the last day of the one before, that day, the next, and within. */
const AWAY = [40, -1, 0, 1, 70, 17, 85];

const FIRST_DAY = '2025-01-01';
const LAST_DAY = '2026-12-31';

export function randomTime(seed: number, chance: Chance): Time {
  const zone = new Zone(ZONES[seed % ZONES.length] as string);
  const fiscalYearStartMonth = chance.pick([1, 1, 2, 4, 10, 12]);
  const years = chance.is(0.3) ? weekPeriods(chance) : [];
  const starts = startDays(fiscalYearStartMonth, years);
  // What is not defined goes on by the same pattern.
  const periods = years.length > 0 && chance.is(0.5) ? withGaps(chance, years) : years;
  const recent = starts.filter((day) => day >= '2026-01-01' && day <= '2026-10-31');
  const today = addDays(chance.pick(recent), AWAY[seed % AWAY.length] as number);
  const start = zone.startOf(today);
  const end = zone.startOf(addDays(today, 1));
  const now = chance.pick([start, start + 1, start + 9 * 3_600_000 + 7, end - 1]);
  const edgeDays = [
    ...changedClockDays(zone),
    ...starts.flatMap((day) => [day, addDays(day, -1)]),
    ...[-31, -30, -1, 0, 0, 0, 1, 30].map((days) => addDays(today, days))
  ].filter((day) => day >= addDays(today, -450) && day <= addDays(today, 200));
  const edgeInstants = edgeDays
    .filter((day) => day <= addDays(today, 1))
    .flatMap((day) => [-1, 0, 0, 1, 1_800_000].map((ms) => zone.startOf(day) + ms))
    .concat([now - 1, now - 1, now - 2])
    .filter((at) => at < now);
  return {
    settings: { now: new Date(now).toISOString(), timeZone: zone.name, fiscalYearStartMonth },
    zone,
    today,
    periods,
    startDays: starts,
    edgeDays,
    edgeInstants
  };
}

/** The days on which clocks are changed, and those after them, several times. */
function changedClockDays(zone: Zone): Day[] {
  const days: Day[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1))
    if (zone.startOf(addDays(day, 1)) - zone.startOf(day) !== DAY_MS)
      days.push(day, day, addDays(day, -1), addDays(day, 1));
  return days;
}

function startDays(fiscalYearStartMonth: number, own: readonly PeriodRow[]): Day[] {
  if (own.length > 0) return own.map((row) => row.StartDate);
  const starts: Day[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addMonths(day, 1)) {
    starts.push(day);
    // Quarters more often than months.
    if ((Number(day.slice(5, 7)) - fiscalYearStartMonth + 12) % 3 === 0) starts.push(day, day);
  }
  return starts;
}

/** Fiscal years of 52 weeks, in months of 4, 4 and 5 weeks; the last Sundays of March and October begin some of them. */
function weekPeriods(chance: Chance): PeriodRow[] {
  const rows: PeriodRow[] = [];
  let first = chance.pick(['2024-12-29', '2024-10-27', '2025-02-02']);
  for (let year = 2025; year <= 2028; year += 1)
    for (let quarter = 0; quarter < 4; quarter += 1) {
      const settings = { FiscalYearSettingsId: `022${year}`, FiscalYearSettingsName: String(year) };
      rows.push({ Type: 'Quarter', StartDate: first, EndDate: addDays(first, 13 * 7 - 1), ...settings });
      for (const weeks of [4, 4, 5]) {
        rows.push({ Type: 'Month', StartDate: first, EndDate: addDays(first, weeks * 7 - 1), ...settings });
        first = addDays(first, weeks * 7);
      }
    }
  return rows;
}

/** Without a year at the beginning, in the middle or from one on, or without a quarter of one. */
function withGaps(chance: Chance, rows: readonly PeriodRow[]): PeriodRow[] {
  const year = chance.pick(['2025', '2026', '2027']);
  const isFrom = chance.is(0.5);
  const isQuarterOnly = chance.is(0.2);
  return rows.filter((row, n) => {
    const name = row.FiscalYearSettingsName ?? '';
    if (isQuarterOnly) return !(name === year && n % 16 < 4);
    return isFrom ? name < year || name === '2025' : name !== year;
  });
}

/** A day, on an edge more often than not. */
export function randomDay(chance: Chance, time: Time): Day {
  return chance.is(0.6) ? chance.pick(time.edgeDays) : addDays(time.today, chance.between(-400, 150));
}

/** An instant before now, on an edge more often than not. */
export function randomInstant(chance: Chance, time: Time): number {
  if (chance.is(0.5)) return chance.pick(time.edgeInstants);
  const now = Date.parse(time.settings.now);
  return now - 1 - Math.floor(chance.next() * 400 * DAY_MS);
}
