import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks, type Check } from './checks.ts';
import { runCheck, type Outcome } from './run.ts';

const reports = mkdtempSync(join(tmpdir(), 'buyer-stage-forecast-checks-'));
const all = checks(reports);
const names = process.argv.slice(2);
const isDeep = names.includes('--deep');
const wanted = names.filter((name) => name !== '--deep');
const unknown = wanted.filter((name) => !all.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no check ${unknown.join(', ')}. Use one of ${all.map((check) => check.name).join(', ')}.`
  );
  process.exit(2);
}

const chosen = all.filter(({ name, isDeep: deep = false }) =>
  wanted.length > 0 ? wanted.includes(name) : deep === isDeep
);
const lanes = [...new Set(chosen.map((check) => check.lane))];

async function runLane(lane: readonly Check[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const check of lane) outcomes.push(await runCheck(check));
  return outcomes;
}

const outcomes = (
  await Promise.all(lanes.map((lane) => runLane(chosen.filter((check) => check.lane === lane))))
).flat();
rmSync(reports, { recursive: true, force: true });

console.log('\n=== summary');
for (const { check, ok, seconds, passed, failed } of outcomes) {
  console.log(
    `${ok ? 'ok    ' : 'FAILED'} ${check.name.padEnd(14)} ${String(seconds).padStart(4)} s  ${passed} passed, ${failed} failed`
  );
}
const failures = outcomes.flatMap((outcome) => outcome.failures);
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
const sum = (count: (outcome: Outcome) => number): number =>
  outcomes.reduce((total, outcome) => total + count(outcome), 0);
console.log(
  `\nTests: ${sum((outcome) => outcome.passed)} passed, ${sum((outcome) => outcome.failed)} failed`
);
process.exitCode = outcomes.every((outcome) => outcome.ok) ? 0 : 1;
