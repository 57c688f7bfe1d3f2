/** What a mapping can fill: a field of the app, and the values that it knows. */
export interface MappingTarget {
  readonly object: 'Opportunity' | 'Account';
  /** The app's field. */
  readonly field: string;
  /** What is mapped, in the plural, as a sentence begins. */
  readonly label: string;
  /** The values of the field; without them every value of the org's field is taken as it is. */
  readonly values?: readonly string[];
  readonly isDate?: boolean;
  readonly isList?: boolean;
}

/** The names that a mapping file uses, in the order in which they are listed. */
const MAPPING_TARGETS = {
  lossType: {
    object: 'Opportunity',
    field: 'Loss_Type__c',
    label: 'Losses',
    values: ['Competition', 'No Decision']
  },
  noDecisionKind: {
    object: 'Opportunity',
    field: 'No_Decision_Kind__c',
    label: 'Kinds of no decision',
    values: ['Told Us', 'Keeps What It Has', 'Went Silent']
  },
  competitor: { object: 'Opportunity', field: 'Competitor__c', label: 'Competitors', isList: true },
  segment: { object: 'Account', field: 'Market_Segment__c', label: 'Segments' },
  // Regions follow from the country (Sales_Region__mdt). A name that is no country is a region.
  region: { object: 'Account', field: 'BillingCountry', label: 'Regions' },
  motion: {
    object: 'Opportunity',
    field: 'Sales_Motion__c',
    label: 'Motions',
    values: ['Enterprise', 'Inside', 'Expansion']
  },
  acceptedDate: {
    object: 'Opportunity',
    field: 'Sales_Accepted_Date__c',
    label: 'Accepted dates',
    isDate: true
  },
  call: { object: 'Opportunity', field: 'Rep_Call__c', label: 'Calls', values: ['In', 'Out'] },
  fit: {
    object: 'Opportunity',
    field: 'Product_Fit__c',
    label: 'Fits',
    values: ['Strong', 'Partial', 'None']
  }
} as const satisfies Record<string, MappingTarget>;

export type TargetName = keyof typeof MAPPING_TARGETS;

export const TARGET_NAMES = Object.keys(MAPPING_TARGETS) as TargetName[];

export const targetOf = (name: TargetName): MappingTarget => MAPPING_TARGETS[name];
