import type { FieldSchema, ObjectSchema, PicklistValue, StageValue } from './types.ts';

/** One file of metadata in source format, or one entry of a deploy. */
export interface Component {
  /** CustomObject, CustomField, PermissionSet, … */
  type: string;
  /** Opportunity.Loss_Type__c */
  fullName: string;
  /** Where it came from, for messages. */
  file: string;
  /** The root element's children, values as text, repeated elements as lists. */
  body: XmlNode;
}

export type XmlNode = { [element: string]: XmlValue | undefined };
export type XmlValue = string | XmlNode | XmlValue[];

/** What system fields an object carries beyond Id. */
export type SystemFields = 'full' | 'setup' | 'history' | 'fieldHistory' | 'stamp';

export interface RecordTypeModel {
  id: string;
  object: string;
  developerName: string;
  label: string;
  active: boolean;
  businessProcess?: string;
  /** Values it allows by picklist field; a field that is absent allows all. */
  picklists: ReadonlyMap<string, readonly { value: string; default: boolean }[]>;
}

export interface ValidationRuleModel {
  object: string;
  name: string;
  active: boolean;
  formula: string;
  message: string;
  /** The field to show the message at; the top of the page when absent. */
  field?: string;
  file: string;
}

export interface PermissionSetModel {
  name: string;
  label: string;
  objects: ReadonlyMap<string, ObjectPermission>;
  /** By `Object.Field`, lower case. */
  fields: ReadonlyMap<string, { readable: boolean; editable: boolean }>;
  customPermissions: readonly string[];
  userPermissions: readonly string[];
  tabs: ReadonlyMap<string, string>;
  applications: readonly string[];
  customMetadataTypes: readonly string[];
  recordTypes: readonly string[];
}

export interface ObjectPermission {
  read: boolean;
  create: boolean;
  edit: boolean;
  delete: boolean;
  viewAll: boolean;
  modifyAll: boolean;
  viewAllFields: boolean;
}

export interface FlowModel {
  name: string;
  object: string;
  body: XmlNode;
  file: string;
}

export interface MetadataRow {
  type: string;
  developerName: string;
  label: string;
  values: ReadonlyMap<string, string | null>;
  file: string;
}

/** An object while it is being put together. */
export interface ObjectDraft extends Omit<ObjectSchema, 'fields'> {
  fields: Map<string, FieldSchema>;
  system: SystemFields;
  historyTracked: boolean;
}

/** All that the metadata says, ready to become a schema. */
export interface MetadataModel {
  objects: Map<string, ObjectDraft>;
  stages: StageValue[];
  standardValues: Map<string, PicklistValue[]>;
  recordTypes: RecordTypeModel[];
  businessProcesses: Map<string, readonly string[]>;
  validationRules: ValidationRuleModel[];
  permissionSets: PermissionSetModel[];
  flows: FlowModel[];
  rows: MetadataRow[];
  customPermissions: string[];
  /** Texts of labels, by their name in small letters. */
  labels: Map<string, string>;
}

/** What an org's schema depends on beside its metadata; kept with its records. */
export interface SchemaFacts {
  multiCurrency: boolean;
  /** Key prefixes of custom objects; grows as objects come. */
  prefixes: Map<string, string>;
  /** The three characters behind the prefix in the ids of records that are saved here; stores of 0.1.0 have none. */
  pod?: string;
  /** Of an org of one currency; an org of several has CurrencyType. */
  currency?: string;
}
