import { insertRows, updateRows } from '../store/rows.ts';
import type { Row } from '../store/rows.ts';
import { storedFields } from '../store/tables.ts';
import { writeFieldHistory, writeOpportunityHistory } from './history.ts';
import { changes, unrefused } from './work.ts';
import type { Batch } from './work.ts';

/** Stores what passed all checks, with its history. */
export async function writeBatch(batch: Batch): Promise<void> {
  const works = unrefused(batch);
  if (works.length === 0) return;
  const { object, session, world, now } = batch;
  const { userId } = world.rights;
  const stamps: Row = { LastModifiedDate: now, LastModifiedById: userId, SystemModstamp: now };
  for (const work of works) {
    Object.assign(work.after, stampsOf(batch, stamps));
    if (work.isNew)
      Object.assign(
        work.after,
        stampsOf(batch, { Id: work.id, CreatedDate: now, CreatedById: userId, IsDeleted: false })
      );
  }
  if (object.name === 'Opportunity') await writeOpportunityHistory(batch, works);
  await insertRows(session, object, works.filter((work) => work.isNew).map((work) => work.after)); // prettier-ignore
  const updated = works.filter((work) => !work.isNew);
  const changed = storedFields(object)
    .map((field) => field.name)
    .filter((name) => name !== 'Id' && updated.some((work) => changes(work, name)));
  await updateRows(session, object, updated.map((work) => pick(work.after, ['Id', ...changed]))); // prettier-ignore
  await writeFieldHistory(batch, works);
}

/** The stamps that the object has fields for. */
function stampsOf(batch: Batch, stamps: Row): Row {
  return Object.fromEntries(Object.entries(stamps).filter(([name]) => batch.object.fields.has(name)));
}

const pick = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
