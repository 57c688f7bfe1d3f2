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
import { applyRules } from './rules.ts';
import { afterStored, applyStandard } from './standard.ts';
import { refuse, unrefused } from './work.ts';
import type { Batch, Work } from './work.ts';
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
  await writeBatch(batch);
  await afterStored(batch, unrefused(batch));
}

/** Tells new records from stored ones, reads the stored ones and checks that the user may write them. */
async function findRecords(batch: Batch): Promise<void> {
  const { engine, session, object, world } = batch;
  await engine.ids.prepare(session, object);
  const [{ request }] = batch.works as [Work];
  if (object.customMetadata)
    for (const work of batch.works)
      refuse(work, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 'DML is not allowed on custom metadata.');
  if (request.operation === 'upsert' && request.externalIdField?.toLowerCase() !== 'id')
    await matchKeys(batch);
  else for (const work of unrefused(batch)) matchId(work);
  const stored = await existing(batch, unrefused(batch).map((work) => work.id).filter((id) => id !== '')); // prettier-ignore
  for (const work of unrefused(batch)) {
    if (work.isNew) {
      work.id = engine.ids.next(object);
      if (!world.rights.can(object.name, 'create'))
        refuseAccess(work, 'insufficient access rights on object id');
      continue;
    }
    const found = stored.get(work.id);
    if (!found) refuse(work, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    else if (found.row.IsDeleted === true) refuse(work, 'ENTITY_IS_DELETED', 'entity is deleted');
    else if (!found.visible)
      refuse(
        work,
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
        'insufficient access rights on cross-reference id'
      );
    else if (!found.editable || !world.rights.can(object.name, 'edit'))
      refuseAccess(work, 'insufficient access rights on object id');
    else {
      work.before = found.row;
      work.after = { ...found.row };
      checkUnmodified(work);
    }
  }
}

const refuseAccess = (work: Work, message: string): void =>
  refuse(work, 'INSUFFICIENT_ACCESS_OR_READONLY', message);

/** Finds the record of each key; a key twice in one call is refused the second time. */
async function matchKeys(batch: Batch): Promise<void> {
  const name = batch.works[0]!.request.externalIdField ?? '';
  const field = batch.world.schema.field(batch.object.name, name);
  const isSeen = field && batch.world.rights.canReadField(batch.object.name, field.name);
  if (!isSeen || !(field.externalId || field.idLookup)) {
    for (const work of batch.works)
      refuse(
        work,
        'INVALID_FIELD',
        `Field name provided, ${name} is not an External ID or indexed field for ${batch.object.name}`,
        [name]
      );
    return;
  }
  const keys = new Map<Work, string>();
  for (const work of unrefused(batch)) {
    const key = sentKey(work, field);
    if (key !== undefined) keys.set(work, key);
  }
  const ids = await idsByKey(batch, batch.object.name, field, [...keys.values()]);
  const seen = new Set<string>();
  for (const [work, value] of keys) {
    const key = keyText(field, value);
    const found = ids.get(key) ?? [];
    if (seen.has(key))
      refuse(work, 'DUPLICATE_VALUE', `Duplicate external id specified: ${value}`, [field.name]);
    else if (found.length > 1)
      refuse(
        work,
        'DUPLICATE_EXTERNAL_ID',
        `${field.name}: more than one record found for external id field: [${found.join(', ')}]`
      );
    seen.add(key);
    work.isNew = found.length === 0;
    work.id = found[0] ?? '';
  }
}

function sentKey(work: Work, field: FieldSchema): string | undefined {
  const sent = Object.entries(work.request.fields).find(
    ([name]) => name.toLowerCase() === field.name.toLowerCase()
  )?.[1];
  try {
    const value = coerce(field, sent);
    if (value !== null) return String(value);
    refuse(work, 'MISSING_ARGUMENT', `${field.name} not specified`, [field.name]);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    refuse(work, error.statusCode, error.message, [field.name]);
  }
  return undefined;
}

/** The second to which Salesforce compares moments. */
const second = (moment: string): number =>
  Math.floor(new Date(moment.replace(/\+0000$/, 'Z')).getTime() / 1000);

function checkUnmodified(work: Work): void {
  const { ifUnmodifiedSince } = work.request;
  const modified = work.before?.LastModifiedDate;
  if (ifUnmodifiedSince === undefined || typeof modified !== 'string') return;
  if (second(modified) > second(ifUnmodifiedSince)) {
    refuse(
      work,
      'CONFLICT',
      'The record you are saving was modified by another user. Refresh it and try again.'
    );
  }
}
