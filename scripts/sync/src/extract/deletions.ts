import { batchGet, errorOf } from '../connect/batch.ts';
import { restQuery } from '../connect/rest-query.ts';
import type { PlannedObject } from '../plan/plan.ts';
import { setState } from '../store/state.ts';
import { sqlFile } from '../store/sql.ts';
import { orgTable } from '../store/tables.ts';
import { addIncoming } from './extract.ts';
import { mergeSome } from './merge.ts';
import { selectByIds } from './soql.ts';
import { deletionsStart, utc } from './window.ts';
import type { Extraction } from './types.ts';

interface DeletedList {
  deletedRecords: { id: string }[];
  latestDateCovered: string;
}

/** Ids in one query: its address must stay below 16 kB. */
const idsPerQuery = 300;

/**
 * Reads what was deleted since the last time, and removes rows from the store that are permanently deleted; a query does not
 * return them. Rows that still exist are read again.
 * @returns notes for the report
 */
export async function extractDeletions(
  run: Extraction,
  objects: readonly PlannedObject[]
): Promise<string[]> {
  const listed = objects.filter(
    ({ object, isReplicateable }) => object.cursor && !object.isKept && isReplicateable
  );
  const starts = await Promise.all(
    listed.map(({ object }) => deletionsStart(run.store, object.name, run.timing))
  );
  // The org leaves seconds out of these times; what has not come yet is in the next list.
  const end = encodeURIComponent(new Date(run.timing.startedAt.getTime() + 120_000).toISOString());
  const answers = await batchGet<DeletedList>(
    run.http,
    listed.map(
      ({ object }, i) =>
        `/sobjects/${object.name}/deleted/?start=${encodeURIComponent((starts[i] as Date).toISOString())}&end=${end}`
    )
  );
  const notes: string[] = [];
  for (const [i, { status, result }] of answers.entries()) {
    const planned = listed[i] as PlannedObject;
    if (status === 200) {
      await takeList(run, planned, result);
    } else {
      await setState(run.store, 'fullAt', null);
      notes.push(
        `The org does not say which rows of ${planned.object.name} were deleted (${errorOf(result).message}): the next run reads everything again.`
      );
    }
  }
  return notes;
}

/** Reads the history of deals that came back from the recycle bin, or into sight: it may be older than what is read. */
export async function extractReturned(run: Extraction, objects: readonly PlannedObject[]): Promise<number> {
  const { store } = run;
  const deals = await store.rows('SELECT DISTINCT deal_id FROM returned_deal');
  let rows = 0;
  for (const planned of objects) {
    const { dealField } = planned.object;
    if (!dealField) continue;
    rows += await readAgain(
      run,
      planned,
      dealField,
      deals.map((row) => String(row.deal_id))
    );
  }
  if (deals.length > 0) await store.run('DELETE FROM returned_deal');
  return rows;
}

async function takeList(run: Extraction, planned: PlannedObject, list: DeletedList): Promise<void> {
  const { store } = run;
  const { object } = planned;
  const suspects = await store.rows(
    `SELECT Id FROM ${orgTable(object)} WHERE NOT coalesce(IsDeleted, false)
       AND Id IN (SELECT unnest(from_json($ids, '["VARCHAR"]')))`,
    { ids: JSON.stringify(list.deletedRecords.map(({ id }) => id)) }
  );
  const ids = suspects.map((row) => String(row.Id));
  await readAgain(run, planned, 'Id', ids);
  const gone = JSON.stringify(ids);
  await store.transaction(async () => {
    await store.run(
      `CREATE OR REPLACE TEMP TABLE gone AS
         SELECT unnest(from_json($gone, '["VARCHAR"]')) AS Id EXCEPT SELECT Id FROM found_again`,
      { gone }
    );
    if (object.name === 'Opportunity') await store.run(sqlFile('affected/gone_deal'));
    if (object.name === 'Account')
      await store.run(
        'INSERT INTO touched_deal SELECT o.Id FROM org.Opportunity o JOIN gone g ON g.Id = o.AccountId'
      );
    await store.run(`DELETE FROM ${orgTable(object)} WHERE Id IN (SELECT Id FROM gone)`);
    await store.run('UPDATE checkpoint SET deleted_until = $until::TIMESTAMP WHERE object = $object', {
      until: utc(
        new Date(Math.min(Date.parse(isoTime(list.latestDateCovered)), run.timing.startedAt.getTime()))
      ),
      object: object.name
    });
  });
}

/** Reads rows by a field's values; those that came are in `found_again`. */
async function readAgain(
  run: Extraction,
  planned: PlannedObject,
  field: string,
  ids: readonly string[]
): Promise<number> {
  const { store } = run;
  await store.run('CREATE OR REPLACE TEMP TABLE found_again (Id VARCHAR)');
  let count = 0;
  for (let start = 0; start < ids.length; start += idsPerQuery) {
    const rows =
      (await restQuery(run.http, selectByIds(planned, field, ids.slice(start, start + idsPerQuery)))) ?? [];
    await store.run(`INSERT INTO found_again SELECT unnest(from_json($ids, '["VARCHAR"]'))`, {
      ids: JSON.stringify(rows.map((row) => row.Id))
    });
    await addIncoming(run, planned, rows);
    await mergeSome(store, planned);
    count += rows.length;
  }
  return count;
}

/** Salesforce ends these times in +0000. */
const isoTime = (text: string): string => text.replace(/\+0000$/, 'Z');
