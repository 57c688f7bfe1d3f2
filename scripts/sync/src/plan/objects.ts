import { leadObjects } from './lead-objects.ts';
import {
  amount,
  boolean,
  date,
  datetime,
  id,
  isDeleted,
  number,
  text,
  type SourceObject
} from './source-object.ts';

const everyFigure = { neededFor: 'every figure' };
const thePast = { neededFor: 'every figure of the past' };
const thePeriods = { neededFor: 'the fiscal periods' };

/** Small objects that say how the org counts: read whole in each run. */
const settings: readonly SourceObject[] = [
  {
    name: 'Organization',
    fields: [
      id,
      text('TimeZoneSidKey', { neededFor: "the org's dates" }),
      number('FiscalYearStartMonth', { neededFor: 'the fiscal year' })
    ]
  },
  {
    name: 'CurrencyType',
    optional: '',
    touches: 'currency_type',
    fields: [id, text('IsoCode'), number('ConversionRate'), boolean('IsCorporate')]
  },
  {
    name: 'DatedConversionRate',
    optional: '',
    touches: 'dated_rate',
    fields: [id, text('IsoCode'), number('ConversionRate'), date('StartDate'), date('NextStartDate')]
  },
  {
    name: 'Period',
    where: "Type IN ('Quarter', 'Month')",
    fields: [
      id,
      text('Type', thePeriods),
      date('StartDate', thePeriods),
      date('EndDate', thePeriods),
      text('FiscalYearSettingsId'),
      text('FiscalYearSettings.Name')
    ]
  },
  {
    name: 'OpportunityStage',
    optional: 'the order of stages is taken from the forecast categories',
    fields: [
      id,
      text('MasterLabel'),
      text('ForecastCategory'),
      number('SortOrder'),
      number('DefaultProbability'),
      boolean('IsActive'),
      boolean('IsClosed'),
      boolean('IsWon')
    ]
  },
  {
    name: 'Forecast_Policy__mdt',
    optional: 'no motion is forecast by month, and no deal awaits acceptance',
    fields: [
      id,
      text('Sales_Motion__c'),
      text('Period_Kind__c'),
      text('Hierarchy__c'),
      date('Acceptance_Starts_On__c', { lostWithout: 'no deal awaits acceptance' })
    ]
  },
  {
    // Needed where teams follow roles; compute/hierarchy.ts says so then.
    name: 'UserRole',
    optional: '',
    fields: [id, text('Name'), text('ParentRoleId'), text('ForecastUserId')]
  },
  {
    name: 'Forecast_Period__c',
    optional: 'submissions are in no weekly reading',
    fields: [id, text('Key__c', { neededFor: 'the period a submission is for' })]
  },
  {
    name: 'Sales_Region__mdt',
    optional: 'each country is a region',
    fields: [id, text('Country__c'), text('Region__c')]
  }
];

/** In reading order: what others refer to comes first. */
export const sourceObjects: readonly SourceObject[] = [
  ...settings,
  {
    name: 'User',
    cursor: 'SystemModstamp',
    touches: 'user',
    fields: [
      id,
      text('Name', { lostWithout: 'sellers are shown by id' }),
      text('ManagerId', { lostWithout: 'there are no Team slices, unless teams follow roles' }),
      text('UserRoleId'),
      boolean('IsActive', { lostWithout: 'everyone counts as active' })
    ]
  },
  {
    name: 'Account',
    cursor: 'SystemModstamp',
    touches: 'account',
    fields: [
      id,
      text('Market_Segment__c', { lostWithout: 'there are no Segment slices' }),
      text('BillingCountry', { lostWithout: 'there are no Region slices' }),
      isDeleted
    ]
  },
  {
    name: 'Competitor__c',
    cursor: 'SystemModstamp',
    touches: 'competitor',
    optional: '',
    fields: [id, text('Name'), isDeleted]
  },
  {
    name: 'Opportunity',
    cursor: 'SystemModstamp',
    touches: 'opportunity',
    fields: [
      id,
      text('Name'),
      text('AccountId', { lostWithout: 'there are no Segment slices' }),
      text('OwnerId', { neededFor: 'the Seller and Team slices' }),
      text('StageName', everyFigure),
      text('ForecastCategory', everyFigure),
      amount('Amount', { neededFor: 'every amount' }),
      text('CurrencyIsoCode'),
      date('CloseDate', everyFigure),
      boolean('IsClosed', everyFigure),
      boolean('IsWon', everyFigure),
      text('LeadSource', { lostWithout: 'there are no Source slices' }),
      text('Sales_Motion__c', { lostWithout: 'all deals count as Enterprise' }),
      date('Sales_Accepted_Date__c', { lostWithout: 'accepted dates are taken from the history' }),
      text('Loss_Type__c', { lostWithout: 'all losses are unclassified' }),
      text('Competitor__c', {
        lostWithout: 'deals have only the competitor that an earlier version of the app kept'
      }),
      // The picklist of version 0.1.0, where an org still has it.
      text('Primary_Competitor__c'),
      // The name that a mapping has; no org has such a field.
      text('Mapped_Competitor'),
      datetime('CreatedDate', everyFigure),
      isDeleted
    ]
  },
  {
    name: 'OpportunityHistory',
    cursor: 'SystemModstamp',
    touches: 'history',
    dealField: 'OpportunityId',
    fields: [
      id,
      text('OpportunityId', thePast),
      text('StageName', thePast),
      text('ForecastCategory', thePast),
      amount('Amount', { neededFor: 'every amount' }),
      date('CloseDate', thePast),
      datetime('CreatedDate', thePast),
      isDeleted
    ]
  },
  {
    name: 'OpportunityFieldHistory',
    cursor: 'CreatedDate',
    optional: 'changes of other fields are not kept beyond the time the org keeps them',
    isKept: true,
    fields: [
      id,
      text('OpportunityId'),
      text('Field'),
      text('OldValue'),
      text('NewValue'),
      datetime('CreatedDate'),
      text('CreatedById'),
      isDeleted
    ]
  },
  {
    name: 'OpportunityContactRole',
    cursor: 'SystemModstamp',
    optional: 'contact roles of deals are not kept',
    fields: [id, text('OpportunityId'), text('ContactId'), text('Role'), boolean('IsPrimary'), isDeleted]
  },
  {
    name: 'Sales_Plan__c',
    cursor: 'SystemModstamp',
    optional: 'plans are not kept',
    fields: [
      id,
      text('Key__c'),
      text('Forecast_Period__c'),
      text('Seller__c'),
      amount('Plan_Amount__c'),
      amount('Quota_Capacity__c'),
      number('Ramp_Percent__c'),
      isDeleted
    ]
  },
  {
    name: 'Forecast_Submission__c',
    cursor: 'SystemModstamp',
    optional: 'submissions are not kept',
    fields: [
      id,
      text('Forecast_Period__c'),
      text('Seller__c'),
      text('Level__c'),
      amount('Number__c'),
      amount('Closed_Amount__c'),
      amount('Floor__c'),
      amount('Ceiling__c'),
      amount('Plan_Amount__c'),
      datetime('Submitted_At__c'),
      isDeleted
    ]
  },
  ...leadObjects
];
