import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Guard } from './guard.ts';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));

/** What vitest tells of a run, as far as it is of use here. */
interface Told {
  numTotalTests: number;
  numFailedTests: number;
  numPassedTests: number;
  testResults: { assertionResults: { status: string; fullName: string; failureMessages?: string[] }[] }[];
}

export interface Proof {
  readonly guard: Guard;
  /** The test fails without the guard. */
  readonly isProven: boolean;
  /** What the test said, or why it says nothing. */
  readonly said: string;
}

/** A copy of the project in which guards can be removed. Dependencies are those of the project. */
export function copyProject(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'guards-'));
  for (const name of ['scripts', 'force-app', 'package.json', 'tsconfig.json', 'config'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs the tests of these guards with nothing removed: a test that fails anyway proves nothing. @returns those that do */
export async function failAnyway(folder: string, guards: readonly Guard[]): Promise<string[]> {
  const files = [...new Set(guards.map(({ test }) => test))];
  const failed: string[] = [];
  for (const test of files) {
    const names = guards.filter((guard) => guard.test === test).map(({ named }) => named);
    const told = await runTest(folder, test, names.map((name) => `(${name})`).join('|'));
    if (!told) failed.push(`${test} does not run`);
    for (const { assertionResults } of told?.testResults ?? [])
      failed.push(
        ...assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName)
      );
  }
  return failed;
}

/** Removes a guard from a copy, runs its test, and puts the guard back. */
export async function prove(folder: string, guard: Guard): Promise<Proof> {
  const file = join(folder, 'scripts/sync', guard.file);
  const whole = readFileSync(file, 'utf8');
  if (whole.split(guard.text).length !== 2)
    return { guard, isProven: false, said: `${guard.file} does not have the guard's text once` };
  writeFileSync(
    file,
    whole.replace(guard.text, () => guard.without)
  );
  try {
    return { guard, ...verdict(await runTest(folder, guard.test, guard.named)) };
  } finally {
    writeFileSync(file, whole);
  }
}

function verdict(told: Told | undefined): Omit<Proof, 'guard'> {
  const tests = told?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? [];
  const failed = tests.find(({ status }) => status === 'failed');
  if (failed) return { isProven: true, said: failed.failureMessages?.[0]?.split('\n')[0] ?? 'failed' };
  const passed = tests.filter(({ status }) => status === 'passed').length;
  return {
    isProven: false,
    said: passed > 0 ? `${passed} tests pass without it` : 'no test of that name ran'
  };
}

function runTest(folder: string, test: string, named: string): Promise<Told | undefined> {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const config = `config/vitest${test.includes('.deep.') ? '.deep' : ''}.config.ts`;
  const args = ['run', join('scripts/sync', test), '--config', config, '-t', named];
  args.push('--reporter=json', `--outputFile=${report}`);
  const child = spawn(join(root, 'node_modules/.bin/vitest'), args, { cwd: folder, stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      try {
        resolve(JSON.parse(readFileSync(report, 'utf8')) as Told);
      } catch {
        // The run ended before it could tell anything: a test file that cannot even be read.
        resolve(undefined);
      }
    });
  });
}
