import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from './random.ts';

/** The day on which the company's records end. */
export const today = '2026-08-20';

const id = (prefix: string, n: number): string => `${prefix}pr${String(n).padStart(10, '0')}AAA`;

export const users = Array.from({ length: 8 }, (_, n) => id('005', n));
/** 0 leads 1 and 2, who lead the others. */
const managers = [-1, 0, 0, 1, 1, 1, 2, 2];
export const sellers = users.slice(3);
export const accounts = Array.from({ length: 9 }, (_, n) => id('001', n));

export const openStages = [
  'Understanding Offerings',
  'Building Business Case',
  'Running Evaluation',
  'Comparing Shortlist',
  'Negotiating Proposal',
  'Confirming Deployment',
  'Redlining Documents'
] as const;
const categories = ['Pipeline', 'Pipeline', 'BestCase', 'BestCase', 'Forecast', 'Forecast', 'Forecast'];
export const motions = ['Enterprise', 'Inside', 'Expansion'] as const;
const competitorNames = ['Incumbent supplier', 'Other'] as const;
export const competitors = competitorNames.map((_, n) => id('a0c', n));
export const sources = ['Web', 'Event', ''] as const;
export const currencies = ['USD', 'EUR', 'GBP'] as const;

type Row = Record<string, string | number>;

export interface Size {
  readonly deals: number;
  /** Rows of history that a deal has at most. */
  readonly mostRows: number;
}

const day = (offset: number): string =>
  new Date(Date.parse(`${today}T12:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
const moment = (offset: number): string => `${day(offset)}T15:00:00.000Z`;

interface Made {
  deals: Row[];
  history: Row[];
}

/** Deals of the last year with some rows of history each; the last row is what the deal is today. */
function makeDeals(random: Random, { deals: count, mostRows }: Size): Made {
  const deals: Row[] = [];
  const history: Row[] = [];
  for (let n = 0; n < count; n += 1) {
    const born = -20 - random.below(340);
    const steps = Math.min(-1 - born, Math.max(1, mostRows - random.below(4)));
    const length = Math.floor((-1 - born) / steps);
    const fate = random.pick(['won', 'lost', 'open', 'open'] as const);
    const currency = random.pick(currencies);
    let due = born + 60 + random.below(120);
    let row: Row = {};
    for (let step = 0; step < steps; step += 1) {
      const isEnd = step === steps - 1 && fate !== 'open';
      const stage = Math.min(6, Math.floor((7 * step) / steps) + random.below(3));
      const at = born + step * length;
      if (random.chance(1.2 / steps)) due += 45;
      row = {
        StageName: isEnd ? (fate === 'won' ? 'Closed Won' : 'Closed Lost') : (openStages[stage] as string),
        ForecastCategory: isEnd ? (fate === 'won' ? 'Closed' : 'Omitted') : (categories[stage] as string),
        Amount: random.chance(0.05) ? '' : 1000 + 100 * random.below(500),
        CloseDate: day(isEnd ? at : due),
        CurrencyIsoCode: currency,
        CreatedDate: moment(at),
        SystemModstamp: moment(at)
      };
      history.push({ Id: id('008', history.length), OpportunityId: id('006', n), ...row });
    }
    deals.push({
      Id: id('006', n),
      Name: `Deal ${n}`,
      AccountId: random.pick(accounts),
      OwnerId: random.pick(sellers),
      LeadSource: random.pick(sources),
      Sales_Motion__c: random.pick(motions),
      Sales_Accepted_Date__c: random.chance(0.8) ? day(born + 3) : '',
      Loss_Type__c: fate === 'lost' ? random.pick(['Competition', 'No Decision', '']) : '',
      Competitor__c: random.chance(0.5) ? random.pick(competitors) : '',
      ...row,
      CreatedDate: moment(born)
    });
  }
  return { deals, history };
}

/** Leads of two sources and of none, one in each stage; each but the last was called after some minutes. */
function makeLeads(): { leads: Row[]; calls: Row[] } {
  const at = (n: number, minutes: number): string =>
    new Date(Date.parse(moment(-60 + 9 * n)) + minutes * 60_000).toISOString();
  const leads = ['Lead', 'MQL', 'SQL', 'SAL', 'Nurture', 'MQL'].map((stage, n) => ({
    Id: id('00Q', n),
    LastName: `Lead ${n}`,
    Company: 'Acme',
    LeadSource: sources[n % sources.length] as string,
    Lead_Stage__c: stage,
    Status: 'Open - Not Contacted',
    OwnerId: sellers[0] as string,
    CreatedDate: at(n, 0),
    SystemModstamp: at(n, 0)
  }));
  const calls = [2, 3, 30, 600, 9000].map((minutes, n) => ({
    Id: id('00T', n),
    WhoId: id('00Q', n),
    Subject: 'Call',
    Type: 'Call',
    Status: 'Completed',
    IsClosed: 1,
    OwnerId: sellers[0] as string,
    CreatedDate: at(n, minutes),
    CompletedDateTime: at(n, minutes),
    SystemModstamp: at(n, minutes)
  }));
  return { leads, calls };
}

const rates: readonly (readonly [string, string, string, number])[] = [
  ['EUR', '2025-01-01', '2026-04-01', 0.9],
  ['EUR', '2026-04-01', '9999-12-31', 0.95],
  ['GBP', '2025-01-01', '9999-12-31', 0.8]
];

function tables(size: Size): Record<string, Row[]> {
  const made = makeDeals(new Random(1), size);
  const { leads, calls } = makeLeads();
  return {
    Organization: [
      { Id: id('00D', 1), Name: 'Proof', TimeZoneSidKey: 'America/New_York', FiscalYearStartMonth: 1 }
    ],
    User: users.map((Id, n) => ({
      Id,
      Username: `u${n}@proof.example`,
      LastName: `Person ${n}`,
      Name: `Person ${n}`,
      CommunityNickname: `u${n}`,
      TimeZoneSidKey: 'America/New_York',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      ManagerId: users[managers[n] ?? -1] ?? '',
      IsActive: 1
    })),
    Account: accounts.map((Id, n) => ({
      Id,
      Name: `Account ${n}`,
      Market_Segment__c: ['Enterprise', 'Mid-Market', 'SMB'][n % 3] as string,
      BillingCountry: ['Germany', 'Atlantis', ''][n % 3] as string,
      OwnerId: users[1] as string
    })),
    Competitor__c: competitorNames.map((Name, n) => ({
      Id: competitors[n] as string,
      Name,
      Is_Active__c: 1,
      OwnerId: users[0] as string
    })),
    CurrencyType: currencies.map((IsoCode, n) => ({
      Id: id('01L', n),
      IsoCode,
      ConversionRate: [1, 0.92, 0.81][n] as number,
      IsCorporate: n === 0 ? 1 : 0,
      IsActive: 1
    })),
    DatedConversionRate: rates.map(([IsoCode, StartDate, NextStartDate, ConversionRate], n) => ({
      Id: id('04w', n),
      IsoCode,
      StartDate,
      NextStartDate,
      ConversionRate
    })),
    Opportunity: made.deals,
    OpportunityHistory: made.history,
    Lead: leads,
    Task: calls
  };
}

const line = (values: readonly (string | number)[]): string =>
  `${values.map((value) => `"${String(value).replaceAll('"', '""')}"`).join(',')}\n`;

/** Writes the data export of a small company with several currencies; the same for the same size. */
export function writeCompany(size: Size): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'proof-company-'));
  for (const [object, rows] of Object.entries(tables(size))) {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const body = rows.map((row) => line(columns.map((column) => row[column] ?? ''))).join('');
    writeFileSync(join(folder, `${object}.csv`), line(columns) + body);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
