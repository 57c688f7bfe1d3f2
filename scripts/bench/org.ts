import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { peakMegabytes, startScript } from './children.ts';
import { today } from './company/index.ts';

const script = fileURLToPath(new URL('../start/org.ts', import.meta.url));

/** What the org says of itself; `pid` is that of the process that serves. */
interface Ready {
  instanceUrl: string;
  accessToken: string;
  pid: number;
}

/** A local org in a separate process. */
export interface BenchOrg {
  readonly url: string;
  readonly token: string;
  peakMegabytes(): number;
  /** Lets time pass in the org. */
  forward(seconds: number): Promise<void>;
  /** A call of the API with JSON. @throws Error when it is refused */
  call<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** The same for calls that answer with nothing. */
  send(method: string, path: string, body: unknown): Promise<void>;
  stop(): Promise<void>;
}

/** Loads a data export into a new local org and waits until it serves. */
export async function startOrg(data: string): Promise<BenchOrg> {
  const child = startScript(
    script,
    ['--port', '0', '--data', data, '--today', today, '--no-open', '--api-limit', '100000000'],
    {}
  );
  let out = '';
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (said += part));
  const ready = await new Promise<Ready>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      out += part;
      const line = /^ready (\{.*\})$/m.exec(out)?.[1];
      if (line) resolve(JSON.parse(line) as Ready);
    });
    child.once('close', (code) => reject(new Error(`The local org ended with code ${code}: ${said}`)));
  });
  const ended = once(child, 'close');
  const answerOf = async (method: string, path: string, body?: unknown): Promise<string> => {
    const response = await fetch(ready.instanceUrl + path, {
      method,
      headers: { authorization: `Bearer ${ready.accessToken}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text;
  };
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    JSON.parse(await answerOf(method, path, body)) as T;
  return {
    url: ready.instanceUrl,
    token: ready.accessToken,
    peakMegabytes: () => peakMegabytes(ready.pid) ?? 0,
    forward: (seconds) => call('POST', '/local/clock', { forward: seconds }),
    call,
    send: async (...request) => void (await answerOf(...request)),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    }
  };
}
