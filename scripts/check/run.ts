import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Check } from './checks.ts';

export interface Outcome {
  check: Check;
  ok: boolean;
  seconds: number;
  passed: number;
  failed: number;
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
  return { check, ok, seconds, ...counts(check, ok) };
}

function run(check: Check): Promise<{ code: number; output: string }> {
  const [command = '', ...args] = check.command;
  const env = {
    ...process.env,
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

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
}

/** A check without a runner counts as one test; a runner that left no report has failed. */
function counts(check: Check, ok: boolean): { passed: number; failed: number } {
  if (!check.report) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  let report: unknown;
  try {
    report = JSON.parse(readFileSync(check.report.file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
  if (check.report.format === 'playwright') {
    const { expected, unexpected, flaky } = (report as PlaywrightReport).stats;
    return { passed: expected, failed: atLeastOne(unexpected + flaky, ok) };
  }
  const { numPassedTests, numFailedTests } = report as JestReport;
  return { passed: numPassedTests, failed: atLeastOne(numFailedTests, ok) };
}

/** A runner can fail without a failed test (a suite that does not load). */
const atLeastOne = (failed: number, ok: boolean): number => (ok ? failed : Math.max(1, failed));
