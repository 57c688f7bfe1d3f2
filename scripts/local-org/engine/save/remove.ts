import { DELETED_AT, quoted } from '../store/tables.ts';
import type { ObjectSchema } from '../schema/types.ts';
import { existing } from './existing.ts';
import { matchId } from './ids.ts';
import { afterStored } from './standard.ts';
import { refuse, accepted } from './save-item.ts';
import type { Batch, SaveItem } from './save-item.ts';

/** Standard lists that go with their parent although they are no details of it. */
const CASCADES: Record<string, readonly string[]> = {
  Account: ['Contact.AccountId', 'Opportunity.AccountId']
};

/** Where the org remembers records that are gone for good, for the list of deletions. */
export const HARD_DELETED = '_HardDeleted';

/** Deletes, undeletes or erases the records of a batch, with their details. */
export async function removeBatch(batch: Batch): Promise<void> {
  const operation = batch.items[0]!.request.operation;
  for (const item of accepted(batch)) matchId(item);
  const found = await existing(batch, batch.items.map((item) => item.id)); // prettier-ignore
  for (const item of batch.items) checkRemoval(batch, item, found.get(item.id));
  if (operation !== 'undelete') await checkBelow(batch);
  const items = accepted(batch);
  if (items.length === 0) return;
  const ids = items.map((item) => item.id);
  if (operation === 'undelete')
    await undelete(batch, ids, items.map((item) => String(item.before?.[DELETED_AT]))); // prettier-ignore
  else if (operation === 'hardDelete' || !batch.object.fields.has('IsDeleted'))
    await erase(batch, batch.object, ids);
  else await recycle(batch, batch.object, ids);
  await afterStored(batch, items);
}

type Found = Awaited<ReturnType<typeof existing>> extends Map<string, infer T> ? T : never;

function checkRemoval(batch: Batch, item: SaveItem, found: Found | undefined): void {
  if (item.errors.length > 0) return;
  const { operation } = item.request;
  const { rights } = batch.context;
  if (!found || !found.visible) {
    refuse(item, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    return;
  }
  item.before = found.row;
  const inBin = found.row.IsDeleted === true;
  const allowed = rights.can(batch.object.name, 'delete') && found.editable && !batch.object.customMetadata;
  if (!allowed) refuse(item, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
  else if (operation === 'undelete' && !inBin)
    refuse(item, 'UNDELETE_FAILED', 'Entity is not in the recycle bin');
  else if (operation === 'delete' && inBin) refuse(item, 'ENTITY_IS_DELETED', 'entity is deleted');
}

/**
 * An account takes its deals with it, but not those of other users, unless one may modify all. Rights to delete what goes
 * with it are not asked for. Which deals are in the way is not told: the user may not see them.
 */
async function checkBelow({ object, session, items, context }: Batch): Promise<void> {
  if (object.name !== 'Account' || context.rights.changesAll('Opportunity')) return;
  const ids = items.filter(({ errors }) => errors.length === 0).map(({ id }) => id);
  const kept = await session.rows<{ id: string }>(
    `SELECT DISTINCT "AccountId" AS id FROM "Opportunity"
      WHERE "AccountId" IN (SELECT unnest($1)) AND NOT "IsDeleted" AND "OwnerId" <> $2`,
    [ids, context.rights.userId]
  );
  const parents = new Set(kept.map(({ id }) => id));
  for (const item of items) if (parents.has(item.id)) refuse(item, 'DELETE_FAILED', OF_OTHERS);
}

const OF_OTHERS =
  'Your attempt to delete the account could not be completed because it is associated with opportunities that are owned by other users.';

/** Details of an object, with the field that points to it. */
function details(batch: Batch, object: ObjectSchema): { object: ObjectSchema; field: string }[] {
  const { schema } = batch.context;
  const own = [...schema.objects.values()].flatMap((child) =>
    [...child.fields.values()]
      .filter((field) => field.masterDetail && field.referenceTo?.includes(object.name))
      .map((field) => ({ object: child, field: field.name }))
  );
  const standard = (CASCADES[object.name] ?? []).map((path) => {
    const [name = '', field = ''] = path.split('.');
    return { object: schema.object(name)!, field };
  });
  return [...own, ...standard];
}

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
  const { session, context, now } = batch;
  for (const detail of details(batch, object))
    await erase(batch, detail.object, await childIds(batch, detail, ids, ''));
  for (const child of context.schema.objects.values()) {
    for (const field of child.fields.values()) {
      if (!field.custom || field.masterDetail || !field.referenceTo?.includes(object.name)) continue;
      await session.run(
        `UPDATE ${quoted(child.name)} SET ${quoted(field.name)} = NULL WHERE ${quoted(field.name)} IN (SELECT unnest($1))`,
        [ids]
      );
    }
  }
  await session.run(`INSERT INTO ${quoted(HARD_DELETED)} SELECT $2, unnest($1), $3::TIMESTAMP`, [
    ids,
    object.name,
    now
  ]);
  await session.run(`DELETE FROM ${quoted(object.name)} WHERE "Id" IN (SELECT unnest($1))`, [ids]);
}
