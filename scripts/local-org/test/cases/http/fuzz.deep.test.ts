import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API, startTestOrg } from '../../support/index.ts';
import type { Json, TestOrg } from '../../support/index.ts';
import { Archives, Dice, PLAIN_KINDS } from '../../support/malformed/index.ts';
import type { Kind, Malformed } from '../../support/malformed/index.ts';

/** Malformed requests of one run. Each run of a seed asks the same. */
const REQUESTS = Number(process.env['FUZZ'] ?? 10_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_260_820);
/** No answer may take longer, in milliseconds. */
const LONGEST = 5000;
const SECRET = 'what no answer may tell';

let test: TestOrg;
let outside: string;
let archives: Archives;
const unforeseen: string[] = [];
const wrong: string[] = [];
let asked = 0;

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'outside-of-the-org-'));
  writeFileSync(join(outside, 'secret.txt'), SECRET);
  archives = new Archives(join(outside, 'secret.txt'));
  test = await startTestOrg({ report: (text) => void unforeseen.push(text), apiAllowance: 1_000_000 });
});
afterAll(async () => {
  await test.close();
  rmSync(outside, { recursive: true });
});

const dice = new Dice(SEED);

/** Whether an answer of 400 and more has the shape of its API. */
const isErrorOf = (path: string, type: string, text: string): boolean => {
  if (type.startsWith('text/xml')) return text.includes('<faultcode>') && text.includes('<faultstring>');
  if (!type.includes('json')) return false;
  const body: unknown = JSON.parse(text);
  if (path.startsWith('/services/oauth2/') && !Array.isArray(body))
    return typeof (body as { error?: unknown }).error === 'string';
  const entries = Array.isArray(body)
    ? body
    : ((body as { results?: { errors: unknown[] }[] }).results ?? []);
  return entries.length > 0 && /"(errorCode|statusCode)":"[A-Z]/.test(JSON.stringify(entries));
};

/** Asks the server itself, without a socket between, and notes what is wrong with the answer. */
const ask = async ({
  method,
  path,
  headers = {},
  body
}: Malformed): Promise<{ status: number; text: string }> => {
  asked += 1;
  const began = performance.now();
  const response = await test.server.app.inject({
    method: method as 'GET',
    url: path,
    headers: { host: new URL(test.server.origin).host, authorization: `Bearer ${test.token('admin')}`, ...headers },
    ...(body === undefined ? {} : { payload: body })
  }); // prettier-ignore
  const took = performance.now() - began;
  const { statusCode: status, body: text } = response;
  const type = String(response.headers['content-type'] ?? '');
  const isFault = type.startsWith('text/xml') && status === 500;
  const seen = `FUZZ_SEED=${SEED}, request ${asked}: ${method} ${path.slice(0, 200)} ${JSON.stringify(headers)} ${String(body ?? '').slice(0, 200)} → ${status} ${text.slice(0, 200)}`;
  if (status >= 500 && !isFault) wrong.push(seen);
  else if (status >= 400 && !isErrorOf(path, type, text)) wrong.push(`shape: ${seen}`);
  else if (took > LONGEST) wrong.push(`${took} ms: ${seen}`);
  else if (text.includes(SECRET) || text.includes('root:x:0')) wrong.push(`a file in it: ${seen}`);
  return { status, text };
};

const HEADERS = [
  'Name',
  'Id,Name',
  'Name,Industry,AnnualRevenue',
  'Nope__c',
  'Owner.Username',
  'Name,Name',
  '"Name'
];

/** An ingest job from its start to its results, with invalid CSV. */
const csvJob = async (): Promise<void> => {
  const json = { 'content-type': 'application/json' };
  const job = { object: 'Account', operation: dice.pick(['insert', 'update', 'delete', 'upsert', 'hardDelete']), externalIdFieldName: 'Id', lineEnding: dice.pick(['LF', 'CRLF']), columnDelimiter: dice.pick(['COMMA', 'TAB', 'PIPE', 'CARET']) }; // prettier-ignore
  const made = await ask({
    method: 'POST',
    path: `${API}/jobs/ingest`,
    headers: json,
    body: JSON.stringify(job)
  });
  // The administrator may not delete for good unless that right was granted.
  if (made.status >= 400) return;
  const path = `${API}/jobs/ingest/${(JSON.parse(made.text) as Json).id}`;
  const rows = Array.from({ length: dice.below(5) }, () => dice.garbage(4));
  const csv = [dice.pick(HEADERS), ...rows].join(dice.pick(['\n', '\r\n', '\r']));
  const bytes = dice.below(3) === 0 ? dice.damaged(Buffer.from(csv)) : Buffer.from(csv);
  await ask({ method: 'PUT', path: `${path}/batches`, headers: { 'content-type': 'text/csv' }, body: bytes });
  await ask({ method: 'PATCH', path, headers: json, body: '{"state":"UploadComplete"}' });
  for (;;) {
    const { state } = JSON.parse((await ask({ method: 'GET', path })).text) as Json;
    if (state === 'JobComplete' || state === 'Failed') break;
    await new Promise((resolve) => setImmediate(resolve));
  }
  for (const name of ['successfulResults', 'failedResults', 'unprocessedrecords'])
    await ask({ method: 'GET', path: `${path}/${name}` });
  await ask({ method: 'DELETE', path });
};

describe(`${REQUESTS} malformed requests (FUZZ_SEED=${SEED})`, () => {
  it('are all refused in shape, none slow, none by surprise', { timeout: 600_000 }, async () => {
    const admin = test.token('admin');
    const kinds: readonly Kind[] = [
      ...PLAIN_KINDS,
      archives.xml(admin),
      archives.xml(admin),
      archives.soapDeploy(admin),
      archives.multipart
    ];
    while (asked < REQUESTS) {
      if (dice.below(kinds.length + 1) === 0) await csvJob();
      else await ask(dice.pick(kinds)(dice, API));
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(unforeseen.slice(0, 5)).toEqual([]);
  });

  it('touch no file outside of the org, and leave it answering', async () => {
    expect(readdirSync(outside)).toEqual(['secret.txt']);
    expect(readFileSync(join(outside, 'secret.txt'), 'utf8')).toBe(SECRET);
    expect((await test.call('/health')).body).toEqual({ status: 'ready' });
    expect((await test.call('/query?q=SELECT+Username+FROM+User+LIMIT+1')).body.records).toHaveLength(1);
    expect(Object.prototype).not.toHaveProperty('a');
  });
});

/** What the server answers to bytes that are no HTTP. */
const sendBytes = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(test.server.origin).port), '127.0.0.1', () => socket.end(bytes));
    let text = '';
    socket.setEncoding('latin1').on('data', (part: string) => (text += part));
    socket.once('close', () => resolve(text));
    socket.once('error', reject);
  });

it('bytes that are no HTTP get an error in shape too', async () => {
  const host = new URL(test.server.origin).host;
  const good = `GET /services/data HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n`;
  for (const bytes of [
    'nonsense\r\n\r\n',
    `GET / HTTP/9.9\r\nHost: ${host}\r\n\r\n`,
    `${good}Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\nzz\r\n`,
    `${good}Content-Length: -5\r\n\r\n`,
    `${good}X: ${'y'.repeat(100_000)}\r\n\r\n`,
    `${good}\u0000: x\r\n\r\n`,
    `GET ${'/x'.repeat(50_000)} HTTP/1.1\r\nHost: ${host}\r\n\r\n`
  ]) {
    const answer = await sendBytes(bytes);
    expect(answer, bytes.slice(0, 80)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject([
      { errorCode: expect.stringMatching(/^[A-Z_]+$/), message: expect.any(String) }
    ]);
  }
});
