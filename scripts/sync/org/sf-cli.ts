import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SyncError } from '../errors.ts';
import type { Session } from './login.ts';

/** Quiet, offline but for the command itself, and without a log file that a token could get into. */
const quiet = {
  SF_DISABLE_AUTOUPDATE: 'true',
  SF_AUTOUPDATE_DISABLE: 'true',
  SF_DISABLE_TELEMETRY: 'true',
  SF_SKIP_NEW_VERSION_CHECK: 'true',
  SF_HIDE_RELEASE_NOTES: 'true',
  SF_DISABLE_LOG_FILE: 'true'
};

/**
 * The session that the sf CLI keeps under an alias or username; the CLI renews it where it can. One command after the other: each
 * of them may renew, and an org can allow a refresh token only once.
 */
export async function sfLogin(alias: string): Promise<Session> {
  const accessToken = await sfToken(alias);
  const { instanceUrl } = await sf(alias, ['org', 'display']);
  if (typeof instanceUrl !== 'string') throw tooOld(alias);
  return { instanceUrl, accessToken };
}

/** A token that is valid now; the CLI gets a new one where the old one expired. */
export async function sfToken(alias: string): Promise<string> {
  const { accessToken } = await sf(alias, ['org', 'auth', 'show-access-token', '--no-prompt']);
  if (typeof accessToken !== 'string') throw tooOld(alias);
  return accessToken;
}

const tooOld = (alias: string): SyncError =>
  new SyncError(
    `The sf CLI does not tell how to reach ${alias}. Update it: npm install --global @salesforce/cli.`
  );

interface CliAnswer {
  status?: number;
  message?: string;
  result?: Record<string, unknown>;
}

function sf(alias: string, command: readonly string[]): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    execFile(
      binary(),
      [...command, '--target-org', alias, '--json'],
      { env: { ...process.env, ...quiet }, maxBuffer: 10_000_000 },
      (error, stdout) => {
        const answer = parseAnswer(stdout);
        if (answer?.result && !error) return resolve(answer.result);
        if (error && 'code' in error && error.code === 'ENOENT') {
          return reject(new SyncError('The sf CLI is not installed: npm install --global @salesforce/cli.'));
        }
        const reason = sentenceOf(answer?.message ?? 'it gave no reason');
        return reject(
          new SyncError(
            `The sf CLI has no session for ${alias} (${reason}). Log in: sf org login web --alias ${alias}.`
          )
        );
      }
    );
  });
}

/** The CLI wraps what it has to say in hints of its own, on several lines. */
const sentenceOf = (message: string): string =>
  message
    .split('\n')
    .map((line) => line.trim().replace(/\.$/, ''))
    .filter((line) => line !== '' && !/^(Parsing --|See more help)/.test(line))
    .join(' ');

/** The CLI of this project where it is installed, else the one on the path. */
function binary(): string {
  const own = join(fileURLToPath(new URL('../../../', import.meta.url)), 'node_modules', '.bin', 'sf');
  return existsSync(own) ? own : 'sf';
}

function parseAnswer(stdout: string): CliAnswer | undefined {
  try {
    return JSON.parse(stdout) as CliAnswer;
  } catch {
    return undefined;
  }
}
