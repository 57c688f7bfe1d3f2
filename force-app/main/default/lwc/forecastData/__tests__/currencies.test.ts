import { QUERIES, changedAmount, convertAmounts, documentOf, totalsRequest } from 'c/forecastData';
import type { ChangedDeal, Deal, DealSelection, Plan } from 'c/forecastData';
import { exchangeRatesOf, unratedOf } from 'c/forecastModel';
import type { SlipRecord, TotalsRow } from 'c/forecastModel';

// Three currencies. The euro's rate changes within the quarter and once more in a gap-free row without an end; before 2026 its
// fixed rate counts. The pound has dated rates until the end of May, and no fixed one.
const DATED = [
  { iso: 'EUR', from: '2026-01-01', to: '2026-05-15', rate: 0.8 },
  { iso: 'EUR', from: '2026-05-15', to: null, rate: 0.95 },
  { iso: 'GBP', from: '2026-01-01', to: '2026-06-01', rate: 0.5 }
];
const FIXED: Record<string, number> = { EUR: 0.9 };

const TEXT = [
  ...Object.entries(FIXED).map(([iso, rate]) => `${iso} ${rate}`),
  ...DATED.map(({ iso, from, to, rate }) => [iso, rate, from, to].filter((part) => part !== null).join(' '))
].join('\n');

const CSV = `Id,Amount,CurrencyIsoCode,CloseDate,ForecastCategory
1,100.10,USD,2026-05-14,Forecast
2,100.10,EUR,2026-05-14,Forecast
3,100.10,EUR,2026-05-15,Forecast
4,33.33,EUR,2025-12-31,Forecast
5,70.07,GBP,2026-05-31,Forecast
6,70.07,GBP,2026-06-01,Forecast
7,9000,GBP,2026-06-30,Forecast
8,,GBP,2026-06-30,Forecast
9,250,,2026-06-30,Forecast`;
const DEALS = CSV.split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([id, amount, iso, due]) => ({ id, amount: amount === '' ? null : Number(amount), iso, due }));

/** By hand, with nothing of the app. Undefined: no rate. */
const inDollars = (amount: number | null, iso: string, due: string): number | undefined => {
  if (amount === null) return 0;
  if (iso === 'USD' || iso === '') return amount;
  for (const rate of DATED)
    if (rate.iso === iso && rate.from <= due && (rate.to === null || due < rate.to))
      return amount / rate.rate;
  return FIXED[iso] === undefined ? undefined : amount / FIXED[iso];
};
const cents = (amount: number): number => Math.round(amount * 100);
let sum = 0;
const leftOut: string[] = [];
for (const { id, amount, iso, due } of DEALS) {
  const dollars = inDollars(amount, iso, due);
  if (dollars === undefined) leftOut.push(id);
  else sum += dollars;
}

const field = <T>(value: T) => ({ value });
const nodes = (all: readonly object[]) => ({ edges: all.map((node) => ({ node })) });
const answer = (extra: object = {}) => ({
  uiapi: {
    query: {
      Opportunity: nodes(
        DEALS.map(({ id, amount, iso, due }) => ({
          Id: id,
          Amount: field(amount),
          CurrencyIsoCode: field(iso || null),
          CloseDate: field(due),
          ForecastCategory: field('Forecast'),
          IsClosed: field(false),
          IsWon: field(false),
          repCall: field(null),
          repCallCounts: field(false),
          managerCall: field(null),
          managerCallCounts: field(false),
          ...extra
        }))
      )
    }
  }
});
const read = <Result>(name: keyof typeof QUERIES, data: object): Result =>
  QUERIES[name].read(data as never) as Result;
const total = (rows: readonly { amount: number | null }[]): number =>
  rows.reduce((all, { amount }) => all + (amount ?? 0), 0);

beforeEach(() => convertAmounts(exchangeRatesOf('USD', TEXT)));
afterEach(() => convertAmounts(null));

describe('amounts of three currencies', () => {
  it('add up in the corporate one to the cent, by the rate of each close date', () => {
    expect(leftOut).toEqual(['6', '7']);
    const rows = read<TotalsRow[]>('totalsRows', answer());
    const deals = read<{ deals: Deal[] }>('deals', answer()).deals;
    for (const list of [rows, deals]) expect(cents(total(list))).toBe(cents(sum));
    expect(deals[1].own).toEqual({ amount: 100.1, currency: 'EUR' });
  });

  it('are named where there is no rate, with the first day and the number of deals', () => {
    const unrated = [{ currency: 'GBP', day: '2026-06-01', deals: 2 }];
    expect(unratedOf(read<TotalsRow[]>('totalsRows', answer()))).toEqual(unrated);
    expect(unratedOf(read<{ deals: Deal[] }>('deals', answer()).deals)).toEqual(unrated);
  });

  it('are those of each row of history too, by its own close date', () => {
    const past = nodes([
      { Amount: field(40), CloseDate: field('2026-06-30'), CreatedDate: field('2026-02-02T00:00:00Z') },
      { Amount: field(40), CloseDate: field('2026-05-01'), CreatedDate: field('2026-02-01T00:00:00Z') }
    ]);
    const changed = read<ChangedDeal[]>('changedDeals', answer({ past }));
    expect(cents(total(changed))).toBe(cents(sum));
    expect(changed[1].past.map(({ amount }) => amount)).toEqual([40 / 0.8, 40 / 0.95]);
    expect(changed[4].past.map(({ amount }) => amount)).toEqual([80, null]);
  });

  it('change with the close date, and are saved in their own currency', () => {
    const [, euros, , , pounds] = read<{ deals: Deal[] }>('deals', answer()).deals;
    expect(changedAmount(euros, 100.1, '2026-05-15').amount).toBe(100.1 / 0.95);
    expect(changedAmount(euros, 200, '2026-05-14')).toMatchObject({
      amount: 250,
      own: { amount: 200, currency: 'EUR' }
    });
    expect(changedAmount(pounds, 70.07, '2026-06-01')).toMatchObject({
      amount: null,
      unrated: { currency: 'GBP', day: '2026-06-01' }
    });
  });

  it('of plans are converted at the first day of the period, those of slips at the date they slipped from', () => {
    const plan = (iso: string, start: string) => ({
      Id: '1',
      amount: field(1000),
      capacity: field(2000),
      ramp: field(50),
      CurrencyIsoCode: field(iso),
      periodRecord: { start: field(start) }
    });
    const plans = nodes([plan('EUR', '2026-04-01'), plan('EUR', '2026-07-01'), plan('GBP', '2026-07-01')]);
    const read3 = read<Plan[]>('plans', { uiapi: { query: { plans } } });
    expect(read3.map(({ amount, quotaCapacity }) => [amount, quotaCapacity])).toEqual([
      [1250, 2500],
      [1000 / 0.95, 2000 / 0.95],
      [null, null]
    ]);
    expect(unratedOf(read3)).toEqual([{ currency: 'GBP', day: '2026-07-01', deals: 1 }]);
    const slips = nodes([
      {
        Id: '1',
        amount: field(80),
        from: field('2026-05-14'),
        dealCurrency: { CurrencyIsoCode: field('EUR') }
      }
    ]);
    expect(read<SlipRecord[]>('slips', { uiapi: { query: { slips } } })[0].amount).toBe(100);
  });

  it('are asked for with their currency only where they are converted', () => {
    const selection = { period: { start: '2026-04-01', end: '2026-06-30' }, owners: null, motion: null };
    const name = () => totalsRequest(selection as DealSelection).name;
    expect(documentOf(QUERIES.deals)).toBe(QUERIES.deals.documentInCurrencies);
    expect(name()).toBe('totalsRows');
    convertAmounts(exchangeRatesOf('USD', 'EUR 0.9'));
    expect(name()).toBe('totals');
    convertAmounts(null);
    expect(documentOf(QUERIES.deals)).toBe(QUERIES.deals.document);
    expect(name()).toBe('totals');
  });

  it('have no rate before the day since which the rates are known', () => {
    convertAmounts(exchangeRatesOf('USD', `since 2026-01-01\n${TEXT}`));
    expect(unratedOf(read<TotalsRow[]>('totalsRows', answer()))[1]).toEqual({
      currency: 'EUR',
      day: '2025-12-31',
      deals: 1
    });
  });
});
