import { SyncError } from '../errors.ts';
import { batchGet, errorOf } from './batch.ts';
import type { OrgHttp } from './http.ts';
import { CallFailure } from './failure.ts';

export type RestRow = Record<string, unknown>;

interface Page {
  totalSize: number;
  done: boolean;
  nextRecordsUrl?: string;
  records: RestRow[];
}

/** How often a query starts again because the org forgot its position. */
const maxRestarts = 3;

const pathOf = (soql: string): string => `/queryAll?q=${encodeURIComponent(soql)}`;

/** Queries are this repository's own, so that the first FROM names the object. */
const objectOf = (soql: string): string => / FROM (\w+)/.exec(soql)?.[1] ?? 'query';

/**
 * All rows of a query, those of the recycle bin included, or undefined when it has more than `most`.
 * @throws SyncError when other than the announced number of rows came
 */
export async function restQuery(
  http: OrgHttp,
  soql: string,
  most = Infinity
): Promise<RestRow[] | undefined> {
  const limited = Number.isFinite(most) ? `${soql} LIMIT ${most + 1}` : soql;
  const about = objectOf(soql);
  const begin = () => http.json<Page>({ path: pathOf(limited), about });
  return finish(http, await begin(), begin, about, most);
}

/**
 * All rows of several queries, asked for in one call.
 * @throws SyncError as restQuery does
 */
export async function restQueries(http: OrgHttp, queries: readonly string[]): Promise<RestRow[][]> {
  const answers = await batchGet<Page>(http, queries.map(pathOf), queries.map(objectOf).join());
  const rows: RestRow[][] = [];
  for (const [i, { status, result }] of answers.entries()) {
    const soql = queries[i] as string;
    if (status !== 200) {
      const { code, message } = errorOf(result);
      throw new SyncError(`The org does not answer "${soql.slice(0, 100)}": ${message} (${code || status}).`);
    }
    const about = objectOf(soql);
    const begin = () => http.json<Page>({ path: pathOf(soql), about });
    rows.push((await finish(http, result, begin, about)) ?? []);
  }
  return rows;
}

/** The rest of the pages. A place in a result ends with its session: the page is not asked for again, the query is. */
async function finish(
  http: OrgHttp,
  first: Page,
  begin: () => Promise<Page>,
  about: string,
  most = Infinity
): Promise<RestRow[] | undefined> {
  let start = first;
  for (let restarts = 0; ; restarts += 1) {
    try {
      return await pagesFrom(http, start, about, most);
    } catch (error) {
      const isLost = error instanceof CallFailure && error.code === 'INVALID_QUERY_LOCATOR';
      if (!isLost || restarts >= maxRestarts) throw error;
    }
    start = await begin();
  }
}

async function pagesFrom(
  http: OrgHttp,
  first: Page,
  about: string,
  most: number
): Promise<RestRow[] | undefined> {
  let page = first;
  const { totalSize } = page;
  if (totalSize > most) return undefined;
  const rows = [...page.records];
  while (!page.done) {
    if (!page.nextRecordsUrl)
      throw new SyncError('The org sent a part of an answer without the address of the rest.');
    page = await http.json<Page>({ path: page.nextRecordsUrl, about });
    rows.push(...page.records);
  }
  if (rows.length !== totalSize) {
    throw new SyncError(`The org announced ${totalSize} rows and sent ${rows.length}. No rows were kept.`);
  }
  return rows;
}
