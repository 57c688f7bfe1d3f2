import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** What a Ctrl-C may take. */
const LONGEST = 5000;
/** A little for a machine that is busy with other tests. */
const GRACE = 1000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ending-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Running {
  process: ChildProcess;
  pid: number;
  instanceUrl: string;
  accessToken: string;
}

/** The org as `npm run org` starts it. */
async function start(script = 'main.ts', stdio: 'ipc' | 'ignore' = 'ignore'): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx', resolve(import.meta.dirname, '../../..', script), '--port', '0', '--no-open'], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'ignore', stdio]
  }); // prettier-ignore
  let out = '';
  for await (const part of child.stdout!) {
    out += String(part);
    const ready = /^ready (\{.*\})$/m.exec(out)?.[1];
    if (ready) return { process: child, ...(JSON.parse(ready) as Omit<Running, 'process'>) };
  }
  throw new Error(`The org did not start: ${out}`);
}

/** A program in the place of the org, under its supervisor. */
async function startProgram(name: string, text: string, stdio?: 'ipc'): Promise<Running> {
  const file = join(folder, `${name}.mts`);
  writeFileSync(file, `${text}\nconsole.log('ready ' + JSON.stringify({ pid: process.pid }));`);
  const supervised = join(folder, `${name}-supervised.mts`);
  const supervise = resolve(import.meta.dirname, '../../../supervise.ts');
  writeFileSync(
    supervised,
    `import { supervise } from ${JSON.stringify(supervise)};
     process.exitCode = await supervise(${JSON.stringify(file)}, []);`
  );
  return start(supervised, stdio);
}

/** Ends on request, as the org does. */
const startIdle = (name: string, stdio?: 'ipc'): Promise<Running> =>
  startProgram(
    name,
    `process.on('message', () => process.exit(0)); for (const s of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(s, () => undefined);`,
    stdio
  );

/** Its JavaScript is busy for a minute as soon as it is ready. */
async function startBusy(name: string): Promise<Running> {
  const watch = resolve(import.meta.dirname, '../../../watch-supervisor.ts');
  const org = await startProgram(
    name,
    `import { watchSupervisor } from ${JSON.stringify(watch)};
     watchSupervisor(); process.on('message', () => undefined);
     setTimeout(() => { const until = Date.now() + 60_000; while (Date.now() < until); }, 200);`
  );
  await new Promise((done) => setTimeout(done, 600));
  return org;
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Milliseconds until the process that serves is gone, at most twice of what is allowed. */
async function goneAfter({ pid }: Running, begin: () => void): Promise<number> {
  const began = performance.now();
  begin();
  while (isRunning(pid) && performance.now() - began < 2 * LONGEST)
    await new Promise((done) => setTimeout(done, 25));
  return performance.now() - began;
}

async function endedAfter(org: Running, signal: NodeJS.Signals): Promise<number> {
  const ended = once(org.process, 'close');
  const took = await goneAfter(org, () => org.process.kill(signal));
  await ended;
  return took;
}

const scratch = (): string[] => readdirSync(folder).filter((name) => name.startsWith('local-org-'));

const send = (
  { instanceUrl, accessToken }: Running,
  method: string,
  path: string,
  body?: object
): Promise<Response> =>
  fetch(`${instanceUrl}/services/data/v66.0${path}`, {
    method,
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  });

describe('the org ends within five seconds', { timeout: 60_000 }, () => {
  it('at Ctrl-C, and nothing of it stays', async () => {
    const org = await start();
    await send(org, 'POST', '/jobs/query', { operation: 'query', query: 'SELECT Id FROM User' });
    expect(await endedAfter(org, 'SIGINT')).toBeLessThan(LONGEST + GRACE);
    expect(org.process.exitCode).toBe(0);
    expect(scratch()).toEqual([]);
  });

  it('when its supervisor is killed', async () => {
    const org = await start();
    expect(await goneAfter(org, () => org.process.kill('SIGKILL'))).toBeLessThan(LONGEST + GRACE);
    expect(scratch()).toEqual([]);
  });

  it('and leaves no files when it is killed: the supervisor takes them away', async () => {
    const org = await start();
    expect(scratch()).toHaveLength(1);
    const ended = once(org.process, 'close');
    process.kill(org.pid, 'SIGKILL');
    await ended;
    expect(scratch()).toEqual([]);
    expect(org.process.exitCode).toBe(1);
  });
});

describe.concurrent('a program in its place ends within five seconds', { timeout: 60_000 }, () => {
  it.each(['SIGTERM', 'SIGHUP'] as const)('at %s', async (signal) => {
    const org = await startIdle(signal);
    expect(await endedAfter(org, signal)).toBeLessThan(LONGEST + GRACE);
    expect(org.process.exitCode).toBe(0);
  });

  it('when who started it is gone', async () => {
    const org = await startIdle('left', 'ipc');
    const ended = once(org.process, 'exit');
    expect(await goneAfter(org, () => org.process.disconnect())).toBeLessThan(LONGEST + GRACE);
    await ended;
  });

  it('while its JavaScript is busy', async () => {
    expect(await endedAfter(await startBusy('busy'), 'SIGINT')).toBeLessThan(LONGEST + GRACE);
  });

  it('at once at a second Ctrl-C', async () => {
    const org = await startBusy('twice');
    org.process.kill('SIGINT');
    await new Promise((done) => setTimeout(done, 1200));
    expect(await endedAfter(org, 'SIGINT')).toBeLessThan(GRACE);
  });

  it('when it is busy and its supervisor is killed', async () => {
    const org = await startBusy('orphan');
    expect(await goneAfter(org, () => org.process.kill('SIGKILL'))).toBeLessThan(LONGEST + 2 * GRACE);
  });
});
