import { afterAll, beforeAll, expect, it } from 'vitest';
import { column, csv, id, removeFolders, rows, smallOrg } from '../../support/small-org.ts';
import type { Org } from '../../../engine/types.ts';

const [ANA, BEN] = [id('005', 1), id('005', 2)];
let org: Org;

/** Two euros are a dollar since July, four before, ten by the current rate; three pounds are a dollar, without dates. */
beforeAll(async () => {
  org = await smallOrg({
    data: {
      'User.csv': csv(
        'Id,Username,LastName,DefaultCurrencyIsoCode,IsActive',
        `${ANA},ana@x.example,Ana,EUR,1`,
        `${BEN},ben@x.example,Ben,,1`
      ),
      'CurrencyType.csv': csv(
        'Id,IsoCode,ConversionRate,IsCorporate,IsActive,DecimalPlaces',
        `${id('01L', 1)},USD,1,1,1,2`,
        `${id('01L', 2)},EUR,10,0,1,2`,
        `${id('01L', 3)},GBP,3,0,1,2`
      ),
      'DatedConversionRate.csv': csv(
        'Id,IsoCode,StartDate,NextStartDate,ConversionRate',
        `${id('04w', 1)},EUR,2026-01-01,2026-07-01,4`,
        `${id('04w', 2)},EUR,2026-07-01,,2`
      ),
      'Account.csv': csv('Id,Name,AnnualRevenue,CurrencyIsoCode', `${id('001', 1)},Acme,1000,EUR`),
      'Opportunity.csv': csv(
        'Id,Name,StageName,CloseDate,Amount,CurrencyIsoCode,OwnerId,Probability',
        `${id('006', 1)},June,Prospecting,2026-06-30,100,EUR,${ANA},10`,
        `${id('006', 2)},July,Prospecting,2026-07-01,100,EUR,${ANA},10`,
        `${id('006', 3)},Long ago,Prospecting,2025-12-31,100,EUR,${ANA},10`,
        `${id('006', 4)},Pounds,Prospecting,2026-07-01,90,GBP,${ANA},10`,
        `${id('006', 5)},Dollars,Prospecting,2026-07-01,5,USD,${ANA},10`
      ),
      'OpportunityHistory.csv': csv(
        'Id,OpportunityId,StageName,Amount,CloseDate,CurrencyIsoCode',
        `${id('008', 1)},${id('006', 1)},Prospecting,100,2026-06-30,EUR`
      )
    }
  });
});
afterAll(async () => {
  await org.close();
  removeFolders();
});

it('aggregates of deals are in the corporate currency, at the rate of the close date, else at the current rate', async () => {
  const [sums] = await rows(
    org,
    'SELECT SUM(Amount) total, AVG(Amount) mean, MAX(Amount) most FROM Opportunity'
  );
  expect(sums).toMatchObject({ total: 25 + 50 + 10 + 30 + 5, mean: 24 });
  expect(
    await rows(
      org,
      'SELECT CurrencyIsoCode, SUM(Amount) s FROM Opportunity GROUP BY CurrencyIsoCode ORDER BY CurrencyIsoCode'
    )
  ).toMatchObject([{ s: 85 }, { s: 30 }, { s: 5 }]);
  expect(await column(org, 'SELECT SUM(Amount) FROM OpportunityHistory')).toEqual([25]);
});

it('aggregates of what is reckoned from an amount are converted too', async () => {
  expect(await column(org, 'SELECT SUM(ExpectedRevenue) FROM Opportunity')).toEqual([12]);
});

it('aggregates of other objects are at the current rate', async () => {
  expect(await column(org, 'SELECT SUM(AnnualRevenue) FROM Account')).toEqual([100]);
});

it('convertCurrency shows the currency of the user who asks, FORMAT that of the record', async () => {
  const soql =
    'SELECT convertCurrency(Amount) own, FORMAT(Amount) shown, FORMAT(convertCurrency(Amount)) both FROM Opportunity ORDER BY Id';
  expect((await rows(org, soql, ANA)).map(({ own, shown, both }) => [own, shown, both])).toEqual([
    [100, 'EUR 100.00', 'EUR 100.00'],
    [100, 'EUR 100.00', 'EUR 100.00'],
    [100, 'EUR 100.00', 'EUR 100.00'],
    [60, 'GBP 90.00', 'EUR 60.00'],
    [10, 'USD 5.00', 'EUR 10.00']
  ]);
  expect((await rows(org, soql)).map(({ own }) => own)).toEqual([25, 50, 10, 30, 5]);
});

it('an amount with its currency is compared in the corporate currency', async () => {
  expect(await column(org, 'SELECT Name FROM Opportunity WHERE Amount > USD25 ORDER BY Id')).toEqual([
    'July',
    'Pounds'
  ]);
  expect(await column(org, 'SELECT Name FROM Opportunity WHERE Amount < GBP30 ORDER BY Id')).toEqual([
    'Dollars'
  ]);
});
