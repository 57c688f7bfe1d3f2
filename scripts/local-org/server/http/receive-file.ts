import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { SalesforceError } from '../../engine/errors.ts';

/**
 * Writes a body into a new file as it comes. What is too large is not read to its end, and its file holds a part.
 * @throws SalesforceError REQUEST_TOO_LARGE above `most` bytes
 */
export async function receiveFile(body: Readable, file: string, most: number): Promise<void> {
  const target = await open(file, 'wx');
  let bytes = 0;
  try {
    // The connection stays, so that the refusal can be sent.
    for await (const chunk of body.iterator({ destroyOnReturn: false })) {
      bytes += (chunk as Buffer).length;
      if (bytes > most) throw tooLarge(most);
      await target.write(chunk as Buffer);
    }
  } finally {
    await target.close();
  }
}

const tooLarge = (most: number): SalesforceError =>
  new SalesforceError(
    'REQUEST_TOO_LARGE',
    `The upload is larger than ${most.toLocaleString('en-US')} bytes, which is the most that a job takes.`,
    { status: 413 }
  );

/** Lets only so many bodies come at once. */
export class Gate {
  readonly #most: number;
  #inside = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** @throws SalesforceError REQUEST_LIMIT_EXCEEDED when there are too many already */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside >= this.#most)
      throw new SalesforceError('REQUEST_LIMIT_EXCEEDED', 'ConcurrentRequests (Concurrent API Requests) Limit exceeded.', { status: 403 }); // prettier-ignore
    this.#inside++;
    try {
      return await work();
    } finally {
      this.#inside--;
    }
  }
}
