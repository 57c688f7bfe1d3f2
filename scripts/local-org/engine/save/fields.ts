import { isStored } from '../store/tables.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { ValueError, coerce } from './coerce.ts';
import { refuse } from './save-item.ts';
import type { Batch, SaveItem } from './save-item.ts';

/** A parent that a request names by an external id: `Plan__r: { Key__c: … }`. */
export interface ParentByKey {
  item: SaveItem;
  reference: FieldSchema;
  target: string;
  key: FieldSchema;
  value: string;
}

/** Reads what the callers sent into the records; values that do not fit refuse their record. */
export function readSentFields(batch: Batch): ParentByKey[] {
  const parents: ParentByKey[] = [];
  const names = new Names(batch);
  for (const item of batch.items) {
    if (item.errors.length > 0) continue;
    for (const name in item.request.fields) {
      if (name === 'attributes' || name.toLowerCase() === 'id') continue;
      const value = item.request.fields[name];
      const parent = isParent(value) ? parentByKey(names, item, name, value) : undefined;
      if (parent) parents.push(parent);
      else readField(names, item, name, value);
    }
  }
  return parents;
}

const isParent = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field that callers name, and whether they may write it into a new and into a stored record. */
interface NamedField {
  field: FieldSchema;
  insert: boolean;
  update: boolean;
}

interface NamedParent {
  reference: NamedField;
  target: ObjectSchema;
}

/** What the names of the callers mean, looked up once for all records: they name the same fields in each. */
class Names {
  readonly batch: Batch;
  readonly #fields = new Map<string, NamedField | undefined>();
  readonly #parents = new Map<string, NamedParent | undefined>();

  constructor(batch: Batch) {
    this.batch = batch;
  }

  /** Undefined for a field that is not there, or that the caller may not see. */
  field(name: string): NamedField | undefined {
    if (!this.#fields.has(name)) {
      const { context, object } = this.batch;
      const field = context.schema.field(object.name, name);
      const isSeen = field && context.rights.canReadField(object.name, field.name);
      this.#fields.set(name, isSeen ? this.#named(field) : undefined);
    }
    return this.#fields.get(name);
  }

  /** Undefined for a relationship that is not there, or whose field or object the caller may not see. */
  parent(name: string): NamedParent | undefined {
    if (!this.#parents.has(name)) {
      const { context, object } = this.batch;
      const found = context.schema.parent(object.name, name);
      const relation =
        found && context.rights.canReadField(object.name, found.field.name) ? found : undefined;
      const target = relation?.targets.find((each) => context.rights.can(each.name, 'read'));
      this.#parents.set(name, relation && target && { reference: this.#named(relation.field), target });
    }
    return this.#parents.get(name);
  }

  #named(field: FieldSchema): NamedField {
    const { context, object, items } = this.batch;
    const isKey = items[0]?.request.externalIdField?.toLowerCase() === field.name.toLowerCase();
    const isWriteable = isStored(field) && context.rights.canEditField(object.name, field.name);
    return {
      field,
      insert: isWriteable && field.createable,
      update: isWriteable && (field.updateable || isKey)
    };
  }
}

function readField(names: Names, item: SaveItem, name: string, value: unknown): void {
  const named = names.field(name);
  if (!named) {
    const object = names.batch.object.name;
    refuse(item, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object}`);
    return;
  }
  if (!mayWrite(item, named)) return;
  const { field } = named;
  try {
    item.after[field.name] = coerce(field, value);
    item.sent.add(field.name);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    refuse(item, error.statusCode, error.message, [field.name]);
  }
}

function mayWrite(item: SaveItem, { field, insert, update }: NamedField): boolean {
  if (item.isNew ? insert : update) return true;
  refuse(
    item,
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: ${field.name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
    [field.name]
  );
  return false;
}

function parentByKey(
  names: Names,
  item: SaveItem,
  name: string,
  value: Record<string, unknown>
): ParentByKey | undefined {
  const { schema, rights } = names.batch.context;
  const named = names.parent(name);
  if (!named) {
    const object = names.batch.object.name;
    refuse(item, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object}`);
    return undefined;
  }
  const { reference, target } = named;
  const [keyName = '', keyValue] =
    Object.entries(value).find(([key]) => key !== 'attributes' && key !== 'type') ?? [];
  const key = schema.field(target.name, keyName);
  const isSeen = key && rights.canReadField(target.name, key.name);
  if (!isSeen || !(key.externalId || key.idLookup)) {
    refuse(item, 'INVALID_FIELD', `The field '${keyName}' of ${target.name} is no external id.`, [
      reference.field.name
    ]);
    return undefined;
  }
  if (!mayWrite(item, reference)) return undefined;
  return { item, reference: reference.field, target: target.name, key, value: String(keyValue) };
}
