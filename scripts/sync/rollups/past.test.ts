import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Company, deal, lost, won } from './company.ts';

let company: Company;

beforeEach(async () => {
  company = await Company.create();
});

afterEach(() => company.close());

describe('the past as it stood', () => {
  it('takes the highest Id of the rows at one instant, and none at the very start', async () => {
    await company.add('Opportunity', [deal('tie', {}), deal('late', {})]);
    await company.history([
      ['tie', '2026-03-01T12:00:00.000Z', 'Pipeline', 10, '2026-06-30'],
      ['tie', '2026-03-01T12:00:00.000Z', 'Forecast', 20, '2026-06-30'],
      // Q2 begins on 1 April 04:00 UTC; a row of that very instant is not "before" it.
      ['late', '2026-04-01T04:00:00.000Z', 'BestCase', 30, '2026-06-30']
    ]);
    await company.rollUp();
    expect(await company.sums('Q:2026-04-01|Company|All')).toEqual({
      Start_Commit_Amount: 20,
      Start_Commit_Count: 1
    });
  });

  it('counts a deal as slipped out of each period it was due in and still open at the end of', async () => {
    await company.add('Opportunity', [deal('twice', { CloseDate: '2026-08-01' })]);
    await company.history([
      ['twice', '2026-01-05T12:00:00.000Z', 'Pipeline', null, '2026-02-01'], // a null amount counts, as 0
      ['twice', '2026-04-10T12:00:00.000Z', 'MostLikely', 90, '2026-05-01'], // MostLikely counts as Best Case
      ['twice', '2026-05-10T12:00:00.000Z', 'Forecast', 95, '2026-08-01']
    ]);
    await company.rollUp();
    expect(await company.sums('Q:2026-01-01|Company|All')).toEqual({
      Accepted_Count: 1,
      Slipped_Count: 1,
      Slipped_Pipeline_Count: 1
    });
    expect(await company.sums('Q:2026-04-01|Company|All')).toEqual({
      Slipped_Amount: 90,
      Slipped_Count: 1,
      Slipped_Best_Case_Amount: 90,
      Slipped_Best_Case_Count: 1
    });
  });

  it('knows no deleted deal and no deleted history row', async () => {
    await company.add('Opportunity', [
      deal('gone', { ...won, CloseDate: '2026-04-15', IsDeleted: true }),
      deal('here', {})
    ]);
    await company.history([['here', '2026-01-05T12:00:00.000Z', 'Pipeline', 10, '2026-06-30']]);
    await company.add('OpportunityHistory', [
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
    await company.rollUp();
    expect(await company.sums('Q:2026-04-01|Company|All')).toEqual({
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
    await company.add('Opportunity', [
      deal('closed', values),
      deal('omitted', { ForecastCategory: 'Omitted', Sales_Accepted_Date__c: null })
    ]);
    expect(await company.rollUp()).toMatchObject({
      deals: 2,
      dealsWithoutHistory: 2,
      acceptedDatesTakenFromHistory: 1 // the other has neither date nor a row that counts
    });
    expect(await company.sums('Q:2026-04-01|Company|All')).toEqual({
      Lost_No_Decision_Amount: 100,
      Lost_No_Decision_Count: 1,
      Start_Pipeline_Amount: 100,
      Start_Pipeline_Count: 1
    });
  });
});

describe('periods', () => {
  it('run from that of the oldest history row to the fourth quarter after the current one', async () => {
    await company.add('Opportunity', [deal('only', { CreatedDate: '2025-12-31T23:00:00.000Z' })]);
    await company.rollUp();
    const quarters = await company.store.rows("FROM calendar WHERE kind = 'Quarter' ORDER BY start_date");
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
    await company.add('Opportunity', [deal('only', {})]);
    await company.add('Period', [
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
    await company.rollUp();
    const quarters = await company.store.rows(
      "FROM calendar WHERE kind = 'Quarter' ORDER BY start_date LIMIT 3"
    );
    expect(quarters.map((row) => [row.period_key, row.name])).toEqual([
      ['Q:2026-01-03', 'FY2026 Q1'],
      ['Q:2026-05-02', 'FY2026 Q2'],
      ['Q:2026-10-01', 'FY2026 Q4'] // the calendar quarter of July overlaps the org's own and is left out
    ]);
  });
});

describe('currencies', () => {
  it("turns amounts into the corporate currency at the rate of the row's close date", async () => {
    await company.add('CurrencyType', [
      { Id: 'c1', IsoCode: 'USD', ConversionRate: 1, IsCorporate: true },
      { Id: 'c2', IsoCode: 'EUR', ConversionRate: 0.8, IsCorporate: false }
    ]);
    await company.add('DatedConversionRate', [
      { Id: 'd1', IsoCode: 'EUR', ConversionRate: 0.5, StartDate: '2026-04-01', NextStartDate: '2026-05-01' }
    ]);
    await company.add('Opportunity', [
      deal('eur', { ...won, Amount: 100, CloseDate: '2026-04-15', CurrencyIsoCode: 'EUR' }), // 100 / 0.5 = 200
      deal('later', { ...won, Amount: 100, CloseDate: '2026-05-01', CurrencyIsoCode: 'EUR' }), // 100 / 0.8 = 125
      deal('usd', { ...won, Amount: 0.01, CloseDate: '2026-04-15', CurrencyIsoCode: 'USD' })
    ]);
    await company.history([
      ['eur', '2026-01-05T12:00:00.000Z', 'Forecast', 80, '2026-06-15'], // 80 / 0.8 = 100 at the start of Q2
      ['later', '2026-01-05T12:00:00.000Z', 'Omitted', 80, '2026-06-15'],
      ['usd', '2026-01-05T12:00:00.000Z', 'Omitted', 1, '2026-06-15']
    ]);
    await company.rollUp();
    expect(await company.sums('Q:2026-04-01|Company|All')).toMatchObject({
      Won_Amount: 325.01,
      Start_Commit_Amount: 100,
      Start_Won_Commit_Amount: 100
    });
  });
});
