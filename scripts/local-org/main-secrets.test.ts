import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const SECRET = 'Zx9SecretCoreQ7w8Kk2Secret0Core4Lm';
const TOKEN = `00D5g000004AbCdEAK!AQ8AQ.${SECRET}`;

// Each of them ends before an org is there.
it.each([
  ['the data', ['--port', '0', '--data', TOKEN]],
  ['the day', ['--today', TOKEN]],
  ['the port', ['--port', SECRET]],
  ['the faults', ['--port', '0', '--faults', TOKEN]],
  ['an option that there is not', [`--token=${SECRET}`]],
  ['an argument', [SECRET]]
])('a secret in the place of %s is not repeated', (_, args) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', main, '--no-open', ...args],
    { encoding: 'utf8' }
  );
  expect(status).toBe(1);
  expect(stderr).not.toBe('');
  expect(stdout + stderr).not.toContain(SECRET);
});
