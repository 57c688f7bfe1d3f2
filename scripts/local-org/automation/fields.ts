import { isStored } from '../store/tables.ts';
import type { FieldSchema } from '../types.ts';
import { ValueError, coerce } from './coerce.ts';
import { refuse } from './work.ts';
import type { Batch, Work } from './work.ts';

/** A parent that a request names by an external id: `Forecast_Period__r: { Key__c: … }`. */
export interface ParentByKey {
  work: Work;
  reference: FieldSchema;
  target: string;
  key: FieldSchema;
  value: string;
}

/** Reads what the callers sent into the records; values that do not fit refuse their record. */
export function readSentFields(batch: Batch): ParentByKey[] {
  const parents: ParentByKey[] = [];
  for (const work of batch.works) {
    if (work.errors.length > 0) continue;
    for (const [name, value] of Object.entries(work.request.fields)) {
      if (name === 'attributes' || name.toLowerCase() === 'id') continue;
      const parent = isParent(value) ? parentByKey(batch, work, name, value) : undefined;
      if (parent) parents.push(parent);
      else readField(batch, work, name, value);
    }
  }
  return parents;
}

const isParent = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readField(batch: Batch, work: Work, name: string, value: unknown): void {
  const field = batch.world.schema.field(batch.object.name, name);
  if (!field || !batch.world.rights.canReadField(batch.object.name, field.name)) {
    refuse(work, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${batch.object.name}`);
    return;
  }
  if (!mayWrite(batch, work, field)) return;
  try {
    work.after[field.name] = coerce(field, value);
    work.sent.add(field.name);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    refuse(work, error.statusCode, error.message, [field.name]);
  }
}

function mayWrite(batch: Batch, work: Work, field: FieldSchema): boolean {
  const isKey = work.request.externalIdField?.toLowerCase() === field.name.toLowerCase();
  const writeable = isStored(field) && (work.isNew ? field.createable : field.updateable || isKey);
  if (writeable && batch.world.rights.canEditField(batch.object.name, field.name)) return true;
  refuse(
    work,
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: ${field.name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
    [field.name]
  );
  return false;
}

function parentByKey(
  batch: Batch,
  work: Work,
  name: string,
  value: Record<string, unknown>
): ParentByKey | undefined {
  const { schema } = batch.world;
  const relation = schema.parent(batch.object.name, name);
  const target = relation?.targets[0];
  const [keyName, keyValue] =
    Object.entries(value).find(([key]) => key !== 'attributes' && key !== 'type') ?? [];
  const key = target && keyName !== undefined ? schema.field(target.name, keyName) : undefined;
  if (!relation || !target) {
    refuse(work, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${batch.object.name}`);
    return undefined;
  }
  if (!key || !(key.externalId || key.idLookup)) {
    refuse(work, 'INVALID_FIELD', `The field '${keyName ?? ''}' of ${target.name} is no external id.`, [
      relation.field.name
    ]);
    return undefined;
  }
  if (!mayWrite(batch, work, relation.field)) return undefined;
  return { work, reference: relation.field, target: target.name, key, value: String(keyValue) };
}
