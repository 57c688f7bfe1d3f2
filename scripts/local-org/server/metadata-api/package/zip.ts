import { unzipSync, zipSync } from 'fflate';

/** What the Metadata API takes: 39 MB of zip, 10,000 files; and what that may grow to on this machine. */
export const ZIP_LIMITS = {
  bytes: 39_000_000,
  files: 10_000,
  /** Of all files together when they are unpacked. */
  unpacked: 100_000_000,
  /** Of one file. A permission set of an org with thousands of fields has about 1 MB. */
  file: 4_000_000,
  /** Unpacked to packed, for files above `small`. Metadata packs 50:1 at the most, a bomb 1000:1. */
  ratio: 200,
  small: 100_000
} as const;

/** Why a zip is not taken, in one sentence. */
export class ZipError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ZipError';
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The files of a zip by path, folders left out. Nothing is unpacked before all sizes are known, and nothing ever lands on
 * the disk.
 * @throws ZipError for what is no zip, too large, packed too tightly, or has paths that lead elsewhere
 */
export function readZip(zip: Uint8Array): Map<string, Uint8Array> {
  if (zip.length > ZIP_LIMITS.bytes)
    throw new ZipError(`The zip has ${zip.length} bytes; at most ${ZIP_LIMITS.bytes} are possible.`);
  const names = new Set<string>();
  let unpacked = 0;
  const declared = new Map<string, number>();
  let content: Record<string, Uint8Array>;
  try {
    content = unzipSync(zip, {
      filter: ({ name, size, originalSize, compression }) => {
        checkEntry(name, size, originalSize, compression);
        unpacked += originalSize;
        if (names.has(name)) throw new ZipError(`The zip holds ${shorten(name)} twice.`);
        names.add(name);
        declared.set(name, originalSize);
        if (names.size > ZIP_LIMITS.files)
          throw new ZipError(`The zip holds more than ${ZIP_LIMITS.files} files.`);
        if (unpacked > ZIP_LIMITS.unpacked)
          throw new ZipError(`The zip unpacks to more than ${ZIP_LIMITS.unpacked} bytes.`);
        return !name.endsWith('/');
      }
    });
  } catch (error) {
    if (error instanceof ZipError) throw error;
    throw new ZipError(`The file is not a zip that can be read (${(error as Error).message}).`);
  }
  const files = new Map(Object.entries(content));
  for (const [name, { length }] of files) {
    if (length !== declared.get(name))
      throw new ZipError(`${shorten(name)} has another size than the zip says.`);
  }
  return files;
}

function checkEntry(name: string, size: number, originalSize: number, compression: number): void {
  if (!isPlainPath(name)) throw new ZipError(`The path ${shorten(name)} leads out of the package.`);
  if (compression !== 0 && compression !== 8)
    throw new ZipError(`${shorten(name)} is packed by a method that is not known here.`);
  if (originalSize > ZIP_LIMITS.file)
    throw new ZipError(
      `${shorten(name)} has ${originalSize} bytes; at most ${ZIP_LIMITS.file} are possible.`
    );
  if (originalSize > ZIP_LIMITS.small && originalSize > size * ZIP_LIMITS.ratio)
    throw new ZipError(`${shorten(name)} is packed more tightly than metadata can be.`);
}

const isPlainPath = (name: string): boolean =>
  name.length > 0 &&
  name.length <= 500 &&
  !/^[/\\]|^[A-Za-z]:|\\/.test(name) &&
  // Control characters, among them the one that ends a name for the system.
  ![...name].some((character) => character < ' ') &&
  !name.split('/').includes('..');

const shorten = (name: string): string => {
  const printable = name.replace(/[^\x20-\x7e]/g, '?');
  return printable.length > 80 ? `${printable.slice(0, 79)}…` : printable;
};

/** @throws ZipError for bytes that are no UTF-8 */
export function textOfFile(name: string, bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new ZipError(`${shorten(name)} is not text in UTF-8.`);
  }
}

/** A zip of these files. */
export const writeZip = (files: ReadonlyMap<string, string>): Uint8Array =>
  zipSync(Object.fromEntries([...files].map(([name, text]) => [name, new TextEncoder().encode(text)])), {
    level: 6
  });
