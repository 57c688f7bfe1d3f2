/**
 * One thing `npm test` runs, or `npm run test:deep` where it is deep. Checks of one lane run one after the other, the lanes side by
 * side: the tests of the scripts, and everything else. A browser that waits leaves them its core.
 */
export interface Check {
  name: string;
  lane: 'scripts' | 'others';
  isDeep?: boolean;
  command: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Where the runner leaves its counts, and in whose format. */
  report?: { format: 'jest' | 'playwright'; file: string };
}

const bin = (name: string): string => `node_modules/.bin/${name}`;

/** @param reports folder for the runners' JSON reports */
export const checks = (reports: string): Check[] => [
  { name: 'types', lane: 'others', command: [bin('tsc'), '-p', 'tsconfig.json'] },
  { name: 'script-types', lane: 'others', command: [bin('tsc'), '-p', 'config/tsconfig.scripts.json'] },
  {
    name: 'page-types',
    lane: 'others',
    command: [bin('tsc'), '-p', 'scripts/local-org/lightning-page/client/tsconfig.json']
  },
  {
    name: 'pack-types',
    lane: 'others',
    command: [bin('tsc'), '-p', 'scripts/board-pack/app/tsconfig.json']
  },
  { name: 'lint', lane: 'others', command: [bin('eslint'), '.', '--max-warnings', '0'] },
  // Files, exports and dependencies without a use, and imports that package.json does not name.
  { name: 'unused', lane: 'others', command: [bin('knip'), '--no-progress'] },
  // CSS classes and fields without a use.
  {
    name: 'unused-metadata',
    lane: 'others',
    command: [process.execPath, '--import', 'tsx', 'scripts/check/unused-metadata-main.ts']
  },
  { name: 'format', lane: 'others', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  {
    name: 'lwc',
    lane: 'others',
    command: [bin('sfdx-lwc-jest'), '--', '--json', `--outputFile=${reports}/lwc.json`],
    report: { format: 'jest', file: `${reports}/lwc.json` }
  },
  {
    name: 'scripts',
    lane: 'scripts',
    command: [
      bin('vitest'),
      'run',
      '--config=config/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reports}/scripts.json`
    ],
    report: { format: 'jest', file: `${reports}/scripts.json` }
  },
  {
    name: 'browser',
    lane: 'others',
    command: [
      bin('playwright'),
      'test',
      '--config=config/playwright.config.ts',
      '--project=usual',
      '--reporter=list,json'
    ],
    report: { format: 'playwright', file: `${reports}/browser.json` }
  },
  {
    name: 'deep-scripts',
    lane: 'scripts',
    isDeep: true,
    command: [
      bin('vitest'),
      'run',
      '--config=config/vitest.deep.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reports}/deep-scripts.json`
    ],
    report: { format: 'jest', file: `${reports}/deep-scripts.json` }
  },
  {
    name: 'deep-browser',
    lane: 'others',
    isDeep: true,
    command: [
      bin('playwright'),
      'test',
      '--config=config/playwright.config.ts',
      '--project=deep',
      '--output=test-results/deep',
      '--reporter=list,json'
    ],
    report: { format: 'playwright', file: `${reports}/deep-browser.json` }
  },
  // Browser tests that save, sort and sum once more, with what the documentation of Salesforce leaves open the other way.
  {
    name: 'turned-browser',
    lane: 'others',
    isDeep: true,
    command: [
      bin('playwright'),
      'test',
      '--config=config/playwright.config.ts',
      '--project=usual',
      '--output=test-results/turned',
      '--reporter=list,json',
      ...['acceptance', 'calls', 'deal-page', 'forecast', 'leads', 'week'].map((name) => `/${name}.spec.ts`)
    ],
    env: { LOCAL_ORG_SWITCHES: 'turned' },
    report: { format: 'playwright', file: `${reports}/turned-browser.json` }
  }
];
