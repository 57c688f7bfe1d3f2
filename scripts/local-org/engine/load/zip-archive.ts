import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';

/** One file in a zip, as its directory describes it. */
export interface ZipEntry {
  readonly path: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly checksum: number;
  /** Of its local header. */
  readonly offset: number;
}

/** What is wrong with an archive, as the end of a sentence. */
export class ZipError extends Error {}

const END = { mark: 0x06054b50, bytes: 22, comment: 0xffff } as const;
const END64 = { mark: 0x06064b50, bytes: 56 } as const;
const LOCATOR64 = { mark: 0x07064b50, bytes: 20 } as const;
const ENTRY = { mark: 0x02014b50, bytes: 46 } as const;
const LOCAL = { mark: 0x04034b50, bytes: 30 } as const;
/** A directory of a million names. */
const MOST_DIRECTORY = 256 * 1024 * 1024;
const ALL_ONES = 0xffffffff;

/**
 * A zip on the disk, read by its directory, so that its size does not matter. The library for zips reads an archive whole
 * into memory, or scans a stream for the marks of entries, which attachments that are zips themselves hold too.
 */
export class ZipArchive {
  readonly entries: readonly ZipEntry[];
  readonly #path: string;
  readonly #handle: FileHandle;

  private constructor(path: string, handle: FileHandle, entries: readonly ZipEntry[]) {
    this.#path = path;
    this.#handle = handle;
    this.entries = entries;
  }

  /** @throws ZipError for what is no zip, or no whole one */
  static async open(path: string): Promise<ZipArchive> {
    const handle = await open(path, 'r');
    try {
      return new ZipArchive(path, handle, await directoryOf(handle));
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  close(): Promise<void> {
    return this.#handle.close();
  }

  /** The bytes of an entry; the stream fails with a ZipError when they are not what the directory promised. */
  async read(entry: ZipEntry): Promise<Readable> {
    if (entry.isEncrypted) throw new ZipError('it is encrypted');
    if (entry.method !== 0 && entry.method !== 8)
      throw new ZipError('it is packed by a method that is not known here');
    const header = await exactly(this.#handle, entry.offset, LOCAL.bytes);
    if (header.readUInt32LE(0) !== LOCAL.mark) throw new ZipError('its place in the archive holds no file');
    const start = entry.offset + LOCAL.bytes + header.readUInt16LE(26) + header.readUInt16LE(28);
    const checked = checking(entry);
    if (entry.packed === 0) return checked.end();
    const raw = createReadStream(this.#path, {
      start,
      end: start + entry.packed - 1,
      highWaterMark: 1 << 18
    });
    const fail = (error: Error): void => void checked.destroy(error);
    raw.once('error', fail);
    if (entry.method === 0) return raw.pipe(checked);
    const inflate = createInflateRaw({ chunkSize: 1 << 18 });
    inflate.once('error', (error) => fail(new ZipError(`it is damaged (${error.message})`)));
    checked.once('close', () => {
      raw.destroy();
      inflate.destroy();
    });
    return raw.pipe(inflate).pipe(checked);
  }
}

/** Passes bytes on until there are more than were promised; at the end there must be exactly those. */
function checking({ unpacked, checksum }: ZipEntry): Transform {
  let count = 0;
  let sum = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      count += chunk.length;
      sum = crc32(chunk, sum);
      if (count > unpacked) done(new ZipError('it unpacks to more than the archive says'));
      else done(null, chunk);
    },
    flush(done) {
      const isWhole = count === unpacked && sum === checksum;
      done(isWhole ? null : new ZipError('it is damaged: size or checksum is not what the archive says'));
    }
  });
}

async function exactly(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let read = 0;
  while (read < length) {
    const { bytesRead } = await handle.read(buffer, read, length - read, position + read);
    if (bytesRead === 0) throw new ZipError('it ends too early');
    read += bytesRead;
  }
  return buffer;
}

interface Directory {
  count: number;
  bytes: number;
  offset: number;
}

async function directoryOf(handle: FileHandle): Promise<ZipEntry[]> {
  const { size } = await handle.stat();
  const place = await placeOfDirectory(handle, size);
  if (place.bytes > MOST_DIRECTORY) throw new ZipError('its list of files is too long');
  if (place.offset + place.bytes > size) throw new ZipError('its list of files is outside of it');
  const entries = entriesOf(await exactly(handle, place.offset, place.bytes), place.count);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  if (packed > size) throw new ZipError('its files lie on top of each other');
  return entries;
}

async function placeOfDirectory(handle: FileHandle, size: number): Promise<Directory> {
  const length = Math.min(size, END.bytes + END.comment);
  const tail = await exactly(handle, size - length, length);
  let at = tail.length - END.bytes;
  while (at >= 0 && tail.readUInt32LE(at) !== END.mark) at -= 1;
  if (at < 0) throw new ZipError('it is no zip archive, or not all of one');
  const directory = {
    count: tail.readUInt16LE(at + 10),
    bytes: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16)
  };
  const isLarge = directory.count === 0xffff || directory.bytes === ALL_ONES || directory.offset === ALL_ONES;
  return isLarge ? largeDirectory(handle, size - length + at) : directory;
}

async function largeDirectory(handle: FileHandle, end: number): Promise<Directory> {
  const locator = await exactly(handle, Math.max(0, end - LOCATOR64.bytes), LOCATOR64.bytes);
  if (locator.readUInt32LE(0) !== LOCATOR64.mark) throw new ZipError('its list of files cannot be found');
  const record = await exactly(handle, whole(locator.readBigUInt64LE(8)), END64.bytes);
  if (record.readUInt32LE(0) !== END64.mark) throw new ZipError('its list of files cannot be found');
  return {
    count: whole(record.readBigUInt64LE(32)),
    bytes: whole(record.readBigUInt64LE(40)),
    offset: whole(record.readBigUInt64LE(48))
  };
}

function whole(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new ZipError('it names sizes that cannot be');
  return Number(value);
}

function entriesOf(bytes: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + ENTRY.bytes > bytes.length || bytes.readUInt32LE(at) !== ENTRY.mark)
      throw new ZipError('its list of files is broken');
    const name = bytes.readUInt16LE(at + 28);
    const extra = bytes.readUInt16LE(at + 30);
    const next = at + ENTRY.bytes + name + extra + bytes.readUInt16LE(at + 32);
    if (next > bytes.length) throw new ZipError('its list of files is broken');
    const start = at + ENTRY.bytes;
    const sizes = sizesOf(bytes.subarray(at, start), bytes.subarray(start + name, start + name + extra));
    entries.push({
      path: bytes.toString('utf8', start, start + name),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      ...sizes
    });
    at = next;
  }
  return entries;
}

/** Sizes and offset; those that do not fit into 32 bits are in an extra field, in this order. */
function sizesOf(entry: Buffer, extra: Buffer): Pick<ZipEntry, 'unpacked' | 'packed' | 'offset'> {
  let large: Buffer = Buffer.alloc(0);
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1) large = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  }
  let used = 0;
  const value = (at: number): number => {
    const small = entry.readUInt32LE(at);
    if (small !== ALL_ONES) return small;
    if (used + 8 > large.length) throw new ZipError('its list of files is broken');
    used += 8;
    return whole(large.readBigUInt64LE(used - 8));
  };
  const unpacked = value(24);
  const packed = value(20);
  return { unpacked, packed, offset: value(42) };
}
