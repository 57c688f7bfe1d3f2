export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'picklist'
  | 'multipicklist'
  | 'combobox'
  | 'reference'
  | 'boolean'
  | 'int'
  | 'double'
  | 'currency'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'time'
  | 'email'
  | 'phone'
  | 'url'
  | 'address'
  | 'anyType'
  | 'long';

export interface PicklistValue {
  value: string;
  label: string;
  active: boolean;
  default: boolean;
}

/** A value of Opportunity.StageName, with what it sets. */
export interface StageValue extends PicklistValue {
  forecastCategory: ForecastCategory;
  probability: number;
  closed: boolean;
  won: boolean;
}

export type ForecastCategory = 'Omitted' | 'Pipeline' | 'BestCase' | 'MostLikely' | 'Forecast' | 'Closed';

export interface FieldSchema {
  name: string;
  label: string;
  type: FieldType;
  custom: boolean;
  length?: number;
  precision?: number;
  scale?: number;
  nillable: boolean;
  createable: boolean;
  updateable: boolean;
  unique: boolean;
  externalId: boolean;
  caseSensitive: boolean;
  defaultValue?: unknown;
  /** Formula text of the value a new record gets when none is given. */
  defaultFormula?: string;
  /** Formula text; such a field is never stored. */
  formula?: string;
  formulaTreatBlanksAsZero?: boolean;
  picklistValues?: readonly PicklistValue[];
  restrictedPicklist?: boolean;
  referenceTo?: readonly string[];
  relationshipName?: string;
  /** The name of the list on the parent: Opportunities of Account. */
  childRelationshipName?: string;
  masterDetail?: boolean;
  /** Of a master: anyone who may read it may write its details; else anyone who may edit it. */
  writeRequiresMasterRead?: boolean;
  trackHistory?: boolean;
  inlineHelpText?: string;
  /** WHERE takes it; true when absent, as for the next two (ORDER BY, GROUP BY). */
  filterable?: boolean;
  sortable?: boolean;
  groupable?: boolean;
  /** Usable as the key of an upsert although it is no external id (Name, Username, …). */
  idLookup?: boolean;
  /** Filled on insert when nothing is given, so never missing. */
  defaulted?: boolean;
  /** Shown for the record where a name is wanted. */
  nameField?: boolean;
  /** Display format of an auto-number name. */
  autoNumber?: string;
  /** Never stored: reckoned from other fields when read (Fiscal, ExpectedRevenue). */
  derived?: boolean;
}

export interface ObjectSchema {
  name: string;
  label: string;
  labelPlural: string;
  keyPrefix: string;
  custom: boolean;
  /** Custom metadata type: rows come from metadata and cannot be written as data. */
  customMetadata: boolean;
  /** read, private: who sees what others own. controlledByParent follows the master, activity the record it is about. */
  sharing: 'private' | 'read' | 'readWrite' | 'controlledByParent' | 'activity';
  fields: ReadonlyMap<string, FieldSchema>;
}

export interface RecordTypeSchema {
  readonly id: string;
  readonly object: string;
  readonly developerName: string;
  readonly label: string;
  readonly active: boolean;
  readonly businessProcess?: string;
  /** Values it allows by picklist field; a field that is absent allows all. */
  readonly picklists: ReadonlyMap<string, readonly { value: string; default: boolean }[]>;
}

export interface Schema {
  readonly recordTypes: readonly RecordTypeSchema[];
  /** Stages that a sales process allows, by `Object.Name`. */
  readonly businessProcesses: ReadonlyMap<string, readonly string[]>;
  readonly objects: ReadonlyMap<string, ObjectSchema>;
  readonly stages: readonly StageValue[];
  /** Finds without regard to case, as Salesforce does. */
  object(name: string): ObjectSchema | undefined;
  field(object: string, field: string): FieldSchema | undefined;
}
