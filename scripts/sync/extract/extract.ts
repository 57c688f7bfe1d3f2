import { rm } from 'node:fs/promises';
import { SyncError } from '../errors.ts';
import { savePage, startJob, waitForJob, type Page } from '../org/bulk-query.ts';
import type { OrgHttp } from '../org/http.ts';
import { restQuery } from '../org/rest-query.ts';
import type { PlannedObject } from '../plan/plan.ts';
import type { Progress } from '../progress.ts';
import { addPage, addRows, pageFile } from '../store/page.ts';
import type { Store } from '../store/store.ts';
import { createTable, incomingTable, orgTable } from '../store/tables.ts';
import { rowValues } from './rows.ts';
import { selectAll } from './soql.ts';

/** Above this many rows a query goes over Bulk 2.0; up to it REST needs one call. */
const mostByRest = 2000;

export interface Extraction {
  http: OrgHttp;
  store: Store;
  progress: Progress;
  /** UTC: what changed before is read completely. */
  readUntil: string;
}

/**
 * Reads all rows of the objects. An object's rows take the place of its old ones in one transaction with its checkpoint,
 * and only when as many came as the org announced.
 * @returns rows read per object
 */
export async function extractAll(
  run: Extraction,
  objects: readonly PlannedObject[]
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const large: { planned: PlannedObject; jobId: string }[] = [];
  for (const planned of objects) {
    const { object } = planned;
    const rows = await restQuery(run.http, selectAll(planned), object.whole ? Infinity : mostByRest);
    if (!rows) {
      // The org works on all of its jobs while the first one is read.
      large.push({ planned, jobId: await startJob(run.http, selectAll(planned)) });
      continue;
    }
    await clearIncoming(run.store, planned);
    await addRows(
      run.store,
      rows.map((row) => rowValues(row, planned.fields)),
      incomingTable(object),
      planned.fields
    );
    await replace(run, planned);
    run.progress.count(object.name, rows.length, rows.length);
    counts.set(object.name, rows.length);
  }
  for (const { planned, jobId } of large) {
    counts.set(planned.object.name, await extractJob(run, planned, jobId));
  }
  return counts;
}

async function extractJob(run: Extraction, planned: PlannedObject, jobId: string): Promise<number> {
  const { name } = planned.object;
  const announced = await waitForJob(run.http, jobId, name);
  await clearIncoming(run.store, planned);
  let taken = 0;
  run.progress.count(name, 0, announced);
  for await (const { page, file } of pagesOf(run, jobId)) {
    const rows = await addPage(run.store, file, incomingTable(planned.object), planned.fields);
    if (rows !== page.promised) {
      throw new SyncError(
        `A result page of ${name} has ${rows} rows; the org announced ${page.promised}. Nothing was taken.`
      );
    }
    taken += rows;
    run.progress.count(name, taken, announced);
  }
  if (taken !== announced) {
    throw new SyncError(
      `The org announced ${announced} rows of ${name} and sent ${taken}. Nothing was taken.`
    );
  }
  await replace(run, planned);
  return taken;
}

/** The pages of a job in order; the next one comes in while the last one goes into the store. */
async function* pagesOf(run: Extraction, jobId: string): AsyncGenerator<{ page: Page; file: string }> {
  const fetchPage = async (locator: string | undefined) => {
    const file = pageFile(run.store);
    return { file, page: await savePage(run.http, jobId, locator, file) };
  };
  let coming: ReturnType<typeof fetchPage> | undefined = fetchPage(undefined);
  while (coming) {
    const current: Awaited<typeof coming> = await coming;
    coming = current.page.next === undefined ? undefined : fetchPage(current.page.next);
    // A failure of the page that is coming is dealt with when its turn comes, also if this one fails first.
    coming?.catch(() => undefined);
    try {
      yield current;
    } finally {
      await rm(current.file, { force: true });
    }
  }
}

async function clearIncoming(store: Store, { object }: PlannedObject): Promise<void> {
  await store.run(`DROP TABLE IF EXISTS ${incomingTable(object)}`);
  await store.run(createTable(incomingTable(object), object));
}

async function replace({ store, readUntil }: Extraction, { object }: PlannedObject): Promise<void> {
  await store.transaction(async () => {
    await store.run(`DROP TABLE ${orgTable(object)}`);
    await store.run(`ALTER TABLE ${incomingTable(object)} RENAME TO "${object.name}"`);
    await store.run('INSERT OR REPLACE INTO checkpoint VALUES ($object, $readUntil::TIMESTAMP)', {
      object: object.name,
      readUntil
    });
  });
}
