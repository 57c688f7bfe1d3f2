import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Company, deal, lost, won, type Values } from '../support/roll-up-company.ts';

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

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
    // The late one came into Evaluation on that day, 81 days after its acceptance on 10 January.
    expect(await company.sums('Q:2026-04-01|Company|All')).toEqual({
      Start_Commit_Amount: 20,
      Start_Commit_Count: 1,
      Reached_Evaluation_Amount: 30,
      Reached_Evaluation_Count: 1,
      Skipped_Discovery_Amount: 30,
      Skipped_Discovery_Count: 1,
      Discovery_Days_Sum: 81
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
      Slipped_Best_Case_Count: 1,
      // Into Evaluation on 10 April, 90 days after its acceptance, and into Negotiation 30 days later.
      Reached_Evaluation_Amount: 90,
      Reached_Evaluation_Count: 1,
      Discovery_Days_Sum: 90,
      Reached_Negotiation_Amount: 95,
      Reached_Negotiation_Count: 1,
      Evaluation_Days_Sum: 30
    });
  });

  it('keeps slips of deals that are open or were closed in the running quarter, and no record of others', async () => {
    const ended = { ...lost, Loss_Type__c: 'No Decision' };
    await company.add('Opportunity', [
      deal('never', { CloseDate: '2026-08-01' }),
      deal('open', { CloseDate: '2026-08-01' }),
      deal('running', { ...ended, CloseDate: '2026-05-04' }),
      deal('earlier', { ...ended, CloseDate: '2026-03-31' })
    ]);
    await company.history([
      ['never', '2025-10-05T12:00:00.000Z', 'Pipeline', 10, '2026-08-01'],
      ['open', '2025-10-05T12:00:00.000Z', 'Pipeline', 10, '2025-12-01'],
      ['open', '2026-01-10T12:00:00.000Z', 'Pipeline', 10, '2026-02-01'],
      ['open', '2026-04-10T12:00:00.000Z', 'Pipeline', 10, '2026-08-01'],
      ['running', '2025-10-05T12:00:00.000Z', 'Pipeline', 10, '2026-03-01'],
      ['running', '2026-05-04T12:00:00.000Z', 'Omitted', 10, '2026-05-04'],
      ['earlier', '2025-10-05T12:00:00.000Z', 'Pipeline', 10, '2025-12-01'],
      ['earlier', '2026-03-31T12:00:00.000Z', 'Omitted', 10, '2026-03-31']
    ]);
    const kept = async (nowAt?: string) => {
      await company.rollUp(nowAt);
      const rows = await company.store.rows('FROM deal_metric ORDER BY Key__c');
      return rows.map((row) => [row.Key__c, row.Opportunity__c, Number(row.Times_Slipped__c)]);
    };
    const open = ['open', 'open', 1];
    expect(await kept()).toEqual([open, ['running', 'running', 1]]);
    expect(await kept('2026-07-01 15:00:00')).toEqual([open]);
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

describe('deals that were migrated after they closed', () => {
  it('open at the first instant of their close date, and the periods begin with them', async () => {
    const migrated = { CreatedDate: '2026-02-01T10:00:00.000Z', Sales_Accepted_Date__c: null };
    await company.add('Opportunity', [
      deal('won', { ...won, ...migrated, Amount: 100, CloseDate: '2024-05-15' }),
      deal('lost', { ...lost, ...migrated, Amount: 40, CloseDate: '2024-05-15' }),
      // Open deals open when they were created, even if they were due before.
      deal('overdue', { ...migrated, Amount: 3, CloseDate: '2024-04-01' }),
      deal('usual', { ...won, ...migrated, Amount: 7, CloseDate: '2026-05-10' })
    ]);
    await company.rollUp();
    expect(await company.sums('Q:2024-04-01|Company|All')).toEqual({
      Won_Amount: 100,
      Won_Count: 1,
      Created_And_Won_Amount: 100,
      Created_And_Won_Count: 1,
      Lost_Unclassified_Amount: 40,
      Lost_Unclassified_Count: 1,
      Accepted_Amount: 140,
      Accepted_Count: 2,
      Accepted_Lost_Amount: 40,
      Accepted_Lost_Count: 1
    });
    expect(await company.sums('Q:2026-01-01|Company|All')).toEqual({
      Accepted_Amount: 10,
      Accepted_Count: 2
    });
    expect((await company.keys())[0]).toBe('Q:2024-04-01|Company|All');
  });

  it('and an incremental run agrees with one of everything', async () => {
    const migrated = { ...won, CreatedDate: '2026-02-01T10:00:00.000Z', CloseDate: '2024-05-15' };
    await company.add('Opportunity', [deal('first', migrated), deal('usual', {})]);
    await company.rollUp();
    await company.add('Opportunity', [deal('older', { ...migrated, CloseDate: '2023-11-02' })]);
    await company.touch('older');
    const { incremental, full } = await company.incrementalAndFull();
    expect(incremental).toEqual(full);
    expect(await company.sums('Q:2023-10-01|Company|All')).toMatchObject({ Won_Count: 1 });
  });
});

describe('forecast categories', () => {
  it('are understood by their labels too, as an export has them in histories', async () => {
    await company.add('Opportunity', [deal('a', {}), deal('b', {}), deal('c', {})]);
    await company.history([
      ['a', '2026-01-05T12:00:00.000Z', 'Commit', 1, '2026-06-15'],
      ['b', '2026-01-05T12:00:00.000Z', 'Best Case', 10, '2026-06-15'],
      ['c', '2026-01-05T12:00:00.000Z', 'Most Likely', 100, '2026-06-15']
    ]);
    await company.rollUp();
    expect(await company.sums('Q:2026-04-01|Company|All')).toMatchObject({
      Start_Commit_Amount: 1,
      Start_Best_Case_Amount: 110
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
      // From July, but cut off where the org's own go on: no day is without a period.
      ['Q:2026-08-02', 'FY2026 Q3 (assumed)']
    ]);
  });

  /** 52 weeks in quarters of 13, as a Sunday-to-Saturday retailer has them. */
  const weeks = (year: number, first: string): Values[] =>
    [0, 1, 2, 3].map((quarter) => ({
      Id: `${year}${quarter}`,
      Type: 'Quarter',
      StartDate: addDays(first, quarter * 91),
      EndDate: addDays(first, quarter * 91 + 90),
      FiscalYearSettingsId: `y${year}`,
      'FiscalYearSettings.Name': String(year)
    }));

  it('go on by the pattern of the year before where a custom year is not defined, before the first one too', async () => {
    await company.add('Period', weeks(2025, '2024-12-29'));
    await company.add('Opportunity', [
      deal('before', { ...won, Amount: 1, CloseDate: '2024-12-28', CreatedDate: '2024-12-01T00:00:00Z' }),
      deal('last day', { ...won, Amount: 10, CloseDate: '2025-12-27' }),
      deal('gap', { ...won, Amount: 100, CloseDate: '2025-12-28' }),
      deal('next quarter', { ...won, Amount: 1000, CloseDate: '2026-03-29' })
    ]);
    const { assumedPeriods } = await company.rollUp();
    const won_ = async (key: string) => (await company.sums(`${key}|Company|All`))?.Won_Amount;
    expect(await won_('Q:2024-09-29')).toBe(1);
    expect(await won_('Q:2025-09-28')).toBe(10);
    expect(await won_('Q:2025-12-28')).toBe(100);
    expect(await won_('Q:2026-03-29')).toBe(1000);
    const names = await company.store.rows(
      "SELECT name FROM calendar WHERE kind = 'Quarter' AND start_date IN ('2024-09-29', '2025-09-28', '2025-12-28') ORDER BY start_date"
    );
    expect(names.map(({ name }) => name)).toEqual([
      'FY2024 Q4 (assumed)',
      'FY2025 Q4',
      'FY2026 Q1 (assumed)'
    ]);
    // From the quarter of the oldest row, and five from the running one on.
    expect(assumedPeriods).toEqual({ quarters: 7, first_day: '2024-09-29', last_day: '2027-06-26' });
  });

  it('fill a gap between two defined years and end where the next begins', async () => {
    await company.add('Period', [...weeks(2024, '2023-12-31'), ...weeks(2026, '2026-01-11')]);
    await company.add('Opportunity', [deal('only', { CreatedDate: '2024-01-10T00:00:00Z' })]);
    await company.rollUp();
    const dates = await company.store.rows(
      "SELECT start_date::VARCHAR AS a, end_date::VARCHAR AS b FROM calendar WHERE kind = 'Quarter' ORDER BY start_date"
    );
    for (const [n, { a }] of dates.entries()) if (n > 0) expect(a).toBe(addDays(String(dates[n - 1]!.b), 1));
    expect(dates.map(({ a }) => a)).toContain('2025-12-28'); // the first of a third year, cut off after two weeks
    expect(dates.map(({ b }) => b)).toContain('2026-01-10');
  });

  it('are numbered within their year where the org tells no settings of it', async () => {
    const quarter = (n: number): Values => {
      const [year, month] = [2025 + Math.floor(n / 4), 3 * (n % 4)];
      const day = (months: number, date: number) =>
        new Date(Date.UTC(year, month + months, date)).toISOString().slice(0, 10);
      return { Id: `p${n}`, Type: 'Quarter', StartDate: day(0, 1), EndDate: day(3, 0) };
    };
    await company.add('Period', [2, 3, 4, 5, 6, 7].map(quarter));
    await company.add('Opportunity', [deal('only', { CreatedDate: '2025-08-10T00:00:00Z' })]);
    const { assumedPeriods } = await company.rollUp();
    const names = await company.store.rows(
      "SELECT name FROM calendar WHERE kind = 'Quarter' ORDER BY start_date"
    );
    expect(names.map(({ name }) => name)).toEqual([
      'FY2025 Q3',
      'FY2025 Q4',
      'FY2026 Q1',
      'FY2026 Q2',
      'FY2026 Q3',
      'FY2026 Q4',
      'FY2027 Q1',
      'FY2027 Q2'
    ]);
    expect(assumedPeriods.quarters).toBe(0);
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

  it('leaves amounts in a currency without a rate out of every sum, counts the deals and names them', async () => {
    await company.add('CurrencyType', [
      { Id: 'c1', IsoCode: 'USD', ConversionRate: 1, IsCorporate: true },
      { Id: 'c2', IsoCode: 'CLP', ConversionRate: 0, IsCorporate: false },
      { Id: 'c3', IsoCode: 'PEN', ConversionRate: null, IsCorporate: false }
    ]);
    // Pesos have a dated rate in April only; soles have one that goes on.
    await company.add('DatedConversionRate', [
      {
        Id: 'd1',
        IsoCode: 'COP',
        ConversionRate: 4000,
        StartDate: '2026-04-01',
        NextStartDate: '2026-05-01'
      },
      { Id: 'd2', IsoCode: 'PEN', ConversionRate: 4, StartDate: '2026-04-01' }
    ]);
    const due = (Id: string, CurrencyIsoCode: string | null, Amount: number, CloseDate: string) =>
      deal(Id, { ...won, Amount, CloseDate, CurrencyIsoCode, Sales_Accepted_Date__c: '2026-04-02' });
    await company.add('Opportunity', [
      due('usd', 'USD', 1000, '2026-04-15'),
      due('blank', null, 1, '2026-04-15'),
      due('cop', 'COP', 34_545_000, '2026-05-15'),
      due('cop with a rate', 'COP', 40_000, '2026-04-15'),
      due('clp', 'CLP', 5_000_000, '2026-05-15'),
      due('pen', 'PEN', 20, '2026-05-15'),
      { ...due('gone', 'GBP', 7, '2026-05-15'), IsDeleted: true }
    ]);
    const report = await company.rollUp();
    expect(await company.sums('Q:2026-04-01|Company|All')).toMatchObject({
      Won_Amount: 1000 + 1 + 10 + 5,
      Won_Count: 6,
      Created_And_Won_Amount: 1016
    });
    expect(report.withoutRate).toEqual([
      { currency: 'CLP', deals: 1 },
      { currency: 'COP', deals: 1 }
    ]);
    // The rate comes: an incremental run counts them, and nothing is left out.
    await company.add('CurrencyType', [
      { Id: 'c4', IsoCode: 'COP', ConversionRate: 4100, IsCorporate: false }
    ]);
    await company.touch('cop');
    const { incremental, full } = await company.incrementalAndFull();
    expect(incremental).toEqual(full);
    expect(await company.sums('Q:2026-04-01|Company|All')).toMatchObject({ Won_Amount: 1016 + 8425.61 });
    expect((await company.rollUp()).withoutRate).toEqual([{ currency: 'CLP', deals: 1 }]);
  });
});
