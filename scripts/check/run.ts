import { spawn } from 'node:child_process';
import type { Check } from './checks.ts';
import { readReport, type Tally } from './reports.ts';

export interface Outcome {
  check: Check;
  ok: boolean;
  seconds: number;
  passed: number;
  failed: number;
  /** The failed tests, each by file and name. */
  failures: string[];
}

/** Runs one check; prints its output in one piece when it has ended. */
export async function runCheck(check: Check): Promise<Outcome> {
  const started = Date.now();
  const { code, output } = await run(check);
  const seconds = Math.round((Date.now() - started) / 1000);
  const ok = code === 0;
  process.stdout.write(
    `\n=== ${check.name}: ${ok ? 'passed' : `FAILED (code ${code})`} in ${seconds} s\n${output}`
  );
  return { check, ok, seconds, ...counted(check, ok) };
}

function run(check: Check): Promise<{ code: number; output: string }> {
  const [command = '', ...args] = check.command;
  const env = {
    ...process.env,
    ...check.env,
    CI: 'true',
    FORCE_COLOR: '0',
    PLAYWRIGHT_JSON_OUTPUT_FILE: check.report?.file ?? ''
  };
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.on('error', (error) =>
      resolve({ code: 1, output: `${command} could not be started: ${error.message}\n` })
    );
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A check without a runner counts as one test; a runner that left no report has failed. */
function counted(check: Check, ok: boolean): Tally {
  if (!check.report) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, failures: [] };
  const tally = readReport(check.report);
  // A runner can fail without a failed test (a suite that does not load).
  return ok ? tally : { ...tally, failed: Math.max(1, tally.failed) };
}
