import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

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
type Json = ReturnType<typeof JSON.parse>;

interface SfAnswer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** With `--json`. */
  readonly json: Json;
}

/** The real `sf` for one org, with its own home folder. */
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

/** A project with a few files in its folder `app`, below the client's home. */
export function smallProject({ home }: Sf, files: Record<string, string>): string {
  const folder = join(home, `project-${Math.random().toString(36).slice(2)}`);
  const all = {
    'sfdx-project.json': JSON.stringify({
      packageDirectories: [{ path: 'app', default: true }],
      sfdcLoginUrl: 'https://login.salesforce.com',
      sourceApiVersion: '66.0'
    }),
    ...files
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
