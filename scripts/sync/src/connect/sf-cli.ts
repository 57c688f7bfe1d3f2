import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { SyncError } from '../errors.ts';
import { aliasFrom, tokenFrom } from './credentials.ts';
import type { Session } from './types.ts';

/**
 * Quiet, offline but for the command itself, without a log file that a token could get into, and without colours, whatever
 * this process was started with.
 */
const quiet = {
  SF_DISABLE_AUTOUPDATE: 'true',
  SF_AUTOUPDATE_DISABLE: 'true',
  SF_DISABLE_TELEMETRY: 'true',
  SF_SKIP_NEW_VERSION_CHECK: 'true',
  SF_HIDE_RELEASE_NOTES: 'true',
  SF_DISABLE_LOG_FILE: 'true',
  SF_JSON_TO_STDERR: 'false',
  FORCE_COLOR: '0',
  NO_COLOR: '1'
};

/** A program with its arguments. */
export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  /** Started by the shell: what Windows needs for a .cmd. */
  readonly shell: boolean;
}

/**
 * The session that the sf CLI keeps under an alias or username; the CLI renews it where it can. One command after the other: each
 * of them may renew, and an org can allow a refresh token only once.
 */
export async function sfLogin(text: string): Promise<Session> {
  const alias = aliasFrom(text, '--target-org');
  const accessToken = await sfToken(alias);
  const { instanceUrl } = await sf(alias, ['org', 'display']);
  if (typeof instanceUrl !== 'string') throw tooOld(alias);
  return { instanceUrl, accessToken };
}

/** A token that is valid now; the CLI gets a new one where the old one expired. */
export async function sfToken(text: string): Promise<string> {
  const alias = aliasFrom(text, '--target-org');
  const { accessToken } = await sf(alias, ['org', 'auth', 'show-access-token', '--no-prompt']);
  if (typeof accessToken !== 'string') throw tooOld(alias);
  return tokenFrom(accessToken, 'the sf CLI');
}

const tooOld = (alias: string): SyncError =>
  new SyncError(
    `The sf CLI does not say how to reach ${alias}. Update it: npm install --global @salesforce/cli.`
  );

interface CliAnswer {
  status?: number;
  message?: string;
  result?: Record<string, unknown>;
}

function sf(alias: string, command: readonly string[]): Promise<Record<string, unknown>> {
  const { file, args, shell } = programOf([...command, '--target-org', alias, '--json']);
  return new Promise((resolve, reject) => {
    execFile(
      file,
      args,
      { env: { ...process.env, ...quiet }, maxBuffer: 10_000_000, shell, windowsHide: true },
      (error, stdout) => {
        const answer = parseAnswer(stdout);
        if (answer?.result && !error) return resolve(answer.result);
        // A shell that does not find the program only says so.
        if (error?.code === 'ENOENT' || (shell && stdout.trim() === '')) {
          return reject(new SyncError('The sf CLI is not installed: npm install --global @salesforce/cli.'));
        }
        const reason = sentenceOf(answer?.message ?? 'it gave no readable answer');
        return reject(
          new SyncError(
            `The sf CLI has no session for ${alias} (${reason}). Log in: sf org login web --alias ${alias}.`
          )
        );
      }
    );
  });
}

/** The CLI surrounds its message with hints, on several lines. */
const sentenceOf = (message: string): string =>
  message
    .split('\n')
    .map((line) => line.trim().replace(/\.$/, ''))
    .filter((line) => line !== '' && !/^(Parsing --|See more help)/.test(line))
    .join(' ');

const OWN = join(
  fileURLToPath(new URL('../../../../', import.meta.url)),
  'node_modules',
  '@salesforce',
  'cli',
  'bin',
  'run.js'
);

/**
 * The CLI of this project where it is installed, started with this Node; else the one on the path, which on Windows is sf.cmd and
 * needs the shell. The arguments are names (credentials.ts, aliasFrom) that mean nothing to a shell.
 */
export function programOf(
  args: readonly string[],
  platform: string = process.platform,
  own: string | null = existsSync(OWN) ? OWN : null
): Program {
  if (own !== null) return { file: process.execPath, args: [own, ...args], shell: false };
  return platform === 'win32' ? { file: 'sf.cmd', args, shell: true } : { file: 'sf', args, shell: false };
}

/** The answer among colours and lines that plugins, warnings and wrappers put around it. */
export function parseAnswer(stdout: string): CliAnswer | undefined {
  const text = stripVTControlCharacters(stdout).replace(/^\uFEFF/, '');
  const begins = [...text.matchAll(/^\s*\{/gm)].map(({ index }) => index);
  for (const begin of begins) {
    const ends = [...text.slice(begin).matchAll(/\}\s*$/gm)].map(({ index }) => begin + index + 1).reverse();
    for (const end of ends) {
      try {
        return JSON.parse(text.slice(begin, end)) as CliAnswer;
      } catch {
        // Not from here to there.
      }
    }
  }
  return undefined;
}
