import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Check } from './checks.ts';

/** What a runner counted, and its failed tests by file and name. */
export interface Tally {
  passed: number;
  failed: number;
  failures: string[];
}

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[];
  }[];
}

interface PlaywrightSuite {
  title: string;
  file: string;
  suites?: PlaywrightSuite[];
  specs: { title: string; line: number; ok: boolean }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  suites: PlaywrightSuite[];
}

/** The counts of a runner's JSON report; one failure when it left none. */
export function readReport({ format, file }: NonNullable<Check['report']>): Tally {
  let report: unknown;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return { passed: 0, failed: 1, failures: [`no report: ${(error as Error).message}`] };
  }
  return format === 'jest'
    ? tallyOfJest(report as JestReport)
    : tallyOfPlaywright(report as PlaywrightReport);
}

function tallyOfJest(report: JestReport): Tally {
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    const file = relative(process.cwd(), name);
    if (status === 'failed' && failed.length === 0) return [`${file}: ${firstLine(message)}`];
    return failed.map((test) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages?.[0] ?? '')}`);
  });
  return { passed: report.numPassedTests, failed: report.numFailedTests, failures };
}

function tallyOfPlaywright({ stats, suites }: PlaywrightReport): Tally {
  const failures = suites.flatMap((suite) => failuresIn(suite));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, failures };
}

const failuresIn = (suite: PlaywrightSuite): string[] => [
  ...suite.specs.filter((spec) => !spec.ok).map((spec) => `${suite.file}:${spec.line}: ${spec.title}`),
  ...(suite.suites ?? []).flatMap((inner) => failuresIn(inner))
];

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
