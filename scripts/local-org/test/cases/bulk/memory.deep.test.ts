import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { API } from '../../support/index.ts';
import type { Json } from '../../support/index.ts';

/** Megabytes of JavaScript's memory: the org itself needs half of it. */
const MEMORY = 112;
const ROWS = 1000;
const TEXT = 30_000;

let org: ChildProcess;
let said = '';
let origin: string;
let token: string;

beforeAll(async () => {
  const script = resolve(import.meta.dirname, '../../support/serve.ts');
  org = spawn(process.execPath, [`--max-old-space-size=${MEMORY}`, '--import', 'tsx', script], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc']
  });
  org.stderr!.on('data', (part) => (said += String(part)));
  const [line] = (await once(createInterface({ input: org.stdout! }), 'line')) as [string];
  ({ origin, token } = JSON.parse(line) as { origin: string; token: string });
});
afterAll(async () => {
  const ended = once(org, 'exit');
  org.disconnect();
  await ended;
});

const send = async (
  method: string,
  path: string,
  body?: unknown,
  type = 'application/json'
): Promise<Response> => {
  const isStream = typeof body === 'function';
  return fetch(origin + API + path, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': type }) },
    body: (isStream ? (body as () => unknown)() : type === 'application/json' && body !== undefined ? JSON.stringify(body) : body) as BodyInit,
    ...(isStream ? { duplex: 'half' } : {})
  } as RequestInit);
}; // prettier-ignore

/** Rows that are refused, since they have no name. */
async function* rows(): AsyncGenerator<Buffer> {
  yield Buffer.from('Name,Description\n');
  for (let n = 0; n < ROWS; n += 1) yield Buffer.from(`,${n} ${'x'.repeat(TEXT)}\n`);
}

const ended = async (id: string): Promise<Json> => {
  for (;;) {
    const job = (await (await send('GET', `/jobs/ingest/${id}`)).json()) as Json;
    if (!['UploadComplete', 'InProgress'].includes(job.state)) return job;
    await new Promise((done) => setTimeout(done, 50));
  }
};

async function upload(): Promise<string> {
  const { id } = (await (await send('POST', '/jobs/ingest', { object: 'Account', operation: 'insert' })).json()) as Json; // prettier-ignore
  const put = await send(
    'PUT',
    `/jobs/ingest/${id}/batches`,
    () => Readable.toWeb(Readable.from(rows())),
    'text/csv'
  );
  expect(put.status).toBe(201);
  expect((await send('PATCH', `/jobs/ingest/${id}`, { state: 'UploadComplete' })).status).toBe(200);
  return id;
}

async function uploadTogether(): Promise<string> {
  const form = new FormData();
  const job = JSON.stringify({ object: 'Account', operation: 'insert' });
  form.append('job', new Blob([job], { type: 'application/json' }));
  form.append('content', new Blob([`Name,Description\n,${'x'.repeat(TEXT)}\n,${'y'.repeat(TEXT)}\n`], { type: 'text/csv' }), 'content'); // prettier-ignore
  const answer = await fetch(`${origin}${API}/jobs/ingest`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form
  });
  return ((await answer.json()) as Json).id;
}

it(
  'uploads of more than the memory are worked off, and their results told',
  { timeout: 60_000 },
  async () => {
    const ids = await Promise.all([upload(), upload(), upload()]).catch((error: unknown) => {
      throw new Error(`${String(error)} ${said}`);
    });
    const together = await Promise.all(Array.from({ length: 10 }, uploadTogether));
    for (const id of [...ids, ...together]) {
      const count = ids.includes(id) ? ROWS : 2;
      expect(await ended(id)).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: count, numberRecordsFailed: count }); // prettier-ignore
    }
    const results = await Promise.all(ids.map((id) => send('GET', `/jobs/ingest/${id}/failedResults`)));
    for (const answer of results) {
      let bytes = 0;
      for await (const part of Readable.fromWeb(answer.body as never)) bytes += part.length;
      expect(bytes).toBeGreaterThan(ROWS * TEXT);
    }
    expect(said).toBe('');
  }
);
