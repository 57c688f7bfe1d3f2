import { createHash } from 'node:crypto';
import type { HttpContext } from '../http/context.ts';
import { notFound } from '../http/errors.ts';
import { inUiApi } from '../../engine/graphql-schema/kinds.ts';
import type { Caller, Org, Rights } from '../../engine/types.ts';
import type {
  FieldSchema,
  FieldType,
  ObjectSchema,
  RecordTypeSchema,
  Schema
} from '../../engine/schema/types.ts';

export const MASTER_RECORD_TYPE = '012000000000000AAA';

const DATA_TYPES: Readonly<Record<FieldType, string>> = {
  id: 'Reference',
  string: 'String',
  textarea: 'TextArea',
  picklist: 'Picklist',
  multipicklist: 'MultiPicklist',
  combobox: 'ComboBox',
  reference: 'Reference',
  boolean: 'Boolean',
  int: 'Int',
  long: 'Long',
  double: 'Double',
  currency: 'Currency',
  percent: 'Percent',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
  email: 'Email',
  phone: 'Phone',
  url: 'Url',
  address: 'Address',
  anyType: 'String'
};

/** Changes when the content does. */
export const eTagOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);

const nameFieldsOf = (object: ObjectSchema): string[] => {
  const named = [...object.fields.values()].filter((field) => field.nameField || field.name === 'Name');
  return named.map(({ name }) => name).slice(0, 1);
};

const fieldInfo = (
  org: Org,
  object: ObjectSchema,
  field: FieldSchema,
  rights: Rights
): Record<string, unknown> => {
  const targets = (field.referenceTo ?? []).flatMap((name) =>
    rights.can(name, 'read') ? (org.schema.object(name) ?? []) : []
  );
  const editable = rights.canEditField(object.name, field.name) && field.formula === undefined;
  return {
    apiName: field.name,
    calculated: field.formula !== undefined,
    compound: field.type === 'address',
    compoundComponentName: null,
    compoundFieldName: null,
    controllerName: null,
    controllingFields: [],
    createable: editable && field.createable,
    custom: field.custom,
    dataType: DATA_TYPES[field.type],
    extraTypeInfo: null,
    filterable: field.filterable !== false,
    filteredLookupInfo: null,
    highScaleNumber: false,
    htmlFormatted: false,
    inlineHelpText: field.inlineHelpText ?? null,
    label: field.label,
    length: field.length ?? 0,
    nameField: field.nameField === true || field.name === 'Name',
    polymorphicForeignKey: targets.length > 1,
    precision: field.precision ?? 0,
    reference: field.type === 'reference',
    referenceTargetField: null,
    referenceToInfos: targets.map((target) => ({ apiName: target.name, nameFields: nameFieldsOf(target) })),
    relationshipName: targets.length > 0 ? (field.relationshipName ?? null) : null,
    required: !field.nillable && field.createable && field.type !== 'boolean',
    scale: field.scale ?? 0,
    searchPrefilterable: false,
    sortable: field.sortable !== false,
    unique: field.unique,
    updateable: editable && field.updateable
  };
};

export const recordTypesOf = (org: Org, object: string): RecordTypeSchema[] =>
  org.schema.recordTypes.filter((type) => type.object === object && type.active);

const recordTypeInfos = (org: Org, object: string): Record<string, unknown> => {
  const info = (recordTypeId: string, name: string, master: boolean): [string, Record<string, unknown>] => [
    recordTypeId,
    { available: true, defaultRecordTypeMapping: master, master, name, recordTypeId }
  ];
  return Object.fromEntries([
    ...recordTypesOf(org, object).map(({ id, label }) => info(id, label, false)),
    info(MASTER_RECORD_TYPE, 'Master', true)
  ]);
};

const childrenOf = (org: Org, parent: string, rights: Rights): Record<string, unknown>[] =>
  [...org.schema.objects.values()]
    .filter(({ name }) => rights.can(name, 'read'))
    .flatMap(({ name, fields }) =>
      [...fields.values()]
        .filter(
          (field) =>
            field.childRelationshipName !== undefined &&
            field.referenceTo?.includes(parent) &&
            rights.canReadField(name, field.name)
        )
        .map((field) => ({
          childObjectApiName: name,
          fieldName: field.name,
          junctionIdListNames: [],
          junctionReferenceTo: [],
          relationshipName: field.childRelationshipName
        }))
    );

/** The object if the UI API knows it and the caller may read it. @throws SalesforceError NOT_FOUND */
export const seenObject = async (
  { org }: HttpContext,
  name: string,
  caller: Caller
): Promise<{ object: ObjectSchema; rights: Rights }> => {
  const object = org.schema.object(name);
  const rights = await org.rights(caller);
  if (!object || !inUiApi(object) || !rights.can(object.name, 'read')) {
    throw notFound(`Object ${name} is not supported in UI API, or is not visible to you.`);
  }
  return { object, rights };
};

type Info = Record<string, unknown>;

/** What was worked out for a schema and rights: every page asks for it, and to look for children takes long. */
const known = new WeakMap<Schema, WeakMap<Rights, Map<string, Info>>>();

const knownFor = (schema: Schema, rights: Rights): Map<string, Info> => {
  const byRights = known.get(schema) ?? new WeakMap<Rights, Map<string, Info>>();
  known.set(schema, byRights);
  const byObject = byRights.get(rights) ?? new Map<string, Info>();
  byRights.set(rights, byObject);
  return byObject;
};

/** What an object is for this caller: labels, fields with their rights, children, record types. */
export const objectInfo = async (context: HttpContext, name: string, caller: Caller): Promise<Info> => {
  const { object, rights } = await seenObject(context, name, caller);
  const infos = knownFor(context.org.schema, rights);
  const info = infos.get(object.name) ?? infoOf(context.org, object, rights);
  infos.set(object.name, info);
  return info;
};

const infoOf = (org: Org, object: ObjectSchema, rights: Rights): Info => {
  const fields = [...object.fields.values()].filter(
    (field) => field.name === 'Id' || rights.canReadField(object.name, field.name)
  );
  const info = {
    apiName: object.name,
    associateEntityType: null,
    associateParentEntity: null,
    childRelationships: childrenOf(org, object.name, rights),
    compactLayoutable: true,
    createable: rights.can(object.name, 'create'),
    custom: object.custom,
    defaultRecordTypeId: MASTER_RECORD_TYPE,
    deletable: rights.can(object.name, 'delete'),
    dependentFields: {},
    feedEnabled: false,
    fields: Object.fromEntries(fields.map((field) => [field.name, fieldInfo(org, object, field, rights)])),
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: !object.customMetadata,
    mruEnabled: false,
    nameFields: nameFieldsOf(object),
    queryable: true,
    recordTypeInfos: recordTypeInfos(org, object.name),
    searchable: !object.customMetadata,
    themeInfo: null,
    updateable: rights.can(object.name, 'edit')
  };
  return { ...info, eTag: eTagOf(info) };
};

/** The objects of the UI API that this caller may read. */
export const objectDirectory = async (
  { org }: HttpContext,
  version: string,
  caller: Caller
): Promise<Record<string, unknown>> => {
  const rights = await org.rights(caller);
  const seen = [...org.schema.objects.values()].filter(
    (object) => inUiApi(object) && rights.can(object.name, 'read')
  );
  const objects = Object.fromEntries(
    seen.map((object) => [
      object.name,
      {
        apiName: object.name,
        keyPrefix: object.keyPrefix,
        label: object.label,
        labelPlural: object.labelPlural,
        nameFields: nameFieldsOf(object),
        objectInfoUrl: `/services/data/${version}/ui-api/object-info/${object.name}`
      }
    ])
  );
  return { eTag: eTagOf(objects), objects };
};
