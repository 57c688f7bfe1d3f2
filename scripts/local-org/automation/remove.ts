import { DELETED_AT, quoted } from '../store/tables.ts';
import type { ObjectSchema } from '../types.ts';
import { accessColumns, existing } from './existing.ts';
import { matchId } from './ids.ts';
import { afterStored } from './standard.ts';
import { refuse, unrefused } from './work.ts';
import type { Batch, Work } from './work.ts';

/** Standard lists that go with their parent although they are no details of it. */
const CASCADES: Record<string, readonly string[]> = {
  Account: ['Contact.AccountId', 'Opportunity.AccountId']
};

/** Where the org remembers records that are gone for good, for the list of deletions. */
export const GRAVES = '_HardDeleted';

/** Deletes, undeletes or erases the records of a batch, with their details. */
export async function removeBatch(batch: Batch): Promise<void> {
  const operation = batch.works[0]!.request.operation;
  for (const work of unrefused(batch)) matchId(work);
  const found = await existing(batch, batch.works.map((work) => work.id)); // prettier-ignore
  for (const work of batch.works) checkRemoval(batch, work, found.get(work.id));
  if (operation !== 'undelete') await checkBelow(batch);
  const works = unrefused(batch);
  if (works.length === 0) return;
  const ids = works.map((work) => work.id);
  if (operation === 'undelete')
    await undelete(batch, ids, works.map((work) => String(work.before?.[DELETED_AT]))); // prettier-ignore
  else if (operation === 'hardDelete' || !batch.object.fields.has('IsDeleted'))
    await erase(batch, batch.object, ids);
  else await recycle(batch, batch.object, ids);
  await afterStored(batch, works);
}

type Found = Awaited<ReturnType<typeof existing>> extends Map<string, infer T> ? T : never;

function checkRemoval(batch: Batch, work: Work, found: Found | undefined): void {
  if (work.errors.length > 0) return;
  const { operation } = work.request;
  const { rights } = batch.world;
  if (!found || !found.visible) {
    refuse(work, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    return;
  }
  work.before = found.row;
  const inBin = found.row.IsDeleted === true;
  const allowed = rights.can(batch.object.name, 'delete') && found.editable && !batch.object.customMetadata;
  if (!allowed) refuse(work, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
  else if (operation === 'undelete' && !inBin)
    refuse(work, 'UNDELETE_FAILED', 'Entity is not in the recycle bin');
  else if (operation === 'delete' && inBin) refuse(work, 'ENTITY_IS_DELETED', 'entity is deleted');
}

/**
 * A parent takes the records of its standard lists with it only if the user may delete those too; details go whatever the
 * rights. Which records are in the way is not told: the user may not see them.
 */
async function checkBelow(batch: Batch): Promise<void> {
  const { world, session } = batch;
  for (const { object, field } of standardLists(batch, batch.object)) {
    const works = unrefused(batch);
    if (works.length === 0) return;
    const { sql, parameters } = accessColumns(batch, object.name, works.map((work) => work.id)); // prettier-ignore
    const may = world.rights.can(object.name, 'delete') ? 'visible AND editable' : 'false';
    const kept = await session.rows<{ id: string }>(
      `SELECT DISTINCT parent AS id FROM (SELECT ${sql}, r.${quoted(field)} AS parent FROM ${quoted(object.name)} r
         WHERE r.${quoted(field)} IN (SELECT unnest($1)) AND NOT r."IsDeleted") WHERE NOT (${may})`,
      parameters
    );
    const parents = new Set(kept.map(({ id }) => id));
    for (const work of works)
      if (parents.has(work.id))
        refuse(
          work,
          'DELETE_FAILED',
          `Your attempt to delete the record could not be completed because it is associated with ${object.labelPlural.toLowerCase()} that you cannot delete.`
        );
  }
}

/** Details of an object, with the field that points to it. */
function details(batch: Batch, object: ObjectSchema): { object: ObjectSchema; field: string }[] {
  const { schema } = batch.world;
  const own = [...schema.objects.values()].flatMap((child) =>
    [...child.fields.values()]
      .filter((field) => field.masterDetail && field.referenceTo?.includes(object.name))
      .map((field) => ({ object: child, field: field.name }))
  );
  return [...own, ...standardLists(batch, object)];
}

const standardLists = (batch: Batch, object: ObjectSchema): { object: ObjectSchema; field: string }[] =>
  (CASCADES[object.name] ?? []).map((path) => {
    const [name = '', field = ''] = path.split('.');
    return { object: batch.world.schema.object(name)!, field };
  });

async function recycle(batch: Batch, object: ObjectSchema, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { session, now } = batch;
  const stamp = object.fields.has('SystemModstamp') ? ', "SystemModstamp" = $2::TIMESTAMP' : '';
  for (const detail of details(batch, object)) {
    if (!detail.object.fields.has('IsDeleted')) continue;
    await recycle(batch, detail.object, await childIds(batch, detail, ids, 'AND NOT "IsDeleted"'));
  }
  await session.run(
    `UPDATE ${quoted(object.name)} SET "IsDeleted" = true, ${quoted(DELETED_AT)} = $2::TIMESTAMP${stamp} WHERE "Id" IN (SELECT unnest($1)) AND NOT "IsDeleted"`,
    [ids, now]
  );
}

async function childIds(
  batch: Batch,
  detail: { object: ObjectSchema; field: string },
  ids: readonly string[],
  more: string
): Promise<string[]> {
  const rows = await batch.session.rows<{ id: string }>(
    `SELECT "Id" AS id FROM ${quoted(detail.object.name)} WHERE ${quoted(detail.field)} IN (SELECT unnest($1)) ${more}`,
    [ids]
  );
  return rows.map((row) => row.id);
}

/** Details come back with their master when they went with it. */
async function undelete(batch: Batch, ids: readonly string[], moments: readonly string[]): Promise<void> {
  const { session, now } = batch;
  const restore = async (object: ObjectSchema, restored: readonly string[]): Promise<void> => {
    if (restored.length === 0) return;
    for (const detail of details(batch, object)) {
      if (!detail.object.fields.has('IsDeleted')) continue;
      const rows = await session.rows<{ id: string }>(
        `SELECT "Id" AS id FROM ${quoted(detail.object.name)} WHERE ${quoted(detail.field)} IN (SELECT unnest($1)) AND "IsDeleted"
           AND ${quoted(DELETED_AT)} IN (SELECT unnest($2)::TIMESTAMP)`,
        [restored, [...new Set(moments)]]
      );
      await restore(detail.object, rows.map((row) => row.id)); // prettier-ignore
    }
    const isStamped = object.fields.has('SystemModstamp');
    const stamp = isStamped ? ', "SystemModstamp" = $2::TIMESTAMP' : '';
    await session.run(
      `UPDATE ${quoted(object.name)} SET "IsDeleted" = false, ${quoted(DELETED_AT)} = NULL${stamp} WHERE "Id" IN (SELECT unnest($1))`,
      isStamped ? [restored, now] : [restored]
    );
  };
  await restore(batch.object, ids);
}

/** The records and their details go for good; lookups to them become blank. */
async function erase(batch: Batch, object: ObjectSchema, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { session, world, now } = batch;
  for (const detail of details(batch, object))
    await erase(batch, detail.object, await childIds(batch, detail, ids, ''));
  for (const child of world.schema.objects.values()) {
    for (const field of child.fields.values()) {
      if (!field.custom || field.masterDetail || !field.referenceTo?.includes(object.name)) continue;
      await session.run(
        `UPDATE ${quoted(child.name)} SET ${quoted(field.name)} = NULL WHERE ${quoted(field.name)} IN (SELECT unnest($1))`,
        [ids]
      );
    }
  }
  await session.run(`INSERT INTO ${quoted(GRAVES)} SELECT $2, unnest($1), $3::TIMESTAMP`, [
    ids,
    object.name,
    now
  ]);
  await session.run(`DELETE FROM ${quoted(object.name)} WHERE "Id" IN (SELECT unnest($1))`, [ids]);
}
