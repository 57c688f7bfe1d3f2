import { SyncError } from '../errors.ts';
import type { OrgHttp } from './http.ts';
import { CallFailure } from './failure.ts';

export type RestRow = Record<string, unknown>;

interface Answer {
  totalSize: number;
  done: boolean;
  nextRecordsUrl?: string;
  records: RestRow[];
}

/** How often a query is begun anew because the org forgot its place in the middle. */
const maxRestarts = 3;

/**
 * All rows of a query, those of the recycle bin included, or undefined when it has more than `most`.
 * @throws SyncError when other than the announced number of rows came
 */
export async function restQuery(
  http: OrgHttp,
  soql: string,
  most = Infinity
): Promise<RestRow[] | undefined> {
  for (let restarts = 0; ; restarts += 1) {
    try {
      return await readAll(http, soql, most);
    } catch (error) {
      // A place in a result ends with its session; asking for it again never helps, asking the query again does.
      const isLost = error instanceof CallFailure && error.code === 'INVALID_QUERY_LOCATOR';
      if (!isLost || restarts >= maxRestarts) throw error;
    }
  }
}

async function readAll(http: OrgHttp, soql: string, most: number): Promise<RestRow[] | undefined> {
  const limited = Number.isFinite(most) ? `${soql} LIMIT ${most + 1}` : soql;
  let page = await http.json<Answer>({ path: `/queryAll?q=${encodeURIComponent(limited)}` });
  const { totalSize } = page;
  if (totalSize > most) return undefined;
  const rows = [...page.records];
  while (!page.done) {
    if (!page.nextRecordsUrl)
      throw new SyncError('The org sent a part of an answer and no address of the rest.');
    page = await http.json<Answer>({ path: page.nextRecordsUrl });
    rows.push(...page.records);
  }
  if (rows.length !== totalSize) {
    throw new SyncError(
      `The org announced ${totalSize} rows and sent ${rows.length}. Nothing of them was taken.`
    );
  }
  return rows;
}
