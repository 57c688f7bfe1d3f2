import { quoted } from '../store/tables.ts';
import type { FieldSchema } from '../schema/types.ts';
import type { ParentByKey } from './fields.ts';
import { accessColumns } from './existing.ts';
import { changes, refuse, accepted } from './save-item.ts';
import type { Batch, SaveItem } from './save-item.ts';

/** Finds the parents that were named by a key, one question per object and key. */
export async function resolveParents(batch: Batch, parents: readonly ParentByKey[]): Promise<void> {
  const groups = groupBy(parents, (parent) => `${parent.target}.${parent.key.name}`);
  for (const group of groups.values()) {
    const { target, key } = group[0]!;
    const ids = await idsByKey(batch, target, key, group.map((parent) => parent.value)); // prettier-ignore
    for (const { item, reference, value } of group) {
      const found = ids.get(keyText(key, value)) ?? [];
      if (found.length === 1) {
        item.after[reference.name] = found[0]!;
        item.sent.add(reference.name);
      } else {
        const message = `Foreign key external ID: ${value} not found for field ${key.name} in entity ${target}`;
        refuse(item, found.length === 0 ? 'INVALID_FIELD' : 'DUPLICATE_EXTERNAL_ID', message, []);
      }
    }
  }
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** How a key is compared: with its case only where the field says so. */
export const keyText = (field: FieldSchema, value: string): string =>
  field.caseSensitive ? value : value.toLowerCase();

/** Ids of the records that are not deleted, by the value of a key field. */
export async function idsByKey(
  batch: Batch,
  object: string,
  key: FieldSchema,
  values: readonly string[]
): Promise<Map<string, string[]>> {
  const column = key.caseSensitive ? quoted(key.name) : `lower(${quoted(key.name)}::VARCHAR)`;
  const alive = batch.context.schema.object(object)!.fields.has('IsDeleted') ? 'AND NOT "IsDeleted"' : '';
  const rows = await batch.session.rows<{ id: string; value: string }>(
    `SELECT "Id" AS id, ${column}::VARCHAR AS value FROM ${quoted(object)} WHERE ${column}::VARCHAR IN (SELECT unnest(?)) ${alive}`,
    [[...new Set(values.map((value) => keyText(key, value)))]]
  );
  const ids = new Map<string, string[]>();
  for (const { id, value } of rows) ids.set(value, [...(ids.get(value) ?? []), id]);
  return ids;
}

/** Refuses records that point to something that is not there, or to a parent that the user may not see. */
export async function checkReferences(batch: Batch): Promise<void> {
  const { schema } = batch.context;
  for (const field of batch.object.fields.values()) {
    if (field.type !== 'reference' || !field.referenceTo) continue;
    const items = accepted(batch).filter(
      (item) => typeof item.after[field.name] === 'string' && changes(item, field.name)
    );
    if (items.length === 0) continue;
    const wanted = [...new Set(items.map((item) => item.after[field.name] as string))];
    const found = new Map<string, { visible: boolean; editable: boolean }>();
    for (const name of field.referenceTo) {
      const target = schema.object(name);
      if (target)
        for (const [id, access] of await accessTo(batch, target.name, wanted)) found.set(id, access);
    }
    for (const item of items) checkReference(item, field, found.get(item.after[field.name] as string));
  }
}

function checkReference(
  item: SaveItem,
  field: FieldSchema,
  access: { visible: boolean; editable: boolean } | undefined
): void {
  if (!access) {
    refuse(item, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name]);
  } else if (!access.visible || (field.masterDetail && !field.writeRequiresMasterRead && !access.editable)) {
    const message = `insufficient access rights on cross-reference id: ${String(item.after[field.name]).slice(0, 15)}`;
    refuse(item, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', message, [field.name]);
  }
}

/** What the user may do with records, by id; ids that are not there are absent. */
async function accessTo(
  batch: Batch,
  object: string,
  ids: readonly string[]
): Promise<Map<string, { visible: boolean; editable: boolean }>> {
  const { sql, parameters } = accessColumns(batch, object, ids);
  const target = batch.context.schema.object(object)!;
  const alive = target.fields.has('IsDeleted') ? 'AND NOT r."IsDeleted"' : '';
  const rows = await batch.session.rows<{ id: string; visible: boolean; editable: boolean }>(
    `SELECT r."Id" AS id, ${sql} FROM ${quoted(object)} r WHERE r."Id" IN (SELECT unnest($1)) ${alive}`,
    parameters
  );
  return new Map(rows.map((row) => [row.id, row]));
}
