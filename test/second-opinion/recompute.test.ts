import { describe, expect, it } from 'vitest';
import type { Rows, Settings } from './calculator/rows.ts';
import { callOf, dealOf, historyOf, leadOf, LOST, MAY, memberOf, NO_ROWS, WON } from './companies/by-hand.ts';
import { recompute } from './recompute.ts';

// The calculator itself, on cases worked out by hand.

const all = (rows: Partial<Rows>, settings: Partial<Settings> = {}) =>
  recompute({ ...NO_ROWS, ...rows }, { ...MAY, ...settings });
const sums = (rows: Partial<Rows>, period: string, slice = 'Company All', settings: Partial<Settings> = {}) =>
  all(rows, settings).salesMetrics.find(
    (one) => one.period === period && `${one.dimension} ${one.value}` === slice
  )?.sums;

describe('funnel', () => {
  it('of the deal of docs/metrics.md, which skips a step and goes back to it', () => {
    const rows = {
      Opportunity: [dealOf('deal', { ...WON, Amount: 100, CloseDate: '2026-04-15' })],
      OpportunityHistory: [
        historyOf('1', 'deal', '2026-01-10T12:00:00.000Z', ['Pipeline', 10, '2026-04-30']),
        historyOf('2', 'deal', '2026-03-20T12:00:00.000Z', ['Forecast', 20, '2026-04-30']),
        historyOf('3', 'deal', '2026-04-01T12:00:00.000Z', ['BestCase', 30, '2026-04-30']),
        historyOf('4', 'deal', '2026-04-15T12:00:00.000Z', ['Closed', 100, '2026-04-15'])
      ]
    };
    expect(sums(rows, 'Q:2026-01-01')).toEqual({
      Accepted_Amount__c: 10,
      Accepted_Count__c: 1,
      Reached_Evaluation_Amount__c: 20,
      Reached_Evaluation_Count__c: 1,
      Reached_Negotiation_Amount__c: 20,
      Reached_Negotiation_Count__c: 1,
      Skipped_Evaluation_Amount__c: 20,
      Skipped_Evaluation_Count__c: 1,
      Discovery_Days_Sum__c: 69,
      Evaluation_Days_Sum__c: 0
    });
    const second = sums(rows, 'Q:2026-04-01');
    expect(second).toMatchObject({
      Returned_From_Negotiation_Amount__c: 30,
      Returned_From_Negotiation_Count__c: 1,
      Reached_Won_Amount__c: 100,
      Reached_Won_Count__c: 1,
      Negotiation_Days_Sum__c: 26,
      Won_Days_Sum__c: 95
    });
    expect(second).not.toHaveProperty('Reached_Negotiation_Count__c');
    expect(second).not.toHaveProperty('Skipped_Negotiation_Count__c');
  });

  it('of losses says the last step, and nothing of those that were never in the forecast or have no history', () => {
    const lostDeal = (Id: string) =>
      dealOf(Id, { ...LOST, CloseDate: '2026-05-02', Loss_Type__c: 'Competition' });
    const rows = {
      Opportunity: [lostDeal('back'), lostDeal('never'), lostDeal('unknown')],
      OpportunityHistory: [
        historyOf('1', 'back', '2026-01-20T12:00:00.000Z', ['Forecast', 100, '2026-06-30']),
        historyOf('2', 'back', '2026-02-20T12:00:00.000Z', ['BestCase', 100, '2026-06-30']),
        historyOf('3', 'back', '2026-05-02T12:00:00.000Z', ['Omitted', 100, '2026-05-02']),
        historyOf('4', 'never', '2026-05-02T12:00:00.000Z', ['Omitted', 100, '2026-05-02'])
      ]
    };
    const quarter = sums(rows, 'Q:2026-04-01') ?? {};
    const lost = Object.entries(quarter).filter(([name]) => /^(Lost|Reached|Returned)/.test(name));
    expect(Object.fromEntries(lost)).toEqual({
      Lost_Competition_Amount__c: 300,
      Lost_Competition_Count__c: 3,
      Lost_In_Evaluation_Amount__c: 100,
      Lost_In_Evaluation_Count__c: 1
    });
  });

  it('of customers counts what they bought on a later day, and the first of it with its days', () => {
    const bought = (Id: string, CloseDate: string, more = {}) =>
      dealOf(Id, { ...WON, AccountId: 'acc', CloseDate, ...more });
    const rows = {
      Opportunity: [
        // Not accepted, but a customer is a customer.
        bought('first', '2026-01-15', {
          Sales_Accepted_Date__c: null,
          CreatedDate: '2026-01-02T12:00:00.000Z'
        }),
        bought('same day', '2026-01-15'),
        bought('b', '2026-04-25', { Amount: 20 }),
        bought('a', '2026-04-25', { Amount: 30 }),
        bought('third', '2026-05-01', { Amount: 40 }),
        bought('deleted', '2025-01-01', { IsDeleted: true }),
        dealOf('no account', { ...WON, CloseDate: '2026-05-02' })
      ]
    };
    expect(sums(rows, 'Q:2026-01-01')).not.toHaveProperty('Upsell_Count__c');
    expect(sums(rows, 'Q:2026-04-01')).toMatchObject({
      Upsell_Amount__c: 90,
      Upsell_Count__c: 3,
      First_Upsell_Count__c: 1,
      First_Upsell_Days_Sum__c: 100
    });
  });
});

describe('sums', () => {
  it('of a deal that was there at the start, one created, one pulled in and one put off', () => {
    const rows = {
      Opportunity: [
        dealOf('start', { ...WON, Amount: 280, CloseDate: '2026-04-15' }),
        dealOf('created', {
          ...WON,
          Amount: 60,
          CloseDate: '2026-04-20',
          Sales_Accepted_Date__c: '2026-04-01'
        }),
        dealOf('pulled', { ...WON, Amount: 70, CloseDate: '2026-05-01' }),
        dealOf('slipped', { ForecastCategory: 'BestCase', Amount: 220, CloseDate: '2026-07-10' })
      ],
      OpportunityHistory: [
        historyOf('1', 'start', '2026-01-05T12:00:00.000Z', ['Forecast', 300, '2026-04-30']),
        historyOf('2', 'start', '2026-04-15T12:00:00.000Z', ['Closed', 280, '2026-04-15']),
        // 2 April 03:59 UTC is still 1 April in New York.
        historyOf('3', 'created', '2026-04-02T03:59:00.000Z', ['Pipeline', 50, '2026-04-30']),
        historyOf('4', 'created', '2026-04-20T12:00:00.000Z', ['Closed', 60, '2026-04-20']),
        historyOf('5', 'pulled', '2026-01-05T12:00:00.000Z', ['Pipeline', 70, '2026-08-01']),
        historyOf('6', 'pulled', '2026-05-01T12:00:00.000Z', ['Closed', 70, '2026-05-01']),
        historyOf('7', 'slipped', '2026-01-05T12:00:00.000Z', ['MostLikely', 220, '2026-06-12']),
        historyOf('8', 'slipped', '2026-05-05T12:00:00.000Z', ['BestCase', 999, '2026-07-10'])
      ]
    };
    expect(sums(rows, 'Q:2026-04-01')).toEqual({
      Won_Amount__c: 410,
      Won_Count__c: 3,
      Won_Days_Sum__c: 95 + 19 + 111,
      Start_Commit_Amount__c: 300,
      Start_Commit_Count__c: 1,
      Start_Won_Commit_Amount__c: 300,
      Start_Won_Commit_Count__c: 1,
      Start_Best_Case_Amount__c: 220,
      Start_Best_Case_Count__c: 1,
      Accepted_Amount__c: 50,
      Accepted_Count__c: 1,
      Created_And_Won_Amount__c: 60,
      Created_And_Won_Count__c: 1,
      Pulled_In_Won_Amount__c: 70,
      Pulled_In_Won_Count__c: 1,
      Slipped_Amount__c: 220,
      Slipped_Count__c: 1,
      Slipped_Best_Case_Amount__c: 220,
      Slipped_Best_Case_Count__c: 1,
      // Won from Conversations: both steps on the way are reached and skipped.
      Reached_Evaluation_Amount__c: 60 + 70,
      Reached_Evaluation_Count__c: 2,
      Reached_Negotiation_Amount__c: 60 + 70,
      Reached_Negotiation_Count__c: 2,
      Reached_Won_Amount__c: 410,
      Reached_Won_Count__c: 3,
      Skipped_Evaluation_Amount__c: 60 + 70,
      Skipped_Evaluation_Count__c: 2,
      Skipped_Negotiation_Amount__c: 60 + 70,
      Skipped_Negotiation_Count__c: 2,
      Discovery_Days_Sum__c: 19 + 111,
      Evaluation_Days_Sum__c: 0,
      Negotiation_Days_Sum__c: 95
    });
    // Months are for motions that work by month.
    expect(sums(rows, 'M:2026-04-01')).toBeUndefined();
  });

  it('of two rows of one instant take the higher Id, and none of the very start', () => {
    const OpportunityHistory = [
      historyOf('b', 'tie', '2026-03-01T12:00:00.000Z', ['Forecast', 20, '2026-06-30']),
      historyOf('a', 'tie', '2026-03-01T12:00:00.000Z', ['Pipeline', 10, '2026-06-30']),
      historyOf('c', 'late', '2026-04-01T04:00:00.000Z', ['BestCase', 30, '2026-06-30']),
      historyOf('d', 'early', '2026-04-01T03:59:59.999Z', ['BestCase', 7, '2026-06-30'])
    ];
    const rows = { Opportunity: [dealOf('tie'), dealOf('late'), dealOf('early')], OpportunityHistory };
    expect(sums(rows, 'Q:2026-04-01')).toEqual({
      Start_Commit_Amount__c: 20,
      Start_Commit_Count__c: 1,
      Start_Best_Case_Amount__c: 7,
      Start_Best_Case_Count__c: 1,
      // "late" comes to Best Case with the first instant of the quarter, 81 days after 10 January.
      Reached_Evaluation_Amount__c: 30,
      Reached_Evaluation_Count__c: 1,
      Skipped_Discovery_Amount__c: 30,
      Skipped_Discovery_Count__c: 1,
      Discovery_Days_Sum__c: 81
    });
  });

  it('of a deal open at the end slip when the period is over, not on its last day', () => {
    const rows = { Opportunity: [dealOf('open', { Sales_Motion__c: 'Inside' })] };
    const on = (now: string) => ({
      slipped: sums(rows, 'Q:2026-04-01', 'Motion Inside', { now })?.Slipped_Count__c ?? 0,
      times: all(rows, { now }).timesSlipped.get('open')
    });
    expect(on('2026-07-01T03:59:59.999Z')).toEqual({ slipped: 0, times: undefined });
    expect(on('2026-07-01T04:00:00.000Z')).toEqual({ slipped: 1, times: 1 });
  });

  it('of a deal closed without history begin on the day it closed, where it was loaded later', () => {
    const loaded = { CreatedDate: '2026-02-01T10:00:00.000Z', Sales_Accepted_Date__c: null };
    const rows = {
      Opportunity: [
        dealOf('won', { ...WON, ...loaded, CloseDate: '2024-05-15' }),
        dealOf('lost', { ...LOST, ...loaded, Amount: 40, CloseDate: '2024-05-15' })
      ]
    };
    expect(sums(rows, 'Q:2024-04-01')).toMatchObject({ Won_Amount__c: 100, Lost_Unclassified_Amount__c: 40 });
  });

  it('are in the corporate currency, at the rate of the day they are due', () => {
    const rows = {
      CurrencyType: [
        { IsoCode: 'USD', ConversionRate: 1, IsCorporate: true },
        { IsoCode: 'EUR', ConversionRate: 0.8, IsCorporate: false }
      ],
      DatedConversionRate: [
        { IsoCode: 'EUR', ConversionRate: 0.5, StartDate: '2026-04-15', NextStartDate: '2026-05-01' }
      ],
      Opportunity: [
        dealOf('first day', { ...WON, CurrencyIsoCode: 'EUR', CloseDate: '2026-04-15' }), // 200
        dealOf('day after', { ...WON, CurrencyIsoCode: 'EUR', CloseDate: '2026-05-01' }), // 125
        dealOf('no rate', { ...WON, CurrencyIsoCode: 'XXX', CloseDate: '2026-05-01' })
      ]
    };
    expect(sums(rows, 'Q:2026-04-01')).toMatchObject({ Won_Amount__c: 325, Won_Count__c: 3 });
  });

  it('of a team are of everybody below, at any depth', () => {
    const user = (Id: string, ManagerId: string | null) => ({ Id, Name: Id, ManagerId });
    const rows = {
      User: [user('vp', null), user('lead', 'vp'), user('rep', 'lead')],
      Opportunity: [dealOf('a', WON), dealOf('b', { ...WON, OwnerId: 'lead', Amount: 7 })]
    };
    const won = (slice: string) => sums(rows, 'Q:2026-04-01', slice)?.Won_Amount__c;
    expect([won('Team vp'), won('Team lead'), won('Team rep'), won('Seller lead')]).toEqual([
      107,
      107,
      undefined,
      7
    ]);
  });
});

describe('stays', () => {
  it('begin and end on the days of the org, and days of changed clocks have their hours', () => {
    const stay = (Id: string, at: string, StageName: string) =>
      historyOf(Id, 'deal', at, ['Pipeline', 10, '2026-06-30'], { StageName });
    const { stageMetrics } = all({
      Opportunity: [dealOf('deal')],
      OpportunityHistory: [
        stay('1', '2026-03-08T05:00:00.000Z', 'Case'), // midnight; clocks go forward that day
        stay('2', '2026-03-09T04:00:00.000Z', 'Offering'), // the next midnight
        stay('3', '2026-04-01T03:59:59.999Z', 'Case') // the last millisecond of the quarter
      ]
    });
    expect(stageMetrics.map(({ period, stage, sums: found }) => [period, stage, found])).toEqual([
      [
        'Q:2026-01-01',
        'Case',
        {
          Entered_Amount__c: 20,
          Entered_Count__c: 2,
          Returned_Amount__c: 10,
          Returned_Count__c: 1,
          Days_Sum__c: 23 / 24
        }
      ],
      [
        'Q:2026-01-01',
        'Offering',
        {
          Entered_Amount__c: 10,
          Entered_Count__c: 1,
          Advanced_Amount__c: 10,
          Advanced_Count__c: 1,
          Days_Sum__c: 23 - 1 / 86_400_000
        }
      ]
    ]);
  });

  it('on a day that begins twice are on that day', () => {
    // In the Azores clocks go from 01:00 back to 00:00 on 25 October 2026: that day begins at 00:00 UTC.
    const { periods } = all(
      { Opportunity: [dealOf('deal')] },
      { timeZone: 'Atlantic/Azores', now: '2026-10-25T00:00:00.000Z' }
    );
    expect(periods.at(-1)?.eDay).toBe('2026-10-25');
  });
});

describe('leads and accounts', () => {
  it('count answers within exactly the time', () => {
    const answered = (n: number, minutes: number) => {
      const at = new Date(Date.parse('2026-05-04T12:00:00.000Z') + minutes * 60_000).toISOString();
      return { lead: leadOf(`l${n}`), call: callOf(`c${n}`, `l${n}`, at) };
    };
    const made = [0, 5, 5.001, 60, 60.001, 1440, 1440.001, -1].map((minutes, n) => answered(n, minutes));
    const { leadMetrics } = all({
      Opportunity: [dealOf('deal')],
      Lead: made.map(({ lead }) => lead),
      Task: made.map(({ call }) => call)
    });
    expect(leadMetrics.find(({ period }) => period === 'M:2026-05-01')?.sums).toEqual({
      Leads_Count__c: 8,
      Responded_Count__c: 7,
      First_Response_Minutes_Sum__c: 0 + 5 + 6 + 60 + 61 + 1440 + 1441,
      Within_5_Min__c: 2,
      Within_1_Hour__c: 4,
      Within_24_Hours__c: 6
    });
  });

  it('halve points with every 30 days that have passed', () => {
    const { leads } = all({
      Lead: [leadOf('l')],
      CampaignMember: [
        memberOf('1', 'l', 'Inquired', '2026-05-20'), // 40
        memberOf('2', 'l', 'Requested Demo', '2026-04-20'), // 15
        memberOf('3', 'l', 'Attended', '2026-03-21'), // 5
        memberOf('4', 'l', 'Clicked', '2026-06-19') // 5, not 10
      ]
    });
    expect(leads[0]?.Engagement__c).toBe(65);
  });
});
