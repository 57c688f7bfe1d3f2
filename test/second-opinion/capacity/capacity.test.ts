import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../scripts/sample-data/calendar.ts';
import { generate } from '../../../scripts/sample-data/generate.ts';
import { monthCapacity, rampOf } from '../model/capacity.ts';

/** The tab's own figures; they are compiled for the browser, so their types are not of this project. */
const MODEL = join(
  resolve(import.meta.dirname, '../../..'),
  'force-app/main/default/lwc/capacityModel/capacityModel.ts'
);

interface Point {
  readonly quarter: number;
  readonly share: number | null;
  readonly amount: number | null;
  readonly sellers: number;
  readonly leavers: number;
  readonly isFew: boolean;
}
interface Curve {
  readonly sellers: number;
  readonly points: readonly Point[];
  readonly plateaus: ReadonlyMap<string | null, { readonly amount: number | null }>;
}
interface Model {
  sellersOf(records: readonly object[], traces: readonly object[], known: object): readonly object[];
  rampCurveOf(sellers: readonly object[], won: readonly object[], upTo: number): Curve;
  monthlyCapacity(
    sellers: readonly object[],
    quarters: readonly object[],
    ramp: { curve: Curve; norm: null }
  ): readonly { month: { key: string }; amount: number }[];
}
const { monthlyCapacity, rampCurveOf, sellersOf } = (await import(MODEL)) as Model;

// What the Capacity view makes of sellers and wins, against plain loops over the rows of the sample company.

const text = (value: unknown): string | null => (value === null ? null : String(value));

describe.each([
  [7, '2026-11-20'],
  [8, '2027-02-01'],
  [9, '2026-07-14']
])('the sample company %i on %s', (seed, today) => {
  const tables = generate({ seed, today: parseDay(today), deals: 3_000, sellers: 40 });
  const [sellers, deals] = [tables.Seller__c!, tables.Opportunity!];
  const quarters = tables
    .Forecast_Period__c!.filter(({ Kind__c }) => Kind__c === 'Quarter')
    .map((row) => ({
      id: row.Id as string,
      first: row.Start_Date__c as string,
      last: row.End_Date__c as string
    }))
    .sort((a, b) => a.first.localeCompare(b.first));
  const finished = quarters.filter(({ last }) => last < today);

  const model = sellersOf(
    sellers.map((row) => ({
      userId: text(row.User__c) ?? (row.Id as string),
      name: row.Name as string,
      start: text(row.Start_Date__c),
      end: text(row.End_Date__c),
      segment: text(row.Segment__c),
      region: text(row.Region__c),
      quota: Number(row.Quota__c)
    })),
    [],
    { oldest: finished[0]!.first, current: finished.at(-1)!.first }
  );
  const won = finished.map(({ id, first, last }) => {
    const amounts = new Map<string, number>();
    for (const deal of deals.filter(
      ({ IsWon, CloseDate }) => IsWon && CloseDate! >= first && CloseDate! <= last
    ))
      amounts.set(deal.OwnerId as string, (amounts.get(deal.OwnerId as string) ?? 0) + Number(deal.Amount));
    const period = { id, key: first, kind: 'Quarter' as const, name: first, start: first, end: last };
    return { period, amounts };
  });
  const curve = rampCurveOf(model, won, 8);
  const opinion = rampOf(sellers, deals, finished, 8);

  it('ramps as its wins say', () => {
    expect(curve.points.filter(({ sellers: count }) => count >= 5).length).toBeGreaterThan(1);
    expect(
      curve.points.map(({ share, sellers: count, leavers }) => ({ share, sellers: count, leavers }))
    ).toEqual(
      opinion.points.map(({ share, ...point }) => ({
        ...point,
        share: share === null ? null : expect.closeTo(share, 9)
      }))
    );
    const plateaus = Object.fromEntries(
      [...curve.plateaus].map(([segment, { amount }]) => [String(segment), amount])
    );
    expect(Object.keys(plateaus)).toHaveLength(3);
    expect(plateaus).toEqual(opinion.plateaus);
  });

  it('carries what its quotas and ramp say, month by month', () => {
    const ahead = quarters.slice(-4).map(({ first, last }) => ({ start: first, end: last }));
    const shares = [0.1, 0.35, 0.6, 0.9];
    const points = shares.map((share, index) => ({
      quarter: index + 1,
      share,
      amount: 0,
      sellers: 9,
      leavers: 0,
      isFew: false
    }));
    const months = monthlyCapacity(model, ahead, {
      curve: { sellers: 9, points, plateaus: new Map() },
      norm: null
    });
    expect(months).toHaveLength(12);
    for (const { month, amount } of months)
      expect(amount).toBeCloseTo(monthCapacity(sellers, month.key, shares), 1);
  });
});
