import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { defaults } from './defaults.ts';
import { MAPPING_FILE } from './mapping/mapping.ts';

const run = promisify(execFile);
const helpOf = async (script: string): Promise<string> => {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', resolve('scripts', script), '--help']);
  return stdout.replace(/\s+/g, ' ');
};

it('are what the scripts say they take', async () => {
  const [start, bench, tab] = await Promise.all(
    ['start/main.ts', 'bench/main.ts', 'bench/tab/main.ts'].map(helpOf)
  );
  expect(start).toContain(`(default: ${defaults.port})`);
  expect(start).toContain(`default: ${defaults.mapping}, else as proposed`);
  expect(MAPPING_FILE).toBe(defaults.mapping);
  expect(bench).toContain(`(default: [${defaults.bench.sizes.join(',')}])`);
  for (const value of [defaults.bench.user, defaults.bench.changed, `"${defaults.bench.cache}"`])
    expect(bench).toContain(`(default: ${value})`);
  expect(tab).toContain(`(default: "${defaults.bench.cache}")`);
});
