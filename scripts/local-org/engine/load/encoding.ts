import { isUtf8 } from 'node:buffer';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The encodings of text other than UTF-8 that are read. */
export type OtherEncoding = 'Windows-1252' | 'UTF-16';

const CHUNK = 1 << 20;
/** What Windows-1252 has where ISO-8859-1 has control characters, from 0x80 on; a blank is none. */
const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** How a file's text is encoded; undefined for UTF-8. What is no UTF-8 is Windows-1252, which contains ISO-8859-1. */
export async function encodingOf(path: string): Promise<OtherEncoding | undefined> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    if (bytesRead === 2 && buffer.readUInt16LE(0) === 0xfeff) return 'UTF-16';
  } finally {
    await handle.close();
  }
  return (await isInUtf8(path)) ? undefined : 'Windows-1252';
}

async function isInUtf8(path: string): Promise<boolean> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const whole = bytes.length - unfinished(bytes);
    if (!isUtf8(bytes.subarray(0, whole))) return false;
    rest = Buffer.from(bytes.subarray(whole));
  }
  return isUtf8(rest);
}

/** How many bytes at the end may begin a character that goes on in the next chunk. */
function unfinished(bytes: Buffer): number {
  for (let length = 1; length <= Math.min(3, bytes.length); length += 1) {
    const byte = bytes[bytes.length - length]!;
    if (byte >= 0xc0) return length;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Writes a copy of a file in UTF-8. */
export async function copyInUtf8(path: string, encoding: OtherEncoding, copy: string): Promise<void> {
  const decode = encoding === 'UTF-16' ? utf16Decoder() : windows1252;
  const decoding = new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, decode(chunk))
  });
  await pipeline(createReadStream(path, { highWaterMark: CHUNK }), decoding, createWriteStream(copy));
}

/** Own table: TextDecoder reads windows-1252 as ISO-8859-1 in some versions of Node. */
const windows1252 = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    // The control characters of ISO-8859-1 are what differs.
    .replace(/[\x80-\x9f]/g, (character) => {
      const mapped = HIGH[character.charCodeAt(0) - 0x80];
      return mapped === undefined || mapped === ' ' ? character : mapped;
    });

function utf16Decoder(): (bytes: Buffer) => string {
  const decoder = new TextDecoder('utf-16le');
  return (bytes) => decoder.decode(bytes, { stream: true });
}
