import { API } from '../index.ts';
import type { Json, TestOrg, Who } from '../index.ts';
import type { Odd } from './types.ts';

export interface OddAnswer {
  readonly status: number;
  readonly body: Json;
  /** Milliseconds. */
  readonly took: number;
}

/** Asks the server itself, without a socket between. */
export async function askOdd(test: TestOrg, odd: Odd, as: Who = 'admin'): Promise<OddAnswer> {
  const { method = 'GET', path, isWhole = false, type = 'application/json', headers = {}, body } = odd;
  const token = test.token(as);
  const payload =
    typeof body === 'string'
      ? body.replaceAll('{token}', token)
      : body === undefined
        ? undefined
        : asJson(body);
  const began = performance.now();
  const response = await test.server.app.inject({
    method: method as 'GET',
    url: isWhole ? path : API + path,
    headers: {
      host: new URL(test.server.origin).host,
      authorization: `Bearer ${token}`,
      ...(payload === undefined ? {} : { 'content-type': type }),
      ...headers
    },
    ...(payload === undefined ? {} : { payload })
  });
  const isJson = String(response.headers['content-type'] ?? '').includes('json');
  return {
    status: response.statusCode,
    body: isJson && response.body !== '' ? JSON.parse(response.body) : response.body,
    took: performance.now() - began
  };
}

/** JSON with halves of characters written as they are in a text, which JSON.stringify escapes. */
const asJson = (body: unknown): string => JSON.stringify(body);

/** What is wrong with an answer to any request; undefined for what any API may answer. */
export function wrongIn({ status, body, took }: OddAnswer, longest = 5000): string | undefined {
  const isFault = typeof body === 'string' && body.includes('<faultcode>');
  if (status >= 500 && !isFault) return `status ${status}`;
  if (status >= 400 && !isFault && codeOf(body) === undefined) return 'an error without a code';
  if (took > longest) return `${Math.round(took)} ms`;
  return undefined;
}

/** The code of an error in the shape of any of the APIs: REST, OAuth, SOAP, GraphQL, the UI API. */
export function codeOf(body: Json): string | undefined {
  if (typeof body === 'string') return /<faultcode>([^<]+)/.exec(body)?.[1];
  const [first] = Array.isArray(body) ? body : [body];
  return first?.errorCode ?? first?.error ?? first?.errors?.[0]?.extensions?.ErrorType ?? first?.errors?.[0]?.statusCode ?? first?.results?.[0]?.errors?.[0]?.statusCode; // prettier-ignore
}
