import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = resolve(import.meta.dirname, '../..');
const SCRIPTS = join(ROOT, 'scripts');
const STOPPING_MS = 10_000;
/** Turned in test:deep: what the documentation of Salesforce leaves open, the other way. */
const SWITCHES =
  process.env.LOCAL_ORG_SWITCHES === 'turned'
    ? ['--late-derived-fields', '--order-by-schema', '--float-sums', '--alias-limit', '10']
    : [];
export const API = '/services/data/v66.0';

export interface LocalOrg {
  url: string;
  instanceUrl: string;
  accessToken: string;
  /** Calls the API, as the administrator unless another token is given. Bodies that are no JSON come as text. */
  call<T = unknown>(request: string, body?: unknown, token?: string): Promise<{ status: number; body: T }>;
  /** Reads records as the administrator. */
  read<T>(soql: string): Promise<T[]>;
  /** The token with which the page of a person asks the org. */
  tokenOf(personId: string): Promise<string>;
  /** Computes the metrics as of now, as the schedule of an org does. */
  sync(): Promise<void>;
  stop(): Promise<void>;
}

export interface LocalOrgOptions {
  data: string;
  today: string;
  /** The org before its first sync. */
  isUnsynced?: boolean;
}

/** Starts a local org on a free port, loads the data and computes the metrics, as `npm start` does. */
export async function startLocalOrg({ data, today, isUnsynced = false }: LocalOrgOptions): Promise<LocalOrg> {
  const script = join(SCRIPTS, 'start/org.ts');
  const org = run(script, ['--port', '0', '--no-open', '--data', data, '--today', today, ...SWITCHES]);
  const address = JSON.parse(await org.lineAfter('ready ')) as Pick<
    LocalOrg,
    'url' | 'instanceUrl' | 'accessToken'
  >;
  const folder = await mkdtemp(join(tmpdir(), 'browser-test-'));
  const stop = async (): Promise<void> => {
    const timer = setTimeout(() => org.process.kill('SIGKILL'), STOPPING_MS);
    org.process.kill('SIGINT');
    await org.ended;
    clearTimeout(timer);
    await rm(folder, { recursive: true });
  };
  const sync = async (): Promise<void> => {
    const process_ = run(
      join(SCRIPTS, 'sync/main.ts'),
      ['--instance-url', address.instanceUrl, '--store', join(folder, 'sync.duckdb')],
      { SF_ACCESS_TOKEN: address.accessToken }
    );
    const code = await process_.ended;
    if (code !== 0) throw new Error(`The sync ended with ${code}.\n${process_.output()}`);
  };
  try {
    if (!isUnsynced) await sync();
    return { ...address, ...callsOf(address), sync, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function callsOf({
  instanceUrl,
  accessToken
}: Pick<LocalOrg, 'instanceUrl' | 'accessToken'>): Pick<LocalOrg, 'call' | 'read' | 'tokenOf'> {
  const call: LocalOrg['call'] = async (request, body, token = accessToken) => {
    const [method, path = ''] = request.split(' ');
    const type = typeof body === 'string' ? 'text/csv' : 'application/json';
    const response = await fetch(new URL(path, instanceUrl), {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': type }) },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as never };
  };
  return {
    call,
    async read<T>(soql: string) {
      const { body } = await call<{ records: T[] }>(`GET ${API}/query?q=${encodeURIComponent(soql)}`);
      return body.records;
    },
    async tokenOf(personId) {
      const page = await fetch(new URL('/lightning/n/Forecast', instanceUrl), {
        headers: { cookie: `person=${personId}` }
      });
      const [, token] = /"accessToken":"([^"]+)"/.exec(await page.text()) ?? [];
      if (token === undefined) throw new Error(`The page has no token for ${personId}.`);
      return token;
    }
  };
}

function run(script: string, parameters: string[], environment: Record<string, string> = {}) {
  const process_ = spawn(process.execPath, ['--import', 'tsx', script, ...parameters], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    // By the channel the org notices when the tests are gone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc']
  });
  const lines: string[] = [];
  const listeners = new Set<(line: string) => void>();
  for (const stream of [process_.stdout, process_.stderr]) {
    createInterface({ input: stream! }).on('line', (line) => {
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
