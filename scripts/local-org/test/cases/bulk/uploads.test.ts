import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import type { ClientRequest } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { receiveFile } from '../../../server/http/receive-file.ts';
import { ended, rowsOf } from '../../support/bulk.ts';
import { API, startTestOrg } from '../../support/index.ts';
import type { Json, TestOrg } from '../../support/index.ts';

let test: TestOrg;
beforeAll(async () => {
  test = await startTestOrg();
});
afterAll(() => test.close());

const newJob = async (): Promise<string> => {
  const { body } = await test.call('POST /jobs/ingest', { body: { object: 'Account', operation: 'insert' } });
  return `/jobs/ingest/${body.id}`;
};

const put = async (job: string, csv: string): Promise<Json> =>
  (await test.call(`PUT ${job}/batches`, { body: csv, type: 'text/csv' })).status;

/** An upload that has begun, and does not end by itself. */
const beginUpload = async (job: string): Promise<ClientRequest> => {
  const upload = request(`${test.server.origin}${API}${job}/batches`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${test.token('admin')}`, 'content-type': 'text/csv' }
  });
  await new Promise<void>((resolve) => upload.write('Name\n', () => resolve()));
  return upload;
};

const end = (upload: ClientRequest): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    upload.once('response', (response) => resolve(response.resume().statusCode)).once('error', reject);
    upload.end('Held\n');
  });

const folders = (): string[] =>
  readdirSync(test.org.scratchFolder()).filter((name) => name.startsWith('ingest-'));

it('an upload above its limit is refused before it has come whole', async () => {
  const file = join(test.org.scratchFolder(), 'too-large');
  let sent = 0;
  const endless = new Readable({
    read() {
      sent += 1000;
      this.push(Buffer.alloc(1000));
    }
  });
  await expect(receiveFile(endless, file, 50_000)).rejects.toMatchObject({
    errorCode: 'REQUEST_TOO_LARGE',
    status: 413,
    message: expect.stringContaining('50,000 bytes')
  });
  expect(sent).toBeLessThan(200_000);
  expect(readFileSync(file).length).toBeLessThanOrEqual(50_000);
});

it('of uploads that come at once, one more than an org takes is refused, and may come later', async () => {
  const jobs = [];
  for (let n = 0; n < 26; n += 1) jobs.push(await newJob());
  const last = jobs.pop()!;
  const uploads = await Promise.all(jobs.map(beginUpload));
  const isComing = (job: string): boolean =>
    existsSync(join(test.org.scratchFolder(), `ingest-${job.split('/').at(-1)}`, 'upload.csv'));
  while (!jobs.every(isComing)) await new Promise((resolve) => setTimeout(resolve, 10));
  const refused = await test.call(`PUT ${last}/batches`, { body: 'Name\nLast\n', type: 'text/csv' });
  expect([refused.status, refused.body]).toEqual([
    403,
    [
      {
        errorCode: 'REQUEST_LIMIT_EXCEEDED',
        message: 'ConcurrentRequests (Concurrent API Requests) Limit exceeded.'
      }
    ]
  ]);
  const early = await test.call(`PATCH ${jobs[0]}`, { body: { state: 'UploadComplete' } });
  expect([early.status, early.body[0].errorCode]).toEqual([400, 'INVALIDJOBSTATE']);
  expect(await Promise.all(uploads.map(end))).toEqual(jobs.map(() => 201));
  expect(await put(last, 'Name\nLast\n')).toBe(201);
});

it('an aborted job tells its rows as unprocessed, and a deleted one leaves no files', async () => {
  const job = await newJob();
  expect(await put(job, 'Name,Industry\nOne,Energy\nTwo,\n')).toBe(201);
  await test.call(`PATCH ${job}`, { body: { state: 'Aborted' } });
  const { body } = await test.call(`${job}/unprocessedrecords`);
  expect(rowsOf(body)).toEqual([
    { Name: 'One', Industry: 'Energy' },
    { Name: 'Two', Industry: '' }
  ]);
  expect((await test.call(job)).body).toMatchObject({ state: 'Aborted', numberRecordsProcessed: 0 });
  const folder = `ingest-${job.split('/').at(-1)}`;
  expect(folders()).toContain(folder);
  await test.call(`DELETE ${job}`);
  await expect.poll(folders).not.toContain(folder);
});

it('a row longer than an org takes fails the job', async () => {
  const job = await newJob();
  await put(job, `Name,Description\nBefore,\nLong,${'x'.repeat(500_000)}\nAfter,\n`);
  await test.call(`PATCH ${job}`, { body: { state: 'UploadComplete' } });
  expect(await ended(test, job)).toMatchObject({
    state: 'Failed',
    errorMessage: expect.stringMatching(/^ClientInputError : .*400000/)
  });
});
