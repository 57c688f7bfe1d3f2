import { insertRows, updateRows } from '../store/rows.ts';
import type { Row } from '../store/rows.ts';
import { storedFields } from '../store/tables.ts';
import { writeFieldHistory, writeOpportunityHistory } from './history.ts';
import { changes, accepted } from './save-item.ts';
import type { Batch } from './save-item.ts';

/** Stores what passed all checks, with its history. */
export async function writeBatch(batch: Batch): Promise<void> {
  const items = accepted(batch);
  if (items.length === 0) return;
  const { object, session, context, now } = batch;
  const { userId } = context.rights;
  const stamps: Row = { LastModifiedDate: now, LastModifiedById: userId, SystemModstamp: now };
  for (const item of items) {
    Object.assign(item.after, stampsOf(batch, stamps));
    if (item.isNew)
      Object.assign(
        item.after,
        stampsOf(batch, { Id: item.id, CreatedDate: now, CreatedById: userId, IsDeleted: false })
      );
  }
  if (object.name === 'Opportunity') await writeOpportunityHistory(batch, items);
  await insertRows(session, object, items.filter((item) => item.isNew).map((item) => item.after)); // prettier-ignore
  const updated = items.filter((item) => !item.isNew);
  const changed = storedFields(object)
    .map((field) => field.name)
    .filter((name) => name !== 'Id' && updated.some((item) => changes(item, name)));
  await updateRows(session, object, updated.map((item) => pick(item.after, ['Id', ...changed]))); // prettier-ignore
  await writeFieldHistory(batch, items);
}

/** The stamps that the object has fields for. */
function stampsOf(batch: Batch, stamps: Row): Row {
  return Object.fromEntries(Object.entries(stamps).filter(([name]) => batch.object.fields.has(name)));
}

const pick = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
