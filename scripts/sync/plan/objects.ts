/** How a field's value is kept in the store. Amounts stay in their own currency. */
export type ColumnType = 'text' | 'date' | 'datetime' | 'boolean' | 'amount' | 'number';

export interface SourceField {
  readonly name: string;
  readonly type: ColumnType;
  /** What goes wrong without it; the run stops. */
  readonly neededFor?: string;
  /** What the figures lose without it; the run goes on and says so. */
  readonly lostWithout?: string;
}

/** An object of the org that the sync reads, and the columns it keeps of it. */
export interface SourceObject {
  readonly name: string;
  readonly fields: readonly SourceField[];
  /** Rows to read; literal SOQL of this catalogue, never a value of a user or an org. */
  readonly where?: string;
  /** Goes on without the object where the org has none: what that costs, or '' when nothing. */
  readonly optional?: string;
  /** Read anew and whole in each run: small, and without deletions that one could be told of. */
  readonly whole?: boolean;
}

const text = (name: string, more: Omit<SourceField, 'name' | 'type'> = {}): SourceField => ({
  name,
  type: 'text',
  ...more
});
const date = (name: string, more: Omit<SourceField, 'name' | 'type'> = {}): SourceField => ({
  name,
  type: 'date',
  ...more
});
const instant = (name: string): SourceField => ({
  name,
  type: 'datetime',
  neededFor: 'telling when a row changed'
});
const flag = (name: string, neededFor: string): SourceField => ({ name, type: 'boolean', neededFor });
const amount = (name: string): SourceField => ({ name, type: 'amount', neededFor: 'every amount' });
const number = (name: string, more: Omit<SourceField, 'name' | 'type'> = {}): SourceField => ({
  name,
  type: 'number',
  ...more
});

const id = text('Id', { neededFor: 'telling rows apart' });
const currency = text('CurrencyIsoCode');

/** In reading order: what others refer to comes first. */
export const sourceObjects: readonly SourceObject[] = [
  {
    name: 'Organization',
    whole: true,
    fields: [
      id,
      text('TimeZoneSidKey', { neededFor: "the org's dates" }),
      number('FiscalYearStartMonth', { neededFor: 'the fiscal year' })
    ]
  },
  {
    name: 'CurrencyType',
    whole: true,
    optional: '',
    fields: [id, text('IsoCode'), number('ConversionRate'), { name: 'IsCorporate', type: 'boolean' }]
  },
  {
    name: 'DatedConversionRate',
    whole: true,
    optional: '',
    fields: [id, text('IsoCode'), number('ConversionRate'), date('StartDate'), date('NextStartDate')]
  },
  {
    name: 'Period',
    whole: true,
    where: "Type IN ('Quarter', 'Month')",
    fields: [
      id,
      text('Type', { neededFor: 'the fiscal periods' }),
      date('StartDate', { neededFor: 'the fiscal periods' }),
      date('EndDate', { neededFor: 'the fiscal periods' }),
      text('FiscalYearSettingsId'),
      text('FiscalYearSettings.Name')
    ]
  },
  {
    name: 'User',
    fields: [
      id,
      text('Name', { lostWithout: 'sellers are shown by id' }),
      text('ManagerId', { lostWithout: 'there are no Team slices' }),
      instant('SystemModstamp')
    ]
  },
  {
    name: 'Account',
    fields: [
      id,
      text('Market_Segment__c', { lostWithout: 'there are no Segment slices' }),
      instant('SystemModstamp'),
      flag('IsDeleted', 'leaving out what was deleted')
    ]
  },
  {
    name: 'Opportunity',
    fields: [
      id,
      text('Name'),
      text('AccountId', { lostWithout: 'there are no Segment slices' }),
      text('OwnerId', { neededFor: 'the Seller and Team slices' }),
      text('StageName', { neededFor: 'every figure' }),
      text('ForecastCategory', { neededFor: 'every figure' }),
      amount('Amount'),
      currency,
      date('CloseDate', { neededFor: 'every figure' }),
      flag('IsClosed', 'every figure'),
      flag('IsWon', 'every figure'),
      text('LeadSource', { lostWithout: 'there are no Source slices' }),
      text('Sales_Motion__c', { lostWithout: 'all deals count as Enterprise' }),
      date('Sales_Accepted_Date__c', { lostWithout: 'accepted dates are taken from the history' }),
      text('Loss_Type__c', { lostWithout: 'all losses are unclassified' }),
      text('Primary_Competitor__c', { lostWithout: 'there are no Competitor slices' }),
      instant('CreatedDate'),
      instant('SystemModstamp'),
      flag('IsDeleted', 'leaving out what was deleted')
    ]
  },
  {
    name: 'OpportunityHistory',
    fields: [
      id,
      text('OpportunityId', { neededFor: 'every figure of the past' }),
      text('StageName', { neededFor: 'every figure of the past' }),
      text('ForecastCategory', { neededFor: 'every figure of the past' }),
      amount('Amount'),
      date('CloseDate', { neededFor: 'every figure of the past' }),
      instant('CreatedDate'),
      instant('SystemModstamp'),
      flag('IsDeleted', 'leaving out what was deleted')
    ]
  }
];
