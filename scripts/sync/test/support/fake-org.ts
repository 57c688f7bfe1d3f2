import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Connection } from 'jsforce';
import { OrgHttp, type HttpOptions } from '../../src/connect/http.ts';
import { apiVersion, type Login } from '../../src/connect/types.ts';

/** For tests: an address that answers as a test says, and a client of it that does not wait between repetitions. */
export interface FakeOrg {
  http: OrgHttp;
  /** `GET /jobs/query/750?…` of each call so far, below the version. */
  calls: string[];
  waits: number[];
  close(): Promise<void>;
}

export type Answer = (request: IncomingMessage, response: ServerResponse, call: string) => void;

export async function fakeOrg(
  answer: Answer,
  login: Partial<Login> = {},
  maxApiShare = 100,
  options: Partial<HttpOptions> = {}
): Promise<FakeOrg> {
  const calls: string[] = [];
  const waits: number[] = [];
  const server = createServer((request, response) => {
    const call = `${request.method} ${request.url?.replace(`/services/data/v${apiVersion}`, '')}`;
    calls.push(call);
    answer(request, response, call);
    // What the answer did not read.
    request.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const instanceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const connection = new Connection({ instanceUrl, accessToken: 'secret', version: apiVersion });
  const http = new OrgHttp(
    { connection, ...login },
    { maxApiShare, ...options, wait: (milliseconds) => Promise.resolve(waits.push(milliseconds)) }
  );
  return {
    http,
    calls,
    waits,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    }
  };
}

export function sendJson(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {}
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

export const sendError = (
  response: ServerResponse,
  status: number,
  errorCode: string,
  message = errorCode
): void => sendJson(response, [{ errorCode, message }], status);

/** Answers each part of a composite/batch by its path below the version; with 404 where there is no answer. */
export async function sendBatch(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (path: string) => unknown
): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const { batchRequests } = JSON.parse(Buffer.concat(parts).toString()) as {
    batchRequests: { url: string }[];
  };
  const results = batchRequests
    .map(({ url }) => answer(url.replace(`v${apiVersion}`, '')))
    .map((result) =>
      result === undefined
        ? { statusCode: 404, result: [{ errorCode: 'NOT_FOUND', message: 'Not found' }] }
        : { statusCode: 200, result }
    );
  sendJson(response, { hasErrors: false, results });
}
