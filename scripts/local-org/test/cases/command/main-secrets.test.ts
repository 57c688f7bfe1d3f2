import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../../main.ts', import.meta.url));
const SECRET = 'Zx9SecretCoreQ7w8Kk2Secret0Core4Lm';

// What commander says is in lib/command-errors.test.ts; both runs end before an org is there.
it.each([
  [
    'the faults',
    ['--port', '0', '--faults', `00D5g000004AbCdEAK!AQ8AQ.${SECRET}`],
    /^The faults of .*\(secret\) cannot be injected/m
  ],
  ['an option that there is not', [`--token=${SECRET}`], /^error: unknown option '--token'$/m]
])('a secret in the place of %s is not repeated', async (_, args, said) => {
  const { code, text } = await new Promise<{ code: unknown; text: string }>((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', main, '--no-open', ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code, text: stdout + stderr })
    );
  });
  expect(code).toBe(1);
  expect(text).toMatch(said);
  expect(text).not.toContain(SECRET);
});
