import { createGunzip, createInflate } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { SalesforceError } from '../../engine/errors.ts';

const UNPACK = { deflate: createInflate, gzip: createGunzip, 'x-gzip': createGunzip } as const;

const isKnown = (encoding: string): encoding is keyof typeof UNPACK => Object.hasOwn(UNPACK, encoding);

/** Bodies that come packed, as clients may send them. What they hold unpacked is bounded as any body is. */
export const registerUnpacking = (app: FastifyInstance): void => {
  app.addHook('preParsing', async ({ headers }, _reply, payload) => {
    const encoding = String(headers['content-encoding'] ?? 'identity').toLowerCase();
    if (encoding === 'identity') return payload;
    if (!isKnown(encoding) || String(headers['content-type']).startsWith('multipart/')) {
      throw new SalesforceError(
        'UNSUPPORTED_MEDIA_TYPE',
        `A body in the encoding ${encoding} cannot be read: send it plain, or in gzip or deflate.`,
        { status: 415 }
      );
    }
    // The framework holds this count against the announced length.
    const unpacked = Object.assign(UNPACK[encoding](), { receivedEncodedLength: 0 });
    payload.on('data', (chunk: Buffer) => {
      unpacked.receivedEncodedLength += chunk.length;
    });
    payload.on('error', (error) => unpacked.destroy(error));
    return payload.pipe(unpacked);
  });
};
