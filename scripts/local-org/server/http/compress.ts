import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { constants, createGzip, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const pack = promisify(gzip);
const level = { level: constants.Z_BEST_SPEED };

/** Below this a gzip costs more than it saves. */
const WORTH_IT = 8 * 1024;

/** Answers in gzip where the client asks for it, as Salesforce does. Packed bodies and streams of unknown length pass as they are. */
export const registerCompression = (app: FastifyInstance): void => {
  app.addHook('onSend', async (request, reply, payload) => {
    const isWhole = typeof payload === 'string' || Buffer.isBuffer(payload);
    const length = isWhole ? payload.length : Number(reply.getHeader('content-length') ?? 0);
    if (length < WORTH_IT || reply.hasHeader('content-encoding')) return payload;
    if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return payload;
    const packed = isWhole ? await pack(payload, level) : packStream(payload);
    if (packed === undefined) return payload;
    reply.header('content-encoding', 'gzip').header('vary', 'Accept-Encoding').removeHeader('content-length');
    return packed;
  });
};

function packStream(payload: unknown): Readable | undefined {
  if (!(payload instanceof Readable)) return undefined;
  const packed = createGzip(level);
  payload.once('error', (error) => packed.destroy(error));
  packed.once('close', () => payload.destroy());
  return payload.pipe(packed);
}
