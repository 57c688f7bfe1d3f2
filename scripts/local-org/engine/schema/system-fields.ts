import type { FieldSchema, FieldType } from './types.ts';
import { labelOf } from './labels.ts';
import type { SystemFields } from './model.ts';

/** Names of system fields by kind of object; every object has an Id. */
const NAMES: Record<SystemFields, readonly string[]> = {
  full: ['IsDeleted', 'CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp'],
  setup: ['CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp'],
  history: ['IsDeleted', 'CreatedDate', 'CreatedById', 'SystemModstamp'],
  fieldHistory: ['IsDeleted', 'CreatedDate', 'CreatedById'],
  stamp: ['SystemModstamp']
};

const TYPES: Record<string, FieldType> = {
  IsDeleted: 'boolean',
  CreatedDate: 'datetime',
  CreatedById: 'reference',
  LastModifiedDate: 'datetime',
  LastModifiedById: 'reference',
  SystemModstamp: 'datetime'
};

export const isSystemField = (name: string): boolean => name === 'Id' || name in TYPES;

/** Id and the fields that the platform itself writes. */
export function systemFields(kind: SystemFields): FieldSchema[] {
  return [systemField('Id', 'id'), ...NAMES[kind].map((name) => systemField(name, TYPES[name]!))];
}

function systemField(name: string, type: FieldType): FieldSchema {
  const reference = type === 'reference';
  return {
    name,
    label: labelOf('', name),
    type,
    custom: false,
    length: type === 'id' || reference ? 18 : undefined,
    nillable: false,
    createable: false,
    updateable: false,
    unique: false,
    externalId: false,
    caseSensitive: false,
    defaultValue: type === 'boolean' ? false : undefined,
    referenceTo: reference ? ['User'] : undefined,
    relationshipName: reference ? name.replace(/Id$/, '') : undefined,
    filterable: true,
    sortable: true,
    groupable: type === 'id' || reference,
    idLookup: type === 'id'
  };
}
