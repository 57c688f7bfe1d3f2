/**
 * The records of an org as an export or a query gives them, with the fields that docs/metrics.md speaks of. Null is blank.
 * Days are `2026-03-31`, instants `2026-03-31T22:00:00.000Z`.
 */
export interface Rows {
  readonly User: readonly UserRow[];
  readonly UserRole: readonly RoleRow[];
  readonly Account: readonly AccountRow[];
  readonly Competitor__c: readonly CompetitorRow[];
  readonly Opportunity: readonly OpportunityRow[];
  readonly OpportunityHistory: readonly HistoryRow[];
  readonly OpportunityStage: readonly StageRow[];
  /** Empty where the org has one currency. */
  readonly CurrencyType: readonly CurrencyRow[];
  readonly DatedConversionRate: readonly DatedRateRow[];
  /** The org's own fiscal quarters and months; empty where it keeps none. */
  readonly Period: readonly PeriodRow[];
  readonly Forecast_Policy__mdt: readonly PolicyRow[];
  readonly Sales_Region__mdt: readonly RegionRow[];
  readonly Forecast_Period__c: readonly ForecastPeriodRow[];
  readonly Forecast_Submission__c: readonly SubmissionRow[];
  readonly Lead: readonly LeadRow[];
  readonly Campaign: readonly CampaignRow[];
  readonly CampaignMember: readonly MemberRow[];
  readonly Task: readonly TaskRow[];
}

export interface Settings {
  /** The moment of the calculation. */
  readonly now: string;
  readonly timeZone: string;
  /** 1 for January. */
  readonly fiscalYearStartMonth: number;
}

export interface UserRow {
  readonly Id: string;
  readonly Name: string;
  readonly ManagerId: string | null;
  readonly UserRoleId?: string | null;
  readonly IsActive?: boolean;
}

export interface RoleRow {
  readonly Id: string;
  readonly ParentRoleId: string | null;
  readonly ForecastUserId: string | null;
}

export interface AccountRow {
  readonly Id: string;
  readonly Market_Segment__c: string | null;
  readonly BillingCountry: string | null;
  readonly IsDeleted: boolean;
}

/** An account of which nothing is known. */
export const BLANK_ACCOUNT: Omit<AccountRow, 'Id'> = {
  Market_Segment__c: null,
  BillingCountry: null,
  IsDeleted: false
};

interface CompetitorRow {
  readonly Id: string;
  readonly Name: string;
}

export interface OpportunityRow {
  readonly Id: string;
  readonly AccountId: string | null;
  readonly OwnerId: string;
  readonly StageName: string;
  readonly ForecastCategory: string;
  readonly Amount: number | null;
  readonly CurrencyIsoCode: string | null;
  readonly CloseDate: string;
  readonly IsClosed: boolean;
  readonly IsWon: boolean;
  readonly LeadSource: string | null;
  readonly Sales_Motion__c: string | null;
  readonly Sales_Accepted_Date__c: string | null;
  readonly Loss_Type__c: string | null;
  readonly Competitor__c: string | null;
  /** The picklist of version 0.1.0. */
  readonly Primary_Competitor__c: string | null;
  readonly CreatedDate: string;
  readonly IsDeleted: boolean;
}

export interface HistoryRow {
  readonly Id: string;
  readonly OpportunityId: string;
  readonly StageName: string;
  readonly ForecastCategory: string;
  readonly Amount: number | null;
  readonly CloseDate: string;
  readonly CreatedDate: string;
  readonly IsDeleted: boolean;
}

export interface StageRow {
  readonly MasterLabel: string;
  readonly ForecastCategory: string;
  readonly SortOrder: number;
  /** Per cent. */
  readonly DefaultProbability: number;
  readonly IsActive: boolean;
  readonly IsClosed: boolean;
  readonly IsWon: boolean;
}

export interface CurrencyRow {
  readonly IsoCode: string;
  /** Units of this currency for one of the corporate currency. */
  readonly ConversionRate: number;
  readonly IsCorporate: boolean;
}

export interface DatedRateRow {
  readonly IsoCode: string;
  readonly ConversionRate: number;
  /** The first day of the rate, and the first day on which it is no longer valid. */
  readonly StartDate: string;
  readonly NextStartDate: string;
}

export interface PeriodRow {
  readonly Type: 'Quarter' | 'Month';
  readonly StartDate: string;
  readonly EndDate: string;
  readonly FiscalYearSettingsId: string | null;
  readonly FiscalYearSettingsName: string | null;
}

interface PolicyRow {
  readonly Sales_Motion__c: string;
  readonly Period_Kind__c: 'Quarter' | 'Month';
  readonly Acceptance_Starts_On__c: string | null;
  /** Blank in all policies: Manager. */
  readonly Hierarchy__c?: 'Manager' | 'Role' | 'Forecast Manager' | null;
}

export interface RegionRow {
  readonly Country__c: string;
  readonly Region__c: string;
}

export interface ForecastPeriodRow {
  readonly Id: string;
  readonly Key__c: string;
}

export interface SubmissionRow {
  readonly Id: string;
  readonly Forecast_Period__c: string;
  readonly Seller__c: string;
  readonly Level__c: 'Rep' | 'Manager';
  /** In the corporate currency. */
  readonly Number__c: number;
  readonly Submitted_At__c: string;
  readonly IsDeleted: boolean;
}

export interface LeadRow {
  readonly Id: string;
  readonly LeadSource: string | null;
  readonly Lead_Stage__c: string | null;
  readonly CreatedDate: string;
  readonly IsConverted: boolean;
  readonly ConvertedOpportunityId: string | null;
  readonly ConvertedContactId: string | null;
  readonly IsDeleted: boolean;
}

export interface CampaignRow {
  readonly Id: string;
  readonly Type: string | null;
}

export interface MemberRow {
  readonly Id: string;
  readonly CampaignId: string;
  readonly LeadId: string | null;
  readonly Status: string | null;
  readonly HasResponded: boolean;
  readonly FirstRespondedDate: string | null;
  readonly CreatedDate: string;
  readonly IsDeleted: boolean;
}

export interface TaskRow {
  readonly Id: string;
  readonly WhoId: string | null;
  readonly Type: string | null;
  readonly TaskSubtype: string | null;
  readonly CallType: string | null;
  readonly IsClosed: boolean;
  readonly CompletedDateTime: string | null;
  readonly CreatedDate: string;
  readonly IsDeleted: boolean;
}
