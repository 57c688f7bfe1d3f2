import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const PACKAGE = resolve(import.meta.dirname, '../../..');

test('the command starts in any folder, with the metadata that it is given and no other', async () => {
  const app = resolve(PACKAGE, 'test/support/small-app');
  const child = spawn(
    process.execPath,
    [resolve(PACKAGE, 'bin.mjs'), '--metadata', app, '--port', '0', '--no-open'],
    { cwd: tmpdir(), stdio: ['ignore', 'pipe', 'inherit'] }
  );
  const ended = once(child, 'close');
  try {
    let out = '';
    let ready: string | undefined;
    for await (const part of child.stdout) {
      out += String(part);
      ready = /^ready (\{.*\})$/m.exec(out)?.[1];
      if (ready !== undefined) break;
    }
    const { instanceUrl, accessToken } = JSON.parse(ready!) as { instanceUrl: string; accessToken: string };
    const response = await fetch(`${instanceUrl}/services/data/v66.0/sobjects`, {
      headers: { authorization: `Bearer ${accessToken}` }
    });
    const { sobjects } = (await response.json()) as { sobjects: { name: string; custom: boolean }[] };
    expect(sobjects.filter(({ custom }) => custom).map(({ name }) => name)).toEqual(['Trip__c']);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
});
