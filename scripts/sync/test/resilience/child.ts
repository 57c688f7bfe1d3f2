import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { World } from './world.ts';

const main = fileURLToPath(new URL('../../main.ts', import.meta.url));

/** A sync in a separate process, like users start it. */
export interface Child {
  readonly process: ChildProcess;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; out: string; err: string }>;
}

export function startSync(
  world: World,
  store: string,
  options: readonly string[] = [],
  token = world.newToken()
): Child {
  const args = ['--import', 'tsx', main, '--instance-url', world.server.origin, '--store', store, ...options];
  const child = spawn(process.execPath, args, { env: { ...process.env, SF_ACCESS_TOKEN: token } });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
  const ended = new Promise<Awaited<Child['ended']>>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, out, err }));
  });
  return { process: child, ended };
}
