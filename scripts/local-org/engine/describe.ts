import { SalesforceError } from './errors.ts';
import { API_PATH } from './query/rows.ts';
import type { QueryContext } from './query-context.ts';
import { isNumber, isText } from './schema/field-kinds.ts';
import type { FieldSchema, FieldType, ObjectSchema, PicklistValue } from './schema/types.ts';

const SOAP_TYPES: Partial<Record<FieldType, string>> = {
  id: 'tns:ID', reference: 'tns:ID', boolean: 'xsd:boolean', int: 'xsd:int', long: 'xsd:long', double: 'xsd:double',
  currency: 'xsd:double', percent: 'xsd:double', date: 'xsd:date', datetime: 'xsd:dateTime', time: 'xsd:time', anyType: 'xsd:anyType'
}; // prettier-ignore

/** The list of objects that the user may read. */
export function describeGlobal(context: QueryContext): Record<string, unknown> {
  const objects = [...context.schema.objects.values()].filter((object) =>
    context.rights.can(object.name, 'read')
  );
  return {
    encoding: 'UTF-8',
    maxBatchSize: 200,
    sobjects: objects.map((object) => objectFacts(object, context))
  };
}

/**
 * Salesforce's describe of one object, as far as the user may see its fields.
 * @throws SalesforceError NOT_FOUND
 */
export function describeObject(name: string, context: QueryContext): Record<string, unknown> {
  const object = context.schema.object(name);
  if (!object || !context.rights.can(object.name, 'read')) {
    throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
  }
  const fields = [...object.fields.values()].filter((field) =>
    context.rights.canReadField(object.name, field.name)
  );
  return {
    ...objectFacts(object, context),
    actionOverrides: [],
    childRelationships: context.schema
      .children(object.name)
      .filter(({ object: { name: of }, field }) => context.rights.canReadField(of, field.name))
      .map((child) => ({
        cascadeDelete: child.field.masterDetail ?? false,
        childSObject: child.object.name,
        deprecatedAndHidden: false,
        field: child.field.name,
        junctionIdListNames: [],
        junctionReferenceTo: [],
        relationshipName: child.name,
        restrictedDelete: false
      })),
    compactLayoutable: !object.customMetadata,
    fields: fields.map((field) => describeField(object, field, context)),
    listviewable: null,
    lookupLayoutable: null,
    namedLayoutInfos: [],
    networkScopeFieldName: null,
    recordTypeInfos: recordTypeInfos(object, context),
    searchLayoutable: true,
    supportedScopes: [
      { label: `All ${object.labelPlural}`, name: 'everything' },
      ...(object.fields.has('OwnerId') ? [{ label: `My ${object.labelPlural}`, name: 'mine' }] : [])
    ]
  };
}

function objectFacts(object: ObjectSchema, context: QueryContext): Record<string, unknown> {
  const { rights } = context;
  const path = `${API_PATH}/${object.name}`;
  const create = rights.can(object.name, 'create');
  const update = rights.can(object.name, 'edit');
  const remove = rights.can(object.name, 'delete');
  return {
    activateable: false,
    associateEntityType: null,
    associateParentEntity: null,
    createable: create,
    custom: object.custom,
    customSetting: false,
    deepCloneable: false,
    deletable: remove,
    deprecatedAndHidden: false,
    feedEnabled: false,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: !object.customMetadata,
    mergeable: false,
    mruEnabled: false,
    name: object.name,
    queryable: true,
    replicateable: object.fields.has('SystemModstamp') && object.fields.has('IsDeleted'),
    retrieveable: true,
    searchable: !object.customMetadata,
    triggerable: !object.customMetadata,
    undeletable: remove && object.fields.has('IsDeleted'),
    updateable: update,
    urls: { describe: `${path}/describe`, rowTemplate: `${path}/{ID}`, sobject: path }
  };
}

function describeField(
  object: ObjectSchema,
  field: FieldSchema,
  context: QueryContext
): Record<string, unknown> {
  const edit = context.rights.canEditField(object.name, field.name);
  const targets = (field.referenceTo ?? []).filter((name) => context.rights.can(name, 'read'));
  const text = isText(field.type);
  const calculated = field.formula !== undefined;
  return {
    aggregatable: field.filterable !== false && field.type !== 'boolean',
    aiPredictionField: false,
    autoNumber: field.autoNumber !== undefined,
    byteLength: text ? (field.length ?? 255) * 3 : field.type === 'id' || field.type === 'reference' ? 18 : 0,
    calculated,
    calculatedFormula: field.formula ?? null,
    cascadeDelete: field.masterDetail ?? false,
    caseSensitive: field.caseSensitive,
    compoundFieldName: null,
    controllerName: null,
    createable: field.createable && edit,
    custom: field.custom,
    defaultValue: field.defaultValue ?? null,
    defaultValueFormula: null,
    defaultedOnCreate:
      !calculated && (field.type === 'boolean' || field.name === 'OwnerId' || !field.createable),
    dependentPicklist: false,
    deprecatedAndHidden: false,
    digits: field.type === 'int' ? 8 : 0,
    displayLocationInDecimal: false,
    encrypted: false,
    externalId: field.externalId,
    extraTypeInfo: null,
    filterable: field.filterable !== false,
    filteredLookupInfo: null,
    formulaTreatNullNumberAsZero: field.formulaTreatBlanksAsZero ?? false,
    groupable: field.groupable !== false,
    highScaleNumber: false,
    htmlFormatted: false,
    idLookup: (field.idLookup ?? false) || field.externalId,
    inlineHelpText: field.inlineHelpText ?? null,
    label: field.label,
    length: text ? (field.length ?? 255) : field.type === 'id' || field.type === 'reference' ? 18 : 0,
    mask: null,
    maskType: null,
    name: field.name,
    nameField: field.nameField ?? false,
    namePointing: targets.length > 1,
    nillable: field.nillable && field.type !== 'boolean',
    permissionable: field.custom && field.nillable && !field.masterDetail,
    picklistValues: (field.picklistValues ?? []).map(describeValue),
    polymorphicForeignKey: targets.length > 1,
    precision: isNumber(field.type) && field.type !== 'int' ? (field.precision ?? 18) : 0,
    queryByDistance: false,
    referenceTargetField: null,
    referenceTo: targets,
    relationshipName: targets.length > 0 ? (field.relationshipName ?? null) : null,
    relationshipOrder: field.masterDetail ? 0 : null,
    restrictedDelete: false,
    restrictedPicklist: field.restrictedPicklist ?? false,
    scale: field.scale ?? 0,
    searchPrefilterable: field.type === 'reference',
    soapType: SOAP_TYPES[field.type] ?? 'xsd:string',
    sortable: field.sortable !== false,
    type: field.type,
    unique: field.unique,
    updateable: field.updateable && edit,
    writeRequiresMasterRead: field.writeRequiresMasterRead ?? false
  };
}

const describeValue = ({ active, default: isDefault, label, value }: PicklistValue) => ({
  active,
  defaultValue: isDefault,
  label,
  validFor: null,
  value
});

/** The record type that every object has when it has no other. */
const MASTER_RECORD_TYPE = '012000000000000AAA';

function recordTypeInfos(object: ObjectSchema, context: QueryContext): Record<string, unknown>[] {
  const info = (
    id: string,
    developerName: string,
    name: string,
    active: boolean,
    master: boolean,
    isDefault: boolean
  ) => ({
    active,
    available: active,
    defaultRecordTypeMapping: isDefault,
    developerName,
    master,
    name,
    recordTypeId: id,
    urls: { layout: `${API_PATH}/${object.name}/describe/layouts/${id}` }
  });
  const own = context.schema.recordTypes.filter((type) => type.object === object.name);
  return [
    ...own.map((type) => info(type.id, type.developerName, type.label, type.active, false, false)),
    info(MASTER_RECORD_TYPE, 'Master', 'Master', true, true, true)
  ];
}
