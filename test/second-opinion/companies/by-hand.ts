import type {
  HistoryRow,
  LeadRow,
  MemberRow,
  OpportunityRow,
  Rows,
  Settings,
  TaskRow
} from '../calculator/rows.ts';
import { STAGES } from './stages.ts';

/** Noon of 20 May 2026 in New York (4 hours behind UTC in summer, 5 in winter): the second quarter runs. */
export const MAY: Settings = {
  now: '2026-05-20T16:00:00.000Z',
  timeZone: 'America/New_York',
  fiscalYearStartMonth: 1
};

export const NO_ROWS: Rows = {
  User: [],
  Account: [],
  Competitor__c: [],
  Opportunity: [],
  OpportunityHistory: [],
  OpportunityStage: STAGES,
  CurrencyType: [],
  DatedConversionRate: [],
  Period: [],
  Sales_Region__mdt: [],
  UserRole: [],
  Forecast_Policy__mdt: [
    { Sales_Motion__c: 'Inside', Period_Kind__c: 'Month', Acceptance_Starts_On__c: null }
  ],
  Forecast_Period__c: [],
  Forecast_Submission__c: [],
  Lead: [],
  Campaign: [],
  CampaignMember: [],
  Task: []
};

/** An open deal in Pipeline, accepted on 10 January, due at the end of the second quarter. */
export const dealOf = (Id: string, more: Partial<OpportunityRow> = {}): OpportunityRow => ({
  Id,
  AccountId: null,
  OwnerId: 'rep',
  StageName: 'Offering',
  ForecastCategory: 'Pipeline',
  Amount: 100,
  CurrencyIsoCode: null,
  CloseDate: '2026-06-30',
  IsClosed: false,
  IsWon: false,
  LeadSource: null,
  Sales_Motion__c: null,
  Sales_Accepted_Date__c: '2026-01-10',
  Loss_Type__c: null,
  Competitor__c: null,
  Primary_Competitor__c: null,
  CreatedDate: '2026-01-05T12:00:00.000Z',
  IsDeleted: false,
  ...more
});

export const WON = { StageName: 'Closed Won', ForecastCategory: 'Closed', IsClosed: true, IsWon: true };
export const LOST = { StageName: 'Closed Lost', ForecastCategory: 'Omitted', IsClosed: true, IsWon: false };

export const historyOf = (
  Id: string,
  OpportunityId: string,
  CreatedDate: string,
  [ForecastCategory, Amount, CloseDate]: [string, number | null, string],
  more: Partial<HistoryRow> = {}
): HistoryRow => ({
  Id,
  OpportunityId,
  StageName: 'Offering',
  ForecastCategory,
  Amount,
  CloseDate,
  CreatedDate,
  IsDeleted: false,
  ...more
});

export const leadOf = (Id: string, more: Partial<LeadRow> = {}): LeadRow => ({
  Id,
  LeadSource: 'Web',
  Lead_Stage__c: 'Lead',
  CreatedDate: '2026-05-04T12:00:00.000Z',
  IsConverted: false,
  ConvertedOpportunityId: null,
  ConvertedContactId: null,
  IsDeleted: false,
  ...more
});

export const callOf = (Id: string, WhoId: string, at: string, more: Partial<TaskRow> = {}): TaskRow => ({
  Id,
  WhoId,
  Type: 'Call',
  TaskSubtype: null,
  CallType: null,
  IsClosed: true,
  CompletedDateTime: at,
  CreatedDate: at,
  IsDeleted: false,
  ...more
});

export const memberOf = (Id: string, LeadId: string, Status: string, day: string): MemberRow => ({
  Id,
  CampaignId: 'none',
  LeadId,
  Status,
  HasResponded: true,
  FirstRespondedDate: day,
  CreatedDate: '2026-01-01T12:00:00.000Z',
  IsDeleted: false
});
