import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanRow } from '../calculator/coverage.ts';
import type { Rows, Settings, SubmissionRow } from '../calculator/rows.ts';
import type { Company } from '../companies/random-company.ts';

type Line = Record<string, string>;

const NUMBERS = new Set(['Amount', 'Number__c', 'Plan_Amount__c', 'SortOrder']);
const FLAGS = new Set(['IsDeleted', 'IsClosed', 'IsWon', 'IsConverted', 'HasResponded']);

const valueOf = (name: string, text: string): unknown => {
  if (FLAGS.has(name)) return text === '1' || text === 'true';
  if (text === '') return null;
  return NUMBERS.has(name) ? Number(text) : text;
};

const read = (folder: string, object: string): Line[] =>
  parse(readFileSync(join(folder, `${object}.csv`)), { columns: true, bom: true }) as Line[];

const rowsOf = <Row>(folder: string, object: string): Row[] =>
  read(folder, object).map(
    (line) =>
      Object.fromEntries(Object.entries(line).map(([name, text]) => [name, valueOf(name, text)])) as Row
  );

/** A folder as the data export delivers it, with the plans in it. Leads and stages of it are left out. */
export function csvCompany(folder: string, now: string): Company & { plans: PlanRow[] } {
  const [organization] = read(folder, 'Organization');
  const periods = new Map(read(folder, 'Forecast_Period__c').map((line) => [line.Id, line.Key__c as string]));
  const rows: Rows = {
    User: rowsOf(folder, 'User'),
    Account: rowsOf(folder, 'Account'),
    Competitor__c: rowsOf(folder, 'Competitor__c'),
    Sales_Region__mdt: [],
    Opportunity: rowsOf(folder, 'Opportunity'),
    OpportunityHistory: rowsOf(folder, 'OpportunityHistory'),
    OpportunityStage: [],
    CurrencyType: [],
    DatedConversionRate: [],
    Period: [],
    UserRole: [],
    Forecast_Policy__mdt: [
      { Sales_Motion__c: 'Enterprise', Period_Kind__c: 'Quarter', Acceptance_Starts_On__c: null },
      { Sales_Motion__c: 'Inside', Period_Kind__c: 'Month', Acceptance_Starts_On__c: null }
    ],
    Forecast_Period__c: rowsOf(folder, 'Forecast_Period__c'),
    Forecast_Submission__c: rowsOf<SubmissionRow>(folder, 'Forecast_Submission__c').map((row) => ({
      ...row,
      IsDeleted: false
    })),
    Lead: [],
    Campaign: [],
    CampaignMember: [],
    Task: []
  };
  const settings: Settings = {
    now,
    timeZone: organization?.TimeZoneSidKey as string,
    fiscalYearStartMonth: Number(organization?.FiscalYearStartMonth)
  };
  const plans = read(folder, 'Sales_Plan__c').map((line) => ({
    period: periods.get(line.Forecast_Period__c as string) as string,
    seller: line.Seller__c as string,
    amount: line.Plan_Amount__c === '' ? null : Number(line.Plan_Amount__c)
  }));
  return { rows, settings, plans };
}
