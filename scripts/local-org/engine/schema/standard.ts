import { readdirSync, readFileSync } from 'node:fs';
import type { FieldSchema, FieldType, ObjectSchema, PicklistValue } from './types.ts';
import { labelOf } from './labels.ts';
import type { ObjectDraft, SystemFields } from './model.ts';
import { systemFields } from './system-fields.ts';

const FOLDER = new URL('./objects/', import.meta.url);

/** A file of schema/objects; README.md explains how a field is written. */
interface ObjectFile {
  name: string;
  prefix: string;
  label: string;
  plural: string;
  system?: SystemFields;
  sharing?: ObjectSchema['sharing'];
  multiCurrency?: boolean;
  fields: Record<string, string>;
  values?: Record<string, string[]>;
}

/** Fields whose value follows from others, so that no value of theirs is stored. */
const DERIVED = new Set([
  'Opportunity.ExpectedRevenue',
  'Opportunity.Fiscal',
  'Opportunity.FiscalQuarter',
  'Opportunity.FiscalYear',
  'Opportunity.HasOpenActivity',
  'Opportunity.HasOverdueTask',
  'Opportunity.HasOpportunityLineItem'
]);

/** Objects whose records have a currency. */
const WITH_CURRENCY = new Set([
  'Account', 'Contact', 'Lead', 'Opportunity', 'OpportunityHistory', 'OpportunityLineItem', 'Campaign'
]); // prettier-ignore

/** The platform's own objects, fresh for every schema that is built. */
export function standardObjects(multiCurrency: boolean): ObjectDraft[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as ObjectFile)
    .filter((file) => multiCurrency || !file.multiCurrency)
    .map((file) => standardObject(file, multiCurrency));
}

function standardObject(file: ObjectFile, multiCurrency: boolean): ObjectDraft {
  const fields = new Map<string, FieldSchema>();
  const add = (field: FieldSchema) => fields.set(field.name, field);
  const system = file.system ?? 'full';
  for (const field of systemFields(system)) add(field);
  for (const [name, text] of Object.entries(file.fields)) {
    add(standardField(file.name, name, text, file.values?.[name]));
  }
  if (multiCurrency && WITH_CURRENCY.has(file.name)) add(currencyField());
  return {
    name: file.name,
    label: file.label,
    labelPlural: file.plural,
    keyPrefix: file.prefix,
    custom: false,
    customMetadata: false,
    sharing: file.sharing ?? (fields.has('OwnerId') ? 'read' : 'readWrite'),
    system,
    historyTracked: false,
    fields
  };
}

/** `reference CFGNSU to=Account rel=Account list=Opportunities` as a field. */
export function standardField(object: string, name: string, text: string, values?: string[]): FieldSchema {
  const [kind = '', letters = '', ...words] = text.split(' ');
  const [, type, size] = /^(\w+)(?:\(([\d,]+)\))?$/.exec(kind) ?? [];
  const [first, second] = (size ?? '').split(',').map(Number);
  const named = new Map(words.filter((w) => w.includes('=')).map((w) => w.split('=') as [string, string]));
  const numeric = type === 'currency' || type === 'percent' || type === 'double';
  const has = (letter: string) => letters.includes(letter);
  const fieldType = type as FieldType;
  return {
    name,
    label: labelOf(object, name),
    type: fieldType,
    custom: false,
    length: numeric ? undefined : size ? first : undefined,
    precision: numeric ? first : fieldType === 'int' ? 8 : undefined,
    scale: numeric ? second : undefined,
    nillable: has('N') || fieldType === 'boolean',
    createable: has('C'),
    updateable: has('U'),
    unique: false,
    externalId: false,
    caseSensitive: false,
    defaultValue: fieldType === 'boolean' ? false : undefined,
    picklistValues: values?.map(standardValue),
    restrictedPicklist: has('R'),
    referenceTo: named.get('to')?.split('|'),
    relationshipName: named.get('rel'),
    childRelationshipName: named.get('list'),
    masterDetail: words.includes('master'),
    filterable: has('F'),
    sortable: has('S'),
    groupable: has('G'),
    idLookup: has('I'),
    defaulted: has('D'),
    nameField: name === 'Name' || (name === 'Subject' && (object === 'Task' || object === 'Event')),
    derived: DERIVED.has(`${object}.${name}`)
  };
}

/** A star marks the default. */
function standardValue(text: string): PicklistValue {
  const value = text.replace(/^\*/, '');
  return { value, label: value, active: true, default: text.startsWith('*') };
}

/** The code that every record bears in an org of several currencies. */
export function currencyField(): FieldSchema {
  return {
    ...standardField('', 'CurrencyIsoCode', 'picklist(3) CDFGNRSU'),
    picklistValues: [],
    restrictedPicklist: false
  };
}
