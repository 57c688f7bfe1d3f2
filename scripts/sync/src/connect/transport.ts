import { Agent, ProxyAgent, fetch, type Dispatcher, type RequestInit } from 'undici';
import { CallFailure } from './failure.ts';
import { obstacleOf } from './network.ts';
import { proxyFor, type Proxy } from './proxy.ts';
import type { Answer } from './types.ts';

/** How long an answer may take, in milliseconds. */
export interface Patience {
  /** Until a connection is there. */
  readonly connect: number;
  /** Until the answer begins. */
  readonly silence: number;
  /** In each such time an answer under way must bring at least so many bytes. */
  readonly progress: { readonly time: number; readonly bytes: number };
  /** Until the answer is complete. */
  readonly total: number;
}

/** Salesforce itself ends a query after two minutes; an upload and its saves may take longer than that. */
export const usualPatience: Patience = {
  connect: 15_000,
  silence: 180_000,
  progress: { time: 60_000, bytes: 6000 },
  total: 1_800_000
};

/** For the first call and for logins, which any org answers at once. */
export const shortPatience: Patience = { ...usualPatience, silence: 30_000, total: 60_000 };

/**
 * Makes one request and lets `read` take its answer, through the proxy that the environment names, with the certificates that
 * NODE_EXTRA_CA_CERTS names, and for no longer than `patience` allows. A redirect is an answer like any other: the token
 * goes nowhere else.
 * @param what the request in words, for the message
 * @throws CallFailure of status 0 when the answer does not come, or not whole; whatever `read` throws
 */
export async function request<T>(
  url: string,
  init: RequestInit,
  what: string,
  patience: Patience,
  read: (answer: Answer) => Promise<T>
): Promise<T> {
  const proxy = proxyFor(new URL(url), process.env);
  const watch = new Watch(patience);
  const fail = (error: unknown) => failureOf(error, what, new URL(url).origin, proxy, watch);
  try {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: watch.signal,
      dispatcher: dispatcherFor(proxy, patience)
    }).catch((error: unknown) => {
      throw fail(error);
    });
    watch.begin();
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      const body = response.body as AsyncIterable<Uint8Array> | null;
      const parts = body?.[Symbol.asyncIterator]();
      try {
        while (parts) {
          const part = await parts.next().catch((error: unknown) => {
            throw fail(error);
          });
          if (part.done) return;
          watch.count(part.value.length);
          yield part.value;
        }
      } finally {
        await parts?.return?.();
      }
    };
    const text = async () => {
      const parts: Uint8Array[] = [];
      for await (const part of chunks()) parts.push(part);
      return new TextDecoder().decode(Buffer.concat(parts));
    };
    return await read({ status: response.status, ok: response.ok, headers: response.headers, chunks, text });
  } finally {
    watch.end();
  }
}

/** Ends a request that does not get on. */
class Watch {
  readonly #patience: Patience;
  readonly #abort = new AbortController();
  readonly #timers: NodeJS.Timeout[] = [];
  #bytes = 0;
  /** Why it was ended. */
  ended: { code: string; values: Record<string, number> } | undefined;

  constructor(patience: Patience) {
    this.#patience = patience;
    this.#after(patience.connect + patience.silence, 'SILENT', patience.silence);
    this.#after(patience.total, 'TOO_LONG', patience.total);
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** The answer has begun. */
  begin(): void {
    clearTimeout(this.#timers[0]);
    const { time, bytes } = this.#patience.progress;
    this.#timers.push(
      setInterval(() => {
        if (this.#bytes < bytes) this.#end('TOO_SLOW', { bytes, seconds: time / 1000 });
        this.#bytes = 0;
      }, time)
    );
  }

  count(bytes: number): void {
    this.#bytes += bytes;
  }

  end(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #after(time: number, code: string, told: number): void {
    this.#timers.push(setTimeout(() => this.#end(code, { seconds: told / 1000 }), time));
  }

  #end(code: string, values: Record<string, number>): void {
    this.ended ??= { code, values };
    this.#abort.abort(Object.assign(new Error(code), { code }));
  }
}

function failureOf(
  error: unknown,
  what: string,
  origin: string,
  proxy: Proxy | undefined,
  { ended }: Watch
): CallFailure {
  const cause = ended ? Object.assign(new Error(ended.code), { code: ended.code }) : error;
  const obstacle = obstacleOf(cause, ended?.values);
  const through = proxy ? ` through the proxy ${proxy.shown}` : '';
  const certificates = process.env.NODE_EXTRA_CA_CERTS;
  const tried =
    certificates && obstacle.reason === 'its certificate is not trusted'
      ? ' (NODE_EXTRA_CA_CERTS names a file that does not have the certificate it was signed with)'
      : '';
  return new CallFailure(
    `${what} at ${origin}${through}: ${obstacle.reason} (${obstacle.code}). ${obstacle.advice}${tried}.`,
    { status: 0, code: obstacle.code, obstacle: { ...obstacle, through } }
  );
}

const dispatchers = new Map<string, Dispatcher>();

/** Connections are kept, per proxy. Time is the watch's business. */
function dispatcherFor(proxy: Proxy | undefined, { connect }: Patience): Dispatcher {
  const key = `${connect} ${proxy?.uri ?? ''}`;
  let dispatcher = dispatchers.get(key);
  if (!dispatcher) {
    const options = { headersTimeout: 0, bodyTimeout: 0, connect: { timeout: connect } };
    dispatcher = proxy
      ? new ProxyAgent({
          ...options,
          uri: proxy.uri,
          requestTls: { timeout: connect },
          proxyTls: { timeout: connect }
        })
      : new Agent(options);
    dispatchers.set(key, dispatcher);
  }
  return dispatcher;
}
