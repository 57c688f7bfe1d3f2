import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeOrg, sendBatch, sendError, sendJson, type Answer, type FakeOrg } from '../support/fake-org.ts';
import { sourceObjects } from '../../src/plan/objects.ts';
import { targets } from '../../src/plan/targets.ts';
import { Store } from '../../src/store/store.ts';

const main = fileURLToPath(new URL('../../main.ts', import.meta.url));

let folder: string;
let org: FakeOrg | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sync-'));
});

afterEach(async () => {
  await org?.close();
  org = undefined;
  rmSync(folder, { recursive: true });
});

async function sync(
  args: string[],
  token = 'top-secret'
): Promise<{ code: number | null; out: string; err: string }> {
  const env: NodeJS.ProcessEnv = { ...process.env, SF_ACCESS_TOKEN: token };
  if (token === '') delete env.SF_ACCESS_TOKEN;
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], { env });
  let out = '';
  let err = '';
  child.stdout.on('data', (part) => (out += part));
  child.stderr.on('data', (part) => (err += part));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

const url = () => org?.http.login.connection.instanceUrl ?? '';
/** Every field of the catalogue, as if all objects had all of them. */
const allFields = [
  ...sourceObjects.flatMap(({ fields }) => fields.map(({ name }) => name)),
  ...targets.flatMap(({ fields }) => fields)
].map((name) => ({ name, relationshipName: name.split('.')[0], createable: true, updateable: true }));
const store = () => join(folder, 'store.duckdb');

it('helps', async () => {
  const { code, out } = await sync(['--help']);
  expect(code).toBe(0);
  expect(out).toMatch(/explain[^]*Forecast_Sync[^]*Exit codes/);
});

it('ends quietly when the reader of its output has gone', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', main, '--help']);
  child.stdout.destroy();
  let err = '';
  child.stderr.on('data', (part) => (err += part));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

it.each([
  ['an unknown option', ['--nonsense']],
  ['no org', []],
  ['something that is no address', ['--instance-url', 'mycompany']],
  ['plain http beyond this machine', ['--instance-url', 'http://mycompany.my.salesforce.com']],
  ['a share of nothing', ['--instance-url', 'http://127.0.0.1:1', '--max-api-share', '0']]
])('calls %s wrong usage', async (_, args) => {
  const { code, err } = await sync(args);
  expect(code).toBe(2);
  expect(err).not.toBe('');
});

it('writes steps either for people or for machines', async () => {
  const { code, err } = await sync(['--instance-url', 'http://127.0.0.1:1', '--verbose', '--log-json']);
  expect([code, err]).toEqual([2, expect.stringContaining('Use either --verbose or --log-json')]);
});

it('logs the steps to stderr as JSON, and the report to stdout', async () => {
  org = await fakeOrg((request, response, call) => {
    if (call.includes('batch')) return void emptyOrg(request, response, call);
    return sendError(response, 400, 'STOPPED');
  });
  const { code, out, err } = await sync(['--instance-url', url(), '--store', store(), '--log-json']);
  expect([code, out]).toEqual([1, '']);
  expect(JSON.parse(err.split('\n')[0] ?? '')).toMatchObject({
    step: 'describe',
    objects: sourceObjects.length,
    milliseconds: expect.any(Number)
  });
});

it('asks for the token it lacks', async () => {
  const { code, err } = await sync(['--instance-url', 'http://127.0.0.1:1'], '');
  expect([code, err]).toEqual([2, expect.stringContaining('SF_ACCESS_TOKEN')]);
});

it('says in one sentence that nobody answers, and leaves nothing behind', async () => {
  org = await fakeOrg(() => undefined);
  await org.close();
  const { code, out, err } = await sync(['--instance-url', url(), '--store', store()]);
  expect([code, out]).toEqual([1, '']);
  expect(err.trim().split('\n').at(-1)).toBe(
    `No org answers at ${url()} (ECONNREFUSED): the connection is refused. Check the address and the network.`
  );
  expect(existsSync(store())).toBe(false);
});

it('says in one sentence that the token is refused, without showing it', async () => {
  org = await fakeOrg((_, response) => sendError(response, 401, 'INVALID_SESSION_ID'));
  const { code, err } = await sync(['--instance-url', url(), '--store', store()]);
  expect(code).toBe(1);
  expect(err).toContain(`${url()} refuses the access token (INVALID_SESSION_ID).`);
  expect(err).not.toContain('top-secret');
  expect(existsSync(store())).toBe(false);
});

it('says that an address is not an org', async () => {
  org = await fakeOrg((_, response) => response.end('<html>Welcome</html>'));
  const { code, err } = await sync(['--instance-url', url(), '--store', store()]);
  expect([code, err]).toEqual([1, expect.stringContaining('Is it the address of an org?')]);
});

/** An org that describes everything as there and writeable, and has no rows. */
const emptyOrg: Answer = (request, response, call) => {
  if (!call.includes('batch')) return sendJson(response, {});
  const described = { createable: true, updateable: true, deletable: true, fields: allFields };
  return void sendBatch(request, response, (path) => (path.includes('describe') ? described : undefined));
};

it('does not start while another run has the store', async () => {
  org = await fakeOrg(emptyOrg);
  const other = await Store.open(store());
  try {
    const { code, err } = await sync(['--instance-url', url(), '--store', store()]);
    expect([code, err]).toEqual([1, expect.stringContaining(`Another sync is running on ${store()}.`)]);
  } finally {
    other.close();
  }
});

it('does not take another file for its store', async () => {
  org = await fakeOrg(emptyOrg);
  writeFileSync(store(), 'Dear diary, …'.repeat(1000));
  const { code, err } = await sync(['--instance-url', url(), '--store', store()]);
  expect([code, err]).toEqual([
    1,
    expect.stringContaining(`${store()} is not a store of this sync, or a newer version wrote it.`)
  ]);
});
