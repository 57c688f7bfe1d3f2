import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { World } from '../resilience/world.ts';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

/** The sync with a login of the real sf CLI, in a separate home folder. */
let world: World;
let home: string;

beforeAll(async () => {
  world = await World.start();
  home = mkdtempSync(join(tmpdir(), 'sync-sf-'));
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' }
  });
  const key = join(home, 'key.pem');
  writeFileSync(key, privateKey, { mode: 0o600 });
  const { code, out, err } = await run(fromRoot('node_modules/.bin/sf'), [
    ...['org', 'login', 'jwt', '--client-id', 'app', '--jwt-key-file', key],
    ...['--username', 'admin@local.example', '--instance-url', world.server.origin, '--alias', 'prod']
  ]);
  expect(code, out + err).toBe(0);
}, 120_000);
afterAll(async () => {
  await world.close();
  rmSync(home, { recursive: true, force: true });
});

function run(command: string, args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const quiet = {
    SF_DISABLE_AUTOUPDATE: 'true',
    SF_AUTOUPDATE_DISABLE: 'true',
    SF_DISABLE_TELEMETRY: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true',
    SF_DISABLE_LOG_FILE: 'true',
    SF_USE_GENERIC_UNIX_KEYCHAIN: 'true'
  };
  const env = { PATH: process.env.PATH, HOME: home, ...quiet };
  return new Promise((resolve) => {
    execFile(command, args, { env, cwd: fromRoot('.'), timeout: 110_000 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, err })
    );
  });
}

const sync = (...args: string[]) =>
  run(process.execPath, ['--import', 'tsx', fromRoot('scripts/sync/main.ts'), ...args]);

it('knows the org by its alias, and gets a new token from the CLI when one expires', async () => {
  world.arm({ fault: 'sessionExpiry', on: 'save' });
  const { code, out, err } = await sync('--target-org', 'prod', '--store', world.store('cli'));
  expect(code, err).toBe(0);
  expect(world.server.faults.list(), 'the session that was to expire').toEqual([]);
  expect(out).toMatch(/^Complete\. Data as of /);
  expect((await world.written()).size).toBeGreaterThan(100);
}, 120_000);

it('says in one line that the CLI knows no such org', async () => {
  const { code, out, err } = await sync('--target-org', 'nowhere', '--store', world.store('none'));
  expect([code, out]).toEqual([1, '']);
  expect(err.trim()).toBe(
    'The sf CLI has no session for nowhere (No authorization information found for nowhere). Log in: sf org login web --alias nowhere.'
  );
}, 120_000);
