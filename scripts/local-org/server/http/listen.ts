import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';

/** 127.0.0.1 and nothing else: no other machine can reach the org. */
export const LOOPBACK = '127.0.0.1';

/**
 * How long a connection may be idle. Node closes one after five seconds, often just when a client that looks every few seconds
 * sends its next request.
 */
const IDLE_MS = 72_000;

/** A port that is taken before the org is built, so that a taken port is known at once. */
export interface Reserved {
  readonly port: number;
  readonly server: Server;
  /** From now on requests go here; until then the answer is to wait. */
  handOver(listener: RequestListener): void;
  close(): Promise<void>;
}

const starting: RequestListener = (_request, response) => {
  response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1' });
  response.end('{"status":"starting"}');
};

const listenError = (error: NodeJS.ErrnoException, port: number): Error => {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Port ${port} is in use. Stop the program that has it, or start with --port 0 to take a free one.`
    );
  }
  if (error.code === 'EACCES') {
    return new Error(
      `Port ${port} may not be opened by this user. Choose one above 1023, or --port 0 for a free one.`
    );
  }
  return error;
};

/**
 * Opens the port on the loopback interface; 0 takes a free one.
 * @throws Error with one sentence when the port can't be had
 */
export const reservePort = async (port: number): Promise<Reserved> => {
  let listener = starting;
  const server = createServer((request, response) => listener(request, response));
  server.keepAliveTimeout = IDLE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, port)));
    server.listen(port, LOOPBACK, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    server,
    handOver: (next) => {
      listener = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
};
