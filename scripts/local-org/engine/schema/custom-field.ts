import type { FieldSchema, FieldType, PicklistValue } from './types.ts';
import { MetadataProblem } from './metadata-problem.ts';
import type { Component, XmlNode } from './model.ts';
import { flag, integer, node, nodes, text } from './xml.ts';
import { table } from '../../../lib/table.ts';

/** Metadata's field types as the API's. */
const TYPES: Record<string, FieldType> = table({
  Text: 'string',
  TextArea: 'textarea',
  LongTextArea: 'textarea',
  Html: 'textarea',
  Number: 'double',
  Currency: 'currency',
  Percent: 'percent',
  Date: 'date',
  DateTime: 'datetime',
  Time: 'time',
  Checkbox: 'boolean',
  Picklist: 'picklist',
  MultiselectPicklist: 'multipicklist',
  Lookup: 'reference',
  MasterDetail: 'reference',
  Hierarchy: 'reference',
  MetadataRelationship: 'reference',
  Email: 'email',
  Phone: 'phone',
  Url: 'url',
  AutoNumber: 'string'
});

const LENGTHS: Partial<Record<FieldType, number>> = table({
  string: 255, textarea: 255, picklist: 255, multipicklist: 4099, reference: 18, email: 80, phone: 40, url: 255
}); // prettier-ignore

/**
 * A field that a CustomField component describes. `valueSets` are the global ones by name.
 * @throws MetadataProblem for a type or a value set that is not there
 */
export function customField(
  name: string,
  component: Component,
  valueSets: ReadonlyMap<string, readonly PicklistValue[]>
): FieldSchema {
  const { body } = component;
  const declared = text(body.type) ?? '';
  const type = TYPES[declared];
  if (!type)
    throw new MetadataProblem(`The local org does not know the field type "${declared}".`, component, {
      element: 'type'
    });
  const formula = text(body.formula);
  const autoNumber = declared === 'AutoNumber';
  const masterDetail = declared === 'MasterDetail';
  const readOnly = formula !== undefined || autoNumber;
  const numeric = type === 'double' || type === 'currency' || type === 'percent';
  const long = declared === 'LongTextArea' || declared === 'Html' || type === 'multipicklist';
  return {
    name,
    label: text(body.label) ?? name,
    type,
    custom: true,
    length: numeric ? undefined : (integer(body.length) ?? LENGTHS[type]),
    precision: numeric ? (integer(body.precision) ?? 18) : undefined,
    scale: numeric ? (integer(body.scale) ?? (formula === undefined ? 0 : 2)) : undefined,
    nillable: !flag(body.required) && !masterDetail,
    createable: !readOnly,
    updateable: !readOnly && (!masterDetail || flag(body.reparentableMasterDetail)),
    unique: flag(body.unique),
    externalId: flag(body.externalId),
    caseSensitive: flag(body.caseSensitive),
    defaultValue:
      type === 'boolean' && formula === undefined ? text(body.defaultValue) === 'true' : undefined,
    defaultFormula: type === 'boolean' || formula !== undefined ? undefined : text(body.defaultValue),
    formula,
    formulaTreatBlanksAsZero: formula !== undefined && text(body.formulaTreatBlanksAs) !== 'BlankAsBlank',
    picklistValues: fieldValues(component, valueSets),
    restrictedPicklist:
      flag(node(body.valueSet).restricted) || text(node(body.valueSet).valueSetName) !== undefined,
    referenceTo: type === 'reference' ? [text(body.referenceTo) ?? ''] : undefined,
    relationshipName: type === 'reference' ? name.replace(/__c$/, '__r') : undefined,
    childRelationshipName: childList(body),
    masterDetail,
    writeRequiresMasterRead: masterDetail && flag(body.writeRequiresMasterRead),
    trackHistory: flag(body.trackHistory),
    inlineHelpText: text(body.inlineHelpText),
    filterable: declared !== 'LongTextArea' && declared !== 'Html',
    sortable: !long,
    // Of formulas only checkboxes and dates can be grouped by.
    groupable:
      formula === undefined
        ? !long && !numeric && type !== 'datetime'
        : type === 'boolean' || type === 'date',
    autoNumber: autoNumber ? (text(body.displayFormat) ?? '{0}') : undefined
  };
}

function childList(body: XmlNode): string | undefined {
  const name = text(body.relationshipName);
  return name ? `${name}__r` : undefined;
}

function fieldValues(
  component: Component,
  valueSets: ReadonlyMap<string, readonly PicklistValue[]>
): readonly PicklistValue[] | undefined {
  if (component.body.valueSet === undefined) return undefined;
  const valueSet = node(component.body.valueSet);
  const global = text(valueSet.valueSetName);
  if (global === undefined) return nodes(node(valueSet.valueSetDefinition).value).map(picklistValue);
  const values = valueSets.get(global);
  if (!values)
    throw new MetadataProblem(`There is no value set ${global}.`, component, { element: 'valueSet' });
  return values;
}

/** A value of any kind of value set. */
export function picklistValue(value: XmlNode): PicklistValue {
  const name = decodeURIComponent((text(value.fullName) ?? '').replace(/%(?![0-9A-Fa-f]{2})/g, '%25'));
  return {
    value: name,
    label: text(value.label) ?? name,
    active: text(value.isActive) !== 'false',
    default: flag(value.default)
  };
}
