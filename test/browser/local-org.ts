import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = resolve(import.meta.dirname, '../..');
const SCRIPTS = join(ROOT, 'scripts');
const STOPPING_MS = 10_000;

export interface LocalOrg {
  url: string;
  instanceUrl: string;
  accessToken: string;
  stop(): Promise<void>;
}

export interface LocalOrgOptions {
  data: string;
  today: string;
}

/** Starts a local org on a free port, loads the data and computes the metrics, as `npm start` does. */
export async function startLocalOrg({ data, today }: LocalOrgOptions): Promise<LocalOrg> {
  const org = run(join(SCRIPTS, 'local-org/main.ts'), [
    '--port',
    '0',
    '--no-open',
    '--data',
    data,
    '--today',
    today
  ]);
  const address = JSON.parse(await org.lineAfter('ready ')) as Omit<LocalOrg, 'stop'>;
  const stop = async (): Promise<void> => {
    const timer = setTimeout(() => org.process.kill('SIGKILL'), STOPPING_MS);
    org.process.kill('SIGINT');
    await org.ended;
    clearTimeout(timer);
  };
  try {
    const folder = await mkdtemp(join(tmpdir(), 'browser-test-'));
    const sync = run(
      join(SCRIPTS, 'sync/main.ts'),
      ['--instance-url', address.instanceUrl, '--store', join(folder, 'sync.duckdb')],
      { SF_ACCESS_TOKEN: address.accessToken }
    );
    const code = await sync.ended;
    await rm(folder, { recursive: true });
    if (code !== 0) throw new Error(`The sync ended with ${code}.\n${sync.output()}`);
    return { ...address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function run(script: string, parameters: string[], environment: Record<string, string> = {}) {
  const process_ = spawn(process.execPath, ['--import', 'tsx', script, ...parameters], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  const lines: string[] = [];
  const listeners = new Set<(line: string) => void>();
  for (const stream of [process_.stdout, process_.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      for (const listener of listeners) listener(line);
    });
  }
  const output = (): string => lines.join('\n');
  const ended = new Promise<number | null>((done) => process_.once('close', done));
  const lineAfter = (prefix: string): Promise<string> =>
    new Promise((found, failed) => {
      listeners.add((line) => {
        if (line.startsWith(prefix)) found(line.slice(prefix.length));
      });
      void ended.then(() => failed(new Error(`${script} ended before it was ready.\n${output()}`)));
    });
  return { process: process_, ended, output, lineAfter };
}
