import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceObjects } from '../plan/objects.ts';
import type { CsvValue } from '../store/csv.ts';
import { addRows } from '../store/page.ts';
import { Store } from '../store/store.ts';
import { orgTable } from '../store/tables.ts';
import { rollUp } from './roll-up.ts';

// Today is 20 May 2026 in New York (4 hours behind UTC in summer, 5 in winter): 2026 Q2 is running, Q1 is over.
const moment = { nowAt: '2026-05-20 15:00:00', timeZone: 'America/New_York', fiscalYearStartMonth: 1 };

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'roll-up-'));
  store = await Store.open(join(folder, 'store.duckdb'));
  // Vic manages Ann, Ann manages Bea and Cas.
  await add('User', [
    { Id: 'vic', Name: 'Vic' },
    { Id: 'ann', Name: 'Ann', ManagerId: 'vic' },
    { Id: 'bea', Name: 'Bea', ManagerId: 'ann' },
    { Id: 'cas', Name: 'Cas', ManagerId: 'ann' }
  ]);
  await add('Account', [{ Id: 'acc', Market_Segment__c: 'SMB', IsDeleted: false }]);
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

type Values = Record<string, CsvValue>;

async function add(name: string, rows: Values[]): Promise<void> {
  const object = sourceObjects.find((candidate) => candidate.name === name);
  if (!object) throw new Error(name);
  const values = rows.map((row) => object.fields.map((field) => row[field.name]));
  await addRows(store, values, orgTable(object), object.fields);
}

/** An open deal of Bea's in Pipeline, accepted on 10 January, unless told otherwise. */
const deal = (Id: string, values: Values): Values => ({
  Id,
  Name: Id,
  OwnerId: 'bea',
  StageName: 'any',
  ForecastCategory: 'Pipeline',
  Amount: 100,
  CloseDate: '2026-06-30',
  IsClosed: false,
  IsWon: false,
  Sales_Accepted_Date__c: '2026-01-10',
  CreatedDate: '2026-01-05T12:00:00.000Z',
  IsDeleted: false,
  ...values
});

const won = { ForecastCategory: 'Closed', IsClosed: true, IsWon: true };
const lost = { ForecastCategory: 'Omitted', IsClosed: true, IsWon: false };

/** A history row: `[deal, from, category, amount, close date]`, its Id being its place in the list. */
async function history(rows: [string, string, string, CsvValue, string][]): Promise<void> {
  await add(
    'OpportunityHistory',
    rows.map(([OpportunityId, CreatedDate, ForecastCategory, Amount, CloseDate], i) => ({
      Id: `h${String(i).padStart(3, '0')}`,
      OpportunityId,
      CreatedDate,
      ForecastCategory,
      Amount,
      CloseDate,
      IsDeleted: false
    }))
  );
}

/** The sums of a record that are not 0, without the `__c`. */
async function sums(key: string): Promise<Record<string, number> | undefined> {
  const [row] = await store.rows('FROM metric WHERE Key__c = $key', { key });
  if (!row) return undefined;
  const entries = Object.entries(row).filter(
    ([name, value]) => /_(Amount|Count|Sum)__c$/.test(name) && Number(value)
  );
  return Object.fromEntries(entries.map(([name, value]) => [name.slice(0, -3), Number(value)]));
}

const keys = async () => (await store.rows('SELECT Key__c FROM metric ORDER BY 1')).map((row) => row.Key__c);

describe('a quarter of five deals, by hand', () => {
  beforeEach(async () => {
    await add('Opportunity', [
      // In Commit with 300 when Q2 began, won in Q2 for 280: Start_Commit 300, Start_Won_Commit 300, Won 280.
      // 10 January to 15 April are 95 days.
      deal('start-won', {
        ...won,
        Amount: 280,
        CloseDate: '2026-04-15',
        LeadSource: 'Web',
        AccountId: 'acc'
      }),
      // Accepted in Q2 and won in Q2, 19 days later: Accepted 50 (as of 1 April's end), Created_And_Won 60, Won 60.
      deal('created', { ...won, Amount: 60, CloseDate: '2026-04-20', Sales_Accepted_Date__c: '2026-04-01' }),
      // Due in Q3 when Q2 began, won in Q2: in no Start sum, so Pulled_In_Won 70. 10 January to 1 May are 111 days.
      deal('pulled', { ...won, Amount: 70, CloseDate: '2026-05-01', OwnerId: 'ann' }),
      // Accepted in Q2 and lost in it to competition: Accepted 40, Accepted_Lost 40, Lost_Competition 45 (current).
      deal('lost', {
        ...lost,
        Amount: 45,
        CloseDate: '2026-05-02',
        Sales_Accepted_Date__c: '2026-04-03',
        Loss_Type__c: 'Competition',
        Primary_Competitor__c: 'Globex'
      }),
      // In Best Case for 200 when Q2 began, raised to 220, then put off to July: Start_Best_Case 200,
      // Slipped and Slipped_Best_Case 220 (the last row that was still due in Q2).
      deal('slipped', { ForecastCategory: 'BestCase', Amount: 220, CloseDate: '2026-07-10', OwnerId: 'cas' })
    ]);
    await history([
      ['start-won', '2026-01-05T12:00:00.000Z', 'Pipeline', 250, '2026-04-30'],
      ['start-won', '2026-03-20T12:00:00.000Z', 'Forecast', 300, '2026-04-30'],
      ['start-won', '2026-04-15T12:00:00.000Z', 'Closed', 280, '2026-04-15'],
      ['created', '2026-04-01T12:00:00.000Z', 'Omitted', 30, '2026-04-30'],
      // 2 April 03:59 UTC is still 1 April in New York, one minute before the accepted date ends.
      ['created', '2026-04-02T03:59:00.000Z', 'Pipeline', 50, '2026-04-30'],
      ['created', '2026-04-20T12:00:00.000Z', 'Closed', 60, '2026-04-20'],
      ['pulled', '2026-01-05T12:00:00.000Z', 'Pipeline', 70, '2026-08-01'],
      ['pulled', '2026-05-01T12:00:00.000Z', 'Closed', 70, '2026-05-01'],
      ['lost', '2026-04-03T12:00:00.000Z', 'Pipeline', 40, '2026-06-01'],
      ['lost', '2026-05-02T12:00:00.000Z', 'Omitted', 45, '2026-05-02'],
      ['slipped', '2026-01-05T12:00:00.000Z', 'BestCase', 200, '2026-06-10'],
      ['slipped', '2026-04-10T12:00:00.000Z', 'BestCase', 220, '2026-06-12'],
      ['slipped', '2026-05-05T12:00:00.000Z', 'BestCase', 220, '2026-07-10']
    ]);
    await rollUp(store, moment);
  });

  it('adds up for the company', async () => {
    expect(await sums('Q:2026-04-01|Company|All')).toEqual({
      Won_Amount: 280 + 60 + 70,
      Won_Count: 3,
      Won_Days_Sum: 95 + 19 + 111,
      Lost_Competition_Amount: 45,
      Lost_Competition_Count: 1,
      Start_Commit_Amount: 300,
      Start_Commit_Count: 1,
      Start_Best_Case_Amount: 200,
      Start_Best_Case_Count: 1,
      Start_Won_Commit_Amount: 300,
      Start_Won_Commit_Count: 1,
      Accepted_Amount: 50 + 40,
      Accepted_Count: 2,
      Accepted_Lost_Amount: 40,
      Accepted_Lost_Count: 1,
      Created_And_Won_Amount: 60,
      Created_And_Won_Count: 1,
      Pulled_In_Won_Amount: 70,
      Pulled_In_Won_Count: 1,
      Slipped_Amount: 220,
      Slipped_Count: 1,
      Slipped_Best_Case_Amount: 220,
      Slipped_Best_Case_Count: 1
    });
    // Q1 saw three of them accepted, with what they were worth on 10 January; nothing else happened in it.
    expect(await sums('Q:2026-01-01|Company|All')).toEqual({
      Accepted_Amount: 250 + 70 + 200,
      Accepted_Count: 3
    });
  });

  it('has a record for each slice that has a deal, and no other', async () => {
    expect(await keys()).toEqual([
      'Q:2026-01-01|Company|All',
      'Q:2026-01-01|Motion|Enterprise', // a blank motion is Enterprise
      'Q:2026-01-01|Segment|SMB',
      'Q:2026-01-01|Seller|ann',
      'Q:2026-01-01|Seller|bea',
      'Q:2026-01-01|Seller|cas',
      'Q:2026-01-01|Source|Web',
      'Q:2026-01-01|Team|ann',
      'Q:2026-01-01|Team|vic',
      'Q:2026-04-01|Company|All',
      'Q:2026-04-01|Competitor|Globex',
      'Q:2026-04-01|Motion|Enterprise',
      'Q:2026-04-01|Segment|SMB',
      'Q:2026-04-01|Seller|ann',
      'Q:2026-04-01|Seller|bea',
      'Q:2026-04-01|Seller|cas',
      'Q:2026-04-01|Source|Web',
      'Q:2026-04-01|Team|ann',
      'Q:2026-04-01|Team|vic'
    ]);
  });

  it('adds a team up from its manager and everybody below', async () => {
    const team = await sums('Q:2026-04-01|Team|vic');
    expect(team).toEqual(await sums('Q:2026-04-01|Company|All'));
    expect(await sums('Q:2026-04-01|Team|ann')).toEqual(team);
    const label = await store.one("FROM metric WHERE Key__c = 'Q:2026-04-01|Team|ann'");
    expect(label).toMatchObject({ Dimension_Value__c: 'ann', Dimension_Label__c: 'Ann' });
  });

  it('splits what was won into the deals there at the start, created in and pulled into the period', async () => {
    for (const key of await keys()) {
      const has = (await sums(String(key))) ?? {};
      const parts = [
        'Start_Won_Commit',
        'Start_Won_Best_Case',
        'Start_Won_Pipeline',
        'Created_And_Won',
        'Pulled_In_Won'
      ];
      const total = parts.reduce((sum, part) => sum + (has[`${part}_Count`] ?? 0), 0);
      expect(total, String(key)).toBe(has.Won_Count ?? 0);
    }
  });
});

describe('the past as it stood', () => {
  it('takes the highest Id of the rows at one instant, and none at the very start', async () => {
    await add('Opportunity', [deal('tie', {}), deal('late', {})]);
    await history([
      ['tie', '2026-03-01T12:00:00.000Z', 'Pipeline', 10, '2026-06-30'],
      ['tie', '2026-03-01T12:00:00.000Z', 'Forecast', 20, '2026-06-30'],
      // Q2 begins on 1 April 04:00 UTC; a row of that very instant is not "before" it.
      ['late', '2026-04-01T04:00:00.000Z', 'BestCase', 30, '2026-06-30']
    ]);
    await rollUp(store, moment);
    expect(await sums('Q:2026-04-01|Company|All')).toEqual({
      Start_Commit_Amount: 20,
      Start_Commit_Count: 1
    });
  });

  it('counts a deal as slipped out of each period it was due in and still open at the end of', async () => {
    await add('Opportunity', [deal('twice', { CloseDate: '2026-08-01' })]);
    await history([
      ['twice', '2026-01-05T12:00:00.000Z', 'Pipeline', null, '2026-02-01'], // a null amount counts, as 0
      ['twice', '2026-04-10T12:00:00.000Z', 'MostLikely', 90, '2026-05-01'], // MostLikely counts as Best Case
      ['twice', '2026-05-10T12:00:00.000Z', 'Forecast', 95, '2026-08-01']
    ]);
    await rollUp(store, moment);
    expect(await sums('Q:2026-01-01|Company|All')).toEqual({
      Accepted_Count: 1,
      Slipped_Count: 1,
      Slipped_Pipeline_Count: 1
    });
    expect(await sums('Q:2026-04-01|Company|All')).toEqual({
      Slipped_Amount: 90,
      Slipped_Count: 1,
      Slipped_Best_Case_Amount: 90,
      Slipped_Best_Case_Count: 1
    });
  });

  it('knows no deleted deal and no deleted history row', async () => {
    await add('Opportunity', [
      deal('gone', { ...won, CloseDate: '2026-04-15', IsDeleted: true }),
      deal('here', {})
    ]);
    await history([['here', '2026-01-05T12:00:00.000Z', 'Pipeline', 10, '2026-06-30']]);
    await add('OpportunityHistory', [
      {
        Id: 'h900',
        OpportunityId: 'here',
        CreatedDate: '2026-03-01T12:00:00.000Z',
        ForecastCategory: 'Forecast',
        Amount: 99,
        CloseDate: '2026-06-30',
        IsDeleted: true
      }
    ]);
    await rollUp(store, moment);
    expect(await sums('Q:2026-04-01|Company|All')).toEqual({
      Start_Pipeline_Amount: 10,
      Start_Pipeline_Count: 1
    });
  });

  it('gives a deal without history a row at its creation and, if closed, one at the end of its close date', async () => {
    // Accepted by its first row on 5 January; open and due in Q1 at its end, so slipped out of Q1; closed in Q2.
    const values = {
      ...lost,
      CloseDate: '2026-04-02',
      Sales_Accepted_Date__c: null,
      Loss_Type__c: 'No Decision'
    };
    await add('Opportunity', [
      deal('closed', values),
      deal('omitted', { ForecastCategory: 'Omitted', Sales_Accepted_Date__c: null })
    ]);
    expect(await rollUp(store, moment)).toMatchObject({
      deals: 2,
      dealsWithoutHistory: 2,
      acceptedDatesTakenFromHistory: 1 // the other has neither date nor a row that counts
    });
    expect(await sums('Q:2026-04-01|Company|All')).toEqual({
      Lost_No_Decision_Amount: 100,
      Lost_No_Decision_Count: 1,
      Start_Pipeline_Amount: 100,
      Start_Pipeline_Count: 1
    });
  });
});

describe('periods', () => {
  it('run from that of the oldest history row to the fourth quarter after the current one', async () => {
    await add('Opportunity', [deal('only', { CreatedDate: '2025-12-31T23:00:00.000Z' })]);
    await rollUp(store, moment);
    const quarters = await store.rows("FROM calendar WHERE kind = 'Quarter' ORDER BY start_date");
    expect(quarters.map((row) => [row.period_key, row.name, row.has_begun, row.is_over])).toEqual([
      ['Q:2025-10-01', 'FY2025 Q4', true, true],
      ['Q:2026-01-01', 'FY2026 Q1', true, true],
      ['Q:2026-04-01', 'FY2026 Q2', true, false],
      ['Q:2026-07-01', 'FY2026 Q3', false, false],
      ['Q:2026-10-01', 'FY2026 Q4', false, false],
      ['Q:2027-01-01', 'FY2027 Q1', false, false],
      ['Q:2027-04-01', 'FY2027 Q2', false, false]
    ]);
  });

  it("are the org's own where it has them", async () => {
    await add('Opportunity', [deal('only', {})]);
    await add('Period', [
      {
        Id: 'p1',
        Type: 'Quarter',
        StartDate: '2026-01-03',
        EndDate: '2026-05-01',
        FiscalYearSettingsId: 'f',
        'FiscalYearSettings.Name': '2026'
      },
      {
        Id: 'p2',
        Type: 'Quarter',
        StartDate: '2026-05-02',
        EndDate: '2026-08-01',
        FiscalYearSettingsId: 'f',
        'FiscalYearSettings.Name': '2026'
      }
    ]);
    await rollUp(store, moment);
    const quarters = await store.rows("FROM calendar WHERE kind = 'Quarter' ORDER BY start_date LIMIT 3");
    expect(quarters.map((row) => [row.period_key, row.name])).toEqual([
      ['Q:2026-01-03', 'FY2026 Q1'],
      ['Q:2026-05-02', 'FY2026 Q2'],
      ['Q:2026-10-01', 'FY2026 Q4'] // the calendar quarter of July overlaps the org's own and is left out
    ]);
  });
});

describe('currencies', () => {
  it("turns amounts into the corporate currency at the rate of the row's close date", async () => {
    await add('CurrencyType', [
      { Id: 'c1', IsoCode: 'USD', ConversionRate: 1, IsCorporate: true },
      { Id: 'c2', IsoCode: 'EUR', ConversionRate: 0.8, IsCorporate: false }
    ]);
    await add('DatedConversionRate', [
      { Id: 'd1', IsoCode: 'EUR', ConversionRate: 0.5, StartDate: '2026-04-01', NextStartDate: '2026-05-01' }
    ]);
    await add('Opportunity', [
      deal('eur', { ...won, Amount: 100, CloseDate: '2026-04-15', CurrencyIsoCode: 'EUR' }), // 100 / 0.5 = 200
      deal('later', { ...won, Amount: 100, CloseDate: '2026-05-01', CurrencyIsoCode: 'EUR' }), // 100 / 0.8 = 125
      deal('usd', { ...won, Amount: 0.01, CloseDate: '2026-04-15', CurrencyIsoCode: 'USD' })
    ]);
    await history([
      ['eur', '2026-01-05T12:00:00.000Z', 'Forecast', 80, '2026-06-15'], // 80 / 0.8 = 100 at the start of Q2
      ['later', '2026-01-05T12:00:00.000Z', 'Omitted', 80, '2026-06-15'],
      ['usd', '2026-01-05T12:00:00.000Z', 'Omitted', 1, '2026-06-15']
    ]);
    await rollUp(store, moment);
    expect(await sums('Q:2026-04-01|Company|All')).toMatchObject({
      Won_Amount: 325.01,
      Start_Commit_Amount: 100,
      Start_Won_Commit_Amount: 100
    });
  });
});
