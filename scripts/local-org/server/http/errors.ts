import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SalesforceError } from '../../engine/errors.ts';
import type { SaveError } from '../../engine/types.ts';

export interface ApiError {
  message: string;
  errorCode: string;
  fields?: readonly string[];
}

/** HTTP status of a refusal by its code, where it is not 400. */
const STATUS: Readonly<Record<string, number>> = {
  INVALID_SESSION_ID: 401,
  INSUFFICIENT_ACCESS: 403,
  INSUFFICIENT_ACCESS_OR_READONLY: 403,
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 403,
  REQUEST_LIMIT_EXCEEDED: 403,
  API_DISABLED_FOR_ORG: 403,
  NOT_FOUND: 404,
  ENTITY_IS_DELETED: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  PRECONDITION_FAILED: 412,
  SERVER_UNAVAILABLE: 503
};

export const statusOf = (errorCode: string): number => STATUS[errorCode] ?? 400;

export const notFound = (message = 'The requested resource does not exist'): SalesforceError =>
  new SalesforceError('NOT_FOUND', message, { status: 404 });

export const invalidSession = (): SalesforceError =>
  new SalesforceError('INVALID_SESSION_ID', 'Session expired or invalid', { status: 401 });

/** The refusal of a record where the record is the whole request. */
export class RecordRefused extends Error {
  readonly errors: readonly SaveError[];

  constructor(errors: readonly SaveError[]) {
    super(errors[0]?.message ?? 'The record was refused.');
    this.name = 'RecordRefused';
    this.errors = errors;
  }
}

const of = (error: SalesforceError): ApiError[] => [
  {
    message: error.message,
    errorCode: error.errorCode,
    ...(error.fields.length > 0 ? { fields: error.fields } : {})
  }
];

/** Fastify's own refusals in Salesforce's words. */
const FRAMEWORK: Readonly<Record<string, readonly [number, string]>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'UNSUPPORTED_MEDIA_TYPE'],
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'REQUEST_TOO_LARGE'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'INVALID_CONTENT'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'JSON_PARSER_ERROR'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'JSON_PARSER_ERROR'],
  FST_ERR_BAD_URL: [400, 'MALFORMED_URL'],
  FST_ERR_MAX_PARAM_LENGTH: [414, 'URI_TOO_LONG']
};

/** Any error as status and body. An unexpected error is a 500 with a sentence and no stack. */
export const answerOf = (error: unknown): { status: number; body: ApiError[]; unforeseen: boolean } => {
  if (error instanceof RecordRefused) {
    const body = error.errors.map(({ statusCode, message, fields }) => ({
      message,
      errorCode: statusCode,
      fields
    }));
    return { status: statusOf(body[0]?.errorCode ?? ''), body, unforeseen: false };
  }
  if (error instanceof SalesforceError) return { status: error.status, body: of(error), unforeseen: false };
  const { code, statusCode, message } = error as Partial<FastifyError>;
  const known = code === undefined ? undefined : FRAMEWORK[code];
  if (known)
    return { status: known[0], body: [{ message: message ?? '', errorCode: known[1] }], unforeseen: false };
  if (error instanceof SyntaxError && statusCode === 400) {
    return {
      status: 400,
      body: [{ message: error.message, errorCode: 'JSON_PARSER_ERROR' }],
      unforeseen: false
    };
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return {
      status: statusCode,
      body: [{ message: message ?? '', errorCode: 'INVALID_REQUEST' }],
      unforeseen: false
    };
  }
  return {
    status: 500,
    body: [{ message: 'An unexpected error occurred in the local org.', errorCode: 'UNKNOWN_EXCEPTION' }],
    unforeseen: true
  };
};

/** Input that is not HTTP never becomes a request: the answer goes to the connection itself. */
export function refuseBytes(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, errorCode] = NO_HTTP[error.code ?? ''] ?? ['400 Bad Request', 'MALFORMED_REQUEST'];
  const body = JSON.stringify([{ message: 'The request is not HTTP that can be read.', errorCode }]);
  const head = `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close`;
  if (socket.writable) socket.write(`${head}\r\n\r\n${body}`);
  socket.destroySoon();
}

const NO_HTTP: Readonly<Record<string, readonly [status: string, errorCode: string]>> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'REQUEST_HEADER_TOO_LARGE'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'REQUEST_TIMEOUT']
};

/** Reports an unexpected error to the person who runs the server. */
export type Report = (text: string) => void;

/** Answers an address that nothing is served at. */
export type Unrouted = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/** @returns what answers unknown addresses, for scopes that want their own hooks run first */
export const registerErrors = (app: FastifyInstance, report: Report): Unrouted => {
  const routes = collectRoutes(app);
  app.setErrorHandler((error, request, reply) => {
    const { status, body, unforeseen } = answerOf(error);
    if (unforeseen) {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      report(`${request.method} ${request.url.split('?')[0]} failed: ${detail}`);
    }
    return reply.code(status).type('application/json').send(body);
  });
  const unrouted: Unrouted = (request, reply) => {
    const allowed = routes.methodsOf(request.url.split('?')[0] ?? '/');
    const error =
      allowed.length > 0
        ? new SalesforceError(
            'METHOD_NOT_ALLOWED',
            `HTTP Method '${request.method}' not allowed. Allowed are ${allowed.join(',')}`,
            { status: 405 }
          )
        : notFound();
    return reply.code(error.status).type('application/json').send(of(error));
  };
  app.setNotFoundHandler(unrouted);
  return unrouted;
};

/** Remembers every route as a pattern, to tell a wrong method from a wrong address. */
const collectRoutes = (app: FastifyInstance): { methodsOf(path: string): string[] } => {
  const patterns: { pattern: RegExp; methods: string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    const source = url
      .split('/')
      .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
      .join('/');
    patterns.push({ pattern: new RegExp(`^${source}/?$`, 'i'), methods: [method].flat() });
  });
  return {
    methodsOf: (path) => [
      ...new Set(patterns.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods))
    ]
  };
};
