import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bulkWrite } from '../../src/load/bulk-write.ts';
import { changedRecords } from '../../src/load/outgoing.ts';
import { acknowledge } from '../../src/load/write-log.ts';
import { Store } from '../../src/store/store.ts';
import { csvText } from '../../src/store/csv.ts';
import { fakeOrg, sendJson, type FakeOrg } from '../support/fake-org.ts';

const FIELDS = ['Key__c', 'Won_Count__c', 'Won_Amount__c', 'Note__c', 'Is_Kept__c', 'Start_Date__c'];

let folder: string;
let store: Store;
let org: FakeOrg;
/** The rows of each job, as the org got them. */
let uploads: Record<string, string>[][];
/** What was sent again by sObject Collections. */
let sentAgain: Record<string, unknown>[];
/** Keys that the org answers for without success, in a job. */
let refusals: Record<string, 'failed' | 'locked' | 'unprocessed' | 'silent'>;

beforeEach(async () => {
  [uploads, sentAgain, refusals] = [[], [], {}];
  folder = mkdtempSync(join(tmpdir(), 'bulk-write-'));
  store = await Store.open(join(folder, 'store.duckdb'));
  await store.run(
    `CREATE TEMP TABLE wanted_record AS
       SELECT 'key ' || n || CASE WHEN n = 4 THEN ', "Ä"' || chr(10) || 'b' ELSE '' END AS Key__c, n::BIGINT AS Won_Count__c,
         (n / 4)::DECIMAL(18, 2) AS Won_Amount__c, CASE WHEN n > 3 THEN 'note' END AS Note__c, n > 5 AS Is_Kept__c,
         DATE '2026-11-30' AS Start_Date__c
       FROM range(1, 8) t(n)`
  );
  org = await fakeOrg((request, response, call) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      const [, job = '', list = ''] = /ingest\/(\d+)\/(\w+)$/.exec(call) ?? [];
      if (call.startsWith('PATCH /composite')) {
        const { records } = JSON.parse(body) as { records: Record<string, unknown>[] };
        sentAgain.push(...records);
        sendJson(response, records.map(({ Key__c }) => ({ id: idOf(String(Key__c)), success: true, errors: [] }))); // prettier-ignore
      } else if (call.startsWith('PUT')) {
        uploads.push(parse(body, { columns: true }) as Record<string, string>[]);
        response.writeHead(201).end();
      } else if (list) response.end(results(uploads[Number(job)] ?? [], list));
      else
        sendJson(response, {
          id: String(uploads.length - (call.startsWith('POST') ? 0 : 1)),
          state: call.startsWith('GET') ? 'JobComplete' : 'Open'
        });
    });
  });
});

afterEach(async () => {
  await org.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const idOf = (key: string): string => `id of ${key}`;

function results(rows: readonly Record<string, string>[], list: string): string {
  const of = (row: Record<string, string>) => refusals[row.Key__c ?? ''];
  const values = (row: Record<string, string>) => FIELDS.map((field) => row[field]);
  if (list === 'successfulResults') {
    const taken = rows.filter((row) => !of(row));
    return csvText(['sf__Id', 'sf__Created', ...FIELDS], taken.map((row) => [idOf(row.Key__c ?? ''), 'true', ...values(row)])); // prettier-ignore
  }
  if (list === 'failedResults') {
    const failed = rows.filter((row) => ['failed', 'locked'].includes(of(row) ?? ''));
    const reason = (row: Record<string, string>) => of(row) === 'locked' ? 'UNABLE_TO_LOCK_ROW:busy:--' : 'FIELD_CUSTOM_VALIDATION_EXCEPTION:No.:Won__c --'; // prettier-ignore
    return csvText(['sf__Id', 'sf__Error', ...FIELDS], failed.map((row) => ['', reason(row), ...values(row)])); // prettier-ignore
  }
  return csvText(FIELDS, rows.filter((row) => of(row) === 'unprocessed').map(values));
}

async function write(atATime?: number) {
  await changedRecords(store, 'X__c', FIELDS, 'wanted_record');
  const counts: number[] = [];
  const outcome = await bulkWrite(
    { http: org.http, store },
    { object: 'X__c', fields: FIELDS, view: 'wanted_record' },
    { onSaved: (taken) => acknowledge(store, 'X__c', taken), onProgress: (done) => counts.push(done) },
    atATime
  );
  return { ...outcome, counts };
}

const leftToWrite = async (): Promise<string[]> => {
  await changedRecords(store, 'X__c', FIELDS, 'wanted_record');
  return (await store.rows('FROM changed_key ORDER BY key')).map(({ key }) => String(key));
};

it('sends each record once, in the order of the keys, and knows afterwards what the org has', async () => {
  expect(await write(3)).toEqual({ saved: 7, refused: [], counts: expect.any(Array) as number[] });
  expect(uploads.map((rows) => rows.length)).toEqual([3, 3, 1]);
  expect(uploads.flat().map(({ Won_Count__c }) => Won_Count__c)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  expect(uploads[0]?.[0]).toEqual({
    Key__c: 'key 1',
    Won_Count__c: '1',
    Won_Amount__c: '0.25',
    Note__c: '#N/A',
    Is_Kept__c: 'false',
    Start_Date__c: '2026-11-30'
  });
  expect(uploads[1]?.[0]).toMatchObject({ Key__c: 'key 4, "Ä"\nb', Note__c: 'note' });
  expect(await leftToWrite()).toEqual([]);
  expect(await store.rows(`SELECT key, record_id FROM acknowledged WHERE key LIKE 'key 4%'`)).toEqual([
    { key: 'key 4, "Ä"\nb', record_id: 'id of key 4, "Ä"\nb' }
  ]);
  // Only the list of what was taken is asked for where all was taken, and nothing is left in the folder.
  expect(org.calls.some((call) => /failed|unprocessed/.test(call))).toBe(false);
  expect(readdirSync(store.folder)).toEqual([]);
});

it('tells why the org refused records, and sends them again next time', async () => {
  refusals = { 'key 2': 'failed', 'key 6': 'failed' };
  const { saved, refused } = await write();
  expect(saved).toBe(5);
  expect(refused).toEqual([
    { object: 'X__c', key: 'key 2', reason: 'No. (FIELD_CUSTOM_VALIDATION_EXCEPTION)' },
    { object: 'X__c', key: 'key 6', reason: 'No. (FIELD_CUSTOM_VALIDATION_EXCEPTION)' }
  ]);
  expect(await leftToWrite()).toEqual(['key 2', 'key 6']);
});

it('tries again what was locked and what the org did not get to', async () => {
  refusals = { 'key 3': 'locked', 'key 5': 'unprocessed', 'key 7': 'failed' };
  const { saved, refused } = await write();
  expect(saved).toBe(6);
  expect(refused.map(({ key }) => key)).toEqual(['key 7']);
  expect(sentAgain.map(({ Key__c, Won_Count__c, Note__c }) => [Key__c, Won_Count__c, Note__c])).toEqual([
    ['key 3', 3, null],
    ['key 5', 5, 'note']
  ]);
  expect(org.waits).toContain(500);
  expect(await leftToWrite()).toEqual(['key 7']);
});

it('does not take silence about a record for success', async () => {
  refusals = { 'key 1': 'silent' };
  await expect(write()).rejects.toThrow('The org answered for 6 of 7 records of X__c.');
  expect(await leftToWrite()).toEqual(['key 1']);
  expect(readdirSync(store.folder)).toEqual([]);
});
