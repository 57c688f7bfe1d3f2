import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Company, deal, lost, won } from '../support/roll-up-company.ts';

let company: Company;

beforeEach(async () => {
  company = await Company.create();
});

afterEach(() => company.close());

describe('a quarter of five deals, by hand', () => {
  beforeEach(async () => {
    await company.add('Competitor__c', [{ Id: 'glo', Name: 'Globex', IsDeleted: false }]);
    await company.add('Opportunity', [
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
        Competitor__c: 'glo'
      }),
      // In Best Case for 200 when Q2 began, raised to 220, then put off to July: Start_Best_Case 200,
      // Slipped and Slipped_Best_Case 220 (the last row that was still due in Q2).
      deal('slipped', { ForecastCategory: 'BestCase', Amount: 220, CloseDate: '2026-07-10', OwnerId: 'cas' })
    ]);
    await company.history([
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
    await company.rollUp();
  });

  it('adds up for the company', async () => {
    expect(await company.sums('Q:2026-04-01|Company|All')).toEqual({
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
      Slipped_Best_Case_Count: 1,
      // Funnel: two were won from Conversations, which is to reach and to skip both steps on the way.
      Reached_Evaluation_Amount: 60 + 70,
      Reached_Evaluation_Count: 2,
      Reached_Negotiation_Amount: 60 + 70,
      Reached_Negotiation_Count: 2,
      Reached_Won_Amount: 280 + 60 + 70,
      Reached_Won_Count: 3,
      Skipped_Evaluation_Amount: 60 + 70,
      Skipped_Evaluation_Count: 2,
      Skipped_Negotiation_Amount: 60 + 70,
      Skipped_Negotiation_Count: 2,
      Lost_In_Discovery_Amount: 45,
      Lost_In_Discovery_Count: 1,
      Discovery_Days_Sum: 19 + 111,
      // 20 March to 15 April.
      Negotiation_Days_Sum: 26
    });
    // Q1 saw three of them accepted, with what they were worth on 10 January:
    expect(await company.sums('Q:2026-01-01|Company|All')).toEqual({
      Accepted_Amount: 250 + 70 + 200,
      Accepted_Count: 3,
      // One went to Commit on 20 March, 69 days after 10 January; another was accepted in Best Case.
      Reached_Evaluation_Amount: 300 + 200,
      Reached_Evaluation_Count: 2,
      Reached_Negotiation_Amount: 300,
      Reached_Negotiation_Count: 1,
      Skipped_Discovery_Amount: 200,
      Skipped_Discovery_Count: 1,
      Skipped_Evaluation_Amount: 300,
      Skipped_Evaluation_Count: 1,
      Discovery_Days_Sum: 69
    });
  });

  it('has a record for each slice that has a deal, and no other', async () => {
    expect(await company.keys()).toEqual([
      'Q:2026-01-01|Company|All',
      'Q:2026-01-01|Motion|Enterprise', // a blank motion is Enterprise
      'Q:2026-01-01|Segment by Seller|bea|SMB',
      'Q:2026-01-01|Segment by Team|ann|SMB',
      'Q:2026-01-01|Segment by Team|vic|SMB',
      'Q:2026-01-01|Segment|SMB',
      'Q:2026-01-01|Seller|ann',
      'Q:2026-01-01|Seller|bea',
      'Q:2026-01-01|Seller|cas',
      'Q:2026-01-01|Source|Web',
      'Q:2026-01-01|Team|ann',
      'Q:2026-01-01|Team|vic',
      'Q:2026-04-01|Company|All',
      'Q:2026-04-01|Competitor by Seller|bea|Globex',
      'Q:2026-04-01|Competitor by Team|ann|Globex',
      'Q:2026-04-01|Competitor by Team|vic|Globex',
      'Q:2026-04-01|Competitor|Globex',
      'Q:2026-04-01|Motion|Enterprise',
      'Q:2026-04-01|Segment by Seller|bea|SMB',
      'Q:2026-04-01|Segment by Team|ann|SMB',
      'Q:2026-04-01|Segment by Team|vic|SMB',
      'Q:2026-04-01|Segment|SMB',
      'Q:2026-04-01|Seller|ann',
      'Q:2026-04-01|Seller|bea',
      'Q:2026-04-01|Seller|cas',
      'Q:2026-04-01|Source|Web',
      'Q:2026-04-01|Team|ann',
      'Q:2026-04-01|Team|vic'
    ]);
  });

  // Guard: sql/staging/deal.sql.
  it('keeps the competitor that version 0.1.0 had as a name, and prefers the record', async () => {
    const lostTo = (id: string, more: Record<string, string>) =>
      deal(id, { ...lost, Amount: 10, CloseDate: '2026-05-03', Loss_Type__c: 'Competition', ...more });
    await company.add('Opportunity', [
      lostTo('old', { Primary_Competitor__c: 'Initech' }),
      lostTo('both', { Primary_Competitor__c: 'Initech', Competitor__c: 'glo' })
    ]);
    await company.rollUp();
    expect(await company.sums('Q:2026-04-01|Competitor|Initech')).toMatchObject({
      Lost_Competition_Count: 1
    });
    expect(await company.sums('Q:2026-04-01|Competitor|Globex')).toMatchObject({ Lost_Competition_Count: 2 });
  });

  it('adds a team up from its manager and everybody below', async () => {
    const team = await company.sums('Q:2026-04-01|Team|vic');
    expect(team).toEqual(await company.sums('Q:2026-04-01|Company|All'));
    expect(await company.sums('Q:2026-04-01|Team|ann')).toEqual(team);
    const label = await company.store.one("FROM metric WHERE Key__c = 'Q:2026-04-01|Team|ann'");
    expect(label).toMatchObject({ Dimension_Value__c: 'ann', Dimension_Label__c: 'Ann' });
  });

  it('splits what was won into the deals there at the start, created in and pulled into the period', async () => {
    for (const key of await company.keys()) {
      const has = (await company.sums(key)) ?? {};
      const parts = [
        'Start_Won_Commit',
        'Start_Won_Best_Case',
        'Start_Won_Pipeline',
        'Created_And_Won',
        'Pulled_In_Won'
      ];
      const total = parts.reduce((sum, part) => sum + (has[`${part}_Count`] ?? 0), 0);
      expect(total, key).toBe(has.Won_Count ?? 0);
    }
  });
});
