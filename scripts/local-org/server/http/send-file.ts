import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { Transform } from 'node:stream';
import type { FastifyReply } from 'fastify';

interface Sending {
  /** Whether the file is taken away once it is sent. */
  once?: boolean;
  /** Changes what is sent on its way. */
  through?: Transform;
}

/** Answers with a file of any size, bit by bit. */
export const sendFile = async (
  reply: FastifyReply,
  file: string,
  { once = false, through }: Sending = {}
): Promise<FastifyReply> => {
  const { size } = await stat(file);
  const content = createReadStream(file);
  if (once) content.once('close', () => void rm(file, { force: true }));
  if (!through) return reply.header('content-length', String(size)).send(content);
  content.once('error', (error) => through.destroy(error));
  through.once('close', () => content.destroy());
  return reply.send(content.pipe(through));
};
