import type { FastifyInstance } from 'fastify';
import { INTERNAL_HEADER } from '../http/context.ts';
import type { HttpContext } from '../http/context.ts';
import type { Session } from '../sessions.ts';

export interface Subrequest {
  method: string;
  /** `/services/data/v66.0/…` */
  url: string;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

export interface Subresponse {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;
type Method = (typeof METHODS)[number];

const isMethod = (method: string): method is Method => (METHODS as readonly string[]).includes(method);

/** Only these headers of a subrequest may say something; a token or a Host may not. */
const PASSED_HEADERS = new Set(['if-unmodified-since', 'if-modified-since', 'sforce-query-options']);

const refusal = (status: number, errorCode: string, message: string): Subresponse => ({
  status,
  headers: {},
  body: [{ errorCode, message }]
});

/**
 * Whether an address stays where it begins: in the API. Its dots and slashes are looked at as the router will see them, also
 * where they are encoded, or encoded twice.
 */
const isApiPath = (url: string): boolean => {
  const path = url.split(/[?#]/)[0] ?? '';
  let decoded = path;
  try {
    for (let i = 0; i < 3; i++) decoded = decodeURIComponent(decoded);
  } catch {
    // A percent sign that encodes nothing: as far as it could be read.
  }
  const isWay = [path, decoded].some((each) => /(?:^|[/\\])\.{1,2}(?:[/\\]|$)/.test(each));
  return !isWay && /^\/services\/data\/v\d+\.0\/[^/\\]/.test(path);
};

/** Makes one request of this org's own API on behalf of a session. It does not count as another API call. */
export const dispatch = async (
  app: FastifyInstance,
  context: HttpContext,
  session: Session,
  { method, url, body, headers = {} }: Subrequest
): Promise<Subresponse> => {
  const verb = method.toUpperCase();
  if (!isMethod(verb)) return refusal(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed.`);
  if (!isApiPath(url)) return refusal(404, 'NOT_FOUND', 'The requested resource does not exist');
  const passed = Object.entries(headers).filter(([name]) => PASSED_HEADERS.has(name.toLowerCase()));
  const response = await app.inject({
    method: verb,
    url,
    headers: {
      ...Object.fromEntries(passed),
      host: new URL(context.origin).host,
      authorization: `Bearer ${session.token}`,
      [INTERNAL_HEADER]: context.internalKey,
      ...(body === undefined || body === null ? {} : { 'content-type': 'application/json' })
    },
    ...(body === undefined || body === null ? {} : { payload: JSON.stringify(body) })
  });
  const { location } = response.headers;
  return {
    status: response.statusCode,
    headers: typeof location === 'string' ? { Location: location } : {},
    body: response.body === '' ? null : (JSON.parse(response.body) as unknown)
  };
};
