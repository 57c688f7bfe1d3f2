import { addDays } from '../calculator/days.ts';
import type {
  AccountRow,
  CurrencyRow,
  DatedRateRow,
  RegionRow,
  Rows,
  Settings,
  UserRow
} from '../calculator/rows.ts';
import { randomTime, type Time } from './calendar.ts';
import { Chance } from './chance.ts';
import { ACCOUNTS, COMPETITORS, randomDeals, SELLERS } from './deals.ts';
import { randomLeads } from './leads.ts';
import { STAGES } from './stages.ts';
import { periodRecords, randomSubmissions } from './submissions.ts';

export interface Company {
  readonly rows: Rows;
  readonly settings: Settings;
}

export interface Size {
  readonly deals: number;
  readonly leads: number;
}

/** Who reports to whom: three levels below the first, a manager who sells, and a user without a manager or reports. */
const MANAGERS = [-1, 0, 0, 1, 1, 3, 3, -1];

/** A company in which dates, times and figures lie on the edges more often than not. The same for the same seed. */
export function randomCompany(seed: number, size: Size = { deals: 100, leads: 40 }): Company {
  const chance = new Chance(seed);
  const time = randomTime(seed, chance);
  const money = randomCurrencies(chance, time);
  const deals = randomDeals(
    chance,
    time,
    size.deals,
    // The last one has no rate.
    money.CurrencyType.length > 0 ? [...money.CurrencyType.map(({ IsoCode }) => IsoCode), 'COP'] : []
  );
  const rows: Rows = {
    User: randomUsers(),
    Account: randomAccounts(chance),
    Competitor__c: COMPETITORS,
    ...deals,
    OpportunityStage: STAGES,
    ...money,
    Period: time.periods,
    UserRole: [],
    Forecast_Policy__mdt: randomPolicies(chance, deals.Opportunity),
    Sales_Region__mdt: randomRegions(chance),
    ...randomLeads(chance, time, size.leads, deals.Opportunity),
    Forecast_Period__c: [],
    Forecast_Submission__c: []
  };
  const { settings } = time;
  const Forecast_Period__c = periodRecords(rows, settings);
  const Forecast_Submission__c = randomSubmissions(chance, Forecast_Period__c, settings, size.deals);
  return { rows: { ...rows, Forecast_Period__c, Forecast_Submission__c }, settings };
}

/** Acceptance starts on the day that some deal was created, or the day after, or never. */
function randomPolicies(chance: Chance, deals: Rows['Opportunity']): Rows['Forecast_Policy__mdt'] {
  const start = (): string | null => {
    if (chance.is(0.5)) return null;
    const day = chance.pick(deals).CreatedDate.slice(0, 10);
    return chance.is(0.5) ? day : addDays(day, 1);
  };
  return [
    { Sales_Motion__c: 'Enterprise', Period_Kind__c: 'Quarter', Acceptance_Starts_On__c: start() },
    { Sales_Motion__c: 'Inside', Period_Kind__c: 'Month', Acceptance_Starts_On__c: start() }
  ];
}

const COUNTRIES = ['Germany', 'France', 'Narnia', null];

/** The sync cannot see the last seller. */
function randomUsers(): UserRow[] {
  return SELLERS.slice(0, -1).map((Id, n) => ({
    Id,
    Name: `Person ${n}`,
    ManagerId: SELLERS[MANAGERS[n] as number] ?? null
  }));
}

function randomAccounts(chance: Chance): AccountRow[] {
  return ACCOUNTS.map((Id, n) => ({
    Id,
    ...accountFields(chance, 'first'),
    IsDeleted: n === 0
  }));
}

/** What an account says of its slices: at first, and later, with values that no account had before. */
export function accountFields(chance: Chance, when: 'first' | 'later'): Omit<AccountRow, 'Id' | 'IsDeleted'> {
  const pick = <Value>(first: readonly Value[], later: readonly Value[]): Value =>
    chance.pick(when === 'first' ? first : later);
  return {
    Market_Segment__c: pick(['SMB', 'Enterprise', null], ['SMB', 'Public', null]),
    BillingCountry: pick(COUNTRIES, ['Germany', 'Narnia', null])
  };
}

/** Some countries are mapped, in another spelling, once or twice; some are not. */
function randomRegions(chance: Chance): RegionRow[] {
  return [
    { Country__c: 'germany', Region__c: 'Europe' },
    { Country__c: ' France ', Region__c: chance.pick(['Europe', 'South']) },
    ...(chance.is(0.5) ? [{ Country__c: 'GERMANY', Region__c: 'DACH' }] : [])
  ];
}

/** One currency, or several of which one has fixed rates and one has rates that begin on the days deals are due. */
function randomCurrencies(
  chance: Chance,
  time: Time
): { CurrencyType: CurrencyRow[]; DatedConversionRate: DatedRateRow[] } {
  if (chance.is(0.3)) return { CurrencyType: [], DatedConversionRate: [] };
  const starts = [
    ...new Set([chance.pick(time.edgeDays), chance.pick(time.edgeDays), addDays(time.today, -200)])
  ];
  starts.sort();
  const laterThan = (day: string): string[] => time.edgeDays.filter((edge) => edge > day);
  return {
    CurrencyType: [
      { IsoCode: 'USD', ConversionRate: 1, IsCorporate: true },
      { IsoCode: 'GBP', ConversionRate: 0.8, IsCorporate: false },
      { IsoCode: 'EUR', ConversionRate: 0.95, IsCorporate: false }
    ],
    DatedConversionRate: starts.map((StartDate, n) => ({
      IsoCode: 'EUR',
      ConversionRate: [0.5, 0.7, 0.9][n] as number,
      StartDate,
      // The last one ends too: then the fixed rate holds again.
      NextStartDate: starts[n + 1] ?? chance.pick(['9999-12-31', ...laterThan(StartDate)])
    }))
  };
}
