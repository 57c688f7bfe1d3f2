import { idsByKey, keyText } from './parents.ts';
import { changes, refuse, accepted } from './save-item.ts';
import type { Batch, SaveItem } from './save-item.ts';

/**
 * Refuses records that lack a required field, naming all that are missing. A standard field that a record of a data export
 * never had, for want of a column, is missed only by who touches it.
 */
export function checkRequired(batch: Batch): void {
  const required = [...batch.object.fields.values()].filter(
    (field) =>
      !field.nillable &&
      field.createable &&
      field.type !== 'boolean' &&
      (!field.defaulted || field.name === 'OwnerId')
  );
  for (const item of accepted(batch)) {
    const missing = required
      .map((field) => field.name)
      .filter((name) => item.after[name] === null || item.after[name] === undefined)
      .filter((name) => changes(item, name) || item.sent.has(name) || batch.object.fields.get(name)?.custom);
    if (missing.length === 0) continue;
    refuse(item, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
  }
}

/** Refuses a second record with the value of a unique field, whether the first is stored already or in the same call. */
export async function checkUnique(batch: Batch): Promise<void> {
  for (const field of batch.object.fields.values()) {
    if (!field.unique) continue;
    const items = accepted(batch).filter(
      (item) => typeof item.after[field.name] === 'string' && changes(item, field.name)
    );
    if (items.length === 0) continue;
    const valueOf = (item: SaveItem) => keyText(field, String(item.after[field.name]));
    const stored = await idsByKey(batch, batch.object.name, field, items.map(valueOf)); // prettier-ignore
    const seen = new Map<string, string>();
    for (const item of items) {
      const value = valueOf(item);
      const other = (stored.get(value) ?? []).find((id) => id !== item.id) ?? seen.get(value);
      if (other === undefined) seen.set(value, item.id);
      else {
        const message = `duplicate value found: ${field.name} duplicates value on record with id: ${other.slice(0, 15)}`;
        refuse(item, 'DUPLICATE_VALUE', message, [field.name]);
      }
    }
  }
}

/** Refuses to assign a permission set that the person has, whether the assignment is stored already or in the same call. */
export async function checkAssignments(batch: Batch): Promise<void> {
  if (batch.object.name !== 'PermissionSetAssignment') return;
  const items = accepted(batch);
  if (items.length === 0) return;
  const stored = await batch.session.rows<{ id: string; assignee: string; set: string }>(
    `SELECT "Id" AS id, "AssigneeId" AS assignee, "PermissionSetId" AS set FROM "PermissionSetAssignment"
       WHERE "AssigneeId" IN (SELECT unnest(?))`,
    [items.map(({ after }) => String(after['AssigneeId']))]
  );
  const holders = new Map(stored.map(({ id, assignee, set }) => [`${assignee} ${set}`, id]));
  for (const item of items) {
    const { AssigneeId: assignee, PermissionSetId: set } = item.after;
    const key = `${String(assignee)} ${String(set)}`;
    const holder = holders.get(key) ?? item.id;
    holders.set(key, holder);
    if (holder === item.id) continue;
    const message = `Duplicate PermissionSetAssignment. Assignee: ${String(assignee)}; Permission Set: ${String(set)}`;
    refuse(item, 'DUPLICATE_VALUE', message, ['AssigneeId', 'PermissionSetId']);
  }
}
