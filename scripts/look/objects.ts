/** An object of the org that is read, and what it costs where the login may not read it. */
export interface LookedAt {
  readonly name: string;
  /** Undefined: every field that a query can hold, because the org's own fields may say what ours ask for. */
  readonly fields?: readonly string[];
  /** A condition, for objects of which only some rows say something. */
  readonly where?: string;
  /** Without it there is nothing to look at. */
  readonly isNeeded?: boolean;
  /** Asked for by REST: few rows, and the Bulk API does not know it. */
  readonly isSmall?: boolean;
  /** Of this app: read where the org has it, and not missed elsewhere. */
  readonly isOurs?: boolean;
  readonly cost: string;
  /** What it costs where a field is hidden that a figure is made of. Other hidden fields of `fields` are named as blank. */
  readonly fieldCosts?: Readonly<Record<string, string>>;
  /** Fields that `where` asks for: where one is hidden, the object is not read. */
  readonly neededFields?: readonly string[];
}

const words = (text: string): string[] => text.split(' ');

/** In reading order. */
export const LOOKED_AT: readonly LookedAt[] = [
  {
    name: 'Organization',
    fields: words(
      'Id Name TimeZoneSidKey FiscalYearStartMonth UsesStartDateAsFiscalYearName DefaultLocaleSidKey LanguageLocaleKey'
    ),
    isSmall: true,
    cost: 'the time zone and the fiscal year are assumed',
    fieldCosts: {
      TimeZoneSidKey: 'the time zone is assumed',
      FiscalYearStartMonth: 'the fiscal year is taken to begin in January'
    }
  },
  {
    name: 'CurrencyType',
    fields: words('Id IsoCode ConversionRate DecimalPlaces IsActive IsCorporate'),
    isSmall: true,
    cost: 'the org is taken to have one currency'
  },
  {
    name: 'DatedConversionRate',
    fields: words('Id IsoCode ConversionRate StartDate NextStartDate'),
    isSmall: true,
    cost: 'amounts are converted at the rates of today'
  },
  {
    name: 'User',
    fields: words(
      'Id Username FirstName LastName Name Alias Email Title Department ManagerId IsActive UserType ForecastEnabled TimeZoneSidKey LocaleSidKey LanguageLocaleKey CreatedDate SystemModstamp'
    ),
    isNeeded: true,
    cost: '',
    fieldCosts: {
      ManagerId: 'there are no teams',
      IsActive: 'everyone counts as active'
    }
  },
  {
    name: 'Account',
    cost: 'there are no segments, regions and names of accounts',
    fieldCosts: { BillingCountry: 'there are no regions, unless the mapping names another field' }
  },
  {
    name: 'Opportunity',
    isNeeded: true,
    cost: '',
    fieldCosts: {
      AccountId: 'deals have no account, segment and region',
      Amount: 'every sum is 0, and only counts say something',
      LeadSource: 'there are no sources',
      NextStep: 'no deal shows a next step'
    }
  },
  {
    name: 'OpportunityHistory',
    fields: words(
      'Id OpportunityId StageName ForecastCategory Amount CloseDate Probability CurrencyIsoCode CreatedById CreatedDate SystemModstamp IsDeleted'
    ),
    cost: 'the past cannot be judged: nothing slips, and no period has a start',
    fieldCosts: { Amount: 'the past has counts and no amounts' }
  },
  {
    name: 'OpportunityFieldHistory',
    fields: words('Id OpportunityId Field OldValue NewValue CreatedById CreatedDate IsDeleted'),
    where: "Field IN ('Owner', 'OwnerId')",
    cost: 'deals that changed their owner are not named apart'
  },
  {
    name: 'Contact',
    fields: words(
      'Id AccountId FirstName LastName Name Title Email Phone OwnerId CreatedDate SystemModstamp IsDeleted'
    ),
    cost: 'the buying team has no names'
  },
  {
    name: 'OpportunityContactRole',
    fields: words('Id OpportunityId ContactId Role IsPrimary CreatedDate SystemModstamp IsDeleted'),
    cost: 'deals seem to have no buying team',
    fieldCosts: { Role: 'the roles in the buying team are blank' }
  },
  {
    name: 'Lead',
    cost: 'there are no figures of leads',
    fieldCosts: {
      LeadSource: 'the source of all leads is unknown',
      Industry: 'the fit of leads has no points for the industry',
      NumberOfEmployees: 'the fit of leads has no points for the size of the company'
    }
  },
  {
    name: 'Campaign',
    fields: words(
      'Id Name Type Status IsActive StartDate EndDate ParentId OwnerId CreatedDate SystemModstamp IsDeleted'
    ),
    cost: 'sources are not told apart by campaign'
  },
  {
    name: 'CampaignMember',
    fields: words(
      'Id CampaignId LeadId ContactId Status HasResponded FirstRespondedDate CreatedDate SystemModstamp IsDeleted'
    ),
    cost: 'responses to campaigns are no touches of leads'
  },
  {
    name: 'Task',
    fields: words(
      'Id WhoId WhatId Subject Status Type TaskSubtype ActivityDate CompletedDateTime IsClosed OwnerId CreatedDate SystemModstamp IsDeleted'
    ),
    where: 'IsClosed = true AND WhoId != null',
    cost: 'calls and e-mails are no touches of leads and contacts',
    neededFields: words('WhoId IsClosed')
  },
  ...words(
    'Competitor__c Forecast_Period__c Seller__c Sales_Plan__c Forecast_Submission__c Forecast_Submission_Deal__c Deal_Call__c Deal_Slip__c Buyer_Evidence__c Deal_Action__c'
  ).map((name) => ({ name, isOurs: true, cost: '' }))
];
