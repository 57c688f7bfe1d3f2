import type { Org, Rights } from '../types.ts';
import type { FieldSchema, FieldType, ObjectSchema } from '../schema/types.ts';

/** How GraphQL sees a field: each kind has its scalar, its value, operator and aggregate types. */
export type Kind =
  | 'Boolean'
  | 'Currency'
  | 'Date'
  | 'DateTime'
  | 'Double'
  | 'Email'
  | 'ID'
  | 'Int'
  | 'Long'
  | 'LongTextArea'
  | 'MultiPicklist'
  | 'Percent'
  | 'PhoneNumber'
  | 'Picklist'
  | 'String'
  | 'TextArea'
  | 'Time'
  | 'Url';

const KINDS: Readonly<Record<FieldType, Kind | undefined>> = {
  id: 'ID',
  reference: 'ID',
  string: 'String',
  textarea: 'TextArea',
  picklist: 'Picklist',
  combobox: 'Picklist',
  multipicklist: 'MultiPicklist',
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
  phone: 'PhoneNumber',
  url: 'Url',
  // Compound fields are read by their parts; a value of any type has no type name.
  address: undefined,
  anyType: 'String'
};

const SHORT_TEXT = 255;

/** Undefined: the field is not shown in GraphQL. */
export const kindOf = ({ type, length }: FieldSchema): Kind | undefined =>
  type === 'textarea' && (length ?? 0) > SHORT_TEXT ? 'LongTextArea' : KINDS[type];

export const NUMBER_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  'Currency',
  'Double',
  'Int',
  'Long',
  'Percent'
]);

/** Kinds that groupBy takes by their own value; DateTime only by a date function. */
export const GROUPABLE_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  'Boolean',
  'Date',
  'Email',
  'ID',
  'Int',
  'Long',
  'PhoneNumber',
  'Picklist',
  'String',
  'Url'
]);

/** Standard objects that the UI API, and GraphQL with it, leaves out. */
const NOT_IN_UI_API = new Set([
  'OpportunityStage',
  'OpportunitySplit',
  'OpportunityTeamMember',
  'ForecastingItem',
  'CurrencyType',
  'DatedConversionRate',
  'FiscalYearSettings',
  'LeadStatus'
]);

export const inUiApi = ({ name }: ObjectSchema): boolean => !NOT_IN_UI_API.has(name);

/** One caller's view of the org: the objects and fields GraphQL shows. */
export interface View {
  readonly objects: readonly ViewObject[];
  readonly byName: ReadonlyMap<string, ViewObject>;
}

export interface ViewField {
  readonly field: FieldSchema;
  readonly kind: Kind;
  readonly createable: boolean;
  readonly updateable: boolean;
}

export interface ViewObject {
  readonly object: ObjectSchema;
  readonly name: string;
  readonly fields: readonly ViewField[];
  readonly parents: readonly { name: string; field: FieldSchema; objects: readonly string[] }[];
  readonly children: readonly { name: string; object: string; field: string }[];
  readonly create: boolean;
  readonly update: boolean;
  readonly delete: boolean;
}

const fieldsOf = (object: ObjectSchema, rights: Rights): ViewField[] =>
  [...object.fields.values()].flatMap((field) => {
    const kind = kindOf(field);
    const isId = field.name === 'Id';
    if (!kind || !(isId || rights.canReadField(object.name, field.name))) return [];
    const editable = !isId && !field.formula && rights.canEditField(object.name, field.name);
    return [
      { field, kind, createable: editable && field.createable, updateable: editable && field.updateable }
    ];
  });

/** What this caller sees, with relationships only to objects and by fields that are seen too. */
export const viewOf = (org: Pick<Org, 'schema'>, rights: Rights): View => {
  const visible = [...org.schema.objects.values()].filter(
    (object) => inUiApi(object) && rights.can(object.name, 'read')
  );
  const names = new Set(visible.map(({ name }) => name));
  const children = new Map<string, { name: string; object: string; field: string }[]>();
  const drafts = visible.map((object) => {
    const fields = fieldsOf(object, rights);
    const lookups = fields.filter(({ field }) => field.type === 'reference');
    const parents = lookups.flatMap(({ field }) => {
      const objects = (field.referenceTo ?? []).filter((target) => names.has(target));
      for (const target of objects) {
        if (!field.childRelationshipName) continue;
        const list = children.get(target) ?? [];
        list.push({ name: field.childRelationshipName, object: object.name, field: field.name });
        children.set(target, list);
      }
      return field.relationshipName && objects.length > 0
        ? [{ name: field.relationshipName, field, objects }]
        : [];
    });
    return { object, fields, parents };
  });
  const objects = drafts.map(({ object, fields, parents }): ViewObject => {
    const taken = new Set([...fields.map(({ field }) => field.name), ...parents.map(({ name }) => name)]);
    const writable = !object.customMetadata;
    return {
      object,
      name: object.name,
      fields,
      parents,
      children: (children.get(object.name) ?? []).filter(({ name }) => !taken.has(name)),
      create: writable && rights.can(object.name, 'create'),
      update: writable && rights.can(object.name, 'edit'),
      delete: writable && rights.can(object.name, 'delete')
    };
  });
  return { objects, byName: new Map(objects.map((object) => [object.name, object])) };
};

/** Equal for callers who see and may change the same. */
export const signatureOf = ({ objects }: View): string =>
  objects
    .map(({ name, fields, create, update, delete: remove }) => {
      const flags = fields.map(
        ({ field, createable, updateable }) => `${field.name}${+createable}${+updateable}`
      );
      return `${name}${+create}${+update}${+remove}(${flags.join()})`;
    })
    .join(';');
