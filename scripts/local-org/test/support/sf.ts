import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { findBundles } from '../../../lib/lwc/bundles.ts';
import { emitScripts } from '../../../lib/lwc/emit.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** What keeps the client quiet, offline and out of the developer's own folders. */
const QUIET = {
  CI: 'true',
  SF_AUTOUPDATE_DISABLE: 'true',
  SF_DISABLE_AUTOUPDATE: 'true',
  SF_DISABLE_LOG_FILE: 'true',
  SF_DISABLE_TELEMETRY: 'true',
  SF_HIDE_RELEASE_NOTES: 'true',
  SF_SKIP_NEW_VERSION_CHECK: 'true',
  SF_USE_GENERIC_UNIX_KEYCHAIN: 'true'
};

/** A key to sign a JWT with, as the client reads it from a file. */
export const newPrivateKey = (): string =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' }
  }).privateKey;

/** Untyped, as the client writes it. */
export type Json = ReturnType<typeof JSON.parse>;

export interface SfAnswer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** With `--json`. */
  readonly json: Json;
}

/** The real `sf` for one org, with a home folder of its own. */
export interface Sf {
  /** `run(['org', 'display'])` in `cwd`, with the org as the target, another login or, by null, none. */
  run(
    args: readonly string[],
    options?: { cwd?: string; env?: Record<string, string>; target?: string | null }
  ): Promise<SfAnswer>;
  /** A folder that is gone afterwards. */
  readonly home: string;
  close(): void;
}

export function sfFor(origin: string, token: string): Sf {
  const home = mkdtempSync(join(tmpdir(), 'local-org-sf-'));
  const run: Sf['run'] = async (args, { cwd = home, env = {}, target = token } = {}) => {
    const child = spawn(
      process.execPath,
      [
        join(ROOT, 'node_modules/@salesforce/cli/bin/run.js'),
        ...args,
        ...(target === null ? [] : ['-o', target])
      ],
      {
        cwd,
        env: { PATH: process.env['PATH'] ?? '', ...QUIET, HOME: home, SF_ORG_INSTANCE_URL: origin, ...env },
        stdio: ['ignore', 'pipe', 'pipe']
      }
    );
    const [stdout, stderr, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
    ]);
    return { code, stdout, stderr, json: args.includes('--json') ? JSON.parse(stdout) : undefined };
  };
  return { run, home, close: () => rmSync(home, { recursive: true, force: true }) };
}

/**
 * This project with the JavaScript of its components beside their TypeScript, as `npm run build` leaves it, in a folder
 * that `remove` takes away. Inside the repository, since that is where npm packages are found.
 */
export async function builtProject(): Promise<{ folder: string; remove(): void }> {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.cache', 'sf-project-'));
  for (const name of ['force-app', 'sfdx-project.json', '.forceignore'])
    cpSync(join(ROOT, name), join(folder, name), {
      recursive: true,
      filter: (path) => !relative(ROOT, path).includes('__tests__')
    });
  for (const bundle of findBundles(join(folder, 'force-app/main/default/lwc'))) {
    for (const [file, code] of await emitScripts(bundle)) writeFileSync(file, code);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
