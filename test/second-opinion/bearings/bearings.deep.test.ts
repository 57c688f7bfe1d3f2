import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  bearingsAt,
  MOMENTS,
  NAMES,
  trackRecord,
  type Name,
  type Said,
  type Slice
} from '../calculator/bearings.ts';
import type { WeekMetric } from '../calculator/weeks.ts';
import { randomCompany, type Company } from '../companies/random-company.ts';
import { STAGES } from '../companies/stages.ts';
import { recompute } from '../recompute.ts';
import { csvCompany } from '../coverage/csv-company.ts';
import type { Written } from '../sync/compare.ts';
import { SyncOf } from '../sync/sync-of.ts';

// What the tab makes of the records that the sync writes, against rows added up by plain loops: bearings at every week, and the
// track record of each.

const ROOT = resolve(import.meta.dirname, '../../..');
/** The tab's own figures; they are compiled for the browser, so their types are not of this project. */
const MODEL = join(ROOT, 'force-app/main/default/lwc/forecastModel/forecastModel.ts');
const SAMPLE_TODAY = '2026-11-29';

type Sum = { amount: number; count: number };
interface Period {
  id: string;
  key: string;
  name: string;
  kind: string;
  start: string;
  end: string;
}
interface BearingPeriod {
  period: Period;
  readings: { week: number }[];
}
interface Judgement {
  error: number | null;
  bias: number | null;
  periods: number;
}
interface Model {
  SUM_NAMES: readonly string[];
  WEEK_SUM_NAMES: readonly string[];
  bearingPeriodsOf(
    periods: readonly Period[],
    metrics: readonly { periodId: string; sums: Record<string, Sum> }[],
    readings: readonly object[],
    today: string
  ): BearingPeriod[];
  bearingsOf(
    period: BearingPeriod,
    week: number,
    before: readonly BearingPeriod[]
  ): { name: Name; said: number | null; gap: string | null }[];
  methodRecordsOf(
    periods: readonly BearingPeriod[],
    judged: number
  ): {
    name: Name;
    byMoment: Record<string, Judgement>;
    valueAdded: Record<string, { value: number } | null>;
  }[];
}

let model: Model;
let folder: string;

beforeAll(async () => {
  model = (await import(MODEL)) as Model;
  folder = mkdtempSync(join(tmpdir(), 'second-opinion-bearings-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** wonAmount: Won_Amount__c */
const fieldOf = (name: string, measure: 'Amount' | 'Count'): string => {
  const words = name.replace(/[A-Z]/g, (letter) => `_${letter}`);
  return `${words[0]!.toUpperCase()}${words.slice(1)}_${measure}__c`;
};

type Values = Readonly<Record<string, number | string | null>>;

const sumsOf = (record: Values, names: readonly string[]): Record<string, Sum> =>
  Object.fromEntries(
    names.map((name) => [
      name,
      {
        amount: Number(record[fieldOf(name, 'Amount')] ?? 0),
        count: Number(record[fieldOf(name, 'Count')] ?? 0)
      }
    ])
  );

/** What the tab would read of a slice: the sums of its periods, and its weekly readings. */
function shownPeriods(written: Written, slice: string, kind: string, today: string): BearingPeriod[] {
  const periods: Period[] = [];
  const metrics: { periodId: string; sums: Record<string, Sum> }[] = [];
  const readings: object[] = [];
  for (const [record, values] of written) {
    const [object, key] = [record.slice(0, record.indexOf(' ')), record.slice(record.indexOf(' ') + 1)];
    if (object === 'Forecast_Period__c' && values.Kind__c === kind)
      periods.push({
        id: key,
        key,
        name: key,
        kind,
        start: String(values.Start_Date__c),
        end: String(values.End_Date__c)
      });
    if (!key.endsWith(`|${slice}`)) continue;
    const [periodId = '', week] = key.split('|');
    if (object === 'Sales_Metric__c' && key === `${periodId}|${slice}`)
      metrics.push({ periodId, sums: sumsOf(values, model.SUM_NAMES) });
    if (object === 'Week_Metric__c')
      readings.push({
        periodId,
        week: Number(week),
        date: String(values.Reading_Date__c),
        sums: sumsOf(values, model.WEEK_SUM_NAMES),
        openByProbability: Number(values.Open_By_Probability_Amount__c ?? 0),
        withoutHistory: Number(values.Without_History_Count__c ?? 0)
      });
  }
  periods.sort((a, b) => (a.start < b.start ? -1 : 1));
  return model.bearingPeriodsOf(periods, metrics, readings, today);
}

/** Records hold whole cents, and shares of a few of them would differ from those of their fractions. */
const asWritten = (sums: Record<string, number>, record: Values = {}): Record<string, number> =>
  Object.fromEntries(
    Object.entries(sums).map(([name, amount]) => {
      const cents = Number(record[name] ?? 0);
      return [name, Math.abs(cents - amount) <= 0.005_01 ? cents : amount];
    })
  );

const weekRecord = ({ period, week, dimension, value }: WeekMetric): string =>
  `Week_Metric__c ${period}|${String(week).padStart(2, '0')}|${dimension}|${value}`;

/** Half a cent for each sum that was rounded, and what is left of it after a division. */
const isNear = (one: number | null, other: number | null, tolerance: number): boolean =>
  one === null || other === null
    ? one === other
    : Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(other));

/** @returns in words, where the tab and the second opinion differ; and how many figures were compared */
async function compare({ rows, settings }: Company): Promise<{ apart: string[]; figures: number }> {
  const sync = await SyncOf.open();
  const written = await sync.first(rows, settings).finally(() => sync.close());
  const records = recompute(rows, settings);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: settings.timeZone }).format(
    new Date(settings.now)
  );
  const apart: string[] = [];
  let figures = 0;
  const note = (place: string, is: number | null, should: number | null, tolerance = 0.01): void => {
    figures += 1;
    if (!isNear(is, should, tolerance)) apart.push(`${place} should be ${should} and is ${is}`);
  };
  const names = new Set(records.weekMetrics.map(({ dimension, value }) => `${dimension}|${value}`));
  for (const kind of ['Quarter', 'Month'])
    for (const name of names) {
      const isOf = (one: { dimension: string; value: string; period: string }): boolean =>
        `${one.dimension}|${one.value}` === name && one.period[0] === kind[0];
      const slice: Slice = {
        periods: records.periods
          .filter((period) => period.kind === kind)
          .sort((a, b) => (a.first < b.first ? -1 : 1)),
        sales: records.salesMetrics.filter(isOf).map((one) => ({
          ...one,
          sums: asWritten(one.sums, written.get(`Sales_Metric__c ${one.period}|${name}`))
        })),
        weeks: records.weekMetrics
          .filter(isOf)
          .map((one) => ({ ...one, sums: asWritten(one.sums, written.get(weekRecord(one))) }))
      };
      const shown = shownPeriods(written, name, kind, today);
      const over = shown.filter(({ period }) => period.end < today);
      for (const own of shown)
        for (let week = 0; week <= 14; week += 1) {
          const period = slice.periods.find(({ key }) => key === own.period.key)!;
          const should = bearingsAt(slice, period, week);
          const before = over.filter((one) => one.period.end < own.period.start);
          for (const bearing of model.bearingsOf(own, week, before)) {
            const said: Said = should[bearing.name];
            const place = `${name} ${own.period.key} week ${week} ${bearing.name}`;
            if (typeof said === 'number') note(place, bearing.said, said, 1e-4);
            else if (bearing.gap !== said) apart.push(`${place} should be ${said} and is ${bearing.gap}`);
          }
        }
      for (const { name: bearing, byMoment, valueAdded } of model.methodRecordsOf(over, 8))
        for (const moment of MOMENTS) {
          const should = trackRecord(slice, moment)[bearing];
          const place = `${name} ${kind} ${moment} ${bearing}`;
          note(`${place} error`, byMoment[moment]!.error, should.error, 1e-4);
          note(`${place} bias`, byMoment[moment]!.bias, should.bias, 1e-4);
          note(`${place} periods`, byMoment[moment]!.periods, should.periods);
          note(`${place} added`, valueAdded[moment]?.value ?? null, should.added, 1e-4);
        }
    }
  expect(NAMES.length).toBe(9);
  return { apart, figures };
}

it.each([1, 2, 3, 4, 5])(
  'bearings and track record are what docs/metrics.md says (seed %i)',
  async (seed) => {
    const { apart, figures } = await compare(randomCompany(seed, { deals: 300, leads: 0 }));
    expect(apart.slice(0, 20)).toEqual([]);
    expect(figures).toBeGreaterThan(1000);
  }
);

it('also in the sample company, from its CSV rows', async () => {
  const sample = join(folder, 'sample');
  execFileSync(process.execPath, [
    '--import',
    'tsx',
    join(ROOT, 'scripts/sample-data/main.ts'),
    '--out',
    sample,
    '--today',
    SAMPLE_TODAY,
    '--deals',
    '1500'
  ]);
  const { rows, settings } = csvCompany(sample, `${SAMPLE_TODAY}T18:00:00.000Z`);
  // The export has no list of stages: those of its names are in none of the lists, and have the probability of their category.
  const company = { rows: { ...rows, OpportunityStage: STAGES }, settings };
  expect(company.rows.Forecast_Submission__c.length).toBeGreaterThan(1000);
  const { apart, figures } = await compare(company);
  expect(apart.slice(0, 20)).toEqual([]);
  expect(figures).toBeGreaterThan(10_000);
}, 300_000);
