import { expect, it } from 'vitest';
import { parseDay } from '../../../scripts/sample-data/calendar.ts';
import { generate } from '../../../scripts/sample-data/generate.ts';
import type { Rows, Settings } from '../calculator/rows.ts';
import { NO_ROWS } from '../companies/by-hand.ts';
import { recompute } from '../recompute.ts';
import { differences, expectedOf } from './compare.ts';
import { SyncOf } from './sync-of.ts';

// The funnel of the sample company, whose deals move as people move them, against plain loops.

const settings: Settings = {
  now: '2026-11-20T20:00:00.000Z',
  timeZone: 'America/New_York',
  fiscalYearStartMonth: 1
};

/** A table of the sample company with blanks for the columns that it has not. */
const withBlanks = <Row extends object>(rows: readonly object[], blank: object): Row[] =>
  rows.map((row) => ({ ...blank, ...row }) as Row);

function sampleCompany(): Rows {
  const tables = generate({ seed: 7, today: parseDay('2026-11-20'), deals: 500, sellers: 12 });
  return {
    ...NO_ROWS,
    User: withBlanks(tables.User!, {}),
    Account: withBlanks(tables.Account!, { IsDeleted: false }),
    Competitor__c: withBlanks(tables.Competitor__c!, {}),
    Opportunity: withBlanks(tables.Opportunity!, { CurrencyIsoCode: null, Primary_Competitor__c: null }),
    OpportunityHistory: withBlanks(tables.OpportunityHistory!, {})
  };
}

it('is what the sync writes, and every step, skip, return and later deal occurs in it', async () => {
  const rows = sampleCompany();
  const records = recompute(rows, settings);
  const sync = await SyncOf.open();
  try {
    const found = differences(expectedOf(records, rows), await sync.first(rows, settings));
    expect(found.filter((line) => line.startsWith('Sales_Metric__c'))).toEqual([]);
  } finally {
    await sync.close();
  }
  const company = records.salesMetrics.filter(
    ({ period, dimension }) => period.startsWith('Q') && dimension === 'Company'
  );
  const total = (name: string): number => company.reduce((sum, { sums }) => sum + (sums[name] ?? 0), 0);
  for (const name of [
    'Skipped_Evaluation',
    'Returned_From_Evaluation',
    'Lost_In_Negotiation',
    'First_Upsell'
  ])
    expect(total(`${name}_Count__c`), name).toBeGreaterThan(0);
  // Every deal of the sample company has a history, so the funnel has all of them.
  expect(total('Reached_Won_Count__c')).toBe(total('Won_Count__c'));
  const days = ['Discovery', 'Evaluation', 'Negotiation'].map((step) => total(`${step}_Days_Sum__c`));
  // Deals on their way have days, too.
  expect(days.reduce((sum, one) => sum + one)).toBeGreaterThan(total('Won_Days_Sum__c'));
}, 60_000);
