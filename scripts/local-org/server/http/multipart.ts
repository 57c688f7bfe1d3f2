import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SalesforceError } from '../../engine/errors.ts';

/** One part of a request of several. */
export interface Part {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/** Bodies of several parts for this scope, none larger than `bytes`. */
export const registerMultipart = async (scope: FastifyInstance, bytes: number): Promise<void> => {
  await scope.register(multipart, {
    limits: { fileSize: bytes, fieldSize: bytes, fields: 4, files: 4, parts: 5 }
  });
};

/**
 * The parts of a request in their order.
 * @throws SalesforceError INVALID_MULTIPART_REQUEST for a body that is not what its boundary says, or one too large
 */
export const partsOf = async (request: FastifyRequest): Promise<Part[]> => {
  const parts: Part[] = [];
  try {
    for await (const part of request.parts()) {
      const content = part.type === 'file' ? await part.toBuffer() : Buffer.from(textOf(part.value));
      parts.push({ name: part.fieldname, type: part.mimetype, content });
    }
  } catch (error) {
    // The reader of forms throws plain errors, and knows a status only for limits.
    const { message, statusCode = 400 } = error as Error & { statusCode?: number };
    throw new SalesforceError('INVALID_MULTIPART_REQUEST', `The parts of the request cannot be read: ${message}.`, { status: statusCode }); // prettier-ignore
  }
  return parts;
};

/** The reader of forms parses a field of JSON by itself. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
