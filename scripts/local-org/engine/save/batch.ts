import type { FieldSchema } from '../schema/types.ts';
import { checkAssignments, checkRequired, checkUnique } from './checks.ts';
import { ValueError, coerce } from './coerce.ts';
import { applyDefaults } from './defaults.ts';
import { matchId } from './ids.ts';
import { existing } from './existing.ts';
import { readSentFields } from './fields.ts';
import { runFlows } from './flow.ts';
import { checkReferences, idsByKey, keyText, resolveParents } from './parents.ts';
import { nameRecords } from './names.ts';
import { applyLateStages } from './opportunity.ts';
import { applyRules } from './rules.ts';
import { afterStored, applyStandard } from './standard.ts';
import { refuse, accepted } from './save-item.ts';
import type { Batch, SaveItem } from './save-item.ts';
import { writeBatch } from './write.ts';

/**
 * Inserts and updates in the platform's order: values and rights, standard behaviour, before-save flow, required and
 * unique fields, validation rules, record, history.
 */
export async function saveBatch(batch: Batch): Promise<void> {
  await findRecords(batch);
  const parents = readSentFields(batch);
  await resolveParents(batch, parents);
  await applyDefaults(batch);
  await applyStandard(batch);
  await runFlows(batch);
  nameRecords(batch);
  checkRequired(batch);
  await checkReferences(batch);
  await checkUnique(batch);
  await checkAssignments(batch);
  await applyRules(batch);
  applyLateStages(batch);
  await writeBatch(batch);
  await afterStored(batch, accepted(batch));
}

/** Tells new records from stored ones, reads the stored ones and checks that the user may write them. */
async function findRecords(batch: Batch): Promise<void> {
  const { engine, session, object, context } = batch;
  await engine.ids.prepare(session, object);
  const [{ request }] = batch.items as [SaveItem];
  if (object.customMetadata)
    for (const item of batch.items)
      refuse(item, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 'DML is not allowed on custom metadata.');
  if (request.operation === 'upsert' && request.externalIdField?.toLowerCase() !== 'id')
    await matchKeys(batch);
  else for (const item of accepted(batch)) matchId(item);
  const stored = await existing(batch, accepted(batch).map((item) => item.id).filter((id) => id !== '')); // prettier-ignore
  for (const item of accepted(batch)) {
    if (item.isNew) {
      item.id = engine.ids.next(object);
      if (!context.rights.can(object.name, 'create'))
        refuseAccess(item, 'insufficient access rights on object id');
      continue;
    }
    const found = stored.get(item.id);
    if (!found) refuse(item, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    else if (found.row.IsDeleted === true) refuse(item, 'ENTITY_IS_DELETED', 'entity is deleted');
    else if (!found.visible)
      refuse(
        item,
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
        'insufficient access rights on cross-reference id'
      );
    else if (!found.editable || !context.rights.can(object.name, 'edit'))
      refuseAccess(item, 'insufficient access rights on object id');
    else {
      item.before = found.row;
      item.after = { ...found.row };
      checkUnmodified(item);
    }
  }
}

const refuseAccess = (item: SaveItem, message: string): void =>
  refuse(item, 'INSUFFICIENT_ACCESS_OR_READONLY', message);

/** Finds the record of each key; a key twice in one call is refused the second time. */
async function matchKeys(batch: Batch): Promise<void> {
  const name = batch.items[0]!.request.externalIdField ?? '';
  const field = batch.context.schema.field(batch.object.name, name);
  const isSeen = field && batch.context.rights.canReadField(batch.object.name, field.name);
  if (!isSeen || !(field.externalId || field.idLookup)) {
    for (const item of batch.items)
      refuse(
        item,
        'INVALID_FIELD',
        `Field name provided, ${name} is not an External ID or indexed field for ${batch.object.name}`,
        [name]
      );
    return;
  }
  const keys = new Map<SaveItem, string>();
  for (const item of accepted(batch)) {
    const key = sentKey(item, field);
    if (key !== undefined) keys.set(item, key);
  }
  const ids = await idsByKey(batch, batch.object.name, field, [...keys.values()]);
  const seen = new Set<string>();
  for (const [item, value] of keys) {
    const key = keyText(field, value);
    const found = ids.get(key) ?? [];
    if (seen.has(key))
      refuse(item, 'DUPLICATE_VALUE', `Duplicate external id specified: ${value}`, [field.name]);
    else if (found.length > 1)
      refuse(
        item,
        'DUPLICATE_EXTERNAL_ID',
        `${field.name}: more than one record found for external id field: [${found.join(', ')}]`
      );
    seen.add(key);
    item.isNew = found.length === 0;
    item.id = found[0] ?? '';
  }
}

function sentKey(item: SaveItem, field: FieldSchema): string | undefined {
  const sent = Object.entries(item.request.fields).find(
    ([name]) => name.toLowerCase() === field.name.toLowerCase()
  )?.[1];
  try {
    const value = coerce(field, sent);
    if (value !== null) return String(value);
    refuse(item, 'MISSING_ARGUMENT', `${field.name} not specified`, [field.name]);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    refuse(item, error.statusCode, error.message, [field.name]);
  }
  return undefined;
}

/** The second to which Salesforce compares moments. */
const second = (moment: string): number =>
  Math.floor(new Date(moment.replace(/\+0000$/, 'Z')).getTime() / 1000);

function checkUnmodified(item: SaveItem): void {
  const { ifUnmodifiedSince } = item.request;
  const modified = item.before?.LastModifiedDate;
  if (ifUnmodifiedSince === undefined || typeof modified !== 'string') return;
  if (second(modified) > second(ifUnmodifiedSince)) {
    refuse(
      item,
      'CONFLICT',
      'The record you are saving was modified by another user. Refresh it and try again.'
    );
  }
}
