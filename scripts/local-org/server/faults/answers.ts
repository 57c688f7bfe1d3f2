import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { bearerToken } from '../http/auth.ts';
import { numberOf } from './fault.ts';
import type { Fault } from './fault.ts';

const CODES: Readonly<Record<number, string>> = {
  420: 'REQUEST_LIMIT_EXCEEDED',
  429: 'REQUEST_LIMIT_EXCEEDED',
  503: 'SERVER_UNAVAILABLE'
};

/** Answers with an error of Salesforce's form. */
export const refuse = (reply: FastifyReply, status: number, errorCode: string, message: string): true => {
  void reply.code(status).type('application/json').send([{ message, errorCode }]);
  return true;
};

const HTML = `<!DOCTYPE html>
<html><head><title>Maintenance</title></head>
<body><h1>We are down for maintenance.</h1><p>Sorry for the inconvenience. We'll be back shortly.</p></body></html>
`;

/** Half of a body, then the line breaks. */
function* halfOf(payload: Buffer): Generator<Buffer> {
  yield payload.subarray(0, Math.floor(payload.length / 2));
  throw Object.assign(new Error('The connection was reset on purpose.'), { code: 'ECONNRESET' });
}

/** Rows of a page with the last ones left out; what is announced stays. */
const withoutRows = (payload: Buffer, rows: number, type: string): Buffer => {
  const text = payload.toString('utf8');
  if (type.includes('json')) {
    const body = JSON.parse(text) as { records?: unknown[] };
    if (body.records) body.records = body.records.slice(0, -rows);
    return Buffer.from(JSON.stringify(body));
  }
  let end = text.length;
  for (let i = 0; i < rows; i += 1) end = text.lastIndexOf('\n"', end - 2) + 1;
  return Buffer.from(text.slice(0, end));
};

const AGGREGATE_REFUSED = {
  data: null,
  errors: [
    {
      message: 'This org does not answer aggregate queries.',
      locations: [],
      paths: [],
      extensions: { ErrorType: 'OperationNotSupported' }
    }
  ]
};

const typeOf = (reply: FastifyReply): string => String(reply.getHeader('content-type') ?? '');

/** Faults of the way between the org and its client. */
export const answerFaults: Readonly<Record<string, Fault>> = {
  busy: {
    what: 'The org refuses to look at the request (503, or another `status` such as 420, 429, 500), with `retryAfter` seconds in Retry-After if given.',
    on: 'any',
    parameters: { status: 503, retryAfter: undefined },
    before(_request, reply, parameters) {
      const status = numberOf(parameters, 'status');
      if (parameters.retryAfter !== undefined) reply.header('Retry-After', String(parameters.retryAfter));
      return refuse(reply, status, CODES[status] ?? 'UNKNOWN_EXCEPTION', 'The org is busy. Try again later.');
    }
  },
  htmlError: {
    what: 'A web page instead of data, with `status`.',
    on: 'any',
    parameters: { status: 502 },
    before(_request, reply, parameters) {
      void reply.code(numberOf(parameters, 'status')).type('text/html; charset=utf-8').send(HTML);
      return true;
    }
  },
  connectionReset: {
    what: 'The request is served, and the connection breaks in the middle of the answer.',
    on: 'resultPage',
    after: (payload, reply) => {
      reply.removeHeader('content-length');
      return Readable.from(halfOf(payload));
    }
  },
  sessionExpiry: {
    what: "The caller's session ends just before the request, and with it the places in query results.",
    on: 'nextPage',
    before(request, _reply, _parameters, { sessions }) {
      const token = bearerToken(request);
      if (token !== undefined) sessions.end(token);
      return false;
    }
  },
  deadLocator: {
    what: 'The org has forgotten every place in query results.',
    on: 'nextPage',
    before(_request, _reply, _parameters, { locators }) {
      locators?.drop();
      return false;
    }
  },
  shortPage: {
    what: 'A page of a query or a job lacks its last `rows`, and nothing says so but the counts.',
    on: 'resultPage',
    parameters: { rows: 1 },
    after: (payload, reply, parameters) => withoutRows(payload, numberOf(parameters, 'rows'), typeOf(reply))
  },
  truncatedPage: {
    what: 'A page ends `bytes` before its end, within a row.',
    on: 'resultPage',
    parameters: { bytes: 10 },
    after: (payload, _reply, parameters) => payload.subarray(0, -numberOf(parameters, 'bytes'))
  },
  wrongCount: {
    what: 'A result page announces `by` more rows than it has.',
    on: 'resultPage',
    parameters: { by: 1 },
    after(payload, reply, parameters) {
      const announced = Number(reply.getHeader('sforce-numberofrecords') ?? 0);
      reply.header('Sforce-NumberOfRecords', String(announced + numberOf(parameters, 'by')));
      return payload;
    }
  },
  smallPages: {
    what: 'The org sends at most `rows` rows in a page, however many are asked for; at `query` and `nextPage` no fewer than 200.',
    on: 'resultPage',
    parameters: { rows: 200 },
    before(request, _reply, parameters) {
      const rows = String(numberOf(parameters, 'rows'));
      (request.query as { maxRecords?: string }).maxRecords = rows;
      request.headers['sforce-query-options'] = `batchSize=${rows}`;
      return false;
    }
  },
  allowanceUsedUp: {
    what: 'From this request on the org allows only so many more `calls` in 24 hours.',
    on: 'any',
    parameters: { calls: 0 },
    before(_request, _reply, parameters, { usage, onReset }) {
      const before = usage.allowance;
      usage.allowance = usage.used + numberOf(parameters, 'calls');
      onReset(() => {
        usage.allowance = before;
      });
      return false;
    }
  },
  aggregateRefused: {
    what: 'The org refuses to group and sum in GraphQL; lists it answers as ever.',
    on: 'graphql',
    after(payload) {
      const body = JSON.parse(payload.toString('utf8')) as {
        data?: { uiapi?: { aggregate?: unknown } | null };
      };
      return body.data?.uiapi?.aggregate ? Buffer.from(JSON.stringify(AGGREGATE_REFUSED)) : payload;
    }
  },
  clockSkew: {
    what: "The org's clock is `seconds` ahead of this machine's (behind, if negative).",
    on: 'now',
    parameters: { seconds: 3600 },
    now(parameters, { clock, onReset }) {
      const move = (seconds: number): void => clock.set(new Date(clock.now().getTime() + seconds * 1000));
      const seconds = numberOf(parameters, 'seconds');
      move(seconds);
      onReset(() => move(-seconds));
    }
  }
};
