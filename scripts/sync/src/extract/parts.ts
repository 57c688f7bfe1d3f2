import { SyncError } from '../errors.ts';
import { QueryTooLong } from '../connect/bulk-query.ts';
import type { PlannedObject } from '../plan/plan.ts';
import { incomingTable } from '../store/tables.ts';
import { beginJob, takeJob } from './job.ts';
import { selectSince } from './soql.ts';
import { fromUtc, utc } from './window.ts';
import type { Extraction } from './types.ts';

/** Rows that changed at `from` or later and, unless that is open, before `until`. */
interface Part {
  readonly from: Date;
  readonly until: Date | undefined;
}

/** No org is older. */
const first = new Date('1999-01-01T00:00:00Z');

/**
 * Takes rows that are too many for one query of the org: by halves of the time in which they changed, and halves of those,
 * until the org answers. Older rows come first, so that a row that changes meanwhile is in a later part too, and never in none.
 * @param since from when on; undefined: everything
 * @returns the number of rows
 * @throws SyncError when the org does not even answer for the rows of a second
 */
export async function takeInParts(
  run: Extraction,
  planned: PlannedObject,
  since: string | undefined
): Promise<number> {
  const { store, timing, progress } = run;
  const { name } = planned.object;
  const halve = ({ from, until }: Part): [Part, Part] => {
    const seconds = ((until ?? timing.startedAt).getTime() - from.getTime()) / 1000;
    if (seconds < 2) {
      throw new SyncError(
        `The org's query of ${name} times out even for the rows of one second (QUERY_TIMEOUT). Start again when the org is less busy.`
      );
    }
    const middle = new Date(from.getTime() + Math.floor(seconds / 2) * 1000);
    return [
      { from, until: middle },
      { from: middle, until }
    ];
  };
  const parts: Part[] = halve({ from: since === undefined ? first : fromUtc(since), until: undefined });
  progress.note(`${name}: the org takes too long for all rows at once; reading them in parts`);
  for (let taken = 0; ; taken += 1) {
    const part = parts.shift();
    if (!part) break;
    const until = part.until && utc(part.until);
    const job = await beginJob(
      run,
      planned,
      selectSince(planned, utc(part.from), until, since === undefined),
      taken > 0
    );
    try {
      await takeJob(run, planned, job);
    } catch (error) {
      if (!(error instanceof QueryTooLong)) throw error;
      parts.unshift(...halve(part));
    }
  }
  return store.transaction(async () => {
    const table = incomingTable(planned.object);
    await store.run(`DELETE FROM ${table} WHERE rowid NOT IN (SELECT max(rowid) FROM ${table} GROUP BY Id)`);
    const { rows } = await store.one(`SELECT count(*)::INTEGER AS rows FROM ${table}`);
    return Number(rows);
  });
}
