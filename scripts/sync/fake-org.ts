import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Connection } from 'jsforce';
import { OrgHttp, apiVersion } from './org/http.ts';
import type { Login } from './org/login.ts';

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
  maxApiShare = 100
): Promise<FakeOrg> {
  const calls: string[] = [];
  const waits: number[] = [];
  const server = createServer((request, response) => {
    const call = `${request.method} ${request.url?.replace(`/services/data/v${apiVersion}`, '')}`;
    calls.push(call);
    request.resume();
    answer(request, response, call);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const instanceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const connection = new Connection({ instanceUrl, accessToken: 'secret', version: apiVersion });
  const http = new OrgHttp(
    { connection, ...login },
    { maxApiShare, wait: (milliseconds) => Promise.resolve(waits.push(milliseconds)) }
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
