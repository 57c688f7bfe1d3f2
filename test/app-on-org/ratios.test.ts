import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrg } from '../../scripts/local-org/engine/org.ts';
import { ASSIGNMENTS, writeMetadata } from '../support/app.ts';
import { csv, folderOf, id, removeFolders, rows } from '../../scripts/local-org/test/support/small-org.ts';
import type { Org, RestRecord } from '../../scripts/local-org/engine/types.ts';

/** The app's own figures; they are compiled for the browser, so their types are not of this project. */
const MODEL = '../../force-app/main/default/lwc/forecastModel/forecastModel.ts';

type Measure = 'amount' | 'count';
type Sums = Record<string, Record<Measure, number>>;
interface Model {
  SUM_NAMES: readonly string[];
  ratesOf(sums: Sums, measure: Measure): Record<string, number | null>;
  rampedCapacityOf(sellers: readonly { quotaCapacity: number | null; ramp: number | null }[]): number | null;
}

/** A ratio of the model, and the formula field that must say the same. */
const RATIOS = {
  closeRate: 'Close_Rate',
  winRate: 'Win_Rate',
  adjustedCloseRate: 'Adjusted_Close_Rate',
  unclassifiedShare: 'Unclassified_Share'
} as const;
const MEASURES: readonly Measure[] = ['amount', 'count'];
const fieldOf = (ratio: keyof typeof RATIOS, measure: Measure): string =>
  `${RATIOS[ratio]}${measure === 'count' ? '_Count' : ''}__c`;

const RECORDS = 300;
const SEED = 20_261_125;
/** What a formula field keeps behind the point, of per cent and of money. */
const DIGITS = 2;

/** wonAmount: Won_Amount__c */
const sumField = (name: string, measure: Measure): string => {
  const words = name.replace(/[A-Z]/g, (letter) => `_${letter}`);
  return `${words[0]!.toUpperCase()}${words.slice(1)}_${measure === 'count' ? 'Count' : 'Amount'}__c`;
};

let model: Model;
let org: Org;
let metrics: RestRecord[];
let plans: RestRecord[];

/** Blank, nothing, a little or a lot: what an org may hold. */
const amount = fc.oneof(
  fc.constantFrom('', '0'),
  fc.integer({ min: -500, max: 500 }).map((cents) => String(cents / 100)),
  fc.integer({ min: 0, max: 100_000_000_00 }).map((cents) => String(cents / 100))
);
const count = fc.oneof(fc.constantFrom('', '0'), fc.nat(10_000).map(String));

beforeAll(async () => {
  model = (await import(MODEL)) as Model;
  const fields = model.SUM_NAMES.flatMap((name) =>
    MEASURES.map((measure) => ({
      name: sumField(name, measure),
      value: measure === 'count' ? count : amount
    }))
  );
  const sums = fc.sample(fc.tuple(...fields.map(({ value }) => value)), { numRuns: RECORDS, seed: SEED });
  const capacities = fc.sample(fc.tuple(amount, count), { numRuns: RECORDS, seed: SEED });
  const period = id('a00', 1);
  const metadata = writeMetadata();
  org = await createOrg({
    metadata: [metadata.folder],
    assignments: ASSIGNMENTS,
    today: '2026-08-20',
    data: folderOf({
      'User.csv': csv('Id,Username,LastName,IsActive', `${id('005', 1)},a@x.example,Ruiz,1`),
      'Opportunity.csv': csv('Id,Name,StageName,CloseDate', `${id('006', 1)},A,Prospecting,2026-09-30`),
      'Forecast_Period__c.csv': csv(
        'Id,Key__c,Kind__c,Start_Date__c,End_Date__c,Name',
        `${period},Q:2026-07-01,Quarter,2026-07-01,2026-09-30,Q3`
      ),
      'Sales_Metric__c.csv': csv(
        ['Key__c', 'Forecast_Period__c', 'Dimension__c', ...fields.map(({ name }) => name)].join(','),
        ...sums.map((values, index) => [index, period, 'Segment', ...values].join(','))
      ),
      'Sales_Plan__c.csv': csv(
        'Key__c,Forecast_Period__c,Seller__c,Quota_Capacity__c,Ramp_Percent__c',
        ...capacities.map((values, index) => [index, period, id('005', 1), ...values].join(','))
      )
    })
  }).finally(() => metadata.remove());
  const ratios = Object.keys(RATIOS).flatMap((ratio) =>
    MEASURES.map((measure) => fieldOf(ratio as keyof typeof RATIOS, measure))
  );
  const names = [...fields.map(({ name }) => name), ...ratios];
  metrics = await rows(org, `SELECT Key__c, ${names.join(', ')} FROM Sales_Metric__c`);
  plans = await rows(
    org,
    'SELECT Key__c, Quota_Capacity__c, Ramp_Percent__c, Ramped_Capacity__c FROM Sales_Plan__c'
  );
});
afterAll(async () => {
  await org.close();
  removeFolders();
});

const numberOf = (record: RestRecord, field: string): number | null => record[field] as number | null;
const rounded = (value: number | null): string => (value === null ? 'none' : value.toFixed(DIGITS));

describe('ratios of sums', () => {
  it.each(
    MEASURES.flatMap((measure) =>
      (Object.keys(RATIOS) as (keyof typeof RATIOS)[]).map((ratio) => ({ ratio, measure }))
    )
  )('$ratio by $measure is the formula field of Sales_Metric__c', ({ ratio, measure }) => {
    expect(metrics).toHaveLength(RECORDS);
    const field = fieldOf(ratio, measure);
    for (const record of metrics) {
      const sums: Sums = Object.fromEntries(
        model.SUM_NAMES.map((name) => [
          name,
          {
            amount: numberOf(record, sumField(name, 'amount')) ?? 0,
            count: numberOf(record, sumField(name, 'count')) ?? 0
          }
        ])
      );
      const expected = model.ratesOf(sums, measure)[ratio] ?? null;
      const shown = numberOf(record, field);
      const what = `${field} of ${JSON.stringify(record)}`;
      expect(shown === null, what).toBe(expected === null);
      if (shown !== null) expect(shown, what).toBeCloseTo(expected! * 100, DIGITS);
    }
    const kinds = new Set(metrics.map((record) => numberOf(record, field) === null));
    expect([...kinds].sort(), 'some with nothing to divide by, some with something').toEqual([false, true]);
  });

  it('the ramped capacity of a seller is the formula field of Sales_Plan__c', () => {
    expect(plans).toHaveLength(RECORDS);
    for (const record of plans) {
      const quotaCapacity = numberOf(record, 'Quota_Capacity__c');
      const percent = numberOf(record, 'Ramp_Percent__c');
      const expected = model.rampedCapacityOf([
        { quotaCapacity, ramp: percent === null ? null : percent / 100 }
      ]);
      // Without a ramp a seat carries nothing: blank in the org, nothing in a sum.
      const shown = numberOf(record, 'Ramped_Capacity__c') ?? (quotaCapacity === null ? null : 0);
      expect(rounded(shown), JSON.stringify(record)).toBe(rounded(expected));
    }
  });
});
