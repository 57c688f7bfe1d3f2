import { expect, it } from 'vitest';
import type { Rows, Settings } from '../calculator/rows.ts';
import { dealOf, historyOf, NO_ROWS, WON } from '../companies/by-hand.ts';
import { recompute } from '../recompute.ts';
import { differences, expectedOf } from './compare.ts';
import { SyncOf } from './sync-of.ts';

// Edges that chance seldom meets.

const settings: Settings = {
  now: '2026-11-10T12:00:00.000Z',
  timeZone: 'Atlantic/Azores',
  fiscalYearStartMonth: 1
};
const NOT_ACCEPTED = { Sales_Accepted_Date__c: null };

const rows: Rows = {
  ...NO_ROWS,
  CurrencyType: [
    { IsoCode: 'USD', ConversionRate: 1, IsCorporate: true },
    { IsoCode: 'EUR', ConversionRate: 0.8, IsCorporate: false }
  ],
  DatedConversionRate: [
    { IsoCode: 'EUR', ConversionRate: 0.5, StartDate: '2026-10-01', NextStartDate: '2026-10-15' }
  ],
  Forecast_Policy__mdt: [
    ...NO_ROWS.Forecast_Policy__mdt,
    { Sales_Motion__c: 'Enterprise', Period_Kind__c: 'Quarter', Acceptance_Starts_On__c: '2026-10-01' }
  ],
  Opportunity: [
    // Created at the instant from which on deals have to be accepted, and the second before.
    dealOf('awaits', { ...NOT_ACCEPTED, CreatedDate: '2026-10-01T00:00:00.000Z', CloseDate: '2026-12-15' }),
    dealOf('needs none', {
      ...NOT_ACCEPTED,
      CreatedDate: '2026-09-30T23:59:59.000Z',
      CloseDate: '2026-12-15'
    }),
    // Won without ever being accepted.
    dealOf('won', {
      ...WON,
      ...NOT_ACCEPTED,
      CreatedDate: '2026-10-02T12:00:00.000Z',
      CloseDate: '2026-10-20'
    }),
    // Put off, but accepted only tomorrow: it has not slipped yet.
    dealOf('tomorrow', { Sales_Accepted_Date__c: '2026-11-11', CloseDate: '2027-02-01' }),
    // Won on the day the dated rate ends: at the fixed rate.
    dealOf('rate', { ...WON, CurrencyIsoCode: 'EUR', CloseDate: '2026-10-15' }),
    // Changed in the first of two hours after midnight on the day after it was accepted.
    // Was due on 1 December, and is no longer.
    dealOf('history', { CurrencyIsoCode: 'EUR', CloseDate: '2026-11-20' }),
    dealOf('midnight', { Sales_Accepted_Date__c: '2026-10-24', CloseDate: '2027-02-01' })
  ],
  OpportunityHistory: [
    historyOf('1', 'tomorrow', '2026-10-20T12:00:00.000Z', ['Forecast', 100, '2026-12-01']),
    historyOf('2', 'tomorrow', '2026-11-01T12:00:00.000Z', ['Forecast', 100, '2027-02-01']),
    historyOf('5', 'history', '2026-10-20T12:00:00.000Z', ['Forecast', 80, '2026-12-01']),
    historyOf('6', 'history', '2026-11-01T12:00:00.000Z', ['Forecast', 80, '2026-11-20']),
    historyOf('3', 'midnight', '2026-10-24T12:00:00.000Z', ['Pipeline', 10, '2027-02-01']),
    historyOf('4', 'midnight', '2026-10-25T00:30:00.000Z', ['Pipeline', 99, '2027-02-01'])
  ]
};

it('the sync is right on edges that chance seldom meets', async () => {
  const records = recompute(rows, settings);
  const quarter = records.salesMetrics.find(
    ({ period, dimension }) => period === 'Q:2026-10-01' && dimension === 'Company'
  );
  expect(quarter?.sums).toMatchObject({ Won_Amount__c: 125, Accepted_Amount__c: 110 });
  expect(quarter?.sums).not.toHaveProperty('Slipped_Count__c');
  const sync = await SyncOf.open();
  try {
    expect(differences(expectedOf(records, rows), await sync.first(rows, settings))).toEqual([]);
    // The next day: the one is accepted, and a rate begins on the very day on which the other was due.
    const rate = {
      IsoCode: 'EUR',
      ConversionRate: 0.25,
      StartDate: '2026-12-01',
      NextStartDate: '9999-12-31'
    };
    const then = { ...rows, DatedConversionRate: [...rows.DatedConversionRate, rate] };
    const at = { ...settings, now: '2026-11-11T12:00:00.000Z' };
    const expected = expectedOf(recompute(then, at), then);
    expect(expected.get('Stage_Metric__c Q:2026-10-01|Enterprise|Offering')).toMatchObject({
      Entered_Amount__c: 100 + 80 / 0.25 + 10
    });
    expect(differences(expected, await sync.next(then, at))).toEqual([]);
  } finally {
    await sync.close();
  }
});
