/**
 * Sends an org the queries of a sync, and only loads the answers with DuckDB's CSV reader: no sync can be faster.
 * Input: BENCH_URL, BENCH_TOKEN, BENCH_CALLS (file of record-calls.mjs), BENCH_FOLDER.
 */
import { createWriteStream, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { setTimeout as sleep } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';

interface Call {
  method: string;
  path: string;
  body: string | null;
}

const {
  BENCH_URL: url = '',
  BENCH_TOKEN: token = '',
  BENCH_CALLS = '',
  BENCH_FOLDER: folder = ''
} = process.env;
const recorded = JSON.parse(readFileSync(BENCH_CALLS, 'utf8')) as Call[];
const instance = await DuckDBInstance.create(join(folder, 'download.duckdb'), { memory_limit: '700MB' });
const connection = await instance.connect();
const tables = new Set<string>();
let files = 0;

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url + path, {
    ...init,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  });

async function load(table: string, file: string): Promise<void> {
  const into = tables.has(table) ? `INSERT INTO ${table}` : `CREATE TABLE ${table} AS`;
  tables.add(table);
  await connection.run(
    `${into} FROM read_csv($file, header = true, all_varchar = true, max_line_size = 16777216)`,
    { file }
  );
  rmSync(file);
}

async function page(path: string): Promise<{ file: string; next: string | null }> {
  const response = await ask(path);
  if (!response.ok || !response.body) throw new Error(`${path}: ${response.status}`);
  const file = join(folder, `page${(files += 1)}.csv`);
  await pipeline(Readable.fromWeb(response.body as ReadableStream), createWriteStream(file));
  const next = response.headers.get('sforce-locator');
  return { file, next: next === 'null' ? null : next };
}

/** Pages of the size the sync asked for; the next one comes in while the last one is loaded. */
async function takeJob(id: string, table: string, pageSize: string): Promise<void> {
  const job = `/services/data/v66.0/jobs/query/${id}`;
  const isReady = async () => ((await (await ask(job)).json()) as { state: string }).state === 'JobComplete';
  while (!(await isReady())) await sleep(200);
  let coming: ReturnType<typeof page> | undefined = page(`${job}/results?maxRecords=${pageSize}`);
  while (coming) {
    const { file, next }: Awaited<typeof coming> = await coming;
    coming = next === null ? undefined : page(`${job}/results?maxRecords=${pageSize}&locator=${next}`);
    await load(table, file);
  }
}

/** A REST answer becomes a CSV file with one column. */
async function takeRows(path: string, table: string): Promise<void> {
  const file = join(folder, `page${(files += 1)}.csv`);
  const lines = (await (await ask(path)).text()).replaceAll('"', '""');
  writeFileSync(file, `record\n"${lines}"\n`);
  await load(table, file);
}

/** The sync's queries for records it wrote itself returned almost nothing when it ran, so they are not part of the data. */
const isQuery = ({ method, path }: Call): boolean =>
  method === 'GET' && /\/query(All)?\?/.test(path) && !/FROM%20\w+(_Metric|_Period|_Run)__c/.test(path);
const pageSize = recorded.map(({ path }) => /maxRecords=(\d+)/.exec(path)?.[1]).find(Boolean) ?? '100000';
const jobs: string[] = [];
for (const call of recorded) {
  if (isQuery(call)) await takeRows(call.path, `rest_${tables.size}`);
  if (call.method !== 'POST' || !call.path.endsWith('/jobs/query')) continue;
  jobs.push(
    ((await (await ask(call.path, { method: 'POST', body: call.body })).json()) as { id: string }).id
  );
}
if (jobs.length === 0)
  throw new Error('No query of the sync was noted, so there is nothing to download: see record-calls.mjs.');
for (const [n, id] of jobs.entries()) await takeJob(id, `job_${n}`, pageSize);
connection.closeSync();
instance.closeSync();
